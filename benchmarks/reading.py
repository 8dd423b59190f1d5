"""How fast records become facts: a mixed corpus, one and two workers, and where the time goes.

    python benchmarks/reading.py [--documents 5000] [--workers 1 2] [--json | --markdown]

The corpus is made by varying the project's samples and invented long records: other surnames, other
dates, other numbers, so that no two documents are alike and each still holds what its layout holds.
Beside the reading stand the parse of its HTML alone (the floor), the cost of a text 10 kB to 5 MB
long, and, where spaCy and a small English model are installed, the same text through that pipeline
(``benchmarks/reading_peer.py``).
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import io
import json
import os
import platform
import random
import re
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

FOLDERS = ("samples", "tests/corpus")
FORMATS = (".txt", ".html", ".xml", ".docx", ".pdf", ".csv")
SURNAMES = [
    "Ashdown",
    "Brindle",
    "Cawood",
    "Denholm",
    "Eastgate",
    "Fairlie",
    "Garside",
    "Holroyd",
    "Ingram",
    "Jessop",
    "Kellaway",
    "Lomas",
    "Maddock",
    "Norcott",
    "Oldroyd",
    "Pargeter",
    "Quarrie",
    "Ridsdale",
    "Stanway",
    "Thirlby",
    "Underhay",
    "Venning",
    "Wragg",
    "Yelland",
]
BATCH = 25
"""Documents handed to a worker at a time."""


# -- the corpus ---------------------------------------------------------------------------------


@cache
def originals() -> tuple[tuple[str, bytes], ...]:
    """The documents that are varied: name and bytes, in a fixed order."""
    paths = sorted(p for folder in FOLDERS for p in (ROOT / folder).iterdir())
    return tuple((p.name, p.read_bytes()) for p in paths if p.suffix in FORMATS)


@cache
def surnames_in(name: str) -> tuple[str, ...]:
    """The surnames of the people whom a document names."""
    from loaders import parse
    from ontology.record import Person

    data = dict(originals())[name]
    names = {
        fact.name.split()[-1]
        for document in documents_in(data, name)
        for fact in parse(document).facts
        if isinstance(fact, Person)
    }
    return tuple(sorted(n for n in names if re.fullmatch(r"[A-Z][a-z]{3,}", n)))


def varied_text(text: str, surnames: Sequence[str], number: int) -> str:
    """``text`` with other surnames, years and sums, the same wherever they come again."""
    chance = random.Random(number)
    others = {
        old: chance.choice(SURNAMES) + chance.choice(("", "", "-Hale", "son")) for old in surnames
    }
    if others:
        known = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, others))) + r")\b")
        text = known.sub(lambda m: others[m[0]], text)
    years = chance.randrange(1, 9)
    text = re.sub(r"\b20(\d\d)\b", lambda m: f"20{(int(m[1]) + years) % 100:02}", text)
    return re.sub(r"£(\d)", lambda m: f"£{(int(m[1]) + years) % 9 + 1}", text)


def varied(name: str, data: bytes, number: int) -> bytes:
    """One document of the corpus. A PDF keeps its words: only its bytes differ."""
    suffix = Path(name).suffix
    if suffix == ".pdf":
        return data + b"\n%" + str(number).encode()
    surnames = surnames_in(name)
    if suffix == ".docx":
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
            for entry in old.infolist():
                part = old.read(entry)
                if entry.filename == "word/document.xml":
                    part = varied_text(part.decode(), surnames, number).encode()
                new.writestr(entry, part, zipfile.ZIP_DEFLATED)
        return made.getvalue()
    return varied_text(data.decode("utf-8"), surnames, number).encode()


def write_corpus(documents: int, folder: Path) -> list[Path]:
    """``documents`` files in ``folder``, the originals taken in turn."""
    sources = originals()
    paths = []
    for number in range(documents):
        name, data = sources[number % len(sources)]
        path = folder / f"{number:05}-{name}"
        path.write_bytes(varied(name, data, number))
        paths.append(path)
    return paths


# -- reading ------------------------------------------------------------------------------------


def documents_in(data: bytes, name: str) -> list[Any]:
    from loaders.readers import read_bytes
    from ontology.record import Document

    return [found for found in read_bytes(data, name) if isinstance(found, Document)]


def facts_of(paths: Sequence[Path]) -> int:
    """How many facts some files state (what a worker does)."""
    from loaders import parse

    return sum(
        len(parse(document).facts)
        for path in paths
        for document in documents_in(path.read_bytes(), path.name)
    )


def run(paths: Sequence[Path], workers: int) -> tuple[float, float, int]:
    """Wall seconds, processor seconds and facts of reading all files."""
    batches = [paths[place : place + BATCH] for place in range(0, len(paths), BATCH)]
    if workers == 1:
        facts_of(paths[:1])
        start, busy = time.perf_counter(), time.process_time()
        total = sum(map(facts_of, batches))
        return time.perf_counter() - start, time.process_time() - busy, total
    before = _children()
    with ProcessPoolExecutor(workers) as pool:
        # Each worker has compiled its grammar before the clock starts, as the single one has.
        list(pool.map(facts_of, [paths[:1]] * workers * 2))
        start = time.perf_counter()
        total = sum(pool.map(facts_of, batches))
        taken = time.perf_counter() - start
    return taken, _children() - before, total


def _children() -> float:
    """Processor seconds of the workers that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def shares(paths: Sequence[Path]) -> dict[str, float]:
    """Processor seconds by stage. Annotations are found when first asked for, so they are asked for
    by themselves, and what assembling takes is the rest of it."""
    from loaders.assembly import assemble, people
    from loaders.layouts import segment
    from loaders.reading import Reading

    stages = dict.fromkeys(("read", "segment", "annotate", "assemble"), 0.0)

    def timed(stage: str, work: Callable[..., Any], *arguments: Any) -> Any:
        start = time.process_time()
        result = work(*arguments)
        stages[stage] += time.process_time() - start
        return result

    def annotate(document: Any, layout: Any, segmentation: Any) -> None:
        reading = Reading(document, layout, segmentation)
        people.survey(reading)
        for paragraph in reading.all_paragraphs():
            _ = paragraph.posts, paragraph.people, paragraph.dates, paragraph.times

    for path in paths:
        for document in timed("read", documents_in, path.read_bytes(), path.name):
            before = stages["annotate"]
            timed("annotate", annotate, document, *timed("segment", segment, document))
            spent = stages["annotate"] - before
            timed("assemble", assemble, document, *segment(document))
            stages["assemble"] -= spent
    return stages


# -- beside it ----------------------------------------------------------------------------------


def html_alone(paths: Iterable[Path]) -> tuple[int, float, float]:
    """Bytes of the HTML documents, and processor seconds of parsing and of reading them."""
    from loaders.readers.web.walk import parse_html

    pages = [path for path in paths if path.suffix == ".html"]
    texts = [path.read_text("utf-8") for path in pages]
    start = time.process_time()
    for text in texts:
        parse_html(text)
    parsed = time.process_time() - start
    start = time.process_time()
    facts_of(pages)
    return sum(len(text.encode()) for text in texts), parsed, time.process_time() - start


def growth(times: Sequence[int] = (1, 4, 16, 64, 256, 550)) -> list[tuple[int, int, float]]:
    """(times, characters, processor seconds) of one long record set behind itself."""
    from loaders import parse
    from ontology.record import Document, Source

    text = (ROOT / "tests/corpus/glenmore-lough-arra-council-minutes.txt").read_text("utf-8")
    found = []
    for factor in times:
        words = text * factor
        digest = hashlib.sha256(words.encode()).hexdigest()
        document = Document(Source("long.txt"), words, "text", digest)
        start = time.process_time()
        parse(document)
        found.append((factor, len(words), time.process_time() - start))
    return found


# -- the report ---------------------------------------------------------------------------------


def measure(documents: int, workers: Sequence[int]) -> list[tuple[str, str]]:
    """(what, result) of everything measured."""
    from benchmarks import reading_peer as peer

    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    rows = [("machine", f"{machine}, {datetime.date.today().isoformat()}")]
    with tempfile.TemporaryDirectory() as place:
        paths = write_corpus(documents, Path(place))
        size = sum(path.stat().st_size for path in paths)
        kinds = ", ".join(
            f"{sum(p.suffix == suffix for p in paths)} {suffix[1:]}" for suffix in FORMATS
        )
        rows.append(("corpus", f"{documents} documents, {size / 1e6:.1f} MB ({kinds})"))
        for count in workers:
            taken, busy, facts = run(paths, count)
            result = (
                f"{documents / taken:.1f} documents/s, {size / taken / 1e6:.3f} MB/s, "
                f"{facts / taken:.0f} facts/s; by processor time {documents / busy:.1f} documents/s, "
                f"{size / busy / 1e6:.3f} MB/s a worker"
            )
            rows.append((f"{count} worker{'s' if count > 1 else ''}", result))
        stages = shares(paths[:: max(1, len(paths) // 200)])
        total = sum(stages.values())
        told = [f"{stage} {100 * spent / total:.0f} %" for stage, spent in stages.items()]
        rows.append(("share of time", ", ".join(told)))
        html, parsed, read = html_alone(paths)
        result = (
            f"parse alone {html / parsed / 1e6:.1f} MB/s, read to facts {html / read / 1e6:.2f} MB/s "
            f"({read / parsed:.0f} times the floor)"
        )
        rows.append(("HTML", result))
        told = [
            f"{characters / 1e3:.0f} kB {spent:.2f} s ({characters / spent / 1e3:.0f} kB/s)"
            for _, characters, spent in growth()
        ]
        rows.append(("one long text", ", ".join(told)))
        rows += peer.rows([d for p in paths[:200] for d in documents_in(p.read_bytes(), p.name)])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    rows = measure(options.documents, options.workers)
    if options.json:
        print(json.dumps(dict(rows), indent=2))
    elif options.markdown:
        print("| measured | result |\n|---|---|")
        print("\n".join(f"| {what} | {result} |" for what, result in rows))
    else:
        print("\n".join(f"{what:<24}{result}" for what, result in rows))


if __name__ == "__main__":
    main()
