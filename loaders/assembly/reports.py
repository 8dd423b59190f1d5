"""Reports: reference, title, owner and presenter, one fact for each report of an item."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Report, Span

_TITLE_BY = re.compile(r"(?:[-–:] ?)?[Rr]eport (?:of|by|from) (?:the )?")


@dataclass(slots=True)
class _Draft:
    """A report as it is gathered from the paragraphs of an item."""

    ref: str = ""
    title: str = ""
    by: list[str] = field(default_factory=list)
    presented: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    spoken: bool = False


def assemble(reading: Reading) -> None:
    """Report facts of each item."""
    if reading.segmentation.form == "report":
        _paper(reading)
        return
    if reading.segmentation.form == "roster":
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            draft = _Draft()
            titles = reading.split(item.section.title) if item.section.title else []
            for paragraph in [*titles, *item.preamble, *item.acts]:
                _reference(paragraph, draft)
                _owner(reading, paragraph, draft)
                _presenter(reading, item, paragraph, draft)
            if not (draft.ref or draft.by or draft.presented) or not draft.spans:
                continue
            if not draft.ref and not draft.title and not draft.by:
                draft.title = item.title
            reading.add(
                Report(
                    item=item.id,
                    evidence=tuple(sorted(set(draft.spans)))[:3],
                    ref=draft.ref,
                    title=draft.title,
                    by=tuple(dict.fromkeys(draft.by)),
                    presented_by=tuple(dict.fromkeys(draft.presented)),
                    meeting=meeting.id,
                    rule="reports.item",
                )  # fmt: skip
            )


def _reference(paragraph: Paragraph, draft: _Draft) -> None:
    g = grammar()
    text = paragraph.text
    if draft.ref:
        return
    match = g.rule("reports.report_number").search(text)
    if match is None:
        near = g.rule("reports.reference").search(text)
        lead = text[: near.start("ref")] if near else ""
        if (
            near
            and re.search(r"\b(?:[Rr]eports?|[Dd]ocument|REPORT|paper)\b", lead[-110:])
            and not re.search(r"(?:[Mm]inute|[Aa]pplication|[Pp]lanning)[^.]{0,20}$", lead[-40:])
        ):
            match = near
    if match:
        draft.ref = match["ref"].rstrip(".")
        draft.spans.append(paragraph.span(match.start(), match.end()))


def _owners(reading: Reading, paragraph: Paragraph, position: int) -> tuple[list[str], int]:
    """Posts, people or bodies that own a report, from ``position``."""
    text = paragraph.text
    names: list[str] = []
    here = position
    while True:
        skip = re.compile(r"(?:the |The )").match(text, here)
        at = skip.end() if skip else here
        post = next((p for p in paragraph.posts if p.start == at), None)
        person = next((n for n in paragraph.people if n.outer == at or n.start == at), None)
        if post is not None and not (post.generic and post.kind == "officer"):
            names.append(reading.post_name(post))
            here = post.end
            follow = re.compile(r",? \(|, ").match(text, here)
            if follow and any(n.outer == follow.end() for n in paragraph.people):
                holder = next(n for n in paragraph.people if n.outer == follow.end())
                here = holder.end + (1 if text[holder.end : holder.end + 1] == ")" else 0)
        elif person is not None:
            names.append(reading.name(paragraph, person))
            here = max(person.end, person.stop)
        else:
            body = grammar().rule("bodies.name").regex.match(text, at)
            firm = re.compile(
                r"(?:[A-Z][\w&’'-]* ){1,5}(?:LLP|Ltd|Limited|plc|Consulting|Associates|Partners)\b"
            ).match(text, at)
            if firm and not names:
                return [firm.group()], firm.end()
            if (
                body
                and not names
                and re.search(r"(?:Committee|Panel|Board|Group|Commission|Officers?)", body.group())
            ):
                names.append(body.group())
                here = body.end()
            return names, here
        link = re.compile(r",? (?:and|&) (?:of )?|, ").match(text, here)
        if link is None:
            return names, here
        nxt = re.compile(r"(?:the |The )?").match(text, link.end())
        ahead = nxt.end() if nxt else link.end()
        if (
            not any(p.start == ahead for p in paragraph.posts)
            or "," in link.group()
            and " and" not in link.group()
        ):
            return names, here
        here = link.end()


def _owner(reading: Reading, paragraph: Paragraph, draft: _Draft) -> None:
    text = paragraph.text
    g = grammar()
    label = g.rule("reports.paper_by").match(text)
    if label:
        names, end = _owners(reading, paragraph, label.start("by"))
        if names and not text.startswith("Lead Officer"):
            draft.by += names
            draft.spans.append(paragraph.whole)
            return
    for match in g.rule("reports.by").finditer(text):
        names, end = _owners(reading, paragraph, match.end())
        if not names:
            continue
        if match["word"] in ("Reports", "reports") and match.group().startswith("further"):
            continue
        if re.search(
            r"\b(?:further|future|a report (?:back )?be|bring|next)\b[^.]{0,20}$",
            text[: match.start("word")],
        ):
            continue
        if draft.by and not set(names) & set(draft.by):
            continue
        start = match.start()
        stop = min(len(text), _sentence_end(text, end))
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
        if re.match(r"[^.]{0,40}\bsubmitted\b", said.group()) and re.search(
            r"report|paper", said["what"]
        ):
            draft.by.append(reading.post_name(post))
            draft.spans.append(
                paragraph.span(post.start, min(len(text), _sentence_end(text, said.end())))
            )
            return


def _sentence_end(text: str, position: int) -> int:
    match = re.compile(r"[.;](?= |$)").search(text, position)
    return match.end() if match else len(text)


def _presenter(reading: Reading, item: ItemReading, paragraph: Paragraph, draft: _Draft) -> None:
    text = paragraph.text
    g = grammar()
    label = g.rule("reports.presented_label").match(text)
    if label:
        names, end = _owners(reading, paragraph, label.end())
        if names and re.search(
            r"report|review|update|plan|budget|strategy|policy", item.title, re.I
        ):
            draft.presented += names
            draft.spans.append(paragraph.whole)
        return
    for match in g.rule("reports.presented_by").finditer(text):
        if draft.presented:
            return
        names, end = _owners(reading, paragraph, match.end())
        if names:
            draft.presented += _tied(reading, paragraph, match.end(), end, names)
            draft.spans.append(paragraph.span(match.start(), _sentence_end(text, end)))
            return
    if draft.presented:
        return
    subjects: list[tuple[int, int, str, bool]] = []
    for mention in paragraph.people:
        ends = {mention.end, max(mention.stop, mention.end)}
        post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 5), None)
        if post:
            ends.add(post.end + (1 if text[post.end : post.end + 1] == ")" else 0))
        subjects += [
            (mention.outer, end, reading.name(paragraph, mention), True)
            for end in sorted(ends, reverse=True)
        ]
    for post in paragraph.posts:
        if post.generic and post.kind != "chair":
            continue
        if any(
            abs(n.outer - post.end) <= 3 or abs(post.start - n.end) <= 5 for n in paragraph.people
        ):
            continue
        subjects.append((post.start, post.end, reading.post_name(post), False))
    rule = g.rule("reports.officer_submitted")
    for start, end, name, _ in sorted(subjects):
        told = rule.regex.match(text, end)
        if told is None:
            continue
        what = told["what"]
        verb = told.group()
        if re.search(r"\bsubmitted\b", verb) and draft.by and name in draft.by:
            return
        spoken = what in ("update", "presentation", "briefing", "plan", "strategy", "policy")
        written = re.search(r"\breport\b", text)
        matter = re.search(r"report|review|spotlight|plan|strategy|update", item.title, re.I)
        if spoken and not written and (what in ("update", "briefing") or not matter):
            continue
        if re.search(r"\b(?:submitted)\b", verb):
            continue
        before = _joint(reading, paragraph, start)
        draft.presented += [*before, name]
        draft.spans.append(paragraph.span(start, _sentence_end(text, told.end())))
        return


def _joint(reading: Reading, paragraph: Paragraph, start: int) -> list[str]:
    """A post joined to the presenter before it ("The Director of X and the Head of Y gave …")."""
    text = paragraph.text
    found: list[str] = []
    for post in reversed(paragraph.posts):
        if (
            post.end < start
            and re.fullmatch(r",? and (?:the )?(?:[A-Z]\w+ )?", text[post.end : start])
            and not post.generic
        ):
            found.insert(0, reading.post_name(post))
            start = post.start
    return found


def _tied(
    reading: Reading, paragraph: Paragraph, start: int, end: int, names: list[str]
) -> list[str]:
    """A person named beside the post presents as that person."""
    people = [reading.name(paragraph, n) for n in paragraph.people if start <= n.outer <= end + 4]
    return people if people and len(people) >= len(names) else names


def _paper(reading: Reading) -> None:
    """The report that the document itself is."""
    for meeting in reading.meetings:
        for item in meeting.items:
            span = item.section.fields.get("report of")
            if span is None:
                continue
            names: list[str] = []
            for paragraph in reading.split(span):
                label = grammar().rule("reports.paper_by").match(paragraph.text)
                if label:
                    names, _ = _owners(reading, paragraph, label.start("by"))
            spans = [s for s in (item.section.title, span) if s is not None]
            draft = _Draft()
            for paragraph in item.preamble[:4]:
                _reference(paragraph, draft)
            reading.add(
                Report(
                    item=item.id,
                    evidence=tuple(sorted(spans)),
                    ref=draft.ref,
                    title=item.title,
                    by=tuple(names),
                    meeting=meeting.id,
                    rule="reports.paper",
                )  # fmt: skip
            )


__all__ = ["assemble", "MeetingReading"]
