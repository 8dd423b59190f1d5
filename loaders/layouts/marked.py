"""Documents whose reader knew what each block is (ModernGov HTML and XML)."""

from __future__ import annotations

from loaders.grammar import grammar
from loaders.layouts.described import kind_of
from loaders.layouts.page import Page
from loaders.layouts.titles import clean_title
from loaders.sections import ItemSection, MeetingSection, Part, PartRole, Segmentation
from ontology.record import Block, Span

_HEAD = ("subject", "venue", "contact", "council", "meeting", "status")
_PARTS: dict[str, PartRole] = {
    "agenda-text": "preamble", "decision": "decision", "minutes": "minutes",
}  # fmt: skip

_ABOUT = ("venue", "contact")
_PLANNED = (
    "field:decision due",
    "field:decision maker",
    "field:decision due date",
    "field:due date",
)
"""What a plan says of an item that is still to be decided."""


class MarkedLayout:
    """Item numbers, titles and parts as block roles."""

    name = "marked"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        titles = sum(block.role == "item-title" for block in page.document.blocks)
        parts = sum(block.role in _PARTS for block in page.document.blocks)
        if not titles or page.document.format == "text":
            return 0.0, ("the reader marked no item titles",)
        numbered = any(block.role == "item-number" for block in page.document.blocks)
        return 0.99 if parts else 0.95 if numbered else 0.9, (
            f"{titles} item titles and {parts} parts marked by the reader",
        )

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        item: ItemSection | None = None
        number: Block | None = None
        label: PartRole | None = None
        plan = page.kept("page-kind", kind_of)[0] == "plan"
        asked, labelled = plan, False
        for block in page.document.blocks:
            role = block.role
            before = item is None and number is None
            if (
                before
                and (role in _PARTS or role == "label")
                and self._of_front(page, meeting, block)
            ):
                meeting.front.append(block.span)
            elif role == "item-number":
                number = block
                item = None
            elif role == "item-title":
                item = ItemSection(title=clean_title(page.text, block.span))
                label, labelled = None, False
                if number is not None:
                    raw = page.text[number.span.start : number.span.end]
                    kept = raw.strip().rstrip(".)").strip()
                    if kept:
                        at = number.span.start + raw.index(kept)
                        item.number, item.number_span = kept, Span(at, at + len(kept))
                number = None
                meeting.items.append(item)
            elif role in _PARTS and item is not None:
                self._add(item, _PARTS[role], block, page)
            elif item is not None and (role.startswith("field:") or role in _ABOUT):
                asked |= role in _PLANNED
                item.parts.append(Part("preamble", _with_label(page, block.span)))
            elif role == "label":
                name = page.text[block.span.start : block.span.end]
                label, labelled = page.role(name), True
            elif (
                role in _HEAD
                or role.startswith("field:")
                or item is None
                and not role
                and block.kind != "label"
                or before
                and role in _PARTS
            ):
                meeting.head.append(_with_label(page, block.span))
            elif item is not None and not role and (label or not labelled):
                self._add(item, label or "preamble", block, page)
        # the page's title often names the council at its end
        meeting.head += [b.span for b in page.document.blocks if b.role == "page-title"]
        told = any(part.labelled for item in meeting.items for part in item.parts)
        form = "profile" if asked and not told else "minutes"
        return Segmentation([meeting], form=form, page="plan" if plan else "")

    def _of_front(self, page: Page, meeting: MeetingSection, block: Block) -> bool:
        """Whether a block before the first item opens the list of those present, or goes on with it."""
        opens = grammar().rule("attendance.front_heading").regex
        return (
            bool(meeting.front)
            or opens.match(page.text[block.span.start : block.span.end]) is not None
        )

    def _add(self, item: ItemSection, role: PartRole, block: Block, page: Page) -> None:
        truncation = grammar().rule("layout.truncation")
        for match in truncation.regex.finditer(page.text, block.span.start, block.span.end):
            item.truncated.append(Span(match.start(), match.end()))
        last = item.parts[-1] if item.parts else None
        if (
            last is not None
            and last.role == role
            and not page.text[last.span.end : block.span.start].strip()
        ):
            last.span = Span(last.span.start, block.span.end)
        else:
            item.parts.append(Part(role, block.span, role != "preamble"))


def _with_label(page: Page, span: Span) -> Span:
    """A block of the head with the label that stands before it in its line ("Contact: ")."""
    start = page.text.rfind("\n", 0, span.start) + 1
    label = page.text[start : span.start]
    return Span(start, span.end) if label.rstrip().endswith(":") and len(label) < 30 else span
