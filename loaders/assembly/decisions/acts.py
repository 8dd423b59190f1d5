"""Acts that no marker tells, by the verbs of a body: "The Executive approved in principle the sale"."""

from __future__ import annotations

from itertools import pairwise

from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.decisions.outcomes import family_of, outcomes_of
from loaders.assembly.decisions.wording import tells
from loaders.assembly.resolutions.further import act_begins, further_acts
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph
from ontology.record import Decision

__all__ = ["acted"]

RULE = "decisions.act"
_ASSENT = 60
"""Characters within which a sentence says no more than that it was agreed."""
_LAST = 3
"""Paragraphs at the end of an item among which its act is looked for."""
_CONCLUDING = (
    "voted", "decision_it_was", "following", "carried_that", "all_agreed", "view_agreed",
    "put_and_done", "put_to_vote", "declared",
)  # fmt: skip
"""Patterns that say how a decision was come to: what they tell is one wherever it stands."""


def acted(
    meeting: MeetingReading,
    item: ItemReading,
    group: list[Paragraph],
    made: dict[str, Decision],
) -> None:
    """Keep what the last paragraphs of an item, in which nothing was found to be decided, tell of it."""
    for paragraph in group[-_LAST:]:
        put = Keeper(meeting, item, paragraph, made)
        _viewed(item, paragraph, put)
        for start, end in sentences(paragraph.passage):
            _sentence(item, paragraph, start, end, put)


def _viewed(item: ItemReading, paragraph: Paragraph, put: Keeper) -> None:
    """Keep what was suggested in one sentence and agreed in the next: "Mr Pell suggested a walk. Agreed."."""
    rule = grammar().rule("acts.view_agreed")
    bounds = list(sentences(paragraph.passage))
    for (start, stop), (_, end) in pairwise(bounds):
        if end - stop > _ASSENT:
            continue
        match = rule.match(paragraph.text[start:end])
        if match is not None:
            _keep(item, start, match, put, start + match.end("what"))


def _sentence(item: ItemReading, paragraph: Paragraph, start: int, end: int, put: Keeper) -> None:
    g = grammar()
    text = paragraph.text
    if lead := g.rule("decisions.before_act").regex.match(text, start, end):
        start = lead.end()
    if lister := g.rule("layout.list_marker").regex.match(text, start, end):
        start = lister.end()
    sentence = text[start:end]
    told = g.rule("acts.told_of")
    for name in _CONCLUDING:
        match = g.rule(f"acts.{name}").search(sentence)
        if match is not None and not told.search(
            sentence[: match.start("what" if "what" in match.re.groupindex else "verb")]
        ):
            _keep(item, start, match, put, end)
            return
    if told.search(sentence):
        return
    match = g.rule("acts.body_act").match(sentence)
    if match is not None:
        further = list(further_acts(text, start + match.start("what"), end))
        first = further[0].start() if further else end
        heard = g.rule("acts.no_act").match(match["what"])
        if not heard and _meant(match, last=bool(further) or end == len(text.rstrip())):
            _keep(item, start, match, put, first)
        elif not heard:
            return
        stops = [*(act.start() for act in further[1:]), end]
        for act, stop in zip(further, stops, strict=False):
            _keep_further(item, act, stop, put)
        return
    match = g.rule("acts.done").match(sentence)
    if match is not None and not g.rule("acts.elsewhere").match(match["tail"]):
        _keep(item, start, match, put, end)


def _keep_further(item: ItemReading, act: re.Match[str], end: int, put: Keeper) -> None:
    """Keep what a further verb of the same sentence tells."""
    text = act.string
    verb = act["verb"] or (act["giving"] or "").split(" ")[0]
    begin = act_begins(text, act.end())
    words = text[begin:end].rstrip(".")
    put(begin, end, words, verb, outcomes_of(f"{verb.lower()} {words}", verb, item.title), RULE)


def _meant(match: re.Match[str], *, last: bool) -> bool:
    """Whether the words behind a body's verb are what it did: "agreed that it was late" is an opinion."""
    verb = (match["verb"] or "").lower()
    g = grammar()
    if match["lead"] == "that " and verb in (
        "agreed",
        "noted",
        "accepted",
        "acknowledged",
        "confirmed",
    ):
        what = match["what"][:160]
        return what.startswith("no ") or (
            g.rule("decided.be").search(what) is not None and not tells(what)
        )
    if family_of(verb) == "noted":
        return last and g.rule("decisions.noted_object").match(match["what"]) is not None
    return True


def _keep(item: ItemReading, start: int, match: re.Match[str], put: Keeper, end: int) -> None:
    groups = match.groupdict()
    verb = (
        groups.get("verb") or groups.get("verb2") or groups.get("noun") or groups.get("sense") or ""
    )
    verb = verb or (groups.get("giving") or "").split(" ")[0]
    part = "what" if "what" in groups else "subject"
    begin = match.start(part)
    if part == "subject" and match[part].lower().startswith("the "):
        begin += len("the ")
    words = match.string[begin : end - start].rstrip(".")
    said = f"{verb.lower()} {words}" if part == "what" and groups.get("verb") else words
    outcomes = outcomes_of(said, verb, item.title)
    if outcomes == ("delegated",) and part == "subject":
        # "payments were authorised" lets nobody act in the body's stead
        outcomes = ("approved",)
    put(start + begin, end, words, verb, outcomes, RULE)
