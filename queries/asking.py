"""Finding the packaged question that fits somebody's words, and the names in them.

No model and no training: the words of each query's header are weighed against the words asked
(BM25), names that the graph knows are taken out first and bound to parameters that want such a
thing. The word lists are in ``asking.toml``.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from graph.iris import fold
from queries.header import Parameter, Query

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["LEAST", "Known", "Name", "Understood", "known_names", "names_in", "understand"]

Known = dict[str, tuple[str, list[str]]]
"""Names of the graph, folded, with the class and the IRIs of the things that have them."""

SURE: Final = 0.1
"""How much better than the second the best question must be, as a share of its score."""

LEAST: Final = 2.0
"""The score below which nothing is understood."""

USED, VALUED, NEEDED, MISSING, ALIKE = 1.5, 0.5, 0.5, 4.0, 12.0
"""What counts beside the words: a name that the query can use; a day, year or code that it can use;
a parameter it needs and was given; one that it was not given; and how alike the words are to its
question as a whole (0 to 1)."""

CLASSES: Final = (
    "fm:Council", "fm:Body", "foaf:Person", "fm:Portfolio", "org:Post", "fm:Report",
)  # fmt: skip
"""Classes whose names are looked for in the words, those that narrow others first."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the graph that stands in the words: ``iris`` are the things that it may mean."""

    words: str
    of: str
    iris: tuple[str, ...]


@dataclass(frozen=True)
class Understood:
    """What somebody's words may mean: the best queries first, each with its score.

    ``given`` are the values for the parameters of the first, ``names`` those of the words.
    ``sure`` says whether the first is to be run without asking back.
    """

    queries: tuple[tuple[Query, float], ...]
    given: dict[str, str] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
    sure: bool = False
    unclear: tuple[Name, ...] = ()
    """Names that more than one thing has."""


def understand(
    words: str, queries: Sequence[Query], store: Store, known: Known | None = None
) -> Understood:
    """The queries that ``words`` may ask for, and the values that the words give.

    ``known`` are the store's ``known_names``, for who asks it often.
    """
    names, rest = names_in(words, store, known)
    opening = _opening(words)
    asked = [_spelt(term, queries) for term in _terms(rest)]
    scored = []
    for query in queries:
        given = _given(query, names, rest, asked)
        required = [p.name for p in query.parameters if p.required and not p.default]
        missing = [name for name in required if name not in given]
        score = (
            _bm25(query, asked, queries)
            + ALIKE * _alike(query, asked, opening)
            + USED * _used(query, given, names)
            + VALUED * sum(query.parameter(n).type in ("date", "integer", "code") for n in given)  # type: ignore[union-attr]
            + NEEDED * (len(required) - len(missing))
            - MISSING * len(missing)
        )
        scored.append((score, query, given, missing))
    scored.sort(key=lambda one: (-one[0], one[1].id))
    best = scored[:3]
    if not best or best[0][0] < LEAST:
        return Understood(tuple((q, s) for s, q, _, _ in best), names=names)
    score, query, given, missing = best[0]
    second = best[1][0] if len(best) > 1 else 0.0
    unclear = tuple(name for name in names if len(name.iris) > 1)
    sure = not missing and score - second >= SURE * score
    return Understood(tuple((q, s) for s, q, _, _ in best), given, names, sure, unclear)


def known_names(store: Store) -> Known:
    """The names of the things that words may speak of."""
    known: Known = {}
    for of in CLASSES:
        for name, iris in _names(store, of).items():
            known.setdefault(name, (of, iris))
            if of == "foaf:Person":
                _surname(known, name, iris)
    return known


def names_in(words: str, store: Store, known: Known | None = None) -> tuple[tuple[Name, ...], str]:
    """The names of things that stand in ``words``, and the words without them.

    Longer names win over shorter ones within them. A surname stands for the one person who has it.
    """
    left = f" {fold(words)} "
    known = known_names(store) if known is None else known
    found: list[Name] = []
    inside = [name for name in known if len(name) > 2 and f" {name} " in left]
    for name in sorted(inside, key=lambda one: (-len(one.split()), -len(one), one)):
        if f" {name} " in left:
            of, iris = known[name]
            found.append(Name(name, of, tuple(sorted(set(iris)))))
            left = left.replace(f" {name} ", f" {_KINDS[of]} ")
    return _narrowed(found), left.strip()


_KINDS: Final = {
    "fm:Council": "council", "fm:Body": "body", "foaf:Person": "person", "fm:Portfolio": "portfolio",
    "org:Post": "post", "fm:Report": "report",
}  # fmt: skip
"""What stands in the place of a name, so that the kind of thing still counts."""


def _names(store: Store, of: str) -> dict[str, list[str]]:
    from queries.naming import names_of

    names: dict[str, list[str]] = {}
    for thing, name in names_of(store, of):
        names.setdefault(fold(name), []).append(thing.value)
    return names


def _surname(known: Known, name: str, iris: list[str]) -> None:
    surname = name.rpartition(" ")[2]
    if surname != name:
        _, others = known.setdefault(surname, ("foaf:Person", []))
        others.extend(iris)


def _narrowed(found: list[Name]) -> tuple[Name, ...]:
    """The names with the things of the council that is named, where one is."""
    councils = [name.iris[0] for name in found if name.of == "fm:Council" and len(name.iris) == 1]
    if len(councils) != 1:
        return tuple(found)
    within = councils[0] + "/"
    return tuple(
        Name(n.words, n.of, tuple(i for i in n.iris if i.startswith(within)) or n.iris)
        for n in found
    )


def _given(query: Query, names: Iterable[Name], rest: str, asked: list[str]) -> dict[str, str]:
    """Values for the parameters of ``query``: names by their class, then dates, years and codes."""
    given: dict[str, str] = {}
    for name in names:
        if parameter := _wants(query, name, given):
            given[parameter.name] = name.iris[0]
    for parameter in query.parameters:
        if parameter.name in given:
            continue
        if parameter.type == "date" and (day := _date(rest)):
            given[parameter.name] = day
        elif parameter.type == "integer" and (year := re.search(r"\b(?:19|20)\d\d\b", rest)):
            given[parameter.name] = year.group()
        elif parameter.type == "code" and (code := _code(parameter, asked)):
            given[parameter.name] = code
        elif parameter.name == "words" and (words := _left_over(query, asked, rest)):
            given[parameter.name] = words
    return given


def _wants(query: Query, name: Name, given: dict[str, str]) -> Parameter | None:
    """The free parameter that a name is for: one of its class, else one of any class."""
    free = [p for p in query.parameters if p.type == "iri" and p.name not in given]
    exact = [p for p in free if p.of == name.of]
    agents = [p for p in free if not p.of and name.of not in ("fm:Council", "fm:Report")]
    found = exact or agents
    return found[0] if found else None


def _used(query: Query, given: dict[str, str], names: Sequence[Name]) -> int:
    """How many of the names the query can use, less those that it would pass over."""
    iris = {name.iris[0] for name in names}
    used = sum(value in iris for value in given.values())
    others = sum(name.of != "fm:Council" for name in names) - used
    return used - max(0, others)


def _date(words: str) -> str:
    """An ISO date in ``words`` (folded: "2025-03-31" is "2025 03 31"), or one such as 31 march 2025."""
    if match := re.search(r"\b(20\d\d) (\d\d) (\d\d)\b", words):
        return "-".join(match.groups())
    months = "january february march april may june july august september october november december"
    if match := re.search(rf"\b(\d\d?) ({'|'.join(months.split())}) (20\d\d)\b", words):
        day, month, year = match.groups()
        return f"{year}-{months.split().index(month) + 1:02}-{int(day):02}"
    return ""


def _code(parameter: Parameter, asked: list[str]) -> str:
    """The code of the parameter's scheme whose words were asked, in whatever form."""
    from queries.naming import codes

    words = {code: set(_terms(code.replace("-", " "))) for code in codes(parameter.scheme)}
    return next((code for code, terms in words.items() if terms and terms <= set(asked)), "")


def _left_over(query: Query, asked: list[str], rest: str) -> str:
    """The words asked that the query's header does not know: what is to be searched for."""
    known = set(_document(query))
    left = [word for word in rest.split() if (term := next(_terms(word), "")) and term not in known]
    return " ".join(left)


# -- words -------------------------------------------------------------------------------------


@cache
def _lists() -> dict[str, Any]:
    import tomllib
    from importlib.resources import files

    return tomllib.loads(files("queries").joinpath("asking.toml").read_text(encoding="utf-8"))


@cache
def _same() -> dict[str, str]:
    return {other: word for word, others in _lists()["same"].items() for other in others}


@cache
def _stop() -> frozenset[str]:
    return frozenset(_lists()["stop"].split())


def _terms(words: str) -> Iterator[str]:
    """The words that count, in one form each."""
    for word in re.findall(r"[a-z0-9][a-z0-9-]*", re.sub(r"['’]s\b", "", words.casefold())):
        if word not in _stop():
            yield _stem(_same().get(word, word))


@cache
def _stem(word: str) -> str:
    for ending in _lists()["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return str(word.removesuffix(ending))
    return word


@cache
def _document(query: Query) -> Counter[str]:
    """The words of a query's header, each as often as it weighs."""
    weights = _lists()["weights"]
    counted: Counter[str] = Counter()
    for words, weight in (
        (query.question, weights["question"]),
        (" ".join(query.tags), weights["tags"]),
        (query.name.replace("-", " "), weights["name"]),
        (query.description, weights["description"]),
        (" ".join(column.meaning for column in query.columns), weights["columns"]),
        (" ".join(sorted({w for one in query.asked for w in one.split()})), weights["asked"]),
    ):
        for term in _terms(words):
            counted[term] += weight
    return counted


def _bm25(query: Query, asked: list[str], queries: Sequence[Query]) -> float:
    """How well the words asked fit a query, rare words counting more (k 1.2, b 0.4)."""
    document = _document(query)
    rare, average = _rarity(tuple(queries))
    length = sum(document.values()) / average
    score = 0.0
    for term in set(asked):
        often = document.get(term, 0)
        score += rare.get(term, 0.0) * often * 2.2 / (often + 1.2 * (0.6 + 0.4 * length))
    return score


def _spelt(term: str, queries: Sequence[Query]) -> str:
    """A word that no header has, as the one that it is most likely meant to be."""
    from rapidfuzz import fuzz, process

    known = _rarity(tuple(queries))[0]
    if term in known or len(term) < 5 or any(c.isdigit() for c in term):
        return term
    found = process.extractOne(term, list(known), scorer=fuzz.ratio, score_cutoff=84)
    return found[0] if found else term


def _alike(query: Query, asked: list[str], opening: str) -> float:
    """How much of the words asked and of one of the query's phrasings is in the other, from 0 to 1."""
    if not any(term in _document(query) for term in asked):
        return 0.0
    one = {*asked, opening}
    return max(2 * len(one & other) / (len(one) + len(other)) for other in _phrasings(query))


@cache
def _phrasings(query: Query) -> tuple[frozenset[str], ...]:
    words = (query.question, *query.asked)
    return tuple(frozenset((*_terms(one), _opening(one))) for one in words)


def _opening(words: str) -> str:
    """What is wanted to know: the kind of the first question word, in one form each."""
    for word in re.findall(r"[a-z]+", words.casefold()):
        if kind := _openings().get(word):
            return f"{kind}?"
    return "?"


@cache
def _openings() -> dict[str, str]:
    return {word: kind for kind, words in _lists()["openings"].items() for word in words}


@cache
def _rarity(queries: tuple[Query, ...]) -> tuple[dict[str, float], float]:
    documents = [_document(query) for query in queries]
    holding = Counter(term for document in documents for term in document)
    count = len(documents)
    rare = {t: math.log(1 + (count - n + 0.5) / (n + 0.5)) for t, n in holding.items()}
    return rare, sum(sum(document.values()) for document in documents) / max(1, count)
