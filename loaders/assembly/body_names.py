"""Names of bodies as they are recorded: freed of what is printed around them, parted from the council's."""

from __future__ import annotations

from functools import cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = [
    "council_and_body", "mixed_case", "own_name", "sort_of_council", "split_council", "tidy_body",
]  # fmt: skip


@cache
def _small() -> frozenset[str]:
    return frozenset(grammar().words("heads.small"))


def tidy_body(words: str) -> str:
    """A body's name without what precedes or follows it in its line, in mixed case."""
    text = grammar().rule("heads.body_lead").regex.sub("", words.strip(" ,.-–:|"))
    text = grammar().rule("heads.former_name").regex.sub("", text)
    text = grammar().rule("heads.kind_in_brackets").regex.sub("", text)
    text = grammar().rule("heads.meeting_end").regex.sub("", text)
    text = grammar().rule("heads.kind_first").regex.sub("", text)
    if grammar().rule("heads.day_alone").match(text):
        # "Meeting of Friday 8 October" names no body
        return ""
    if text.isupper():
        text = " ".join(
            w.lower()
            if i and w.lower() in _small()
            else w.capitalize()
            if len(w) > 3 or w.lower() in _small() or i == 0
            else w
            for i, w in enumerate(text.split(" "))
        )
        text = re.sub(r"-([a-z])", lambda m: "-" + m[1].upper(), text)
    elif text.islower():
        text = text.title()
    return text.strip()


def split_council(words: str) -> tuple[str, str]:
    """ "Maidstone Borough Council Planning Committee" cut into council and body."""
    g = grammar()
    if turned := g.rule("heads.council_of_place").match(words):
        return f"{turned['place']} {turned['sort']}", turned["sort"]
    rule = g.rule("bodies.council")
    match = rule.regex.match(words)
    if match and match.end() < len(words):
        rest = words[match.end() :].strip(" ,-–’s'")
        if rest and g.rule("bodies.name").regex.match(rest):
            return match.group(), rest
    lead = g.rule("heads.body_run_in").match(words)
    if lead and rule.regex.fullmatch(words[lead.end() :]):
        return words[lead.end() :], lead.group().strip(" ,")
    if place := g.rule("heads.cabinet_of").match(words):
        return place["place"], place["body"]
    if match and match.end() == len(words):
        # A council's full meeting is "the Council"; a joint authority has no shorter name for its own.
        kind = g.rule("bodies.full_council").search(words)
        return match.group(), kind.group() if kind else words
    return "", words


def mixed_case(text: str) -> str:
    """A line in capitals with the capitals of a name only, of the same length; others as they are."""
    letters = [c for c in text if c.isalpha()]
    if sum(c.isupper() for c in letters) < 0.7 * len(letters):
        return text

    def word(match: re.Match[str]) -> str:
        found = match.group()
        lettered = match.end() == len(text) and len(found) == 1
        if match.start() and found.lower() in _small() and not lettered:
            return found.lower()
        # "HOLT-ON-SEA": a short word within a name is no abbreviation
        hyphened = match.start() > 0 and text[match.start() - 1] == "-"
        long = len(found) > 3 or hyphened or found in grammar().words("heads.short_words")
        return found[0] + found[1:].lower() if long else found

    mixed = re.sub(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", word, text)
    return mixed if len(mixed) == len(text) else text


def council_and_body(line: str) -> tuple[str, str]:
    """The council and the body that a heading names, '' for what it does not name.

    >>> council_and_body("HEXWICK ANNUAL PARISH COUNCIL - PARKS PANEL")
    ('Hexwick Parish Council', 'Parks Panel')
    """
    text = mixed_case(line)
    if turned := grammar().rule("heads.council_of_place").match(text):
        return f"{turned['place']} {turned['sort']}", turned["sort"]
    council, start, end = _council_in(text)
    return council, _body_in(text[:start] + " " * (end - start) + text[end:])


def sort_of_council(council: str) -> str:
    """The body that meets, where none is named: "Parish Council" of "Hexwick Parish Council".

    An authority for fire or of several councils meets under its whole name.
    """
    sort = grammar().rule("heads.council_sort").search(council)
    return sort.group() if sort else ""


def own_name(council: str) -> str:
    """A council's name without the sort of meeting and without its Welsh twin before it."""
    g = grammar()
    words = g.rule("heads.paper_within").regex.sub("", council)
    words = g.rule("heads.paper_before").regex.sub("", words)
    words = g.rule("heads.body_before").regex.sub("", words)
    words = g.rule("heads.body_run_in").regex.sub("", words)
    return g.rule("heads.welsh_name").regex.sub("", words).strip(" ,.:-–")


def _council_in(text: str) -> tuple[str, int, int]:
    g = grammar()
    line = g.rule("heads.council_line").match(text)
    if line and not g.rule("heads.sort_only").match(line["name"]):
        words = own_name(line["name"])
        if len(words.split(" ")) > 1 and not g.rule("heads.sort_only").match(words):
            # what own_name took off may name the body: "the Parks Panel of Hexwick Town Council"
            lead = max(0, line["name"].rfind(words))
            return words, line.start("name") + lead, line.end("name")
    for rule in ("heads.borough_of", "bodies.council"):
        for match in g.rule(rule).finditer(text):
            words = own_name(match.group())
            bracketed = text.rfind("(", 0, match.start()) > text.rfind(")", 0, match.start())
            after = g.rule("heads.no_body").match(text[match.end() :])
            if bracketed or after or " " not in words or g.rule("heads.sort_only").match(words):
                continue
            lead = max(0, match.group().rfind(words))
            return words, match.start() + lead, match.end()
    return "", 0, 0


def _body_in(text: str) -> str:
    g = grammar()
    for match in g.rule("bodies.name").finditer(text):
        words = g.rule("heads.paper_before").regex.sub("", match.group()).strip(" ,.:-–")
        before = text[: match.start() + match.group().index(words)] if words else ""
        if words and g.rule("heads.no_body").match(text[match.end() :]):
            # "the Lamps Committee Council Chambers": where it met follows with no sign between
            inner = g.rule("heads.body_then_place").match(words)
            words = inner["body"] if inner else ""
        if not words:
            continue
        if g.rule("heads.about").search(words):
            continue
        if not g.rule("heads.panel_of").search(before) and g.rule("heads.mid_phrase").search(
            before
        ):
            continue
        if lead := g.rule("heads.panel_of").regex.search(text[: match.start()]):
            return f"{lead[1]} of the {words}"
        if behind := g.rule("heads.of_body").match(text[match.end() :]):
            return f"{words} of the {behind['body']}"
        if lettered := g.rule("heads.lettered").match(text[match.end() :]):
            return f"{words} {lettered['n']}"
        return words
    return ""
