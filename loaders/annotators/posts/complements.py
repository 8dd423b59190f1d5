"""What an officer's post is head of, behind its head: "of Parks", "to the Board", "(Planning)"."""

from __future__ import annotations

from loaders.annotators.posts.phrase import (
    body_end,
    comma_complement,
    initials_behind,
    is_given_name,
    is_name,
    person_ahead,
    phrase_end,
    post_head_ahead,
    somebody_ahead,
)
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["complement"]


def complement(text: str, begin: int, start: int, end: int, singular: str, plural: bool) -> int:
    """End of what the head at ``start``..``end`` is head of; ``end`` where nothing follows."""
    g = grammar()
    after = g.rule("offices.behind_head").match(text, end)
    if after is None:
        return end
    link, position = after.group(), after.end()
    if link.startswith((" of", " for", " to", " with", " in")):
        stop = _linked(text, link, position, end, plural)
        if text[position:stop] == "Service" and text[stop : stop + 2] == ", ":
            # "Head of Service, Older People"
            reach = comma_complement(text, stop + 2)
            if g.rule("posts.field_of_work").regex.search(text, stop + 2, reach):
                return reach
        if stop > end and text.startswith(" (", stop):
            # "Head of Planning (Development Management)"
            reach = _bracketed(text, stop + 1, stop)
            part = g.rule("posts.part_of_work").regex
            return reach if part.search(text, stop + 2, reach) else stop
        return stop
    if link == " " and text[position : position + 1] == "(":
        return _bracketed(text, position, end)
    if ":" in link:
        # "the Executive Director: Place"
        reach = phrase_end(text, position)
        field = g.rule("posts.field_of_work").regex.search(text, position, reach)
        apposed = text[:begin].endswith((", ", "(")) and text[reach : reach + 1] in (",", ")", ";")
        whole = field is not None or (apposed and not is_name(text[position:reach]))
        named = text[:begin].endswith(("the ", "The ", "THE ", ", ", "("))
        return reach if whole and named and singular in g.words("posts.bare_heads") else end
    if "," in link or "-" in link or "–" in link:
        heads = g.words("posts.heads_with_field" if "," in link else "posts.heads_with_dash")
        if singular not in heads or person_ahead(text, position) or post_head_ahead(text, position):
            return end
        if "," in link:
            # "Service Manager, Strategy, Policy & Performance", unless a name follows
            reach = comma_complement(text, position)
            words = text[position:reach]
            beside = re.compile(r"[a-z’'-]+, $").search(text, max(0, start - 25), start)
            alone = begin == start and beside and singular in ("Director", "Head", "Manager")
            taken = (begin < start or bool(alone)) and not words.isupper()
            works = g.rule("posts.workplace").search(text, position, reach + 5)
            # "Strategic Director, Homes": one word for a field names no firm
            field = g.rule("posts.field_of_work").regex.fullmatch(words)
            taken = taken and bool(field or works is None or works.start() > reach + 1)
            if singular not in g.words("posts.bare_heads") or " " not in text[begin:start].strip():
                taken = taken and bool(g.rule("posts.field_of_work").search(words))
        else:
            reach = phrase_end(text, position)
            words = text[position:reach]
            # two plain capitalised words behind a dash are a person; a field of work has its own nouns
            field = g.rule("posts.field_of_work").search(words)
            closed = text[reach : reach + 1] == ")" and "(" in text[:start]
            taken = bool(field) or len(words.split()) == 1 or closed
            # "CHIEF OFFICER - ANNUAL REPORT": what the title goes on to say
            taken = taken and not g.rule("posts.no_field").match(text, position)
            taken = taken and not initials_behind(text, position)
        return reach if reach > position and taken and not is_name(words) else end
    close = text.find(")", position)
    if text[begin - 1 : begin] == "(" and 0 < close - position < 40 and begin < start:
        # "Ms K Gray (Senior Accountant Investments)"
        named = person_ahead(text, position) or is_name(text[position:close])
        named = named or g.rule("posts.firm_end").search(text, position, close) is not None
        if not named and phrase_end(text, position) == close:
            return close
    area = g.rule("posts.area").regex.match(text, position)
    if area:
        return area.end()
    headed = singular == "Director" or text[begin:end] == "Chief Officer"
    if headed and begin < start and not person_ahead(text, position):
        # "Divisional Director Property and Major Programmes"
        reach = phrase_end(text, position)
        words = text[position:reach]
        if words and not is_name(words) and not is_given_name(words.split()[0]):
            return reach
    return end


def _linked(text: str, link: str, position: int, end: int, plural: bool) -> int:
    """End of "of Parks and Open Spaces", "to the Board", "with responsibility for Parks"."""
    g = grammar()
    if link == " of " and somebody_ahead(text, position):
        # "the appointment as Clerk of Ann Pell"
        return end
    stop = phrase_end(text, position)
    council = g.rule("bodies.council").regex.match(text, position)
    if " to " in link:
        # "Clerk to Hexwick Parish Council", "Treasurer to the Joint Committee"
        served = g.rule("posts.served").regex.match(text, position)
        ends = [match.end() for match in (council, served) if match]
        stop = max(stop, *ends) if ends else stop
    elif link == " of " and council and council.end() > stop > position:
        # "Chief Executive of Hexwick Council"
        stop = council.end()
    if link.startswith((" of", " for")):
        # "Chief Officer of the Upland Joint Board"
        body = body_end(text, position)
        if body > stop > position and re.fullmatch(r"(?: (?!and the )[^,; ]+)+", text[stop:body]):
            stop = body
    if text.endswith("Office", position, stop) and (
        served := g.rule("offices.office_of").match(text, stop)
    ):
        # "Chief Executive of the Office of the Police and Crime Commissioner"
        stop = phrase_end(text, served.end())
    if stop > position and (form := g.rule("posts.firm_form").match(text, stop)):
        # "Chief Executive of Hexwick Water plc"
        stop = form.end()
    if stop == position or (link == " of " and _employer(text, position, stop)):
        stop = end
    while plural and (more := g.rule("offices.further_remit").match(text, stop)):
        stop = phrase_end(text, more.end())
    return stop


def _employer(text: str, position: int, stop: int) -> bool:
    """Whether what stands behind "of" is a firm's or a body's initials: "Development Manager of AITC"."""
    words = text[position:stop]
    initials = grammar().rule("posts.bracketed_initials").regex.fullmatch(words)
    field = grammar().rule("posts.field_of_work").regex.search(words)
    return initials is not None and len(words) > 3 and field is None


def _bracketed(text: str, position: int, end: int) -> int:
    """End of the field of work in brackets that open at ``position``; ``end`` for anything else."""
    close = text.find(")", position)
    inside = text[position + 1 : close] if close > 0 else ""
    if (
        2 < len(inside) < 60
        and phrase_end(text, position + 1) == close
        and not person_ahead(text, position + 1)
        and not is_name(inside)
        and not grammar().rule("posts.bracketed_initials").regex.fullmatch(inside)
        and not re.search(r"/.*\d|\d.*/", inside)
        and not post_head_ahead(text, position + 1)
        # "Director (Homes)" is head of them; a firm has a name before such a word
        and not (" " in inside and grammar().rule("posts.firm_end").search(inside))
    ):
        return close + 1
    return end
