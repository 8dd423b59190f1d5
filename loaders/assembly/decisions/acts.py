"""Acts that no marker tells, by the verbs of a body: "The Executive approved in principle the sale"."""

from __future__ import annotations

from itertools import pairwise

from loaders.assembly.decisions.clauses import (
    ACTIVE,
    PASSIVE,
    PUT_FORWARD,
    clause_begins,
    further_clauses,
    is_bygone,
)  # fmt: skip
from loaders.assembly.decisions.entries import entries_apart
from loaders.assembly.decisions.keeping import Keeper
from loaders.assembly.decisions.outcomes import family_of, outcomes_of
from loaders.assembly.decisions.spoken import after_them, became, spoken
from loaders.assembly.decisions.wording import tells
from loaders.assembly.resolutions.further import act_begins, further_acts
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph
from ontology.record import Decision

__all__ = ["acted", "besides", "body_acts", "taken_up"]

RULE = "decisions.act"
_ASSENT = 60
"""Characters within which a sentence says no more than that it was agreed."""
_FINAL = ("approved", "refused", "deferred", "referred", "delegated")
"""Outcomes whose verbs decide, whatever went before them in the sentence."""
_PLAIN = (
    "agreed", "resolved", "decided", "determined", "waived", "appointed", "fixed", "renewed", "extended", "imposed",
    "suspended", "revoked", "varied", "rescinded", "nominated", "set up", "established", "directed", "instructed",
    "ordered", "reaffirmed", "upheld", "lifted",
)  # fmt: skip
"""Verbs of decision that do not tell the outcome."""
_MARKED = ("decisions.resolution", "decisions.bare", "decisions.record", "decisions.row")
"""Rules of decisions beside which sentences only tell how they came about."""
_LETTING = ("author", "grant", "given", "permit", "sanction", "allow")
"""How verbs begin that let somebody act, or something be done."""
_NOT = re.compile(r"\bnot(?: \w+ly)? $")
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


def besides(
    meeting: MeetingReading,
    item: ItemReading,
    group: list[Paragraph],
    made: dict[str, Decision],
) -> None:
    """Keep what sentences tell in which nothing was found, of an item whose other decisions no marker tells
    either, or of the other entries where each entry of a list is a matter with an end of its own."""
    if any(d.rule in _MARKED for d in made.values()):
        group = entries_apart(item, group, made, _MARKED)
    known = [span for decision in made.values() for span in decision.evidence]
    for paragraph in group:
        put = Keeper(meeting, item, paragraph, made)
        for start, end in sentences(paragraph.passage):
            here = paragraph.span(start, end)
            if not any(span.meets(here) for span in known):
                _sentence(item, paragraph, start, end, put, sure=True)


def taken_up(
    item: ItemReading, paragraph: Paragraph, start: int, end: int, put: Keeper
) -> bool:  # fmt: skip
    """Keep what was recommended in so many words and accepted; whether the sentence tells of such."""
    sentence = paragraph.text[start:end]
    if became(item, start, sentence, put):
        return True
    match = grammar().rule("acts.that_was_taken").match(sentence)
    if match is None or grammar().rule("acts.told_of").search(sentence[: match.start("what")]):
        return False
    if grammar().rule("acts.elsewhere").match(match["tail"]):
        return False
    _keep(item, start, match, put, end)
    return True


def _viewed(item: ItemReading, paragraph: Paragraph, put: Keeper) -> None:
    """Keep what was suggested in one sentence and agreed in the next: "Mr Pell suggested a walk. Agreed."."""
    rule = grammar().rule("acts.view_agreed")
    bounds = list(sentences(paragraph.passage))
    for (start, stop), (_, end) in pairwise(bounds):
        match = grammar().rule("clauses.so_resolved").match(paragraph.text[start:end])
        if match is None and end - stop <= _ASSENT:
            match = rule.match(paragraph.text[start:end])
        if match is not None:
            _keep(item, start, match, put, start + match.end("what"))


def _sentence(
    item: ItemReading, paragraph: Paragraph, start: int, end: int, put: Keeper, *, sure: bool = False
) -> None:  # fmt: skip
    """Keep what a sentence tells; ``sure``: only where its verb leaves no doubt that it decides."""
    g = grammar()
    text = paragraph.text
    if lead := g.rule("decisions.before_act").regex.match(text, start, end):
        start = lead.end()
    if lister := g.rule("layout.list_marker").match(text[start:end]):
        start += lister.end()
    whole = start
    start = clause_begins(text, start, end)
    sentence = text[start:end]
    told = g.rule("acts.told_of")
    if is_bygone(text[whole:start]) or g.rule("decided.those_noted").match(sentence):
        return
    for name in () if sure else _CONCLUDING:
        match = g.rule(f"acts.{name}").search(sentence)
        if match is not None and not told.search(
            sentence[: match.start("what" if "what" in match.re.groupindex else "verb")]
        ):
            _keep(item, start, match, put, end)
            return
    past = told.search(sentence) is not None
    if _put_forward(item, start, sentence, put, end) or spoken(item, start, sentence, put):
        return
    match = None if past else g.rule("acts.body_act").match(sentence)
    if match and sentence.startswith("This ") and match["verb"] in g.words("acts.present"):
        # a motion's words, whatever became of it
        match = None
    match = match or after_them(item, paragraph, start, sentence)
    if match is not None and sure and family_of(match["verb"] or "") not in _FINAL:
        return
    if match is not None:
        body_acts(item, paragraph, (start, end), match, put)
        return
    for name in ACTIVE:
        match = g.rule(f"clauses.{name}").search(sentence)
        if match is not None and not told.search(sentence[: match.start("what")]):
            _keep(item, start, match, put, end, refused=name == "unwilling")
            return
    if g.rule("clauses.body_opens").match(sentence):
        if not past and (acts := _concluded(text, start, end)):
            stops = [*(act.start() for act in acts[1:]), end]
            for act, stop in zip(acts, stops, strict=True):
                _keep_further(item, act, stop, put)
            return
        for _, begin, match in further_clauses(text, start, end):
            if family_of(match["verb"]) in _FINAL:
                _keep(item, begin, match, put, begin + match.end())
                return
    rules = (
        ["clauses.done"]
        if sure
        else ["acts.empowered", "acts.done", *(f"clauses.{n}" for n in PASSIVE)]
    )
    if start > whole and not sure:
        # what was found, heard or counted before it says that it was done there
        rules.append("clauses.done_then")
    for rule in rules:
        match = g.rule(rule).match(sentence)
        if match is None or told.search(sentence[: match.end("verb")]):
            continue
        if rule == "clauses.asked_to" and g.rule("decided.apologies").search(item.title):
            # a card to somebody ill
            continue
        if not g.rule("acts.elsewhere").match(match["tail"]):
            _keep(item, start, match, put, end)
            return


def _put_forward(item: ItemReading, start: int, sentence: str, put: Keeper, end: int) -> bool:
    """Keep what the body puts to another one, with the words that say to which; whether it does so."""
    told = grammar().rule("acts.told_of")
    for name in PUT_FORWARD:
        match = grammar().rule(f"clauses.{name}").search(sentence)
        # "the Board would recommend" is how it says that it does
        past = name != "for_another" and match and told.search(sentence[: match.start("what")])
        if match is not None and not past:
            words = match["what"].rstrip(".")
            put(start, end, words, match["verb"], ("recommended",), RULE)
            return True
    return False


def _concluded(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Verbs by which a body decides behind others that only say what it did: "heard the agent and refused it"."""
    # what it does upon a vote it does not only say
    voted = grammar().rule("acts.took_vote").match(text[start:end])
    final = (*_FINAL, "supported", "noted") if voted else _FINAL
    return [
        act
        for act in further_acts(text, start, end)
        if act["verb"] and (family_of(act["verb"]) in final or act["verb"] in _PLAIN)
    ]


def body_acts(
    item: ItemReading, paragraph: Paragraph, bounds: tuple[int, int], match: re.Match[str], put: Keeper
) -> None:  # fmt: skip
    """Keep what a sentence tells of a body that acts, and by which further verbs."""
    start, end = bounds
    text = paragraph.text
    further = list(further_acts(text, start + match.start("what"), end))
    first = further[0].start() if further else end
    heard = grammar().rule("acts.no_act").match(match["what"])
    # under "Decision:" what a body noted is decided, be it a paper or not
    part = paragraph.part
    labelled = part is not None and part.labelled and part.role == "decision"
    last = bool(further) or end == len(text.rstrip())
    if not heard and (labelled or _meant(match, last=last)):
        _keep(item, start, match, put, first)
    elif not heard:
        return
    stops = [*(act.start() for act in further[1:]), end]
    for act, stop in zip(further, stops, strict=False):
        _keep_further(item, act, stop, put)


def _keep_further(item: ItemReading, act: re.Match[str], end: int, put: Keeper) -> None:
    """Keep what a further verb of the same sentence tells."""
    text = act.string
    verb = act["verb"] or act["put"] or (act["giving"] or "").split(" ")[0]
    begin = act_begins(text, act.end())
    words = text[begin:end].rstrip(".")
    if act["put"]:
        # with the words that say to whom
        put(act.start("put"), end, words, verb, ("recommended",), RULE)
        return
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


def _keep(
    item: ItemReading, start: int, match: re.Match[str], put: Keeper, end: int, *, refused: bool = False
) -> None:  # fmt: skip
    groups = match.groupdict()
    verb = (
        groups.get("verb") or groups.get("verb2") or groups.get("noun") or groups.get("sense") or ""
    )
    verb = verb or (groups.get("giving") or "").split(" ")[0]
    part = "what" if "what" in groups else "subject"
    begin = match.start(part)
    if part == "subject" and match[part].lower().startswith("the "):
        begin += len("the ")
    if record := grammar().rule("decisions.reporting").regex.match(match.string, begin):
        # "passed as accurate the minutes of May"
        begin = record.end()
    given = grammar().rule("spoken.given_first").match(match.string, begin)
    if given is not None and groups.get("giving"):
        begin = given.end()
    words = match.string[begin : end - start].rstrip(".")
    plain = part != "what" or grammar().rule("decided.general_verb").match(verb)
    said = words if plain or not groups.get("verb") else f"{verb.lower()} {words}"
    outcomes = outcomes_of(said, verb, item.title)
    acts = grammar().rule("acts.lets_act").match(f"{match[part]} |{groups.get('tail') or ''}")
    if part == "subject" and _NOT.search(match.string[: match.start("verb")]):
        outcomes = ("refused",)
    if outcomes == ("delegated",) and part == "subject" and not acts and verb.startswith(_LETTING):
        # "payments were authorised" lets nobody act in the body's stead
        outcomes = ("approved",)
    refused = refused or (groups.get("lead") or "").strip() == "against"
    put(start + begin, end, words, verb, ("refused",) if refused else outcomes, RULE)
