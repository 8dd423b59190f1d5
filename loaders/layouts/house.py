"""How one document marks its decisions, item after item: by a label, an arrow or a count of its own.

A clerk who writes "Outcome" over one decision writes it over all: what comes again and says that
something was decided tells how the rest is to be read, and where the words around it end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.sections import Line, PartRole

__all__ = ["Opened", "house_marks"]

_FEWEST = 2
"""Lines so marked that make it the document's way."""
_WORDS = 8
"""Words of a label at most."""
_HEAD_WORDS = 2
"""Words in the second cell of a row that may only head the columns: "Decision | Action by"."""
_FORM = ("mover", "seconder", "for", "against", "abstain", "score", "result")
"""Heads of ``motion_tables`` that are labels of a form, too."""


class Opened(NamedTuple):
    """What a line opens: the role of what stands behind ``begin`` in it and below it.

    ``house``: by the document's own way, so that every paragraph there is a decision; ``line``: the
    mark is of one line, whose end the next one tells.
    """

    role: PartRole
    begin: int
    house: bool = False
    line: bool = False

    @property
    def label(self) -> bool:
        """Whether the line is marked itself, and can be no title."""
        return self.house or not self.line


class _Label(NamedTuple):
    """A line that may be a label: its words, folded, and where those behind it begin."""

    key: str
    begin: int
    alone: bool
    sure: bool
    """Whether a colon or a question mark ends it, or the line."""
    row: bool
    """Whether it stands in the first of two cells."""


def house_marks(lines: Sequence[Line]) -> dict[int, Opened]:
    """Index of line -> what it opens, in a document that marks its decisions in a way of its own."""
    return _labels(lines) or _arrows(lines) or _counted(lines) or _forms(lines) or {}


def is_outcome(label: str) -> bool:
    """Whether a label, in one tongue or two, says that what follows was decided."""
    return _either("house.outcome", label)


def _either(name: str, label: str) -> bool:
    """Whether a pattern matches a label, or its half in one of two tongues."""
    rule = grammar().rule(name)
    if rule.match(label):
        return True
    both = grammar().rule("house.both_tongues").match(label)
    return both is not None and any(rule.match(both[side].strip()) for side in ("one", "other"))


def _label_of(line: Line) -> _Label | None:
    if grammar().rule("layout.label").match(line.text):
        # any page's label, and no way of this one alone
        return None
    match = grammar().rule("house.label_line").match(line.text)
    if match is None or len(match["label"].split()) > _WORDS:
        return None
    key = " ".join(match["label"].casefold().split())
    alone = match.end() >= len(line.text)
    sign = match["sign"].strip()[:1]
    return _Label(key, match.end(), alone, alone or sign in tuple(":?|"), sign == "|")


def _labels(lines: Sequence[Line]) -> dict[int, Opened] | None:
    labels = {i: label for i, line in enumerate(lines) if (label := _label_of(line))}
    times = Counter(label.key for label in labels.values())
    # a dash may stand in any title
    sure = {
        i
        for i, label in labels.items()
        if is_outcome(label.key) and (label.sure or times[label.key] >= _FEWEST)
    }
    told = {i for i in sure if _tells(lines, i, labels)}
    if len(told) < _FEWEST:
        return None
    ways = Counter(labels[i].alone for i in told)
    alone = ways[True] >= ways[False]
    told = {i for i in told if labels[i].alone == alone or ways[labels[i].alone] >= _FEWEST}
    found = {i: Opened("decision", labels[i].begin, house=True) for i in told}
    asks = grammar().rule("house.asks")
    rows = {index for index in found if labels[index].row}
    for index, label in labels.items():
        if index in found:
            continue
        if label.row and rows:
            # beside "Decision | …" every such row is of a form
            found[index] = Opened("minutes", 0)
            continue
        marked = not label.alone or lines[index].text[-1] in ":?"
        again = times[label.key] >= _FEWEST and (marked or index - 1 not in found)
        known = _either("house.aside", label.key) and (marked or times[label.key] >= _FEWEST)
        if known or (again and marked) or asks.match(lines[index].text):
            found[index] = Opened("minutes", 0)
    return found


def _tells(lines: Sequence[Line], index: int, labels: dict[int, _Label]) -> bool:
    """Whether words that can be a decision stand behind a label, or below it."""
    label = labels[index]
    behind = lines[index].text[label.begin :]
    if label.row and len(behind.split()) <= _HEAD_WORDS:
        return False
    if label.alone:
        if index + 1 >= len(lines):
            return False
        behind = lines[index + 1].text
        if index + 1 in labels and is_outcome(labels[index + 1].key):
            return False
    return not grammar().rule("house.no_outcome").match(behind)


def _forms(lines: Sequence[Line]) -> dict[int, Opened] | None:
    """Labels of the form in which motions are told: "Motion: …", "Mover: …", "Result: CARRIED"."""
    g = grammar()
    labels = {
        i: found for i, line in enumerate(lines) if (found := _label_of(line)) and not found.alone
    }
    times = Counter(label.key for label in labels.values())
    told, moved = (
        {
            key
            for key in times
            if times[key] >= _FEWEST and g.rule(f"motion_tables.{name}").match(key)
        }
        for name in ("result", "mover")
    )
    if not told or not moved:
        return None
    rules = [g.rule(f"motion_tables.{name}") for name in _FORM]
    rules += [g.rule("house.form_text"), g.rule("house.form_other")]
    named = told | moved | {key for key in times if any(rule.match(key) for rule in rules)}
    return {i: Opened("minutes", 0) for i, label in labels.items() if label.key in named}


def _arrows(lines: Sequence[Line]) -> dict[int, Opened] | None:
    """Lines that an arrow opens, where no more of them stand one below the other than in lists."""
    rule = grammar().rule("house.arrow")
    pointed = {i: match.end() for i, line in enumerate(lines) if (match := rule.match(line.text))}
    runs = sum(index - 1 not in pointed for index in pointed)
    if runs < _FEWEST + 1 or len(pointed) > 0.6 * len(lines):
        return None
    return _each(lines, pointed)


def _each(lines: Sequence[Line], begins: dict[int, int]) -> dict[int, Opened]:
    """Marks of single lines; whatever such a line runs on to is its own."""
    found: dict[int, Opened] = {}
    for index, begin in begins.items():
        found[index] = Opened("decision", begin, house=True, line=True)
        after = index + 1
        while after < len(lines) and after not in begins and _runs_on(lines, after):
            after += 1
        if after < len(lines) and after not in begins:
            found[after] = Opened("minutes", 0, line=True)
    return found


def _runs_on(lines: Sequence[Line], index: int) -> bool:
    before, line = lines[index - 1], lines[index]
    return not line.gap and before.text[-1] not in ".;!?)" and line.text[0].islower()


def _counted(lines: Sequence[Line]) -> dict[int, Opened] | None:
    """Lines that open with the count of a resolution and go on with what was resolved."""
    g = grammar()
    rule = g.rule("house.counted")
    begins = {i: match.end() for i, line in enumerate(lines) if (match := rule.match(line.text))}
    told = [i for i in begins if g.rule("house.sentence").search(lines[i].text[begins[i] :])]
    if len(told) < _FEWEST or 3 * len(told) < 2 * len(begins):
        begins = _bare(lines)
    return _each(lines, begins) if begins else None


def _bare(lines: Sequence[Line]) -> dict[int, int]:
    """The same where the count stands for itself, in another form than the numbers of the items."""
    g = grammar()
    forms: dict[str, list[tuple[int, int]]] = {}
    for index, line in enumerate(lines):
        if match := g.rule("house.counted_bare").match(line.text):
            sign = "" if match["sign"].strip() in ("", ".") else match["sign"].strip()
            form = re.sub(r"\d+", "9", re.sub(r"[A-Za-z]+", "A", match["number"])) + sign
            forms.setdefault(form, []).append((index, match.end()))
    if len(forms) < 2:
        return {}
    best: dict[int, int] = {}
    for form, places in forms.items():
        told = sum(bool(_sentence(lines, index, begin)) for index, begin in places)
        others = [
            index
            for other, listed in forms.items()
            if other != form
            for index, begin in listed
            if not _sentence(lines, index, begin)
        ]
        between = sum(
            any(i < index for i, _ in places) or any(i > index for i, _ in places)
            for index in others
        )
        runs = sum(
            any(low < other < high for other in others)
            for (low, _), (high, _) in zip(places, places[1:], strict=False)
        )
        # "5.1" counts the paragraphs of an item
        deep = form.count("9") > 1 and form.rstrip(":-") != "9.9"
        sure = deep and told >= _FEWEST and told == len(places) and between > 1 and runs > 0
        if sure and len(places) > len(best):
            best = dict(places)
    return best


def _sentence(lines: Sequence[Line], index: int, begin: int) -> bool:
    """Whether what stands behind a number is told in a sentence."""
    words = lines[index].text[begin:]
    if index + 1 < len(lines) and _runs_on(lines, index + 1):
        words = f"{words} {lines[index + 1].text}"
    return (
        words[-1] in ".)"
        and len(words.split()) > 3
        and grammar().rule("house.sentence").search(words) is not None
    )
