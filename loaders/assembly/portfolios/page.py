"""Pages of offices become facts: remits, priorities and who holds whom to account."""

from __future__ import annotations

from loaders.assembly.portfolios.action_plans import mode_line, mode_of
from loaders.assembly.portfolios.charges import Listing, Section, sections
from loaders.assembly.portfolios.clauses import Pair, called
from loaders.assembly.portfolios.labels import read_label
from loaders.assembly.portfolios.listed import Entry
from loaders.assembly.portfolios.priorities import state_priority
from loaders.assembly.portfolios.remits import state_areas
from loaders.assembly.portfolios.scrutiny import bodies_in, state, state_called
from loaders.assembly.portfolios.subject import Matter, is_portfolio
from loaders.assembly.portfolios.tables import tables
from loaders.assembly.posts.headings import read_heading
from loaders.grammar import grammar
from loaders.grammar import patterns as re


def charges(matter: Matter) -> None:
    """Remit, Priority and Scrutiny facts of every office that a page lists with what it is charged with."""
    if not grammar().rule("charges.gate").search(matter.reading.document.text):
        return
    tables(matter)
    found = sections(matter)
    _remember(matter, found)
    _bodies(matter)
    bare = [x for s in found if s.owner for x in s.listings if x.topic == "bare" and _areas(x)]
    # a page that parts the areas of one office by commas does so where they take two lines
    runs = sum(_runs_on(listing) for listing in bare) > 1
    for section in found:
        if not section.owner:
            continue
        for listing in section.listings:
            if listing.topic == "bare" and not (listing in bare and _trusted(listing, bare, found)):
                continue
            _state(matter, section, listing, runs=runs and listing in bare)


def _bodies(matter: Matter) -> None:
    """Whom each scrutinising body calls to account, where they are listed beneath its name."""
    rule, scrutinising = (
        grammar().rule("portfolios.scrutiny_body"),
        grammar().rule("charges.scrutinising"),
    )
    body, calls, far = "", False, 0
    for line in matter.paragraphs:
        match = rule.regex.match(line.text.removesuffix(":"))
        if match and match.end() >= len(line.text) - 1 and scrutinising.search(line.text):
            body, calls, far = match["body"], False, 0
            continue
        far += 1
        if not body or far > _REACH:
            continue
        label = read_label(line.text, of_body=True)
        start = label.end if label else 0
        if label is not None:
            calls = label.topic == "called" and label.colon
        if not calls or label is None and read_heading(line) is None:
            continue
        for one in called(matter, line, start, len(line.text)):
            matter.settled.add(line.whole.start)
            state_called(matter, line, 0, len(line.text), Pair(body, one.post, one.portfolio))


def _remember(matter: Matter, found: list[Section]) -> None:
    """Keep whose each stretch of the page is, and who holds what by it."""
    lines = matter.paragraphs
    alone = len({section.owner for section in found}) == 1
    for section, after in zip(found, [*found[1:], None], strict=False):
        if not section.owner:
            continue
        stop = after.place if after else len(lines)
        stop = stop if alone else min(stop, section.place + _REACH)
        matter.charged.append(
            (lines[section.place].whole.start, lines[stop - 1].whole.end, section.owner)
        )
        if section.heading.portfolio:
            matter.named_portfolios.append(section.owner)
        if section.heading.portfolio or any(is_portfolio(p) for p in section.heading.posts):
            for person in section.people:
                matter.scheme[person.surname] = section.owner


_REACH = 12
"""How many lines below its name an office is still spoken of, where a page lists several."""


def _areas(listing: Listing) -> bool:
    """Whether lines that no label heads can be areas: names of things, none of them a sentence."""
    telling = grammar().rule("charges.telling")
    if any(
        telling.search(row.text)
        or row.text.rstrip().endswith((".", "?"))
        and row.text.count(" ") > 3
        for row in listing.rows
        if not row.inline
    ):
        return False
    if len(listing.rows) == 1:
        return re.search(r"[;,]", listing.rows[0].text) is not None or listing.marked
    return True


def _trusted(listing: Listing, bare: list[Listing], found: list[Section]) -> bool:
    """Whether a list that no label heads is one of areas: by its marks, or by others like it."""
    if listing.marked or listing.rows[0].inline:
        return True
    return len(bare) > 1


def _runs_on(listing: Listing) -> bool:
    """Whether the one line of a list holds several areas."""
    if len(listing.rows) != 1 or listing.marked:
        return False
    return re.search(r"[;,]", listing.rows[0].text) is not None


def _state(matter: Matter, section: Section, listing: Listing, *, runs: bool) -> None:
    planned = grammar().rule("portfolios.action_head")
    if listing.topic == "aim" and any(planned.match(row.text) for row in listing.rows):
        # the columns of an action plan
        return
    settled = matter.settled
    settled.update(row.paragraph.whole.start for row in listing.rows)
    settled.add(matter.paragraphs[listing.place].whole.start)
    if listing.topic == "watch":
        for row in listing.rows:
            for body in bodies_in(matter, row.text):
                state(matter, row.paragraph, row.start, row.end, body, section.owner)
        return
    if listing.topic == "aim":
        _aims(matter, section, listing)
        return
    for row in listing.rows:
        parted = re.search(r"[;,]", row.text) is not None and not listing.marked
        run_on = row.inline or _runs_on(listing) or (runs and parted)
        entry = Entry(row.paragraph, row.start, row.end, run_on)
        state_areas(
            matter, entry, section.owner, _opening(section, row) if row.inline else row.start
        )


def _opening(section: Section, row: Entry) -> int:
    """Where the words begin that state what a line lists: with the office, or the label."""
    named = [p.start for p in section.heading.posts if p in row.paragraph.posts]
    return min(named, default=0)


def _aims(matter: Matter, section: Section, listing: Listing) -> None:
    mode = ""
    for row in listing.rows:
        said = mode_line(row.text)
        if said and not row.inline:
            mode = mode_of(said)
            continue
        if row.inline:
            from loaders.assembly.portfolios.priorities import clauses

            for part, how in clauses(row):
                state_priority(matter, part, section.owner, how)
            continue
        state_priority(matter, row, section.owner, mode)
