"""What sentences tell as decided by a noun, by two verbs, by what came of a proposal, or by a view that was recommended."""

from __future__ import annotations

from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, Paragraph

__all__ = ["after_them", "became", "recommended_in", "spoken"]

RULE = "decisions.act"
_VIEWS = ("minded", "view_recommended")
_POWER = (
    "author",
    "power",
    "delegat",
    "mandate",
    "discretion",
    "responsib",
    "warrant",
    "instruct",
    "direct",
)
"""How words begin by which somebody is let act in the body's stead."""  # fmt: skip


def spoken(item: ItemReading, start: int, sentence: str, put: Keeper) -> bool:
    """Keep what the sentence at ``start`` tells as decided in one of these forms; whether it does."""
    g = grammar()
    end = start + len(sentence)
    told = g.rule("acts.told_of")
    for name in _VIEWS:
        match = g.rule(f"spoken.{name}").match(sentence)
        if match is not None and not told.search(sentence[: match.start("what")]):
            put(start, end, _words(match["what"]), match["verb"], ("recommended",), RULE)
            return True
    if became(item, start, sentence, put):
        return True
    match = g.rule("spoken.there_done").match(sentence)
    if match is not None:
        verb, words = match["verb"], _words(match["what"])
        put(start, end, words, verb, outcomes_of(f"be {verb}", verb, item.title), RULE)
        return True
    if told.search(sentence) or g.rule("decided.nothing").search(item.title):
        return False
    return (
        _assent(item, start, sentence, put)
        or _twice(item, start, sentence, put)
        or _of_thing(item, start, sentence, put)
    )


def became(item: ItemReading, start: int, sentence: str, put: Keeper) -> bool:
    """Keep the words of an amendment or proposal that became what was resolved; whether it did."""
    match = grammar().rule("spoken.became").match(sentence)
    if match is None:
        return False
    words = _words(match["what"])
    verb = match["sense"]
    put(start, start + len(sentence), words, verb, outcomes_of(words, verb, item.title), RULE)
    return True


def after_them(
    item: ItemReading, paragraph: Paragraph, start: int, sentence: str
) -> re.Match[str] | None:
    """What a sentence says of "they" or "it", where the body that meets is named before."""
    g = grammar()
    match = g.rule("spoken.they_act").match(sentence)
    if match is None or g.rule("acts.told_of").search(sentence[: match.start("what")]):
        return None
    place = next((n for n, p in enumerate(item.acts) if p is paragraph), 0)
    above = item.acts[place - 1].text if place else ""
    before = paragraph.text[:start] if start else above
    return match if g.rule("spoken.named_body").search(before) else None


def _of_thing(item: ItemReading, start: int, sentence: str, put: Keeper) -> bool:
    """Keep that a body was set up, or that nothing shall be done; whether the sentence tells so."""
    g = grammar()
    for name in ("set_up", "nothing_done"):
        match = g.rule(f"spoken.{name}").match(sentence)
        if match is not None and not g.rule("acts.elsewhere").match(match["tail"]):
            put(start, start + len(sentence), _words(sentence), match["verb"], ("agreed",), RULE)
            return True
    return False


def _assent(item: ItemReading, start: int, sentence: str, put: Keeper) -> bool:
    g = grammar()
    match = g.rule("spoken.assent_given").match(sentence)
    if match is None or g.rule("acts.elsewhere").match(match["tail"]):
        return False
    if g.rule("clauses.given").match(sentence):
        return False
    to = g.rule("spoken.assent_to").match(match["tail"])
    noun = match["noun"].lower()
    begin = match.start("subject")
    power = any(noun.find(p) >= 0 for p in _POWER)
    if not match["own"] and not power:
        if to is None:
            return False
        begin = match.end("verb") + to.start("what")
    words = sentence[begin:].rstrip(".")
    if not match["own"] and to is None:
        return False
    if match["verb"] in g.words("spoken.withholding"):
        outcome = "refused"
    elif "instruct" in noun or "direction" in noun:
        outcome = "requested"
    elif "support" in noun or "backing" in noun or "blessing" in noun:
        outcome = "supported"
    else:
        outcome = "delegated" if power else "approved"
    put(start + begin, start + len(sentence), words, match["verb"], (outcome,), RULE)
    return True


def _twice(item: ItemReading, start: int, sentence: str, put: Keeper) -> bool:
    g = grammar()
    match = g.rule("spoken.done_twice").match(sentence)
    if match is None or g.rule("acts.elsewhere").match(match["tail"]):
        return False
    begin = match.start("subject") + (4 if match["subject"].lower().startswith("the ") else 0)
    verb, rest = match["verb"], sentence[match.start("verb2") :].rstrip(".")
    said = (
        *outcomes_of(f"be {verb}", verb, item.title),
        *outcomes_of(f"be {rest}", "", item.title),
    )
    put(start + begin, start + len(sentence), _words(sentence[begin:]), verb, said[:2], RULE)
    return True


def recommended_in(words: str) -> str:
    """To whom a sentence in one of these forms recommends, or ''."""
    g = grammar()
    if put := g.rule("spoken.put_to").match(words):
        return put["to"]
    if minded := g.rule("spoken.minded").match(words):
        return minded["to"]
    view = g.rule("spoken.view_recommended").match(words)
    if view is None:
        return ""
    to = g.rule("spoken.view_to").search(view["rest"])
    if to is not None:
        return to["to"]
    whom = re.search(r"^(?:the )?(?P<to>[A-Z][^,;:]*)$", view["subject"].strip())
    return whom["to"] if whom else ""


def _words(text: str) -> str:
    return text.rstrip(" .")
