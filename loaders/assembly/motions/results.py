"""What became of each motion: its result and its votes, told behind it, or of the amendment to it."""

from __future__ import annotations

from loaders.assembly.motions.draft import Draft, Place
from loaders.assembly.motions.result_words import results_in
from loaders.assembly.motions.rolls import Roll, rolls_of
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
        self._before()
        self._earlier()
        self._by_number()
        self._by_resolution()
        self._by_act()

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
            told_by = last if result == "withdrawn" else first
            draft = self._motion(text, start, told_by, (place, first))
            draft = draft or self._ahead(place, last, end)
            if draft is None and self._of_nobody(text, start, end):
                draft = self._unmoved(paragraph, (place, start), last)
                draft.spans[-1] = paragraph.span(start, first)
            if draft is None:
                self.loose.append(((place, first), result, paragraph.span(first, last)))
            if draft is None or draft.result or place - draft.end[0] > _REACH:
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
        if ballot is not None and not ballot.voters and not ballot.counts.keys() & draft.voters:
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
        found = self._named(match, here)
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
        before = [d for d in self.drafts if d.start < here]
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

    def _motion(self, text: str, start: int, first: int, here: Place) -> Draft | None:
        """The motion that a result printed at ``first`` decides."""
        moved = [d for d in self.drafts if d.end[0] == here[0] and start <= d.end[1] <= first]
        begin = max([start, *(d.end[1] for d in moved)])
        named = None
        for match in grammar().rule("motions.subject").regex.finditer(text, begin, first):
            named = match
        if named is not None:
            return self._named(named, here)
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
        if here[0] - draft.end[0] > _REACH:
            return
        for side, names in ballot.voters.items():
            known = draft.voters.get(side, ())
            draft.voters[side] = tuple(dict.fromkeys([*known, *names]))
        for side, count in ballot.counts.items():
            draft.counts.setdefault(side, count)
        draft.asked |= ballot.asked
        draft.spans += ballot.spans

    def _before(self) -> None:
        """Votes printed above the words that name the mover are that motion's."""
        for vote, moved in zip(self.drafts, self.drafts[1:], strict=False):
            near = moved.start[0] - vote.end[0] <= 4
            if near and not (vote.mover or vote.amendment) and moved.mover and not moved.counted:
                moved.voters, moved.counts = vote.voters, vote.counts
                moved.spans += vote.spans
                moved.result = moved.result or vote.result
                vote.voters, vote.counts = {}, {}
        self.drafts[:] = [d for d in self.drafts if d.mover or d.counted or d.amendment]

    def _earlier(self) -> None:
        """ "It was agreed to renew it. (Prop: Cllr Pell; Sec: Cllr Orrell)": the resolution that stands
        right before the names of those who moved it."""
        for number, draft in enumerate(self.drafts):
            if draft.result or draft.counted or not (draft.mover and draft.seconder):
                continue
            since = self.drafts[number - 1].end if number else (0, 0)
            near = [
                (result, span) for place, result, span in self.loose
                if since <= place < draft.start and draft.start[0] - place[0] <= 1
            ]  # fmt: skip
            if near and near[-1][0] != "withdrawn":
                draft.result = near[-1][0]
                draft.spans.append(near[-1][1])

    def _by_number(self) -> None:
        """The greater number prevails, where the text counts a vote and says no more of it."""
        for draft in self.drafts:
            votes, against = draft.counts.get("for"), draft.counts.get("against")
            if {"for", "against"} <= draft.voters.keys():
                votes = len(draft.voters["for"]) if votes is None else votes
                against = len(draft.voters["against"]) if against is None else against
            if draft.result or votes is None or against is None or votes == against:
                continue
            if draft.mover or not draft.voters:
                draft.result = "carried" if votes > against else "lost"

    def _by_resolution(self) -> None:
        """ "Moved by Cllr Pell, seconded by Cllr Orr and" / "That it be let": a page has lost its RESOLVED."""
        g = grammar()
        for draft in self.drafts:
            place, end = draft.end
            if draft.result or not draft.seconder or place + 1 >= len(self.acts):
                continue
            here, below = self.acts[place], self.acts[place + 1]
            behind = g.rule("motions.and_so").match(here.text, end)
            if behind and g.rule("motions.resolution_below").match(below.text):
                draft.result = "carried"
                draft.spans.append(below.whole)

    def _by_act(self) -> None:
        """ "The press were excluded on the motion of the Chair": what the sentence tells as done was carried."""
        g = grammar()
        for draft in self.drafts:
            place, first = draft.start
            text = self.acts[place].text
            if draft.result or draft.amendment or not g.rule("motions.upon").match(text, first):
                continue
            bounds = (b for b in sentences(self.acts[place].passage) if b[0] <= first < b[1])
            start, end = next(bounds, (first, first))
            pieces = ((start, first), (draft.end[1], end))
            for begin, stop in pieces:
                match = g.rule("motions.done_upon").regex.search(text, begin, stop)
                if match is not None:
                    lead = g.rule("motions.before_act").match(text[begin:stop])
                    words = (begin + (lead.end() if lead else 0), stop)
                    draft.result = "carried"
                    draft.spans.append(self.acts[place].span(*match.span()))
                    draft.text = text[slice(*words)].strip(" .,;:")
                    draft.text_span = self.acts[place].span(*words)
                    break


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
