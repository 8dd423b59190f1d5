"""What a page of a council's system prints before its table of items belongs to the meeting's front."""

from __future__ import annotations

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Attendance, Document

PAGE = """<!DOCTYPE html><html><body><div id="modgov">
<div class="mgSubTitle"><h2 class="mgSubTitleTxt">Parks Committee - Monday, 9th June, 2031 7.00 pm</h2></div>
<div class="mgContent"><p><span class="mgLabel">Venue: </span>Corn Hall</p>
<div class="mgWordPara"><p>To be signed at the next meeting.</p><p><b>PRESENT:</b></p>
<p>The Mayor (Councillor Mrs Ann Pell) in the Chair; Councillors T Orrell and D Hale.</p>
<p><b>Officers:</b> Zena Kemp (Head of Parks)</p></div>
<table class="mgItemTable" id="mgItemTable">
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">1.</p></td><td><p class="mgAiTitleTxt">Lamps</p>
<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><p>RESOLVED: That the lamps be lit.</p></div></td></tr>
</table><div class="mgWordPara"><p>Councillor Hale left the meeting at 8.10 pm.</p></div></div></div></body></html>"""


def test_those_present_stand_before_the_table_of_items() -> None:
    (document,) = read_bytes(PAGE.encode(), "page.html")
    assert isinstance(document, Document)
    found = {(f.person, f.status) for f in parse(document).facts if isinstance(f, Attendance)}
    assert found == {
        ("Ann Pell", "present"),
        ("T Orrell", "present"),
        ("D Hale", "present"),
        ("D Hale", "left"),
        ("Zena Kemp", "in-attendance"),
    }
