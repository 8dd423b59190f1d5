"""Actions that the record labels: "ACTION: Catrin Sayce to supply ward figures by 20 February"."""

from __future__ import annotations

from loaders.assembly.actions.agents import agent_at, agent_before
from loaders.assembly.actions.due import due_in
from loaders.assembly.actions.owner_lines import leads, settled, told_below
from loaders.assembly.actions.telling import Teller
from loaders.assembly.actions.whole_owners import owner_ends, owner_names, whole_owner
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import abbreviated, join
from loaders.reading import Paragraph

__all__ = ["find"]

_TASK = re.compile(r": [a-z]+ [a-z]")


def find(
    tell: Teller,
    paragraph: Paragraph,
    above: Paragraph | None = None,
    below: Paragraph | None = None,
) -> None:
    """The labelled actions of a paragraph; ``above`` and ``below`` are those beside it.

    An owner alone ("Action: Ann Hale") is of what stands before the label, or in the paragraph above.
    Owner and due date may stand under labels of their own, in the paragraphs above and below.
    """
    g = grammar()
    text = paragraph.text
    own = len(text)
    labelled = g.rule("actions.label").match(text) is not None
    if labelled and below is not None and g.rule("actions.field").match(below.text):
        paragraph = Paragraph(join([paragraph.passage, below.passage]))
        text = paragraph.text
    owned = g.rule("actions.field").regex.fullmatch(above.text) if above is not None else None
    for match in g.rule("actions.label").finditer(text):
        end = min(_end(text, match.end()), own)
        body = text[match.end() : end].rstrip(" .;)*]")
        last = match.end() + len(body)
        label = next((n for n in ("initials", "named") if match[n]), "owner")
        named = match[label] or ""
        if not body.strip() or g.rule("action_words.state").regex.fullmatch(body.strip()):
            continue
        to = (
            None
            if body.lower().startswith("that ")
            else g.rule("action_words.who_what").match(body)
        )
        if to is not None and _deed(tell, paragraph, match.end(), to):
            to = None
        passive = to is not None and to["what"].startswith("be ")
        by = to is None and not named and "by" in match.group().lower()
        if by and whole_owner(tell, paragraph, match.end(), last) is None:
            ahead = g.rule("action_words.owner_first").match(body)
            at = match.end() + ahead.end("who") if ahead else 0
            if not at or whole_owner(tell, paragraph, match.end(), at) is None:
                continue
        opens = text.find(" (", match.end(), end)
        task = g.rule("action_words.task_bracket").match(text[:end], opens) if opens > 0 else None
        if task and (owner := whole_owner(tell, paragraph, match.end(), opens)):
            due = due_in(paragraph, *task.span("what"), tell.meeting.date)
            span, last = (match.start(), task.end()), task.end("what")
            first = task.start("what")
            tell.put(paragraph, "request", owner.names, span, first, "label", last=last, due=due)
            continue
        if dashed := g.rule("action_words.dashed").match(body):
            at, until = (match.end() + n for n in dashed.span("who"))
            named_in = whole_owner(tell, paragraph, at, until)
            when = (match.end() + dashed.start("due"), match.end() + dashed.end("due"))
            due = due_in(paragraph, *when, tell.meeting.date, set_=True)
            if named_in and due:
                span, last = (match.start(), end), match.end() + dashed.end("what")
                tell.put(
                    paragraph, "request", named_in.names, span, match.end(), "label",
                    last=last, due=due,
                )  # fmt: skip
                continue
        if coded := g.rule("action_words.code_bracket").match(text, match.end()):
            _coded(tell, paragraph, match.start(), coded)
            continue
        set_for = ""
        if timed := g.rule("action_words.timed").regex.fullmatch(body):
            # "Clerk – write to the mill – by 3 May"
            opens, closes = (match.end() + n for n in timed.span("due"))
            set_for = due_in(paragraph, opens, closes, tell.meeting.date, set_=True)
            set_for = set_for or ("" if timed["none"] else timed["due"])
            body, last = timed["before"], match.end() + timed.end("before")
        deed = g.rule("action_words.deed_first").match(body)
        alone = (
            to is None
            and not deed
            and (
                (len(body.split()) <= 4 and not _TASK.search(body) and not body[:1].islower())
                or owner_ends(tell, paragraph, match.end(), last) is not None
                or whole_owner(tell, paragraph, match.end(), last) is not None
                or g.rule("action_words.dated_owner").regex.fullmatch(body.strip()) is not None
            )
        )
        capitals = g.rule("action_words.capital_owner").regex.fullmatch(body.strip())
        if (alone and not named) or capitals:
            if not text[: match.start()].strip(" *([•-"):
                if below is not None and leads(above, below):
                    both = Paragraph(join([paragraph.passage, below.passage]))
                    marker = g.rule("layout.list_marker").match(below.text)
                    begin = len(text) + 1 + (marker.end() if marker else 0)
                    whole = (match.start(), len(both.text))
                    who = owner_names(tell, paragraph, match.end(), last)
                    tell.put(both, "request", who, whole, begin, "label")
                    continue
                if above is None or settled(above) or told_below(above, below):
                    continue
                both = Paragraph(join([above.passage, paragraph.passage]))
                shift = len(both.text) - len(text)
                _owner_alone(tell, both, match.start() + shift, end + shift, body)
                continue
            _owner_alone(tell, paragraph, match.start(), end, body)
            continue
        who = owner_names(tell, paragraph, *match.span(label)) if named else ()
        due = set_for
        first = match.end()
        if before := g.rule("action_words.owner_first").match(body):
            agent = whole_owner(tell, paragraph, first, first + before.end("who"))
            if agent is not None:
                who, first = agent.names, first + before.end()
                to = g.rule("action_words.who_what").match(text[first:last]) if not passive else to
        if to is not None and not who and _thing(tell, paragraph, match.end(), body, to):
            to = None
        if to is not None and not passive and not who:
            stretch = (match.end(), match.end() + to.end("who"))
            alone_there = Paragraph(paragraph.passage.cut(*stretch))
            # in capitals, an office is read on into what its holder is to do
            cut = to["who"].isupper() and bool(alone_there.text)
            who = (
                owner_names(tell, alone_there, 0, len(alone_there.text))
                if cut
                else owner_names(tell, paragraph, *stretch)
            )
            first = match.end() + to.start("what")
        elif not who and (behind := g.rule("action_words.owner_end").search(body)):
            group = "dash" if behind["dash"] else "bracket"
            at, until = (match.end() + n for n in behind.span(group))
            agent = whole_owner(tell, paragraph, at, until)
            if agent is not None:
                who, last = agent.names, match.end() + behind.start()
            elif (reached := owner_ends(tell, paragraph, at, until)) is not None:
                # "Mend the gate - Clerk, by 1 July"
                who = owner_names(tell, paragraph, at, reached)
                due = due_in(paragraph, reached, until, tell.meeting.date, set_=True)
                last = match.end() + behind.start()
        if passive and not who:
            who = _by(tell, paragraph, first, last)
        for article in ("The ", "the ", "A ", "a "):
            if passive and article[0] in "Tt" and text.startswith(article, first):
                first += len(article)
        if not who and to is None:
            lead = g.rule("wording.that_the").match(text, first)
            agent = agent_at(tell, paragraph, lead.end() if lead else first)
            who = agent.names if agent is not None and agent.end < last else ()
        tail = _fields(text, end)
        who = who or (owner_names(tell, paragraph, *tail["who"]) if "who" in tail else ())
        if not who and above is not None and owned and owned["who"]:
            who = owner_names(tell, above, *owned.span("who"))
        if "due" in tail:
            held = tell.meeting.date
            due = due_in(paragraph, *tail["due"], held, set_=True) or text[slice(*tail["due"])]
        reach = max([end, *(stop for _, stop in tail.values())])
        tell.put(
            paragraph, "request", who, (match.start(), reach), first, "label", last=last, due=due
        )


def _deed(tell: Teller, paragraph: Paragraph, start: int, to: re.Match[str]) -> bool:
    """Whether what stands before "to" is the deed and no owner: "draft the lease and send it to the tenant"."""
    g = grammar()
    if agent_at(tell, paragraph, start) is not None:
        return False
    return bool(
        g.rule("action_words.deed_first").match(to["who"])
        or g.rule("action_words.no_verb").match(to["what"])
    )


def _thing(tell: Teller, paragraph: Paragraph, start: int, body: str, to: re.Match[str]) -> bool:
    """Whether what is "to come" is a thing, and its owner stands behind it: "Paper to come (Ann Hale)"."""
    behind = grammar().rule("action_words.owner_end").search(body)
    if behind is None or whole_owner(tell, paragraph, start, start + to.end("who")) is not None:
        return False
    at, until = behind.span("dash" if behind["dash"] else "bracket")
    return whole_owner(tell, paragraph, start + at, start + until) is not None


def _end(text: str, start: int) -> int:
    """Where what stands behind a label ends: a full stop, or the bracket in which the label stands."""
    for stop in grammar().rule("action_words.sentence_end").finditer(text, start):
        if stop.group() == "." and stop.end() < len(text) and abbreviated(text, stop.start()):
            continue
        if stop.group() != ")" or text.count("(", start, stop.start()) == text.count(
            ")", start, stop.start()
        ):
            return stop.end()
    return len(text)


def _coded(tell: Teller, paragraph: Paragraph, begin: int, coded: re.Match[str]) -> None:
    """Initials, and in brackets what they stand for is to do: "HDM (list of bins to Members)"."""
    known = agent_before(tell, paragraph, coded.end("who"))
    who = known.names if known else (coded["who"],)
    start, stop = coded.span("what")
    due = due_in(paragraph, start, stop, tell.meeting.date, set_=True)
    span = (begin, coded.end())
    tell.put(paragraph, "request", who, span, start, "label", last=stop, due=due)


def _by(tell: Teller, paragraph: Paragraph, start: int, end: int) -> tuple[str, ...]:
    """Who is to do what is told in the passive: "to be circulated by the Head of Parks"."""
    for match in grammar().rule("action_words.by").finditer(paragraph.text, start, end):
        if agent := agent_at(tell, paragraph, match.end()):
            return agent.names
    return ()


def _fields(text: str, start: int) -> dict[str, tuple[int, int]]:
    """Where owner and due date stand that are printed behind the action under their own labels."""
    found: dict[str, tuple[int, int]] = {}
    rule = grammar().rule("actions.field")
    while field := rule.match(text, start):
        found[field.lastgroup or ""] = field.span(field.lastgroup or 0)
        start = field.end()
    return found


def _owner_alone(tell: Teller, paragraph: Paragraph, at: int, end: int, body: str) -> None:
    """Only the owner is printed behind the label; what is to be done stands before it."""
    g = grammar()
    text = paragraph.text
    before = text[:at].rstrip(" *([")
    if not before:
        return
    closing = text.rindex(body, at, end) + len(body)
    dated = g.rule("action_words.by_ahead").search(body)
    if until := owner_ends(tell, paragraph, text.rindex(body, at, end), closing):
        dated = g.rule("action_words.maybe_day_lead").match(body, len(body) - (closing - until))
    if dated:
        closing -= len(body) - dated.start()
    agent = agent_before(tell, paragraph, closing)
    named = body[: dated.start() if dated else None].strip(" .")
    # "HEAD OF PARKS (vacant)": the bracket that was closed behind the label's words
    named = named[: named.rindex("(")].strip() if named.count("(") > named.count(")") else named
    who = agent.names if agent else (named,)
    stop = max(before.rstrip(".").rfind(mark) for mark in (". ", "; "))
    first = stop + 2 if stop >= 0 else 0
    if first == 0:
        lister = g.rule("layout.list_marker").match(text)
        first = lister.end() if lister else 0
    if g.rule("action_words.vote_told").match(text[first:at].rstrip(" *([")):
        return
    lead = g.rule("action_words.noted_first").match(text[first:at])
    if lead := lead or g.rule("actions.told_lead").match(text[first:at]):
        first += lead.end()
    if shall := g.rule("action_words.pronoun_shall").match(text[first:at]):
        first += shall.end()
    wanted = g.rule("actions.wanted").regex.search(text, first, at)
    first = wanted.start("what") if wanted else first
    if owned := g.rule("action_words.who_shall").match(text[first:at]):
        told = whole_owner(tell, paragraph, first, first + owned.end("who"))
        coded = re.fullmatch(r"[A-Z]{2,4}", body)
        anybody = told and g.rule("action_lists.officers").search(told.names[0])
        taken = coded or owned["promised"] or (told and (anybody or told.names == who))
        first += owned.end() if told is not None and taken else 0
    if task := g.rule("action_words.to_do").match(text, first):
        # "3. To refer the bid to Council. Action by: Clerk"
        first = task.end()
    due = text[closing:end].strip(" .,*)/(–-") if dated else ""
    due = due_in(paragraph, closing, end, tell.meeting.date, set_=True) or due if dated else ""
    tell.put(paragraph, "request", who, (first, end), first, "label", last=len(before), due=due)
