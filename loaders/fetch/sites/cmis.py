"""What is fetched of a CMIS site: the calendar month by month, its meetings, and their minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

from loaders.annotators.dates import find_dates
from loaders.fetch.sites.links import Link, full_dates, links_in, page_tree
from loaders.fetch.sites.patterns import System, load_system
from loaders.fetch.target import Target
from loaders.fetch.visiting import Miss, Page, Visit
from loaders.fetch.wants import slug

__all__ = ["crawl"]


_MOST_FRONTS = 6
"""Pages that are looked at for the calendar."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    number: str
    committee: str
    url: str
    body: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class _Module:
    """The module that shows meetings: its number, and the address of its tab ('' if unknown)."""

    number: str
    view: str = ""


def crawl(target: Target, visit: Visit) -> None:
    """Get everything that is wanted of the site. Raises ``Stopped`` where the visit must end."""
    _Crawl(target, visit).run()


class _Crawl:
    def __init__(self, target: Target, visit: Visit) -> None:
        self.target = target
        self.visit = visit
        self.system: System = load_system("cmis")
        self.since = visit.settings.since
        self.until = visit.settings.until

    def run(self) -> None:
        if self.visit.settings.only <= {"decisions", "votes", "attendance"}:
            self.visit.note("of CMIS sites only meetings and minutes are fetched")
            return
        if self.target.meeting:
            number, committee = self.target.meeting, self.target.committee
            self.meeting(_Meeting(number, committee, self.target.url))
            return
        front = self.front()
        if front is None:
            return
        found: dict[str, _Meeting] = {}
        for meeting in self.listed(front):
            if not self.target.committee or meeting.committee == self.target.committee:
                found.setdefault(meeting.number, meeting)
        since, until = self.since.isoformat(), self.until.isoformat()
        inside = [m for m in found.values() if not m.day or since <= m.day <= until]
        for meeting in sorted(inside, key=lambda m: (m.day, m.number)):
            self.meeting(meeting)

    def want(self, kind: str, key: str, url: str = "", **values: str) -> Any:
        ids = tuple((n, values[n]) for n in ("meeting", "committee") if values.get(n))
        filled = {"committee": "", "meeting": "", "body": "", "date": "", **values}
        return self.system.want(
            kind, self.visit.site, self.target.base, filled, key=key, url=url, ids=ids
        )

    # -- from the front page to the meetings -----------------------------------------------

    def front(self) -> Page | None:
        """The page with the calendar: the one given, or one that it links to, or a usual name."""
        given = self.visit.peek(self.target.url)
        if isinstance(given, Page) and self.number(given):
            return given
        linked = self.linked(given) if isinstance(given, Page) else []
        usual = [urljoin(self.target.base, name) for name in self.system.data["front_names"]]
        tried = {self.target.url}
        for url in (*linked, *usual):
            if url in tried:
                continue
            tried.add(url)
            page = self.visit.peek(url)
            if isinstance(page, Page) and self.number(page):
                return page
        why = f"{given.reason}, and " if isinstance(given, Miss) else ""
        self.visit.fail(
            self.target.url,
            f"{why}no calendar of meetings was found ({len(tried)} pages were looked at)",
            "Give the address of the page that has the calendar of meetings.",
        )
        return None

    def linked(self, page: Page) -> list[str]:
        """Pages whose address speaks of meetings or a calendar; the shortest is the likeliest."""
        pattern = re.compile(self.system.data["front_links"], re.I)
        urls = dict.fromkeys(link.url for link in links_in(page, self.system.hidden))
        fitting = [url for url in urls if pattern.search(urlsplit(url).path)]
        return sorted(fitting, key=lambda url: (len(url), url))[:_MOST_FRONTS]

    def number(self, page: Page) -> str:
        """The number of the meetings' module, '' where the page shows none."""
        found = re.search(self.system.data["module"], page.body.decode("latin-1"))
        return found[1] if found else ""

    def view(self, page: Page, module: str) -> str:
        """The address of the tab that the module is on, from a link to one of its views."""
        pattern = re.compile(self.system.data["view"], re.I)
        for link in links_in(page, self.system.hidden):
            found = pattern.search(link.url)
            if found and found["module"] == module:
                return found["view"]
        return ""

    def module(self, front: Page) -> tuple[_Module, Page | None]:
        """The module, and the list of this month's meetings where that was needed to find it."""
        number = self.number(front)
        view = self.view(front, number)
        if view:
            return _Module(number, view), None
        url = front.url.partition("?")[0]
        page = self.visit.get(self.want("list", "list", front=url, module=number))
        return _Module(number, self.view(page, number) if page else ""), page

    def listed(self, front: Page) -> Iterator[_Meeting]:
        """The meetings of every month of the window; of this month only, where no more is shown."""
        module, page = self.module(front)
        if module.view:
            for month in _months(self.since, self.until):
                named = {"view": module.view, "module": module.number, "month": month.isoformat()}
                page = self.visit.get(self.want("month", month.isoformat(), **named))
                if page is not None:
                    yield from self.in_month(page, month)
            return
        self.visit.note("the calendar shows the current month only; earlier months were not found")
        if page is not None:
            for link in links_in(page, self.system.hidden):
                yield from self.meetings(link, full_dates(link.text), "listed")

    def in_month(self, page: Page, month: date) -> Iterator[_Meeting]:
        tree = page_tree(page)
        if tree is None:
            return
        for cell in tree.iter("td"):
            if self.system.data["day"] not in (cell.get("class") or "").split():
                continue
            day = _day(" ".join(cell.text_content().split()), month)
            beside = cell.getnext()
            if beside is not None:
                for link in links_in(page, self.system.hidden, beside):
                    yield from self.meetings(link, [day] if day else [], "monthly")

    def meetings(self, link: Link, days: list[str], words: str) -> Iterator[_Meeting]:
        """The meeting that a link leads to, if it leads to one."""
        found = re.search(self.system.data["meeting"], link.url, re.I)
        if found:
            named = re.match(self.system.data[words], link.text)
            yield _Meeting(
                found["meeting"], found["committee"], link.url,
                named["body"] if named else link.text, days[0] if days else "",
            )  # fmt: skip

    # -- a meeting and its minutes ---------------------------------------------------------

    def meeting(self, meeting: _Meeting) -> None:
        """The meeting's page; its other tab too, where summary and documents are apart."""
        named = {
            "meeting": meeting.number, "committee": meeting.committee,
            "body": meeting.body, "date": meeting.day,
        }  # fmt: skip
        page = self.visit.get(self.want("meeting", meeting.number, meeting.url, **named))
        if page is None:
            return
        pages = [page]
        tab = re.compile(self.system.data["documents_tab"], re.I)
        documents = list(self.documents(page))
        if tab.search(page.url) and not re.search(self.system.data["summary"], _text(page)):
            other = self.want("meeting-summary", meeting.number, tab.sub("/", page.url), **named)
        elif not documents and not tab.search(page.url):
            url = re.sub(r"[^/]*$", self.system.data["documents_path"], page.url)
            other = self.want("meeting-documents", meeting.number, url, **named)
        else:
            other = None
        second = self.visit.get(other) if other is not None else None
        if second is not None:
            pages.append(second)
        if "minutes" in self.visit.settings.only:
            self.minutes(pages, meeting.number, named)

    def documents(self, page: Page) -> Iterator[Link]:
        pattern = re.compile(self.system.data["minutes"]["path"], re.I)
        for link in links_in(page, self.system.hidden):
            if self.system.data["minutes"]["link"] in link.classes and pattern.search(link.url):
                yield link

    def minutes(self, pages: list[Page], meeting: str, named: dict[str, str]) -> None:
        """The documents whose titles say that they are the meeting's minutes."""
        rules = self.system.data["minutes"]
        seen: dict[str, int] = {}
        urls: set[str] = set()
        for page in pages:
            for link in self.documents(page):
                fits = any(re.search(p, link.text, re.I) for p in rules["text"])
                if link.url in urls or not fits:
                    continue
                if any(re.search(p, link.text, re.I) for p in rules["but_not"]):
                    continue
                urls.add(link.url)
                # The address is opaque and may be another one tomorrow: the title is the key.
                title = slug(link.text)
                seen[title] = seen.get(title, 0) + 1
                key = f"{meeting}-{title}" + (f"-{seen[title]}" if seen[title] > 1 else "")
                self.visit.get(self.want("minutes", key, link.url, **named, title=link.text))


def _text(page: Page) -> str:
    return page.body.decode("latin-1")


def _day(words: str, month: date) -> str:
    """The date of a day's heading ("Monday, 8 June"), whose year is that of the month asked for."""
    whole = full_dates(words)
    if whole:
        return whole[0]
    for found in find_dates(words):
        partial = re.fullmatch(r"--(\d\d)-(\d\d)", found.value)
        if partial:
            # A calendar may show the last days of December before January, and the reverse.
            over = {(1, 12): -1, (12, 1): 1}.get((month.month, int(partial[1])), 0)
            return f"{month.year + over:04d}-{partial[1]}-{partial[2]}"
    return ""


def _months(since: date, until: date) -> Iterator[date]:
    """The first of every month that a window touches."""
    month = since.replace(day=1)
    while month <= until:
        yield month
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
