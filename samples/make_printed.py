"""Set the two printed samples: a PDF with running heads, and a Word document.

    python make_printed.py          (needs reportlab and python-docx)

Writes council-2024-10-23.pdf and planning-2025-02-06.docx beside this file.
"""

from pathlib import Path

HERE = Path(__file__).parent

COUNCIL = [
    ("title", "WEXMOOR DISTRICT COUNCIL"),
    ("title", "MINUTES OF THE MEETING OF THE COUNCIL"),
    (
        "title",
        "HELD IN THE COUNCIL CHAMBER, MOOT HOUSE, HALLOW, ON WEDNESDAY 23 OCTOBER 2024 AT 6.30 PM",
    ),
    (
        "text",
        "PRESENT: Councillors Mrs E Coombe (Chairman), P Loxley, H Abbotsley, K Asante, D Chand, M Dunmore, "
        "I Farrant, F Gathercole, D Hurrell, R Kestle, J Marwick, O Pellister, S Pinnock, S Rao-Blythe, T Ridd, "
        "L Stubbs, A Tillotson, G Tillotson and B Yeo",
    ),
    (
        "text",
        "OFFICERS: Margaret Oduya (Chief Executive), Rupert Hingley (Head of Legal Services and Monitoring "
        "Officer) and Katy Penhallow (Democratic Services Officer)",
    ),
    ("head", "39  APOLOGIES FOR ABSENCE (Agenda item 1)"),
    (
        "text",
        "An apology for absence was received from Councillor N Corrigan. Councillor T Ridd had given notice that "
        "he would be late.",
    ),
    ("head", "40  MINUTES (Agenda item 2)"),
    (
        "text",
        "RESOLVED: That the minutes of the meeting held on 17 July 2024 be confirmed as a correct record.",
    ),
    ("head", "41  DECLARATIONS OF INTEREST (Agenda item 3)"),
    (
        "text",
        "Councillor D Hurrell declared a personal interest in minute 45, as the owner of a public house that "
        "recycled its own glass. He remained and voted.",
    ),
    ("head", "42  CHAIRMAN'S ANNOUNCEMENTS (Agenda item 4)"),
    (
        "text",
        "The Chairman had opened the repaired footbridge at Sallowfield and had been asked, twice, who had paid "
        "for it.",
    ),
    ("head", "43  CHANGES TO THE CABINET (Agenda item 5)"),
    (
        "text",
        "The Leader, Councillor H Abbotsley, reported that Councillor I Farrant wished to stand down from the "
        "Cabinet in order to complete her studies. She thanked Councillor Farrant for four years of work.",
    ),
    ("text", "It was moved by Councillor Abbotsley, seconded by Councillor G Tillotson and"),
    (
        "text",
        "RESOLVED: (A) That Councillor O Pellister be appointed Cabinet Member for Environment and Climate with "
        "immediate effect in place of Councillor I Farrant.",
    ),
    (
        "text",
        "(B) That Councillor O Pellister be appointed to the Tarrow Valley Joint Waste Board in place of "
        "Councillor I Farrant.",
    ),
    ("head", "44  QUESTIONS FROM THE PUBLIC (Agenda item 6)"),
    (
        "text",
        "Mrs Agnes Tolley asked the Cabinet Member for Planning and Growth when the new map of conservation areas "
        "would be published. Councillor R Kestle replied that it would go on the website by the end of November "
        "2024.",
    ),
    (
        "text",
        "Mr Derek Holloway asked the Deputy Leader whether pitch fees at Hallow Market would rise in April. "
        "Councillor G Tillotson replied that no decision had been made.",
    ),
    ("text", "Councillor T Ridd joined the meeting at 7.12 pm."),
    ("head", "45  KERBSIDE GLASS COLLECTION (Agenda item 7)"),
    (
        "text",
        "The Council considered the recommendation of the Cabinet of 8 October 2024 on Report No. WDC/24/031 by "
        "the Head of Waste and Streets.",
    ),
    (
        "text",
        "It was moved by Councillor I Farrant and seconded by Councillor S Pinnock that capital spending of "
        "£240,000 on kerbside glass collection be approved.",
    ),
    (
        "text",
        "Councillor P Loxley regretted that the Cabinet had turned down the free second box which the Overview "
        "and Scrutiny Committee had asked for. Councillor M Dunmore thought that a family of five could make "
        "room for one box.",
    ),
    (
        "text",
        "As an amendment it was moved by Councillor B Yeo and seconded by Councillor F Gathercole that the "
        "collection be put off until April 2026.",
    ),
    (
        "text",
        "A recorded vote having been requested by five members, the voting on the amendment was as follows:",
    ),
    ("text", "For (6): Councillors F Gathercole, D Hurrell, P Loxley, J Marwick, T Ridd and B Yeo"),
    (
        "text",
        "Against (12): Councillors H Abbotsley, K Asante, D Chand, M Dunmore, I Farrant, R Kestle, O Pellister, "
        "S Pinnock, S Rao-Blythe, L Stubbs, A Tillotson and G Tillotson",
    ),
    ("text", "Abstained (1): Councillor Mrs E Coombe"),
    ("text", "The amendment was declared LOST."),
    (
        "text",
        "The motion was then put to the vote and, with 14 voting for, 4 against and 1 abstention, was declared "
        "CARRIED, and it was",
    ),
    (
        "text",
        "RESOLVED: That capital spending of £240,000 on kerbside glass collection be approved.",
    ),
    ("head", "46  MOTION ON NOTICE: BUS SHELTERS (Agenda item 8)"),
    (
        "text",
        "Councillor D Hurrell moved, and Councillor B Yeo seconded, a motion asking the county council to "
        "repair the bus shelters at Thornacre. With the consent of the meeting the motion was withdrawn.",
    ),
    ("text", "The meeting closed at 8.47 pm."),
]

PLANNING = [
    ("title", "Wexmoor District Council"),
    ("title", "Planning Committee"),
    (
        "title",
        "Minutes of the meeting held on Thursday 6 February 2025 at 10.00 am in the Council Chamber, Moot House",
    ),
    (
        "text",
        "Present: Councillor Leonard Stubbs (Chair), Councillors Kwame Asante, Niamh Corrigan, Fiona Gathercole, "
        "David Hurrell, Anne Tillotson and Bernard Yeo",
    ),
    ("text", "Also present: Councillor Ruth Kestle, Cabinet Member for Planning and Growth"),
    (
        "text",
        "Officers: Neil Thackray, Development Manager; Rupert Hingley, Head of Legal Services and Monitoring "
        "Officer",
    ),
    ("head", "61. Apologies and substitutes"),
    (
        "text",
        "Apologies for absence were received from Councillors Peter Loxley and Thomas Ridd. Councillor Bernard "
        "Yeo substituted for Councillor Ridd.",
    ),
    ("head", "62. Declarations of interest"),
    (
        "text",
        "Councillor David Hurrell declared a prejudicial interest in application 24/00417/FUL, as the owner of "
        "land beside the site, and left the room while it was decided.",
    ),
    (
        "text",
        "Councillor Niamh Corrigan declared a personal interest in application 24/00502/LBC, because she knew "
        "the applicant.",
    ),
    ("head", "63. Minutes"),
    (
        "text",
        "The minutes of the meeting held on 9 January 2025 were approved as a correct record and signed by the "
        "Chair.",
    ),
    ("head", "64. Application 24/00417/FUL: Pound Field, Thornacre"),
    ("text", "Erection of eleven homes with access from Church Lane."),
    (
        "text",
        "The Development Manager presented the report. He reported a letter from Thornacre Parish Council, "
        "which objected on the ground of surface water, and a reply from the county council as lead local "
        "flood authority, which did not.",
    ),
    (
        "text",
        "Mr Walter Askham, Chairman of Thornacre Parish Council, spoke against the application. Mrs Joy Redfern "
        "spoke for the applicant, Redfern Homes Ltd.",
    ),
    (
        "text",
        "In response to a question from Councillor Gathercole, Mr Thackray said that the pond would be built "
        "before the first home was occupied.",
    ),
    (
        "text",
        "Councillor Yeo proposed, and Councillor Gathercole seconded, that the application be refused. On being "
        "put to the vote, with 2 for and 4 against, the motion was lost.",
    ),
    (
        "text",
        "Councillor Anne Tillotson then proposed, and Councillor Asante seconded, that permission be granted.",
    ),
    (
        "text",
        "RESOLVED (by 4 votes to 2): That permission be GRANTED subject to the conditions in the report and to a "
        "further condition that the pond be finished before any home is occupied.",
    ),
    ("head", "65. Application 24/00502/LBC: The Corn Store, Market Square, Hallow"),
    ("text", "Replacement of sash windows."),
    ("text", "RESOLVED: That the application be deferred for a visit to the site."),
    ("head", "66. Appeals"),
    (
        "text",
        "The Committee received a list of appeals. The Development Manager undertook to bring a note on the "
        "cost of appeals to the meeting on 3 April 2025.",
    ),
    ("text", "RESOLVED: That the list of appeals be noted."),
    ("text", "The meeting ended at 11.52 am."),
]


def pdf(path):
    from reportlab.lib.enums import TA_CENTER
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import mm
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    text = ParagraphStyle("text", fontName="Times-Roman", fontSize=12, leading=16, spaceAfter=8)
    styles = {
        "text": text,
        "head": ParagraphStyle("head", parent=text, fontName="Times-Bold", spaceBefore=8),
        "title": ParagraphStyle("title", parent=text, fontName="Times-Bold", alignment=TA_CENTER),
    }

    def furniture(canvas, doc):
        canvas.setFont("Times-Italic", 9)
        if doc.page > 1:
            canvas.drawString(25 * mm, 285 * mm, "Council - 23 October 2024")
        canvas.drawString(25 * mm, 12 * mm, "Wexmoor District Council, Moot House, Hallow")
        canvas.drawRightString(185 * mm, 12 * mm, f"Page {doc.page}")

    doc = SimpleDocTemplate(
        str(path),
        pagesize=A4,
        invariant=1,
        title="Minutes of the Council, 23 October 2024",
        leftMargin=25 * mm,
        rightMargin=25 * mm,
        topMargin=25 * mm,
        bottomMargin=25 * mm,
    )
    flow = [Paragraph(words, styles[kind]) for kind, words in COUNCIL]
    doc.build([*flow, Spacer(1, 5 * mm)], onFirstPage=furniture, onLaterPages=furniture)


def docx(path):
    import datetime

    from docx import Document

    doc = Document()
    when = datetime.datetime(2025, 2, 10, 9, 0)
    doc.core_properties.author = "Wexmoor District Council"
    doc.core_properties.created = doc.core_properties.modified = when
    doc.sections[0].header.paragraphs[0].text = "Planning Committee, 6 February 2025"
    for kind, words in PLANNING:
        if kind == "text":
            doc.add_paragraph(words)
        else:
            doc.add_heading(words, level=1 if kind == "title" else 2)
    doc.save(path)


if __name__ == "__main__":
    pdf(HERE / "council-2024-10-23.pdf")
    docx(HERE / "planning-2025-02-06.docx")
