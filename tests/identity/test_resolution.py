"""Who is who by names alone: what is bound, what stays apart, what stays undecided."""

# ruff: noqa: E501

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity import Identities, Mention, resolve, resolve_council
from graph.identity.names import PersonName
from graph.identity.posts import post_key
from graph.iris import Names, fold, slug

COUNCIL = "Thornacre District Council"


def digest(document: str) -> str:
    return (document * 64)[:64]


def person(document: str, name: str, *titles: str, role: str = "councillor") -> Mention:
    return Mention(digest(document), "person", name, name, COUNCIL, role=role, titles=titles)


def bound(*mentions: Mention) -> dict[tuple[str, str], str]:
    """``{(document, name): last part of the IRI}``."""
    found = resolve(mentions, Names())
    return {
        (document[0], name): to.iri.rsplit("/", 1)[1]
        for document, one in found.items()
        for (kind, name), to in one.known.items()
        if kind == mentions[0].kind
    }


def test_the_same_full_name_is_one_person_in_a_council_and_two_in_two() -> None:
    other = Mention(digest("b"), "person", "Ann Bell", "Ann Bell", "Hurn Council")
    found = resolve([person("a", "Ann Bell"), person("c", "ANN BELL"), other], Names())
    iris = {one.known["person", name].iri for name, one in
            (("Ann Bell", found[digest("a")]), ("ANN BELL", found[digest("c")]))}  # fmt: skip
    assert len(iris) == 1
    assert found[digest("b")].known["person", "Ann Bell"].iri not in iris


@pytest.mark.parametrize(
    ("short", "titles", "fuller", "expected"),
    [
        ("Bell", (), ["Ann Bell"], "ann-bell"),
        ("A. Bell", (), ["Ann Bell", "Carl Dent"], "ann-bell"),
        ("A.J. Bell", (), ["Ann Jane Bell"], "ann-jane-bell"),
        ("A. Fenn-Carey", (), ["Ann Fenn-Carey"], "ann-fenn-carey"),
        ("de Lisle", (), ["Wim de Lisle"], "wim-de-lisle"),
        # Two candidates: undecided, and known in its document alone.
        ("A. Bell", (), ["Ann Bell", "Alan Bell"], "a-bell-aaaaaaaaaaaa"),
        ("Bell", (), ["Ann Bell", "Alan Bell"], "bell-aaaaaaaaaaaa"),
        # A title that only one of the two can have decides.
        ("Bell", ("Mrs",), ["Ann Bell/Mrs", "Alan Bell/Mr"], "ann-bell"),
        # Nobody fits: another councillor.
        ("Bell", ("Mr",), ["Ann Bell/Mrs"], "bell"),
        ("C. Bell", (), ["Ann Bell"], "c-bell"),
        # Half a surname is not enough.
        ("Carey", (), ["Ann Fenn-Carey"], "carey"),
        ("A. J. Bell", (), ["Ann Bell"], "ann-bell"),
        ("A. J. Bell", (), ["Ann Mary Bell"], "a-j-bell"),
        ("Ann Bell", (), ["Ann Jane Bell"], "ann-jane-bell"),
        # Two halves of a surname, with and without the hyphen; a surname of two words.
        ("Ann Fenn Carey", (), ["Ann Fenn-Carey"], "ann-fenn-carey"),
        ("Mac Giolla", (), ["Niamh Mac Giolla"], "niamh-mac-giolla"),
        # Two people bear it with other middle names: it is either.
        ("Ann Bell", (), ["Ann Jane Bell", "Ann Mary Bell"], "ann-bell-aaaaaaaaaaaa"),
    ],
)
def test_short_names(short: str, titles: tuple[str, ...], fuller: list[str], expected: str) -> None:
    others = [person("b", one.split("/")[0], *one.split("/")[1:]) for one in fuller]
    assert bound(person("a", short, *titles), *others)["a", short] == expected


def test_the_same_document_decides_before_the_council() -> None:
    names = bound(person("a", "Bell"), person("a", "Ann Bell"), person("b", "Alan Bell"))
    assert names["a", "Bell"] == "ann-bell"


def test_an_initial_is_no_third_person_beside_a_fuller_form_of_itself() -> None:
    names = bound(person("a", "Bell"), person("b", "A. Bell"), person("c", "Ann Bell"))
    assert set(names.values()) == {"ann-bell"}


def test_a_councillor_is_not_an_officer_of_that_name() -> None:
    names = bound(person("a", "Bell"), person("b", "Ann Bell", role="officer"))
    assert names["a", "Bell"] == "bell"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Chairman", "Planning Committee"), ("Chair", "planning committee"), True),
        (("Chairman", "Planning Committee"), ("Chair of the Planning Committee", "Cabinet"), True),
        (("Chairman", "Planning Committee"), ("Chairman", "Audit Committee"), False),
        (("Leader", "Cabinet"), ("Leader of the Council", "Council"), True),
        (("Director of Children’s Services", ""), ("Director of Childrens Services", "X"), True),
        (("Head of Planning & Housing", ""), ("The Head of Planning and Housing", ""), True),
        (("Vice-Chairman", "A"), ("Vice Chair", "A"), True),
        (("Vice-Chairman", "A"), ("Chairman", "A"), False),
    ],
)
def test_posts(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    assert (post_key(*one, "X Council") == post_key(*other, "X Council")) is same


def body(document: str, name: str, main: str) -> Mention:
    return Mention(digest(document), "body", name, name, COUNCIL, body=main)


def test_the_committee_is_the_meetings_own_or_its_documents_alone() -> None:
    names = bound(
        body("a", "Planning Committee", "Planning Committee"),
        body("a", "Committee", "Planning Committee"),
        body("b", "Committee", "Committee"),
        body("c", "Cabinet", "Committee"),
    )
    assert names["a", "Committee"] == "planning-committee"
    assert names["b", "Committee"] == "committee-bbbbbbbbbbbb"
    assert names["c", "Cabinet"] == "cabinet"


def meeting(document: str, start: str = "", date: str = "2031-03-04") -> Mention:
    return Mention(digest(document), "meeting", "m", "m", COUNCIL, "Cabinet", date, start)


def test_a_body_that_meets_twice_a_day_has_two_meetings() -> None:
    once = bound(meeting("a", "18:00"), meeting("b", "18:00"), meeting("c"))
    assert set(once.values()) == {"2031-03-04"}
    twice = bound(meeting("a", "18:00"), meeting("b", "20:00"), meeting("c"))
    assert set(twice.values()) == {"2031-03-04T1800", "2031-03-04T2000", "2031-03-04"}


def test_undated_meetings_never_merge() -> None:
    assert len(set(bound(meeting("a", date=""), meeting("b", date="")).values())) == 2
    assert len(set(bound(meeting("a", date="2031-03"), meeting("b", date="2031-03")).values())) == 2


def agent(document: str, name: str) -> Mention:
    return Mention(digest(document), "agent", name, name, COUNCIL, body="Cabinet", stated=False)


def test_agents_become_what_the_council_knows_or_stay_in_their_document() -> None:
    known = [
        person("b", "Ann Bell"),
        Mention(digest("b"), "post", "Clerk", "Clerk", COUNCIL, "Cabinet"),
    ]
    names = ["Ann Bell", "Clerk", "Cabinet", "officers", "Bell", COUNCIL]
    council = Mention(digest("a"), "council", "", COUNCIL, COUNCIL)
    found = resolve([council, *known, *(agent("a", name) for name in names)], Names())[digest("a")]
    kinds = {name: found.known["agent", name].kind for name in names}
    assert kinds == {
        "Ann Bell": "person", "Clerk": "post", "Cabinet": "body", "officers": "agent",
        "Bell": "agent", COUNCIL: "council",
    }  # fmt: skip
    assert found.known["agent", "officers"].iri.endswith("/agent/officers-aaaaaaaaaaaa")


def test_one_thing_has_one_label() -> None:
    found = resolve(
        [person("a", "A. Bell"), person("b", "Ann Bell"), person("c", "ANN BELL")], Names()
    )
    labels = {to.label for one in found.values() for to in one.known.values()}
    assert labels == {"Ann Bell"}


def test_slices_survive_being_kept() -> None:
    mention = Mention(digest("a"), "person", "Ann Bell", "Ann Bell", COUNCIL, aliases=("Mrs Bell",))
    one = resolve([mention], Names())[digest("a")]
    again = Identities.load(one.dump())
    assert again.dump() == one.dump()
    assert again.find("person", "mrs  bell") == one.known["person", "Ann Bell"]


@given(st.text(min_size=1))
def test_slugs_are_plain_ascii_and_stable(text: str) -> None:
    made = slug(text)
    assert made and set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(text) == made
    assert fold(fold(text)) == fold(text)


NAMES = st.sampled_from(
    ["Bell", "A. Bell", "Ann Bell", "Alan Bell", "A. J. Bell", "Ann Jane Bell", "Mrs Bell", "Dent"]
)


@given(st.lists(st.tuples(st.sampled_from("abcd"), NAMES), min_size=1, max_size=12), st.randoms())
def test_order_changes_nothing(pairs: list[tuple[str, str]], random: object) -> None:
    mentions = [person(document, name) for document, name in dict.fromkeys(pairs)]
    shuffled = mentions.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert bound(*mentions) == bound(*shuffled)


def test_names_are_taken_apart() -> None:
    assert PersonName.of("A.J. Fenn-Carey") == PersonName(
        ("a", "j"), "fenncarey", ("fenn", "carey")
    )
    assert PersonName.of("Wim de Lisle") == PersonName(("wim",), "delisle", ("delisle",))
    assert PersonName.of("Прот") == PersonName((), "прот", ("прот",))


def test_why_a_name_is_undecided_is_told() -> None:
    result = resolve_council(
        slug(COUNCIL),
        [person("a", "Bell"), person("b", "Ann Bell"), person("c", "Alan Bell")],
        Names(),
    )
    against = {one.labels[0]: one.reasons_against for one in result.judgements}
    assert against["Ann Bell"] == ("Alan Bell may be meant as well",)
    assert against["Alan Bell"] == ("Ann Bell may be meant as well",)
