"""Finding the packaged question that fits somebody's words, and the names in them.

No model and no training: the words of each query's header are weighed against the words asked
(weighing.py), names that the graph knows are taken out first and bound to parameters that want such
a thing. The word lists are in ``asking.toml``. A question that leaves much of the words unexplained
is offered and not run.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.iris import fold
from queries.header import Parameter, Query
from queries.weighing import Weights, openings, weigh, words_of
from queries.wording import before_names, opening, possessive, terms

if TYPE_CHECKING:
    from graph.store import Store

__all__ = ["LEAST", "Known", "Name", "Understood", "known_names", "names_in", "understand"]

Known = dict[str, tuple[str, list[str]]]
"""Names of the graph, folded, with the class and the IRIs of the things that have them."""

SURE: Final = 0.1
"""How much better than the second the best question must be, as a share of its score."""

EXPLAINED: Final = 0.5
"""How much of the words the best question must explain."""

MOST, NEAR = 5, 0.4
"""How many questions are offered, and the least score of each as a share of the best one's."""

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

    ``given`` are the values for the parameters of each of them, ``names`` those of the words.
    ``covered`` is the share of the words that the first explains, 0 to 1, rare words counting more;
    ``sure`` says whether it is to be run without asking back.
    """

    queries: tuple[tuple[Query, float], ...]
    given: tuple[dict[str, str], ...] = ()
    names: tuple[Name, ...] = ()
    covered: float = 0.0
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
    first, weights = opening(words), weigh(queries)
    asked = [weights.spelt(term) for term in terms(rest)]
    scored = []
    for query in queries:
        given = _given(query, names, rest, asked)
        required = [p.name for p in query.parameters if p.required and not p.default]
        missing = [name for name in required if name not in given]
        score = (
            weights.bm25(query, asked)
            + ALIKE * weights.alike(query, asked, first)
            + USED * _used(query, given, names)
            + VALUED * sum(query.parameter(n).type in ("date", "integer", "code") for n in given)  # type: ignore[union-attr]
            + NEEDED * (len(required) - len(missing))
            - MISSING * len(missing)
        )
        scored.append((score, query, given, missing))
    scored.sort(key=lambda one: (-one[0], one[1].id))
    best = scored[:MOST]
    if not best or best[0][0] < LEAST:
        return Understood(
            tuple((q, s) for s, q, _, _ in best), tuple(g for _, _, g, _ in best), names
        )
    score, query, given, missing = best[0]
    second = best[1][0] if len(best) > 1 else 0.0
    unclear = tuple(name for name in names if len(name.iris) > 1)
    covered = _covered(query, asked, names, given, weights, first)
    apart = (score - second) / score
    sure = (
        not missing and apart >= SURE and covered >= EXPLAINED and first in {"?", *openings(query)}
    )
    best = [one for one in best if one[0] >= NEAR * score]
    return Understood(
        tuple((q, s) for s, q, _, _ in best), tuple(g for _, _, g, _ in best), names, covered, sure,
        unclear,
    )  # fmt: skip


def _covered(
    query: Query,
    asked: list[str],
    names: Sequence[Name],
    given: dict[str, str],
    weights: Weights,
    first: str,
) -> float:
    """How much of the words the query and its values explain, 0 to 1.

    A name that it cannot use is a word that it does not explain; names alone, with nothing that
    says what is wanted of them, ask for nothing.
    """
    if "words" in given:
        return 1.0
    values = set(given.values())
    stands_for_name = {term for name in names for term in terms(_KINDS[name.of])}
    dated = any(query.parameter(n).type in ("date", "integer") for n in given)  # type: ignore[union-attr]
    left = {
        term
        for term in asked
        if term not in stands_for_name and not (dated and (term.isdigit() or term in _MONTHS))
    }
    unused = {f"name {n.words}" for n in names if n.of != "fm:Council" and not values & {*n.iris}}
    if not left and first == "?":
        return 0.0
    return weights.covered(query, left | unused)


def known_names(store: Store) -> Known:
    """The names of the things that words may speak of."""
    known: Known = {}
    for of in CLASSES:
        for name, iris in _names(store, of).items():
            known.setdefault(name, (of, iris))
            if of == "foaf:Person":
                _surname(known, name, iris)
            elif of == "fm:Body":
                _short(known, name, iris)
    return known


def names_in(words: str, store: Store, known: Known | None = None) -> tuple[tuple[Name, ...], str]:
    """The names of things that stand in ``words``, and the words without them.

    Longer names win over shorter ones within them. A surname stands for the one person who has it.
    """
    left = f" {fold(words)} "
    known = known_names(store) if known is None else known
    owners = possessive(words)
    kinds = _kinds_named(words)
    found: list[Name] = []
    for name in sorted(known, key=lambda one: (-len(one.split()), -len(one), one)):
        if len(name) < 3 or name not in left or (name in _KINDS.values() and name not in kinds):
            continue
        forms = [name, f"{name}s"] if f"{name.rpartition(' ')[2]}s" in owners else [name]
        for form in forms:
            if f" {form} " in left:
                of, iris = known[name]
                found.append(Name(name, of, tuple(sorted(set(iris)))))
                left = left.replace(f" {form} ", f" ‹{_KINDS[of]}› ")
                break
    return _narrowed(found), left.translate(_MARKS).strip()


def _kinds_named(words: str) -> set[str]:
    """Kinds that stand in the words as names: "at Council", but not "the council" and its bodies."""
    told = re.findall(r"[^\W\d_]+", words)
    before = before_names()
    return {
        word.casefold()
        for last, word in zip(["", *told], told, strict=False)
        if last.casefold() in before or (last and word[0].isupper())
    }


_KINDS: Final = {
    "fm:Council": "council", "fm:Body": "body", "foaf:Person": "person", "fm:Portfolio": "portfolio",
    "org:Post": "post", "fm:Report": "report",
}  # fmt: skip
"""What stands in the place of a name, so that the kind of thing still counts."""

_MARKS: Final = str.maketrans("", "", "‹›")
"""Keep what stands for a name from being taken for one itself."""


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


def _short(known: Known, name: str, iris: list[str]) -> None:
    """The last two words of a body's long name, by which most people call it."""
    short = " ".join(name.split()[-2:])
    if short != name:
        _, others = known.setdefault(short, ("fm:Body", []))
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


_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip


def _date(words: str) -> str:
    """An ISO date in ``words`` (folded: "2025-03-31" is "2025 03 31"), or one such as 31 march 2025."""
    if match := re.search(r"\b(20\d\d) (\d\d) (\d\d)\b", words):
        return "-".join(match.groups())
    if match := re.search(rf"\b(\d\d?) ({'|'.join(_MONTHS)}) (20\d\d)\b", words):
        day, month, year = match.groups()
        return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}"
    return ""


def _code(parameter: Parameter, asked: list[str]) -> str:
    """The code of the parameter's scheme whose words were asked, in whatever form."""
    from queries.naming import codes

    words = {code: set(terms(code.replace("-", " "))) for code in codes(parameter.scheme)}
    return next((code for code, terms in words.items() if terms and terms <= set(asked)), "")


def _left_over(query: Query, asked: list[str], rest: str) -> str:
    """The words asked that the query's header does not know: what is to be searched for."""
    known = set(words_of(query))
    left = [word for word in rest.split() if (term := next(terms(word), "")) and term not in known]
    return " ".join(left)
