"""Pages of one agenda item."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.page import Page, label_parts, tongues
from loaders.layouts.titles import split_title
from loaders.sections import ItemSection, MeetingSection, Part, PartRole, Segmentation
from ontology.record import Span

_BANNER = 3
"""Lines of a site's own that may stand before what the page says that it is."""


def said(page: Page) -> int | None:
    """The line that says "Agenda item", at the head or under the council's name; the last of such lines."""
    found = None
    named = 0
    menu = grammar().rule("layout.menu_entry")
    for index, line in enumerate(page.lines):
        named += index not in page.page_kinds and not menu.match(line.text)
        counted = grammar().rule("layout.item_counter").match(line.text) is not None
        if counted or (
            _says_item(line.text) and (found is not None or "genda" in line.text.casefold())
        ):
            found = index
        elif found is not None or named > _BANNER:
            break
    return found


def _says_item(text: str) -> bool:
    """Whether a line calls what it heads an item, in one tongue or two: "Eitem Agenda / Agenda Item"."""
    rule = grammar().rule("layout.says_item")
    both = tongues(text)
    return all(rule.match(half) for half in both) if both else rule.match(text) is not None


def _titled_as_label(page: Page, index: int) -> bool:
    """Whether an item is titled with a word that labels its parts too: "Minutes", with "Minutes:" below."""
    if index not in page.labels or page.lines[index].text.endswith(":"):
        return False
    again = (at for at, role in page.labels.items() if at > index and role == page.labels[index])
    below = next(again, None)
    if below is None:
        return False
    between = below - index > 1
    return page.lines[below].text.endswith(":") or not between


class ItemLayout:
    """``Agenda item``, a title, then parts; or parts alone, where the head was lost."""

    name = "item"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        if not page.lines:
            return 0.01, ("empty",)
        counter = grammar().rule("layout.item_counter")
        if sum(counter.match(line.text) is not None for line in page.lines) > 1:
            return 0.05, ("several items, each with its count",)
        head = said(page) is not None
        minutes = sum(label == "minutes" for label in page.labels.values())
        if head:
            return 0.9, ("the page says that it is an agenda item",)
        if minutes == 1 and not page.pipe_lines:
            return 0.5, ("one Minutes label and no item numbers",)
        return 0.05, ("no sign of a single item",)

    def segment(self, page: Page) -> Segmentation:
        item = ItemSection()
        meeting = MeetingSection(items=[item])
        named = said(page)
        first = 0 if named is None else named + 1
        if named is not None and (
            count := grammar().rule("layout.item_counter").match(page.lines[named].text)
        ):
            at = page.lines[named].start
            item.number = count["item"]
            item.number_span = Span(at + count.start("item"), at + count.end("item"))
        meeting.head += [
            line.span for i, line in enumerate(page.lines[: named or 0]) if i not in page.page_kinds
        ]
        if first < len(page.lines) and first not in page.labels:
            line = page.lines[first]
            nxt = page.labels.get(first + 1)
            short = len(line.text) < 200 and (line.text[-1] not in ".;" or nxt is not None)
            sentence = len(line.text) > 60 and line.text.endswith(".")
            if first > 0 and line.gap >= 3 and sentence:
                short = False
            if short and not sentence:
                item.title, rest = split_title(page.text, line.span)
                if rest is not None:
                    item.parts.append(Part("preamble", rest))
                first += 1
        elif _titled_as_label(page, first):
            item.title = page.lines[first].span
            first += 1
        first = self._meeting(page, first, meeting, item)
        labelled = any(page.is_label(label) and page.role(label) for label in page.labels.values())
        before = next((i for i in range(first, len(page.lines)) if i in page.labels), first)
        told = any(_tells(line.text) for line in page.lines[first:before])
        default: PartRole = "preamble" if labelled and not told else "minutes"
        label_parts(page, first, len(page.lines), item, default)
        return Segmentation([meeting])

    def _meeting(self, page: Page, first: int, meeting: MeetingSection, item: ItemSection) -> int:
        """The line under the title that names the meeting and the item's number; what comes next."""
        g = grammar()
        named = ("item_of_meeting", "meeting_line", "meeting_unlabelled")
        rules = tuple(g.rule(f"layout.{name}") for name in named)
        behind = first
        for index in range(first, min(first + 3, len(page.lines))):
            line = page.lines[index]
            if match := next((m for rule in rules if (m := rule.match(line.text))), None):
                meeting.head.append(line.span)
                if match["item"] and not item.number:
                    item.number = match["item"].rstrip(".")
                    at = line.start + match.start("item")
                    item.number_span = Span(at, at + len(item.number))
                if index > behind:
                    label_parts(page, behind, index, item, "preamble")
                behind = index + 1
            elif index == behind and _names_council(line.text):
                meeting.head.append(line.span)
                behind = index + 1
            elif index in page.labels or behind > first:
                # both the way back to the meeting and a label may name it
                break
        return behind


def _tells(text: str) -> bool:
    """Whether a line tells what was done or said, so that the minutes begin above their label."""
    acted = grammar().rule("layout.done_before_label")
    return text.endswith((".", "”")) and acted.match(text) is not None


def _names_council(text: str) -> bool:
    """Whether a line is the name of a council, in one tongue or two."""
    rule = grammar().rule("heads.council_line")
    return any(rule.match(half) for half in tongues(text) or (text,))
