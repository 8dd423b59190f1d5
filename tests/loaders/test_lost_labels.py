"""Pages of a council's system that lost their labels, and tables that stand within the rows of others."""

from __future__ import annotations

from stated import facts_of, record_of

from ontology.record import Attendance, Decision, Item, Motion

HEAD = "Hexwick District Council\n\nFerry Committee - Monday 3 March 2031\n\n"


def _titles(page: str) -> list[str]:
    return [" ".join(fact.title.split()) for fact in facts_of(record_of(page), Item)]


def test_without_labels_what_stands_under_the_titles_was_decided() -> None:
    page = HEAD + (
        "4/31\n\nMINUTES\n\n(a)  That those of 3 February be signed.\n\n\n5/31\n\nOARS - NEW ONES\n\n"
        "Members looked at two.\n\n1.  That six be bought; and\n\n2.  That the old ones be sold.\n\n\n6/31\n\nGULLS\n\nNoted.\n\n\n"
    )
    record = record_of(page + "The Committee rose at 7.12 PM\n")
    told = [d.text.rstrip(".;") for d in facts_of(record, Decision)]
    assert told[:3] == [
        "those of 3 February be signed",
        "six be bought",
        "the old ones be sold",
    ]


def test_table_of_votes_within_a_row_of_the_page_is_part_of_it() -> None:
    page = (
        "Agenda and minutes\nHexwick District Council\nFerry Committee, Monday 3 March 2031\nNo. | Item |\n---|---|\n"
        "Oars PDF 39 KB Minutes: A recorded vote was held on the motion of Cllr S Orr, seconded by Cllr D Pell:\n|\n"
        "Councillor | For | Against | Abstain |\n---|---|---|---|\nOrr, S | X | ||\nPell, D | X | ||\nTope, A | | X ||\n"
        "TOTAL | 2 | 1 | 0 |\nThe motion was CARRIED. RESOLVED – That six oars be bought. |\n|\n"
        "Gulls PDF 20 KB Minutes: The report was noted. |\n"
    )
    record = record_of(page)
    assert [" ".join(f.title.split()) for f in facts_of(record, Item)] == ["Oars", "Gulls"]
    assert facts_of(record, Motion)


def test_dotted_numbers_that_all_count_paragraphs_open_no_items() -> None:
    page = HEAD.replace("Monday", "minutes of Monday") + (
        "Present: Councillors A Bell (Chair), J Orr and D Pell\n\n1.Apologies\n1.1 Councillor Marsh was ill.\n2.Minutes\n"
        "2.1Those of May were signed.\n3.Interests\n3.1Councillor Orr - as the owner of a boat.\n4.Oars\n"
        "4.1D Pell brought the report.\n4.2The Committee\n1) noted the report; and\n2) asked for six.\n5.Gulls\n5.1 They were counted.\n"
    )
    assert _titles(page) == ["Apologies", "Minutes", "Interests", "Oars", "Gulls"]


def test_heads_of_columns_are_no_title() -> None:
    page = (
        "HEXWICK TOWN COUNCIL\nPLANNING COMMITTEE\nMonday 3 March 2031\n\nMINUTES\n\nCouncillors: Ann Bell (Chair), John Orr\n\n"
        "P1/31  APOLOGIES\nCllr D Pell.\n\nP2/31  MINUTES\nAgreed and signed.\n\nP3/31  APPLICATIONS\nMembers saw the lists.\n\n"
        "App. No.        Site             Works         Comment\n31/0051/FUL     Quay End         New porch     OBJECT\n\n"
        "RESOLVED: That the comments be sent.\n\nP4/31  GULLS\nThere were too many.\n"
    )
    assert _titles(page) == ["APOLOGIES", "MINUTES", "APPLICATIONS", "GULLS"]


def test_rows_that_only_a_number_and_a_bar_open() -> None:
    page = (
        "Home > Boards > Agenda and minutes\n\nHexwick Ferry Board\nWednesday 5 March 2031 11.00 am\n\nItems\nNo. | Item\n"
        "Present:\nCllr Ann Bell (Chair)\nCllr John Orr, Marl City Council\n1 | Apologies PDF 60 KB\nMinutes:\nNone.\n"
        "2 | Ferry fares\nMinutes:\nResolved that they rise in May.\n3 | Gulls\nMinutes:\nThe Board noted the count.\n"
    )
    assert _titles(page) == ["Apologies", "Ferry fares", "Gulls"]
    present = [f.person for f in facts_of(record_of(page), Attendance)]
    assert present == ["Ann Bell", "John Orr"]


def test_marker_that_closes_says_what_became_of_what_stands_before_it() -> None:
    page = (
        "Hexwick Parish Council\n\nMinutes of the meeting held on 4 March 2031\n\nPresent: Councillors A Bell (Chair), J Orr\n\n"
        "1. Finance\nInsurance to be bought of Marl Mutual for a year – AGREED\n\nMeeting closed 9.05 pm.\n"
    )
    (told,) = facts_of(record_of(page), Decision)
    assert told.text.startswith("Insurance to be bought")


def test_labels_that_became_entries_of_the_list_above_them() -> None:
    page = HEAD + (
        "Items\nNo. Item\n\n4.\n\nOars\n\nDecision:\n\nThat six be bought.\n\nMinutes:\n\nThey were old.\n\n"
        "5.\n\nFares\n\nAdditional documents:\n\n  • Annex 1 pdf icon PDF 9 KB\n  • Decision:\n\n"
        "An amendment from Councillor Orr to keep the fares was lost.\n\nRESOLVED that:\n\na)   the fares rise; and\n\n"
        "b)   the signs be painted.\n\nMinutes:\n\nCouncillor Ann Orr moved, seconded by Councillor Dee Pell, that the "
        "fares be kept.\n\nThat the fares be kept.\n\nRejected\n\n6.\n\nGulls\n\nDecision:\n\nNoted.\n\nMinutes:\n\nNoted.\n"
    )
    record = record_of(page)
    fares = next(f.id for f in facts_of(record, Item) if f.title == "Fares")
    decided = [d.text for d in facts_of(record, Decision) if d.item == fares]
    assert decided == ["the fares rise", "the signs be painted."]
    # what the decision names in short and the minutes in full is one motion
    moved = [(m.mover, m.seconder, m.result) for m in facts_of(record, Motion)]
    assert moved == [("Ann Orr", "Dee Pell", "lost")]
