"""A stand-in for the loaders: labelled lines to Records, so that the graph is tested alone."""

from __future__ import annotations

import hashlib
import re

from ontology import record as r

_LINE = re.compile(r"^(?P<label>[A-Z]+): (?P<value>.*)$", re.MULTILINE)


def document(text: str, name: str = "minutes.txt") -> r.Document:
    """A Document of ``text``."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return r.Document(r.Source(name), text, "text", digest)


def parse(doc: r.Document, *, council: str = "") -> r.Record:
    """``COUNCIL:``, ``BODY:``, ``DATE:``, ``ITEM:``, ``PERSON: name | title, …``, ``POST:``,
    ``HOLDS: person | post``, ``DECIDED:``, ``PRESENT:``, ``ACTION: who | what``, ``DIE:``."""
    header: dict[str, tuple[str, r.Span]] = {}
    facts: list[r.Fact] = []
    unread: list[r.Unread] = []
    item = ""
    for match in _LINE.finditer(doc.text):
        label, value = match["label"], match["value"]
        span = r.Span(match.start("value"), match.end("value"))
        one, _, two = (part.strip() for part in value.partition("|"))
        where = {"evidence": (span,)}
        if label in ("COUNCIL", "BODY", "DATE", "START"):
            header[label] = (value, span)
        elif label == "ITEM":
            item = f"i{match.start()}"
            facts.append(r.Item(id=item, title=value, **where))
        elif label == "PERSON":
            facts.append(
                r.Person(
                    name=one,
                    role="councillor",
                    titles=tuple(two.split(", ") if two else ()),
                    **where,
                )
            )
        elif label == "POST":
            facts.append(r.Post(name=one, body=two, holder_kind="officer", **where))
        elif label == "HOLDS":
            facts.append(r.Holding(person=one, post=two, **where))
        elif label == "PRESENT":
            facts.append(r.Attendance(person=one, status=two or "present", **where))
        elif label == "DECIDED":
            facts.append(r.Decision(item=item, text=value, outcomes=("agreed",), **where))
        elif label == "ACTION":
            facts.append(r.Action(item=item, text=two, who=(one,), form="request", **where))
        elif label == "DIE":
            import os

            os._exit(9)
        elif label == "FAIL":
            raise ValueError("a fault in a rule")
        else:
            unread.append(r.Unread(span, "no rule for this line", item))
    if header:
        said = {label: value for label, (value, _) in header.items()}
        meeting = r.Meeting(
            id="m", council=said.get("COUNCIL", council), body=said.get("BODY", ""),
            date=said.get("DATE", ""), start=said.get("START", ""),
            evidence=tuple(sorted(span for _, span in header.values())),
        )  # fmt: skip
        facts.insert(0, meeting)
    return r.Record(doc, r.LayoutMatch("labelled", 1.0), tuple(facts), tuple(unread))
