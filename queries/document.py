"""Writes docs/queries.md from the headers of the packs, which are its only source.

Run ``python -m queries.document`` after a change to a pack; with ``--check`` nothing is written and
the exit code is 1 where the file is not what it would be.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from graph.derivation import Construct
from queries.header import Parameter, Query
from queries.packs import all_queries

__all__ = ["FILE", "main", "page"]

FILE: Final = Path(__file__).resolve().parent.parent / "docs" / "queries.md"


def page() -> str:
    """The whole page."""
    from importlib.resources import files

    head = files("queries").joinpath("templates", "queries.md").read_text(encoding="utf-8")
    queries = list(all_queries())
    by_pack = {pack: list(group) for pack, group in groupby(queries, key=lambda q: q.pack)}
    sections = [line for pack, group in by_pack.items() for line in _pack(pack, group)]
    rules = "\n".join(_rules())
    summaries = "\n".join(_summaries())
    contents = "\n".join(
        f"- [{pack}](#{pack}): {len(group)} questions" for pack, group in by_pack.items()
    )
    return (
        head.replace("{{ contents }}", contents)
        .replace("{{ count }}", str(len([q for q in queries if q.pack != "facts"])))
        .replace("{{ packs }}", "\n".join(sections))
        .replace("{{ rules }}", rules)
        .replace("{{ summaries }}", summaries)
        .rstrip()
        + "\n"
    )


def _pack(pack: str, queries: list[Query]) -> Iterator[str]:
    yield f"\n## {pack}\n"
    for query in queries:
        yield f"### {query.id}\n"
        yield f"**{query.question}** {query.description}\n"
        yield f"*Cannot see:* {query.cannot_see}\n"
        if query.asked:
            yield f"*Also asked as:* {'; '.join(query.asked)}.\n"
        if query.parameters:
            yield "| parameter | type | | example |"
            yield "|---|---|---|---|"
            yield from (_parameter(one) for one in query.parameters)
            yield ""
        named = "; ".join(f"`{column.name}` {column.meaning}" for column in query.columns)
        yield f"Columns: {named}.\n"
        if query.limit:
            yield f"At most {query.limit:,} rows unless `--limit` says otherwise.\n"


def _parameter(one: Parameter) -> str:
    need = f" (default: {one.default})" if one.default else " (required)" if one.required else ""
    return f"| `{one.name}` | {one.type} | {one.description}{need} | {one.example} |"


def _rules() -> Iterator[str]:
    from graph.rules import rules

    yield "| rule | infers | because | cannot see |"
    yield "|---|---|---|---|"
    for rule in sorted(rules(), key=lambda one: one.name):
        yield _row(rule, "infers", "why", "cannot see")


def _summaries() -> Iterator[str]:
    from graph.summaries import summaries

    yield "| summary | counts | because |"
    yield "|---|---|---|"
    for summary in summaries():
        yield _row(summary, "counts", "why")


def _row(one: Construct, *keys: str) -> str:
    return f"| `{one.name}` | {' | '.join(one.says(key) for key in keys)} |"


def main(check: bool = False) -> int:
    """Write the page, or only check it; the exit code."""
    wanted = page()
    known = FILE.read_text(encoding="utf-8") if FILE.exists() else ""
    if check:
        return int(wanted != known)
    FILE.write_text(wanted, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
