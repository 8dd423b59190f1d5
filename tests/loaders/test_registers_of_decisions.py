"""Registers of decisions: blocks of labels that open alike, whatever the words of the label that names the matter."""

from __future__ import annotations

import pytest

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Decision, Declaration, Document, Item, Record

TITLES = [
    "New gates for Mill Park",
    "Closing of Ferry Lane (part)",
    "Loan of the town band's drums",
]
LABELS = [
    ("Decision", "Decision taker", "What was decided", "Why"),
    ("Matter", "Taken by", "Decision made", "Reasons for decision"),
    ("Subject of decision", "Delegated officer", "Details of decision", "Justification"),
    ("Issue", "Decision Maker", "What the officer agreed", "Grounds"),
]
REGISTER = """PENNANT COUNTY COUNCIL
Officer decisions, week ending 6 June 2031

{matter}: New gates for Mill Park
Ref: PD/31/4
{maker}: Head of Parks (Owen Sayer)
Date of decision: 3 June 2031
{decided}: To buy two gates from Arden Forge Ltd at £4,100.
{why}: The present ones do not shut.
Conflicts of interest: None

{matter}: Closing of Ferry Lane (part)
Ref: PD/31/5
{maker}: Head of Roads
Date of decision: 4 June 2031
{decided}: (a) That the lane be closed until 1 August.
(b) That the ferryman be told.
{why}: The bank has slipped.
Conflicts of interest: Mr Dan Pryor, Roads Officer, lives in the lane and took no part.

{matter}: Loan of the town band's drums
Ref: PD/31/6
{maker}: Head of Culture
Date of decision: 5 June 2031
{decided}: To lend the drums to Hurn School for one term.
{why}: They are not in use.
Conflicts of interest: None
"""


def read(text: str) -> Record:
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document)


@pytest.mark.parametrize(("matter", "maker", "decided", "why"), LABELS)
def test_each_block_is_a_decision(matter: str, maker: str, decided: str, why: str) -> None:
    record = read(REGISTER.format(matter=matter, maker=maker, decided=decided, why=why))
    items = {fact.id: fact.title for fact in record.facts if isinstance(fact, Item)}
    assert list(items.values()) == TITLES
    decisions = [fact for fact in record.facts if isinstance(fact, Decision)]
    assert [items[fact.item] for fact in decisions] == [TITLES[n] for n in (0, 1, 1, 2)]
    (declared,) = [fact for fact in record.facts if isinstance(fact, Declaration)]
    assert (declared.person, items[declared.item]) == ("Dan Pryor", TITLES[1])


NO_REGISTERS = [
    (
        "Item: New gates\nOfficer: Owen Sayer\nAction: To buy gates\nDue: 3 June\n\n"
        "Item: Ferry Lane\nOfficer: Dan Pryor\nAction: To close it\nDue: 4 June\n"
    ),
    "Name: Owen Sayer\nWard: Elm\nParty: Independent\n\nName: Dan Pryor\nWard: Oak\nParty: Liberal\n",
]


@pytest.mark.parametrize("text", NO_REGISTERS)
def test_labels_that_tell_of_nobody_who_decides_make_no_register(text: str) -> None:
    record = read(f"PENNANT COUNTY COUNCIL\n\n{text}")
    assert not [fact for fact in record.facts if isinstance(fact, Decision)]
