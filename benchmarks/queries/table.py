"""Puts the times of several runs side by side, as Markdown.

    python -m benchmarks.queries.table "disk=disk.json" "memory=memory.json:cpu" > results.md

Each argument is a heading and a file that run.py wrote with --json; ``:cpu`` takes the processor's
time and not the wall's. Times are the median after the first asking.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path
from typing import Any

Key = tuple[str, str]


def read(argument: str) -> tuple[str, dict[Key, str], dict[Key, float]]:
    """The heading, what stands in each cell, and the times in milliseconds."""
    heading, _, place = argument.partition("=")
    file, _, which = place.partition(":")
    rows: list[dict[str, Any]] = json.loads(Path(file).read_text(encoding="utf-8"))
    cells, times = {}, {}
    for row in rows:
        key = (row["query"], row["scope"])
        if row["warm"] is None:
            cells[key] = row["why"] if row["why"].startswith("over") else "fails"
        else:
            times[key] = float(row[which or "warm"])
            cells[key] = f"{times[key]:,.0f}"
    return heading, cells, times


def main(arguments: list[str]) -> None:
    """Print the table, and under it what half and nine tenths of the questions keep below."""
    runs = [read(argument) for argument in arguments]
    keys = list(dict.fromkeys(key for _, cells, _ in runs for key in cells))
    print(f"| ms | about | {' | '.join(heading for heading, _, _ in runs)} |")
    print(f"|---|---|{'---:|' * len(runs)}")
    for key in keys:
        shown = " | ".join(cells.get(key, "") for _, cells, _ in runs)
        print(f"| {key[0]} | {key[1].removeprefix('one ')} | {shown} |")
    for name, everything in (("one thing", False), ("all", True)):
        for words, share in (("median", 0.5), ("nine in ten below", 0.9), ("most", 1.0)):
            found = []
            for _, _, times in runs:
                some = sorted(t for key, t in times.items() if (key[1] == "all") == everything)
                at = statistics.median(some) if share == 0.5 else some[int((len(some) - 1) * share)]
                found.append(f"{at:,.0f}")
            print(f"| **{words}** | {name} | {' | '.join(found)} |")


if __name__ == "__main__":
    main(sys.argv[1:])
