"""Recorded votes printed as lists: the heads of the sides, the names behind or below each."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.assembly.actors import Voice, name_voices, voices_from
from loaders.assembly.attendance.roll_rows import line_breaks
from loaders.assembly.motions.votes import Ballot, counted, number_of, trailing_count
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["Roll", "rolls_of"]

_SIDES = ("for", "against", "abstain", "absent")
_WORDS = re.compile(
    r"(?i)for\b|favour|against|abst|\bayes?\b|noes|nays|\byes\b|\bno\b|not voting|erbyn|blaid|ymatal"
)
_CODES = re.compile(r"[A-Z]{2,3}(?:(?:, ?| and | & )[A-Z]{2,3})+(?![A-Za-z])")
_NUMBERED = re.compile(r"\((?:[Tt]otal:? ?)?(\d{1,3})(?: votes?)?\)")
_LINES = 60
"""Paragraphs that the names of one side may take, one a line."""


@dataclass(slots=True)
class Roll:
    """A vote's lists: what they say, and the stretch of each paragraph that they take."""

    ballot: Ballot
    voices: dict[str, list[Voice]] = field(default_factory=dict)
    """Side -> those listed on it, before they are recorded."""
    covered: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Paragraph number -> where in its text the lists begin and end."""

    @property
    def first(self) -> tuple[int, int]:
        """Where the lists begin."""
        place = min(self.covered)
        return place, self.covered[place][0]


@dataclass(slots=True)
class _Head:
    side: str
    place: int
    start: int
    end: int
    count: int | None
    object: str
    below: bool
    """Whether nothing stands behind it in its paragraph, so that the names may stand below."""


def rolls_of(reading: Reading, acts: list[Paragraph]) -> list[Roll]:
    """The recorded votes that an item's paragraphs list, in order."""
    found: list[Roll] = []
    place = 0
    while place < len(acts):
        paragraph = acts[place]
        position = 0
        if found and place in found[-1].covered:
            position = found[-1].covered[place][1]
        roll = None
        if len(paragraph.text) < 20 or _WORDS.search(paragraph.text):
            roll = _columns(reading, acts, place) or _listed(reading, acts, place, position)
        if roll is None and position == 0:
            roll = _unlabelled(reading, acts, place)
        if roll is None:
            place += 1
            continue
        found.append(roll)
        last = max(roll.covered)
        place = last if roll.covered[last][1] < len(acts[last].text) - 12 else last + 1
    return found


def _heads(reading: Reading, acts: list[Paragraph], place: int, position: int) -> list[_Head]:
    """The heads of sides in a paragraph from ``position``."""
    text = acts[place].text
    breaks = set(line_breaks(reading, acts[place]))
    found: list[_Head] = []
    for side in _SIDES:
        for match in grammar().rule(f"votes.side_{side}").finditer(text, position):
            told = match["n"] or match["n2"]
            below = match.end() >= len(text)
            plain = not (match["sep"].strip(" (") or told or match["loud"] or match["lead"])
            alone = match.start() - 1 in breaks and match.end() - 1 in breaks
            opens = alone or not text[: match.start()].strip(" •*–-(|")
            if plain and not (opens and (below or match.end() - 1 in breaks)):
                continue
            if not opens and below and not match["sep"].strip(" ("):
                continue
            count = number_of(told) if told else None
            found.append(
                _Head(side, place, match.start(), match.end(), count, (match["what"] or ""), below)
            )
    found.sort(key=lambda head: (head.start, -head.end))
    kept: list[_Head] = []
    for head in found:
        if not kept or head.start >= kept[-1].end:
            kept.append(head)
    return kept


def _listed(reading: Reading, acts: list[Paragraph], place: int, position: int) -> Roll | None:
    """Heads and names from a place on, up to what is neither; None where no side has names."""
    roll = Roll(Ballot(position))
    sides: list[_Head] = []
    here, start = place, position
    while here < len(acts):
        heads = _heads(reading, acts, here, start)
        if sides and (not heads or acts[here].text[start : heads[0].start].strip(" •*–-;,.(|)")):
            break
        if not heads:
            return None
        following = here + 1
        for number, head in enumerate(heads):
            if _again(sides, head):
                return _checked(reading, roll)
            limit = heads[number + 1].start if number + 1 < len(heads) else len(acts[here].text)
            following = max(following, _side(reading, acts, head, limit, sides, roll))
            if head.side not in roll.voices and not sides and head.count is None:
                # no list begins here
                continue
            sides.append(head)
        here, start = following, 0
    return _checked(reading, roll)


def _again(sides: list[_Head], head: _Head) -> bool:
    """Whether a head opens another vote: its side was listed, and not of the rival proposal."""
    same = [s for s in sides if s.side == head.side]
    return bool(same) and (same[-1].object == head.object or len(same) > 1)


def _checked(reading: Reading, roll: Roll) -> Roll | None:
    """The roll with its names recorded; None where nothing shows that they are people's."""
    told = [voices for voices in roll.voices.values() if voices]
    sure = len(told) > 1 or any(
        len(voices) == roll.ballot.counts.get(side) for side, voices in roll.voices.items()
    )
    if not told or not (sure or any(is_known(reading, v) for voices in told for v in voices)):
        return None
    for side, voices in roll.voices.items():
        if voices:
            roll.ballot.voters[side] = name_voices(reading, voices)
    return roll


def is_known(reading: Reading, voice: Voice) -> bool:
    """Whether somebody listed has a title there, or bears a surname that is known."""
    if isinstance(voice, str):
        return True
    _, mention = voice
    return mention.outer < mention.start or any(
        i.surname == mention.surname for i in reading.people.individuals
    )


def _side(
    reading: Reading, acts: list[Paragraph], head: _Head, limit: int, before: list[_Head], roll: Roll
) -> int:  # fmt: skip
    """Read the names of one side into ``roll``; the paragraph at which to go on."""
    paragraph = acts[head.place]
    which = head.side
    if any(s.side == which for s in before) and which == "for":
        # those who voted for the amendment, or for the other candidate, voted against
        which = "against"
    names: list[Voice] = []
    stop = head.end
    last = head.place
    if head.below:
        rows, last, span = _below(reading, acts, head)
        names += rows
        first = paragraph.span(head.start, head.end)
        spans = [Span(first.start, span.end)] if span else []
        stop = len(acts[last].text)
    else:
        told = grammar().rule("votes.goes_on").regex.search(paragraph.text, head.end, limit)
        limit = told.start() if told else limit
        unknown = _CODES.match(paragraph.text, head.end)
        row: list[Voice] = []
        if not unknown or unknown.group()[:2] in {c[:2] for c in reading.codes}:
            row, stop = voices_from(reading, paragraph, head.end, limit)
        names += _persons(row)
        number = trailing_count(paragraph.text, stop) if names else ""
        head.count = int(number) if number and head.count is None else head.count
        spans = [paragraph.span(head.start, min(stop, limit))] if names else []
        if names and head.end < limit and stop >= len(paragraph.text.rstrip(" .;)")):
            more, last, span = _below(reading, acts, head, given=True)
            names += more
            if span:
                spans = [Span(spans[0].start, span.end)]
                stop = len(acts[last].text)
    if names and which != "absent":
        roll.voices.setdefault(which, names)
    if head.count is not None and which != "absent" and (names or head.count == 0 or before):
        roll.ballot.counts.setdefault(which, head.count)
    roll.ballot.spans += spans
    if names or before:
        begin = roll.covered.get(head.place, (head.start, 0))[0]
        for place in range(head.place, last):
            roll.covered[place] = (begin if place == head.place else 0, len(acts[place].text))
        end = counted(acts[last].text, stop) if last == head.place else stop
        roll.covered[last] = (begin if last == head.place else 0, end)
    return last + 1


def _below(
    reading: Reading, acts: list[Paragraph], head: _Head, *, given: bool = False
) -> tuple[list[Voice], int, Span | None]:
    """Names in the paragraphs below a head, the last of them, and where they stand.

    ``given``: names stand behind the head already, so that only untitled lines go on with them.
    """
    names: list[Voice] = []
    first = last = head.place
    titled = False
    for place in range(head.place + 1, min(head.place + 1 + _LINES, len(acts))):
        paragraph = acts[place]
        if given and (paragraph.gap > 1 or place > head.place + 1):
            break
        if head.count is not None and len(names) >= head.count > 0:
            break
        if grammar().rule("votes.subhead").match(paragraph.text):
            titled = True
            last = place
            continue
        if first + 1 < place and paragraph.gap > 1 and acts[first + 1].gap == 1:
            # the lines of a side stand close; a wider gap ends them
            break
        row = _only_names(reading, paragraph, sure=titled or bool(head.count))
        if not row:
            break
        first = place if first == head.place else first
        names += row
        last = place
    if not names:
        return [], head.place, None
    while last > head.place and grammar().rule("votes.subhead").match(acts[last].text):
        last -= 1
    return names, last, Span(acts[first].whole.start, acts[last].whole.end)


def _only_names(reading: Reading, paragraph: Paragraph, *, sure: bool) -> list[Voice]:
    """The names of a paragraph that holds nothing else, or none. ``sure``: the place calls for
    names, so that surnames nobody has been seen to bear will do."""
    text = paragraph.text
    begin = grammar().rule("votes.before_names").regex.match(text)
    start = begin.end() if begin else 0
    if not re.match(r"[A-ZÀ-Þ]|(?:de|van|von|ap|al) [A-Z]", text[start:]) or len(text) > 2000:
        return []
    if any(_heads(reading, [paragraph], 0, 0)) or grammar().rule("motions.carried").search(text):
        return []
    row, stop = voices_from(reading, paragraph, start, len(text))
    if not row or not grammar().rule("votes.behind_names").regex.fullmatch(text, stop):
        return []
    return _persons(row) if sure or all(is_known(reading, voice) for voice in row) else []


def _persons(row: list[Voice]) -> list[Voice]:
    """A row of names without "None" and its like."""
    nobody = grammar().rule("votes.nobody").regex
    return [v for v in row if isinstance(v, str) or not nobody.fullmatch(v[1].name)]


def _unlabelled(reading: Reading, acts: list[Paragraph], place: int) -> Roll | None:
    """Lists whose heads the page has lost: two or three paragraphs of names behind the words that
    announce a recorded vote, each with its number, or else the numbers told elsewhere."""
    rows: list[tuple[int, list[Voice], int | None]] = []
    here = place
    while here < len(acts) and len(rows) < 4:
        text = acts[here].text
        if not re.match(r"[A-ZÀ-Þ]", text):
            break
        numbered = list(_NUMBERED.finditer(text))
        if numbered and numbered[-1].end() >= len(text) - 1:
            begin = 0
            for match in numbered:
                row, _ = voices_from(reading, acts[here], begin, match.start())
                if len(row) != int(match[1]):
                    return None
                rows.append((here, row, int(match[1])))
                begin = match.end()
        else:
            row_names = _only_names(reading, acts[here], sure=False)
            if not row_names:
                break
            rows.append((here, row_names, None))
        here += 1
    if not 2 <= len(rows) <= 3 or not _announced(acts, place):
        return None
    stated = all(count is not None for _, _, count in rows)
    if not stated and not grammar().rule("votes.announces").search(acts[place - 1].text):
        return None
    ballot = Ballot(0)
    for side, (_, names, count) in zip(_SIDES, rows, strict=False):
        ballot.voters[side] = name_voices(reading, names)
        if count is not None:
            ballot.counts[side] = count
    first, last = rows[0][0], rows[-1][0]
    ballot.spans.append(Span(acts[first].whole.start, acts[last].whole.end))
    return Roll(ballot, covered={p: (0, len(acts[p].text)) for p in range(first, last + 1)})


def _announced(acts: list[Paragraph], place: int) -> bool:
    """Whether the words before a place say that a vote was recorded."""
    return any(
        grammar().rule("votes.announces").search(acts[p].text)
        for p in range(max(0, place - 3), place)
    )


def _columns(reading: Reading, acts: list[Paragraph], place: int) -> Roll | None:
    """A table whose columns are the sides: names in their cells, or a mark behind each name."""
    from loaders.assembly.motions.columns import columns_of

    found = columns_of(reading, acts, place)
    if found is None:
        return None
    ballot, after = found
    return Roll(ballot, covered={p: (0, len(acts[p].text)) for p in range(place, after)})
