"""Sentences that no rule claimed, brought together by their wording: what to teach next."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from graph.store import Store
    from ontology.record import Document, Record

__all__ = ["Group", "Sentence", "grouped", "in_graph", "in_record", "wording"]

_KEPT: Final = 200
"""Characters of a sentence that the ledger keeps, and that count here."""

_UNCLAIMED: Final = "no rule claims"
"""How the reason begins where a rule is missing; other reasons are the page's own gaps."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One unread stretch: ``words`` (white space folded, 200 characters at most), its place."""

    words: str
    document: str
    start: int
    end: int
    reason: str
    item: str = ""

    @property
    def teachable(self) -> bool:
        """Whether a rule could have claimed it; False where the page itself leaves text out."""
        return self.reason.startswith(_UNCLAIMED)


@dataclass(slots=True)
class Group:
    """The sentences that open with one wording."""

    pattern: str
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def documents(self) -> int:
        """In how many documents the wording stands."""
        return len({one.document for one in self.sentences})


def in_record(document: Document, record: Record) -> Iterator[Sentence]:
    """What a document's record leaves unread, in the order of its text."""
    from ontology.record import Item

    titles = {fact.id: fact.title for fact in record.facts if isinstance(fact, Item)}
    for one in record.unread:
        words = " ".join(document.text[one.span.start : one.span.end].split())[:_KEPT]
        yield Sentence(
            words, document.source.name, one.span.start, one.span.end, one.reason,
            titles.get(one.item, ""),
        )  # fmt: skip


def in_graph(store: Store) -> Iterator[Sentence]:
    """What a graph's ledger holds as unread, by document and place."""
    from folkmoot.questions import ask

    for row in ask(store, "unread"):
        yield Sentence(
            row["words"], row["name"], row["start"], row["end"], row["reason"], row["item"] or ""
        )


def grouped(sentences: Iterable[Sentence], words: int = 6) -> list[Group]:
    """The teachable sentences by the wording of their first ``words`` words (0: all of them).

    The commonest first; among equals those of more documents, then in the order of the alphabet.
    """
    groups: dict[str, Group] = {}
    for one in sentences:
        if one.teachable:
            pattern = wording(one.words, words)
            groups.setdefault(pattern, Group(pattern)).sentences.append(one)
    return sorted(groups.values(), key=lambda g: (-len(g.sentences), -g.documents, g.pattern))


def wording(sentence: str, words: int = 0) -> str:
    """A sentence in lower case with ``‹person›``, ``‹post›``, ``‹date›`` and so on in it.

    Cut after ``words`` words, if that is not 0.
    """
    mark = _marks().match(sentence)
    sentence = sentence[mark.end() :] if mark else sentence
    pieces: list[str] = []
    position = 0
    for start, end, name in _placeholders(sentence):
        pieces += [sentence[position:start].lower(), f"‹{name}›"]
        position = end
    pieces.append(sentence[position:].lower())
    found = "".join(pieces).split()
    if 0 < words < len(found):
        return " ".join(found[:words]).rstrip(",;:.") + " …"
    return " ".join(found).rstrip(".")


def _placeholders(sentence: str) -> list[tuple[int, int, str]]:
    """``(start, end, name)`` of what is replaced, in order and without overlaps."""
    from loaders.annotators.dates import find_dates, find_times
    from loaders.annotators.people import bare_names, find_people
    from loaders.annotators.posts import find_posts

    posts = find_posts(sentence)
    people = find_people(sentence, posts)
    bare = bare_names(sentence, posts, [(one.outer, one.end) for one in people])
    found = [(one.outer, one.end, "person") for one in [*people, *bare]]
    found += [(one.start, one.end, "post") for one in posts]
    found += [(one.start, one.end, "date") for one in find_dates(sentence)]
    found += [(one.start, one.end, "time") for one in find_times(sentence)]
    rules, openers = _rules()
    for name, regex in rules:
        for match in regex.finditer(sentence):
            start = _name_start(match, openers) if name == "name" else match.start()
            if start < match.end():
                found.append((start, match.end(), name))
    # What was found first wins its place: an annotator knows more than a pattern.
    taken: list[tuple[int, int, str]] = []
    for one in found:
        if all(one[1] <= other[0] or other[1] <= one[0] for other in taken):
            taken.append(one)
    return sorted(taken)


def _name_start(match: re.Match[str], openers: Sequence[str]) -> int:
    """Where a name begins: at a sentence's head a capital alone means nothing."""
    if any(character.isalnum() for character in match.string[: match.start()]):
        return match.start()
    first, _, rest = match[0].partition(" ")
    if not rest:
        return match.end()
    return match.start() + (len(first) + 1 if first in openers else 0)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(
        files("folkmoot").joinpath("placeholders.toml").read_text(encoding="utf-8")
    )


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(_data()["mark"]["pattern"])


@cache
def _rules() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], tuple[str, ...]]:
    rules = tuple((one["name"], re.compile(one["pattern"])) for one in _data()["patterns"])
    return rules, tuple(_data()["openers"]["words"])
