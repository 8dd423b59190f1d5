"""How much of what is read hangs on print: annotated documents in other manners, before and after.

    python -m benchmarks.manners.run                            every manner, a line each
    python -m benchmarks.manners.run number-code pdf --show     what was lost and said falsely
    python -m benchmarks.manners.run --gold G --documents D     other documents; --every 8 of them

Only plain text is rewritten; a manner that changes nothing in a document leaves it out.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.manners.files import FILES
from benchmarks.manners.setting import DATES, HEADINGS, LINES, TOLD
from folkmoot.scores import Evaluation, Gold, changes, evaluate, gold_files, name_of
from loaders.readers.hard_wraps import unwrapped

ROOT = Path(__file__).resolve().parents[2]
SETS = (
    ("tests/gold/samples", "samples"),
    ("tests/gold/pages/train", "tests/pages"),
    ("tests/gold/corpus/train", "tests/corpus"),
)
Rewritten = tuple[str, bytes, tuple[Mapping[str, Any], ...]]
"""A document's ending and bytes, and its gold facts, in another manner."""


def words() -> dict[str, dict[str, Any]]:
    """The manners of wording, by name."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def names() -> list[str]:
    """Every manner."""
    return [*HEADINGS, *DATES, *LINES, *words(), *FILES]


def rewritten(name: str, text: str, facts: tuple[Mapping[str, Any], ...]) -> Rewritten | None:
    """``text`` and its facts in the manner ``name``; None where it changes nothing."""
    if name in FILES:
        ending, write = FILES[name]
        return ending, write(unwrapped(text)), facts
    change: Callable[[str], str]
    told = True
    if name in HEADINGS:
        new, told = HEADINGS[name](text, facts), False
    else:
        if name in words():
            pairs, told = words()[name]["replace"], bool(words()[name].get("facts"))
            change = lambda one: _replaced(one, pairs)  # noqa: E731
        else:
            change, told = (DATES[name], True) if name in DATES else (LINES[name], name in TOLD)
        new = change(text)
    if new == text:
        return None
    return ".txt", new.encode(), tuple(_told(fact, change) for fact in facts) if told else facts


def _replaced(text: str, pairs: Sequence[Sequence[str]]) -> str:
    for pattern, words_ in pairs:
        text = re.sub(pattern, words_, text)
    return text


def _told(fact: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    def again(value: Any) -> Any:
        if isinstance(value, list):
            return [again(one) for one in value]
        return change(value) if isinstance(value, str) else value

    return {key: value if key == "kind" else again(value) for key, value in fact.items()}


def compared(
    name: str, golds: Sequence[Gold], as_is: Evaluation, folder: Path, workers: int | None = None
) -> tuple[int, float, float, list[tuple[str, str]], list[tuple[str, str]]]:
    """Documents concerned, F1 of the core kinds before and after, facts lost, facts newly false.

    ``as_is`` is the evaluation of ``golds`` as they are. Facts are (document, fact); the rewritten
    documents are left in ``folder``.
    """
    before, after = [], []
    for gold in golds:
        if gold.path is None or gold.path.suffix != ".txt":
            continue
        new = rewritten(name, gold.path.read_text("utf-8"), gold.facts)
        if new:
            path = folder / f"{gold.path.stem}{new[0]}"
            path.write_bytes(new[1])
            before.append(gold)
            after.append(replace(gold, path=path, facts=new[2]))
    was = Evaluation({gold.document: as_is.matchings[gold.document] for gold in before})
    now = evaluate(after, workers=workers)
    lost = [
        (one.document, name_of(fact["kind"], fact))
        for one, other in zip(before, after, strict=True)
        for place in sorted(_met(was, one) - _met(now, other))
        for fact in [one.facts[place]]
    ]
    told = changes(now.state(), was.state())
    return len(before), was.micro().f1 or 0.0, now.micro().f1 or 0.0, lost, list(told.newly_false)


def _met(outcome: Evaluation, gold: Gold) -> set[int]:
    """The places in gold's list of the facts that were found."""
    found = {
        id(fact)
        for matching in outcome.matchings.get(gold.document, {}).values()
        for fact, _ in matching.pairs
    }
    return {place for place, fact in enumerate(gold.facts) if id(fact) in found}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("manners", nargs="*", choices=[*names(), []], metavar="MANNER")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--documents", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only every n-th document")
    parser.add_argument("--show", action="store_true", help="what was lost and newly false")
    asked = parser.parse_args()
    sets = (
        [(asked.gold, asked.documents)] if asked.gold else [(ROOT / g, ROOT / d) for g, d in SETS]
    )
    golds = [gold for g, d in sets for gold in gold_files([g], [d] if d else [])][:: asked.every]
    as_is = evaluate(golds)
    print(f"{'manner':22} documents  before  after  lost  newly false")
    for name in asked.manners or names():
        with tempfile.TemporaryDirectory() as folder:
            count, before, after, lost, false = compared(name, golds, as_is, Path(folder))
        if count:
            print(
                f"{name:22} {count:9}  {before:.3f}   {after:.3f}  {len(lost):4}  {len(false):4}",
                flush=True,
            )
        if asked.show:
            for label, facts in (("lost", lost), ("false", false)):
                for document, fact in facts:
                    print(f"  {label:5} {document}: {fact}")


if __name__ == "__main__":
    main()
