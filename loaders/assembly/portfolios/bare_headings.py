"""Headings that name a portfolio without its office: "Water" over its holder, "Parks (Councillor Pell)"."""

from __future__ import annotations

from loaders.assembly.portfolios.labels import read_label
from loaders.assembly.portfolios.listed import list_mark
from loaders.assembly.portfolios.subject import Matter, is_portfolio
from loaders.assembly.posts.headings import Heading
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph


def bare_headings(matter: Matter, headings: list[Heading | None]) -> dict[int, Heading]:
    """Portfolios named without their office as heads of entries, by the number of the line: with their
    holder in the line or on the next, two or more on a page that speaks of portfolios."""
    rule = grammar().rule("charges.bare_head").regex
    speaks = grammar().rule("portfolios.scheme")
    found: dict[int, Heading] = {}
    spoken = any(speaks.search(p.text) for p in matter.title)
    known = [*matter.portfolios, *(h.portfolio for h in headings if h and h.portfolio)]
    for place, line in enumerate(matter.paragraphs):
        below = headings[place + 1] if place + 1 < len(headings) else None
        heading = headings[place]
        if not spoken:
            spoken = speaks.search(line.text) is not None
            continue
        if heading is not None and heading.opened and not heading.portfolio:
            subject = line.text[heading.rest :].strip()
            if (
                rule.fullmatch(subject)
                and all(p.kind == "elected" for p in heading.posts)
                and len(subject) < 60
            ):
                found[place] = Heading(heading.posts, heading.people, subject, len(line.text))
            continue
        held = not heading or not heading.names_office
        if held and (beside := _beside_office(line) or _beside_name(line)):
            found[place] = beside
            continue
        if heading is not None or len(line.text) > 400 or line.posts:
            continue
        mark = list_mark(line.text)
        start = mark.end() if mark else 0
        first = next((p for p in line.people if p.outer == start), None)
        if first is not None:
            link = re.compile(r"\s?[:–-]\s").match(line.text, first.end)
            behind = rule.fullmatch(line.text, link.end()) if link else None
            if behind and len(line.text) < 90:
                found[place] = Heading((), (first,), behind["portfolio"], len(line.text))
            continue
        match = rule.match(line.text, start)
        if match is None or read_label(match["portfolio"]) is not None:
            continue
        person = next((p for p in line.people if p.outer == match.end()), None)
        if person is None:
            named = below is not None and len(below.people) == 1 and not below.portfolio
            alone = named and match.end() == len(line.text)
            if (
                alone
                and below
                and len(line.text) < 60
                and (not below.posts or held_beside(matter.paragraphs[place + 1], below))
            ):
                found[place] = Heading((), (), match["portfolio"], len(line.text))
            continue
        end = line.text.find(")", person.end) if match["link"].endswith("(") else person.end
        if end < 0 or any(p.end > end and p.outer < end for p in line.people):
            continue
        rest = grammar().rule("portfolios.behind_holder").regex.match(line.text, end)
        end = rest.end() if rest else end
        more = line.text[end:].strip(" .)")
        if more and not (rest and rest["open"]):
            continue
        found[place] = Heading(
            (), (person,), match["portfolio"], end if more else len(line.text), bool(more)
        )
    if len(found) < 2:
        # one among offices that are named in full counts where its charge stands below its holder
        offices = sum(any(is_portfolio(p) for p in h.posts) for h in headings if h)
        charged = {at for at in found if offices > 1 and _charged_below(matter.paragraphs, at)}
        found = {at: heading for at, heading in found.items() if at in charged}
    free = [p for p in range(len(headings)) if not headings[p] and p not in found]
    repeated = {p for p in free if _bare(matter.paragraphs[p]) in known}
    several = len({_bare(matter.paragraphs[p]) for p in repeated}) > 1
    for place in free:
        line = matter.paragraphs[place]
        if place in repeated and several:
            # offices and their holders stand further up, what each is charged with under its name repeated
            found[place] = Heading((), (), _bare(line), len(line.text))
        elif (again := _named_again(line, known)) is not None:
            found[place] = again
    return found


def _bare(line: Paragraph) -> str:
    """The words of a line that is no entry of a list, without what says behind them that a list follows."""
    if list_mark(line.text):
        return ""
    words = line.text.rstrip(" :")
    behind = grammar().rule("charges.list_follows").search(words)
    return words[: behind.start()] if behind else words


def _beside_office(line: Paragraph) -> Heading | None:
    """A member whose portfolio stands beside the leadership of the council: "Cllr Pell, Deputy Leader and Finance"."""
    offices = [p for p in line.posts if p.kind == "elected" and not p.portfolio]
    if len(line.people) != 1 or len(offices) != 1 or len(line.posts) != 1 or len(line.text) > 90:
        return None
    match = grammar().rule("charges.field_beside").regex.match(line.text, offices[0].end)
    if match is None or line.people[0].outer > offices[0].start or not _is_work(match["field"]):
        return None
    return Heading((), tuple(line.people), match["field"], len(line.text))


def _beside_name(line: Paragraph) -> Heading | None:
    """A member with a field of work behind the name, or the party, and a comma: "Cllr Pell (Green), Waste"."""
    if len(line.people) != 1 or line.posts or len(line.text) > 90 or line.people[0].outer:
        return None
    link = _BEHIND_NAME.match(line.text, line.people[0].end)
    rule = grammar().rule("charges.bare_head").regex
    behind = rule.fullmatch(line.text, link.end()) if link else None
    if behind is None or not _is_work(behind["portfolio"]):
        return None
    return Heading((), tuple(line.people), behind["portfolio"], len(line.text))


def _is_work(words: str) -> bool:
    """Whether a word of a name is one of work; "Hurn and Dale" is a ward."""
    bare = re.sub(r" (?:&|and)(?= )", "", words)
    return grammar().rule("posts.field_of_work").search(bare) is not None


def _charged_below(lines: list[Paragraph], place: int) -> bool:
    """Whether one of the lines below a heading and its holder says what somebody is responsible for."""
    told = grammar().rule("charges.told_duty")
    if list_mark(lines[place].text):
        return False
    for line in lines[place + 2 : place + 2 + _NEAR]:
        label = read_label(line.text)
        if told.match(line.text) or label is not None and label.topic == "duty":
            return True
    return False


def _named_again(line: Paragraph, known: list[str]) -> Heading | None:
    """A portfolio known from elsewhere, with what it covers behind it in the line: "Water: ditches, ponds"."""
    mark = list_mark(line.text)
    start = mark.end() if mark else 0
    for name in sorted(known, key=len, reverse=True):
        end = start + len(name)
        link = _LINK.match(line.text, end) if line.text.startswith(name, start) else None
        if link and re.search(r"[;,]", line.text[link.end() :]):
            telling = grammar().rule("charges.telling").search(line.text, link.end())
            return None if telling else Heading((), (), name, link.end(), True)
    return None


_NEAR = 2
"""Lines below a holder's name among which the charge is told, ward and party before it."""
_BEHIND_NAME = re.compile(r"(?: \([^()]{2,30}\))?, ")
_LINK = re.compile(r"\s?[:–—-]\s")


def held_beside(line: Paragraph, heading: Heading) -> bool:
    """Whether a line says who holds the portfolio above it, with an office that has none."""
    elected = all(p.kind == "elected" for p in heading.posts)
    return elected and grammar().rule("charges.held_by").regex.match(line.text) is not None
