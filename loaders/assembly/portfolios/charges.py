"""Pages of offices: what stands beneath the name of each office that it is charged with."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.annotators.people import NameMention
from loaders.assembly.portfolios.action_plans import mode_line
from loaders.assembly.portfolios.bare_headings import bare_headings, held_beside
from loaders.assembly.portfolios.labels import Label, read_label
from loaders.assembly.portfolios.listed import Entry, list_mark, sentence_end
from loaders.assembly.portfolios.subject import Matter, is_portfolio
from loaders.assembly.posts.headings import Heading, read_heading
from loaders.cells import is_barred
from loaders.grammar import grammar
from loaders.reading import Paragraph


@dataclass(slots=True)
class Listing:
    """Lines that one label, or none, heads."""

    topic: str
    place: int
    rows: list[Entry] = field(default_factory=list)
    gap: int = 0

    @property
    def marked(self) -> bool:
        return bool(self.rows) and all(list_mark(r.paragraph.text) for r in self.rows)


@dataclass(slots=True)
class Section:
    """What a page says of one office: ``owner`` is its portfolio, or itself where it has none."""

    owner: str
    place: int
    heading: Heading
    listings: list[Listing] = field(default_factory=list)
    people: list[NameMention] = field(default_factory=list)

    @property
    def names(self) -> frozenset[str]:
        """The words of its people's names, in small letters."""
        return frozenset(word.lower() for p in self.people for word in p.name.split())

    settled: bool = False
    """Whether anything but names stands beneath the heading by now."""


def sections(matter: Matter) -> list[Section]:
    """The offices under which a page lists something, in the order of the page."""
    found: list[Section] = []
    section: Section | None = None
    listing: Listing | None = None
    others = called = False
    lines = matter.paragraphs
    headings = [None if is_barred(line.text) else read_heading(line) for line in lines]
    bare = bare_headings(matter, headings)
    numbered = _numbered(matter)
    account = grammar().rule("portfolios.holds_to_account")
    for place, line in enumerate(lines):
        heading = bare.get(place) or headings[place]
        if line.text.endswith(":") and account.search(line.text):
            # those whom a body calls to account are listed below, and nothing that they are charged with
            section, listing, called = None, None, True
            continue
        if called and (heading is not None or list_mark(line.text)):
            continue
        called = False
        if place - 1 in bare and heading and heading.people and held_beside(line, heading):
            # "Held by Councillor Pell, Deputy Leader"
            heading = Heading((), heading.people, "", heading.rest)
        if section is not None and heading is not None and _besides(section, heading):
            continue
        if heading is not None and heading.names_office and not _officer(heading):
            section = Section(_owner(matter, heading), place, heading, people=[*heading.people])
            listing, others = None, False
            found.append(section)
            if heading.opened:
                _inline(section, lines, place, heading)
            else:
                listing = _begin(section, "bare", place)
            continue
        if section is None or is_barred(line.text) or line.whole.start in numbered:
            section = listing = None
            continue
        if heading is not None and heading.people and not heading.names_office:
            if others:
                continue
            if section.settled:
                section = listing = None
            else:
                section.people += heading.people
            continue
        label = (
            None
            if list_mark(line.text) and ":" not in line.text
            else read_label(line.text, names=section.names)
        )
        if heading is not None:
            # an officer of the department
            listing = None
            section.settled = True
            continue
        if grammar().rule("charges.link").regex.match(line.text):
            continue
        if label is not None and not _row_instead(listing, line, label):
            section.settled = True
            # "Other councillors for this ward:", and their names
            others = label.topic == "aside" and label.alone
            listing = _begin(section, label.topic, place) if label.topic != "aside" else None
            if label.alone:
                continue
            _told_in_line(section, listing, line, label, place)
            listing = None
            continue
        section.settled = True
        if listing is not None and not _takes(listing, line):
            listing = None
        if listing is None:
            continue
        mark = list_mark(line.text)
        listing.rows.append(Entry(line, mark.end() if mark else 0, len(line.text)))
    for one in found:
        one.listings = [x for x in one.listings if x.rows]
    return found


def _numbered(matter: Matter) -> frozenset[int]:
    """Where the titles of numbered items begin that are no label: with them a page turns to other business."""
    text = matter.reading.document.text
    titles = [i.section.title for i in matter.meeting.items if i.section.number and i.section.title]
    return frozenset(t.start for t in titles if read_label(text[t.start : t.end]) is None)


def _besides(section: Section, heading: Heading) -> bool:
    """Whether a line only says which elected office the holder of a portfolio, whose section has
    nothing yet, bears besides ("Title: Deputy Leader")."""
    held = section.heading.portfolio or any(is_portfolio(p) for p in section.heading.posts)
    if not held or section.settled or heading.people or heading.portfolio or not heading.posts:
        return False
    return all(post.kind == "elected" and not post.portfolio for post in heading.posts)


def _owner(matter: Matter, heading: Heading) -> str:
    """Whose the lines below are: the portfolio, or the office that has none; '' for officers,
    champions and those who stand in for others."""
    g = grammar()
    if heading.portfolio:
        return heading.portfolio
    for post in heading.posts:
        if is_portfolio(post) and not post.plural:
            return post.portfolio
    for post in heading.posts:
        field = g.rule("charges.convener_of").regex.fullmatch(post.name)
        if post.kind == "chair" and field and not g.rule("charges.body_word").search(post.name):
            return field[1]
        if post.kind == "elected" and not g.rule("charges.party_office").search(post.name):
            return post.portfolio or matter.reading.post_name(post)
    return ""


def _officer(heading: Heading) -> bool:
    return bool(heading.posts) and all(p.kind == "officer" for p in heading.posts)


def _begin(section: Section, topic: str, place: int) -> Listing:
    listing = Listing(topic, place)
    section.listings.append(listing)
    return listing


def _inline(section: Section, lines: list[Paragraph], place: int, heading: Heading) -> None:
    """What the line that names the office goes on to list."""
    g = grammar()
    line = lines[place]
    text = line.text
    end = len(text.rstrip(" .;"))
    if text[heading.rest - 1] == "(":
        closing = text.find(")", heading.rest)
        end = closing if closing > 0 else end
    if g.rule("charges.watched_by").regex.match(text, max(0, heading.rest - 1)) or g.rule(
        "charges.watched_by"
    ).regex.match(text, heading.rest):
        section.settled = True
        _begin(section, "watch", place).rows.append(Entry(line, heading.rest, end, True))
        return
    label = read_label(text[heading.rest : end])
    topic, start = ("bare", heading.rest)
    if label is not None and not label.alone:
        topic, start = label.topic, heading.rest + label.end
    aims = g.rule("charges.counts_aims")
    if topic == "bare" and g.rule("charges.to_do").match(text[start:]):
        # what is to be done, where the lines before spoke of aims
        topic = (
            "aim" if any(aims.search(p.text) for p in lines[max(0, place - 5) : place]) else topic
        )
    section.settled = True
    listing = _begin(section, topic, place) if topic != "aside" else None
    first = Label("duty" if label is None else label.topic, start, False, True)
    _told_in_line(section, listing, line, first, place, end)


def _told_in_line(
    section: Section,
    listing: Listing | None,
    line: Paragraph,
    label: Label,
    place: int,
    stop: int = 0,
) -> None:
    """What a line lists behind its label, and behind those that follow it."""
    found: Label | None = label
    here = 0
    while found is not None:
        start = here + found.end
        end = min(sentence_end(line.text, start), stop or len(line.text))
        if listing is not None and end > start:
            listing.rows.append(Entry(line, start, end, True))
        here = end + 2
        found = read_label(line.text[here:]) if here < len(line.text) else None
        if found is None or found.alone or not found.colon:
            return
        listing = _begin(section, found.topic, place) if found.topic != "aside" else None


def _row_instead(listing: Listing | None, line: Paragraph, label: Label) -> bool:
    """Whether a line like a label is a row of the list under way."""
    if listing is not None and listing.topic == "watch" and label.topic == "aside":
        # "Water Scrutiny Committee", and no label over committees
        return label.alone
    if listing is None or not listing.rows:
        return False
    return list_mark(line.text) is not None and listing.marked


def _takes(listing: Listing, line: Paragraph) -> bool:
    """Whether a line goes on with a list: of the same mark, no further from the line before, and,
    where no marks show it, no sentence."""
    mark = list_mark(line.text)
    g = grammar()
    rows = listing.rows
    if listing.topic == "aim":
        # lines such as "With partners" head parts of the list
        if mode_line(line.text):
            return True
        rows = [row for row in rows if not mode_line(row.text)]
    if mark is None:
        if listing.topic != "aim" and g.rule("charges.keyed").regex.match(line.text):
            return False
        told = g.rule("charges.telling").search(line.text) or len(line.text) > 160
        ended = line.text.endswith((".", "!", "?")) and line.text.count(" ") > 3
        if listing.topic != "aim" and (told or ended) and ";" not in line.text:
            return False
        if listing.topic == "aim" and (ended and told or "@" in line.text):
            return False
    if not rows:
        return True
    if (list_mark(rows[0].paragraph.text) is None) != (mark is None):
        return False
    if len(rows) == 1:
        listing.gap = line.gap
        return mark is not None or line.gap <= max(rows[0].paragraph.gap, 1)
    return mark is not None or line.gap <= listing.gap
