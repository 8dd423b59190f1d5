"""Keeping decisions that are told without a resolution, each once."""

from __future__ import annotations

from loaders.assembly.decisions.clauses import further_clauses
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.wording import key_of, span_of, trim
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph
from ontology.record import Decision

__all__ = ["Keeper", "hangs_at"]

_HANGING = ("being", "while_doing")
_DONE = {
    "asking": "asked", "requesting": "requested", "instructing": "instructed", "directing": "directed",
    "inviting": "invited", "authorising": "authorised", "delegating": "delegated", "empowering": "authorised",
    "referring": "referred", "remitting": "remitted", "recommending": "recommended", "deferring": "deferred",
    "urging": "urged", "noting": "noted", "approving": "approved", "refusing": "refused", "reserving": "deferred",
    "calling on": "called on", "calling for": "called for", "calling upon": "called upon",
}  # fmt: skip
"""What was done, of what a body is told to be doing besides."""


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
        flat = trim(words[: hangs_at(words, 0, len(words))])
        key = key_of(flat)
        if key in self.made or any(
            k.split(" ")[:3] == key.split(" ")[:3] and "minutes" in key for k in self.made
        ):
            return
        if "deferred" in outcomes and grammar().rule("decided.meeting_over").match(flat):
            # the sitting itself was adjourned, and no business
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
        """Keep the further acts in the passive of the same sentence, and those that hang on it."""
        text = self.paragraph.text
        acts = [(begin, match) for _, begin, match in further_clauses(text, start, end)]
        for begin, match in [*acts, *_hanging(text, start, end)]:
            words = match.string[_words_at(match) : match.end()].rstrip(" .;,")
            last = begin + match.end()
            begin += _words_at(match)
            key = key_of(trim(words))
            if key in self.made:
                continue
            verb = match["verb"]
            said = words if "what" not in match.groupdict() else f"{_DONE.get(verb, verb)} {words}"
            said = said.replace(" being ", " be ")
            self.made[key] = Decision(
                item=self.item.id, evidence=(span_of(self.paragraph, begin, last),), text=trim(words),
                outcomes=outcomes_of(said, _DONE.get(verb, verb), self.item.title), verb=verb,
                body=self.meeting.body, meeting=self.meeting.id, rule="decisions.further",
            )  # fmt: skip


def _hanging(text: str, start: int, end: int) -> list[tuple[int, re.Match[str]]]:
    """What hangs on the words between ``start`` and ``end``: ", the Clerk being authorised to sign it"."""
    found = []
    for name in _HANGING:
        for match in grammar().rule(f"spoken.{name}").finditer(text[:end], start):
            if match.start() > start:
                found.append((0, match))
    return found


def hangs_at(text: str, start: int, end: int) -> int:
    """Where something hangs on the words between ``start`` and ``end``; ``end`` where nothing does."""
    return min((match.start() for _, match in _hanging(text, start, end)), default=end)


def _words_at(match: re.Match[str]) -> int:
    """Where the words of a further act begin in its match."""
    groups = match.groupdict()
    return match.start("what") if groups.get("what") else match.start("subject")
