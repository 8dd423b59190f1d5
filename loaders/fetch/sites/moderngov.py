"""What is fetched of a ModernGov site: committees, their meetings, and what those lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from loaders.fetch.sites.links import Link, full_dates, links_in
from loaders.fetch.sites.patterns import System, load_system
from loaders.fetch.target import Target, folder_of
from loaders.fetch.visiting import Page, Visit
from loaders.readers.moderngov.elements import children, text_of
from loaders.readers.web.origin import ids_in

__all__ = ["crawl"]

_MOST_LISTS = 200
"""Pages of one committee's list of meetings: more is a list that leads in circles."""


@dataclass(frozen=True, slots=True)
class _Committee:
    number: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A meeting of a list: ``day`` is an ISO date, '' where the list has none."""

    number: str
    committee: _Committee
    day: str = ""
    url: str = ""


def crawl(target: Target, visit: Visit) -> None:
    """Get everything that is wanted of the site. Raises ``Stopped`` where the visit must end."""
    _Crawl(target, visit).run()


class _Crawl:
    def __init__(self, target: Target, visit: Visit) -> None:
        self.target = target
        self.visit = visit
        self.system: System = load_system("moderngov")
        self.base = target.base
        self.since = visit.settings.since.isoformat()
        self.until = visit.settings.until.isoformat()
        self.only = visit.settings.only
        self.met: set[str] = set()

    def run(self) -> None:
        if self.target.meeting:
            committee = _Committee(self.target.committee)
            self.meeting(_Meeting(self.target.meeting, committee, url=self.target.url))
            return
        if self.only - {"decisions"} or self.target.committee:
            for committee in self.committees():
                for meeting in self.meetings(committee):
                    self.meeting(meeting)
        if "decisions" in self.only and not self.target.committee:
            self.decisions()

    def want(self, kind: str, key: str, url: str = "", **values: str) -> Any:
        ids = tuple(
            (name, values[name]) for name in ("meeting", "committee", "item", "decision")
            if values.get(name)
        )  # fmt: skip
        filled = {
            "since": _slashed(self.since), "until": _slashed(self.until),
            "from": self.since, "to": self.until,
            "committee": "", "meeting": "", "body": "", "date": "", **values,
        }  # fmt: skip
        return self.system.want(kind, self.visit.site, self.base, filled, key=key, url=url, ids=ids)

    # -- committees and their meetings -----------------------------------------------------

    def committees(self) -> list[_Committee]:
        if self.target.committee:
            return [_Committee(self.target.committee)]
        page = self.visit.get(self.want("committees", "all"))
        if page is None:
            return []
        # A site that moved answers from elsewhere: the rest is asked for there at once.
        self.base = folder_of(page.url, "moderngov")
        found: dict[str, str] = {}
        if page.want.content == "xml":
            for element in children(_xml(page), "committee"):
                if text_of(element, "committeedeleted").lower() != "true":
                    found[text_of(element, "committeeid")] = text_of(element, "committeetitle")
        else:
            for link in self.links(page, "committee"):
                number = _number(link, "committee")
                found[number] = found.get(number) or link.text
        found.pop("", None)
        if not found:
            self.visit.note(f"{page.url} lists no committees")
        return [_Committee(number, title) for number, title in found.items()]

    def meetings(self, committee: _Committee) -> list[_Meeting]:
        """The committee's meetings in the window, the earliest first."""
        named = {"committee": committee.number, "body": committee.title}
        wants = [self.want("meetings", committee.number, **named)]
        found: dict[str, _Meeting] = {}
        for asked in range(_MOST_LISTS):
            if not wants:
                break
            page = self.visit.get(wants.pop())
            if page is None:
                continue
            if page.want.content == "xml":
                listed = list(_listed_in_xml(page, committee))
            else:
                listed = list(self.listed(page, committee))
                wants += [
                    self.want(
                        "meetings", f"{committee.number}-{link.parameters.get('d', '')}-{way}",
                        link.url, **{**named, "body": f"{committee.title} {way} {asked + 1}"},
                    )
                    for way, link in self.further(page, committee, listed)
                ]  # fmt: skip
            for meeting in listed:
                found.setdefault(meeting.number, meeting)
        # A date that the list does not give cannot be outside the window for sure.
        inside = [m for m in found.values() if not m.day or self.since <= m.day <= self.until]
        return sorted(inside, key=lambda m: (m.day, m.number))

    def listed(self, page: Page, committee: _Committee) -> Iterator[_Meeting]:
        for link in self.links(page, "meeting"):
            days = full_dates(link.text) or full_dates(link.row)
            number = _number(link, "meeting")
            of = _number(link, "committee")
            if number and of in ("", committee.number):
                yield _Meeting(number, committee, days[0] if days else "", link.url)

    def further(
        self, page: Page, committee: _Committee, listed: list[_Meeting]
    ) -> Iterator[tuple[str, Link]]:
        """Links to the meetings before and after those listed, where the window reaches there."""
        days = sorted(m.day for m in listed if m.day)
        beyond = {
            "earlier": not days or days[0] >= self.since,
            "later": not days or days[-1] <= self.until,
        }
        for way, pattern in (("earlier", "earlier"), ("later", "later")):
            form = self.system.data["links"][pattern]
            for link in links_in(page, self.system.hidden):
                fits = link.page == form["page"]
                if fits and link.parameters.get(form["parameter"], "").lower() == form["value"]:
                    if beyond[way] and _number(link, "committee") in ("", committee.number):
                        yield way, link
                    break

    # -- a meeting and what it leads to ----------------------------------------------------

    def meeting(self, meeting: _Meeting) -> None:
        if meeting.number in self.met:
            return
        self.met.add(meeting.number)
        named = {
            "meeting": meeting.number, "committee": meeting.committee.number,
            "body": meeting.committee.title, "date": meeting.day,
        }  # fmt: skip
        page = self.visit.get(self.want("meeting", meeting.number, meeting.url, **named))
        if page is None or page.want.content == "xml":
            return
        if "attendance" in self.only:
            for link in self.links(page, "attendance", meeting.number):
                self.visit.get(self.want("attendance", meeting.number, link.url, **named))
        if "votes" in self.only:
            for link in self.links(page, "votes", meeting.number):
                item = _number(link, "item") or "0"
                key = f"{meeting.number}-{item}"
                self.visit.get(self.want("votes", key, link.url, **{**named, "item": item}))
        if "decisions" in self.only:
            for link in self.links(page, "decision"):
                self.decision(link)
        if "minutes" in self.only and not _holds_minutes(page):
            file = self.printed(page, meeting.number)
            if file is not None:
                self.visit.get(
                    self.want("minutes", meeting.number, file.url, **named, title=file.text)
                )

    def printed(self, page: Page, meeting: str) -> Link | None:
        """The link to the meeting's own minutes as a file: final ones before drafts."""
        path = re.compile(self.system.data["minutes"]["path"], re.I)
        files = []
        for link in links_in(page, self.system.hidden):
            found = path.search(link.url)
            if found and found["meeting"] == meeting:
                files.append(link)
        for pattern in self.system.data["minutes"]["text"]:
            for link in files:
                if re.search(pattern, link.text, re.I):
                    return link
        return None

    # -- decisions -------------------------------------------------------------------------

    def decisions(self) -> None:
        """The decisions published in the window, from the site's lists."""
        days = int(self.system.data["window_days"])
        for begin, end in _pieces(self.visit.settings.since, self.visit.settings.until, days):
            first, last = begin.isoformat(), end.isoformat()
            named = {"since": _slashed(first), "until": _slashed(last), "from": first, "to": last}
            self.decided(self.visit.get(self.want("decision-list", "published", **named)))
        self.decided(self.visit.get(self.want("officer-decision-list", "all")))

    def decided(self, page: Page | None) -> None:
        if page is None:
            return
        for link in self.links(page, "decision"):
            days = full_dates(link.row)
            if not days or any(self.since <= day <= self.until for day in days):
                self.decision(link)

    def decision(self, link: Link) -> None:
        number, item = _number(link, "decision"), _number(link, "item")
        if number:
            self.visit.get(self.want("decision", number, link.url, decision=number))
        elif item:
            self.visit.get(self.want("decision-of-item", item, link.url, item=item))

    def links(self, page: Page, to: str, meeting: str = "") -> Iterator[Link]:
        """The links that lead to pages of a kind, each once; those of one meeting, where given."""
        seen: set[tuple[tuple[str, str, str], ...]] = set()
        for link in links_in(page, self.system.hidden):
            if link.page not in self.system.data["links"][to]:
                continue
            numbers = tuple(sorted(ids_in(link.url)))
            if numbers in seen or (meeting and _number(link, "meeting") not in ("", meeting)):
                continue
            seen.add(numbers)
            yield link


def _number(link: Link, kind: str) -> str:
    """The id of a kind in a link, '' where it has none."""
    return next((number for _, k, number in ids_in(link.url) if k == kind), "")


def _holds_minutes(page: Page) -> bool:
    return page.document is not None and any(b.role == "minutes" for b in page.document.blocks)


def _listed_in_xml(page: Page, committee: _Committee) -> Iterator[_Meeting]:
    root = _xml(page)
    for path in (("committee", "committeemeetings", "meeting"), ("meetings", "meeting")):
        for element in children(root, *path):
            days = full_dates(text_of(element, "meetingdate"))
            number = text_of(element, "meetingid")
            if number:
                yield _Meeting(number, committee, days[0] if days else "")


def _xml(page: Page) -> Any:
    """The root of a page of the XML service; an empty element where it cannot be parsed."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root: Any = etree.fromstring(page.body, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is not None and str(root.tag).rpartition("}")[2] == "string":
        try:
            root = etree.fromstring((root.text or "").strip().encode(), parser)
        except (etree.XMLSyntaxError, ValueError):
            root = None
    return root if root is not None else etree.Element("nothing")


def _slashed(day: str) -> str:
    """dd/mm/yyyy as it stands in an address."""
    year, month, number = day.split("-")
    return f"{number}%2f{month}%2f{year}"


def _pieces(since: date, until: date, days: int) -> Iterator[tuple[date, date]]:
    """A window in pieces of at most so many days."""
    begin = since
    while begin <= until:
        end = min(begin + timedelta(days=days - 1), until)
        yield begin, end
        begin = end + timedelta(days=1)
