"""Questions told in the sentence of their answer: "In reply to Mr Pell, who asked if …, the Director said …"."""

from __future__ import annotations

from loaders.assembly.questions.answering import reply_at
from loaders.assembly.questions.asking import Place
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = ["turned"]

_WANTS_CLOSE = ("On ", "The ")
"""A clause that opens so is a question only if it says so at its end."""
_MARK = re.compile(r"\(?[a-z0-9]{1,4}[.)] ")


def turned(place: Place, start: int, end: int) -> bool:
    """Whether a sentence answers a question that it tells, which is added."""
    text = place.text
    mark = _MARK.match(text, start)
    start = mark.end() if mark else start
    if _led(place, start, end) or _answered(place, start, end):
        return True
    for name in (
        "in_reply", "asked_by", "having_asked", "told_of", "in_answer", "asked_plain", "was_asked",
        "in_answer_within",
    ):  # fmt: skip
        rule = grammar().rule(f"questions.{name}")
        match = (rule.regex.search if name.endswith("within") else rule.regex.match)(
            text, start, end
        )
        if match is None:
            continue
        if name.endswith("within") or name == "was_asked":
            # who answers stands before who asks
            turn = match.start() if name.endswith("within") else match.end("by")
            by = place.named(start, turn)
            asker = place.named(turn, match.start("question"), last=True)
            if not by or not asker:
                continue
        else:
            asker = place.named(start, match.start("question"), last=True)
            if name == "asked_by" and match["who"]:
                asker = place.named(match.end("who"), match.start("question"), last=True)
            by = place.named(match.start("by"), match.end("by")) if match["by"] else ""
            if name == "asked_plain" and match["by"] in ("he", "she"):
                # "Mr Darby took questions. Asked how many there were, he replied that"
                by = place.named(0, start, last=True)
            if name == "asked_by" and match["who"]:
                by = place.named(start, match.end("who")) or by
            if not asker and not by and not (name == "asked_plain" and match["by"][:1].islower()):
                return False
        spans = (place.span(start, end),)
        answer = text[match.end() : end]
        return place.put(match["question"], answer, spans, asker, by, "inverted")
    return False


def _led(place: Place, start: int, end: int) -> bool:
    """A question in the words that lead to its reply: "Arising from a query by Mr Pell on …, Mr Orr said"."""
    g = grammar()
    text = place.text
    lead = g.rule("questions.turned_lead").regex.match(text, start, end)
    if lead is None:
        return False
    named = next((s for s in ("asker", "whose", "to", "who") if lead[s]), "")
    asker = place.named(*lead.span(named), last=True) if named else ""
    before = place.named(0, start, last=True)
    for comma in g.rule("answers.comma").regex.finditer(text, lead.end(), end):
        reply = reply_at(place, comma.end(), end, asker, before, tail=False)
        if reply is None or not (reply.said or reply.by):
            continue
        stop = comma.start()
        close = g.rule("questions.turned_close").regex.search(text, lead.end(), stop)
        if close is not None:
            stop = close.start()
            side = next((s for s in ("asker", "by", "who", "as", "from") if close[s]), "")
            asker = asker or (place.named(*close.span(side)) if side else "")
        elif text.startswith(_WANTS_CLOSE, start) and not text.startswith("n whether ", start + 1):
            continue
        words, answer = text[lead.end() : stop], text[reply.start : reply.end]
        return place.put(words, answer, (place.span(start, end),), asker, reply.by, "inverted")
    return False


def _answered(place: Place, start: int, end: int) -> bool:
    """ "Ms Orr answered questions on the debt, confirming to Mr Pell that it was small."""
    told = grammar().rule("questions.answered").regex.search(place.text, start, end)
    by = place.agent(start) if told else ""
    if told is None or not by:
        return False
    sides = [place.named(*told.span(s)) for s in ("asker", "whom") if told[s]]
    asker = next((s for s in sides if s and s != by), "")
    spans = (place.span(start, end),)
    return place.put(told["question"], place.text[told.end() : end], spans, asker, by, "inverted")
