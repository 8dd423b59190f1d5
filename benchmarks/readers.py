"""How fast each format is read: MB/s and documents/s of processor time, with the bare HTML parse
as the floor.

    python benchmarks/readers.py [--seconds 2] [--json]

Each format's documents are the project's own samples and fixtures. Long ones are made by
repeating the items of a sample, since real pages run to hundreds of kilobytes.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SAMPLES = ROOT / "samples"
FIXTURES = ROOT / "tests" / "loaders" / "readers" / "fixtures"
FORMATS = {
    "text": ("*.txt",),
    "html": ("*.html",),
    "xml": ("*.xml",),
    "pdf": ("*.pdf",),
    "docx": ("*.docx",),
    "csv": ("*.csv",),
    "json": ("*.json", "*.jsonl"),
}


def corpus() -> dict[str, list[bytes]]:
    """Name -> the bytes of its documents."""
    found = {
        name: [
            path.read_bytes()
            for pattern in patterns
            for folder in (SAMPLES, FIXTURES)
            for path in sorted(folder.glob(pattern))
        ]
        for name, patterns in FORMATS.items()
    }
    page = (SAMPLES / "cabinet-2024-10-08.html").read_bytes()
    start, end = page.index(b'<tr><td class="mgItemNumberCell"'), page.rindex(b"</table>")
    found["html, long page"] = [page[:start] + page[start:end] * 30 + page[end:]]
    text = b"".join(path.read_bytes() for path in sorted(SAMPLES.glob("*.txt")))
    found["text, long file"] = [text * 40]
    roster = (SAMPLES / "roster.csv").read_bytes()
    head, _, rows = roster.partition(b"\n")
    found["csv, long file"] = [head + b"\n" + rows * 200]
    return {name: documents for name, documents in found.items() if documents}


def measured(
    read: Callable[[bytes], object], documents: list[bytes], seconds: float
) -> list[float]:
    """[documents, MB/s, documents/s] of reading all documents over and over."""
    for data in documents:
        read(data)
    rounds, begun = 0, time.process_time()
    while time.process_time() - begun < seconds or not rounds:
        for data in documents:
            read(data)
        rounds += 1
    taken = time.process_time() - begun
    size = sum(map(len, documents)) * rounds / 1e6
    return [len(documents), size / taken, len(documents) * rounds / taken]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2.0, help="time for each format")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()

    from loaders.readers import read_bytes
    from loaders.readers.web.walk import parse_html
    from loaders.rosters import facts_from_tables
    from ontology.record import Document

    def roster(data: bytes) -> None:
        for one in read_bytes(data, "x"):
            if isinstance(one, Document):
                facts_from_tables(one)

    found = corpus()
    results: dict[str, list[float]] = {}
    for name, documents in found.items():
        results[name] = measured(lambda data: read_bytes(data, "x"), documents, options.seconds)
    for name in ("html", "html, long page"):
        results[f"{name}: parse alone"] = measured(
            lambda data: parse_html(data.decode("utf-8", "replace")), found[name], options.seconds
        )
    results["csv with facts"] = measured(roster, found["csv, long file"], options.seconds)
    if options.json:
        print(json.dumps({n: dict(zip(("documents", "mb_per_s", "documents_per_s"), r, strict=True))
                          for n, r in results.items()}, indent=2))  # fmt: skip
        return
    print(f"{'format':<30}{'documents':>10}{'MB/s':>10}{'documents/s':>14}")
    for name, (count, speed, rate) in results.items():
        print(f"{name:<30}{count:>10.0f}{speed:>10.2f}{rate:>14.1f}")


if __name__ == "__main__":
    main()
