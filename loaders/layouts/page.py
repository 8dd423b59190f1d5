"""A document as layouts look at it: its lines, labels and numbers, found once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.house import Opened, house_marks
from loaders.layouts.own_labels import Opening, own_labels, own_openings
from loaders.layouts.plain_labels import plain_labels
from loaders.layouts.trackers import tracked
from loaders.sections import ItemSection, Line, Part, PartRole, is_wrapped, lines_of
from loaders.tongues import english_half, in_two_tongues, without_twins
from ontology.record import Document, Span

T = TypeVar("T")

_LABEL_ROLES: dict[str, PartRole | None] = {
    "minutes": "minutes", "minute": "minutes", "printed minutes": "minutes", "draft minutes": "minutes", "discussion": "minutes",
    "decision": "decision", "decisions": "decision", "decision notice": "decision",
    "decision made": "decision", "resolution": "decision", "what was decided": "decision", "why": "reasons",
    "purpose": "preamble", "issue for decision": "preamble",
    "recommendation": "recommendation", "recommendations": "recommendation",
    "reason for decision": "reasons", "reasons for decision": "reasons",
    "reasons for the decision": "reasons", "options": "options",
    "alternative options considered and rejected": "options",
    "additional documents": None, "supporting documents": None, "accompanying documents": None,
}  # fmt: skip

_HEAD = 1500
"""Characters of a page's head."""
_COLUMNS = re.compile(r"(?<=\S)\s{3,}(?=\S)")
_LINK, _LINKS = 30, 4
"""Characters that a link of a menu has at most; how many of them show that there is one."""


class Page:
    """Lines of a document with what the layouts ask of them."""

    def __init__(self, document: Document, start: int = 0, end: int | None = None) -> None:
        """``start`` and ``end``: the stretch of the text that is looked at, where not all of it is."""
        self.document = document
        self.text = document.text
        self.start = start
        self.end = len(document.text) if end is None else end
        self.lines: list[Line] = lines_of(document, start, end)
        self.two_tongues = in_two_tongues(self.text)
        if self.two_tongues:
            self.lines = without_twins(self.lines)

    @cached_property
    def labels(self) -> dict[int, str]:
        """Index of line -> label (lower case) for lines that are a label and nothing else."""
        rule = grammar().rule("layout.label")
        found: dict[int, str] = {}
        for index, line in enumerate(self.lines):
            if len(line.text) >= 50:
                continue
            words = english_half(line.text) if self.two_tongues else line.text
            if match := rule.match(words) or _half(line.text):
                found[index] = (match["label"] or match["spoken"]).lower()
        found |= self._glued_to_lists(set(found.values()))
        if any(self.role(label) == "minutes" for label in found.values()):
            return found
        return {**own_labels(self), **found}

    def _glued_to_lists(self, known: set[str]) -> dict[int, str]:
        """Labels of the page that a conversion made an entry of the list above them: "• Decision:"."""
        g = grammar()
        found: dict[int, str] = {}
        for index, line in enumerate(self.lines):
            bullet = g.rule("titles.bullet").match(line.text) if len(line.text) < 50 else None
            match = (
                g.rule("layout.label").match(line.text[bullet.end() :].strip()) if bullet else None
            )
            label = (match["label"] or match["spoken"]).lower() if match else ""
            if label in known and line.text.endswith(":"):
                found[index] = label
        return found

    @cached_property
    def inline_labels(self) -> dict[int, Opening]:
        """Index of line -> its label, for lines that go on behind one ("Minutes: The Panel …").

        None where fewer than two lines open with "Minutes:": such a word is then the minute-taker's own.
        """
        rule = grammar().rule("layout.inline_label").regex
        found = {
            i: m
            for i, x in enumerate(self.lines)
            if i not in self.labels and (m := rule.match(x.text))
        }
        told = sum(match["label"].lower() == "minutes" for match in found.values())
        if told > 1:
            return {i: Opening(m["label"].lower(), m.end()) for i, m in found.items()}
        return own_openings(self)

    @cached_property
    def opened(self) -> dict[int, Opened]:
        """Index of line -> what it opens, by a label in plain words ("What we decided") or by the way in
        which this document marks its decisions."""
        plain = {i: Opened(*told) for i, told in plain_labels(self.lines).items()}
        return {**plain, **house_marks(self.lines)}

    @cached_property
    def marked(self) -> set[int]:
        """Lines that are such labels, or bear such a mark, or list what was decided behind the items."""
        found = {index for index, opened in self.opened.items() if opened.label}
        heading = grammar().rule("house.summary")
        for index, line in enumerate(self.lines):
            if 3 * index > len(self.lines) and heading.match(line.text):
                # below a page's own table of items the same words may stand
                row = index + 1 if "|" not in self.lines[index - 1].text else len(self.lines)
                while row < len(self.lines) and "|" in self.lines[row].text:
                    found.add(row)
                    row += 1
        return found

    @cached_property
    def page_kinds(self) -> set[int]:
        """Lines that name the kind of page, or head a list, and are no content."""
        words = {word.lower() for word in grammar().words("layout.page_kinds")}
        found = {i for i, line in enumerate(self.lines) if line.text.lower() in words}
        tabs = {word.lower() for word in grammar().words("layout.tabs")}
        lists = {i for i in found if self.lines[i].text.lower() in tabs and self._heads_list(i)}
        return (found | self._menus()) - lists

    def _heads_list(self, index: int) -> bool:
        """Whether somebody is named below a line that is a tab's label too, or columns begin there."""
        below = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        named = grammar().rule("names.trigger").match(below)
        return named is not None or len(_COLUMNS.split(below)) > 2

    def _menus(self) -> set[int]:
        """Lines of a site's menu: short ones below each other, of which most are what menus offer."""
        offered = frozenset(grammar().words("layout.menu"))
        found: set[int] = set()
        run: list[int] = []
        for index, line in enumerate(self.lines):
            if run and (line.gap or len(line.text) > _LINK):
                found.update(self._menu(run, offered))
                run = []
            if len(line.text) <= _LINK:
                run.append(index)
        return found | self._menu(run, offered)

    def _menu(self, run: list[int], offered: frozenset[str]) -> set[int]:
        known = sum(self.lines[index].text in offered for index in run)
        return set(run) if known >= _LINKS and known >= 0.6 * len(run) else set()

    @cached_property
    def tracked(self) -> set[int]:
        """Lines of flattened tables of actions, whose references are no item numbers."""
        return tracked([line.text for line in self.lines])

    @cached_property
    def lone_numbers(self) -> dict[int, tuple[str, int]]:
        """Index of line -> item number, and where it begins, for lines that hold a number alone."""
        from loaders.layouts.lone_numbers import lone_numbers

        return lone_numbers(self)

    @cached_property
    def barred_numbers(self) -> dict[int, tuple[str, int]]:
        """The same for lines whose number fills the first cell of a row."""
        from loaders.layouts.lone_numbers import lone_numbers

        return lone_numbers(self, barred=True)

    @cached_property
    def pipe_lines(self) -> set[int]:
        rule = grammar().rule("layout.pipes")
        return {i for i, line in enumerate(self.lines) if rule.match(line.text)}

    @cached_property
    def wrapped(self) -> bool:
        """Whether lines were broken at a fixed width, so that a newline means nothing."""
        return is_wrapped([line for line in self.lines if len(line.text) > 3])

    @cached_property
    def of_small_council(self) -> bool:
        """Whether the head names a parish, town or community council."""
        head = self.text[self.start : self.start + _HEAD]
        return grammar().rule("layout.small_council_head").search(head) is not None

    def kept(self, name: str, find: Callable[[Page], T]) -> T:
        """What ``find`` sees in the page, looked for once however many layouts ask for it."""
        found: T | None = self.__dict__.get(name)
        if found is None:
            found = self.__dict__[name] = find(self)
        return found

    def role(self, label: str) -> PartRole | None:
        return _LABEL_ROLES.get(_plain(label))

    def told_behind(self, index: int) -> int:
        """Where in a line that opens with "Minutes:" the words behind it begin; 0 in others."""
        text = self.lines[index].text
        match = grammar().rule("layout.inline_label").match(text)
        named = match is not None and self.role(match["label"]) == "minutes"
        return match.end() if match and named and match.end() < len(text) else 0

    def is_label(self, label: str) -> bool:
        return _plain(label) in _LABEL_ROLES


def _plain(label: str) -> str:
    """A label's words as the roles have them: "Record of the decision:" is "decision"."""
    words = label.lower().rstrip(" :")
    return grammar().rule("layout.label_frame").regex.sub("", words).removeprefix("the ") or words


def tongues(text: str) -> tuple[str, ...]:
    """The halves of a line that says the same in two tongues: "Cofnodion / Minutes:"; none of another line."""
    both = grammar().rule("layout.two_tongues").match(text)
    return (both["one"], both["other"]) if both else ()


def _half(text: str) -> re.Match[str] | None:
    """The label that one half of a line is whose other half says the same in a tongue not known here."""
    label, own = (grammar().rule(f"layout.{name}") for name in ("label", "own_label"))
    both = tongues(text)
    known = [match for half in both if (match := label.match(half) or own.match(half))]
    return label.match(known[0].group()) if len(known) == 1 and text.endswith(":") else None


def label_parts(page: Page, first: int, stop: int, item: ItemSection, default: PartRole) -> None:
    """Give the lines ``first``..``stop`` to the item's parts as the labels among them say."""
    role: PartRole | None = default
    labelled = house = False
    begin: int | None = None
    last = 0

    def close() -> None:
        nonlocal begin
        if begin is not None and role is not None and last > begin:
            item.parts.append(Part(role, Span(begin, last), labelled, house))
        begin = None

    truncation, button = (grammar().rule(f"layout.{name}") for name in ("truncation", "button"))
    for index in range(first, stop):
        line = page.lines[index]
        if plain := page.opened.get(index):
            close()
            role, labelled, house = plain.role, True, plain.house
            begin = line.start + plain.begin if plain.begin < len(line.text) else None
            last = line.end
            continue
        label = page.labels.get(index)
        # inside minutes a lone "DECISION" or "Recommendation" is the minute-taker's own heading
        inner = (
            labelled
            and role == "minutes"
            and (not line.text.rstrip().endswith(":") or line.text.isupper())
        )
        if label and page.is_label(label) and not inner:
            close()
            role, labelled, house = page.role(label), True, False
            continue
        opened = page.inline_labels.get(index)
        if opened and not (labelled and role == "minutes"):
            close()
            role, labelled, house = page.role(opened.name), True, False
            begin, last = line.start + opened.end, line.end
            continue
        if index in page.pipe_lines or button.match(line.text):
            continue
        if labelled and role is None and _goes_on(line.text):
            role, labelled, house = default, False, False
        found = truncation.search(line.text)
        if found:
            item.truncated.append(Span(line.start + found.start(), line.start + found.end()))
            if found["what"] == "minutes" and not item.minute:
                item.fields["truncated-number"] = Span(
                    line.start + found.start("item"), line.start + found.end("item")
                )
        # "Cofnodion / Minutes: …" says it in two tongues, and is no word of the minute-taker's
        spoken = role != "minutes" or (not labelled and "/" in line.text.partition(":")[0])
        told = page.told_behind(index) if spoken else 0
        if told:
            close()
            role, labelled, house, begin = "minutes", True, False, line.start + told
        if begin is None:
            begin = line.start
        last = line.end
    close()


def _goes_on(text: str) -> bool:
    """Whether a line among an item's documents is told again: what was said, or an act."""
    g = grammar()
    if g.rule("layout.file_marker").search(text):
        return False
    if text[-1] in ".:" and len(text) > 30 and g.rule("titles.told").search(text):
        return True
    return g.rule("decisions.marker_line").match(text) is not None
