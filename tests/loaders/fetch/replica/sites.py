"""The pages of two invented councils: one on ModernGov, one on CMIS."""

from __future__ import annotations

import copy
import io
import re
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from replica.server import Site

_HERE = Path(__file__).parent
_PAGES = Environment(
    loader=FileSystemLoader(_HERE / "pages"), autoescape=True, undefined=StrictUndefined
)


class moderngov_site:
    """Ashmere Borough Council. ``data`` is what its pages say and may be changed; ``prefix`` is
    the folder that it lies in; ``noisy`` puts something new into every page that nobody reads."""

    def __init__(self, prefix: str = "/", *, noisy: bool = False) -> None:
        self.data: dict[str, Any] = yaml.safe_load((_HERE / "moderngov.yaml").read_text("utf-8"))
        self.prefix = prefix
        self.noisy = noisy
        self.paged = False
        self._count = count()

    def meeting(self, number: int) -> dict[str, Any]:
        """A meeting's data, to be changed in place."""
        return next(m for m in self.data["meetings"] if m["id"] == number)

    def __call__(self, path: str, given: dict[str, str], query: str) -> tuple[str, bytes] | None:
        if not path.startswith(self.prefix):
            return None
        name = path[len(self.prefix) :]
        printed = re.fullmatch(r"documents/g(\d+)/(.+)\.pdf", unquote(name))
        if printed:
            return self._printed(int(printed[1]), printed[2])
        made = getattr(self, "_" + name.lower().partition(".")[0].replace("/", "_"), None)
        if name.lower().startswith("mgwebservice.asmx/"):
            made = getattr(self, "_service_" + name.partition("/")[2].lower(), None)
        if name == "":
            return self._html("home.html")
        return made(given) if made else None

    def _html(self, page: str, **values: Any) -> tuple[str, bytes]:
        noise = next(self._count) if self.noisy else ""
        text = _PAGES.get_template(f"moderngov/{page}").render(
            site=self.data, noise=noise, **values
        )
        kind = "text/xml" if page.endswith(".xml") else "text/html"
        return f"{kind}; charset=utf-8", text.encode()

    def _committee(self, number: object) -> dict[str, Any]:
        return next(c for c in self.data["committees"] if str(c["id"]) == str(number))

    def _full(self, meeting: dict[str, Any]) -> dict[str, Any]:
        day: date = meeting["date"]
        whole = {
            "minutes": False,
            "attendance": False,
            "votes": [],
            "printed": [],
            **copy.deepcopy(meeting),
        }
        items = [{"decision": "", "minutes": "", **item} for item in whole.pop("items")]
        if not whole["minutes"]:
            for item in items:
                item["minutes"] = ""
        return whole | {
            "items_": items,
            "shown": f"{day.day} {day:%B %Y}",
            "slashed": f"{day:%d/%m/%Y}",
            "long": f"{day:%A}, {day.day}th {day:%B}, {day.year}",
        }  # fmt: skip

    def _of(self, given: dict[str, str]) -> tuple[dict[str, Any], dict[str, Any]] | None:
        number = next(
            (given[n] for n in ("mid", "meetingid", "id", "lmeetingid") if n in given), ""
        )
        for meeting in self.data["meetings"]:
            if str(meeting["id"]) == number:
                return self._full(meeting), self._committee(meeting["committee"])
        return None

    def _mglistcommittees(self, given: dict[str, str]) -> tuple[str, bytes]:
        return self._html("committees.html")

    def _ielistmeetings(self, given: dict[str, str]) -> tuple[str, bytes]:
        committee = self._committee(given.get("cid") or given["committeeid"])
        meetings = [
            self._full(m) for m in self.data["meetings"] if m["committee"] == committee["id"]
        ]
        meetings.sort(key=lambda m: m["date"], reverse=True)
        earlier = ""
        if self.paged and "act" not in given and len(meetings) > 1:
            earlier, meetings = f"{meetings[0]['date']:%Y%m%d}1800", meetings[:1]
        elif self.paged and "act" in given:
            meetings = meetings[1:]
        return self._html("meetings.html", committee=committee, meetings=meetings, earlier=earlier)

    def _ielistdocuments(self, given: dict[str, str]) -> tuple[str, bytes] | None:
        found = self._of(given)
        return self._html("meeting.html", m=found[0], committee=found[1]) if found else None

    def _mgmeetingattendance(self, given: dict[str, str]) -> tuple[str, bytes] | None:
        found = self._of(given)
        return self._html("attendance.html", m=found[0], committee=found[1]) if found else None

    def _mglistrecordedvotesshort(self, given: dict[str, str]) -> tuple[str, bytes] | None:
        found = self._of(given)
        if not found:
            return None
        item = next(i for i in found[0]["items_"] if str(i["id"]) == given["aiid"])
        return self._html("votes.html", m=found[0], committee=found[1], item=item)

    def _decisions(self, officer: bool, since: str = "", until: str = "9999") -> tuple[str, bytes]:
        chosen = [
            d | {"slashed": f"{d['published']:%d/%m/%Y}"}
            for d in self.data["decisions"]
            if since <= d["published"].isoformat() <= until and (d.get("officer") or not officer)
        ]
        return self._html("decisions.html", decisions=chosen, officer=officer)

    def _mgdelegateddecisions(self, given: dict[str, str]) -> tuple[str, bytes]:
        since, until = ("-".join(reversed(day.split("/"))) for day in given["dr"].split("-"))
        return self._decisions(False, since, until)

    def _mglistofficerdecisions(self, given: dict[str, str]) -> tuple[str, bytes]:
        return self._decisions(True)

    def _iedecisiondetails(self, given: dict[str, str]) -> tuple[str, bytes] | None:
        wanted = given.get("id")
        if "aiid" in given:
            items = [i for m in self.data["meetings"] for i in m["items"]]
            wanted = next((str(i["decision"]) for i in items if str(i["id"]) == given["aiid"]), "")
        for decision in self.data["decisions"]:
            if str(decision["id"]) == wanted:
                d = decision | {"slashed": f"{decision['published']:%d/%m/%Y}"}
                return self._html("decision.html", d=d)
        return None

    def _service_getcommittees(self, given: dict[str, str]) -> tuple[str, bytes]:
        return self._html("committees.xml")

    def _service_getmeetings(self, given: dict[str, str]) -> tuple[str, bytes]:
        since, until = ("-".join(reversed(given[n].split("/"))) for n in ("sfromdate", "stodate"))
        meetings = [
            self._full(m)
            for m in self.data["meetings"]
            if str(m["committee"]) == given["lcommitteeid"]
            and since <= m["date"].isoformat() <= until
        ]
        committee = self._committee(given["lcommitteeid"])
        return self._html("meetings.xml", committee=committee, meetings=meetings)

    def _service_getmeeting(self, given: dict[str, str]) -> tuple[str, bytes] | None:
        found = self._of(given)
        return self._html("meeting.xml", m=found[0], committee=found[1]) if found else None

    def _printed(self, number: int, title: str) -> tuple[str, bytes] | None:
        found = self._of({"mid": str(number)})
        return ("application/pdf", _pdf(self.data["council"], title)) if found else None


class cmis_site:
    """Thornhythe District Council, below ``/live/``."""

    root = "/live/"

    def __init__(self) -> None:
        self.data: dict[str, Any] = yaml.safe_load((_HERE / "cmis.yaml").read_text("utf-8"))
        self.today = date(2025, 1, 15)
        self.tabs_known = True

    def _meetings(self, month: date) -> list[dict[str, Any]]:
        tab, module = self.data["tab"], self.data["module"]
        view = f"{self.root}Meetings/tabid/{tab}/ctl/ViewMeetingPublic/mid/{module}"
        found = []
        for m in self.data["meetings"]:
            day: date = m["date"]
            tab = "" if m.get("tabs") == "apart" else "SelectedTab/Documents/"
            if (day.year, day.month) == (month.year, month.month):
                found.append(m | {
                    "url": f"{view}/Meeting/{m['id']}/Committee/{m['committee']}/{tab}Default.aspx",
                    "short": f"{day.day} {day:%b %Y}", "weekday": f"{day:%A}", "day": day.day,
                })  # fmt: skip
        return found

    def __call__(self, path: str, given: dict[str, str], query: str) -> tuple[str, bytes] | None:
        if not path.startswith(self.root):
            return None
        name = path[len(self.root) :]
        if name == "Councillors.aspx":
            return self._html("councillors.html")
        if name == "Meetings.aspx" and given.get("ctl") == "MeetingCalendarListView":
            shown = self.today if self.tabs_known else date(2024, 6, 1)
            meetings = self._meetings(shown)
            if self.tabs_known and not meetings:
                meetings = self._meetings(date(2024, 10, 1))
            return self._html("list.html", meetings=meetings if self.tabs_known else [])
        if name == "Meetings.aspx":
            return self._html("front.html")
        month = re.search(r"/MeetingCalendarPublicNoJava/mid/412/Date/(\d{4}-\d\d-\d\d)/", path)
        if month:
            day = date.fromisoformat(month[1])
            return self._html("month.html", month=f"{day:%B}", meetings=self._meetings(day))
        meeting = re.search(r"/Meeting/(\d+)/Committee/\d+/(SelectedTab/Documents/)?", path)
        if meeting:
            return self._meeting(meeting[1], bool(meeting[2]))
        if name == "Document.ashx":
            return self._document(query[-2:])
        return None

    def _meeting(self, number: str, documents: bool) -> tuple[str, bytes] | None:
        for m in self.data["meetings"]:
            if str(m["id"]) == number:
                full = next(one for one in self._meetings(m["date"]) if one["id"] == m["id"])
                apart = m.get("tabs") == "apart"
                summary, listed = (not documents, documents) if apart else (True, True)
                return self._html("meeting.html", m=full, summary=summary, documents=listed)
        return None

    def _document(self, wanted: str) -> tuple[str, bytes] | None:
        for m in self.data["meetings"]:
            for number, title in m["documents"]:
                if number == wanted:
                    return "application/pdf", _pdf(self.data["council"], f"{m['body']} {title}")
        return None

    def _html(self, page: str, **values: Any) -> tuple[str, bytes]:
        text = _PAGES.get_template(f"cmis/{page}").render(site=self.data, root=self.root, **values)
        return "text/html; charset=utf-8", text.encode()


def _pdf(council: str, title: str) -> bytes:
    """Printed minutes, the same bytes each time."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    page = Canvas(out, invariant=1)
    for number, line in enumerate((council.upper(), title, "RESOLVED: That the report be noted.")):
        page.drawString(72, 760 - 20 * number, line)
    page.save()
    return out.getvalue()


_: tuple[Site, ...] = (moderngov_site(), cmis_site())
