"""Pages that are no record of a meeting: about a member, a body, a plan, actions, petitions."""

from __future__ import annotations

from loaders.cells import cells_of, is_barred
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.titles import title_part
from loaders.layouts.trackers import head_of
from loaders.sections import ItemSection, Line, MeetingSection, Part, Segmentation
from ontology.record import Span

__all__ = ["DescribedLayout", "kind_of", "tells_of_business"]

_HEADINGS = 4
"""Headings that only a page about a member or a body has, from which on it is taken for one."""
_BUSINESS = 2
"""Numbered headings of items that every meeting takes, from which on a page records one."""
_NAMED = 12
"""Lines among which such a page is named."""
_KINDS = (
    "title_attendance", "title_member", "title_committee", "title_cabinet", "title_plan", "title_tracker",
    "title_bodies", "title_petition", "title_interests", "title_votes",
)  # fmt: skip
_DATELESS = ("member", "plan", "bodies", "petition", "interests", "votes", "cabinet")
"""Kinds of pages whose dates are of no meeting of their own."""


class DescribedLayout:
    """A title that names the kind of page (``Councillor details``), or headings that only such pages have."""

    name = "page"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        kind, index = page.kept("page-kind", kind_of)
        headings = 0 if kind else _headings(page)
        # only a page that this layout might read is looked through for business done
        if (kind or headings) and tells_of_business(page):
            return 0.0, ("the page tells of business done",)
        if kind and not (kind == "attendance" and _runs(page)):
            # a list of members that the markup marks is part of the page
            marked = any(b.table is not None or b.role == "roster" for b in page.document.blocks)
            # how one member voted; the votes of a meeting have a layout of their own
            score = 0.6 if kind in ("plan", "votes") else 0.92 if marked else 0.8
            return score, (f"line {index + 1} says that it is a page of the kind '{kind}'",)
        if headings := headings or _headings(page):
            return 0.75, (f"{headings} headings of a page about a member or a committee",)
        return 0.0, ("nothing says that the page is about a member, a body or a plan",)

    def segment(self, page: Page) -> Segmentation:
        """The lines that name the page and its body as the head, and each other line for itself."""
        kind, named = page.kept("page-kind", kind_of)
        g = grammar()
        rule, column = g.rule("layout.profile_heading"), g.rule("pages.column")
        parts, member = g.rule("pages.parts"), g.rule("pages.member_name")
        meeting = MeetingSection()
        first = 0
        for index, line in enumerate(page.lines[:_NAMED]):
            # "Committee details" names no body, "Ditches Panel - Action tracker" does
            only = g.outcome("pages", _KINDS, line.text) == kind != ""
            only = (
                only and not parts.search(line.text) and not g.rule("pages.whose").search(line.text)
            )
            heading = not only and index != named and rule.match(line.text)
            ends = line.text.endswith((".", ":")) and not g.rule("pages.hour_end").search(line.text)
            if ends or (heading and ":" not in line.text):
                break
            label = g.rule("pages.label").match(line.text)
            if label and index > named and (body := _named_body(line)):
                # "Committee: Ditches Panel", as one field among others
                first = index + 1
                meeting.head.append(body)
                continue
            cells = [line.text[cell.start : cell.end] for cell in cells_of(line.text)]
            if index > named and (
                (named >= 0 and kind in _DATELESS and not only)
                or (is_barred(line.text) and _council(line) is None)
                or g.rule("pages.recommended_to").match(line.text)
                or all(column.match(cell) for cell in cells)
                or len(cells) > 2
                or head_of(cells) is not None
                or (index > named + 1 and label and column.match(label["label"]))
            ):
                break
            first = index + 1
            menu = is_barred(line.text) or g.rule("pages.menu").match(line.text)
            dateless = index == named and kind in _DATELESS
            if dateless and (owner := _owner(line)):
                meeting.head.append(owner)
            if kind == "cabinet" and index == named:
                # "Cabinet portfolios": what the lines below list
                meeting.head.append(line.span)
            if menu and (council := _council(line)):
                meeting.head.append(council)
            if index not in page.page_kinds and not (heading or only or menu or dateless):
                at = g.rule("pages.attended_at").match(line.text) if index == named else None
                meeting.head.append(Span(line.start + (at.end() if at else 0), line.end))
        if not kind and sum(bool(member.match(x.text)) for x in page.lines[:_NAMED]) == 1:
            kind = "member"
        # the headings of the page, none of which names its kind, tell of a body as its own business
        kind = kind or "committee"
        # those who sit in a cabinet are a body's members, too
        kind = "committee" if kind == "cabinet" else kind
        if first < len(page.lines):
            told = Span(page.lines[first].start, page.lines[-1].end)
            item = ItemSection(parts=[Part("minutes", told)])
            if kind == "tracker":
                item.title = _title(page, named)
            meeting.items.append(item)
        return Segmentation([meeting], page=kind, lined=True)


def _named_body(line: Line) -> Span | None:
    """The body that a field names of which the page is: "Committee: Ditches Panel"."""
    g = grammar()
    field = g.rule("pages.body_field").match(line.text)
    if field is None or not g.rule("bodies.name").regex.fullmatch(field["body"]):
        return None
    return Span(line.start + field.start("body"), line.start + field.end("body"))


def _council(line: Line) -> Span | None:
    """The council that a piece of a line about the site is the name of: "Hexwick Council > Committees"."""
    rule = grammar().rule("bodies.council").regex
    for piece in re.compile(r"[^|>»›/]+").finditer(line.text):
        words = piece.group().strip()
        if rule.fullmatch(words):
            start = line.start + line.text.index(words, piece.start())
            return Span(start, start + len(words))
    return None


def _owner(line: Line) -> Span | None:
    """The body before the kind of the page, "Ditches Panel - Work programme", or the member behind it."""
    g = grammar()
    *lead, last = g.rule("pages.parts").regex.split(line.text)
    if lead and g.rule("pages.member_name").match(last):
        return Span(line.end - len(last), line.end)
    words = g.rule("pages.parts").regex.split(line.text)[0]
    owns = len(words) < len(line.text) and g.rule("bodies.name").regex.fullmatch(words)
    return Span(line.start, line.start + len(words)) if owns else None


def _title(page: Page, index: int) -> Span:
    """The piece of the line that names the page's kind: "Action tracker" behind the name of a panel."""
    line, g = page.lines[index], grammar()
    pieces = g.rule("pages.parts").regex.split(line.text)
    words = next(
        w for w in (line.text, pieces[0], pieces[-1]) if g.outcome("pages", _KINDS, w.strip())
    )
    start = line.start + line.text.rindex(words)
    return Span(start, start + len(words))


def kind_of(page: Page) -> tuple[str, int]:
    """What kind of page a line near its head names, and which line; ('', -1) where none does."""
    parts = grammar().rule("pages.parts").regex
    for index, line in enumerate(page.lines[:_NAMED]):
        if len(line.text) > 160:
            break
        pieces = parts.split(line.text)
        for words in dict.fromkeys((line.text, pieces[0], pieces[-1])):
            kind = grammar().outcome("pages", _KINDS, words.strip())
            # "Cabinet members: Councillors Pell and Orr" lists them, and names no page
            if kind and not (kind == "cabinet" and ": " in line.text):
                return kind, index
    return "", -1


def tells_of_business(page: Page) -> bool:
    """Whether a page has what only records of meetings have."""
    if any(page.role(label) == "minutes" for label in page.labels.values()):
        return True
    if any(block.role == "item-title" for block in page.document.blocks):
        return True
    record, usual = (grammar().rule(name) for name in ("pages.record", "headings.standard"))
    if any(record.match(line.text) for line in page.lines):
        return True
    return (
        sum(usual.match(title) is not None for _, title in page.kept("numbered", _numbered))
        >= _BUSINESS
    )


def _numbered(page: Page) -> list[tuple[str, str]]:
    """Numbers and titles of the lines that can head an item."""
    rule = grammar().rule("layout.number_title")
    found = (rule.match(line.text) for line in page.lines)
    return [(match["number"], title_part(match["title"])) for match in found if match]


def _runs(page: Page) -> bool:
    """Whether the page has items 1, 2 and 3: "Attendance details" is then a list at the head of minutes."""
    numbers = [number for number, _ in page.kept("numbered", _numbered)]
    return {"1", "2", "3"} <= set(numbers) and numbers.index("1") < numbers.index("3")


def _headings(page: Page) -> int:
    """How many headings say that the page describes a member or a body; 0 where they are few."""
    rule = grammar().rule("layout.profile_heading")
    found = sum(len(line.text) < 90 and bool(rule.match(line.text)) for line in page.lines)
    rolls = grammar().rule("layout.record_front")
    front = any(rolls.match(x.text) for x in page.lines if x.text != "Attendance")
    return 0 if front or found < _HEADINGS else found
