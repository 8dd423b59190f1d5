"""Councils whose clerks print surnames alone: what lists, years and the manner of printing tell."""

from __future__ import annotations

from collections.abc import Iterable

from graph.identity import Mention, resolve_council
from graph.iris import Names

COUNCIL = "Thornacre District Council"
MEMBERS = ("Fenwright", "Oakholme", "Skelbury", "Wadmere", "Tilcombe")
MONTHS = ("05", "07", "09", "11", "12")


def document(day: str, body: str = "Council") -> str:
    return (day + body).encode().hex().ljust(64, "0")


def told(day: str, name: str, body: str = "Council", role: str = "councillor", *,
         listed: bool = True, titles: tuple[str, ...] = (), ward: str = "") -> Mention:  # fmt: skip
    lists = ("present",) if listed else ()
    return Mention(
        document(day, body), "person", name, name, COUNCIL, body, day, role=role,
        lists=lists, titles=titles, ward=ward,
    )  # fmt: skip


def minutes(day: str, names: Iterable[str], body: str = "Council") -> list[Mention]:
    return [told(day, name, body) for name in (*MEMBERS, *names)]


def years(first: int, last: int, names: Iterable[str], body: str = "Council") -> list[Mention]:
    """The minutes of the municipal years from one to another, whose lists have these names."""
    days = [f"{year}-{month}-15" for year in range(first, last + 1) for month in MONTHS]
    return [one for day in days for one in minutes(day, names, body)]


def people(mentions: list[Mention]) -> dict[tuple[str, str], str]:
    """``{(day, name): last part of the IRI}``."""
    day_of = {one.document: one.date for one in mentions}
    return {
        (day_of[digest], name): to.iri.rpartition("/")[2]
        for digest, here in resolve_council("thornacre", mentions, Names()).slices.items()
        for (_, name), to in here.known.items()
    }


def test_who_went_on_alone_of_two_is_one_node_that_may_be_either() -> None:
    found = people(
        years(2011, 2014, ["E. Stratfield", "R. Stratfield"]) + years(2015, 2018, ["Stratfield"])
    )
    after = {who for (day, name), who in found.items() if name == "Stratfield"}
    assert len(after) == 1, "one person, in one node"
    assert after.isdisjoint({found["2011-05-15", f"{i}. Stratfield"] for i in "ER"})


def test_both_are_asked_about_once_for_all_documents() -> None:
    result = resolve_council(
        "thornacre",
        years(2011, 2014, ["E. Stratfield", "R. Stratfield"]) + years(2015, 2018, ["Stratfield"]),
        Names(),
    )
    asked = [one.labels for one in result.judgements if one.verdict == "undecided"]
    assert sorted(asked) == [("E. Stratfield", "Stratfield"), ("R. Stratfield", "Stratfield")]


def test_a_title_in_one_document_tells_for_all() -> None:
    both = [
        replaced
        for one in years(2011, 2014, ["E. Stratfield"])
        for replaced in ([one, told(one.date, "R. Stratfield", titles=("Mrs",))]
                         if one.name == "E. Stratfield" else [one])
    ]  # fmt: skip
    both = [
        told(one.date, one.name, titles=("Mr",)) if one.name == "E. Stratfield" else one
        for one in both
    ]
    after = years(2015, 2018, ["Stratfield"])
    after = [
        told(one.date, one.name, titles=("Mrs",))
        if (one.date, one.name) == ("2017-07-15", "Stratfield")
        else one
        for one in after
    ]
    found = people(both + after)
    assert found["2016-09-15", "Stratfield"] == found["2011-05-15", "R. Stratfield"]


def test_a_surname_printed_throughout_ties_initials_to_a_later_name() -> None:
    found = people(
        years(2011, 2012, ["D. S. Drayhead"])
        + years(2013, 2016, ["Drayhead"])
        + years(2017, 2018, ["Davina Drayhead"])
    )
    assert len({who for (_, name), who in found.items() if "Drayhead" in name}) == 1


def test_a_year_of_lists_without_the_surname_begins_another() -> None:
    found = people(
        years(2011, 2012, ["Foxmere"]) + years(2013, 2013, []) + years(2014, 2015, ["Foxmere"])
    )
    assert found["2012-05-15", "Foxmere"] != found["2014-05-15", "Foxmere"]


def test_a_slip_in_a_list_that_lacks_the_usual_name_is_that_person() -> None:
    before, after = minutes("2012-05-15", ["Young"]), minutes("2012-09-15", ["Young"])
    slip = minutes("2012-07-15", ["Ytung"])
    more = years(2013, 2014, ["Young"])
    found = people([*before, *slip, *after, *more])
    assert found["2012-07-15", "Ytung"] == found["2012-05-15", "Young"]
    both = minutes("2012-07-15", ["Ytung", "Young"])
    found = people([*before, *both, *after, *more])
    assert found["2012-07-15", "Ytung"] != found["2012-05-15", "Young"]


def test_a_common_surname_is_no_slip_for_another() -> None:
    found = people(
        minutes("2012-05-15", ["Browne"])
        + minutes("2012-07-15", ["Brown"])
        + years(2013, 2015, ["Browne"])
    )
    assert found["2012-07-15", "Brown"] != found["2013-05-15", "Browne"]


def test_half_a_surname_that_gives_way_within_a_year_is_a_marriage_but_not_over_an_election() -> (
    None
):
    within = people(
        years(2011, 2012, ["Jenkins"]) + minutes("2013-02-15", ["Jenkins-Radington"])
        + years(2013, 2014, ["Jenkins-Radington"])
    )  # fmt: skip
    assert within["2011-05-15", "Jenkins"] == within["2014-05-15", "Jenkins-Radington"]
    over = people(years(2011, 2012, ["Jenkins"]) + years(2013, 2014, ["Jenkins-Radington"]))
    assert over["2011-05-15", "Jenkins"] != over["2014-05-15", "Jenkins-Radington"]


def test_a_whole_name_without_a_role_beside_bare_members_is_a_stranger() -> None:
    guest = told("2012-07-15", "Theresa Kimover", role="unknown", listed=False)
    sat = [one for one in years(2011, 2013, ["T. Kimover"]) if one.date != "2012-07-15"]
    found = people([*sat, *minutes("2012-07-15", []), guest])
    assert found["2012-07-15", "Theresa Kimover"] != found["2011-05-15", "T. Kimover"]


def test_a_bare_surname_without_a_role_beside_bare_members_is_no_officer() -> None:
    officers = [
        told(f"{year}-09-15", "Asad Barnes", role="officer", listed=False)
        for year in range(2011, 2016)
    ]
    odd = told("2012-12-15", "Barnes", role="unknown")
    found = people([*years(2011, 2015, []), *officers, odd])
    assert found["2012-12-15", "Barnes"] != found["2012-09-15", "Asad Barnes"]


def test_people_of_whom_nothing_is_said_are_not_one_over_the_years() -> None:
    def guests(name: str) -> set[str]:
        some = [told(f"{year}-09-15", name, role="unknown", listed=False) for year in (2008, 2016)]
        return set(people(some).values())

    assert len(guests("Rhona Cox")) == 2, "a common surname"
    assert len(guests("Rhona Skelwick")) == 1


def test_the_only_one_listed_is_the_one_who_sat() -> None:
    found = people(
        years(2011, 2012, ["Adams"])
        + [told(f"{year}-06-15", "M. Adams", "Planning Committee") for year in (2011, 2012)]
        + years(2013, 2014, ["M. Adams", "K. Adams"])
    )
    assert found["2012-12-15", "Adams"] == found["2013-05-15", "M. Adams"]
