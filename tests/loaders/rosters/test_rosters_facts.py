"""The facts in the tables of the readers' fixtures, each with the words that state it.

Expected files are read by eye when they change: ``python test_rosters_facts.py`` writes them.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loaders import parse
from loaders.readers import read_bytes
from loaders.rosters import facts_from_tables
from ontology.record import (
    Attendance,
    Document,
    Fact,
    Meeting,
    Motion,
    Organisation,
    Person,
    Seat,
    Source,
)  # fmt: skip

FIXTURES = Path(__file__).parents[1] / "readers" / "fixtures"
EXPECTED = Path(__file__).parent / "expected"
FILES = sorted(path for path in FIXTURES.iterdir() if path.suffix != ".blocks")
_HIDDEN = ("evidence", "mentions", "rule")


def facts_of(path: Path) -> tuple[Document, tuple[Fact, ...]]:
    (document,) = read_bytes(path.read_bytes(), path.name)
    assert isinstance(document, Document)
    return document, facts_from_tables(document)


def shown(document: Document, facts: tuple[Fact, ...]) -> str:
    """One fact a line: its class, its fields that are set, the words of its evidence."""
    lines = []
    for fact in facts:
        fields = [
            f"{name}={value!r}"
            for name in type(fact).__dataclass_fields__
            if name not in _HIDDEN and (value := getattr(fact, name)) not in ("", (), None, False)
        ]
        words = " | ".join(document.text[e.start : e.end].replace("\n", "⏎") for e in fact.evidence)
        lines.append(f"{type(fact).__name__} {' '.join(fields)}  <{words}>\n")
    return "".join(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_facts_are_as_expected(path: Path) -> None:
    document, facts = facts_of(path)
    expected = EXPECTED / f"{path.name}.facts"
    assert shown(document, facts) == (expected.read_text("utf-8") if expected.exists() else "")


def test_every_expected_file_has_its_page() -> None:
    assert {p.name.removesuffix(".facts") for p in EXPECTED.iterdir()} <= {p.name for p in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_facts_hold_together(path: Path) -> None:
    document, facts = facts_of(path)
    people = {f.name for f in facts if isinstance(f, Person)}
    meetings = {f.id for f in facts if isinstance(f, Meeting)}
    assert all(f.person in people for f in facts if isinstance(f, (Attendance, Seat)))
    for fact in facts:
        assert fact.meeting in meetings | {""}
        if isinstance(fact, Motion):
            assert set(fact.voters_for + fact.voters_against + fact.voters_abstain) <= people
        if isinstance(fact, Person):
            for mention in fact.mentions:
                words = document.text[mention.start : mention.end].casefold()
                assert fact.name.split()[-1].casefold() in words
    assert list(facts) == sorted(facts, key=lambda f: (f.evidence[0], f.evidence[-1].end))


def test_a_document_without_tables_gives_nothing() -> None:
    assert facts_from_tables(Document(Source("x"), "Councillor Finn attended.\n", "text", "")) == ()


def test_expected_attendance_states_nothing() -> None:
    _, facts = facts_of(FIXTURES / "attendance.html")
    assert "Lee Tide" not in {f.person for f in facts if isinstance(f, Attendance)}
    assert {f.status for f in facts if isinstance(f, Attendance)} == {
        "present", "apologies", "absent", "substitute", "in-attendance",
    }  # fmt: skip


if __name__ == "__main__":
    for path in FILES:
        text = shown(*facts_of(path))
        if text:
            (EXPECTED / f"{path.name}.facts").write_text(text, "utf-8")


def test_a_classification_of_another_scheme_is_some_other_form() -> None:
    listed = {
        "organizations": [
            {"id": "a", "name": "Lamp Works", "classification": "corporation"},
            {"id": "b", "name": "Oil Panel", "classification": "Panel"},
            {"id": "c", "name": "Ditch Society"},
        ],
        "persons": [{"id": "p", "name": "Ann Pell"}],
        "memberships": [],
    }
    (document,) = read_bytes(json.dumps(listed).encode(), "invented.json")
    assert isinstance(document, Document)
    facts = parse(document).facts
    forms = {fact.name: fact.form for fact in facts if isinstance(fact, Organisation)}
    assert forms == {"Lamp Works": "other", "Oil Panel": "committee", "Ditch Society": ""}
