"""Decision records and lists of decisions: labels with values, one block per decision."""

from __future__ import annotations

from loaders.cells import is_barred
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.described import kind_of
from loaders.layouts.page import Page
from loaders.layouts.record_labels import (
    BANNER,
    MEETINGS,
    TEXT_FIELDS,
    block_opens,
    form_labels,
    labels_apart,
    listed_titles,
    opens_at,
    usual_label,
)
from loaders.layouts.record_titles import may_title, says_record, title_of, titles_above
from loaders.layouts.registers import registered
from loaders.layouts.titles import clean_title
from loaders.sections import ItemSection, Line, MeetingSection, Part, PartRole, Segmentation
from ontology.record import Span


class DecisionLayout:
    """``Decision Maker:``, ``Decision status:``, ``Is Key decision?:`` … with their values."""

    name = "decision"

    def score(self, page: Page) -> tuple[float, tuple[str, ...]]:
        page = page.kept("record-lines", labels_apart)
        keys = self._keys(page)
        names = {name for _, name in keys.values()}
        telling = names & {
            "decision maker", "decision status", "is key decision?", "is subject to call in?",
            "made at meeting", "decided at meeting", "decision published", "is callable in?",
            "date of decision", "effective from", "issue type", "issue status", "decision due", "lead member",
        }  # fmt: skip
        register = {"decision maker", "decision", "title"} <= names
        if len(telling) < 2 and not register:
            return 0.0, ("fewer than two labels of a decision record",)
        return 0.93, (f"labels of a decision record: {', '.join(sorted(telling))}",)

    def _keys(self, page: Page) -> dict[int, tuple[re.Match[str], str]]:
        """Index of line -> its label and value, and the label in lower case."""
        return page.kept("record-labels", self._labelled)

    def _labelled(self, page: Page) -> dict[int, tuple[re.Match[str], str]]:
        if register := registered(page):
            return register
        rule = grammar().rule("decisions.record_label")
        above = says_record(page)
        found = {
            index: (match, usual_label(match["key"].lower()))
            for index, line in enumerate(page.lines)
            if index > above and (match := rule.match(line.text))
        }
        form = form_labels(page)
        names = {name for _, name in form.values()}
        # a form says by whom and what, and asks more than a page of minutes has labels for
        asks = {"decision maker", "decision"} <= names and len(names - {"other"}) >= 5
        if asks and len(form) > len(found):
            return form
        return found

    def segment(self, page: Page) -> Segmentation:
        page = page.kept("record-lines", labels_apart)
        groups = self._groups(page)
        makers = [name for _, name in self._keys(page).values() if name == "decision maker"]
        meetings: list[MeetingSection] = []
        for place, (first, stop) in enumerate(groups):
            meeting = MeetingSection()
            above = page.kept("record-titles", self._above)
            if not place and first and first in (above or listed_titles(page, self._keys(page))):
                # whose list it is
                meeting.front += [
                    line.span
                    for index, line in enumerate(page.lines[:first])
                    if index not in page.page_kinds and not is_barred(line.text)
                ]
            item = self._item(page, first, stop, meeting)
            if place and len(makers) == 1:
                # of the one who decides the head alone tells
                meetings[0].items.append(item)
                continue
            meeting.items.append(item)
            meetings.append(meeting)
        kind, _ = page.kept("page-kind", kind_of)
        return Segmentation(meetings, form="decision-record", page=kind if kind == "plan" else "")

    def _groups(self, page: Page) -> list[tuple[int, int]]:
        """Where each record begins: a dated title line, or a repeated ``Decision Maker:``."""
        dated = grammar().rule("decisions.list_title")
        starts = [i for i, line in enumerate(page.lines) if dated.match(line.text)]
        if starts and not any(index < starts[0] for index in self._keys(page)):
            return list(zip(starts, [*starts[1:], len(page.lines)], strict=True))
        keys = self._keys(page)
        listed = listed_titles(page, keys)
        if listed:
            return list(zip(listed, [*listed[1:], len(page.lines)], strict=True))
        if above := page.kept("record-titles", self._above):
            return list(zip(above, [*above[1:], len(page.lines)], strict=True))
        makers = [i for i, (_, name) in keys.items() if name == "decision maker"]
        if len(makers) > 1:
            opener = keys[min(keys)][1]
            opening = [i for i, (_, name) in keys.items() if name == opener]
            # every record opens with the same key ("Title:"), above its maker
            if (
                opener != "decision maker"
                and len(opening) == len(makers)
                and all(
                    here < maker and (place == 0 or here > makers[place - 1])
                    for place, (here, maker) in enumerate(zip(opening, makers, strict=True))
                )
            ):
                opening = [opens_at(page, index) for index in opening]
                return list(zip([0, *opening[1:]], [*opening[1:], len(page.lines)], strict=True))
            # text may stand before the keys: it belongs to the record that they close
            bounds = [0]
            for before, here in zip(makers, makers[1:], strict=False):
                start = here
                while start - 1 > before and start - 1 not in keys:
                    start -= 1
                bounds.append(max(start, before + 1))
            return list(zip(bounds, [*bounds[1:], len(page.lines)], strict=True))
        titles = [i for i, (_, name) in keys.items() if name == "title"]
        told = [i for i, (_, name) in keys.items() if name == "decision"]
        if makers and makers[0] < min(titles, default=0) and len(titles) > 1 < len(told):
            # one decides on one matter after another
            opening = [block_opens(page, index) for index in titles]
            return list(zip([0, *opening[1:]], [*opening[1:], len(page.lines)], strict=True))
        return [(0, len(page.lines))]

    def _above(self, page: Page) -> list[int]:
        return titles_above(page, {index: name for index, (_, name) in self._keys(page).items()})

    def _behind_site(self, page: Page, stop: int) -> int:
        """Where a record begins behind the site's own lines (its name, the way to the page)."""
        said = says_record(page)
        if 0 <= said <= min(stop, *self._keys(page)):
            return said
        for index in range(min(stop, BANNER, *self._keys(page))):
            if page.lines[index].text.lower() == "decision":
                return index
        return 0

    def _item(self, page: Page, first: int, stop: int, meeting: MeetingSection) -> ItemSection:
        item = ItemSection()
        dated = grammar().rule("decisions.list_title").match(page.lines[first].text)
        index = first
        listed = None
        aside, said = (grammar().rule(f"decisions.listed_{name}") for name in ("label", "aside"))
        if dated:
            line = page.lines[first]
            item.title = clean_title(
                page.text, Span(line.start + dated.start("title"), line.start + dated.end("title"))
            )
            for key in ("date", "ref", "status"):
                if dated[key]:
                    item.fields[f"list-{key}"] = Span(
                        line.start + dated.start(key), line.start + dated.end(key)
                    )
            index += 1
        elif first in listed_titles(page, self._keys(page)):
            line = page.lines[first]
            listed = grammar().rule("decisions.listed_title").match(line.text)
            assert listed is not None
            number, title = (
                Span(line.start + listed.start(g), line.start + listed.end(g))
                for g in ("number", "title")
            )
            item.number, item.number_span = listed["number"], number
            item.title = clean_title(page.text, title)
            index += 1
        elif first == 0:
            index = self._behind_site(page, stop)
            meeting.head += [
                line.span
                for line in page.lines[:index]
                if not grammar().rule("layout.way_here").search(line.text)
            ]
        keys = self._keys(page)
        titled = any(keys[i][1] == "title" for i in range(first, stop) if i in keys)
        entry, held = grammar().rule("decisions.list_title"), grammar().rule("decisions.dated_body")
        further = grammar().rule("decisions.further_label")
        below: PartRole = "minutes" if page.kept("record-titles", self._above) else "preamble"
        role: PartRole = "decision" if dated else "preamble"
        begin: Line | None = None
        last: Line | None = None
        seen_key = False

        def close() -> None:
            nonlocal begin, last
            if begin is not None and last is not None:
                labelled = role not in ("preamble", below)
                item.parts.append(Part(role, Span(begin.start, last.end), labelled))
            begin = last = None

        while index < stop:
            line = page.lines[index]
            roll = grammar().rule("decisions.record_roll").match(line.text) if seen_key else None
            if roll:
                close()
                meeting.front.append(line.span)
                if not roll["value"] and index + 1 < stop and index + 1 not in keys:
                    index += 1
                    meeting.front.append(page.lines[index].span)
            elif index in keys:
                close()
                match, name = keys[index]
                seen_key = True
                value = (
                    Span(line.start + match.start("value"), line.end) if match["value"] else None
                )
                if name in TEXT_FIELDS:
                    role = TEXT_FIELDS[name]
                    if value:
                        # what another label says may be told by that label: "Conflicts of interest: Mr Orr, …"
                        spoken = grammar().rule("interests.spoken_of").search(match.group())
                        start = line.start if name == "other" and spoken else value.start
                        begin = Line(start, value.end, page.text[start : value.end], 0)
                        last = begin
                else:
                    opens = name in ("effective from", "decision published")
                    # in a list nothing but another label ends what was decided: "Lead officer: …" does not
                    kept = dated and role == "decision"
                    role = "decision" if opens or kept else below
                    nxt = index + 1
                    if (
                        value is None
                        and nxt < stop
                        and nxt not in keys
                        and page.lines[nxt].gap <= 1
                        and len(page.lines[nxt].text) < 120
                    ):
                        value = page.lines[nxt].span
                        index = nxt
                    if value is not None and name == "title" and titled:
                        item.title = item.title or clean_title(page.text, value)
                    elif value is not None:
                        item.fields.setdefault(name, value)
                        if name == "date of decision" and ";" in match["value"]:
                            # "4 May; in force at once (waived by the Chair, Ann Pell)"
                            item.parts.append(Part("preamble", value))
                        if name in MEETINGS:
                            meeting.head.append(Span(line.start, line.end))
            elif begin is None and seen_key and further.match(line.text):
                # a label right below another that tells nothing of what was decided: "Call-in deadline: 3 May"
                part = Part("preamble", line.span)
                item.parts.append(part)
            elif (
                listed and role == "decision" and (aside.match(line.text) or said.search(line.text))
            ):
                # "Consulted: …", "Declaration: …" go with the decision and are none of it
                close()
                role, begin, last = "preamble", line, line
            elif not dated and seen_key and entry.match(line.text):
                # "14/01/2031 - Lease of the barn": what was decided on the issue of the page
                close()
                role = "decision"
                if held.match(line.text):
                    meeting.head.append(line.span)
            elif index in page.labels or index in page.page_kinds or index in page.pipe_lines:
                close()
                found = page.role(page.labels[index]) if index in page.labels else None
                if found:
                    role = found
            else:
                if not seen_key and titled:
                    meeting.head.append(line.span)
                elif (
                    item.title is None
                    and not (titled and seen_key)
                    and (not seen_key or (role == "preamble" and index + 1 in keys))
                    and may_title(line.text)
                ):
                    item.title = title_of(page, line)
                else:
                    begin = begin or line
                    last = line
            index += 1
        close()
        if dated:
            # what stands above the labels of a list entry is its purpose
            texts = [p for p in item.parts if p.role == "decision"]
            labels = (page.lines[i].start for i in range(first, stop) if i in keys)
            if len(texts) > 1 and texts[0].span.start < next(labels, 0):
                texts[0].role, texts[0].labelled = "preamble", False
        return item
