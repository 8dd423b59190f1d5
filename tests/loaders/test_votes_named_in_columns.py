"""Recorded votes in a table whose given names and surnames have a column each."""

from __future__ import annotations

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Motion, Person

PAGE = """<!DOCTYPE html><html><head><title>Recorded vote - Corve Borough Council</title></head><body>
<h1>Recorded vote</h1><h2>Council - Wednesday, 4th June, 2031 7.00 pm - Item 8 Lamps</h2>
<p>Motion to light the lamps (carried)</p>
<table><tr><th>{given}</th><th>{family}</th><th>Party</th><th>Vote</th></tr>
<tr><td>Ann</td><td>Pell</td><td>Labour</td><td>For</td></tr>
<tr><td>Tom</td><td>Orrell</td><td>Green</td><td>Against</td></tr>
<tr><td>Una</td><td>Dray</td><td>Labour</td><td>Abstain</td></tr></table></body></html>"""


def test_given_names_and_surnames_are_one_cell() -> None:
    for given, family in (("First name", "Surname"), ("Forename", "Last name")):
        page = PAGE.format(given=given, family=family)
        (document,) = read_bytes(page.encode(), "vote.html")
        assert isinstance(document, Document)
        facts = parse(document).facts
        (motion,) = [f for f in facts if isinstance(f, Motion)]
        assert motion.voters_for == ("Ann Pell",)
        assert motion.voters_against == ("Tom Orrell",)
        assert motion.voters_abstain == ("Una Dray",)
        people = {f.name for f in facts if isinstance(f, Person)}
        assert people == {"Ann Pell", "Tom Orrell", "Una Dray"}
