"""Pairs of names for a person to judge: which are worth asking, and what the records say of each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from folkmoot.building import catalogue_path, judgements_path
from folkmoot.judgements import VERDICTS, JudgementFile
from folkmoot.workers import unpack, unpack_mentions
from graph.catalogue import Catalogue
from graph.identity import Findings, Identities, Judgement, Mention, settled
from graph.identity.evidence import setting
from graph.iris import BASE, slug
from graph.records import decode
from ontology.record import Record, Span

__all__ = ["Quote", "Review", "Side"]

_QUOTES: Final = 4
"""Quotes shown of one side, each of another document."""
_AROUND: Final = 90
"""Characters of context on either side of a quote."""
_NAMING: Final = ("name", "person", "post", "body", "portfolio")
"""The fields of facts in which a name stands."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that name one side, in their context, and the document with the day of its meeting."""

    document: str
    date: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two names: what the records print and say of it. Counts are of documents.

    ``traits`` are ``(what, values)``: as named, days, bodies, posts, ward, party, role, titles.
    """

    address: str
    label: str
    documents: int
    traits: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]


class Review:
    """What was found of a graph's names when it was last built, and the file of judgements.

    To be closed by ``close``. Raises ``ValueError`` where no graph was built there, or where the
    file of judgements is wrong.
    """

    def __init__(self, graph: str | Path, judgements: str | Path | None = None) -> None:
        path = catalogue_path(graph)
        if path is None or not path.exists():
            raise ValueError(f"there is no graph in {graph}; make one with `folkmoot build`")
        self.graph = graph
        self._catalogue = Catalogue(path)
        self._councils: dict[str, _Places] = {}
        self.base = self._catalogue.setting("base") or BASE
        self.file = JudgementFile(judgements_path(self._catalogue, graph, judgements))
        self._catalogue.commit()

    def __enter__(self) -> Review:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the catalogue."""
        self._catalogue.close()

    def renew(self) -> None:
        """Look again at what the graph was built of."""
        self._catalogue.close()
        path = catalogue_path(self.graph)
        assert path is not None
        self._catalogue, self._councils = Catalogue(path), {}

    # -- what there is to judge ------------------------------------------------------------

    def pairs(self, council: str = "", *, everything: bool = False) -> list[Judgement]:
        """The pairs worth a look: undecided ones, the likeliest first, then those that the machine
        joined without being sure, the least sure first. ``everything``: also what it was sure
        of, and what people have judged."""
        found: list[Judgement] = []
        for key, data in self._catalogue.all_findings():
            if council in ("", key):
                found += Findings.load(unpack(data)).judgements
        human = self._human(council)
        judged = {one.pair for one in human}
        some = settled(found, human)
        if not everything:
            some = [one for one in some if one.pair not in judged and self.why(one)]
        order = ("undecided", "risky", "", "judged")
        return sorted(
            some,
            key=lambda one: (
                order.index("judged" if one.human else self.why(one)),
                abs((one.score or 0.0) - (1.0 if one.verdict == "undecided" else 0.0)),
                one.pair,
            ),
        )

    def why(self, one: Judgement) -> str:
        """Why a pair is asked about: ``undecided``, ``risky``, or empty."""
        if one.verdict == "undecided":
            return "undecided"
        return "risky" if (one.score or 0.0) < setting("sure") and not one.human else ""

    def judged(self) -> list[Judgement]:
        """What people have judged, in the order of the file."""
        known = {one.pair: one for one in self.pairs(everything=True)}
        return [known.get(one.pair, one) for one in self.file.latest()]

    def missing(self) -> set[str]:
        """The addresses in judgements that mean no name of their councils' records."""
        findings = (Findings.load(unpack(data)) for _, data in self._catalogue.all_findings())
        return {address for found in findings for address in found.unknown}

    def find(self, *words: str) -> Judgement:
        """The pair that words mean: the first digits of its id, or two addresses, IRIs or labels.

        Raises ``ValueError``, with what to do, where none or several are meant.
        """
        known = self.pairs(everything=True)
        if len(words) == 1:
            hits = [one for one in known if one.id.startswith(words[0].lower())]
            if len(hits) != 1 or len(words[0]) < 4:
                raise ValueError(
                    f"{words[0]!r} is the id of {len(hits) or 'no'} pairs; "
                    "`folkmoot review list --all` shows them"
                )
            return hits[0]
        if len(words) != 2:
            raise ValueError("name a pair by its id, or by its two addresses")
        one, other = sorted(self._address(word) for word in words)
        hits = [found for found in known if found.pair == (one, other)]
        return hits[0] if hits else Judgement.of(one, other, "undecided", "nobody", "", "")

    def _address(self, word: str) -> str:
        address = word.strip().removeprefix(f"{self.base}/")
        if address.count("/") < 2 or "://" in address:
            raise ValueError(
                f"{word!r} is no address; write council/person/name as `folkmoot review list` does"
            )
        if not self._places(address.partition("/")[0]).of(address):
            raise ValueError(f"no record of this graph names {address}")
        return address

    def _human(self, council: str) -> list[Judgement]:
        keys = {key for key, _ in self._catalogue.all_findings()}
        wanted = (one for one in self.file.latest() if keys.issuperset(one.councils))
        return [one for one in wanted if council in ("", *one.councils)]

    # -- judging ---------------------------------------------------------------------------

    def judge(self, one: Judgement, verdict: str, by: str, why: str = "", on: str = "") -> None:
        """Write a verdict on a pair into the file; the next build acts by it.

        Raises ``ValueError`` for an unknown verdict, or where nobody is said to judge.
        """
        if verdict not in VERDICTS:
            raise ValueError(f"{verdict!r} is none of {', '.join(VERDICTS)}")
        if not by.strip():
            raise ValueError("a judgement says who made it; give --by NAME")
        day = on or date.today().isoformat()
        self.file.judge(Judgement.of(*one.pair, verdict, by.strip(), day, why.strip()))

    def undo(self, one: Judgement) -> bool:
        """Take a judgement back; whether there was one."""
        return self.file.unjudge(*one.pair)

    # -- both sides ------------------------------------------------------------------------

    def sides(self, one: Judgement) -> tuple[Side, Side]:
        """What the records say of the two names of a pair."""
        places = [self._places(address.partition("/")[0]).of(address) for address in one.pair]
        both = places[0] & places[1]
        # Of a form that the machine has joined, the other side is shown without it.
        larger = 0 if len(places[0]) > len(places[1]) else 1
        places[larger] = places[larger] - both or places[larger]
        return (
            self._side(one.one, one.labels[0], places[0]),
            self._side(one.other, one.labels[1], places[1]),
        )

    def _places(self, council: str) -> _Places:
        if council not in self._councils:
            self._councils[council] = _Places(self._catalogue, council, self.base)
        return self._councils[council]

    def _side(self, address: str, label: str, places: Iterable[tuple[str, str]]) -> Side:
        kind = address.split("/")[1]
        named: list[Mention] = []
        by_document: dict[str, set[str]] = defaultdict(set)
        for digest, name in places:
            by_document[digest].add(name)
        for digest, names in by_document.items():
            some = unpack_mentions(self._catalogue.mentions_of(digest) or b"")
            named += [one for one in some if one.kind == kind and one.name in names]
        named.sort(key=lambda one: (one.date, one.document, one.name))
        shown = label or (named[0].label if named else address.rpartition("/")[2])
        return Side(address, shown, len(by_document), _traits(named), tuple(self._quotes(named)))

    def _quotes(self, named: list[Mention]) -> Iterator[Quote]:
        """Words of the first documents, the last, and some between."""
        step = max(1, (len(named) - 1) // max(1, _QUOTES - 1))
        chosen = list(dict.fromkeys([*named[::step][: _QUOTES - 1], *named[-1:]]))
        names = dict(self._catalogue.documents())
        for one in chosen:
            data = self._catalogue.record(one.document)
            record = decode(unpack(data)) if data else None
            span = _span(record, one.name) if record else None
            if record and span:
                quote = _quote(record, span)
                yield replace(quote, document=names.get(one.document, ""), date=one.date)


class _Places:
    """Where each address of a council stands: ``{(digest, name)}``."""

    def __init__(self, catalogue: Catalogue, council: str, base: str) -> None:
        self._nodes: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._forms: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for digest, _, _ in catalogue.read_of(council):
            known = Identities.load(unpack(catalogue.identities(digest) or b"")).known
            for (kind, name), to in known.items():
                self._nodes[to.iri.removeprefix(f"{base}/")].add((digest, name))
                self._forms[f"{council}/{kind}/{slug(name)}"].add((digest, name))

    def of(self, address: str) -> set[tuple[str, str]]:
        """The places of a node, of a form that is no node of its own, or of one in one document."""
        if found := self._nodes.get(address) or self._forms.get(address):
            return set(found)
        form, _, digest = address.rpartition("-")
        there = self._forms.get(form, set()) if len(digest) == 12 else set()
        return {place for place in there if place[0].startswith(digest)}


def _traits(named: list[Mention]) -> tuple[tuple[str, str], ...]:
    days = sorted({one.date for one in named if one.date})
    shown = f"{days[0]} to {days[-1]}" if len(days) > 1 else "".join(days)
    values: list[tuple[str, Iterable[str]]] = [
        ("as printed", (one.label for one in named)),
        (
            "seen",
            [f"{shown or 'no date'}, {_counted(len({o.document for o in named}), 'document')}"]
            if named
            else [],
        ),
        ("part", (one.role for one in named if one.role not in ("", "unknown"))),
        ("bodies", (one.body for one in named)),
        ("posts", (post for one in named for post in one.posts)),
        ("held by", (holder for one in named for holder in one.holders)),
        ("ward", (one.ward for one in named)),
        ("party", (one.party for one in named)),
        ("titles", (title for one in named for title in one.titles)),
        ("also called", (alias for one in named for alias in one.aliases)),
        ("numbers", (number for one in named for number in one.ids)),
    ]
    found: list[tuple[str, str]] = []
    for what, several in values:
        counted = Counter(one for one in several if one)
        if counted:
            most = counted.most_common(6)
            more = f" and {len(counted) - 6} more" if len(counted) > 6 else ""
            found.append((what, ", ".join(one for one, _ in most) + more))
    return tuple(found)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _span(record: Record, name: str) -> Span | None:
    """Where a document says the name: in the evidence of a fact about it, else anywhere."""
    wanted = re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE)
    first: Span | None = None
    for fact in record.facts:
        if any(getattr(fact, field, None) == name for field in _NAMING):
            for span in fact.evidence:
                if found := wanted.search(record.document.text, span.start, span.end):
                    return Span(*found.span())
                first = first or span
    if first is not None:
        return Span(first.start, min(first.end, first.start + 120))
    if found := wanted.search(record.document.text):
        return Span(*found.span())
    return None


def _quote(record: Record, span: Span) -> Quote:
    text = record.document.text
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    # Context begins and ends with a whole word.
    before = before if span.start <= _AROUND else before.partition(" ")[2]
    after = after if span.end + _AROUND >= len(text) else after.rpartition(" ")[0]
    return Quote("", "", _folded(before), _folded(text[span.start : span.end]), _folded(after))


def _folded(words: str) -> str:
    """White space as single spaces, also at the ends."""
    inner = " ".join(words.split())
    return (
        (" " if words[:1].isspace() else "")
        + inner
        + (" " if inner and words[-1:].isspace() else "")
    )
