"""Titles of items: freed of what is printed around them, and cut off what runs on behind them."""

from __future__ import annotations

from loaders.annotators.names import words
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from ontology.record import Span

_BLOTTED = str.maketrans(":–—-", "····")
_SHORTEST = 4


def clean_title(text: str, span: Span) -> Span | None:
    """The title without file markers, stops and bars at its ends; None where nothing is left."""
    g = grammar()
    raw = text[span.start : span.end]
    if marker := g.rule("layout.file_marker").search(raw):
        raw = raw[: marker.start()]
    ends = [g.rule(f"layout.title_{end}") for end in ("tail", "mark", "fate")]
    while (
        tail := next(filter(None, (end.search(raw) for end in ends)), None)
    ) and tail.start() > 3:
        raw = raw[: tail.start()]
    raw = raw.rstrip(" \t\n|.:;,*-–").rstrip()
    if (label := g.rule("layout.title_label").match(raw)) and label.end() < len(raw):
        span = Span(span.start + label.end(), span.end)
        raw = raw[label.end() :]
    if raw.endswith((" Co", " Ltd", " etc")):
        raw = text[span.start : span.start + len(raw) + 1]
    lead = len(raw) - len(raw.lstrip(" \t\n|*-–•"))
    start = span.start + lead
    end = span.start + len(raw)
    return Span(start, end) if end > start else None


def told_from(flat: str, *, colons: bool = True, every: bool = False) -> int | None:
    """Where behind a title a sentence, an act or a list of names begins; None for a title alone.

    ``flat`` has no line breaks. A title that would end in a preposition is not cut there. ``colons``:
    what was said may stand behind a colon, which in a line that tells all of an item parts titles too;
    ``every``: and does so behind all of them on this page.
    """
    flat = outside(flat)
    if "  " in flat:
        # behind a stop or a colon some set two spaces: read as one, and the place found in the line
        kept = [i for i, sign in enumerate(flat) if sign != " " or flat[i - 1 : i] != " "]
        begins = told_from("".join(flat[i] for i in kept), colons=colons, every=every)
        return None if begins is None else kept[begins] if begins < len(kept) else len(flat)
    g = grammar()
    named = _usual_before_name(flat)
    if run_in := g.rule("titles.run_in").match(flat):
        return run_in.end("title") if named is None else min(named, run_in.end("title"))
    person = _before_person(flat)
    for name in ("next_dated", "capitals_small", "capitals_act"):
        if match := g.rule(f"titles.{name}").match(flat):
            return match.end("title")
    told = _usual_told(flat)
    places = [p for p in (_usual_in_capitals(flat), named, person, told) if p is not None]
    if colons and (asked := g.rule("titles.asked_told").match(flat)):
        places.append(asked.end("title"))
    last = ("dash_told", "colon_told") if colons else ("part_told",)
    last = (*last, "colon") if every else last
    for name in ("stop_dash", "sentence", "name_told", "act", *last):
        for match in g.rule(f"titles.{name}").finditer(flat):
            before = flat[: match.start()]
            dashed = name == "act" and before[-1:] in ("-", "–")
            if len(before) < _SHORTEST or (unfinished(before) and not dashed):
                continue
            usual = every and g.rule("headings.standard").regex.fullmatch(before.rstrip())
            colon = name in ("colon_told", "colon") and not usual
            if colon and _goes_on_behind(flat, match.end(), places):
                continue
            places.append(match.start())
            break
    return min(places, default=None)


def outside(flat: str) -> str:
    """``flat`` with the colons and dashes within brackets, which end no title, blotted out."""
    return (
        grammar()
        .rule("titles.bracketed")
        .regex.sub(lambda match: match.group().translate(_BLOTTED), flat)
    )


def _goes_on_behind(flat: str, colon: int, places: list[int]) -> bool:
    """Whether a title goes on behind its colon, in capitalised words, to where the telling begins or a
    stop or a bar stands: "Tree Wardens: Recruitment and Training. The Clerk …"."""
    behind = colon + len(flat[colon:]) - len(flat[colon:].lstrip())
    if (end := part_end(flat, behind)) and goes_on(flat[behind : end.start()], end.group()):
        return True
    words = flat[colon : min((place for place in places if place > colon), default=colon)]
    return goes_on(words.strip(), "")


def part_end(flat: str, begin: int) -> re.Match[str] | None:
    """The next colon, dash, bar or full stop behind ``begin`` that ends a part of a title."""
    return grammar().rule("titles.part_end").regex.search(flat, begin)


def goes_on(words: str, end: str) -> bool:
    """Whether the words between a title's first part and the sign ``end`` are one more part of it:
    capitalised, and no name with what was said of it."""
    g = grammar()
    if "|" in end:
        return titlelike(words) and not words[:1].islower()
    named = g.rule("titles.maybe_name").match(words) and end.strip() in ("", ".")
    return not named and g.rule("titles.capitalised").match(words) is not None


def no_title(text: str, *of_layout: str) -> bool:
    """Whether a line is no title by its form: an act or label, somebody, a day, or what one of the
    further patterns of ``layout`` tells."""
    names = ("headings.no_item", "headings.person_line", "headings.date_line")
    further = (f"layout.{name}" for name in of_layout)
    return any(grammar().rule(name).match(text) for name in (*names, *further))


def tells(text: str) -> bool:
    """Whether words say what somebody does or did, as those of no title do."""
    names = ("titles.told", "titles.narrated", "layout.no_title_line", "layout.sentence_verb")
    return any(grammar().rule(name).search(text) for name in names)


def unfinished(title: str) -> bool:
    """Whether the words end as no title does: in a preposition, an article or a comma."""
    return bool(grammar().rule("titles.unfinished").search(title))


def title_part(flat: str) -> str:
    """The line ``flat`` without what was said behind its title."""
    flat = flat.partition(" |")[0]
    stop = grammar().rule("titles.full_stop").search(flat)
    ends = [len(flat)]
    if stop and stop.start() >= _SHORTEST:
        ends.append(stop.start())
    if (begins := told_from(flat)) is not None:
        ends.append(begins)
    if (bullet := grammar().rule("titles.bullet").search(flat)) and bullet.start() >= _SHORTEST:
        ends.append(bullet.start())
    return flat[: min(ends)].rstrip()


def titlelike(text: str) -> bool:
    """Short, without a sentence's end, and telling nothing."""
    flat = text.strip()
    if len(flat) > 200 or not flat:
        return False
    if flat.endswith((".", ";")) and len(flat.split()) > 9:
        return False
    return not grammar().rule("titles.narrated").search(flat)


def _usual_in_capitals(flat: str) -> int | None:
    """Where a usual heading in capitals ends that a sentence follows: "MINUTES The minutes of …"."""
    match = grammar().rule("titles.one_capitals").match(flat)
    if match and grammar().rule("headings.standard").match(match.group().strip()):
        return match.end()
    return None


def _usual_before_name(flat: str) -> int | None:
    """Where a usual heading ends that a name with its title follows: "Apologies Cllr Pell"."""
    named = grammar().rule("titles.named").regex.search(flat)
    before = flat[: named.start()] if named else ""
    g = grammar()
    lists = before and g.rule("rolls.title_present").regex.fullmatch(before)
    return len(before) if lists or (before and g.rule("headings.standard").match(before)) else None


def _usual_told(flat: str) -> int | None:
    """Where usual business ends behind which a sign stands and what was done: "Minutes. 3rd May accepted"."""
    match = grammar().rule("titles.usual_told").match(flat)
    usual = match and grammar().rule("headings.standard").regex.fullmatch(match["title"].rstrip())
    return match.end("title") if match and usual else None


def _usual_before_sentence(flat: str) -> int:
    """Where a usual heading ends behind which a sentence begins: "Apologies Panel Members may send …"; or 0."""
    places = behind_usual(flat, "titles.sentence_begins")
    return max((place for place in places if not unfinished(flat[:place])), default=0)


def behind_usual(flat: str, begins: str) -> list[int]:
    """Places right behind usual business at which something begins that the rule ``begins`` finds."""
    usual = grammar().rule("headings.standard")
    places = (match.start() for match in grammar().rule(begins).finditer(flat))
    return [place for place in places if usual.match(flat[:place])]


def _before_bracket(flat: str, cut: int) -> int:
    """Where the bracket opens in which a title is cut at ``cut``: "Tolls (Relevant | Portfolio Holder: Mr Orr)"."""
    opens = flat.rfind("(", _SHORTEST, cut)
    inside = opens >= 0 and ")" not in flat[opens:cut]
    return len(flat[:opens].rstrip()) if inside else cut


def _before_person(flat: str) -> int | None:
    """Where a title ends behind which somebody is named who did something: "Lamps Ann Pell asked …".

    That the first word is a name is known of given names, and behind usual headings.
    """
    for match in grammar().rule("titles.person_told").finditer(flat):
        before = flat[: match.start()]
        if len(before) < _SHORTEST or unfinished(before):
            continue
        if match["given"] in words().given or grammar().rule("headings.standard").match(before):
            return match.start()
    return None


def _applied_for(flat: str, behind: str) -> bool:
    """Whether what stands behind a stop says what an application in the title is for: "31/0042/F - Mill Lane. New
    porch"."""
    g = grammar()
    return bool(
        behind and g.rule("titles.application").match(flat) and not g.rule("titles.told").search(behind)
    )  # fmt: skip


def split_title(
    text: str, span: Span, *, told: bool = False, colons: bool = True, every: bool = False
) -> tuple[Span | None, Span | None]:
    """A run-on heading cut into its title and the preamble behind it.

    ``told``: what was said may stand on the heading's line too, and is cut off; ``colons``: also
    behind a colon; ``every``: behind any colon, as on this page.
    """
    g = grammar()
    raw = text[span.start : span.end]
    flat = re.sub(r"\s", " ", raw)
    cut = len(flat)
    resume = cut
    marker = g.rule("layout.file_marker").search(flat)
    if marker:
        cut, resume = marker.start(), marker.end()
    for start in g.rule("layout.preamble_start").finditer(flat[:cut]):
        # "the meeting held on | Monday, 4 October" goes on
        if start.start() >= _SHORTEST and not unfinished(flat[: start.start()]):
            cut = resume = _before_bracket(flat, start.start())
            break
    if usual := _usual_before_sentence(flat[:cut]):
        cut = resume = usual
    if (newline := re.search(r"\n\s*\n", raw[:cut])) and newline.start() >= _SHORTEST:
        cut = resume = newline.start()
    upper = g.rule("titles.capitals").match(flat[:cut])
    listed = upper is not None and upper.group().rstrip().endswith(",")
    # "MINUTES OF MEETINGS HELD ON: 23 | November 2031": the day goes on
    dated = upper is not None and g.rule("titles.day_goes_on").match(flat, upper.end())
    if upper and len(upper.group()) > 8 and upper.end() < cut - 3 and not listed and not dated:
        cut = resume = upper.end()
    stop = g.rule("titles.full_stop").search(flat[:cut])
    # "Interests. Standing Orders (Conduct) 2012": what stands behind the stop is titled too
    behind = flat[stop.end() : cut].strip() if stop and not told and flat[-1:] != "." else ""
    titled = re.search(r"[\d(]", behind) and goes_on(behind, ".")
    # but "Previous Minutes. 5th May" ends where the day of what was done stands
    titled = titled and not g.rule("headings.date_line").match(behind)
    titled = titled or (stop is not None and _applied_for(flat, flat[stop.end() : cut].strip()))
    if stop and stop.start() >= _SHORTEST and not titled:
        cut = resume = stop.start()
    for sign in ("titles.namely", "titles.bullet", "titles.nil"):
        found = g.rule(sign).search(flat[:cut])
        if found and found.start() >= _SHORTEST:
            cut = resume = found.start()
    colon = g.rule("titles.title_colon").search(flat[:cut])
    paper = g.rule("titles.paper_or_report" if colons else "titles.paper")
    if colon and paper.match(flat[colon.end() : cut]):
        cut = resume = colon.start()
    for behind in ("titles.dash_report", "titles.dash_aim"):
        if found := g.rule(behind).search(flat[:cut]):
            cut = resume = found.start()
    if column := (
        g.rule("titles.columns").regex if told else g.rule("titles.code_column").regex
    ).search(raw[:cut]):
        cut = resume = column.start()
    if (part := g.rule("titles.first_part").search(flat[:cut])) and part.start() >= _SHORTEST:
        cut = resume = part.start()
    act = g.rule("titles.act").search(flat[:cut])
    if act and act.start() >= _SHORTEST:
        cut = resume = act.start()
    if acted := g.rule("titles.capitals_act").match(flat[: cut + 1]):
        cut = resume = acted.end("title")
    if told:
        # seen in the whole line: the verb may stand behind what was cut off so far
        begins = told_from(flat, colons=colons, every=every)
        if begins is not None and begins < cut:
            cut = resume = begins
    if letter := g.rule("titles.part_left").search(flat[:cut]):
        cut = resume = letter.start()
    title = clean_title(text, Span(span.start, span.start + cut)) if cut else None
    rest_start = span.start + resume
    rest_end = span.end
    if marker and marker.start() > resume and not flat[marker.end() :].strip():
        # "Lamps - Report of the Head of Lamps PDF 120 KB"
        rest_end = span.start + marker.start()
    rest = text[rest_start:rest_end].strip(" \t\n.|:").lstrip(" –—-")
    begin = text.index(rest, rest_start)
    return title, Span(begin, begin + len(rest)) if rest else None
