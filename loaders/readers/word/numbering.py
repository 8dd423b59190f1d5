"""The list markers of a Word document, which are computed and not written in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from loaders.readers.web.markers import letters, roman, whole_number

__all__ = ["Numbering", "child", "local", "value_of"]

_PLACE = re.compile(r"%(\d)")


def local(element: Any) -> str:
    """An element's name without its namespace; '' for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Any, *path: str) -> Any:
    """The first element at a path of names, None where there is none."""
    for name in path:
        element = (
            next((e for e in element if local(e) == name), None) if element is not None else None
        )
    return element


def value_of(element: Any, name: str = "val") -> str:
    """An attribute by its name without namespace; '' where it is missing."""
    if element is None:
        return ""
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), "")


@dataclass(slots=True)
class _Level:
    start: int
    form: str
    text: str


@dataclass(slots=True)
class Numbering:
    """Counts the numbered paragraphs of a document in order.

    ``lists`` maps a list's id to the abstract list that it counts with and its own restarts.
    """

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, tuple[str, dict[int, int]]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[str] = field(default_factory=set)
    changed: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """The levels that a list writes in another way than its abstract list."""

    @classmethod
    def of(cls, root: Any) -> Numbering:
        """From the root of numbering.xml; an empty one from None."""
        numbering = cls()
        styled: dict[str, dict[int, _Level]] = {}
        linked: dict[str, str] = {}
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                own = numbering.levels[value_of(element, "abstractNumId")] = {
                    whole_number(value_of(level, "ilvl"), 0, 0, 8): _level(level)
                    for level in element
                    if local(level) == "lvl"
                }
                styled[value_of(child(element, "styleLink"))] = own
                if link := value_of(child(element, "numStyleLink")):
                    # a list that is written as a style of lists says
                    linked[value_of(element, "abstractNumId")] = link
            elif local(element) == "num":
                restarts = {
                    whole_number(value_of(o, "ilvl"), 0, 0, 8): whole_number(
                        value_of(child(o, "startOverride")), 1, 0, 99999
                    )
                    for o in element
                    if local(o) == "lvlOverride" and child(o, "startOverride") is not None
                }
                abstract = value_of(child(element, "abstractNumId"))
                numbering.lists[value_of(element, "numId")] = (abstract, restarts)
                numbering.changed[value_of(element, "numId")] = {
                    whole_number(value_of(o, "ilvl"), 0, 0, 8): _level(level)
                    for o in element
                    if local(o) == "lvlOverride" and (level := child(o, "lvl")) is not None
                }
        for abstract, link in linked.items():
            numbering.levels[abstract] = numbering.levels[abstract] or styled.get(link, {})
        return numbering

    def marker(self, list_id: str, level: int) -> str:
        """The marker of the next paragraph of a list at a level: "1.", "(a)", "•", ''."""
        if list_id not in self.lists:
            return ""
        abstract, restarts = self.lists[list_id]
        levels = self.levels.get(abstract, {}) | self.changed.get(list_id, {})
        form = levels.get(level)
        if form is None:
            return ""
        counts = self.counts.setdefault(abstract, {})
        if restarts and list_id not in self.started:
            for at, start in restarts.items():
                counts[at] = start - 1
        self.started.add(list_id)
        counts[level] = counts.get(level, form.start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        if form.form == "bullet":
            return "•"
        if form.form == "none":
            return _PLACE.sub("", form.text).strip()

        def number(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            other = levels.get(at, form)
            return _written(counts.get(at, other.start), other.form)

        return _PLACE.sub(number, form.text).strip()


def _level(element: Any) -> _Level:
    start = whole_number(value_of(child(element, "start")), 1, 0, 99999)
    form = value_of(child(element, "numFmt")) or "decimal"
    return _Level(start, form, value_of(child(element, "lvlText")))


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and number > 0:
        # Word counts … z, aa, bb, not z, aa, ab.
        text = letters((number - 1) % 26 + 1) * ((number - 1) // 26 + 1)
        return text.upper() if form == "upperLetter" else text
    if form in ("lowerRoman", "upperRoman") and number > 0:
        return roman(number).upper() if form == "upperRoman" else roman(number)
    if form == "decimalZero":
        return f"{number:02}"
    if form == "ordinal":
        suffix = {1: "st", 2: "nd", 3: "rd"}.get(
            number % 10 if number % 100 not in (11, 12, 13) else 0
        )
        return f"{number}{suffix or 'th'}"
    return str(number)
