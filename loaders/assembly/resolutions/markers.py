"""Markers of decision, whose they are, and where the operative words begin."""

from __future__ import annotations

from loaders.assembly.resolutions.model import Marker
from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph

_MARKERS = (
    "marker", "marker_mixed", "body_resolved", "decision_was", "passed", "recommends_list",
    "unsaid_body",
)  # fmt: skip
"""Rules of the words that mark a decision, in the order in which they are tried."""


def find_marker(
    paragraph: Paragraph, position: int = 0, *, labelled: bool = False, ours: bool = False
) -> Marker | None:
    """The first marker of decision at or behind ``position`` that is this meeting's own.

    ``labelled``: the page says that the paragraph is the decision. Elsewhere "This Council resolves
    to" is a motion's wording, whatever became of the motion. ``ours``: "we" are those who met.
    """
    text = paragraph.text
    best: Marker | None = None
    g = grammar()
    for name in (*_MARKERS, "we_resolved") if ours else _MARKERS:
        rule = g.rule(f"decisions.{name}")
        for match in _matches(rule, text, position):
            groups = match.groupdict()
            verb = groups.get("verb") or groups.get("verb2") or ""
            verb = "recommended" if rule.name == "decisions.recommends_list" else verb
            at = match.start("verb") if groups.get("verb") else match.start()
            shouted = verb.isupper() and text[max(0, at - 2) : at] == ", "
            if _quoted(text, match.start()):
                continue
            if not labelled and verb == "resolves" and match.group().lower().startswith("this "):
                continue
            if not shouted and not_own(text, match.start(), match.end()):
                continue
            if (
                verb.upper().startswith(("RECOMMENDED", "APPROVED", "NOTED", "AGREED"))
                and g.rule("resolutions.passive_before").search(text[max(0, at - 9) : at])
                and not g.rule("resolutions.it_is").search(text[max(0, at - 9) : at])
            ):
                continue
            if (
                verb in ("APPROVED", "NOTED", "AGREED")
                and text[max(0, at - 5) : at].endswith(("was ", "were "))
                and (
                    match.start() == at
                    or g.rule("resolutions.by_whom").regex.fullmatch(text, match.end())
                )
                and not g.rule("resolutions.name_follows").match(
                    text[match.end() : match.end() + 9]
                )
            ):
                # "the application was APPROVED" is told of as what became of the application
                continue
            if verb.isupper() and g.rule("resolutions.thing_shouted").search(text[:at]):
                continue
            closes = verb.isupper() and g.rule("resolutions.closes").regex.fullmatch(text[at:])
            if closes and g.rule("resolutions.closed").search(text[:at]):
                # "Grit bin to be moved – AGREED": it says what became of what stands before it
                continue
            if groups.get("verb2") and g.rule("resolutions.promised").search(text[: match.end()]):
                continue
            unanimous = any(
                groups.get(k) and "nanim" in (groups.get(k) or "").lower()
                for k in ("un", "un2", "un3", "un4")
            )
            unanimous = unanimous or "nanimous" in text[match.end() : match.end() + 16]
            start = (
                match.start("verb")
                if groups.get("verb")
                else match.start("verb2")
                if groups.get("verb2")
                else match.start()
            )
            if verb.isupper() and _of_thing(text, start, start + len(verb)):
                continue
            body = groups.get("body") or ""
            firm = rule.name != "decisions.body_resolved" or verb.isupper()
            candidate = Marker(start, match.end(), verb, body, unanimous, firm)
            if (
                best is None
                or candidate.start < best.start
                or (candidate.start == best.start and body and not best.body)
            ):
                best = candidate
            break
    return best


def _matches(rule: Rule, text: str, position: int) -> list[re.Match[str]]:
    return list(rule.finditer(text, position))


def _quoted(text: str, position: int) -> bool:
    """Inside double quotation marks that opened before and close after."""
    opened = text.rfind("“", 0, position)
    closed = text.rfind("”", 0, position)
    if opened > closed and text.find("”", position) > 0:
        # words quoted right behind the marker's own introduction are this meeting's
        return not grammar().rule("resolutions.introduced").search(text[:opened])
    return False


def _of_thing(text: str, start: int, end: int) -> bool:
    """Whether a verb ends a sentence that opens with the thing it is said of: "Plan NOTED. Fee of £40 APPROVED."."""
    g = grammar()
    if text[end : end + 1] not in ("", ".", ";"):
        return False
    begin = max(
        (text.rfind(stop, 0, start) + 2 for stop in (". ", "; ") if stop in text[:start]), default=0
    )
    thing = text[begin:start].strip()
    return bool(
        not thing.isupper()
        and g.rule("spoken.verbless").match(text[begin:end])
        and not g.rule("spoken.somebody").search(thing)
    )


def not_own(text: str, start: int, end: int) -> bool:
    """Another body's or an earlier decision that is only spoken of."""
    g = grammar()
    begin = max(text.rfind(". ", 0, start), text.rfind("; ", 0, start), -1) + 1
    before = text[begin:start]
    if g.rule("resolutions.had_done").search(text[start:end]):
        behind = text[begin:end]
        announced = g.rule("decisions.announced")
        return announced.search(behind[: behind.rindex("had ") + 4]) is None
    if g.rule("resolutions.done_before").search(text[max(0, start - 40) : start] + ""):
        return True
    if g.rule("resolutions.earlier").search(before) and g.rule("resolutions.earlier_word").search(
        before
    ):
        return not g.rule("resolutions.it_was").search(before) or bool(
            re.search(r"[12]\d{3}", before) and "meeting" in before
        )
    if g.rule("resolutions.other_meeting").search(before):
        return True
    return bool(g.rule("resolutions.by_body_on").match(text[end : end + 40]))


def operative(text: str, position: int, *, listed: bool = False) -> int:
    """Where the operative words begin behind a marker ("RESOLVED – That", "agreed to").

    ``listed``: what stands there is a part of a list, whose words are taken as they are printed
    ("(iii) to recommend to Cabinet that …").
    """
    g = grammar()
    if position and text.startswith("and ", position):
        # the last part of a list: "• and the lease be let"
        position += len("and ")
    if again := g.rule("decisions.marked_again").match(text, position):
        position = again.end()
    if between := g.rule("decisions.moved_between").match(text, position):
        position = between.end()
    match = g.rule("decisions.operative").regex.match(text, position)
    if match and g.rule("resolutions.welsh_marker").search(text[:position]):
        welsh = g.rule("decisions.welsh_first").match(text, match.end())
        if welsh:
            match = g.rule("decisions.operative").regex.match(text, welsh.end())
    start = match.end() if match else position
    if (
        match
        and g.rule("resolutions.to_end").match(match["that"] or "")
        or g.rule("resolutions.recommended_end").search(text[:position])
    ):
        put = g.rule("decisions.put_to").regex.match(text, start)
        if put is None and match and (match["that"] or "").lower() == "to":
            put = g.rule("decisions.put_to_plain").regex.match(text, start)
        if put:
            start = put.end()
    if shouted := g.rule("decisions.shouted_recommend").match(text, start):
        return shouted.end()
    recommends = g.rule("decisions.recommend_that").match(text, start)
    if recommends and not listed:
        return recommends.end()
    if listed:
        return start
    report = g.rule("decisions.reporting").regex.match(text, start)
    if report is None and g.rule("resolutions.decision_end").search(text[:position]):
        report = g.rule("decisions.body_again").regex.match(text, start)
    return report.end() if report else start
