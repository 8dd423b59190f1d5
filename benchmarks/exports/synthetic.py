"""Graphs of any size for measuring: invented councils whose statements follow docs/model.md.

Nothing in them was read from anywhere. The same size always gives the same quads.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

BASE = "https://w3id.org/folkmoot/id"
FM, ORG = "https://w3id.org/folkmoot#", "http://www.w3.org/ns/org#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
DCT, OA = "http://purl.org/dc/terms/", "http://www.w3.org/ns/oa#"
FOAF, SCHEMA = "http://xmlns.com/foaf/0.1/", "http://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"

GIVEN = [
    "Ada", "Ben", "Cora", "Dev", "Edna", "Femi", "Gwen", "Hari", "Ines", "Jo",
    "Karl", "Lena", "Mo", "Nia", "Owen", "Pia", "Ravi", "Sal", "Tess", "Uma",
]  # fmt: skip
FAMILY = [
    "Abbot", "Brook", "Carter", "Dunmore", "Eze", "Finch", "Gale", "Hurrell", "Ives",
    "Jessop", "Kestle", "Loxley", "Marl",
]  # fmt: skip
BODIES = [
    "Cabinet", "Planning Committee", "Scrutiny Committee", "Audit Committee", "Licensing Board",
    "Council",
]  # fmt: skip
TOPICS = [
    "market fees", "empty homes", "bus shelters", "the local plan", "flood defences",
    "library hours", "play areas",
]  # fmt: skip
VERBS = [
    "be adopted", "be noted", "be deferred for a site visit", "be referred back",
    "be approved as set out in the report",
]  # fmt: skip
PORTFOLIOS = ["Housing", "Finance", "Environment", "Leisure", "Transport", "Planning Policy"]
OUTCOMES = ["approved", "noted", "deferred", "agreed", "referred"]


class _Document:
    """The quads of one document, written as N-Quads."""

    def __init__(self, number: int) -> None:
        self.iri = f"{BASE}/document/{number:016x}"
        self.lines: list[str] = []
        self.place = 0

    def link(self, subject: str, predicate: str, value: str) -> None:
        self.lines.append(f"<{subject}> <{predicate}> <{value}> <{self.iri}> .\n")

    def say(self, subject: str, predicate: str, text: str, kind: str = "") -> None:
        typed = f"^^<{XSD}{kind}>" if kind else ""
        self.lines.append(f'<{subject}> <{predicate}> "{text}"{typed} <{self.iri}> .\n')

    def thing(self, iri: str, kind: str, label: str) -> str:
        self.link(iri, RDF_TYPE, kind)
        self.say(iri, RDFS_LABEL, label)
        return iri

    def quote(self, fact: str, words: str) -> None:
        start, end = self.place, self.place + len(words)
        self.place = end + 20
        note = f"{self.iri}/evidence/{start}-{end}"
        self.link(fact, FM + "evidence", note)
        self.link(note, RDF_TYPE, OA + "Annotation")
        self.say(note, FM + "start", str(start), "integer")
        self.link(note, OA + "hasTarget", note + "#target")
        self.link(note + "#target", RDF_TYPE, OA + "SpecificResource")
        self.link(note + "#target", OA + "hasSource", self.iri)
        self.link(note + "#target", OA + "hasSelector", note + "#quote")
        self.link(note + "#quote", RDF_TYPE, OA + "TextQuoteSelector")
        self.link(note + "#quote", RDF_TYPE, OA + "TextPositionSelector")
        self.say(note + "#quote", OA + "exact", words)
        self.say(note + "#quote", OA + "prefix", "it was RESOLVED that ")
        self.say(note + "#quote", OA + "suffix", " and so recorded")
        self.say(note + "#quote", OA + "start", str(start), "integer")
        self.say(note + "#quote", OA + "end", str(end), "integer")


def nquads(meetings: int, seed: int = 7) -> Iterator[str]:
    """The N-Quads of ``meetings`` meetings, one document each: about 31 things and 1,000 quads."""
    chance = random.Random(seed)
    for number in range(meetings):
        yield "".join(_meeting(number, chance).lines)


def _meeting(number: int, chance: random.Random) -> _Document:
    council = number // 240
    root = f"{BASE}/council-{council}"
    body_name = BODIES[number % len(BODIES)]
    day = (date(2020, 1, 6) + timedelta(days=7 * (number % 240))).isoformat()
    one = _Document(number)
    one.thing(one.iri, FM + "Document", f"minutes-{number}.txt")
    one.say(one.iri, DCT + "title", f"minutes-{number}.txt")
    one.say(one.iri, FM + "digest", f"{number:064x}")
    one.thing(root, FM + "Council", f"Council {council}")
    body = one.thing(f"{root}/body/{_slug(body_name)}", FM + "Body", body_name)
    one.link(body, ORG + "subOrganizationOf", root)
    meeting = one.thing(f"{body}/meeting/{day}", FM + "Meeting", f"{body_name}, {day}")
    one.link(one.iri, FM + "records", meeting)
    one.link(meeting, FM + "body", body)
    one.link(meeting, FM + "council", root)
    one.say(meeting, SCHEMA + "startDate", day, "date")
    one.quote(meeting, f"{body_name} held on {day}")
    people = [_person(one, root, chance.randrange(60)) for _ in range(12)]
    for person, name in people:
        fact = one.thing(
            f"{meeting}/attendance/{person.rsplit('/', 1)[1]}/present",
            FM + "Attendance",
            f"{name}: present",
        )
        one.link(fact, FM + "attendee", person)
        one.say(fact, FM + "status", chance.choice(("present", "present", "present", "apologies")))
        one.link(fact, FM + "meeting", meeting)
        one.quote(fact, f"Councillor {name}")
    posts = [
        _tenure(one, root, *people[i], PORTFOLIOS[(number + i) % 6], day, meeting) for i in range(3)
    ]
    for n in range(10):
        _item(one, meeting, body, people, posts, n, chance)
    return one


def _person(one: _Document, root: str, n: int) -> tuple[str, str]:
    name = f"{GIVEN[n % len(GIVEN)]} {FAMILY[n % len(FAMILY)]}"
    person = one.thing(f"{root}/person/{_slug(name)}", FOAF + "Person", name)
    one.link(person, RDF_TYPE, FM + "Councillor")
    one.say(person, FM + "role", "councillor")
    one.quote(person, f"Councillor {name}")
    return person, name


def _tenure(
    one: _Document, root: str, person: str, name: str, area: str, day: str, meeting: str
) -> str:
    portfolio = one.thing(f"{root}/portfolio/{_slug(area)}", FM + "Portfolio", area)
    title = f"Cabinet Member for {area}"
    post = one.thing(f"{root}/post/{_slug(title)}", ORG + "Post", title)
    one.link(post, FM + "portfolio", portfolio)
    one.link(post, ORG + "postIn", root)
    fact = one.thing(
        f"{post}/held-by/{person.rsplit('/', 1)[1]}", FM + "Tenure", f"{name}, {title}"
    )
    one.link(fact, ORG + "member", person)
    one.link(fact, FM + "post", post)
    one.say(fact, FM + "seenOn", day, "date")
    one.link(fact, FM + "meeting", meeting)
    one.quote(fact, f"{name}, {title}")
    return post


def _item(
    one: _Document,
    meeting: str,
    body: str,
    people: list[tuple[str, str]],
    posts: list[str],
    n: int,
    chance: random.Random,
) -> None:
    topic = chance.choice(TOPICS)
    item = one.thing(
        f"{meeting}/item/{_slug(topic)}-{n}", FM + "AgendaItem", f"{topic.capitalize()} ({n})"
    )
    one.say(item, FM + "number", str(n))
    one.link(item, FM + "meeting", meeting)
    one.quote(item, topic)

    def fact(segment: str, kind: str, text: str) -> str:
        made = one.thing(f"{item}/{segment}/{_slug(text)}", FM + kind, text)
        one.link(made, FM + "item", item)
        one.say(made, FM + "text", text)
        one.link(made, FM + "meeting", meeting)
        one.quote(made, text)
        return made

    decision = fact("decision", "Decision", f"the proposals for {topic} {chance.choice(VERBS)}")
    one.link(decision, FM + "outcome", FM + "outcome-" + chance.choice(OUTCOMES))
    one.link(decision, FM + "decidedBy", body)
    if n % 2 == 0:
        report = fact("report", "Report", f"Report on {topic} {one.iri[-6:]}{n}")
        one.link(report, FM + "broughtBy", chance.choice(posts))
        one.link(report, FM + "presentedBy", chance.choice(people)[0])
    if n % 3 == 0:
        action = fact("action", "Action", f"bring figures on {topic} to the next meeting")
        one.link(action, FM + "owner", chance.choice(people)[0])
    if n % 5 == 0:
        motion = fact("motion", "Motion", f"that {topic} {chance.choice(VERBS)}")
        one.link(motion, FM + "mover", chance.choice(people)[0])
        one.link(motion, FM + "seconder", chance.choice(people)[0])
        one.say(motion, FM + "result", "carried")


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


if __name__ == "__main__":
    import sys

    for text in nquads(int(sys.argv[1])):
        sys.stdout.write(text)
