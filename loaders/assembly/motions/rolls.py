"""Recorded votes printed as lists: the heads of the sides, the names behind or below each."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.assembly.motions.columns import columns_of
from loaders.assembly.motions.glued import glued
from loaders.assembly.motions.listed_names import is_known, only_names, persons
from loaders.assembly.motions.pairs import pairs_of, told_in_turn
from loaders.assembly.motions.side_heads import Head, heads_in
from loaders.assembly.motions.unlabelled import announced, run_in, unlabelled
from loaders.assembly.motions.voices import Voice, name_voices, voices_from
from loaders.assembly.motions.vote_cells import side_of
from loaders.assembly.motions.votes import Ballot, counted, trailing_count
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Span

__all__ = ["Roll", "rolls_of"]

_LINES = 60
"""Paragraphs that the names of one side may take, one a line."""
_SHORT = 60
"""Characters of a line that holds a name and no more."""
_FURNITURE = 3
"""Lines that a page may end and the next begin with."""


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
        text = paragraph.text
        if (
            len(text) < 20
            or grammar().rule("vote_words.side").search(text)
            or grammar().rule("vote_words.letter").search(text)
            or (place + 1 < len(acts) and side_of(acts[place + 1].text))
            or grammar().rule("vote_words.cell_label").match(text)
        ):
            table = columns_of(reading, acts, place)
            table = table or pairs_of(reading, acts, place) or glued(reading, acts, place)
            roll = _whole(acts, place, table) or _listed(reading, acts, place, position)
            roll = roll or _turns(reading, acts, place, position)
        roll = roll or _stretch(run_in(reading, paragraph, position), place)
        if roll is None and position == 0:
            roll = _whole(acts, place, unlabelled(reading, acts, place))
        if roll is None:
            place += 1
            continue
        found.append(roll)
        last = max(roll.covered)
        place = last if roll.covered[last][1] < len(acts[last].text) - 12 else last + 1
    return found


def _whole(acts: list[Paragraph], place: int, found: tuple[Ballot, int] | None) -> Roll | None:
    """The roll of a ballot that takes all paragraphs from ``place`` up to the one it ends before."""
    if found is None:
        return None
    ballot, after = found
    return Roll(ballot, covered={p: (0, len(acts[p].text)) for p in range(place, after)})


def _turns(reading: Reading, acts: list[Paragraph], place: int, position: int) -> Roll | None:
    """The roll of a sentence that tells each member's vote behind the name."""
    told = told_in_turn(reading, acts[place], position)
    return _stretch(told, place)


def _stretch(told: tuple[Ballot, int, int] | None, place: int) -> Roll | None:
    """The roll of a ballot that stands between two offsets of one paragraph."""
    return Roll(told[0], covered={place: told[1:]}) if told else None


def _listed(reading: Reading, acts: list[Paragraph], place: int, position: int) -> Roll | None:
    """Heads and names from a place on, up to what is neither; None where no side has names."""
    roll = Roll(Ballot(position))
    sides: list[Head] = []
    here, start = place, position
    while here < len(acts):
        heads = heads_in(reading, acts, here, start)
        if sides and (
            not heads
            or grammar()
            .rule("vote_words.between_names")
            .regex.fullmatch(acts[here].text[start : heads[0].start])
            is None
        ):
            break
        if not heads:
            return None
        following = here + 1
        for number, head in enumerate(heads):
            if _again(sides, head):
                return _checked(reading, roll, sides)
            limit = heads[number + 1].start if number + 1 < len(heads) else len(acts[here].text)
            following = max(following, _side(reading, acts, head, limit, sides, roll))
            if head.side not in roll.voices and not sides and (head.count or head.count is None):
                # no list begins here
                continue
            sides.append(head)
        here, start = following, 0
    return _checked(reading, roll, sides)


def _opposed(first: str, second: str) -> bool:
    """Whether two proposals voted for are a motion and the amendment against it."""
    amends = ["mendment" in words.lower() for words in (first, second)]
    return any(amends) and not all(amends) and bool(first and second)


def _again(sides: list[Head], head: Head) -> bool:
    """Whether a head opens another vote: its side was listed, and not of the rival proposal."""
    same = [s for s in sides if s.side == head.side]
    rival = head.side == "for" and not any(s.side == "against" for s in sides)
    return bool(same) and (same[-1].object == head.object or len(same) > 1 or not rival)


def _checked(reading: Reading, roll: Roll, heads: list[Head]) -> Roll | None:
    """The roll with its names recorded; None where nothing shows that they are people's, or that
    the heads are heads."""
    told = [voices for voices in roll.voices.values() if voices]
    sure = len(told) > 1 or any(
        len(voices) == roll.ballot.counts.get(side) for side, voices in roll.voices.items()
    )
    if not sure and all(head.soft for head in heads):
        return None
    if not told or not (sure or any(is_known(reading, v) for voices in told for v in voices)):
        return None
    for side, voices in roll.voices.items():
        if names := name_voices(reading, voices):
            roll.ballot.voters[side] = names
    if roll.ballot.rivals and "mendment" in heads[0].object.lower():
        _turn(roll.ballot)
    return roll


def _turn(ballot: Ballot) -> None:
    """Those for the amendment, listed first, are against the motion."""
    turned = {"for": "against", "against": "for"}
    ballot.voters = {turned.get(side, side): names for side, names in ballot.voters.items()}
    ballot.counts = {turned.get(side, side): count for side, count in ballot.counts.items()}


def _side(
    reading: Reading, acts: list[Paragraph], head: Head, limit: int, before: list[Head], roll: Roll
) -> int:  # fmt: skip
    """Read the names of one side into ``roll``; the paragraph at which to go on."""
    g = grammar()
    paragraph = acts[head.place]
    which = head.side
    if any(s.side == which for s in before) and which == "for":
        # those who voted for the amendment, or for the other candidate, voted against
        which = "against"
        roll.ballot.rivals = _opposed(before[0].object, head.object)
    names: list[Voice] = []
    stop = head.end
    last = head.place
    if head.below:
        vouched = bool(roll.voices) or (
            head.start == 0 and (announced(acts, head.place) or _faced(reading, acts, head))
        )
        rows, last, span = _below(reading, acts, head, vouched=vouched)
        names += rows
        first = paragraph.span(head.start, head.end)
        spans = [Span(first.start, span.end)] if span else []
        stop = len(acts[last].text)
    else:
        told = g.rule("votes.goes_on").regex.search(paragraph.text, head.end, limit)
        limit = told.start() if told else limit
        unknown = g.rule("vote_words.codes").match(paragraph.text, head.end)
        row: list[Voice] = []
        if not unknown or unknown.group()[:2] in {c[:2] for c in reading.codes}:
            row, stop = voices_from(reading, paragraph, head.end, limit)
        names += persons(row)
        number = trailing_count(paragraph.text, stop) if names else ""
        head.count = int(number) if number and head.count is None else head.count
        spans = [paragraph.span(head.start, min(stop, limit))] if names else []
        ends = len(paragraph.text.rstrip(" .;)").removesuffix(" and"))
        if names and head.end < limit and stop >= ends:
            more, last, span = _below(reading, acts, head, given=True)
            more, last, span = (more, last, span) if more else _overleaf(reading, acts, head.place)
            names += more
            if span:
                spans = [Span(spans[0].start, span.end)]
                stop = len(acts[last].text)
                number = trailing_count(acts[last].text.rstrip(" ."), stop)
                head.count = int(number) if number and head.count is None else head.count
    if names and head.count is None and last + 1 < len(acts):
        below = g.rule("vote_words.count").regex.fullmatch(acts[last + 1].text)
        if below and int(below[1]) == len(names):
            # the number of those listed stands below them
            head.count, last = int(below[1]), last + 1
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


def _faced(reading: Reading, acts: list[Paragraph], head: Head) -> bool:
    """Whether the head of another side stands alone, as this one does, behind a few short lines."""
    for place in range(head.place + 1, min(head.place + 1 + _LINES, len(acts))):
        if len(acts[place].text) > _SHORT:
            return False
        for other in heads_in(reading, acts, place, 0):
            return other.below and other.start == 0 and place > head.place + 1
    return False


def _overleaf(
    reading: Reading, acts: list[Paragraph], place: int
) -> tuple[list[Voice], int, Span | None]:
    """Where a list breaks off at a comma, the names below the lines that a page ends and begins with."""
    if not grammar().rule("vote_words.breaks_off").search(acts[place].text):
        return [], place, None
    for here in range(place + 1, min(place + 2 + _FURNITURE, len(acts))):
        if any(heads_in(reading, acts, here, 0)) or len(acts[here].text) > 2 * _SHORT:
            break
        names = only_names(reading, acts[here], sure=here > place + 1)
        if names:
            return names, here, acts[here].whole
    return [], place, None


def _below(
    reading: Reading,
    acts: list[Paragraph],
    head: Head,
    *,
    given: bool = False,
    vouched: bool = False,
) -> tuple[list[Voice], int, Span | None]:
    """Names in the paragraphs below a head, the last of them, and where they stand.

    ``given``: names stand behind the head already, so that only untitled lines go on with them.
    """
    g = grammar()
    names: list[Voice] = []
    first = last = head.place
    titled = False
    for place in range(head.place + 1, min(head.place + 1 + _LINES, len(acts))):
        paragraph = acts[place]
        if given and (paragraph.gap > 1 or place > head.place + 1):
            break
        if head.count is not None and len(names) >= head.count > 0:
            break
        if g.rule("votes.subhead").match(paragraph.text):
            titled = True
            last = place
            continue
        if first + 1 < place and paragraph.gap > 1 and acts[first + 1].gap == 1:
            # the lines of a side stand close; a wider gap ends them
            break
        row = only_names(reading, paragraph, sure=titled or bool(head.count) or vouched)
        if not row:
            break
        first = place if first == head.place else first
        names += row
        last = place
    if not names:
        return [], head.place, None
    while last > head.place and g.rule("votes.subhead").match(acts[last].text):
        last -= 1
    if head.count is None and (told := g.rule("vote_words.total_end").search(acts[last].text)):
        head.count = int(told[1])
    return names, last, Span(acts[first].whole.start, acts[last].whole.end)
