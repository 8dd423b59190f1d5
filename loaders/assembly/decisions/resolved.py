"""Decisions of resolutions: whether the body acts by its words, and what they decide."""

from __future__ import annotations

from dataclasses import replace

from loaders.assembly.decisions.clauses import further_clauses
from loaders.assembly.decisions.keeping import Keeper, hangs_at
from loaders.assembly.decisions.outcomes import outcomes_of
from loaders.assembly.decisions.recommended import recommend
from loaders.assembly.decisions.wording import evidence_of, key_of, span_of, tells, trim
from loaders.assembly.resolutions import Clause, Resolution
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision

RESOLVED = "decisions.resolution"


def decide(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    resolution: Resolution,
    clause: Clause,
    made: dict[str, Decision],
    stem: str = "",
) -> None:
    g = grammar()
    if view := g.rule("clauses.view_first").match(clause.text):
        clause = replace(clause, start=clause.start + view.end())
    whole = clause
    if further := next(further_clauses(clause.paragraph.text, clause.start, clause.end), None):
        # "not to let it, and the rest was sent to the Panel": what was done besides is told apart
        clause = replace(clause, end=further[0])
    if listed := g.rule("decided.sums_listed").regex.search(
        clause.paragraph.text, clause.start, clause.end
    ):
        # "to pay as per list - Orr £40; Hale £12"
        clause = replace(clause, end=listed.start())
    clause = replace(clause, end=hangs_at(clause.paragraph.text, clause.start, clause.end))
    text = trim(clause.text)
    if (
        not text
        or len(re.findall(r"\w+", text)) < 1
        or g.rule("decided.no_words").regex.fullmatch(text)
        or g.rule("decisions.vote_alone").match(text)
        or g.rule("house.no_outcome").match(text)
    ):
        return
    signed = clause.verb and g.rule("minutes.to_sign").match(f"{clause.verb} {text}")
    if signed and any("minute" in known for known in made):
        # "approved the minutes and authorised the Chair to sign them"
        return
    mark = resolution.marker
    if (
        mark is not None
        and clause.paragraph is resolution.paragraph
        and mark.start < clause.start
        and g.rule("house.qualified").match(text)
        and not g.rule("decided.general_verb").match(mark.verb)
    ):
        # "APPROVED subject to conditions": the verb is all that is said of it
        clause = replace(clause, start=mark.start)
        text = trim(clause.text)
    if not resolution.firm and not _acts(resolution, clause, text, item):
        return
    if g.rule("decided.following").match(text) and text.rstrip().endswith((":", "-")):
        return
    paragraph = clause.paragraph
    start = clause.start
    end = clause.end
    span = span_of(paragraph, start, min(end, len(paragraph.text)))
    evidence = evidence_of(resolution, clause, span)
    verb = clause.verb or resolution.verb
    said = (
        f"{verb.lower()} {text}"
        if clause.verb or not g.rule("decided.general_verb").match(verb)
        else text
    )
    outcomes = outcomes_of(said, verb, item.title)
    before = paragraph.text[max(0, start - 160) : start]
    for lead in ("decisions.recommend_that", "decisions.shouted_recommend"):
        put_to = g.rule(lead).search(before)
        if put_to and put_to.end() == len(before):
            stem = put_to.group()
    titled = resolution.marker is None and g.rule("decided.recommends").match(item.title)
    stem = stem or (item.title if titled else "")
    if titled or (stem and "recommended" in outcomes_of(stem, "", item.title)):
        outcomes = ("recommended",)
    if outcomes == ("agreed",) and resolution.stem:
        outcomes = outcomes_of(resolution.stem.strip(" :–-"), "", "")
    key = key_of(text)
    if key not in made and " be " in key:
        # "agreed Option B" in the sheet of decisions is "that Option B be agreed" in the minutes
        for told_first in [k for k in made if _in_the_active(k, made[k], key)]:
            del made[told_first]
    key = _apart(made, key, clause, text)
    if key in made:
        known = made[key]
        merged = tuple(sorted({*known.evidence, *evidence}))
        told = resolution.marker is not None and known.rule not in (RESOLVED, "decisions.bare")
        # the words of the resolution stand before those that tell what became of it
        made[key] = replace(
            known,
            text=text if told else known.text,
            evidence=merged[:4],
            verb=verb if told else known.verb or verb,
            ordinal=known.ordinal or clause.ordinal,
            rule=RESOLVED if told else known.rule,
        )
        return
    body = _acting_body(resolution, meeting)
    made[key] = Decision(
        item=item.id,
        evidence=evidence,
        text=text,
        outcomes=outcomes,
        verb=verb if clause.verb else _as_shouted(resolution),
        ordinal=clause.ordinal,
        parent=clause.parent,
        body=body,
        unanimous=resolution.unanimous or bool(g.rule("decided.unanimous").search(text)),
        condition=_condition(text),
        delegated_to=_delegates(reading, paragraph, start, end) if "delegated" in outcomes else (),
        referred_to=_referred_to(text),
        meeting=meeting.id,
        rule=RESOLVED if resolution.marker else "decisions.bare",
    )
    if "recommended" in outcomes:
        recommend(reading, meeting, item, resolution, clause, text, span, stem)
    put = Keeper(meeting, item, paragraph, made)
    put.further(whole.start, whole.end)


def _in_the_active(known: str, decision: Decision, key: str) -> bool:
    """Whether what is known tells in the active what ``key`` tells in the passive: "DEFERRED the item to May" and
    "that the item be deferred to May"."""
    subject, _, done = key.partition(" be ")
    if known == subject:
        return True
    goes_on = grammar().rule("wording.goes_on").match(known.removeprefix(subject))
    return known.startswith(subject) and bool(goes_on) and done.startswith(decision.verb.lower())


def _apart(made: dict[str, Decision], key: str, clause: Clause, text: str) -> str:
    """A key of its own for a part that opens with the words of another part of the list, and goes on otherwise:
    "1. That the Clerk of the Lamps Panel be paid", "2. That the Clerk of the Lamps Panel report in May"."""
    known = made.get(key)
    if known is None or not known.ordinal or not clause.ordinal or known.ordinal == clause.ordinal:
        return key
    ours, others = (re.findall(r"[a-z0-9£]+", words.lower()) for words in (text, known.text))
    shorter = min(len(ours), len(others))
    return key if ours[:shorter] == others[:shorter] else f"{key} {clause.ordinal}"


def _as_shouted(resolution: Resolution) -> str:
    """The verb of a resolution, with the word in capitals beside it that all were of one mind."""
    mark, text = resolution.marker, resolution.paragraph.text
    if mark is None or not mark.unanimous or not resolution.verb.isupper():
        return resolution.verb
    if text[: mark.start].endswith("UNANIMOUSLY "):
        return f"UNANIMOUSLY {resolution.verb}"
    behind = text.startswith(" UNANIMOUSLY", mark.start + len(resolution.verb))
    return f"{resolution.verb} UNANIMOUSLY" if behind else resolution.verb


def _acting_body(resolution: Resolution, meeting: MeetingReading) -> str:
    words = resolution.body
    if words in ("Mayor", "Leader"):
        return words
    return meeting.body or words


def _acts(resolution: Resolution, clause: Clause, text: str, item: ItemReading) -> bool:
    """Whether "the Committee agreed/noted …" in running text is an act and no remark."""
    g = grammar()
    verb = (clause.verb or resolution.verb).lower()
    paragraph = resolution.paragraph
    marker = resolution.marker
    between = paragraph.text[marker.end : clause.start] if marker else ""
    if clause.verb:
        return True
    if not verb:
        return False
    if g.rule("decided.member_acts").match(resolution.body) and verb == "agreed":
        # a member who "agreed to" do something has promised it
        return _alone(resolution) or bool(
            g.rule("decided.proposal").match(text)
            or g.rule("decided.a_thing").match(text)
            and not g.rule("decisions.indicative").search(text[:160])
        )
    if clause.paragraph is not paragraph:
        # parts below their marker: the marker stands alone before a colon
        alone = _alone(resolution)
        if verb.startswith("note"):
            return alone and bool(item.acts) and item.acts[-1] is resolution.clauses[-1].paragraph
        if alone or resolution.stem:
            return True
    if verb in g.words("acts.opinion") and not _is_paper(text):
        return False
    if resolution.body in ("Members", "Councillors", "Cllrs"):
        if verb in g.words("acts.opinion") or verb in ("endorsed", "adopted", "ratified"):
            return _is_paper(text)
        opinion = tells(text[:80])
        if g.rule("decided.that").search(between) and g.rule("decided.should_be").match(text):
            return verb in ("agreed", "resolved", "decided")
        what = g.rule("decided.thing_or_money").match(text) or g.rule(
            "decided.article_before"
        ).search(between)
        return (
            verb in ("agreed", "resolved", "approved", "decided")
            and not opinion
            and bool(
                g.rule("decided.to").search(between)
                or g.rule("decided.not_to").match(text)
                or g.rule("decided.that").search(between)
                and g.rule("decided.be").search(text[:160])
                and not tells(text)
                or (what and not g.rule("decided.that").search(between))
            )
        )
    if verb.startswith("note"):
        last = bool(item.acts) and item.acts[-1] is paragraph
        return (
            last
            and not g.rule("decided.told_of").search(between + text[:60])
            and marker is not None
            and marker.start < 60
        )
    if verb == "agreed":
        if g.rule("decided.to_or_follows").search(between):
            return True
        if g.rule("decided.paper").match(text):
            return True
        indicative = g.rule("decisions.indicative").search(text[:160])
        if (
            not indicative
            and g.rule("decided.its_thing").match(text)
            and not g.rule("decided.that").search(between)
        ):
            # "agreed the purchase of two benches": a thing, and nothing is said of it
            return True
        acts = (
            g.rule("decided.be").search(text[:160])
            or not indicative
            and g.rule("decided.that").search(between)
        )
        return bool(acts) and not g.rule("decided.how_things_are").match(text)
    if verb == "appointed":
        return g.rule("decided.somebody").match(text) is not None
    if verb in ("refused", "rejected", "continued consideration"):
        return not g.rule("decided.no_object").match(text)
    return verb in g.words("acts.surely") or not g.rule("decided.circumstance").match(text)


def _alone(resolution: Resolution) -> bool:
    """Whether nothing but "to", "that" or a colon stands behind the marker, so that its list follows."""
    marker = resolution.marker
    if marker is None:
        return False
    behind = resolution.paragraph.text[marker.end :].strip(" :,-–")
    return behind in ("", "to", "that", "as follows", "the following")


def _is_paper(text: str) -> bool:
    """Whether the words name what a body can take up: a report, a recommendation, a plan."""
    named = grammar().rule("decisions.noted_object").match(text)
    return named is not None and not grammar().rule("decided.relative").search(named.group())


def _condition(text: str) -> str:
    match = grammar().rule("decided.condition").search(text)
    return match[1].strip() if match else ""


def _referred_to(text: str) -> str:
    match = grammar().rule("decided.referred_to").search(text)
    return match["b"].strip() if match else ""


def _delegates(reading: Reading, paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            reading.post_name(p) for p in paragraph.posts
            if start <= p.start < end and not p.generic
            and not grammar().rule("decided.consulted").search(paragraph.text[start : p.start])
        )
    )  # fmt: skip
