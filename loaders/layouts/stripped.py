"""Pages whose numbers and labels were lost: blank lines and wording are all that is left."""

from __future__ import annotations

from functools import lru_cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.close_lines import stands_alone
from loaders.layouts.front import acts_from, front_matter, untitled
from loaders.layouts.page import Page, label_parts
from loaders.layouts.roll_lines import roll_lines, unheaded_roll
from loaders.layouts.stopped_titles import stops
from loaders.layouts.titles import clean_title, split_title
from loaders.layouts.vote_lines import vote_lines
from loaders.sections import ItemSection, Line, MeetingSection, Part, Segmentation
from ontology.record import Span

_NEAR = 120
"""Characters behind a lone "Minutes" within which those of the item called so speak of minutes."""
_NO_TITLES, _LINES = ("no_item", "date_line", "act_alone"), ("no_title_line", "field_line")
_BANNER = 6
"""Lines of a site's own that may stand before what the page says that it is, and that line."""


@lru_cache(maxsize=4096)
def fronts(text: str) -> bool:
    """Whether a line opens or is a list of those present, absent or in attendance."""
    return any(
        rule.match(text) for rule in grammar().rules("attendance", "lead_")
    ) and not text.lower().startswith(("apologies", "ymddiheuriadau"))


@lru_cache(maxsize=4096)
def listed(text: str) -> bool:
    """Whether a line is an entry of a list of those present whose heading was lost."""
    rule = grammar().rule("attendance.roll_entry")
    return rule.match(text) is not None and not grammar().rule("rolls.tells").search(text)


def capitalised(text: str, share: float = 0.6) -> bool:
    """Whether most long words of no long line begin with capitals, as those of titles do."""
    words = list(re.findall(r"[A-Za-z][\w'’-]*", text))
    long = [word[0].isupper() for word in words if len(word) > 3]
    return bool(long) and len(words) <= 22 and sum(long) >= share * len(long)


def titles_of(page: Page) -> list[int]:
    """Lines of a page that read like titles, by their index."""
    return page.kept("titles", StrippedLayout()._titles)


def _listed_above(page: Page, title: int, index: int) -> bool:
    """Whether a line is the name of a part that the item above, opened at ``title``, lists."""
    named = page.kept("bulleted", _bulleted).get(page.lines[index].text, ())
    return any(title < place < index for place in named)


def _bulleted(page: Page) -> dict[str, list[int]]:
    """What stands behind a bullet, and the lines on which it does."""
    found: dict[str, list[int]] = {}
    for place, line in enumerate(page.lines):
        if re.fullmatch(r"[*•·-]\s+(.+)", line.text):
            found.setdefault(line.text.lstrip("*•·- \t"), []).append(place)
    return found


def _behind_site(page: Page, stop: int) -> int:
    """Where the page's own lines begin behind the site's: below the line that says what page it is."""
    says = grammar().rule("layout.says_page")
    for index in range(min(stop, _BANNER) - 1, -1, -1):
        if says.match(page.lines[index].text):
            return index + 1
    return 0


class StrippedLayout:
    """Short lines after a gap are titles; everything else is what was said under them."""

    name = "stripped"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        if not page.lines:
            return 0.02, ("empty",)
        titles = titles_of(page)
        gaps = sum(line.gap >= 1 for line in page.lines)
        score = 0.3 + 0.15 * (len(titles) >= 2) + 0.1 * (gaps > len(page.lines) / 2)
        return score, (f"{len(titles)} lines that read like titles",)

    def _titles(self, page: Page) -> list[int]:
        g = grammar()
        rule = g.rule("layout.known_title")
        head_line = g.rule("meetings.head_line")
        told = g.rule("layout.head_label")
        body = g.rule("meetings.standalone_body")
        business, session = g.rule("layout.business_of"), g.rule("headings.open_session")
        rolls, voted = roll_lines(page), vote_lines(page)
        found: list[int] = []
        passed = False
        begin = _behind_site(page, len(page.lines))
        for index, line in enumerate(page.lines):
            if (begin or found) and index >= begin and self._minutes(page, index):
                found.append(index)
                continue
            if index < begin or index in page.page_kinds | page.labels.keys() | page.pipe_lines:
                continue
            if index in rolls:
                passed = True
                continue
            if index in voted or index in page.marked:
                continue
            if any(g.rule(f"layout.{name}").search(line.text) for name in _LINES):
                continue
            if any(g.rule(f"headings.{name}").match(line.text) for name in _NO_TITLES):
                continue
            marked = g.rule("layout.file_marker").search(line.text)
            if listed(line.text) and not found:
                continue
            # behind the first title, or who was there, a line such as "Minutes of the Panel" is one too
            heads = head_line.match(line.text) and (
                not (found or passed)
                or (
                    (told.search(line.text) or body.match(line.text))
                    and not any(known.match(line.text) for known in (rule, business, session))
                )
            )
            if fronts(line.text) or (not marked and heads):
                continue
            if found and found[-1] == index - 1 and g.rule("layout.to_do").match(line.text):
                continue
            if found and _listed_above(page, found[-1], index):
                continue
            apart = line.gap >= 1 or index == 0
            if found and (self._apart(page, found, index) if apart else stands_alone(page, index)):
                found.append(index)
                continue
            if rule.match(line.text) or (
                apart and self._titlelike(page, index, line, bool(found) and found[-1] < index - 1)
            ):
                found.append(index)
        return self._own(page, found)

    def _own(self, page: Page, titles: list[int]) -> list[int]:
        """The titles without those of other items ("Agenda Item 8 - Lease") that a list names where
        the items of the page are not so called."""
        rule = grammar().rule("layout.entry_line")
        named = {index for index in titles if rule.match(page.lines[index].text)}
        return titles if 2 * len(named) > len(titles) else [i for i in titles if i not in named]

    def _minutes(self, page: Page, index: int) -> bool:
        """Whether a lone "Minutes" is the item called so: no other line is, and what follows speaks of them."""
        line = page.lines[index]
        if page.labels.get(index) != "minutes" or line.text.endswith(":") or not line.gap:
            return False
        if sum(label == "minutes" for label in page.labels.values()) > 1:
            return False
        return "inutes" in page.text[line.end : line.end + _NEAR]

    def _apart(self, page: Page, found: list[int], index: int) -> bool:
        """Whether a lettered line alone is the title of one of the motions below "Notices of Motion", or stops as titles do."""
        g = grammar()
        lettered = g.rule("layout.lettered_motion")
        above = next((i for i in reversed(found) if not lettered.match(page.lines[i].text)), None)
        return stops(page, index) or (
            above is not None
            and bool(g.rule("layout.motions_title").match(page.lines[above].text))
            and bool(lettered.match(page.lines[index].text))
            and index + 1 < len(page.lines)
            and page.lines[index + 1].gap >= 1
            and not g.rule("layout.sentence_verb").search(page.lines[index].text)
        )

    def _titlelike(self, page: Page, index: int, line: Line, told: bool) -> bool:
        """``told``: something stands between the title before and this line."""
        g = grammar()
        text = g.rule("layout.file_marker").regex.sub("", line.text).strip()
        marked = text != line.text
        if len(text) > 180 or len(text) < 4 or text[0] in "([":
            return False
        if g.rule("layout.list_marker").match(text) or "|" in text:
            return False
        before = page.lines[index - 1].text if index and index - 1 not in page.labels else ""
        # a question that is asked, or what somebody "replied:"
        asked = text[-1] == "?" and not capitalised(text, 1.0)
        if asked or g.rule("layout.leads_to").search(before):
            return False
        owned = not marked and g.rule("layout.report_of").match(text)
        if owned and not told:
            # whose report it is, right below the title
            return False
        apart = told and line.gap >= 2 and index + 1 < len(page.lines) and page.lines[index + 1].gap
        if apart and g.rule("layout.paper_title").match(text):
            return True
        if marked and not g.rule("layout.that_to").match(text):
            return True
        alone = index + 1 < len(page.lines) and page.lines[index + 1].gap >= 1
        if (
            alone and line.gap >= 1 and len(text.split()) <= 11 and text[-1] not in ".;:,–-" and text.count(",") <= 1
            and text[0].isupper() and not g.rule("layout.not_title_start").match(text)
            and not g.rule("layout.sentence_verb").search(text)
        ):  # fmt: skip
            return True
        if page.wrapped and not alone:
            return False
        formal = (
            g.rule("layout.to_do_it").match(text)
            and len(text.split()) <= 14
            and text[-1] not in ";:,"
            and "attached" not in text
        )
        behind = page.lines[index + 1].gap if index + 1 < len(page.lines) else 0
        if formal and (
            behind >= 1 if text[-1] != "." else ". " not in text and min(behind, line.gap) >= 2
        ):
            return True
        if owned or g.rule("layout.not_title").search(text):
            return False
        if marked:
            return True
        if text[0].islower() or text[-1] in ",;" or (text[-1] == "." and len(text.split()) > 9):
            return False
        if text[-1] in ":–-(" or text[0] == "(":
            return False
        if text[-1] == "." and g.rule("titles.told").search(text):
            return False
        return capitalised(text)

    def _lists_papers(self, page: Page, index: int) -> bool:
        label = page.labels.get(index, "")
        return bool(label) and page.is_label(label) and page.role(label) is None

    def segment(self, page: Page) -> Segmentation:
        g = grammar()
        meeting = MeetingSection()
        titles = titles_of(page)
        first = titles[0] if titles else len(page.lines)
        head_rule = g.rule("meetings.head_line")
        front_rule = g.rule("attendance.front_heading")
        body_start = _behind_site(page, first)
        meeting.head = [line.span for line in page.lines[:body_start] if head_rule.match(line.text)]
        unheaded = unheaded_roll(page)
        if unheaded and unheaded[0] < first:
            front_matter(page, meeting, first)
            body_start = first
        while body_start < first and (
            head_rule.match(page.lines[body_start].text)
            or (body_start and page.lines[body_start - 1].text.endswith(":"))
            or body_start in page.page_kinds
            or body_start in page.pipe_lines
        ):
            if body_start not in page.page_kinds and body_start not in page.pipe_lines:
                meeting.head.append(page.lines[body_start].span)
            body_start += 1
        if body_start < first:
            opening = page.lines[body_start].text
            end = body_start
            while end < first and end in roll_lines(page):
                end += 1
            if body_start < end < first and not front_rule.match(opening):
                meeting.front = [Span(page.lines[body_start].start, page.lines[end - 1].end)]
                untitled(page, meeting, end, first)
            elif (
                front_rule.match(opening)
                or listed(opening)
                or end == first
                or g.rule("layout.titles_of_members").match(opening)
            ):
                acts = acts_from(page, body_start + 1, first)
                meeting.front = [Span(page.lines[body_start].start, page.lines[acts - 1].end)]
                untitled(page, meeting, acts, first)
            else:
                untitled(page, meeting, body_start, first)
        for place, index in enumerate(titles):
            stop = titles[place + 1] if place + 1 < len(titles) else len(page.lines)
            item = ItemSection()
            line = page.lines[index]
            heading = line.span
            roman = g.rule("layout.letter_title").match(line.text)
            if roman and roman["roman"]:
                item.number = roman["roman"]
                item.number_span = Span(line.start, line.start + roman.end("roman"))
                heading = Span(line.start + roman.start("title"), line.end)
            elif lettered := g.rule("layout.lettered_motion").match(line.text):
                heading = Span(line.start + lettered.start("title"), line.end)
            item.title, rest = split_title(page.text, heading)
            item.title = item.title or clean_title(page.text, heading)
            if rest is not None:
                item.parts.append(Part("preamble", rest))
            labelled = any(page.labels.get(j) == "minutes" for j in range(index + 1, stop))
            body = index + 1
            preamble = g.rule("layout.preamble_line")
            while body < stop and not labelled and preamble.match(page.lines[body].text):
                item.parts.append(Part("preamble", page.lines[body].span))
                body += 1
            papers = next((j for j in range(body, stop) if self._lists_papers(page, j)), body)
            # what stands before an item's papers is the agenda's, what follows them was said
            label_parts(page, body, papers, item, "preamble")
            label_parts(page, papers, stop, item, "preamble" if labelled else "minutes")
            meeting.items.append(item)
        return Segmentation([meeting])
