"""Telling of one action: its words, its evidence, its owner and when it is due."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Action, Span

__all__ = ["Teller"]

_NEAR = 8
"""How many characters may stand between what is asked for and who takes it on."""
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(slots=True)
class Teller:
    """The actions of one item; the same thing to be done is told once."""

    reading: Reading
    meeting: MeetingReading
    item: ItemReading
    seen: set[str] = field(default_factory=set)
    told: list[tuple[str, Span]] = field(default_factory=list)

    def put(
        self,
        paragraph: Paragraph,
        form: str,
        who: tuple[str, ...],
        span: tuple[int, int],
        first: int,
        rule: str,
        *,
        last: int | None = None,
        due: str = "",
    ) -> bool:
        """Add an action, unless the item has it; whether it is new.

        Its evidence is ``span`` of the paragraph's text; its words begin at ``first`` and end at
        ``last``, or with the evidence. ``form`` is undertaking or request; ``due`` an ISO date or
        words, where something else than the action's words states it.
        """
        g = grammar()
        start, end = span
        text = paragraph.text[first : end if last is None else last].strip(" .;,|")
        text = g.rule("action_words.loose_end").regex.sub("", text)
        if " " not in text:
            # "he would chase": one word says too little without its subject
            lead = g.rule("action_words.would_end").search(paragraph.text, start, first)
            own = lead["pronoun"] if lead else ""
            text = f"{own or paragraph.text[start:first]}{text}" if lead else text
        key = _key(text)
        alone = who and (rule == "owner-to" or text in g.words("actions.verbs"))
        if len(text.split()) < 2 and not alone or len(text) < 4 or not key or key in self.seen:
            return False
        evidence = paragraph.span(start, end)
        if any(_within(text, known) and evidence.meets(span) for known, span in self.told):
            # the same words, told already with those who are asked
            return False
        self.seen.add(key)
        self.told.append((text, evidence))
        self.reading.add(
            Action(
                item=self.item.id,
                evidence=(evidence,),
                text=text,
                form=form,
                who=who,
                due=due or due_in(paragraph, first, end, self.meeting.date),
                meeting=self.meeting.id,
                rule=f"actions.{rule}",
            )
        )
        return True

    def taken_on(self, who: tuple[str, ...], evidence: Span) -> bool:
        """Name the owner of what the words just before ``evidence`` ask for; whether they ask for anything."""
        asked = self.reading.stated(Action, self.item.id)
        if not asked or not 0 <= evidence.start - asked[-1].evidence[-1].end <= _NEAR:
            return False
        last = asked[-1]
        if not last.who:
            spans = (*last.evidence, evidence)
            self.reading.replace(last, replace(last, who=who, evidence=spans))
        return True


def _within(text: str, known: str) -> bool:
    """Whether words end others that only begin with those who are asked ("Panel write to …")."""
    lead = known[: -len(text)] if known.endswith(text) else ""
    few = len(lead.split()) <= 5 and " and " not in lead
    return bool(lead) and (
        few or grammar().rule("action_words.title_run").regex.fullmatch(lead) is not None
    )


def next_after(value: str, held: str) -> str:
    """The first day ``--MM-DD`` on or after the day ``held`` (both ISO), or '' where it is not known."""
    if len(value) != 7 or not value.startswith("--") or len(held) != 10:
        return ""
    year = int(held[:4])
    return f"{year if value[2:] >= held[5:] else year + 1}-{value[2:]}"


def _key(text: str) -> str:
    lead = grammar().rule("action_words.that_the_run").match(text)
    return " ".join(_WORD.findall(text[lead.end() if lead else 0 :].lower())[:5])


def due_in(
    paragraph: Paragraph, start: int, end: int, held: str = "", *, set_: bool = False
) -> str:
    """When a stretch of text says that something is due: an ISO date, or its words.

    ``held``: the day of the meeting (ISO), from which a date without a year is counted. ``set_``:
    the stretch is a due date, so that no word before a date has to say so.
    """
    g = grammar()
    text = paragraph.text
    for date in paragraph.dates:
        if not start <= date.start < end:
            continue
        value = date.value if date.full else next_after(date.value, held)
        if value and set_:
            return value
        if value and g.rule("actions.due_date").regex.search(text, start, date.start):
            return value
    match = g.rule("actions.due").regex.search(text, start, end) or (
        None if set_ else g.rule("actions.due_told").search(text[:end], start)
    )
    return g.rule("action_words.to_next").regex.sub("", match.group()) if match else ""
