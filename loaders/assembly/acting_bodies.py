"""The body that met, where the head does not name it: who acts in the minutes."""

from __future__ import annotations

from collections import Counter

from loaders.assembly.body_names import split_council, tidy_body
from loaders.assembly.heads import Found
from loaders.grammar import grammar
from loaders.reading import MeetingReading, Reading
from ontology.record import Span

__all__ = ["acting_body"]

_ASIDE = ("meetings.reports_back", "meetings.next_of", "meetings.chosen_of")
"""What may as well be said of another body: what goes back to it, who is chosen to lead it."""


def acting_body(reading: Reading, meeting: MeetingReading, found: Found) -> None:
    """Who acts in the minutes: "The Commission considered …"."""
    counts: Counter[str] = Counter()
    where: dict[str, Span] = {}
    aside: Counter[str] = Counter()
    g = grammar()
    offices = {office.name for office in reading.posts.offices.values()}
    for item in meeting.items:
        for paragraph in [*item.acts, *item.preamble]:
            for rule, weight in (
                ("meetings.actor", 2),
                ("meetings.resolver", 3),
                ("decisions.body_resolved", 3),
                ("meetings.reports_back", 1),
                ("meetings.next_of", 1),
                ("meetings.stem", 3),
                ("meetings.chair_of", 3),
                ("meetings.chosen_of", 1),
                ("meetings.told_to", 1),
                ("meetings.thanks_of", 2),
                ("meetings.presides", 3),
                ("meetings.this_council", 3),
            ):
                for match in g.rule(rule).finditer(paragraph.text):
                    words = tidy_body(match["body"])
                    if not words or words.endswith((" Member", " Leader", " Mayor", " Holder")):
                        continue
                    if words in offices:
                        # "The Chief Executive agreed to send it"
                        continue
                    counts[words] += weight
                    aside[words] += weight * (rule in _ASIDE)
                    where.setdefault(words, paragraph.span(match.start(), match.end()))
    minutes = _minutes_body(reading, meeting, found)
    bare = all(" " not in words for words in counts)
    if minutes and (
        (bare and minutes[0] in ("Council", "Cabinet", "Executive"))
        or not counts
        or any(minutes[0].endswith(words.split(" ")[-1]) for words in counts)
    ):
        whole = None if " " in minutes[0] else _in_full(reading, minutes[0])
        found.set("body", *(whole or minutes))
        found.inferred = True
        return
    counts = Counter(
        {
            w: c
            for w, c in counts.items()
            if w.removeprefix("All ")
            not in ("Members", "Councillors", "Cllrs", "Mayor", "Leader", "Trustees")
            and not g.rule("bodies.member_acts").match(w)
        }  # fmt: skip
    )
    named, first = _bare(meeting)
    if named:
        # "a report to the Audit Committee" in what the Authority does: another body's
        counts = Counter(
            {w: c for w, c in counts.items() if c > aside[w] or w.split(" ")[-1] in named}
        )
    if counts:
        best, _ = min(counts.items(), key=lambda kv: (-kv[1], -len(kv[0]), kv[0]))
        fuller = [w for w in counts if w.endswith(" " + best) and counts[w] * 3 >= counts[best]]
        best = max(fuller, key=len) if fuller else best
        whole = _in_full(reading, best) if not fuller and " " not in best else None
        found.inferred = found.inferred or whole is not None
        found.set("body", *(whole or (best, where[best])))
        return
    common = named.most_common(2)
    if common and (len(common) == 1 or common[0][1] > 2 * common[1][1]):
        word = common[0][0]
        found.set("body", *(_in_full(reading, word) or (word, first[word])))
        found.inferred = True


def _bare(meeting: MeetingReading) -> tuple[Counter[str], dict[str, Span]]:
    """The bodies that the minutes name by a head word alone, how often, and where first."""
    named: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for item in meeting.items:
        for paragraph in [*item.acts, *item.preamble]:
            for match in grammar().rule("meetings.bare_body").finditer(paragraph.text):
                named[match["body"]] += 1
                first.setdefault(match["body"], paragraph.span(*match.span()))
    return named, first


def _in_full(reading: Reading, word: str) -> tuple[str, Span] | None:
    """The full name of a body that acts as "the Panel" only, where head and titles name one alone so."""
    if word in ("Council", "Cabinet", "Executive", "Authority"):
        return None
    g = grammar()
    named: dict[str, Span] = {}
    titles = [i.section.title for m in reading.meetings for i in m.items if i.section.title]
    heads = [p for m in reading.meetings for p in m.head]
    for paragraph in [*heads, *(p for title in titles for p in reading.split(title))]:
        for match in g.rule("bodies.name").finditer(paragraph.text):
            other = g.rule("heads.about").search(paragraph.text[: match.end()])
            if other or g.rule("heads.no_body").match(paragraph.text[match.end() :]):
                continue
            name = tidy_body(match.group().rpartition(" of the ")[2])
            if name.endswith(f" {word}"):
                named.setdefault(name, paragraph.span(*match.span()))
    return next(iter(named.items())) if len(named) == 1 else None


def _minutes_body(
    reading: Reading, meeting: MeetingReading, found: Found | None = None
) -> tuple[str, Span] | None:
    """The body whose earlier minutes this meeting approves is this body."""
    g = grammar()
    named: list[tuple[str, Span]] = []
    for item in meeting.items:
        for paragraph in [
            *item.preamble,
            *item.acts,
            *(reading.split(item.section.title) if item.section.title else []),
        ]:
            for match in g.rule("meetings.mentioned").finditer(paragraph.text):
                words = tidy_body(match["post"] or match["pre"] or "")
                words = g.rule("bodies.earlier").regex.sub("", words)
                if words and g.rule("bodies.name").regex.fullmatch(words):
                    council, body = split_council(words)
                    if council and found is not None and "Council" not in council:
                        found.set("council", council, paragraph.whole)
                    named.append((tidy_body(body), paragraph.whole))
    if not named:
        return None
    # "the minutes of the Board", and further down of the Board by its full name
    first = named[0]
    fuller = [n for n in named if n[0].endswith(" " + first[0])]
    return fuller[0] if fuller else first
