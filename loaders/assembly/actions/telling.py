"""Telling of one action: its words, its evidence, its owner and when it is due."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.owners import meant
from loaders.assembly.item_titles import telling
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Action, Holding, Span

__all__ = ["Teller"]

_NEAR = 8
"""How many characters may stand between what is asked for and who takes it on."""
_NO_TASK = ("for_the_record", "idle", "payment")
_ALIKE = 0.4
"""Which part of its words a row of a table shares with the same action told elsewhere, at least."""
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
        of: str = "",
    ) -> bool:
        """Add an action, unless the item has it; whether it is new.

        Its evidence is ``span`` of the paragraph's text; its words begin at ``first`` and end at
        ``last``, or with the evidence. ``form`` is undertaking or request; ``due`` an ISO date or
        words, where something else than the action's words states it; ``of`` the id of the item, where
        that is not the one in which it is told.
        """
        g = grammar()
        start, end = span
        text = paragraph.text[first : end if last is None else last].strip(" .;,|*")
        for opened, closed in ("[]", "()"):
            if text.endswith(closed) and opened not in text:
                # the note stands in brackets that open before its owner
                text = text[:-1].rstrip(" .;,")
        text = g.rule("action_words.loose_end").regex.sub("", text)
        text = g.rule("action_words.be_doing").regex.sub("", text)
        text = g.rule("action_words.day_behind").regex.sub("", text)
        if " " not in text:
            # "he would chase": one word says too little without its subject
            lead = g.rule("action_words.would_end").search(paragraph.text, start, first)
            own = lead["pronoun"] if lead else ""
            text = f"{own or paragraph.text[start:first]}{text}" if lead else text
        if g.rule("action_words.do_so").match(text):
            # "she would do so": of what has been asked for just before
            known = self.taken_on(meant(self.reading, who), paragraph.span(start, end))
            if known or text.startswith("do "):
                return False
        if any(g.rule(f"action_words.{no}").match(text) for no in _NO_TASK):
            return False
        if form == "request" and g.rule("action_words.thing_promised").match(text):
            return False
        if g.rule("action_words.noun_decided").search(text) and g.rule(
            "action_words.of_noun"
        ).search(paragraph.text, start, first):
            return False
        key = _key(text)
        alone = who and (rule == "owner-to" or text in g.words("actions.verbs"))
        if len(text.split()) < 2 and not alone or len(text) < 4 or not key or key in self.seen:
            return False
        evidence = paragraph.span(start, end)
        if any(
            evidence.meets(span)
            and (_within(text, known) or text.startswith((f"{known} – ", f"{known} - ")))
            for known, span in self.told
        ):
            # the same words, told already with those who are asked, or without the day behind them
            return False
        if (rule, who) == ("resolution", ()) and any(
            text.endswith(known) and evidence.meets(span) for known, span in self.told
        ):
            # the whole resolution, a part of which its owner was told to see to
            return False
        if due and (numbered := self._numbered(due)):
            # "(Clerk, 31/4)": not when, but of what
            due, of = "", of or numbered
        of = of or self._numbered(paragraph.text[:first])
        if rule == "table" and self._told_before(text, meant(self.reading, who), of, due, evidence):
            return True
        # "was told forthwith to mend it"
        urgent = g.rule("due.urgent").regex.search(paragraph.text, start, first)
        hurry = urgent.group() if urgent else ""
        self.seen.add(key)
        self.told.append((text, evidence))
        self.reading.add(
            Action(
                item=of or self.item.id,
                evidence=(evidence,),
                text=text,
                form=form,
                who=meant(self.reading, who),
                due=due or due_in(paragraph, first, end, self.meeting.date) or hurry,
                meeting=self.meeting.id,
                rule=f"actions.{rule}",
            )
        )
        return True

    def _told_before(
        self, text: str, who: tuple[str, ...], of: str, due: str, evidence: Span
    ) -> bool:
        """Whether a table says again, in its words, what the minutes of the item ``of`` tell already; that
        is due as the table says."""
        words = telling(text)
        if not (of and words):
            return False
        holders = {h.post: h.person for h in self.reading.stated(Holding)}

        def people(names: tuple[str, ...]) -> set[str]:
            return {holders.get(name, name) for name in names}

        for known in self.reading.stated(Action, of):
            shared = len(words & telling(known.text)) / len(words)
            enough = _ALIKE if people(who) & people(known.who) else 1.5 * _ALIKE
            if known.rule != "actions.table" and shared >= enough:
                day = due if due[:1].isdigit() or not known.due else known.due
                spans = (*known.evidence, evidence)
                same = replace(known, who=known.who or who, due=day, evidence=spans)
                self.reading.replace(known, same)
                return True
        return False

    def _numbered(self, words: str) -> str:
        """The id of another item whose number, of more than figures, the words are or begin with: "31/4 – "."""
        lead = grammar().rule("actions.item_cell").match(words)
        number = lead["n"].lower() if lead else ""
        if lead is None or number.isalnum() and not number[0].isalpha():
            return ""
        for item in self.meeting.items:
            if number in (own.lower() for own in item.known_by):
                return item.id
        return ""

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


def _key(text: str) -> str:
    lead = grammar().rule("action_words.that_the_run").match(text)
    return " ".join(_WORD.findall(text[lead.end() if lead else 0 :].lower())[:5])
