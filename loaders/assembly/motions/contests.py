"""Those put up for an office: whose motion won, how many voted for whom, and who took it unopposed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.assembly.actors import known_code
from loaders.assembly.motions.draft import Draft, Place
from loaders.assembly.motions.votes import number_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["contest"]

_CODE = re.compile(r"\b[A-Z][A-Za-z]{1,3}\b")
_NEAR = 3
"""Paragraphs within which it is told that whoever was put up alone took the office."""


@dataclass(slots=True)
class _Name:
    """Somebody named in a paragraph."""

    start: int
    end: int
    stop: int
    """Where what stands in brackets behind the name ends."""
    name: str


@dataclass(slots=True)
class _Nomination:
    draft: Draft
    candidate: str
    office: frozenset[str]
    """The words of the office, where the sentence names it."""


def contest(reading: Reading, acts: list[Paragraph], drafts: list[Draft], title: str) -> None:
    """Give nominations their results: of several for one office the one whose candidate is said to be
    elected wins, and each has the votes that its candidate received; one alone is carried where the
    candidate takes it, or nobody else was put up. ``title``: of the item."""
    moved = [d for d in drafts if d.mover and not d.amendment]
    about = grammar().rule("nominations.nominates").search(title) is not None
    found = [n for draft in moved if (n := _nomination(reading, acts, moved, draft, about))]
    for one in found:
        one.draft.candidate = one.candidate
    for group in _groups(found):
        after = [n.draft.start for n in found if n.draft.start > group[-1].draft.start]
        limit = min(after, default=(len(acts), 0))
        if len(group) < 2 or not _decide(reading, acts, group, limit):
            for nomination in group:
                _alone(acts, found, nomination)


def _groups(found: list[_Nomination]) -> Iterator[list[_Nomination]]:
    """Nominations for the same office, as far as their words say."""
    group: list[_Nomination] = []
    for one in found:
        offices = [n.office for n in group if n.office]
        other = one.office and offices and not one.office & offices[-1]
        if group and (other or one.candidate in {n.candidate for n in group}):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _nomination(
    reading: Reading, acts: list[Paragraph], moved: list[Draft], draft: Draft, about: bool
) -> _Nomination | None:
    """The nomination that a motion is: the one person besides those who moved whom its words name behind
    it, or before it where that one "was nominated"; None where it is none. ``about``: the item is about an
    election."""
    g = grammar()
    place, first = draft.start
    paragraph = acts[place]
    begin, end = next((b for b in sentences(paragraph.passage) if first < b[1]), (0, 0))
    here = [d for d in moved if d.start[0] == place and d is not draft]
    begin = max([begin, *(d.end[1] for d in here if d.end[0] == place and d.end[1] <= first)])
    end = min([end, *(d.start[1] for d in here if d.start[1] > first)])
    if draft.voters or not (about or g.rule("nominations.nominates").search(paragraph.text)):
        return None
    named = list(_named(reading, paragraph, begin, end))
    own = {draft.mover, draft.seconder}
    to_be, put_up = g.rule("nominations.to_be"), g.rule("nominations.put_up")
    before = [
        n.name for n in named
        if n.end <= first + 1 and n.name not in own
        and (put_up.match(paragraph.text, n.end) or paragraph.text[n.end : first + 1].strip()[:1] == "(")
    ]  # fmt: skip
    behind = [
        n.name for n in named
        if n.start > first
        and (n.name not in own or (n.start > draft.end[1] and to_be.match(paragraph.text, n.end)))
    ]  # fmt: skip
    candidates = list(dict.fromkeys(before or behind))
    if len(candidates) != 1:
        return None
    posts = (p.name for p in paragraph.posts if begin <= p.start < end and p.kind != "")
    office = frozenset(word for name in posts for word in name.casefold().split())
    return _Nomination(draft, candidates[0], office - {"councillor", "of", "the", "council"})


def _named(reading: Reading, paragraph: Paragraph, start: int, end: int) -> Iterator[_Name]:
    """Whom a stretch of a paragraph names, by name or by initials."""
    for mention in paragraph.people:
        if start <= mention.outer < end:
            stop = max(mention.end, mention.stop)
            yield _Name(mention.outer, mention.end, stop, reading.name(paragraph, mention))
    for code in _CODE.finditer(paragraph.text):
        if start <= code.start() < end and code.group() in reading.codes:
            yield _Name(code.start(), code.end(), code.end(), known_code(reading, code.group()))


def _decide(
    reading: Reading, acts: list[Paragraph], group: list[_Nomination], limit: Place
) -> bool:
    """Give the rivals of a group their results and votes; whether it is told who won."""
    names = {n.candidate for n in group}
    last = max(n.draft.end for n in group)
    counts: dict[str, int] = {}
    won, spans = "", list[Span]()
    for place, paragraph in enumerate(acts):
        for named in _named(reading, paragraph, 0, len(paragraph.text)):
            if named.name not in names or not last < (place, named.end) < limit:
                continue
            if votes := _votes(paragraph, named):
                counts.setdefault(named.name, number_of(votes))
            if stop := _elected(paragraph, named):
                won = won or named.name
                spans.append(paragraph.span(named.start, stop))
                counts |= _score(paragraph, named, group, won) if not counts else {}
    if not won and len(counts) == len(group):
        most = sorted(counts, key=lambda name: -counts[name])
        won = most[0] if counts[most[0]] > counts[most[1]] else ""
    if not won:
        return False
    for nomination in group:
        draft = nomination.draft
        draft.result = "carried" if nomination.candidate == won else "lost"
        draft.spans += spans[:1]
        if nomination.candidate in counts:
            draft.counts = {"for": counts[nomination.candidate]}
    return True


def _votes(paragraph: Paragraph, named: _Name) -> str:
    """How many are said to have voted for somebody, in the words beside the name; '' where none are."""
    g = grammar()
    before = g.rule("nominations.votes_for").search(paragraph.text[: named.start])
    told = before or g.rule("nominations.received_votes").match(paragraph.text, named.stop)
    return told["n"] if told else ""


def _score(
    paragraph: Paragraph, named: _Name, group: list[_Nomination], won: str
) -> dict[str, int]:
    """The votes of two rivals where the sentence that tells who was elected counts them: "by 12 votes to 9"."""
    _, end = next(b for b in sentences(paragraph.passage) if named.start < b[1])
    score = grammar().rule("votes.to").regex.search(paragraph.text, named.end, end)
    others = [n.candidate for n in group if n.candidate != won]
    if score is None or len(others) != 1:
        return {}
    return {won: number_of(score["a"]), others[0]: number_of(score["b"])}


def _elected(paragraph: Paragraph, named: _Name) -> int:
    """Where the words end by which somebody was elected, 0 for none."""
    g, text = grammar(), paragraph.text
    told = g.rule("nominations.was_elected").match(text, named.stop)
    if told is None:
        lead = g.rule("nominations.elects").search(text[: named.start])
        return named.end if lead else 0
    moved = told.group().lstrip(" ,").startswith("be ")
    if moved and not g.rule("nominations.resolved_so").search(text[: named.start]):
        return 0
    return told.end()


def _alone(acts: list[Paragraph], found: list[_Nomination], nomination: _Nomination) -> None:
    """Carry a nomination that has no rival where the words behind it say that it was accepted."""
    draft, g = nomination.draft, grammar()
    if draft.result or draft.counted:
        return
    after = [n.draft.start for n in found if n.draft.start > draft.start]
    limit = min(after, default=(len(acts), 0))
    for place in range(draft.end[0], min(len(acts), draft.end[0] + _NEAR)):
        start = draft.end[1] if place == draft.end[0] else 0
        stop = limit[1] if place == limit[0] else len(acts[place].text)
        if place > limit[0] or g.rule("nominations.declined").regex.search(
            acts[place].text, start, stop
        ):
            return
        told = g.rule("nominations.accepted").regex.search(acts[place].text, start, stop)
        if told:
            draft.result = "carried"
            draft.spans.append(acts[place].span(*told.span()))
            return
