"""What became of each motion: its result and its votes, told behind it, or of the amendment to it."""

from __future__ import annotations

from loaders.assembly.motions.draft import Draft, Place
from loaders.assembly.motions.result_words import results_in
from loaders.assembly.motions.rolls import Roll, rolls_of
from loaders.assembly.motions.settled import settle
from loaders.assembly.motions.spoken_of import meant
from loaders.assembly.motions.unmoved import Loose, unmoved_vote, voted_elsewhere
from loaders.assembly.motions.votes import Ballot, ballot_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

_REACH = 16
"""Paragraphs within which a result or a vote belongs to the motion before."""


class Fate:
    """Follows the text of an item behind its motions and tells which motion a vote is about."""

    def __init__(self, reading: Reading, acts: list[Paragraph], drafts: list[Draft]) -> None:
        self.reading = reading
        self.acts = acts
        self.drafts = drafts
        self.current: Draft | None = None
        self.rolls: list[Roll] = []
        self.loose: list[Loose] = []
        self.pointed: Draft | None = None
        """The motion of which the words before a list of votes say that it was put."""

    def follow(self) -> None:
        """Give every result and vote in the item's text to its motion."""
        self.rolls = rolls = rolls_of(self.reading, self.acts)
        contested = {draft.amendment for draft in self.drafts if draft.mover} == {True, False}
        for place, paragraph in enumerate(self.acts):
            for start, end in sentences(paragraph.passage):
                here = [r for r in rolls if _within(r, place, start, end)]
                # the votes of a list are read already
                listed = min((r.covered[place][0] for r in here), default=end)
                self._sentence(place, paragraph, start, end, max(start, listed), bool(here))
                for roll in here:
                    if (place, start) <= roll.first < (place, end) and not (
                        roll.ballot.rivals and contested
                    ):
                        self._count(roll.ballot, (place, end))
                if here:
                    self._rest(place, paragraph, max(r.covered[place][1] for r in here), end)
        settle(self.acts, self.drafts, self.loose)

    def _sentence(
        self, place: int, paragraph: Paragraph, start: int, end: int, counted: int, listed: bool
    ) -> None:
        """Take up what a sentence says, of its votes those that are told up to ``counted``.

        ``listed``: those who voted are listed in it.
        """
        opened = [d for d in self.drafts if (place, start) <= d.start < (place, end)]
        if opened:
            self.current = opened[-1]
        text = paragraph.text
        spoken = None
        if not opened:
            leads = listed or text[start:end].rstrip().endswith((":", ":-", ":–"))
            spoken = self._spoken_of(paragraph, start, end, (place, end), leads=leads)
        if spoken is not None:
            self.current = spoken
        ballot = ballot_of(self.reading, paragraph, start, counted) if counted > start else None
        if ballot is not None and voted_elsewhere(self.reading, text[start:counted]):
            ballot = None
        told: list[tuple[int, Draft]] = []
        for first, last, result in results_in(paragraph, start, end):
            # what is withdrawn may be named within those words
            told_by = last if result == "withdrawn" or "amendment" in text[first:last] else first
            draft = self._motion(text, start, told_by, (place, first))
            draft = draft or self._ahead(place, last, end)
            if draft is None and self._of_nobody(text, start, end):
                draft = self._unmoved(paragraph, (place, start), last)
                draft.spans[-1] = paragraph.span(start, first)
            if draft is None:
                self.loose.append(((place, first), result, paragraph.span(first, last)))
            if draft is None or draft.result or self._far(draft, place):
                continue
            unseconded = grammar().rule("motions.unseconded").search(text[start:end])
            unput = result == "lost" and unseconded is not None
            if unput and draft.seconder:
                # what found no seconder is another motion
                continue
            draft.result, draft.unput = result, unput
            draft.spans.append(paragraph.span(first, last))
            self.current = draft
            told.append((paragraph.span(first, last).start, draft))
        if ballot is not None:
            if len(told) > 1 and ballot.spans:
                # "The amendment was carried by 3 votes to 2, and the motion as amended was carried"
                before = [draft for at, draft in told if at <= ballot.spans[0].end]
                self.current = before[-1] if before else told[0][1]
            self._count(ballot, (place, end))

    def _of_nobody(self, text: str, start: int, end: int) -> bool:
        """Whether a sentence tells of a vote on an amendment of which nobody said who moved it."""
        told = grammar().rule("votes.on_amendment").regex
        return (
            not any(d.amendment for d in self.drafts) and told.search(text, start, end) is not None
        )

    def _rest(self, place: int, paragraph: Paragraph, start: int, end: int) -> None:
        """The numbers that a sentence tells behind its lists: "…; no abstentions"."""
        draft = self.current
        if draft is None or not draft.voters or end - start < 6:
            return
        ballot = ballot_of(self.reading, paragraph, start, end)
        if ballot is None:
            return
        # the row of names before a verb may begin within the lists
        listed = {name for names in draft.voters.values() for name in names}
        rest = {s: tuple(n for n in names if n not in listed) for s, names in ballot.voters.items()}
        ballot.voters = {side: names for side, names in rest.items() if names}
        if not (ballot.counts.keys() | ballot.voters.keys()) & draft.voters.keys():
            self._count(ballot, (place, end))

    def _spoken_of(
        self, paragraph: Paragraph, start: int, end: int, here: Place, *, leads: bool
    ) -> Draft | None:
        """The motion that a sentence about a vote speaks of; ``leads``: names follow in it or on it."""
        g, text = grammar(), paragraph.text
        if not leads and g.rule("vote_words.result").search(text, start, end) is None:
            return None
        match = g.rule("motions.subject").regex.search(text, start, end)
        if match is None:
            return None
        if self.pointed is not None and match["motion"]:
            # "For the motion:" below "the vote on Councillor Pell's proposal was as follows"
            return self.pointed
        side = g.rule("vote_words.before_side").search(text[start : match.start()])
        known = [] if side else self._before(here)
        found = meant(self.reading, self.acts, known, here[0], match.span())
        self.pointed = found if leads else None
        found = found or self._named(match, here)
        on = g.rule("votes.vote_on").regex.match(text, start, end)
        if found is None and match["am"] and leads and on:
            found = self._unmoved(paragraph, (here[0], start), match.end())
        return found

    def _unmoved(self, paragraph: Paragraph, here: Place, last: int) -> Draft:
        """An amendment that is voted on, and of which nobody said who moved it."""
        draft = Draft(amendment=True, start=here, moved=(here[0], last), end=(here[0], last))
        draft.spans.append(paragraph.span(here[1], last))
        self.drafts.append(draft)
        self.drafts.sort(key=lambda d: d.start)
        return draft

    def _named(self, match: re.Match[str], here: Place) -> Draft | None:
        before = self._before(here)
        if match["am"]:
            amendments = [d for d in before if d.amendment]
            if not amendments and len(before) > 1 and not before[-1].result:
                # a rival motion of which only the vote says that it is an amendment
                before[-1].amendment = True
                amendments = [before[-1]]
            amendments = [d for d in amendments if not d.result] or amendments
            return amendments[-1] if amendments else None
        mains = [d for d in before if not d.amendment]
        if match["main"]:
            if match["main"].lower().startswith("amendment"):
                return next((d for d in reversed(before) if d.amendment), None)
            return next((d for d in reversed(mains) if not d.result), mains[-1] if mains else None)
        undecided = [d for d in before if not d.result]
        if undecided and undecided[-1].amendment and match["motion"].lower() != "motion":
            return undecided[-1]
        return next((d for d in reversed(mains) if not d.result), None)

    def _before(self, here: Place) -> list[Draft]:
        return [d for d in self.drafts if d.start < here]

    def _motion(self, text: str, start: int, first: int, here: Place) -> Draft | None:
        """The motion that a result printed at ``first`` decides."""
        moved = [d for d in self.drafts if d.end[0] == here[0] and start <= d.end[1] <= first]
        begin = max([start, *(d.end[1] for d in moved)])
        named = None
        for match in grammar().rule("motions.subject").regex.finditer(text, begin, first):
            named = match
        if named is not None:
            said = meant(self.reading, self.acts, self._before(here), here[0], named.span())
            return said or self._named(named, here)
        undecided = [d for d in self.drafts if d.start < here and not d.result]
        return undecided[-1] if undecided else None

    def _ahead(self, place: int, last: int, end: int) -> Draft | None:
        """ "It was agreed, on the proposal of …": the motion that the same sentence names next."""
        return next(
            (d for d in self.drafts if (place, last) <= d.start < (place, min(end, last + 30)) and not d.result), None
        )  # fmt: skip

    def _count(self, ballot: Ballot, here: Place) -> None:
        draft = self.current
        if draft is not None and not draft.open:
            # nobody voted on what was not put
            put = [d for d in self.drafts if d.start < here and d.open]
            draft = next((d for d in reversed(put) if not d.counted), put[-1] if put else None)
            self.current = draft
        if draft is not None and draft.counted and _clash(draft, ballot):
            others = [d for d in self.drafts if d.start < here and not d.counted and d.open]
            draft = next(
                (d for d in reversed(others) if not d.amendment), others[-1] if others else None
            )
        if draft is None:
            ahead = [d for d in self.drafts if d.start >= (here[0], 0)]
            draft = ahead[0] if ahead and ahead[0].start[0] - here[0] <= 2 else None
        if draft is None:
            draft = unmoved_vote(self.reading, self.acts[here[0]], ballot, here, self.loose)
            if draft is None:
                return
            self.drafts.append(draft)
            self.drafts.sort(key=lambda d: d.start)
            self.current = draft
        if self._far(draft, here[0]):
            return
        for side, names in ballot.voters.items():
            known = draft.voters.get(side, ())
            draft.voters[side] = tuple(dict.fromkeys([*known, *names]))
        for side, count in ballot.counts.items():
            draft.counts.setdefault(side, count)
        draft.asked |= ballot.asked
        self.pointed = None
        draft.spans += ballot.spans

    def _far(self, draft: Draft, place: int) -> bool:
        """Whether a place is too far behind a motion to tell of it; lists of votes between count for nothing."""
        listed = {p for roll in self.rolls for p in roll.covered if draft.end[0] < p < place}
        return place - draft.end[0] - len(listed) > _REACH


def _within(roll: Roll, place: int, start: int, end: int) -> bool:
    """Whether a sentence shares words with a list of votes."""
    covered = roll.covered.get(place)
    return covered is not None and covered[0] < end and start < covered[1]


def _clash(draft: Draft, ballot: Ballot) -> bool:
    """Whether a second vote is told of: more names or other numbers on a side that is known."""
    for side, count in ballot.counts.items():
        if draft.counts.get(side, count) != count:
            return True
    return any(
        side in draft.voters and len(names) > 1 and draft.voters[side] != names
        for side, names in ballot.voters.items()
    )
