"""Running an evaluation: gold files and documents in, scores per kind, gains and losses out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from folkmoot.evaluation import CORE, KEYS, Counts, Fact, Matching, fold, match
from folkmoot.facts import KINDS

__all__ = ["Changes", "Evaluation", "Gold", "changes", "evaluate", "gold_files"]


@dataclass(frozen=True)
class Gold:
    """One gold file: the name of its document, its facts, and the document's file if found."""

    document: str
    facts: tuple[Fact, ...]
    path: Path | None


@dataclass
class Evaluation:
    """The outcome: matchings by document and kind, evidence that does not slice, what is amiss."""

    matchings: dict[str, dict[str, Matching]] = field(default_factory=dict)
    slips: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    def kinds(self) -> dict[str, Counts]:
        """The counts of each kind, over all documents."""
        totals = {kind: Counts() for kind in KINDS}
        for matchings in self.matchings.values():
            for kind, one in matchings.items():
                totals[kind].add(one.counts)
        return totals

    def micro(self, kinds: Iterable[str] = CORE) -> Counts:
        """The counts of several kinds together."""
        total, by_kind = Counts(), self.kinds()
        for kind in kinds:
            total.add(by_kind[kind])
        return total

    def macro(self, kinds: Iterable[str] = CORE) -> float | None:
        """The mean F1 of the kinds that there is something to say about."""
        by_kind = self.kinds()
        scores = [f1 for kind in kinds if (f1 := by_kind[kind].f1) is not None]
        return sum(scores) / len(scores) if scores else None

    def attributes(self) -> dict[str, dict[str, tuple[int, int]]]:
        """``{kind: {field: (right, stated in gold)}}`` over the facts that matched."""
        found: dict[str, dict[str, tuple[int, int]]] = {}
        for matchings in self.matchings.values():
            for kind, one in matchings.items():
                for name, (right, stated) in one.attributes().items():
                    known = found.setdefault(kind, {}).get(name, (0, 0))
                    found[kind][name] = (known[0] + right, known[1] + stated)
        return found

    def worst(self) -> list[tuple[str, int, float | None]]:
        """``(document, errors, core F1)``, most errors first."""
        rows = []
        for document, matchings in self.matchings.items():
            every, core = Counts(), Counts()
            for kind, one in matchings.items():
                every.add(one.counts)
                if kind in CORE:
                    core.add(one.counts)
            rows.append((document, every.false + every.missed, core.f1))
        return sorted(rows, key=lambda row: (-row[1], row[0]))

    def state(self) -> dict[str, dict[str, list[str]]]:
        """What is compared with another run: ``{document: {hits | false | missed: [fact, …]}}``."""
        return {
            document: {
                "hits": sorted(name_of(k, g) for k, m in kinds.items() for g, _ in m.pairs),
                "missed": sorted(name_of(k, g) for k, m in kinds.items() for g in m.missed),
                "false": sorted(name_of(k, f) for k, m in kinds.items() for f in m.false),
            }
            for document, kinds in sorted(self.matchings.items())
        }


def name_of(kind: str, fact: Fact) -> str:
    """A fact's name within its document: its kind and key fields."""
    parts = []
    for key in KEYS[kind]:
        value = fact.get(key)
        if value is not None:
            values = value if isinstance(value, list) else [value]
            text = ", ".join(fold(one) for one in values)
            parts.append(" ".join(text.split()[:5]) if key == "starts" else text)
    return f"{kind}: {' | '.join(parts)}"


@dataclass(frozen=True)
class Changes:
    """Against an earlier run, as (document, fact): better and worse, found and said falsely."""

    gained: tuple[tuple[str, str], ...]
    lost: tuple[tuple[str, str], ...]
    newly_false: tuple[tuple[str, str], ...]
    no_longer_false: tuple[tuple[str, str], ...]


def changes(
    now: dict[str, dict[str, list[str]]], before: dict[str, dict[str, list[str]]]
) -> Changes:
    """Join two states by document and fact; documents that only one of them has are left out."""
    gained, lost, newly, no_longer = [], [], [], []
    for document in sorted(now.keys() & before.keys()):
        hits, old_hits = set(now[document]["hits"]), set(before[document]["hits"])
        false, old_false = set(now[document]["false"]), set(before[document]["false"])
        gained += [(document, fact) for fact in sorted(hits - old_hits)]
        lost += [(document, fact) for fact in sorted(old_hits - hits)]
        newly += [(document, fact) for fact in sorted(false - old_false)]
        no_longer += [(document, fact) for fact in sorted(old_false - false)]
    return Changes(tuple(gained), tuple(lost), tuple(newly), tuple(no_longer))


def gold_files(folders: Sequence[Path], documents: Sequence[Path]) -> list[Gold]:
    """The gold files below ``folders``, each with its document looked for by name.

    Without ``documents`` (files or folders) they are looked for beside the gold files and beside
    their folder. Raises ``ValueError`` for a gold file that is not one.
    """
    files: list[Path] = []
    for folder in folders:
        files += sorted(folder.rglob("*.gold.yaml")) if folder.is_dir() else [folder]
    searched = list(documents) or [f for folder in folders for f in (folder, folder.parent)]
    by_name: dict[str, Path] = {}
    for place in searched:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            by_name.setdefault(path.name, path)
            try:
                by_name.setdefault(path.relative_to(place).as_posix(), path)
            except ValueError:
                continue
    return [_gold(path, by_name) for path in files]


def _gold(path: Path, by_name: dict[str, Path]) -> Gold:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506
        name = str(data["document"])
        facts = tuple(_plain(fact) for fact in data["facts"])
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise ValueError(f"{path} is not a gold file: {error}") from error
    unknown = sorted({str(fact.get("kind")) for fact in facts} - set(KINDS))
    if unknown:
        raise ValueError(f"{path} has facts of a kind that is not in the scheme: {unknown[0]}")
    return Gold(name, facts, by_name.get(name))


def _plain(fact: dict[str, Any]) -> dict[str, Any]:
    """YAML reads an unquoted date as a date: as words again."""
    return {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in fact.items()}


def evaluate(gold: Sequence[Gold], council: str = "", workers: int | None = None) -> Evaluation:
    """Read each document, take its facts from the graph, and match them with gold."""
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    paths = [str(one.path) for one in gold if one.path]
    read = partial(_facts, council=council)
    if len(paths) > 3 and workers != 1:
        with ProcessPoolExecutor(workers) as pool:
            results = dict(zip(paths, pool.map(read, paths), strict=True))
    else:
        results = {path: read(path) for path in paths}
    outcome = Evaluation()
    for one in gold:
        if one.path is None:
            outcome.unreadable.append(f"{one.document}: the document was not found")
            continue
        facts, slips, unreadable, text = results[str(one.path)]
        if not unreadable and _is_another(one, text):
            outcome.unreadable.append(
                f"{one.path}: most of gold's evidence for {one.document} is not in it; name the "
                "document that was annotated"
            )
            continue
        outcome.slips += slips
        outcome.unreadable += unreadable
        outcome.matchings[one.document] = {kind: match(kind, one.facts, facts) for kind in KINDS}
    return outcome


def _is_another(gold: Gold, text: str) -> bool:
    """Whether most of gold's evidence is not in the text: another document of the same name."""
    folded = " ".join(text.split())
    found = total = 0
    for fact in gold.facts:
        words = fact.get("evidence", ())
        for one in words if isinstance(words, list) else [words]:
            total += 1
            found += " ".join(str(one).split()) in folded
    return total > 0 and found < total / 2


def _facts(path: str, council: str) -> tuple[list[dict[str, Any]], list[str], list[str], str]:
    """A file's facts, the evidence that does not slice, what could not be read, and its text."""
    from folkmoot.facts import facts_of_record
    from folkmoot.reading import records

    facts: list[dict[str, Any]] = []
    slips: list[str] = []
    unreadable: list[str] = []
    text = ""
    for read in records([path], council):
        if not isinstance(read, tuple):
            unreadable.append(str(read))
            continue
        document, record = read
        text += document.text
        for fact in facts_of_record(record):
            facts.append(fact)
            if not _slices(document.text, fact):
                slips.append(f"{document.source.name}: {name_of(fact['kind'], fact)}")
    return facts, slips, unreadable, text


def _slices(text: str, fact: dict[str, Any]) -> bool:
    columns = (fact["evidence"], fact["start"], fact["end"])
    lists = columns if isinstance(columns[0], list) else tuple([one] for one in columns)
    return all(text[start:end] == words for words, start, end in zip(*lists, strict=True))


def load_state(path: Path) -> dict[str, dict[str, list[str]]]:
    """A state that was saved before. Raises ``ValueError`` where the file holds none."""
    try:
        found: dict[str, dict[str, list[str]]] = json.loads(path.read_text(encoding="utf-8"))[
            "state"
        ]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{path} holds no saved evaluation: {error}") from error
    return found
