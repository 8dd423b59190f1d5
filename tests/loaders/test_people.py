"""Names of people in a paragraph, marked in the text: every shape in which records print them."""

from __future__ import annotations

import pytest
from stated import marked, stated, unmarked

from loaders.annotators.people import NameMention
from loaders.passages import fold
from loaders.reading import Paragraph


def shape(name: NameMention) -> str:
    """Courtesy titles, given/surname, suffixes; then the elected title that vouches for it."""
    full = f"{name.given}/{name.surname}" if name.given else name.surname
    return f"{' '.join([*name.honorifics, full, *name.suffixes])}, {name.council}"


def read(text: str) -> tuple[str, list[str]]:
    paragraph = Paragraph(fold(unmarked(text)))
    spans = [paragraph.span(name.start, name.end) for name in paragraph.people]
    return marked(unmarked(text), spans), [shape(name) for name in paragraph.people]


PEOPLE: list[tuple[str, list[str]]] = [
    # a surname alone
    ("Councillor ⟦Pell⟧ asked about the lease.", ["Pell, councillor"]),
    # given name and surname
    ("Councillor ⟦Joan Pell⟧ asked about the lease.", ["Joan/Pell, councillor"]),
    # an initial
    ("Councillor ⟦J Pell⟧ spoke.", ["J/Pell, councillor"]),
    # an initial with its stop
    ("Councillor ⟦J. Pell⟧ spoke.", ["J./Pell, councillor"]),
    # words of offices that are surnames behind initials or a given name
    (
        "Councillors ⟦J Freeman⟧, ⟦Ann Rule⟧ and ⟦T W Press⟧ spoke.",
        ["J/Freeman, councillor", "Ann/Rule, councillor", "T W/Press, councillor"],
    ),
    # the number of a minute behind a name
    ("Cllr ⟦Joan Pell⟧ B41 spoke.", ["Joan/Pell, councillor"]),
    # letters that no list knows
    ("Mrs ⟦Joan Pell⟧ XCC spoke.", ["Mrs Joan/Pell, "]),
    # two initials
    ("Councillor ⟦J W Pell⟧ spoke.", ["J W/Pell, councillor"]),
    # two initials without a space
    ("Councillor ⟦J.W. Pell⟧ spoke.", ["J.W./Pell, councillor"]),
    # no space behind the initial
    ("Councillor ⟦J.Pell⟧ spoke.", ["J./Pell, councillor"]),
    # a given name cut short
    (
        "Councillors ⟦Wm. Pell⟧, ⟦Thos. J. Orr⟧ and ⟦Geo.Dray⟧ left.",
        ["Wm./Pell, councillor", "Thos. J./Orr, councillor", "Geo./Dray, councillor"],
    ),
    # two letters that are one in Welsh
    (
        "Councillors ⟦Rh. Pell⟧, ⟦Ll.J. Orr-Dray⟧ and ⟦Ff. Marl⟧ left.",
        ["Rh./Pell, councillor", "Ll.J./Orr-Dray, councillor", "Ff./Marl, councillor"],
    ),
    # a title that houses, inns and counties bear
    ("Sir Benfro, the Lord Nelson Inn and Captain Marsh Close were passed.", []),
    ("Sir ⟦John Pell⟧ and Lady ⟦Orr⟧ spoke.", ["Sir John/Pell, ", "Lady Orr, "]),
    # partners of a firm, and members whose title has no capital
    ("Messrs Pell Orr LLP and Messrs Dray & Sons had drawn it.", []),
    (
        "The ward councillors ⟦Ann Pell⟧ and ⟦Tom Orr⟧ spoke.",
        ["Ann/Pell, councillor", "Tom/Orr, councillor"],
    ),
    # three initials
    ("Councillor ⟦J. W. R. Pell⟧ spoke.", ["J. W. R./Pell, councillor"]),
    # a middle initial
    ("Councillor ⟦Joan W. Pell⟧ spoke.", ["Joan W/Pell, councillor"]),
    # the short title
    ("Cllr ⟦Pell⟧ spoke.", ["Pell, councillor"]),
    # the short title with a stop
    ("Cllr. ⟦Joan Pell⟧ spoke.", ["Joan/Pell, councillor"]),
    # a title and a courtesy title
    ("Councillor Mrs ⟦Pell⟧ spoke.", ["Mrs Pell, councillor"]),
    # courtesy title and initial behind the title
    ("Cllr Mr ⟦T Orrell⟧ spoke.", ["Mr T/Orrell, councillor"]),
    # a doctor among councillors
    ("Cllr Dr ⟦P Raval⟧ spoke.", ["Dr P/Raval, councillor"]),
    # a tier before the title is no part of the name
    ("County Councillor ⟦Joan Pell⟧ reported.", ["Joan/Pell, councillor"]),
    # a longer tier
    ("County Borough Councillor ⟦T. Orrell⟧ reported.", ["T./Orrell, councillor"]),
    # an alderman
    ("Alderman ⟦Dray⟧ thanked the staff.", ["Dray, alderman"]),
    # several aldermen
    ("Aldermen ⟦Dray⟧ and ⟦Hale⟧ thanked the staff.", ["Dray, alderman", "Hale, alderman"]),
    # a bailie
    ("Bailie ⟦Orrell⟧ seconded it.", ["Orrell, bailie"]),
    # Mr and an initial, as in some counties
    ("Mr ⟦T Orrell⟧ moved it.", ["Mr T/Orrell, "]),
    # Mrs and initials with stops
    ("Mrs ⟦J. W. Pell⟧ moved it.", ["Mrs J. W./Pell, "]),
    # Miss and a surname
    ("Miss ⟦Marsden⟧ asked why.", ["Miss Marsden, "]),
    # Ms and a full name
    ("Ms ⟦Priti Raval⟧ asked why.", ["Ms Priti/Raval, "]),
    # the suffix of a county member
    ("Mrs ⟦J. Pell⟧ CC moved it.", ["Mrs J./Pell CC, "]),
    # honours with a comma
    ("Councillor ⟦Tom Orrell⟧, MBE, spoke.", ["Tom/Orrell MBE, councillor"]),
    # honours without a comma
    ("Councillor ⟦Tom Orrell⟧ OBE JP spoke.", ["Tom/Orrell OBE JP, councillor"]),
    # a knight
    ("Sir ⟦Tom Orrell⟧ opened the hall.", ["Sir Tom/Orrell, "]),
    # a lord who is no Lord Mayor
    ("Lord ⟦Dray⟧ opened the hall.", ["Lord Dray, "]),
    # a professor
    ("Professor ⟦Joan Marsden⟧ gave a talk.", ["Professor Joan/Marsden, "]),
    # a clergyman
    ("Rev ⟦T. Hale⟧ said a prayer.", ["Rev T./Hale, "]),
    # several names under one title
    (
        "Councillors ⟦Pell⟧, ⟦Orrell⟧ and ⟦Dray⟧ agreed.",
        ["Pell, councillor", "Orrell, councillor", "Dray, councillor"],
    ),
    # full, initialled and bare names under one title
    (
        "Councillors ⟦Joan Pell⟧, ⟦T Orrell⟧ and ⟦Dray⟧ agreed.",
        ["Joan/Pell, councillor", "T/Orrell, councillor", "Dray, councillor"],
    ),
    # an ampersand in the list
    ("Cllrs ⟦J Pell⟧ & ⟦T Orrell⟧ agreed.", ["J/Pell, councillor", "T/Orrell, councillor"]),
    # semicolons in the list
    (
        "Councillors ⟦Pell⟧; ⟦Orrell⟧; ⟦Dray⟧.",
        ["Pell, councillor", "Orrell, councillor", "Dray, councillor"],
    ),
    # a comma before the last
    (
        "Councillors ⟦Pell⟧, ⟦Orrell⟧, and ⟦Dray⟧ agreed.",
        ["Pell, councillor", "Orrell, councillor", "Dray, councillor"],
    ),
    # the title said again in the list
    (
        "Councillors ⟦Pell⟧ and Councillor ⟦Orrell⟧ agreed.",
        ["Pell, councillor", "Orrell, councillor"],
    ),
    # Mrs belongs to the next name only
    (
        "Councillors ⟦Pell⟧, Mrs ⟦Orrell⟧ and ⟦Dray⟧ agreed.",
        ["Pell, councillor", "Mrs Orrell, councillor", "Dray, councillor"],
    ),
    # two who share a surname
    ("Councillors ⟦A Pell⟧ and ⟦J Pell⟧ agreed.", ["A/Pell, councillor", "J/Pell, councillor"]),
    # Messrs
    ("Messrs ⟦Orrell⟧ and ⟦Hale⟧ agreed.", ["Messrs Orrell, ", "Hale, "]),
    # a list that ends at a verb
    (
        "Councillors ⟦Pell⟧ and ⟦Orrell⟧ left, and the Clerk closed the door.",
        ["Pell, councillor", "Orrell, councillor"],
    ),
    # a double surname with a hyphen
    ("Councillor ⟦Joan Pell-Orrell⟧ spoke.", ["Joan/Pell-Orrell, councillor"]),
    # an apostrophe in the surname
    ("Councillor ⟦Sean O'Dray⟧ spoke.", ["Sean/O'Dray, councillor"]),
    # a curly apostrophe
    ("Councillor ⟦Sean O’Dray⟧ spoke.", ["Sean/O’Dray, councillor"]),
    # Mac and a capital
    ("Councillor ⟦Ann MacDray⟧ spoke.", ["Ann/MacDray, councillor"]),
    # a particle in small letters
    ("Councillor ⟦Joan de Courcy⟧ spoke.", ["Joan/de Courcy, councillor"]),
    # a Welsh patronymic
    ("Councillor ⟦Huw ap Dafydd⟧ spoke.", ["Huw/ap Dafydd, councillor"]),
    # an Irish particle
    ("Councillor ⟦Aoife Ní Dray⟧ spoke.", ["Aoife/Ní Dray, councillor"]),
    # a name in capitals
    ("Councillor ⟦JOAN PELL⟧ spoke.", ["JOAN/PELL, councillor"]),
    # a possessive is no part of the name
    ("Councillor ⟦Pell⟧’s motion was read.", ["Pell, councillor"]),
    # a surname that ends in s, possessive
    ("Councillor ⟦Lewis⟧’ motion was read.", ["Lewis, councillor"]),
    # a double given name
    ("Councillor ⟦Mary Ann Pell⟧ spoke.", ["Mary Ann/Pell, councillor"]),
    # a given name with a hyphen
    ("Councillor ⟦Anne-Marie Pell⟧ spoke.", ["Anne-Marie/Pell, councillor"]),
    # a nickname in brackets
    ("Councillor ⟦William (Bill) Orrell⟧ spoke.", ["William/Orrell, councillor"]),
    # a ward in brackets
    ("Councillor ⟦Joan Pell⟧ (Cray Ward) spoke.", ["Joan/Pell, councillor"]),
    # a party in brackets
    ("Councillor ⟦Joan Pell⟧ (Labour) spoke.", ["Joan/Pell, councillor"]),
    # the office before, the name in brackets
    ("The Lord Mayor (Councillor ⟦Pell⟧) took the chair.", ["Pell, councillor"]),
    # an authority before the title
    (
        "Hexwick Councillor ⟦Joan Pell⟧ and Cray Councillor ⟦Tom Orrell⟧ agreed.",
        ["Joan/Pell, councillor", "Tom/Orrell, councillor"],
    ),
    # a post in apposition
    ("Councillor ⟦Joan Pell⟧, Cabinet Member for Parks, spoke.", ["Joan/Pell, councillor"]),
    # a post before the name
    ("The Cabinet Member for Parks, Councillor ⟦Joan Pell⟧, spoke.", ["Joan/Pell, councillor"]),
    # a bare name before its post
    ("⟦Joan Marsden⟧, Head of Parks, gave an update.", ["Joan/Marsden, "]),
    # a bare name with its post in brackets
    ("⟦Joan Marsden⟧ (Head of Parks) gave an update.", ["Joan/Marsden, "]),
    # a bare name with its post behind a dash
    ("⟦Joan Marsden⟧ – Head of Parks", ["Joan/Marsden, "]),
    # the post first, the bare name in brackets
    ("the Head of Parks (⟦Joan Marsden⟧) gave an update", ["Joan/Marsden, "]),
    # the post first, the bare name between commas
    ("The Head of Parks, ⟦Joan Marsden⟧, gave an update.", ["Joan/Marsden, "]),
    # a bare name before a verb of speech
    ("⟦Joan Marsden⟧ reported that the roof leaked.", ["Joan/Marsden, "]),
    # a rare given name in brackets behind its post
    ("the Head of Parks (⟦Zebedee Marsden⟧)", ["Zebedee/Marsden, "]),
    # a line break inside the name
    ("Councillor\n⟦Joan\nPell⟧ spoke.", ["Joan/Pell, councillor"]),
    # no-break spaces
    ("Councillor\u00a0⟦Joan\u00a0Pell⟧ spoke.", ["Joan/Pell, councillor"]),
    # the title in capitals
    ("COUNCILLOR ⟦PELL⟧ IN THE CHAIR", ["PELL, councillor"]),
    # a title misspelt
    ("Counciillor ⟦Pell⟧ spoke.", ["Pell, councillor"]),
    # a month is a surname behind a title
    ("Councillor ⟦March⟧ spoke.", ["March, councillor"]),
    # a surname that is a word for places
    ("Councillor ⟦Joan Hill⟧ spoke.", ["Joan/Hill, councillor"]),
    # a surname that is a word of the trade
    ("Councillor ⟦Ward⟧ spoke.", ["Ward, councillor"]),
    # St in a surname
    ("Councillor ⟦Ivor St John⟧ spoke.", ["Ivor/St John, councillor"]),
    # a rank
    ("Inspector ⟦Ruth Blamire⟧ reported.", ["Inspector Ruth/Blamire, "]),
    # a given name that is short for a rank too
    ("Mr ⟦Col Hibbert⟧ spoke.", ["Mr Col/Hibbert, "]),
    # several officers in brackets
    ("Planning Officers (Mrs ⟦H Loane⟧ and ⟦P Foy⟧)", ["Mrs H/Loane, ", "P/Foy, "]),
]

NOBODY: list[tuple[str, list[str]]] = [
    # a street
    ("The works in Joan Pell Road start soon.", []),
    # a park
    ("A bench in Tom Orrell Park was mended.", []),
    # a school
    ("Pupils of Marsden Hale School came.", []),
    # a firm
    ("The tender of Orrell Dray Ltd was opened.", []),
    # a house
    ("The tenants of Grace House were told.", []),
    # a ward
    ("Cray Ward and Hale Ward are wet.", []),
    # months and days
    ("Between May and August on a Friday in April it is dry.", []),
    # verbs and a headline word
    ("Mark the date. Grant funding. Will members pay?", []),
    # the title alone
    ("Councillors and officers walked the route.", []),
    # a councillor without a name
    ("A Councillor asked why the Council was late.", []),
    # the Cabinet Member without a name
    ("The Cabinet Member for Parks said so.", []),
    # a Lord Mayor and a Lord Lieutenant
    ("The Lord Mayor met the Lord Lieutenant.", []),
    # a body in capitals
    ("The Council Tax Support Scheme was read.", []),
    # an Act of Parliament
    ("The Local Government Act 1972 applies.", []),
    # a council's name
    ("Hexwick Borough Council and Cray Parish Council met.", []),
    # a listed building
    ("Grace Court, Hope Mill and Faith Lodge were let.", []),
    # a job without its holder
    ("The Chief Executive and the Monitoring Officer reported.", []),
    # a Mr and Mrs of a couple
    ("Mr and Mrs ⟦Dray⟧ objected.", ["Mrs Dray, "]),
    # two particles
    ("Councillor ⟦Tom van der Hale⟧ spoke.", ["Tom/van der Hale, councillor"]),
]

KNOWN_GAPS: list[tuple[str, list[str]]] = [
    # columns joined without a space
    ("Councillor ⟦J Pell⟧Councillor ⟦T Orrell⟧", ["J/Pell, councillor", "T/Orrell, councillor"]),
]


@pytest.mark.parametrize(("text", "shapes"), PEOPLE)
def test_people(text: str, shapes: list[str]) -> None:
    assert read(text) == (text, shapes)


@pytest.mark.parametrize(("text", "shapes"), NOBODY)
def test_what_only_looks_like_people(text: str, shapes: list[str]) -> None:
    assert read(text) == (text, shapes)


@pytest.mark.parametrize(("text", "shapes"), KNOWN_GAPS)
def test_known_gap_is_still_one(text: str, shapes: list[str]) -> None:
    assert read(text) != (text, shapes), "read as it should be: move it to PEOPLE"


def test_initials_that_stand_for_a_person_name_no_organisation() -> None:
    text = "Councillor Dave Horne (DHO) spoke. Mr Frank Reid (FRE) replied."
    assert stated("Organisation", text)[1] == []
