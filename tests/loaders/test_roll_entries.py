"""Entries of rolls: what may stand behind a name, in lists, lines, columns and tables."""

from __future__ import annotations

import pytest
from frames import ROLL
from stated import stated

CASES: list[tuple[str, list[str]]] = [
    (  # a row that ends in a sentence, initials and offices behind the names
        (
            "⟦In Attendance⟧\n"
            "⟦Councillors S Hale (SH)⟧ Chair, ⟦P Marsh (PM)⟧ vice-chair, ⟦C Burge (CB)⟧ ⟦G Wilkins (GW)⟧, "
            "⟦Kerry Dray (KD)⟧, the temporary clerk, was in attendance."
        ),
        [
            "in-attendance Kerry Dray",
            "present C Burge",
            "present G Wilkins",
            "present P Marsh",
            "present S Hale",
        ],
    ),
    (  # glued wards
        (
            "Attendance Details\n"
            "⟦Members:⟧\n"
            "⟦Catriona Bain (Convener)-Orran North⟧\n"
            "⟦Iain Macleay (Depute Convener)-Kildonan⟧\n"
            "⟦Fergus Driver-Outer Holms⟧\n"
            "⟦Dr Morag Isbest-Orran South⟧\n"
            "⟦Archie Rendle (from item 2)-Kildonan⟧\n"
            "⟦Apologies⟧\n"
            "⟦Sheena Linkwater-Outer Holms⟧"
        ),
        [
            "apologies Sheena Linkwater",
            "joined Archie Rendle (Duck pond)",
            "present Archie Rendle",
            "present Catriona Bain",
            "present Fergus Driver",
            "present Iain Macleay",
            "present Morag Isbest",
        ],
    ),
    (  # ward after spaced dash
        (
            "⟦Present:⟧\n"
            "⟦Councillor Ann Bell⟧ - Harbour Ward (Chairman)\n"
            "⟦Councillor T. Orme⟧ - Castle Ward\n"
            "⟦Councillor Mrs J Pike⟧ - Mill Hill Ward\n"
            "⟦Apologies:⟧\n"
            "⟦Councillor G Stone⟧ - Harbour Ward"
        ),
        ["apologies G Stone", "present Ann Bell", "present J Pike", "present T. Orme"],
    ),
    (  # ward after comma party bracket
        "⟦Present:⟧ ⟦Councillors Ann Bell (Harbour, Labour) (Chair)⟧, ⟦Tom Orme (Castle, Conservative)⟧ and ⟦Jo Pike (Mill Hill, Green)⟧.",
        ["present Ann Bell", "present Jo Pike", "present Tom Orme"],
    ),
    (  # name, ward lines
        ("⟦PRESENT⟧\n⟦Ann Bell⟧, Harbour\n⟦Tom Orme⟧, Castle Street\n⟦Jo Pike⟧, Mill Hill"),
        ["present Ann Bell", "present Jo Pike", "present Tom Orme"],
    ),
    (  # officer list post before name
        (
            "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧ and ⟦J Pike⟧\n"
            "⟦Officers:⟧ Head of Markets – ⟦Priti Raval⟧, Principal Solicitor – ⟦Ms T Ukwu⟧, Democratic Services Officer – ⟦Leah Brand⟧"
        ),
        [
            "in-attendance Leah Brand",
            "in-attendance Priti Raval",
            "in-attendance T Ukwu",
            "present A Bell",
            "present J Pike",
            "present T Orme",
        ],
    ),
    (  # officer list post in brackets
        (
            "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧ and ⟦J Pike⟧\n"
            "⟦Officers in attendance:⟧ ⟦Priti Raval (Head of Markets)⟧, ⟦Miss T Ukwu (Principal Solicitor)⟧ and ⟦Leah Brand (Clerk)⟧"
        ),
        [
            "in-attendance Leah Brand",
            "in-attendance Priti Raval",
            "in-attendance T Ukwu",
            "present A Bell",
            "present J Pike",
            "present T Orme",
        ],
    ),
    (  # officer list name in brackets after post
        (
            "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧ and ⟦J Pike⟧\n"
            "⟦In attendance:⟧ Chief Executive (⟦Mr S Ready⟧), Head of Finance (⟦J Woodhouse⟧), Democratic Services Officers (⟦Mrs H Lane⟧ and ⟦P Fay⟧)"
        ),
        [
            "in-attendance H Lane",
            "in-attendance J Woodhouse",
            "in-attendance P Fay",
            "in-attendance S Ready",
            "present A Bell",
            "present J Pike",
            "present T Orme",
        ],
    ),
    (  # officers per line with posts
        (
            "⟦Present:⟧\n"
            "⟦Councillor A Bell (Chair)⟧\n"
            "⟦Councillor T Orme⟧\n"
            "⟦Officers:⟧\n"
            "⟦Priti Raval⟧, Head of Markets\n"
            "⟦Tom Ukwu⟧, Principal Solicitor\n"
            "⟦Leah Brand⟧, Committee Officer"
        ),
        [
            "in-attendance Leah Brand",
            "in-attendance Priti Raval",
            "in-attendance Tom Ukwu",
            "present A Bell",
            "present T Orme",
        ],
    ),
    (  # substitutes list for
        (
            "⟦Present:⟧ ⟦Councillors A Bell (Chair)⟧, ⟦T Orme⟧ and ⟦J Pike⟧\n"
            "⟦Substitutes:⟧ ⟦Councillor L Marsh (for Councillor G Stone)⟧ and ⟦Councillor B Dale (for Councillor H Reed)⟧\n"
            "⟦Apologies:⟧ ⟦Councillors G Stone⟧ and ⟦H Reed⟧"
        ),
        [
            "apologies G Stone",
            "apologies H Reed",
            "present A Bell",
            "present J Pike",
            "present T Orme",
            "substitute B Dale for H Reed",
            "substitute L Marsh for G Stone",
        ],
    ),
    (  # sub in list dash
        (
            "⟦Members present:⟧\n"
            "⟦Councillor Ros Tilley (Wexbridge City Council)⟧ – Chairman\n"
            "⟦Councillor Noel Abbott (Nadder District Council)⟧\n"
            "⟦Councillor Bernard Yarrow (North Mere Borough Council)⟧ – as substitute for Councillor Gill Orme\n"
            "⟦Mr Alan Fisher⟧, Independent Member"
        ),
        [
            "present Alan Fisher",
            "present Noel Abbott",
            "present Ros Tilley",
            "substitute Bernard Yarrow for Gill Orme",
        ],
    ),
    (  # header table flattened
        (
            "Attendance\n"
            "Name\n"
            "Representing\n"
            "Status\n"
            "⟦Ms Hilda Lesser (Chair)⟧\n"
            "Primary governors\n"
            "⟦Present⟧\n"
            "⟦Fr Dominic Kean⟧\n"
            "Diocese of Orrismouth\n"
            "⟦Apologies⟧\n"
            "⟦Mr Piotr Zawad⟧\n"
            "Secondary academies\n"
            "⟦Present (arrived 16.40)⟧\n"
            "⟦Mr Joe Ackland⟧\n"
            "Special schools (substitute for Nell Garson)\n"
            "⟦Present⟧\n"
            "⟦Anna Strick⟧\n"
            "Officer - Principal Accountant, Schools\n"
            "⟦In attendance⟧"
        ),
        [
            "apologies Dominic Kean",
            "in-attendance Anna Strick",
            "joined Piotr Zawad at 16:40",
            "present Hilda Lesser",
            "present Piotr Zawad",
            "substitute Joe Ackland for Nell Garson",
        ],
    ),
    (  # pipe name org present
        (
            "| Name | Organisation | Present |\n"
            "|---|---|---|\n"
            "| ⟦Ann Bell⟧ | Wexmoor District Council | ⟦✓⟧ |\n"
            "| ⟦Tom Orme⟧ | Duck Trust | ⟦Apologies⟧ |\n"
            "| ⟦Jo Pike⟧ | Hurn Parish Council | ⟦Y⟧ |\n"
            "| ⟦Lee Dray⟧ | Harbour Board | ⟦N⟧ |"
        ),
        ["absent Lee Dray", "apologies Tom Orme", "present Ann Bell", "present Jo Pike"],
    ),
    (  # attendees columns
        (
            "Attendees\n"
            "⟦Name⟧\n"
            "Organisation / role\n"
            "⟦Supt. Harriet Bolan (HB)⟧\n"
            "Westmarch Police (Chair)\n"
            "⟦Cllr Vikram Sethu (VS)⟧\n"
            "Dunsbrook Council, Lead Member for Communities\n"
            "⟦Gemma Tarrent (GT)⟧\n"
            "Dunsbrook Council, Head of Safer Neighbourhoods\n"
            "⟦Bev Oster (BO)⟧ – for Tony Marshall\n"
            "Turnpike Housing\n"
            "⟦Minutes:⟧ ⟦Sadie Winn⟧\n"
            "\n"
            "⟦Apologies⟧\n"
            "⟦Tony Marshall (Turnpike Housing)⟧; ⟦Dr Ines Coel (CCG)⟧"
        ),
        [
            "apologies Ines Coel",
            "apologies Tony Marshall",
            "in-attendance Sadie Winn",
            "present Gemma Tarrent",
            "present Harriet Bolan",
            "present Vikram Sethu",
            "substitute Bev Oster for Tony Marshall",
        ],
    ),
    (  # joined columns
        (
            "⟦Present:⟧\n"
            "⟦Councillors R ap Ivor (Glan) (Deputy Chairperson, presiding)S BevanG Nic Davies OBE (Morfa)⟧ ⟦P Haynes⟧"
        ),
        ["present G Nic Davies", "present P Haynes", "present R ap Ivor", "present S Bevan"],
    ),
    (  # joined columns councillor
        (
            "⟦Present⟧\n"
            "⟦Councillor A Bell⟧Councillor ⟦T Orme⟧Councillor ⟦J Pike⟧\n"
            "⟦Councillor G Stone⟧Councillor ⟦H Reed⟧"
        ),
        ["present A Bell", "present G Stone", "present H Reed", "present J Pike", "present T Orme"],
    ),
    (  # two columns tabs
        (
            "⟦Present:⟧\n"
            "⟦Councillor A Bell (Chairman)⟧        ⟦Councillor T Orme⟧\n"
            "⟦Councillor J Pike⟧                   ⟦Councillor Mrs G Stone⟧"
        ),
        ["present A Bell", "present G Stone", "present J Pike", "present T Orme"],
    ),
    (  # surname lists
        (
            "⟦Members:⟧ ⟦Bell (Chairman)⟧, ⟦Orme⟧, ⟦Pike⟧, ⟦Stone⟧, ⟦Reed⟧ and ⟦Dray⟧\n"
            "⟦Apologies:⟧ ⟦Dale⟧ and ⟦Marsh⟧"
        ),
        [
            "apologies Dale",
            "apologies Marsh",
            "present Bell",
            "present Dray",
            "present Orme",
            "present Pike",
            "present Reed",
            "present Stone",
        ],
    ),
    (  # sederunt
        (
            "⟦SEDERUNT⟧\n"
            "⟦Councillors H Anstey (Convener), J Gray (Depute Convener), M Balfe-Tait, and T Weddell (substituting for Councillor R Ness).⟧\n"
            "⟦APOLOGIES⟧\n"
            "⟦Councillors R Ness⟧ and ⟦P King⟧.\n"
            "⟦ATTENDING⟧\n"
            "⟦T Smart⟧, Director of Infrastructure; ⟦L Hay⟧, Clerk to the Council"
        ),
        [
            "apologies P King",
            "apologies R Ness",
            "in-attendance L Hay",
            "in-attendance T Smart",
            "present H Anstey",
            "present J Gray",
            "present M Balfe-Tait",
            "substitute T Weddell for R Ness",
        ],
    ),
    (  # Welsh bilingual
        (
            "YN BRESENNOL / ⟦PRESENT:⟧ ⟦Cyng/Cllr Rhodri Mostyn (Cadeirydd / Chair)⟧, ⟦Cyng/Cllr Elin Puw⟧, ⟦Cyng/Cllr N. Whitford⟧\n"
            "⟦HEFYD YN BRESENNOL / ALSO PRESENT:⟧ ⟦Sioned Pryce (Clerc / Clerk)⟧\n"
            "YMDDIHEURIADAU / ⟦APOLOGIES:⟧ ⟦Cyng/Cllr Gwen Parri (gwyliau / holiday)⟧"
        ),
        [
            "apologies Gwen Parri",
            "in-attendance Sioned Pryce",
            "present Elin Puw",
            "present N. Whitford",
            "present Rhodri Mostyn",
        ],
    ),
    (  # flat
        "Wexmoor Planning Committee Friday 9 June 2006 at 10.30am ⟦Present:⟧ ⟦Mr J Tunnell MBE (Chair)⟧, ⟦Mrs F Beller⟧, ⟦Cllr D Kears⟧, ⟦Prof G Oxnam (Secretary of State appointee)⟧, ⟦Cllr Mrs B Raw⟧. ⟦Also in attendance:⟧ National Park Officer (⟦A Wrenn⟧), ⟦Mr I Metcalfe (Head of Recreation)⟧, ⟦Ms P Lunn⟧, Solicitor to the Authority. Observers: 2. ⟦Apologies were intimated from Lord Swinburn of Corve and Cllr Peartree.⟧",
        [
            "apologies Peartree",
            "apologies Swinburn of Corve",
            "in-attendance A Wrenn",
            "in-attendance I Metcalfe",
            "in-attendance P Lunn",
            "present B Raw",
            "present D Kears",
            "present F Beller",
            "present G Oxnam",
            "present J Tunnell",
        ],
    ),
    (  # there were present lines
        (
            "when there were present:\n"
            "⟦Councillors⟧\n"
            "⟦Mrs P Atto (Chairman)⟧\n"
            "⟦D Yax (Vice-Chairman)⟧\n"
            "⟦G R Bull⟧\n"
            "⟦S Wick⟧ - substitute for A Loyn\n"
            "⟦Mrs J Thirl⟧ - Haddon Ward\n"
            "⟦Officers⟧\n"
            "⟦Mr P Rumble⟧ - Head of Planning\n"
            "⟦Mrs S Lark⟧ - Major Projects Manager\n"
            "⟦Mr D Oldham⟧ - Fenshire County Council (Highways)"
        ),
        [
            "in-attendance D Oldham",
            "in-attendance P Rumble",
            "in-attendance S Lark",
            "present D Yax",
            "present G R Bull",
            "present J Thirl",
            "present P Atto",
            "substitute S Wick for A Loyn",
        ],
    ),
    (  # also there
        (
            "⟦Members attending:⟧ ⟦Cllrs Marj Finlow (chair)⟧, ⟦Ted Last⟧, ⟦P. Steggles⟧, ⟦Dr A. Uddin⟧, ⟦Rosalind Woods⟧\n"
            "⟦Not present:⟧ ⟦Cllr L Catch⟧\n"
            "⟦Also there:⟧ Deputy Town Clerk (⟦Phil Garrett⟧), ⟦Cllr J Balding (not a member of the committee)⟧, six residents"
        ),
        [
            "absent L Catch",
            "in-attendance J Balding",
            "in-attendance Phil Garrett",
            "present A. Uddin",
            "present Marj Finlow",
            "present P. Steggles",
            "present Rosalind Woods",
            "present Ted Last",
        ],
    ),
    (  # mayor list semicolons
        "⟦Present:⟧ The Mayor (⟦Councillor Ann Bell) in the Chair; Deputy Mayor (Councillor T Orme⟧); ⟦Aldermen J Pike⟧, ⟦G Stone⟧; ⟦Councillors H Reed⟧, ⟦L Dray⟧, ⟦Mrs B Dale⟧.",
        [
            "present Ann Bell",
            "present B Dale",
            "present G Stone",
            "present H Reed",
            "present J Pike",
            "present L Dray",
            "present T Orme",
        ],
    ),
    (  # attendees bullets
        (
            "⟦Attendees:⟧\n"
            "• ⟦Ann Bell (Chair)⟧, Wexmoor District Council\n"
            "• ⟦Tom Orme⟧, Duck Trust\n"
            "• ⟦Dr Jo Pike⟧, Hurn NHS Foundation Trust\n"
            "• ⟦Lee Dray⟧, Harbour Board\n"
            "⟦Apologies:⟧\n"
            "• ⟦Sam Reed⟧, Citizens Advice"
        ),
        [
            "apologies Sam Reed",
            "present Ann Bell",
            "present Jo Pike",
            "present Lee Dray",
            "present Tom Orme",
        ],
    ),
    (  # names, org after dash no title
        (
            "⟦In attendance⟧\n"
            "⟦Tom Orme⟧ - Duck Trust\n"
            "⟦Jo Pike⟧ - Hurn Parish Council\n"
            "⟦Sunita Rao⟧ - Head of Markets\n"
            "⟦Present⟧\n"
            "⟦Councillors A Bell⟧ and ⟦C Dale⟧"
        ),
        [
            "in-attendance Jo Pike",
            "in-attendance Sunita Rao",
            "in-attendance Tom Orme",
            "present A Bell",
            "present C Dale",
        ],
    ),
    (  # panel hearing
        (
            "⟦Panel:⟧ ⟦Cllr Bettina Crowe (in the Chair), Cllr Rajan Mehta and Cllr Oscar Twaite⟧\n"
            "⟦Cllr Twaite was sitting in substitution for Cllr P. Lisle.⟧\n"
            "⟦Legal adviser:⟧ ⟦Ms Farah Quale⟧\n"
            "⟦Licensing Officer:⟧ ⟦Mr Denzil Hobbs⟧\n"
            "⟦Clerk:⟧ ⟦Suki Vine⟧"
        ),
        [
            "in-attendance Denzil Hobbs",
            "in-attendance Farah Quale",
            "in-attendance Suki Vine",
            "present Bettina Crowe",
            "present Oscar Twaite",
            "present Rajan Mehta",
            "substitute Oscar Twaite for P. Lisle",
        ],
    ),
    (  # bracket absent entries
        (
            "⟦County Council appointees:⟧ ⟦Mr. T. Birk⟧, ⟦Mrs. C. Sharrow-Dent⟧, ⟦Ms. L. Ogden (by video link)⟧\n"
            "⟦District Council appointees:⟧ ⟦Cllr. B. Fother⟧, ⟦Cllr. A. Nobel⟧ - apologies\n"
            "⟦Parish members:⟧ ⟦Mrs. D. Rain⟧, ⟦Mr. J. Rain⟧\n"
            "⟦Officers:⟧ the National Park Officer (⟦Marcus Veitch⟧), the Head of Rangers (⟦Poppy Tarn⟧)"
        ),
        [
            "apologies A. Nobel",
            "in-attendance Marcus Veitch",
            "in-attendance Poppy Tarn",
            "present B. Fother",
            "present C. Sharrow-Dent",
            "present D. Rain",
            "present J. Rain",
            "present L. Ogden",
            "present T. Birk",
        ],
    ),
    (  # remote
        (
            "⟦Present in person:⟧ ⟦Councillors A Bell⟧ and ⟦T Orme⟧\n"
            "⟦Present remotely:⟧ ⟦Councillors J Pike⟧ and ⟦G Stone⟧\n"
            "⟦Also attending via Teams:⟧ ⟦Priti Raval (Head of Markets)⟧"
        ),
        [
            "in-attendance Priti Raval",
            "present A Bell",
            "present G Stone",
            "present J Pike",
            "present T Orme",
        ],
    ),
    (  # absent no apology
        (
            "⟦Present:⟧ ⟦Cllrs A Bell (Chair)⟧, ⟦T Orme⟧\n"
            "⟦Absent without apologies:⟧ ⟦Cllr J Pike⟧\n"
            "⟦Apologies for absence:⟧ ⟦Cllr G Stone (work)⟧\n"
            "⟦Clerk:⟧ ⟦Mrs L Hay⟧\n"
            "2 members of the public"
        ),
        [
            "absent J Pike",
            "apologies G Stone",
            "in-attendance L Hay",
            "present A Bell",
            "present T Orme",
        ],
    ),
    (  # roll numbered in attendance item
        (
            "1. ATTENDANCE\n"
            "\n"
            "⟦Present:⟧ ⟦A Bell (Chair)⟧, ⟦T Orme⟧, ⟦J Pike⟧.\n"
            "\n"
            "⟦Apologies:⟧ ⟦G Stone⟧.\n"
            "\n"
            "⟦In attendance:⟧ ⟦L Hay (Clerk)⟧"
        ),
        [
            "apologies G Stone",
            "in-attendance L Hay",
            "present A Bell",
            "present J Pike",
            "present T Orme",
        ],
    ),
    (  # contact trap
        (
            "⟦Present:⟧ ⟦Councillors A Bell⟧ and ⟦T Orme⟧\n"
            "Contact: Jenny Stone, Committee Officer, 01632 960 001\n"
            "Venue: Heath Parade Hall"
        ),
        ["present A Bell", "present T Orme"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_what_a_roll_states(text: str, lines: list[str]) -> None:
    assert stated("Attendance", text, *ROLL) == (text, lines)
