"""Whose report it is."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.assembly.reports.draft import Draft, sentence_end
from loaders.assembly.short_names import sole_office, whole_name
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Holding, Span


def owners_at(
    reading: Reading, paragraph: Paragraph, position: int, *, joint: bool = False
) -> tuple[list[str], int]:
    """Posts, people or bodies that own a report, from ``position``; of a ``joint`` one there are several."""
    g = grammar()
    text = paragraph.text
    names: list[str] = []
    here = position
    while True:
        skip = g.rule("reports.once_held").match(text, here) or g.rule("wording.article").match(
            text, here
        )
        at = skip.end() if skip else here
        whose = g.rule("posts.possessor").regex.match(text, at)
        if whose and any(p.start == whose.end() for p in paragraph.posts):
            # "the Council's Ecologist"
            at = whose.end()
        post = next((p for p in paragraph.posts if p.start == at), None)
        person = next((n for n in paragraph.people if n.outer == at or n.start == at), None)
        if post is not None and not (post.generic and post.kind == "officer"):
            name = reading.post_name(post)
            names += g.rule("reports.two_offices").regex.split(name) if joint else [name]
            here = post.end
            follow = re.compile(r",? \(|, ").match(text, here)
            if follow and any(n.outer == follow.end() for n in paragraph.people):
                holder = next(n for n in paragraph.people if n.outer == follow.end())
                here = holder.end + (1 if text[holder.end : holder.end + 1] == ")" else 0)
        elif person is not None:
            names.append(reading.name(paragraph, person))
            here = max(person.end, person.stop)
        else:
            body = g.rule("bodies.name").regex.match(text, at)
            letters = g.rule("reports.code_of_office").match(text, at)
            if letters and not names:
                return [letters.group()], letters.end()
            firm = g.rule("reports.firm").match(text, at)
            if firm and not names:
                return [firm.group()], firm.end()
            if body and not names and g.rule("reports.of_body").search(body.group()):
                return _bodies(reading, text, body.group(), body.end())
            plain = g.rule("reports.office_plain").match(text, at)
            if plain is None:
                return names, here
            names.append(sole_office(reading, plain.group()))
            here = plain.end()
        link = g.rule("reports.further_owner").match(text, here)
        if link is None:
            return names, here
        nxt = g.rule("action_words.maybe_article").match(text, link.end())
        ahead = nxt.end() if nxt else link.end()
        if person is not None and _one_more(paragraph, link.group(), ahead):
            here = link.end()
            continue
        if (
            not any(p.start == ahead for p in paragraph.posts)
            and not g.rule("reports.office_plain").match(text, ahead)
            or "," in link.group()
            and " and" not in link.group()
            and not joint
        ):
            return names, here
        here = link.end()


def _bodies(reading: Reading, text: str, first: str, end: int) -> tuple[list[str], int]:
    """A body by its whole name, and the one beside it, where the document says what both go by."""
    names = [whole_name(reading, first)]
    joint = grammar().rule("reports.further_owner").match(text, end)
    other = grammar().rule("reports.other_body").match(text, joint.end()) if joint else None
    if joint and other and "," not in joint.group():
        whole = whole_name(reading, other["name"])
        if other["whole"] or whole != other["name"]:
            names.append(whole)
            end = other.end()
    return names, end


def not_before_us(text: str, start: int, end: int) -> bool:
    """Whether a report went to another body, or is still to come, by the words around it."""
    g = grammar()
    elsewhere = g.rule("reports.of_another").search(text[max(0, start - 90) : start])
    return elsewhere is not None or g.rule("reports.gone_or_to_come").match(text, end) is not None


def _one_more(paragraph: Paragraph, link: str, ahead: int) -> bool:
    """Whether a second person is named with the first: "by Mr Pell and by Ann Orr"."""
    other = next((n for n in paragraph.people if ahead in (n.outer, n.start)), None)
    if other is None or " and" not in link:
        return False
    closed = paragraph.text[max(other.stop, other.end) :][:1] in ("", ".", ",", ";", ")", "|")
    return "by " in link or closed


def _body(paragraph: Paragraph, words: str, before: int) -> str:
    """A body by its whole name; "the Board" is the one that the paragraph has named so before, or ''."""
    if " " in words:
        return words
    names = grammar().rule("bodies.name").finditer(paragraph.text)
    whole = {m.group() for m in names if m.end() <= before and m.group().endswith(f" {words}")}
    return next(iter(whole)) if len(whole) == 1 else ""


def behind_title(reading: Reading, tail: Span, draft: Draft) -> None:
    """The number and the owner of a report that stand behind the title: "- paper LP/31/12 (Ann Pell)"."""
    g = grammar()
    for paragraph in reading.split(tail):
        match = g.rule("layout.report_tail").match(paragraph.text)
        if match is None:
            continue
        draft.ref = match["ref"] or match["called"]
        if draft.ref.isdigit() and (whole := g.rule("reports.paper_number").search(paragraph.text)):
            draft.ref = whole["ref"]
        draft.spans.append(paragraph.whole)
        begin = match.start("by" if match["by"] else "own")
        if begin < 0:
            continue
        named = (match["by"] or match["own"]).removeprefix("the ")
        known = [named] if any(i.name == named for i in reading.people.individuals) else []
        draft.by += owners_at(reading, paragraph, begin)[0] or known


def owner(reading: Reading, paragraph: Paragraph, draft: Draft) -> None:
    text = paragraph.text
    g = grammar()
    if not draft.by and (line := g.rule("reports.ref_and_author").match(text)):
        draft.ref = draft.ref or line["ref"]
        draft.by += owners_at(reading, paragraph, line.end())[0]
        draft.spans.append(paragraph.whole)
        return
    label = g.rule("reports.paper_by").match(text)
    if label:
        names, end = owners_at(reading, paragraph, label.start("by"))
        if names and not text.startswith("Lead Officer"):
            draft.by += names
            draft.spans.append(paragraph.whole)
            return
    if not draft.by and _possessive(reading, paragraph, draft):
        return
    for match in g.rule("reports.by").finditer(text):
        joint = match["joint"] is not None
        names, end = owners_at(reading, paragraph, match.end(), joint=joint)
        if not names:
            continue
        if match["word"] in ("Reports", "reports") and match.group().startswith("further"):
            continue
        if g.rule("reports.to_come").search(text[: match.start("word")]):
            continue
        if not_before_us(text, match.start("word"), end):
            continue
        if draft.by and not set(names) & set(draft.by):
            continue
        start = match.start()
        stop = min(len(text), sentence_end(text, end))
        draft.by += names
        draft.spans.append(paragraph.span(start, stop if stop - start < 400 else end))
        return
    if draft.by:
        return
    for post in paragraph.posts:
        if post.generic:
            continue
        start = post.end
        holder = next((n for n in paragraph.people if 0 <= n.outer - post.end <= 3), None)
        if holder is not None:
            start = max(holder.end, holder.stop)
            if text[start : start + 1] == ")":
                start += 1
        said = g.rule("reports.officer_submitted").regex.match(text, start)
        if said is None and holder is not None:
            said = g.rule("reports.officer_submitted").regex.match(text, holder.end)
        if said is None:
            continue
        if g.rule("reports.within_submitted").match(said.group()) and g.rule(
            "reports.paper"
        ).search(said["what"] or ""):
            draft.by.append(reading.post_name(post))
            draft.spans.append(
                paragraph.span(post.start, min(len(text), sentence_end(text, said.end())))
            )
            return


def titled_after(reading: Reading, titles: list[Paragraph], draft: Draft) -> None:
    """ "To receive the Clerk's report", as a title, where the minutes below it name no other owner."""
    for paragraph in titles:
        if grammar().rule("reports.to_receive").match(paragraph.text):
            _possessive(reading, paragraph, draft, to_receive=True)


def _possessive(
    reading: Reading, paragraph: Paragraph, draft: Draft, *, to_receive: bool = False
) -> bool:
    """ "The Monitoring Officer's six-monthly report was received"."""
    rule = grammar().rule("reports.possessive")
    if not rule.search(paragraph.text):
        return False
    named = [
        *((p.start, p.end, reading.post_name(p)) for p in paragraph.posts if not p.generic),
        *((n.outer, n.end, office_or_person(reading, paragraph, n)) for n in paragraph.people),
    ]
    known = [(start, end) for start, end, _ in named]
    for rule_name in ("bodies.name", "reports.office_plain"):
        for other in grammar().rule(rule_name).finditer(paragraph.text):
            if any(a < other.end() and other.start() < b for a, b in known):
                continue
            if rule_name == "reports.office_plain":
                named.append((*other.span(), sole_office(reading, other.group())))
            elif body := _body(paragraph, other.group(), other.start()):
                named.append((*other.span(), body))
    for start, end, name in sorted(named):
        match = rule.regex.match(paragraph.text, end)
        if match is None:
            continue
        before = paragraph.text[max(0, start - 60) : start]
        opens = to_receive and grammar().rule("reports.to_receive").regex.fullmatch(before)
        if match["told"] and grammar().rule("reports.opens").search(paragraph.text[:start]) is None:
            # what somebody's report says is told of many; it is before the meeting where the minutes open with it
            continue
        before_us = match["dealt"] or match["told"] or opens
        if not before_us and not grammar().rule("reports.had_before").search(before):
            continue
        draft.by.append(name)
        draft.spans.append(paragraph.span(start, sentence_end(paragraph.text, match.end())))
        return True
    return False


def office_or_person(reading: Reading, paragraph: Paragraph, mention: NameMention) -> str:
    """The one officer's post that somebody holds, else their name: under this they own a report."""
    name = reading.name(paragraph, mention)
    kinds = {o.name: o.kind for o in reading.posts.offices.values()}
    posts = {
        f.post
        for f in reading.stated(Holding)
        if f.person == name and kinds.get(f.post) == "officer"
    }
    return next(iter(posts)) if len(posts) == 1 else name
