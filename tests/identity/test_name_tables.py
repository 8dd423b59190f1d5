"""Two names in one council, case by case: one person, two people, or for somebody to decide."""

from __future__ import annotations

from typing import Any

import pytest

from graph.identity import Mention, resolve_council
from graph.iris import Names

COUNCIL = "Thornacre District Council"


def seen(document: str, name: str, **more: Any) -> Mention:
    """A councillor named in a document."""
    about: dict[str, Any] = {"role": "councillor", "body": "Council", "date": "2031-07-04"} | more
    return Mention((document * 64)[:64], "person", name, name, COUNCIL, **about)


def nodes(*mentions: Mention) -> dict[tuple[str, str], str]:
    """``{(document, name): last part of the IRI}``."""
    found = resolve_council("thornacre", mentions, Names())
    return {
        (digest[0], name): to.iri.rsplit("/", 1)[1]
        for digest, one in found.slices.items()
        for (_, name), to in one.known.items()
    }


ONE = [
    # Capitals, stops, initials with and without.
    ("Ann Bell", "ANN BELL"),
    ("A.J. Bell", "A J Bell"),
    ("Ann Bell", "A. Bell"),
    ("Ann Jane Bell", "Ann J. Bell"),
    # Short forms, with and without brackets or quotes.
    ("William (Bill) Peel", "Bill Peel"),
    ("William “Bill” Peel", "William Peel"),
    ("William (Bill) Peel", "B. Peel"),
    ("Margaret Thorne", "Peggy Thorne"),
    ("Robert Lee", "Bob Lee"),
    ("Elizabeth Garside", "Liz Garside"),
    ("Katherine Dent", "Catherine Dent"),
    # Apostrophes, accents, hyphens and dashes.
    ("Sean O’Brien", "Sean O'Brien"),
    ("Sean O'Brien", "Sean O Brien"),
    ("Sean O’Brien", "Sean OBrien"),
    ("Siân Pryce", "Sian Pryce"),
    ("Björn Håkansson", "Bjorn Hakansson"),
    ("José Núñez", "Jose Nunez"),
    ("Ann Fenn-Carey", "Ann Fenn–Carey"),
    ("Ann Fenn-Carey", "Ann Fenn Carey"),
    ("Mary-Jane Holt", "Mary Jane Holt"),
    ("Wim de Lisle", "Wim De Lisle"),
    ("Fiona McAllister", "Fiona Mcallister"),
    # Slips.
    ("Gwendolen Hathersage", "Gwendolen Hathersgae"),
    ("Gwendolen Hathersage", "Gwendolyn Hathersage"),
    ("Rajesh Chowdhury", "Rajesh Chowdhary"),
]  # fmt: skip


@pytest.mark.parametrize(("often", "once"), ONE, ids=[" = ".join(pair) for pair in ONE])
def test_one_person_under_two_names(often: str, once: str) -> None:
    usual = [seen(letter, often, date=f"2031-0{i}-04") for i, letter in enumerate("bcdefgh", 2)]
    names = nodes(*usual, seen("a", once))
    assert len(set(names.values())) == 1


TWO = [
    ("Ann Bell", "Alan Bell"),
    ("Ann Bell", "Anne-Marie Bell"),
    ("Ann Bell", "Ann Ball"),
    ("Ann J. Bell", "Ann M. Bell"),
    ("A. J. Bell", "A. M. Bell"),
    ("Jon Smith", "Joan Smith"),
    ("Marc Dean", "Mary Dean"),
    ("Ann Fenn-Carey", "Ann Carey-Holt"),
    ("Ann Fenn-Carey", "Paul Carey"),
    ("William (Bill) Peel", "Wendy Peel"),
    ("Sean O’Brien", "Sean Byrne"),
    ("Clark Reid", "Clarke Reed"),
]


@pytest.mark.parametrize(("one", "other"), TWO, ids=[" ≠ ".join(pair) for pair in TWO])
def test_two_people(one: str, other: str) -> None:
    names = nodes(
        *(seen(letter, one) for letter in "bcdef"), *(seen(letter, other) for letter in "ghijk")
    )
    assert len(set(names.values())) == 2


def test_a_name_before_marriage_that_the_record_tells() -> None:
    """ "Councillor Ann Dent (formerly Ann Bell)", once."""
    names = nodes(
        *(seen(letter, "Ann Bell", date="2031-05-20") for letter in "bcd"),
        seen("e", "Ann Dent", date="2032-05-20", aliases=("Ann Bell",)),
        *(seen(letter, "Ann Dent", date="2032-07-20") for letter in "fgh"),
    )
    assert len(set(names.values())) == 1


@pytest.mark.parametrize("married", ["Ann Fenn-Carey", "Ann Fenn Carey", "Ann Carey-Fenn"])
def test_a_double_name_from_a_day_on(married: str) -> None:
    names = nodes(
        *(seen(letter, "Ann Fenn", date="2031-05-20") for letter in "bcd"),
        *(seen(letter, married, date="2032-05-20") for letter in "efg"),
    )
    assert len(set(names.values())) == 1


def test_another_surname_of_which_no_record_tells_is_another_person() -> None:
    names = nodes(
        *(seen(letter, "Ann Bell", date="2031-05-20") for letter in "bcd"),
        *(seen(letter, "Ann Dent", date="2032-05-20") for letter in "efg"),
    )
    assert len(set(names.values())) == 2


def there(document: str, name: str, status: str = "present", **more: Any) -> Mention:
    return seen(document, name, lists=(status,), **more)


def test_who_sent_apologies_is_not_who_was_there() -> None:
    """The surname of one list is no short form of a name in the other."""
    known = [there(x, name) for x in "bcd" for name in ("Dilip Khan", "Esme Khan")]
    names = nodes(
        *known, there("a", "Dilip Khan"), there("a", "Khan", "apologies"),
    )  # fmt: skip
    assert names["a", "Khan"] == "esme-khan"
    # Where neither is named, it may be either.
    assert nodes(*known, there("a", "Khan", "apologies"))["a", "Khan"] == "khan-aaaaaaaaaaaa"


FIRST = [f"{year}-{month}" for year in (2031, 2032, 2033) for month in ("06-10", "11-10")]
LATER = [f"{year}-{month}" for year in (2035, 2036, 2037) for month in ("06-10", "11-10")]


def terms(
    one: dict[str, Any],
    other: dict[str, Any],
    between: tuple[str, ...] = (),
    name: str = "Ann Cook",
) -> dict[str, str]:
    """``{day: node}`` of one name in two terms of office, with an election in May 2035."""
    letters = iter("abcdefghijklmnopqrstuvwxyz")
    told = [seen(next(letters), name, date=day, **one) for day in FIRST]
    told += [seen(next(letters), name, date=day) for day in between]
    told += [seen(next(letters), name, date=day, **other) for day in LATER]
    # The rest of the council, so that its elections and wards are known.
    others = [
        seen(letter, f"Member {surname}", date=day, ward=ward)
        for letter, day, surnames in (
            ("y", FIRST[0], ("Ash", "Elm")), ("x", LATER[0], ("Oak", "Yew", "Fir")),
            ("w", LATER[-1], ("Oak", "Yew")), ("v", FIRST[-1], ("Elm",)),
        )
        for surname, ward in zip(surnames, ("Green", "Market", "Abbey"), strict=False)
    ]  # fmt: skip
    found = nodes(*told, *others)
    return {m.date: found[m.document[0], name] for m in told}


def test_one_name_in_two_wards_is_two_people_until_somebody_decides() -> None:
    found = terms({"ward": "Green"}, {"ward": "Market"})
    assert len({found[day] for day in FIRST}) == len({found[day] for day in LATER}) == 1
    assert found[FIRST[0]] != found[LATER[0]]


def test_what_lies_between_belongs_to_the_term_before_or_after_the_election() -> None:
    found = terms({"ward": "Green"}, {"ward": "Market"}, ("2034-12-10", "2035-05-20"))
    assert found["2034-12-10"] == found[FIRST[0]] != found[LATER[0]] == found["2035-05-20"]


def test_a_post_that_goes_on_outweighs_another_ward() -> None:
    post = ("Cabinet Member for Housing",)
    found = terms({"ward": "Green", "posts": post}, {"ward": "Market", "posts": post})
    assert len(set(found.values())) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [("Abbey", "Abbey and Priory"), ("Old Town", "Riverside")],
    ids=["the ward grew", "the ward was there no more"],
)
def test_a_ward_with_a_new_name_is_no_other_ward(before: str, after: str) -> None:
    assert len(set(terms({"ward": before}, {"ward": after}).values())) == 1


def test_two_numbers_of_the_councils_system_are_two_people() -> None:
    found = terms({"ids": ("democracy.example 1",)}, {"ids": ("democracy.example 2",)})
    assert len(set(found.values())) == 2
    assert len(set(terms({"ids": ("a.example 1",)}, {"ids": ("b.example 2",)}).values())) == 1


def test_of_two_who_sat_at_once_a_name_without_a_ward_is_undecided() -> None:
    letters = iter("abcdefghijklmnop")
    told = [
        seen(next(letters), "Ann Cook", date=day, ward=ward)
        for i, day in enumerate(FIRST)
        for ward in [("Green", "Market")[i % 2]]
    ]
    between = seen("z", "Ann Cook", date="2032-09-10")
    found = nodes(*told, between)
    assert found["z", "Ann Cook"] == "ann-cook-zzzzzzzzzzzz"
    assert len(set(found.values())) == 3
