"""The register of authorities, and how it is made from its sources."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.registers import (
    authorities,
    authorities_at,
    authority,
    find_authorities,
    place_council,
    places,
    similar_names,
)  # fmt: skip
from loaders.registers.refresh import authority_rows, main
from loaders.registers.register import fold_title

SHARED = Path(__file__).parents[4] / "shared" / "data" / "councils"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ROT", "ROT"), ("rot", "ROT"), ("E08000018", "ROT"), ("Rotherham", "ROT"),
        ("rotherham mbc", "ROT"), ("Rotherham Council", "ROT"),
        ("The City of Edinburgh Council", "EDH"), ("Hull", "KHL"), ("Shepway", "SHE"),
        ("Shepway District Council", "SHE"), ("Colchester Borough Council", "COL"),
        ("Colchester City Council", "COL"), ("Ynys Môn", "AGY"), ("North Yorkshire", "NYE"),
        ("Borough Council of King’s Lynn & West Norfolk", "KIN"), ("Cumbria", "CMA"),
        ("Barnet", "BNE"), ("London Borough of Barnet", "BNE"), ("Bury", "BUR"),
    ],
)  # fmt: skip
def test_an_authority_is_found_by_its_names_and_codes(text, code) -> None:
    assert [one.code for one in find_authorities(text)] == [code]


@pytest.mark.parametrize("text", ["", " ", "Council", "Wexmoor", "E99999999", "Borough Council"])
def test_what_names_none(text) -> None:
    assert find_authorities(text) == []


@given(st.text(max_size=40))
def test_any_words_may_be_looked_up(text: str) -> None:
    find_authorities(text)
    fold_title(text)


def test_every_authority_is_found_by_its_own_name_and_code() -> None:
    for one in authorities():
        assert authority(one.code) is one
        found = find_authorities(one.name)
        if not one.ended:
            assert one in found, one.name
            assert find_authorities(one.code) == [one]
            assert one in find_authorities(one.gss)


def test_successors_are_in_the_register() -> None:
    assert authority("CMA").successor == ("CBD", "WAF")
    for one in authorities():
        assert all(authority(code) for code in one.successor), one.code


def test_what_is_known_of_the_authorities_in_being() -> None:
    now = [one for one in authorities() if not one.ended]
    assert len(now) == 397
    assert all(one.gss for one in now)
    systems = [one.system for one in now]
    assert systems.count("moderngov") >= 299
    assert systems.count("cmis") >= 30
    assert all(one.base_url.startswith("http") for one in now if one.system)
    assert sum(bool(one.wikidata) for one in now if one.nation == "England") >= 328
    ids = [one.wikidata for one in now if one.wikidata]
    assert len(ids) == len(set(ids))


def test_several_in_one_place() -> None:
    found = authorities_at("https://democracy.adur-worthing.gov.uk/ieListMeetings.aspx?CId=1")
    assert [one.code for one in found] == ["ADU", "WOT"]
    assert authorities_at("http://[bad") == []
    assert authorities_at("https://nowhere.example/") == []


def test_names_written_nearly_so() -> None:
    assert similar_names("Rothram")[0] == "Rotherham Metropolitan Borough Council"
    assert similar_names("Bath")[0] == "Bath and North East Somerset Council"


def test_places_and_their_councils() -> None:
    assert places()["Rotherham"] == "Rotherham Metropolitan Borough Council"
    assert place_council("a report on Rotherham, and Rotherham Road in Barnsley") == ""
    often = "Rotherham has, and Rotherham will, and Barnsley may, but Rotherham did"
    assert place_council(often) == "Rotherham"
    assert place_council("the Tower Hamlets Partnership") == "Tower Hamlets"
    assert place_council("Mr Hale of Surrey, twice of Surrey") == ""
    assert place_council("Hackney carriages, Hackney Carriage fares, a Hackney carriage") == ""


AUTHORITY = {
    "local-authority-code": "ASH",
    "official-name": "Ashmere  City Council", "nice-name": "Ashmere ",
    "gss-code": "E07009999", "start-date": "1974-04-01", "end-date": "", "replaced-by": "",
    "nation": "England", "local-authority-type-name": "Non-metropolitan district",
}  # fmt: skip
ORGANISATION = {
    "reference": "ASUA", "statistical-geography": "E07009999", "name": "Ashmere Borough Council",
    "wikidata": "Q1", "website": "https://ashmere.example", "end-date": "",
}  # fmt: skip


def test_sources_are_brought_together() -> None:
    (row,) = authority_rows(
        [AUTHORITY],
        [{"la-name": "ashmere bc", "local-authority-code": "ASH"},
         {"la-name": "ASHMERE", "local-authority-code": "ASH"},
         {"la-name": "Ash\ufffdmere", "local-authority-code": "ASH"}],
        [{"gss-code": "E07000001", "local-authority-code": "ASH"}],
        [ORGANISATION],
        [{"code": "ASH", "official_name": "The Ashmere City Council", "cms": "ModernGov",
          "base_url": "https://democracy.ashmere.example"}],
        [{"code": "ASH", "column": "website", "value": "https://new.example", "reason": "moved"},
         {"code": "XXX", "column": "name", "value": "nobody", "reason": ""}],
    )  # fmt: skip
    assert row["name"] == "Ashmere City Council"
    assert row["place"] == "Ashmere"
    assert row["former_names"] == "Ashmere Borough Council"
    assert row["variants"] == "ashmere bc"
    assert row["former_gss"] == "E07000001"
    assert row["wikidata"] == "Q1"
    assert row["website"] == "https://new.example"
    assert (row["system"], row["base_url"]) == ("moderngov", "https://democracy.ashmere.example")


def test_a_wikidata_id_that_two_have_is_dropped() -> None:
    rows = authority_rows(
        [AUTHORITY], [], [], [ORGANISATION, {**ORGANISATION, "reference": "X"}], []
    )
    assert rows[0]["wikidata"] == ""


def test_minutes_go_before_councillors_in_a_folder_of_systems(tmp_path) -> None:
    from loaders.registers.refresh import _systems

    (tmp_path / "ASH-ashmere").mkdir()
    (tmp_path / "ASH-ashmere" / "metadata.json").write_text(json.dumps({
        "everyelectiion_data": {"official_identifier": "ASH", "official_name": "Ashmere"},
        "services": {
            "councillors": {"cms_type": "Custom HTML", "base_url": "https://a.example/people"},
            "minutes": {"cms_type": "CMIS", "base_url": "https://a.example/Meetings.aspx"},
        },
    }))  # fmt: skip
    assert _systems(tmp_path) == [{
        "code": "ASH", "official_name": "Ashmere", "cms": "CMIS",
        "base_url": "https://a.example/Meetings.aspx",
    }]  # fmt: skip


@pytest.mark.skipif(not SHARED.is_dir(), reason="the downloads are not there")
def test_the_register_is_what_its_sources_make(tmp_path) -> None:
    out = tmp_path / "authorities.csv"
    code = main([
        "--authorities", str(SHARED / "uk_local_authorities_current.csv"),
        "--names", str(SHARED / "lookup_name_to_registry.csv"),
        "--gss", str(SHARED / "lookup_gss_to_registry.csv"),
        "--organisations", str(SHARED / "digital-land_local-authority.csv"),
        "--systems", str(SHARED / "lgsf_cms_by_council.csv"), "--out", str(out),
    ])  # fmt: skip
    assert code == 0
    committed = Path(__file__).parents[3] / "loaders" / "registers" / "authorities.csv"
    assert out.read_bytes() == committed.read_bytes()
    with committed.open(encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 470


def test_a_download_that_is_not_there(tmp_path, capsys) -> None:
    gone = str(tmp_path / "gone.csv")
    code = main([
        "--authorities", gone, "--names", gone, "--gss", gone, "--organisations", gone,
        "--systems", gone,
    ])  # fmt: skip
    assert code == 3
    assert "gone.csv" in capsys.readouterr().err
