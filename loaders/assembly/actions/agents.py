"""Who is to do it: a person, a post, a body, or officers, beside a verb."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.assembly.actions.telling import Teller
from loaders.assembly.actors import bearer_of, known_code
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, Paragraph, Reading

__all__ = [
    "Agent",
    "agent_at",
    "agent_before",
    "agent_by",
    "both_before",
    "coded",
    "post_owner",
    "subject_of",
]

_GAP = re.compile(r" \([^)]*\)|,[^,]{3,80},|,| the [a-z]{3,20}")
_FULL = re.compile(r"[A-Z][a-z’'-]+ [A-Z][\w’'-]+(?=[ ,])")
_CODE = re.compile(r"\b([A-Z][A-Za-z]{1,2})$")


@dataclass(frozen=True, slots=True)
class Agent:
    """Names of those who act, where they stand, and whether they are a body that decides."""

    names: tuple[str, ...]
    start: int
    end: int
    body: bool = False


def post_owner(reading: Reading, item: ItemReading, paragraph: Paragraph, start: int) -> str:
    """The office at ``start``; "the Director" is the one director whom the item names."""
    post = next(p for p in paragraph.posts if p.start == start)
    if not post.generic:
        return reading.post_name(post)
    fits = {
        reading.post_name(p)
        for other in item.all
        for p in other.posts
        if not p.generic
        and p.kind == post.kind
        and p.name != post.name
        and post.name.split(" ")[0] in p.name
    }
    return next(iter(fits)) if len(fits) == 1 else post.name


def agent_before(tell: Teller, paragraph: Paragraph, position: int) -> Agent | None:
    """Who stands directly before ``position``."""
    g = grammar()
    text = paragraph.text
    best: tuple[int, str] | None = None
    for mention in paragraph.people:
        for end in (mention.end, max(mention.stop, mention.end)):
            if end == position or (end < position and _GAP.fullmatch(text[end:position])):
                best = (mention.outer, tell.reading.name(paragraph, mention))
    for post in paragraph.posts:
        if post.end == position or (
            post.end < position and _GAP.fullmatch(text[post.end : position])
        ):
            holder = next((n for n in paragraph.people if 0 <= n.outer - post.end <= 3), None)
            name = post_owner(tell.reading, tell.item, paragraph, post.start)
            if holder is None and name and (best is None or post.start < best[0]):
                best = (post.start, name)
    if best:
        return _holder(tell, paragraph, best[0], position) or Agent((best[1],), best[0], position)
    if named := g.rule("action_words.capitals_end").search(text[:position]):
        individual = tell.reading.people.named(named.group())
        if individual is not None:
            return Agent((individual.name,), named.start(), position)
    code = _CODE.search(text[:position])
    if code and code[1] in tell.reading.codes:
        known = tell.reading.people.named(tell.reading.codes[code[1]])
        name = known.name if known else tell.reading.codes[code[1]]
        return Agent((name,), code.start(1), position)
    rule = g.rule("actions.doer_before")
    if doer := rule.search(text[:position]):
        if for_whom := g.rule("actions.for_whom").search(text[: doer.start("who")]):
            return agent_before(tell, paragraph, for_whom.start())
        word = doer["who"]
        return Agent((word,), doer.start("who"), position, _is_body(word))
    rule = g.rule("actions.body_before")
    if body := rule.search(text[:position]):
        return Agent((body["who"],), body.start("who"), position, True)
    return None


def both_before(tell: Teller, paragraph: Paragraph, position: int) -> Agent | None:
    """Who stands directly before ``position``, and who with them: "the Chairman and the Clerk"."""
    last = agent_before(tell, paragraph, position)
    if last is None:
        return None
    joint = grammar().rule("action_words.and_end").search(paragraph.text[: last.start])
    first = agent_before(tell, paragraph, joint.start()) if joint else None
    if first is None or joint is None or first.end != joint.start():
        return last
    if not grammar().rule("action_words.clause_opens").search(paragraph.text[: first.start]):
        # "spoke to the Chairman and the Clerk would write": two, not one
        return last
    return Agent((*first.names, *last.names), first.start, last.end, first.body and last.body)


def _holder(tell: Teller, paragraph: Paragraph, start: int, position: int) -> Agent | None:
    """Whose posts end with the one at ``start``: "Mr Pell, Member for Parks and Deputy Leader"."""
    here = start
    while joint := grammar().rule("action_words.agent_before").search(paragraph.text[:here]):
        if grammar().rule("action_words.answered_to").search(paragraph.text, 0, joint.start()):
            # "in reply to Mr Pell, the Clerk said": two, not one
            return None
        for mention in paragraph.people:
            if joint.start() in (mention.end, max(mention.stop, mention.end)):
                return Agent((tell.reading.name(paragraph, mention),), mention.outer, position)
        post = next((p for p in paragraph.posts if p.end == joint.start()), None)
        if post is None:
            return None
        here = post.start
    return None


def agent_at(
    tell: Teller, paragraph: Paragraph, position: int, *, aside: bool = True
) -> Agent | None:
    """Who is named from ``position`` on: "the Clerk and Ms Vane", with what is said in brackets.

    Not with ``aside``: up to the last name, without what stands behind it in brackets or between commas.
    """
    g = grammar()
    text = paragraph.text
    article = g.rule("action_words.agent_lead").match(text, position)
    here = article.end() if article else position
    start, names, is_body = here, list[str](), True
    doer_rule = g.rule("actions.doer_at")
    while True:
        post = next((p for p in paragraph.posts if p.start == here), None)
        person = next((n for n in paragraph.people if n.outer in (here, position)), None)
        holder = post and next((n for n in paragraph.people if n.outer == post.end + 1), None)
        if post and text[post.end : post.end + 1] == "/":
            # "Clerk/Cllr Pell": two, not one
            holder = None
        if post and holder:
            # "ACFO Skirrow": the holder's name stands behind the post
            names.append(tell.reading.name(paragraph, holder))
            here, is_body = max(holder.end, holder.stop), False
        elif post:
            names.append(post_owner(tell.reading, tell.item, paragraph, post.start))
            here, is_body = post.end, False
        elif person:
            names.append(tell.reading.name(paragraph, person))
            here, is_body = max(person.end, person.stop), False
        elif full := _by_full_name(tell, paragraph, here):
            names.append(full[0])
            here, is_body = full[1], False
        elif names and (code := g.rule("action_words.code_to").match(text, here)):
            names.append(bearer_of(tell.reading, code.group()) or code.group())
            here, is_body = code.end(), False
        elif called := _by_given_name(tell, paragraph, here):
            names.append(called[0])
            here, is_body = called[1], False
        elif initialled := _by_initials(tell, paragraph, here):
            names.append(initialled[0])
            here, is_body = initialled[1], False
        elif doer := doer_rule.match(text, here):
            names.append(doer["who"])
            is_body = is_body and _is_body(doer["who"])
            here = doer.end()
        else:
            break
        beside = g.rule("action_words.agent_aside").match(text, here)
        after = beside.end() if beside else here
        link = g.rule("action_words.further_agent").match(text, after)
        if link is None or not _named_at(tell, paragraph, link.end()):
            here = after if aside else here
            break
        here = position = link.end()
    return Agent(tuple(names), start, here, is_body) if names else None


def agent_by(tell: Teller, paragraph: Paragraph, start: int, end: int) -> Agent | None:
    """Who is to do what is promised in the passive: "would be sent by the Clerk"."""
    text = paragraph.text
    for match in grammar().rule("action_words.by").finditer(text, start, end):
        if agent := agent_at(tell, paragraph, match.end()):
            return agent
        codes = grammar().rule("action_words.codes").match(text, match.end())
        if codes and (names := coded(tell, codes.group())):
            return Agent(names, match.end(), codes.end())
        initials = grammar().rule("action_words.by_acronym").match(text, match.end())
        if initials and match.group().endswith("the "):
            return Agent((initials["who"],), match.end(), initials.end())
    return None


def coded(tell: Teller, words: str) -> tuple[str, ...]:
    """Whom initials that the document explains stand for, all of them; or nobody: "RF & NT"."""
    codes = grammar().rule("action_words.cell_joint").regex.split(words)
    names = tuple(known_code(tell.reading, code) for code in codes)
    return names if all(names) else ()


def _by_full_name(tell: Teller, paragraph: Paragraph, start: int) -> tuple[str, int] | None:
    """Whoever the document names elsewhere, and whose name alone stands at ``start``, and where it ends."""
    match = _FULL.match(paragraph.text, start)
    known = tell.reading.people.named(match.group()) if match else None
    return (known.name, match.end()) if match and known else None


def _by_given_name(tell: Teller, paragraph: Paragraph, start: int) -> tuple[str, int] | None:
    """The one person whose given name alone stands at ``start``, and where it ends: "Hattie to write"."""
    match = grammar().rule("action_words.given_name").match(paragraph.text, start)
    if match is None:
        return None
    bearers = {person.name for person in tell.reading.people.called(match["name"])}
    return (bearers.pop(), match.end("name")) if len(bearers) == 1 else None


def _by_initials(tell: Teller, paragraph: Paragraph, start: int) -> tuple[str, int] | None:
    """The one person whose initials and surname stand at ``start``, and where they end: "J Pell to write"."""
    match = grammar().rule("deeds.initialled").match(paragraph.text, start)
    if match is None:
        return None
    first, surname = match.group()[0], match["surname"]
    people = tell.reading.people.individuals
    fits = {p.name for p in people if p.surname == surname and p.given.startswith(first)}
    return (fits.pop(), match.end()) if len(fits) == 1 else None


def _named_at(tell: Teller, paragraph: Paragraph, position: int) -> bool:
    return (
        any(p.start == position for p in paragraph.posts)
        or any(n.outer == position for n in paragraph.people)
        or grammar().rule("actions.doer_at").match(paragraph.text, position) is not None
        or grammar().rule("action_words.code_to").match(paragraph.text, position) is not None
        or _by_full_name(tell, paragraph, position) is not None
        or _by_given_name(tell, paragraph, position) is not None
        or _by_initials(tell, paragraph, position) is not None
    )


def subject_of(tell: Teller, paragraph: Paragraph, start: int, end: int) -> Agent | None:
    """Who stands at the head of a sentence: the subject of its further verbs."""
    lead = grammar().rule("actions.sentence_lead").match(paragraph.text, start)
    for at in (start, lead.end() if lead else start):
        agent = agent_at(tell, paragraph, at)
        if agent is not None and agent.end < end:
            return agent
    return None


def _is_body(word: str) -> bool:
    return word in grammar().words("actions.bodies") or bool(
        grammar().rule("actions.body_name").match(word)
    )
