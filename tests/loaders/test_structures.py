"""Pages whose structure is all that tells their items: lost marks, lost or doubled blank lines, labels in any case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Decision, Document, Holding, Item, Meeting, Priority, Remit, Scrutiny

PAGES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "structures.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["page"])
def test_structure_is_read(page: dict[str, Any]) -> None:
    (document,) = read_bytes(page["text"].encode(), "invented.txt")
    assert isinstance(document, Document)
    record = parse(document)
    items = [fact.title for fact in record.facts if isinstance(fact, Item)]
    assert items == page["items"]
    if "meeting" in page:
        meetings = [[m.body, m.date] for m in record.facts if isinstance(m, Meeting)]
        assert meetings == [page["meeting"]]
    if "decisions" in page:
        decisions = [fact for fact in record.facts if isinstance(fact, Decision)]
        assert len(decisions) == page["decisions"], [d.text for d in decisions]


PROFILE = """\
Councillor Ida Marl

Portfolio Holder for Parks and Ponds

{title}

Party: Independent

Ward: Elm

Other councillors representing this Ward:
Councillor Tom Reed

Terms of Office

03/05/2029 -

Committee appointments

Cabinet

{duties}

- Verges
- Ponds and ditches

{aims}

{how}
- Dredge the mill pond
{others}
- Plant elms with the Elm Trust

The portfolio is scrutinised by the Places Scrutiny Committee.
"""
WORDED = [
    ("Title: Deputy Leader of the Council", "Responsibilities:", "What I want to do this year", "Directly", "With partners"),
    ("Leader of the Council", "Areas of responsibility", "Priorities for 2031/32", "On our own", "Through partners"),
    ("Also Deputy Leader", "My responsibilities", "My aims", "Directly:", "In partnership"),
    ("", "Key responsibilities", "What I hope to achieve", "Alone", "By lobbying others"),
    ("Position: Deputy Leader", "Looks after:", "Aims for the year", "Direct", "Through our partners"),
]  # fmt: skip


@pytest.mark.parametrize("worded", WORDED)
def test_all_on_the_page_of_a_member_belongs_to_the_portfolio(worded: tuple[str, ...]) -> None:
    names = ("title", "duties", "aims", "how", "others")
    text = PROFILE.format(**dict(zip(names, worded, strict=True)))
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    facts = parse(document).facts
    held = "Parks and Ponds"
    remits = [(f.portfolio, f.area) for f in facts if isinstance(f, Remit)]
    assert remits == [(held, "Verges"), (held, "Ponds and ditches")]
    aims = [(f.portfolio, f.text) for f in facts if isinstance(f, Priority)]
    assert aims == [(held, "Dredge the mill pond"), (held, "Plant elms with the Elm Trust")]
    watched = [(f.body, f.portfolio) for f in facts if isinstance(f, Scrutiny)]
    assert watched == [("Places Scrutiny Committee", held)]
    assert {f.person for f in facts if isinstance(f, Holding)} <= {"Ida Marl"}
    assert not [f for f in facts if isinstance(f, Meeting) and f.body == "Council"]
