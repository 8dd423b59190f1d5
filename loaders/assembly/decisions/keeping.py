"""Keeping decisions that are told without a resolution, each once."""

from __future__ import annotations

from loaders.assembly.decisions.clauses import further_clauses
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.wording import key_of, span_of, trim
from loaders.reading import ItemReading, MeetingReading, Paragraph
from ontology.record import Decision

__all__ = ["Keeper"]


class Keeper:
    """Keeps what a paragraph of an item tells as decided, unless it is known, among those ``made``."""

    def __init__(
        self, meeting: MeetingReading, item: ItemReading, paragraph: Paragraph,
        made: dict[str, Decision],
    ) -> None:  # fmt: skip
        self.meeting = meeting
        self.item = item
        self.paragraph = paragraph
        self.made = made

    @property
    def outcomes(self) -> set[str]:
        """The outcomes of all that is known so far."""
        return {o for d in self.made.values() for o in d.outcomes}

    def made_in(self, paragraph: Paragraph) -> bool:
        """Whether a decision is known that stands in a paragraph."""
        whole = paragraph.whole
        spans = (span for d in self.made.values() for span in d.evidence)
        return any(whole.start <= span.start < whole.end for span in spans)

    def __call__(
        self, start: int, end: int, words: str, verb: str, outcomes: tuple[str, ...], rule: str,
        ordinal: str = "", *, titled: bool = False,
    ) -> None:  # fmt: skip
        """``words`` stand between ``start`` and ``end``; ``titled``: they are the title of the item."""
        flat = trim(words)
        key = key_of(flat)
        if key in self.made or any(
            k.split(" ")[:3] == key.split(" ")[:3] and "minutes" in key for k in self.made
        ):
            return
        span = span_of(self.paragraph, start, end)
        title = self.item.section.title
        self.made[key] = Decision(
            item=self.item.id,
            evidence=(title, span) if titled and title else (span,),
            text=flat,
            outcomes=outcomes,
            verb=verb,
            ordinal=ordinal,
            body=self.meeting.body,
            unanimous="nanimous" in self.paragraph.text[start:end],
            meeting=self.meeting.id,
            rule=rule,
        )
        if "confirmed" not in outcomes:
            self.further(start, end)

    def further(self, start: int, end: int) -> None:
        """Keep the further acts in the passive of the same sentence."""
        text = self.paragraph.text
        for _, begin, match in further_clauses(text, start, end):
            words = match.group().rstrip(" .;,")
            key = key_of(trim(words))
            if key in self.made:
                continue
            verb = match["verb"]
            self.made[key] = Decision(
                item=self.item.id, evidence=(span_of(self.paragraph, begin, begin + match.end()),), text=trim(words),
                outcomes=outcomes_of(words, verb, self.item.title), verb=verb,
                body=self.meeting.body, meeting=self.meeting.id, rule="decisions.further",
            )  # fmt: skip
