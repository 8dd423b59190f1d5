"""Makes a graph of any size in our model, as N-Quads on standard output.

    python -m benchmarks.queries.generate --quads 1000000 > graph.nq

The councils, people and words are invented. One council is asserted by the product's own code
(so that the quads are those that a build would write); the others are that council under other
names. The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta

from pyoxigraph import RdfFormat, serialize

from graph.assertion import assert_record
from graph.identity import mentions, resolve
from graph.iris import Names
from graph.ledger import enter_record
from ontology import record as r

FIRST = [
    "Ada",
    "Bryn",
    "Cora",
    "Dev",
    "Edie",
    "Finn",
    "Gwen",
    "Hari",
    "Iris",
    "Jack",
    "Kofi",
    "Lena",
    "Milo",
    "Nora",
    "Omar",
    "Petra",
    "Quin",
    "Rosa",
    "Sami",
    "Tess",
]
LAST = [
    "Abbot",
    "Barrow",
    "Cray",
    "Dunn",
    "Ellwood",
    "Frayne",
    "Garside",
    "Hale",
    "Ince",
    "Jarrow",
    "Kemble",
    "Lorne",
    "Marsh",
    "Nettle",
    "Orme",
    "Pike",
]
FIELDS = [
    "Housing",
    "Environment and Climate",
    "Finance and Assets",
    "Planning and Growth",
    "Communities",
    "Highways",
    "Digital",
    "Health",
]
BODIES = ["Council", "Cabinet", "Overview and Scrutiny Committee", "Planning Committee", "Audit and Governance Committee", "Licensing Committee", "Standards Committee", "Housing Panel", "Climate Panel", "Joint Waste Board"]  # fmt: skip
SUBJECTS = [
    "Kerbside Glass",
    "Market Square",
    "Leisure Contract",
    "Flood Defence",
    "Budget",
    "Local Plan",
    "Bus Shelters",
    "Allotments",
]
OUTCOMES = ("noted", "approved", "agreed", "deferred", "delegated", "refused")
TOWN = "Quarrelby"


class Page:
    """A document being written: words are added, and the span of each is given back."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def say(self, words: str) -> tuple[r.Span, ...]:
        start = self.length
        self.parts.append(words + "\n")
        self.length += len(words) + 1
        return (r.Span(start, start + len(words)),)


def people(draw: random.Random, count: int) -> list[str]:
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    return sorted(draw.sample(names, count))


def meeting(
    draw: random.Random, number: int, members: list[str], officers: list[str], on: date
) -> r.Record:
    """The record of one meeting: about 900 quads."""
    page, facts = Page(), []
    body = BODIES[number % len(BODIES)]
    place = page.say(f"Minutes of the {body} of {TOWN} Borough Council, {on.isoformat()}, 18:30")
    facts.append(r.Meeting(evidence=place, id="m", council=f"{TOWN} Borough Council", body=body,
                           date=on.isoformat(), start="18:30"))  # fmt: skip
    earlier = on - timedelta(days=len(BODIES) * 7)
    facts.append(r.MentionedMeeting(evidence=page.say(f"minutes of {earlier}"), id="p", body=body,
                                    date=earlier.isoformat(), relation="previous-minutes"))  # fmt: skip
    there = draw.sample(members, 14)
    for who in there:
        words = page.say(f"Councillor {who}")
        facts.append(r.Person(evidence=words, name=who, role="councillor"))
        status = "apologies" if who in there[12:] else "present"
        facts.append(r.Attendance(evidence=words, person=who, status=status))
    for title in officers:
        facts.append(r.Post(evidence=place, name=title, holder_kind="officer"))
    portfolio = FIELDS[number % len(FIELDS)]
    post = f"Cabinet Member for {portfolio}"
    words = page.say(f"Councillor {there[0]}, {post}")
    facts.append(r.Post(evidence=words, name=post, holder_kind="portfolio", portfolio=portfolio))
    facts.append(r.Holding(evidence=words, person=members[number % len(FIELDS)], post=post))
    chair, vice = f"Chair of the {body}", f"Vice-Chair of the {body}"
    at = number % len(BODIES)
    for post_name, holder in ((chair, members[-1 - at]), (vice, members[-11 - at])):
        facts.append(r.Post(evidence=words, name=post_name, holder_kind="chair", body=body))
        facts.append(r.Person(evidence=words, name=holder, role="councillor"))
        facts.append(r.Holding(evidence=words, person=holder, post=post_name))
    if "Scrutiny" in body:
        facts.append(r.Scrutiny(evidence=words, body=body, portfolio=portfolio, post=post))
    for n in range(1, 8):
        subject = f"{draw.choice(SUBJECTS)} {draw.randrange(1, 400)}"
        key, officer = f"i{n}", draw.choice(officers)
        facts.append(
            r.Item(evidence=page.say(f"{n}. {subject}"), id=key, title=subject, number=str(n))
        )
        words = page.say(f"Report of the {officer} (R/{number}/{n})")
        facts.append(
            r.Report(evidence=words, item=key, ref=f"R/{number}/{n}", by=(officer,), title=subject)
        )
        outcome = draw.choice(OUTCOMES)
        text = f"the report on {subject} be {outcome} in part {number} of {n}"
        facts.append(r.Decision(evidence=page.say(f"RESOLVED: That {text}"), item=key, text=text,
                                outcomes=(outcome,), verb="RESOLVED", body=body))  # fmt: skip
        if n % 3 == 0:
            due = on + timedelta(days=90)
            words = page.say(f"{officer} undertook to bring figures on {subject} by {due}")
            facts.append(r.Action(evidence=words, item=key, text=f"bring figures on {subject}",
                                  form="undertaking", who=(officer,), due=due.isoformat()))  # fmt: skip
            facts.append(
                r.Motion(
                    evidence=words, item=key, mover=there[1], seconder=there[2], result="carried"
                )
            )
        if n == 2 and number % 4 == 0:
            words = page.say(f"Councillor {there[6]} joined and Councillor {there[5]} left")
            facts.append(r.Attendance(evidence=words, person=there[6], status="joined", item=key))
            facts.append(r.Attendance(evidence=words, person=there[5], status="left", item=key))
            facts.append(r.Action(evidence=words, item=key, text=f"come back to {subject}", form="request",
                                  who=(officer,), due="the next meeting"))  # fmt: skip
        if n == 1 and number % 50 == 0:
            text = f"Councillor {there[7]} be appointed {chair}"
            facts.append(r.Decision(evidence=page.say(f"RESOLVED: That {text}"), item=key, text=text,
                                    outcomes=("appointed",), verb="RESOLVED", body=body))  # fmt: skip
        if n == 4:
            words = page.say(f"Councillor {there[3]} declared a personal interest in {subject}")
            facts.append(r.Declaration(evidence=words, person=there[3], item=key, interest="personal",
                                       withdrew=number % 2 == 0))  # fmt: skip
            facts.append(r.Question(evidence=words, item=key, text=f"when will {subject} end", by=officer,
                                    answer="in spring", asked_by=there[4]))  # fmt: skip
        if n == 5 and "Scrutiny" in body:
            words = page.say(f"RECOMMENDED to Cabinet that {subject} be reviewed")
            facts.append(
                r.Recommendation(
                    evidence=words, item=key, text=f"{subject} be reviewed", to="Cabinet"
                )
            )
    text = "".join(page.parts)
    digest = hashlib.sha256(f"{number} {text}".encode()).hexdigest()
    document = r.Document(r.Source(f"minutes-{number:05}.txt"), text, "text", digest)
    unread = (r.Unread(r.Span(0, 7), "no rule claimed it"),)
    return r.Record(document, r.LayoutMatch("generated", 1.0), tuple(facts), unread)


def council(meetings: int) -> list[str]:
    """The N-Quads lines of one council with so many meetings."""
    draw = random.Random(20241023)
    members, officers = people(draw, 42), [f"Head of {field} Services" for field in FIELDS]
    records = [
        meeting(draw, n, members, officers, date(2015, 1, 5) + timedelta(days=7 * n))
        for n in range(meetings)
    ]
    names = Names()
    identities = resolve([m for record in records for m in mentions(record)], names)
    lines: list[str] = []
    for record in records:
        quads = [
            *assert_record(record, identities[record.document.digest], names),
            *enter_record(record, names),
        ]
        lines += serialize(quads, format=RdfFormat.N_QUADS).decode().splitlines(keepends=True)
    return lines


def graph(quads: int, meetings: int = 100) -> Iterator[str]:
    """N-Quads lines, in chunks of one council, until there are at least ``quads``."""
    lines = council(meetings)
    template = "".join(lines)
    for number in range((quads + len(lines) - 1) // len(lines)):
        name = f"{TOWN} {number:04}"
        yield (
            template.replace(TOWN, name)
            .replace(TOWN.lower() + "-", f"{TOWN.lower()}-{number:04}-")
            .replace("/document/", f"/document/{number:04}")
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--meetings", type=int, default=100, help="meetings of each council")
    given = parser.parse_args()
    for chunk in graph(given.quads, given.meetings):
        sys.stdout.write(chunk)


if __name__ == "__main__":
    main()
