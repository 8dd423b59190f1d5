"""Printed minutes: a head, who was present, then items with their number and title on one line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.front import front_matter
from loaders.layouts.page import Page, label_parts
from loaders.layouts.stripped import fronts, titles_of
from loaders.layouts.titles import clean_title, split_title, title_part
from loaders.sections import ItemSection, MeetingSection, Part, Segmentation
from ontology.record import Span

_BARE = ("", ")")
"""Families of numbers without letters: of these only the longest run holds the items."""
_MINUTE = re.compile(r"\d{1,4}/\d{2,4}|[A-Z]{1,4}\d{0,3}[:./ ]\d{1,4}(?:/\d{2,4})?")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens an item."""

    index: int
    number: str
    number_start: int
    title_start: int
    stop: str


@lru_cache(maxsize=20_000)
def _value(number: str, stop: str = "") -> tuple[str, int]:
    """The family of a number (its letters and shape) and the part of it that counts up."""
    if stop == ")":
        family, value = _value(number)
        return family + ")", value
    if code := re.fullmatch(r"([A-Z]+)(\d+)[:/].*", number):
        return code[1], int(code[2])
    if dotted := re.fullmatch(r"(\d{4})\.(\d+)", number):
        return dotted[1] + ".", int(dotted[2])
    digits = re.findall(r"\d+", number)
    lead = re.match(r"[A-Z]+", number)
    letters = lead.group() if lead else "/" if "/" in number else ""
    return letters, int(digits[0]) if digits else 0


class NumberedLayout:
    """``12. Title`` (or ``*460 Title``, ``A1Title``, ``F01:05/24 Title``) at the head of a line."""

    name = "numbered"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        headings = page.kept("headings", self.headings)
        if len(headings) < 2:
            front = grammar().rule("attendance.front_heading")
            fronted = any(front.match(line.text) for line in page.lines[:40])
            if headings and fronted:
                return 0.62, ("printed minutes: a list of those present and one numbered heading",)
            early = any(fronts(line.text) for line in page.lines[:12])
            if early and not page.labels and not titles_of(page):
                return 0.58, ("printed minutes: a list of those present, and no headings",)
            if headings or fronted:
                return 0.35, ("printed minutes with hardly any numbered heading",)
            return 0.1, ("no numbered headings",)
        lost = len(titles_of(page))
        if lost > 3 * len(headings):
            return 0.3, (
                f"{len(headings)} numbered headings among {lost} lines that read like titles",
            )
        return 0.6 + min(0.02 * len(headings), 0.2), (
            f"{len(headings)} numbered headings in order",
        )

    def headings(self, page: Page) -> list[Heading]:
        """Numbered headings that count up, sentences and parts of resolutions left out."""
        rule = grammar().rule("layout.number_title")
        opens_list = grammar().rule("decisions.opens_list")
        found: list[Heading] = []
        resolving = False
        for index, line in enumerate(page.lines):
            match = rule.match(line.text)
            if match is None:
                if index in page.lone_numbers and index + 1 < len(page.lines):
                    nxt = page.lines[index + 1]
                    if self._titlelike(nxt.text) and not resolving:
                        found.append(
                            Heading(index, page.lone_numbers[index], line.start, nxt.start, "")
                        )
                marker = opens_list.search(line.text)
                resolving = bool(marker) or (resolving and bool(re.match(r"[(\d•a-z]", line.text)))
                continue
            number = re.sub(
                r"^(?:Item|ITEM|Agenda Item|Minute|Min)(?: No\.?)? ", "", match["number"]
            )
            title = title_part(self._whole(page, index, match["title"]))
            # what is numbered with the year or the body's letters is a minute, never a part
            minute = bool(_MINUTE.fullmatch(number))
            # a paragraph number (2.4.1, 12.3) or a part of a resolution is no heading
            if re.fullmatch(r"\d{1,3}\.\d{1,2}(?:\.\d+)*", number) and not self._titlelike(title):
                continue
            if re.match(r"(?:PART|Part) ", match["number"]) or number in ("PART", "Part"):
                continue
            if re.match(r"(?:That|THAT|and that) ", title) or grammar().rule(
                "layout.month_first"
            ).match(title):
                continue
            if re.match(
                r"(?:Agreed|Noted|Approved|Endorsed|Resolved|Authorised|Instructed) (?:that|to|the)\b",
                title,
            ):
                continue
            if (resolving and grammar().rule("decisions.part_verb").match(title)) or len(
                title
            ) > 240:
                continue
            if resolving and re.match(r"(?:That|To|The|A|An|In|It)\b", title):
                continue
            short = match["stop"] in ("", ".") and len(match["title"]) < 120
            if not self._titlelike(title) and not short and not (minute and len(title) < 120):
                continue
            if re.match(
                r"(?:Members?|People|Votes?|pm|am|Hours|KB|MB|Years?|Days?)(?= [a-z]|[.,]?$)", title
            ) or grammar().rule("layout.no_title_line").search(title):
                continue
            at = line.start + line.text.index(number)
            found.append(
                Heading(index, number, at, line.start + match.start("title"), match["stop"])
            )
            resolving = False
        return self._counting_up(found)

    def _whole(self, page: Page, index: int, text: str) -> str:
        """A heading's words with those of the lines that it was wrapped on to."""
        after = index + 1
        while (
            page.wrapped
            and after < len(page.lines)
            and page.lines[after].gap == 0
            and page.lines[after].text[0].islower()
            and text[-1] not in ".:;"
        ):
            text = f"{text} {page.lines[after].text}"
            after += 1
        return text

    def _titlelike(self, text: str) -> bool:
        """Short, without a sentence's end, and mostly capitalised or in capitals."""
        flat = text.strip()
        if len(flat) > 200 or not flat:
            return False
        if flat.endswith((".", ";")) and len(flat.split()) > 9:
            return False
        return not grammar().rule("titles.narrated").search(flat)

    def _counting_up(self, found: list[Heading]) -> list[Heading]:
        """The longest run of headings whose numbers go up within their family."""
        if not found:
            return []
        # of each heading the longest chain that ends there: its length and the heading before it
        lengths: list[int] = []
        before: list[int] = []
        # of each family and value, by the printed number, the longest chain and where it ends
        reached: dict[tuple[str, int], dict[str, tuple[int, int]]] = {}
        for i, heading in enumerate(found):
            family, value = _value(heading.number, heading.stop)
            candidates = [
                chain
                for v in range(value - 25, value + 1)
                for number, chain in reached.get((family, v), {}).items()
                if v < value or number != heading.number
            ]
            # the longest; of equally long ones the earliest
            length, place = max(candidates, key=lambda c: (c[0], -c[1]), default=(0, -1))
            lengths.append(length + 1)
            before.append(place)
            known = reached.setdefault((family, value), {})
            if length + 1 > known.get(heading.number, (0, 0))[0]:
                known[heading.number] = (length + 1, i)

        def chain(end: int) -> list[int]:
            members = [end]
            while before[members[-1]] >= 0:
                members.append(before[members[-1]])
            return members

        families: dict[str, int] = {}
        for i, length in enumerate(lengths):
            family = _value(found[i].number, found[i].stop)[0]
            if family not in families or length > lengths[families[family]]:
                families[family] = i
        kept = set(chain(max(range(len(found)), key=lengths.__getitem__)))
        for family, end in families.items():
            if family not in _BARE and lengths[end] >= 2:
                kept.update(chain(end))
        return [found[i] for i in sorted(kept)]

    def segment(self, page: Page) -> Segmentation:
        meeting = MeetingSection()
        headings = page.kept("headings", self.headings)
        first = headings[0].index if headings else self._body(page)
        end_rule = grammar().rule("attendance.back_heading")
        stop_all = len(page.lines)
        for index in range(first, len(page.lines)):
            later = any(heading.index > index for heading in headings)
            if end_rule.match(page.lines[index].text) and not later:
                stop_all = index
                break
        front_matter(page, meeting, first)
        if not headings and first < len(page.lines):
            item = ItemSection()
            label_parts(page, first, len(page.lines), item, "minutes")
            meeting.items.append(item)
        if stop_all < len(page.lines):
            meeting.back = [Span(page.lines[stop_all].start, page.lines[-1].end)]
        for place, heading in enumerate(headings):
            if heading.index >= stop_all:
                break
            stop = headings[place + 1].index if place + 1 < len(headings) else stop_all
            meeting.items.append(self._item(page, heading, min(stop, stop_all)))
        return Segmentation([meeting])

    def _body(self, page: Page) -> int:
        """Where the narrative begins in minutes without headings: a numbered paragraph or an act."""
        narrative = grammar().rule("decisions.narrative")
        started = False
        for index, line in enumerate(page.lines):
            started = started or fronts(line.text)
            told = re.match(r"\d{1,3}(?:\.\d{1,3})+\s", line.text) or narrative.match(line.text)
            marked = grammar().rule("decisions.marker_line").match(line.text) and not fronts(
                line.text
            )
            if started and (told or marked or index in page.labels):
                return index
        return len(page.lines)

    def _item(self, page: Page, heading: Heading, stop: int) -> ItemSection:
        item = ItemSection(number=heading.number)
        item.number_span = Span(heading.number_start, heading.number_start + len(heading.number))
        body = heading.index + 1
        line = page.lines[heading.index]
        if heading.title_start > line.end:
            line = page.lines[body]
            body += 1
        end = line.end
        # a heading in capitals may run over two lines
        while (
            body < stop
            and page.lines[body].gap == 0
            and line.text.isupper()
            and page.lines[body].text.isupper()
            and len(page.lines[body].text) > 3
            and body not in page.labels
        ):
            end = page.lines[body].end
            body += 1
        if body < stop and (
            named := grammar().rule("layout.item_alone").match(page.lines[body].text)
        ):
            at = page.lines[body].start
            item.fields["item-number"] = Span(at + named.start("item"), at + named.end("item"))
            body += 1
        title, rest = split_title(page.text, Span(heading.title_start, end), told=True)
        item.title = title or clean_title(page.text, Span(heading.title_start, end))
        if rest is not None:
            item.parts.append(Part("minutes", rest))
        labelled = any(
            j in page.labels and page.role(page.labels[j]) == "minutes" for j in range(body, stop)
        )
        label_parts(page, body, stop, item, "preamble" if labelled else "minutes")
        return item
