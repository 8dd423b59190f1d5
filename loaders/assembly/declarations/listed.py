"""Declarations in lists and tables: "Item 4 – Councillor Pell (Financial)", "Pell | 4 | Personal"."""

from __future__ import annotations

from loaders.annotators.people import NameMention, read_name
from loaders.assembly.actors import bare_name, bearer_of, known_code, see_name
from loaders.assembly.declarations.kinds import kind_of, withdrawal
from loaders.assembly.declarations.said import Said
from loaders.assembly.declarations.targets import by_number, by_words, numbers_in, target_of
from loaders.assembly.item_titles import telling
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading

_CODE = re.compile(r"[A-Z][A-Za-z]{1,3}\b")


def entry(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    kind: str,
    *,
    listed: bool = False,
) -> Said | None:
    """The declaration that a line of a list or a row of a table is, or None. ``kind``: its heading's;
    ``listed``: a heading says that what follows is a list, so that a surname alone will do."""
    g = grammar()
    text = paragraph.text
    if id(paragraph) in reading.seats:
        # "Declarations" was a link of a member's page, and the bodies below it declare nothing
        return None
    lead = g.rule("interests.listed").match(text)
    position = lead.end() if lead else 0
    before = text[:position]
    by_title = None
    name, stop, bracket = _declarant(reading, paragraph, position, listed)
    if not name:
        by_title = g.rule("interests.led_by_title").match(text)
        if by_title is None:
            return None
        position = by_title.end()
        name, stop, bracket = _declarant(reading, paragraph, position, listed)
        if not name:
            return None
    words = text[stop:]
    if g.rule("interest_cells.nothing").search(words):
        return None
    if not g.rule("interests.behind_name").match(
        _row(reading, paragraph, position, [name], words)[1]
    ):
        return None
    found = _named(reading, meeting, item, words)
    if lead and lead["lead"] and (numbered := by_number(meeting, lead["n"])):
        others = [by_number(meeting, n) for n in numbers_in(f"in {before}")]
        found = list(dict.fromkeys([numbered, *(other for other in others if other)]))
    elif by_title is not None and (
        close := by_number(meeting, by_title["n"] or by_title["t"].strip())
        or by_words(meeting, item, by_title["t"])
    ):
        found = [close]
    elif before and lead and lead["lead"] and not found and lead["t"]:
        found = [close] if (close := by_words(meeting, item, lead["t"])) else []
    names, words = _row(reading, paragraph, position, [name], words)
    return Said(
        names, words, kind_of(bracket) or kind_of(words[:90]) or kind_of(words) or kind, [paragraph.whole],
        withdrawal(text), g.rule("interests.entry_lead").regex.sub("", words).strip(" ,.;"), "interests.list", found,
    )  # fmt: skip


def _row(
    reading: Reading, paragraph: Paragraph, position: int, names: list[str], words: str
) -> tuple[list[str], str]:
    """The names of a line that declares for several ("Councillors Pell and Orrell – personal"), and
    the words behind the last."""
    row = [n for n in paragraph.people if position <= n.outer]
    last = row[0] if row and row[0].outer <= position + 1 else None
    names = list(names)
    for mention in row[1:] if last is not None else ():
        assert last is not None
        between = paragraph.text[max(last.stop, last.end) : mention.outer]
        if last.bracket or not grammar().rule("interests.joint").regex.fullmatch(between):
            break
        names.append(reading.name(paragraph, mention))
        last, words = mention, paragraph.text[mention.end :]
    while last is None:
        # "JP and MO in relation to item 4"
        joint = grammar().rule("interests.joint").regex.match(words)
        code = _CODE.match(words, joint.end()) if joint else None
        more = code and (known_code(reading, code.group()) or bearer_of(reading, code.group()))
        if not code or not more or not joint or not joint.group().strip():
            break
        names.append(more)
        words = words[code.end() :]
    return names, words


def _declarant(
    reading: Reading, paragraph: Paragraph, position: int, listed: bool
) -> tuple[str, int, str]:
    """The person named at ``position``, where the name ends, and what its bracket holds."""
    text = paragraph.text
    mention = next((n for n in paragraph.people if position <= n.outer <= position + 1), None)
    if mention is not None:
        return reading.name(paragraph, mention), mention.end, _bracket(text, mention)
    code = _CODE.match(text, position)
    if code and (coded := known_code(reading, code.group()) or bearer_of(reading, code.group())):
        return coded, code.end(), ""
    if grammar().rule("roll_tables.name").match(text[position:].split("|")[0].strip()):
        # the head of a table
        return "", position, ""
    bare = bare_name(reading, paragraph, position)
    if bare is None and listed:
        bare = read_name(text, position, posts=paragraph.post_at)
    if (
        bare is None
        or not text[bare.end :].strip()
        or not grammar().rule("interests.behind_name").match(text, bare.end)
    ):
        return "", position, ""
    name = see_name(reading, paragraph, bare)
    individual = reading.individual(paragraph, bare)
    for sighting in individual.sightings if individual else ():
        sighting.role = "councillor" if sighting.role == "unknown" else sighting.role
    return name, bare.end, _bracket(text, bare)


def begins_entry(reading: Reading, paragraph: Paragraph, position: int) -> bool:
    """Whether a sentence opens as an entry does: somebody's name or initials, and a dash or bracket."""
    mention = next((n for n in paragraph.people if n.outer == position), None)
    code = _CODE.match(paragraph.text, position)
    if mention is not None:
        stop = mention.end
    elif code and (code.group() in reading.codes or bearer_of(reading, code.group())):
        stop = code.end()
    else:
        bare = bare_name(reading, paragraph, position)
        kind = bare and grammar().rule("interests.kind_next").match(paragraph.text, bare.end)
        return bool(bare and bare.given and kind)
    begun = grammar().rule("interests.entry_goes_on").regex
    return begun.match(paragraph.text, stop) is not None


def _bracket(text: str, mention: NameMention) -> str:
    return text[mention.bracket[0] : mention.bracket[1]] if mention.bracket else ""


def _named(reading: Reading, meeting: MeetingReading, item: ItemReading, words: str) -> list[str]:
    """The items that an entry names: as in a sentence, in a cell of its own, or in a few words."""
    g = grammar()
    bracket = g.rule("interests.bracket_first").match(words)
    row = g.rule("interests.item_numbers").match(words, bracket.end() if bracket else 0)
    numbers = g.rule("interests.parted").regex.split(row[1]) if row else []
    # "Pell 58 and 61 Employee of the tenant"
    in_row = [target for n in numbers if (target := by_number(meeting, n))]
    if in_row and row and row.group().endswith(row[1]) and words.startswith(" ", row.end()):
        return in_row
    found = target_of(reading, meeting, item, words)
    if found or in_row:
        return found or in_row
    pieces = [
        piece.strip(" .") for piece in re.split(r"[|,;]| [-–—] |: ", words) if piece.strip(" .")
    ]
    for piece in pieces:
        number = g.rule("interests.item_cell").match(piece)
        if (
            number
            and (len(piece) < 24 or g.rule("interests.item_word").match(piece))
            and (target := by_number(meeting, number[1]))
        ):
            return [target]
    for code in g.rule("interests.bracketed_number").regex.findall(words):
        if target := by_number(meeting, code):
            return [target]
    for piece in pieces:
        few = telling(piece)
        if 0 < len(few) <= 4 and not kind_of(piece) and (close := by_words(meeting, item, piece)):
            return [close]
    return []


def flattened(
    reading: Reading, meeting: MeetingReading, item: ItemReading, acts: list[Paragraph], place: int
) -> Said | None:
    """A row of a table whose cells stand one below the other: a name alone, and what follows it."""
    g = grammar()
    paragraph = acts[place]
    person = _alone(reading, paragraph)
    if person is None:
        return None
    cells: list[Paragraph] = []
    for other in acts[place + 1 : place + 4]:
        if _alone(reading, other) or g.rule("interests.negative").search(other.text):
            break
        cells.append(other)
    before = (
        acts[place - 1]
        if place and g.rule("interests.item_cell").regex.fullmatch(acts[place - 1].text)
        else None
    )
    if before is not None and not any(
        g.rule("interests.item_cell").regex.fullmatch(c.text) for c in cells
    ):
        cells = [before, *cells[:1]]
    words = " | ".join(cell.text for cell in cells)
    numbered = any(
        g.rule("interests.item_cell").regex.fullmatch(c.text) for c in cells if not c.people
    )
    if not numbered and (not kind_of(words) or person not in paragraph.people):
        return None
    name = see_name(reading, paragraph, person)
    reason = next(
        (c.text for c in cells if not g.rule("interests.item_cell").regex.fullmatch(c.text)), ""
    )
    return Said(
        [name], words, kind_of(words), [paragraph.whole, *(c.whole for c in cells)],
        withdrawal(words), reason.strip(" ,.;"), "interests.table", _named(reading, meeting, item, words),
    )  # fmt: skip


def _alone(reading: Reading, paragraph: Paragraph) -> NameMention | None:
    """The person whose name a paragraph is, and nothing else."""
    first = next(iter(paragraph.people), None) or bare_name(reading, paragraph, 0)
    if first is None or first.outer > 0 or not (first.given or first.council or first.honorifics):
        return None
    return first if max(first.end, first.stop) >= len(paragraph.text) - 1 else None
