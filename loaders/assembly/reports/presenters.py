"""Who brought a report to the meeting."""

from __future__ import annotations

from loaders.assembly.reports.draft import Draft, sentence_end
from loaders.assembly.reports.owners import office_or_person, owners_at
from loaders.assembly.short_names import sole_office
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, Paragraph, Reading


def presenter(reading: Reading, item: ItemReading, paragraph: Paragraph, draft: Draft) -> None:
    text = paragraph.text
    g = grammar()
    label = g.rule("reports.presented_label").match(text)
    if label:
        names, end = owners_at(reading, paragraph, label.end())
        matter = g.rule("reports.presented_matter").search(item.title)
        if names and (matter or _filed(reading, item)):
            draft.presented += names
            draft.spans.append(paragraph.whole)
        return
    for match in g.rule("reports.presented_by").finditer(text):
        if draft.presented:
            return
        names, end = owners_at(reading, paragraph, match.end())
        if names and match["handed"] and not draft.by:
            # "A report was submitted by the Head of Parks"
            draft.by += names
            draft.spans.append(paragraph.span(match.start(), sentence_end(text, end)))
            return
        if names:
            draft.presented += tied(reading, paragraph, match.end(), end, names)
            draft.spans.append(paragraph.span(match.start(), sentence_end(text, end)))
            if g.rule("reports.spoken").search(match.group().lower()):
                _own(item, draft, names)
            return
    if draft.presented:
        return
    if spoken_by := g.rule("reports.spoken_by").search(text):
        names, end = owners_at(reading, paragraph, spoken_by.end())
        if names:
            draft.presented += tied(reading, paragraph, spoken_by.end(), end, names)
            draft.spans.append(paragraph.span(spoken_by.start(), sentence_end(text, end)))
            _own(item, draft, names)
            return
    if opening := g.rule("reports.presenting").search(text):
        names, end = owners_at(reading, paragraph, opening.end())
        if names:
            draft.presented += tied(reading, paragraph, opening.end(), end, names)
            draft.spans.append(paragraph.span(opening.start(), sentence_end(text, end)))
            return
    subjects: list[tuple[int, int, str, bool]] = []
    firms: dict[int, str] = {}
    for mention in paragraph.people:
        ends = {mention.end, max(mention.stop, mention.end)}
        post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 5), None)
        if post:
            ends.add(post.end + (1 if text[post.end : post.end + 1] == ")" else 0))
        if of := g.rule("reports.of_firm").regex.match(text, mention.end):
            firms[mention.outer] = of["firm"]
            ends.add(of.end())
        subjects += [
            (mention.outer, end, reading.name(paragraph, mention), True)
            for end in sorted(ends, reverse=True)
        ]
    for post in paragraph.posts:
        named = reading.post_name(post)
        if post.generic and post.kind != "chair":
            named = sole_office(reading, post.name)
            if named == post.name:
                continue
        if any(
            abs(n.outer - post.end) <= 3 or abs(post.start - n.end) <= 5 for n in paragraph.people
        ):
            continue
        subjects.append((post.start, post.end, named, False))
    known = [(start, end) for start, end, _, _ in subjects]
    for bare in g.rule("reports.bare_office").finditer(text):
        word, span = bare["word"], bare.span("word")
        full = sole_office(reading, word)
        if full != word and not any(a < span[1] and span[0] < b for a, b in known):
            subjects.append((*span, full, False))
    rule = g.rule("reports.officer_submitted")
    for start, end, name, _ in sorted(subjects):
        if g.rule("brought.stood_for").search(text, max(0, start - 40), start):
            continue
        within = g.rule("reports.presenting_within").match(text, end)
        if within:
            draft.presented.append(name)
            draft.spans.append(paragraph.span(start, sentence_end(text, within.end())))
            return
        person = next((n for n in paragraph.people if n.outer == start), None)
        if orally := g.rule("reports.reported_orally").match(text, end):
            _own(item, draft, [office_or_person(reading, paragraph, person) if person else name])
            draft.presented.append(name)
            draft.spans.append(paragraph.span(start, sentence_end(text, orally.end())))
            return
        if g.rule("reports.reported_in").match(text, end) and draft.ref and not draft.by:
            draft.by.append(office_or_person(reading, paragraph, person) if person else name)
            draft.spans.append(paragraph.span(start, sentence_end(text, end)))
            return
        upon = g.rule("reports.reported_upon").match(text, end)
        if upon and any(g.rule("reports.report_word").search(p.text) for p in item.acts):
            _own(item, draft, [office_or_person(reading, paragraph, person) if person else name])
            draft.presented.append(name)
            draft.spans.append(paragraph.span(start, sentence_end(text, upon.end())))
            return
        told = rule.regex.match(text, end)
        if told is None:
            continue
        what = told["what"]
        verb = told.group()
        if g.rule("reports.submitted").search(verb) and draft.by and name in draft.by:
            return
        spoken = what in ("update", "presentation", "briefing", "plan", "strategy", "policy")
        written = g.rule("reports.report_word").search(text)
        matter = g.rule("reports.presented_thing").search(item.title)
        named_so = re.search(rf"\b{what}\b", item.title, re.IGNORECASE) is not None
        if not (g.rule("reports.told_before").regex.fullmatch(what) or named_so):
            # "presented the review": what the item is about
            continue
        if named_so and not (draft.title or draft.ref or draft.by):
            draft.title = item.title
        by_mouth = g.rule("reports.spoken").search(verb) is not None
        verbal = by_mouth and what != "presentation"
        if spoken and not (written or verbal) and (what in ("update", "briefing") or not matter):
            continue
        if g.rule("reports.submitted").search(verb):
            continue
        own = g.rule("reports.possessed").search(verb)
        if own and g.rule("reports.paper").search(what) and not draft.by:
            writer = office_or_person(reading, paragraph, person) if person else name
            # auditors speak for their firm
            draft.by.append(firms.get(start, writer))
        elif not (by_mouth or draft.by or draft.ref or person) and g.rule(
            "reports.one_of_his"
        ).search(verb):
            # an officer who brings "a report" of which nobody else is named brings his own
            draft.by.append(name)
        elif by_mouth:
            writer = office_or_person(reading, paragraph, person) if person else name
            _own(item, draft, [writer])
        before = _joint(reading, paragraph, start)
        draft.presented += [*before, name]
        draft.spans.append(paragraph.span(start, sentence_end(text, told.end())))
        return


def _own(item: ItemReading, draft: Draft, names: list[str]) -> None:
    """Who gives a report by word of mouth has made it; it goes by the title of its item."""
    if draft.by or draft.ref:
        return
    draft.by += names
    draft.title = draft.title or item.title


def _joint(reading: Reading, paragraph: Paragraph, start: int) -> list[str]:
    """A post joined to the presenter before it ("The Director of X and the Head of Y gave …")."""
    text = paragraph.text
    found: list[str] = []
    for person in reversed(paragraph.people):
        if text[max(person.stop, person.end) : start] in (" and ", " & "):
            found.insert(0, reading.name(paragraph, person))
            start = person.outer
    for post in reversed(paragraph.posts):
        if (
            post.end < start
            and grammar().rule("reports.and_office").regex.fullmatch(text[post.end : start])
            and not post.generic
        ):
            found.insert(0, reading.post_name(post))
            start = post.start
    return found


def _filed(reading: Reading, item: ItemReading) -> bool:
    """Whether a paper hangs on the line of an item's title, and no minutes: it is what was presented."""
    title = item.section.title
    if title is None or grammar().rule("vote_words.minutes").search(item.title):
        return False
    text = reading.document.text
    stop = text.find("\n", title.end)
    line = text[title.end : stop if stop >= 0 else len(text)]
    return grammar().rule("layout.file_marker").search(line) is not None


def tied(
    reading: Reading, paragraph: Paragraph, start: int, end: int, names: list[str]
) -> list[str]:
    """A person named beside the post presents as that person."""
    people = [reading.name(paragraph, n) for n in paragraph.people if start <= n.outer <= end + 4]
    return people if people and len(people) >= len(names) else names


def considered(paragraph: Paragraph, draft: Draft) -> None:
    """ "The Committee considered a report on …": a report of which no owner is named."""
    if draft.considered:
        return
    match = grammar().rule("reports.considered").search(paragraph.text)
    if match:
        draft.considered = True
        draft.spans.append(paragraph.span(match.start(), sentence_end(paragraph.text, match.end())))
