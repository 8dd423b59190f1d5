"""Personal data is withheld before anything is written, and counted."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from exported import FIXTURES, store_of

from exports.screening import Policy, screened
from exports.screening.texts import TextScreen, patterns
from graph.store import Store

ROWS = yaml.safe_load(
    __import__("importlib.resources", fromlist=["files"])
    .files("exports.screening")
    .joinpath("patterns.yaml")
    .read_text("utf-8")
)
ROWS.pop("parts")


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, row in ROWS.items() for text in row["withheld"]]
)
def test_patterns_withhold_their_examples(kind: str, text: str) -> None:
    screen = TextScreen()
    assert ROWS[kind]["words"] in screen.text(text, strict=True)
    assert screen.counts[ROWS[kind]["says"]] == 1


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, row in ROWS.items() for text in row["kept"]]
)
def test_patterns_keep_what_is_public(kind: str, text: str) -> None:
    assert TextScreen().text(text, strict=ROWS[kind].get("strict", False)) == text


def test_every_pattern_has_examples() -> None:
    assert {pattern.kind for pattern in patterns()} == set(ROWS)
    assert all(row["withheld"] and row["kept"] for row in ROWS.values())


def test_the_public_is_left_out_and_office_holders_stay(small: Store) -> None:
    with screened(small, Policy(domains=["aldmere.example"])) as (clean, withheld):
        text = "\n".join(str(quad) for quad in clean.quads())
    for gone in ("Sam Public", "sam-public", "S. Public", "sam.public", "12 Mill Lane", "960777"):
        assert gone not in text, gone
    # A co-opted member has a post; the contact for a meeting is there to be asked.
    for kept in ("June Lay", "katy.penhallow@aldmere.example", "01632 960114", "Ben Carter"):
        assert kept in text, kept
    assert "[e-mail withheld]" in text and "[address withheld]" in text
    data = withheld.as_data()
    assert data["people who are members of the public"] == 1
    assert data["statements about them"] == 20
    assert data["e-mail addresses"] == 1 and data["telephone numbers"] == 1
    # The question is still there, without who asked it.
    assert "when will the grants be paid" in text


def test_what_is_not_personal_is_not_touched(small: Store) -> None:
    with screened(small, Policy(domains=["aldmere.example"])) as (clean, _):
        lost = {str(q) for q in small.quads()} - {str(q) for q in clean.quads()}
        new = {str(q) for q in clean.quads()} - {str(q) for q in small.quads()}
    assert len(new) == 1 and "withheld" in next(iter(new))  # the one text with a contact in it
    assert all("sam-public" in q or "130-142" in q or "Mill Lane" in q for q in lost)


def test_people_can_be_settled_by_hand(small: Store) -> None:
    with screened(small, Policy(keep=["Sam Public"])) as (clean, withheld):
        assert withheld.people == 0
        assert any("sam-public" in str(q) for q in clean.quads())
    with screened(small, Policy(withhold=["June Lay"])) as (clean, withheld):
        assert withheld.people == 2
        assert not any("june-lay" in str(q).lower() for q in clean.quads())


def public(texts: dict[str, str]) -> Store:
    quads = "".join(
        f'x:{name} a fm:{kind} ; fm:text "{text}" ; fm:evidence x:e{name} .'
        f"x:e{name} oa:hasTarget <http://x.example/e{name}#target> ."
        f'<http://x.example/e{name}#quote> oa:exact "{text}" ; oa:prefix "gnes Tolley of " ;'
        f' oa:suffix " and Agnes To" .'
        for name, (kind, text) in texts.items()
    )
    return store_of(
        "@prefix x: <http://x.example/> . @prefix fm: <https://w3id.org/folkmoot#> ."
        "@prefix oa: <http://www.w3.org/ns/oa#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . x:g { "
        'x:p a foaf:Person ; rdfs:label "Agnes Tolley" ; fm:role "unknown" .' + quads + " }"
    )


def test_names_go_in_every_form_but_not_those_of_others() -> None:
    texts = {
        "q": ("Question", "Mrs Agnes Tolley, MRS TOLLEY and Mrs A. Tolley met Councillor Tolley"),
        "w": ("Question", "the Tolley Trust and Agnes Water"),
    }
    with screened(public(texts)) as (clean, _):
        said = {str(q.object) for q in clean.quads()}
    assert '"[name withheld], [name withheld] and [name withheld] met Councillor Tolley"' in said
    assert '"the Tolley Trust and Agnes Water"' in said
    # A quote's surroundings are cut at any letter: pieces of names go too.
    text = "\n".join(said)
    assert "gnes Tolley" not in text and "Agnes To" not in text


def test_the_address_of_a_site_is_business_the_address_of_a_person_is_not() -> None:
    site = "12 Mill Lane, Aldmere ZZ1 2AB"
    texts = {
        "d": ("Decision", f"permission be granted for {site}"),
        "q": ("Question", f"what of {site}"),
    }
    with screened(public(texts)) as (clean, _):
        said = {str(q.object) for q in clean.quads()}
    assert f'"permission be granted for {site}"' in said
    assert '"what of [address withheld]"' in said


def test_names_in_iris_go_too() -> None:
    store = public({"a": ("Question", "x")})
    store.load(
        b"<http://x.example/item/question/agnes-tolley-asked> "
        b'<https://w3id.org/folkmoot#text> "y" <http://x.example/g> .\n'
        b"<http://x.example/item/agnes-tolleys-field> "
        b'<https://w3id.org/folkmoot#text> "z" <http://x.example/g> .\n'
    )
    with screened(store) as (clean, _):
        subjects = {q.subject.value for q in clean.quads()}
    assert "http://x.example/item/question/withheld-asked" in subjects
    assert "http://x.example/item/agnes-tolleys-field" in subjects


def test_a_large_copy_is_kept_on_disk_and_is_gone_afterwards(
    small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    import exports.screening as screening

    monkeypatch.setattr(screening, "LARGE", 10)
    with screened(small) as (clean, _):
        place = Path(clean.path)
        assert place.is_dir() and sum(1 for _ in clean.quads()) > 400
    assert not place.exists()


PRIVATE = [
    "Doe",
    "Smithers",
    "Bloggs",
    "bloggs",
    "Crabtree",
    "crabtree",
    "Nandakumar",
    "Lakshmi",
    "Clutterbuck",
    "clutterbuck",
    "Aziz-Holt",
    "tariq",
    "Gillian",
    "Quay Street",
    "Rose Cottage",
    "14A",
    "Avenue",
    "Station Road",
    "Church Walk",
    "10 Mill",
    "Flat 3",
    "900123",
    "900456",
    "900789",
    "960888",
    "mail.example",
    "mail dot",
]
PUBLIC = [
    "Anne Tillotson",
    "Bernard Yeo",
    "Thomas Ridd",
    "Neil Thackray",
    "Development Manager",
    "Carys Upwood",
    "land at 12 Mill Lane",
    "petition of [name withheld]",
    "write to [name withheld] by 1 April 2025",
    "his home at [address withheld], backed onto the site",
]


def test_hard_cases_in_minutes(tmp_path: Path) -> None:
    """Minutes with private people in item titles, questions, interests, decisions and asides."""
    import folkmoot

    place = tmp_path / "graph"
    graph = folkmoot.build(
        FIXTURES / "private.txt", place, default_council="Wexmoor District Council", workers=1
    )
    before = "\n".join(str(quad) for quad in graph.store.quads())
    with screened(graph.store) as (clean, withheld):
        after = "\n".join(str(quad) for quad in clean.quads())
    graph.close()
    found = [word for word in PRIVATE if word in before]
    assert len(found) > 20  # the rest stands where nothing was read
    assert [word for word in PRIVATE if word in after] == []
    assert [word for word in PUBLIC if word not in after] == []
    counts = withheld.as_data()
    for kind in ("e-mail addresses", "home addresses", "telephone numbers"):
        assert counts[kind] > 2, kind
    assert counts["names of members of the public"] > 15


def test_what_was_taken_for_a_person_is_not_withheld_everywhere() -> None:
    """A heading that a reader took for somebody must not empty every text of the word."""
    texts = {"d": ("Decision", "the Parish Council and Mrs Council meet at the Annual Meeting")}
    store = public(texts)
    store.load(
        b'<http://x.example/b> <http://www.w3.org/2000/01/rdf-schema#label> "PARISH COUNCIL" '
        b"<http://x.example/g> .\n<http://x.example/b> "
        b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> "
        b"<http://x.example/g> .\n"
    )
    with screened(store) as (clean, withheld):
        said = {str(q.object) for q in clean.quads()}
    assert withheld.people == 2
    assert '"the Parish Council and Mrs Council meet at the Annual Meeting"' in said


def test_who_is_printed_as_councillor_stays() -> None:
    texts = {"d": ("Decision", "Councillor Agnes Tolley and County Councillor Mrs B Moon spoke")}
    with screened(public(texts)) as (clean, withheld):
        assert withheld.people == 0
        assert any("Agnes Tolley and County" in str(q.object) for q in clean.quads())


@pytest.mark.parametrize(
    "piece",
    ["1", "12 ", "Aa Bb ", "a.", "a-", "Aa, ", "12 Mill Lane, ", "his home at 4 ", "Mrs Jane ",
     "[name withheld], ", "aged 1 of ", "tel 1", "a dot "],
)  # fmt: skip
def test_no_text_takes_long(piece: str) -> None:
    """Documents are hostile: the time grows with the text, not with its square."""
    import time

    screen = TextScreen(names=["Jane Doe"], private=["Mrs Jane Doe"])
    started = time.process_time()
    screen.text(piece * (80_000 // len(piece)) + "@ Doe", strict=True)
    assert time.process_time() - started < 3
