"""What the head of a document says of its meeting: council, body, date, hour, place, contact."""

from __future__ import annotations

from loaders.assembly.body_names import (
    council_and_body,
    mixed_case,
    own_name,
    sort_of_council,
    split_council,
    tidy_body,
)
from loaders.assembly.broken_heads import fuller_council, mended, opening
from loaders.assembly.head_cells import bare_hour, business_body, head_cells
from loaders.assembly.head_days import is_own, weekday
from loaders.assembly.head_places import columns_of, contact, held, place, venue
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["Found", "read_head"]

_LONGEST = 240
_BESIDE = 4
"""Characters between a day and the hour that belongs to it."""


class Found:
    """Fields of a meeting with the words that state them."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.spans: list[Span] = []
        self.inferred = False

    def set(self, key: str, value: str, span: Span) -> None:
        if value and key not in self.values:
            self.values[key] = value
            self.spans.append(span)


def read_head(reading: Reading, head: list[Paragraph], found: Found) -> None:
    """Fill ``found`` from the lines of a head: set phrases first, then what stands there loosely."""
    head = head_cells([opening(paragraph) for paragraph in head])
    for paragraph in head:
        if not _labelled(paragraph, found):
            _line(paragraph, found)
    for paragraph in head:
        _date_line(paragraph, found)
    bare_hour(head, found)
    if "date" not in found.values:
        weekday(reading, head, found)
    told = grammar().rule("titles.narrated")
    names, parts = mended(head)
    for place_in_head, paragraph in enumerate(head):
        if name := names.get(place_in_head):
            _names(Paragraph(name), [], found)
        elif place_in_head in parts:
            continue
        elif len(paragraph.text) <= _LONGEST and not told.search(paragraph.text):
            _names(paragraph, [column.text for column in columns_of(reading, paragraph)], found)
    for paragraph in head if "council" not in found.values else []:
        # by its Welsh name where the English one stands nowhere
        if welsh := grammar().rule("heads.welsh_council").match(mixed_case(paragraph.text)):
            found.set("council", welsh.group(), paragraph.whole)
    if "council" in found.values:
        found.values["council"] = fuller_council(reading, head, found.values["council"])
    business_body(head, found)
    if "body" not in found.values and (sort := sort_of_council(found.values.get("council", ""))):
        found.values["body"] = sort
    for paragraph in head:
        if len(paragraph.text) <= _LONGEST and "venue" not in found.values:
            place(reading, paragraph, found)


def _labelled(paragraph: Paragraph, found: Found) -> bool:
    """ "Date of hearing: …", "Place: …"; whether the line was one of these."""
    match = grammar().rule("heads.label").match(paragraph.text)
    if match is None:
        return False
    value, span = match["value"].strip(" .;"), paragraph.whole
    full = [d for d in paragraph.dates if d.full]
    if match["date"]:
        if full:
            found.set("date", full[0].value, span)
        if paragraph.times:
            found.set("start", paragraph.times[0].value, span)
        venue(paragraph, found)
    elif match["time"]:
        if paragraph.times:
            found.set("start", paragraph.times[0].value, span)
        venue(paragraph, found)
    elif match["place"]:
        return False
    elif match["council"]:
        found.set("council", council_and_body(value)[0] or value, span)
    elif full or not (
        _named_so(match, value) or grammar().rule("bodies.name").regex.search(mixed_case(value))
    ):
        return False
    elif grammar().rule("headings.person_line").match(value):
        # "To: Councillors Pell and Orr": who is called to it
        return False
    else:
        found.set("body", _body(value, found, span), span)
    return True


def _named_so(match: re.Match[str], value: str) -> bool:
    """Whether a label that stands before bodies alone ("Committee:") has a name behind it."""
    words = [word for word in value.split() if word.isalpha() and len(word) > 3]
    return (
        match["body"].lower() in ("committee", "body")
        and 1 < len(value.split()) < 10
        and all(word[0].isupper() for word in words)
    )


def _line(paragraph: Paragraph, found: Found) -> None:
    """The set phrases of a head: "Body - date", "Minutes of … held in …", venue, contact."""
    text = paragraph.text
    g = grammar()
    if match := g.rule("layout.item_of_meeting").match(text):
        found.set("body", _body(match["body"], found, paragraph.whole), paragraph.whole)
        for date in [d for d in paragraph.dates if d.full and d.start >= match.start("date")][:1]:
            found.set("date", date.value, paragraph.whole)
        return
    unlabelled = g.rule("layout.meeting_unlabelled").match(text)
    if match := unlabelled or g.rule("meetings.date_dash_body").match(text):
        dates = paragraph.dates
        body = (match["later"] or match["earlier"]) if unlabelled else match["body"]
        if not g.rule("heads.kind_of_council").regex.fullmatch(body):
            body = _body(body, found, paragraph.whole)
        found.set("body", body, paragraph.whole)
        if dates:
            found.set("date", dates[0].value, paragraph.whole)
        return
    paper = g.rule("heads.paper_of").match(text)
    if paper and g.rule("heads.meeting_body").search(paper["body"]):
        found.set("body", _body(paper["body"], found, paragraph.whole), paragraph.whole)
        return
    if match := g.rule("meetings.body_dash_date").match(text):
        full = [d for d in paragraph.dates if d.full and d.start >= match.start("rest") - 12]
        if full:
            if not g.rule("heads.paper_only").match(match["body"]):
                words = g.rule("heads.page_before").regex.sub("", match["body"])
                found.set("body", _body(words, found, paragraph.whole), paragraph.whole)
            found.set("date", full[0].value, paragraph.whole)
            later = [t for t in paragraph.times if t.start > match.start("rest")]
            if later:
                found.set("start", later[0].value, paragraph.whole)
            return
    venue(paragraph, found)
    if match := g.rule("meetings.contact").search(text):
        contact(paragraph, match.start("contact"), found)
        return
    if g.rule("layout.calls_meeting").search(text):
        _called(paragraph, found)
    if lowered := g.rule("heads.body_held").search(text):
        text = text[: lowered.start()] + lowered.group().title() + text[lowered.end() :]
    if electors := g.rule("heads.parish_meeting").match(mixed_case(text)):
        # "the Annual Parish Meeting for the parish of Hexwick"
        found.set("body", electors["body"].title(), paragraph.whole)
    if match := g.rule("meetings.minutes_of").search(text):
        before = len(found.spans)
        words = match["body"]
        words = g.rule("heads.meeting_of").regex.sub("", words)
        dated = any(d.start == match.start("body") for d in paragraph.dates)
        if not dated and not g.rule("heads.paper_only").match(words) and ". " not in words:
            named = g.rule("heads.body_twice").match(words)
            if named:
                # "Wellbeing Committee Meeting of Hexwick District Council"
                found.set("council", own_name(split_council(named[2])[0]), paragraph.whole)
                words = named[1]
            authority = g.rule("heads.authority").search(words) and tidy_body(words)
            body = _body(words, found, paragraph.whole)
            # an authority goes by its name: "the meeting of the Three Rivers Combined Authority"
            found.set(
                "body", authority if authority and "Authority" in body else body, paragraph.whole
            )
        full = [d for d in paragraph.dates if d.full and d.start >= match.start()]
        if full:
            found.set("date", full[0].value, paragraph.whole)
        held(paragraph, found)
        times = [t for t in paragraph.times if t.start > match.start()]
        if times:
            found.set("start", times[0].value, paragraph.whole)
        if len(found.spans) > before:
            return


def _called(paragraph: Paragraph, found: Found) -> None:
    """ "A meeting of … will be held in … on …": the day and hour of the meeting called."""
    call = grammar().rule("layout.calls_meeting").search(paragraph.text)
    assert call is not None
    full = [d for d in paragraph.dates if d.full and d.start > call.start()]
    times = [t for t in paragraph.times if t.start > call.start()]
    if full:
        found.set("date", full[0].value, paragraph.whole)
    if times:
        found.set("start", times[0].value, paragraph.whole)


def _body(words: str, found: Found, span: Span) -> str:
    g = grammar()
    flat = tidy_body(words)
    of = g.rule("heads.body_before").match(flat)
    if of and g.rule("bodies.council").regex.fullmatch(flat[of.end() :]):
        # "the Audit Committee of Hexwick Borough Council"
        found.set("council", flat[of.end() :], span)
        return tidy_body(g.rule("heads.of_end").regex.sub("", of.group()))
    if whole := g.rule("heads.council_of").match(flat):
        # "the COUNCIL of the Borough of Hexwick"
        found.set(
            "council",
            own_name(g.rule("organisations.the").regex.sub("", flat[whole.end() :])),
            span,
        )
        return "Council"
    council, body = split_council(flat)
    if council:
        found.set("council", own_name(council), span)
    if council.endswith("Authority") and body == "Board":
        # which of its boards the authority's own name tells
        return tidy_body(flat)
    return tidy_body(body)


def _date_line(paragraph: Paragraph, found: Found) -> None:
    """A line with the meeting's date and hour, or where it was held."""
    text = paragraph.text
    if grammar().rule("heads.held").search(text):
        held(paragraph, found)
    own = [d for d in paragraph.dates if d.full and is_own(text, d)]
    if own and "date" not in found.values:
        found.set("date", own[0].value, paragraph.whole)
    other = grammar().rule("heads.other_hour")
    times = [time for time in paragraph.times if not other.search(text[: time.start])]
    if (
        times
        and "start" not in found.values
        and (
            len(text) < 130
            or (len(text) < _LONGEST and grammar().rule("heads.held").search(text))
            # a head whose lines were run together: the hour stands right behind the day
            or any(0 <= times[0].start - date.end <= _BESIDE for date in own)
        )
    ):
        found.set("start", times[0].value, paragraph.whole)


def _names(paragraph: Paragraph, columns: list[str], found: Found) -> None:
    """Council and body in a line that is a heading: "LONDON BOROUGH OF HEX - Parks Panel: NOTES"."""
    g = grammar()
    others = ("meetings.venue", "meetings.contact", "heads.link")
    if any(g.rule(name).search(paragraph.text) for name in others):
        return
    if (label := g.rule("heads.label").match(paragraph.text)) and label["council"]:
        # "Council: Hexwick District Council" names no meeting of that council
        return
    council, body = "", ""
    # names do not run over the ends of lines; where they seem to, the whole is looked at last
    for words in [*columns, paragraph.text]:
        named, meets = council_and_body(words)
        council, body = council or named, body or meets
        if council and body:
            break
    if not body and not council:
        lead = g.rule("heads.before_held").regex.split(paragraph.text)[0]
        alone = g.rule("meetings.standalone_body").match(mixed_case(lead))
        about = alone and g.rule("heads.about").search(alone["body"])
        dated = paragraph.dates and lead == paragraph.text
        if alone and not about and len(lead) < 110 and not dated:
            body = tidy_body(alone["body"])
    if not council and (own := g.rule("heads.meeting_of_parish").match(mixed_case(paragraph.text))):
        council, body = own["council"], body or "Parish Meeting"
    if council:
        found.set("council", council, paragraph.whole)
    if body:
        said = found.values.get("body", "")
        old, new = said.split(" "), body.split(" ")
        sort = len(old) == 1 or g.rule("heads.sort_of_body").match(said)
        fuller = (
            said
            and old[-1] == new[-1]
            and len(old) < min(3, len(new))
            and (sort or body.endswith(f" {said}"))
        )
        # "NEW, Ditches Panel": what stands before a comma is a note and no part of the name
        fuller = fuller and not body.removesuffix(said).endswith(", ")
        if fuller and not _is_council(said):
            # "a meeting of the Joint Committee" under the heading that names it in full
            del found.values["body"]
        found.set("body", body, paragraph.whole)


def _is_council(body: str) -> bool:
    return body.endswith(("Council", "Authority", "Cabinet", "Executive"))
