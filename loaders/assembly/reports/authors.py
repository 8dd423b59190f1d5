"""Whose a report is by what was done to it or said of it, and what it is called."""

from __future__ import annotations

from loaders.assembly.actors import bare_name, see_name
from loaders.assembly.reports.bringing import subjects
from loaders.assembly.reports.draft import Draft, sentence_end
from loaders.assembly.reports.owners import not_before_us, owners_at
from loaders.grammar import grammar
from loaders.reading import ItemReading, Paragraph, Reading

__all__ = ["author_of_record", "called", "in_brackets", "written"]


def written(reading: Reading, paragraphs: list[Paragraph], draft: Draft) -> None:
    """ "A report had been drawn up by the Clerk", "the Clerk, whose report it was", "Report 7 (Clerk)"."""
    g = grammar()
    for paragraph in paragraphs:
        text = paragraph.text
        for rule in ("brought.author_label", "brought.written_by", "brought.owner_in_brackets"):
            for match in g.rule(rule).finditer(text):
                names, end = owners_at(reading, paragraph, match.end())
                if rule == "brought.owner_in_brackets" and text[end : end + 1] != ")":
                    continue
                if g.rule("reports.to_come").search(text[: match.start()]):
                    continue
                if names and not not_before_us(text, match.start(), end):
                    draft.by += names
                    draft.spans.append(paragraph.span(match.start(), sentence_end(text, end)))
                    return
        for start, ends, _, own in subjects(reading, paragraph):
            gave = g.rule("brought.gave_report").regex
            said = next((m for end in ends if (m := gave.match(text, end))), None)
            if said and not not_before_us(text, start, said.end()):
                draft.by.append(own)
                draft.spans.append(paragraph.span(start, said.end()))
                return
        whose = g.rule("brought.whose").regex
        for post in paragraph.posts:
            said = None if post.generic else whose.match(text, post.end)
            if said:
                draft.by.append(reading.post_name(post))
                draft.spans.append(paragraph.span(post.start, said.end()))
                return


def author_of_record(reading: Reading, item: ItemReading, draft: Draft) -> None:
    """Who wrote it by the label "Report author" of a record of a decision that nowhere says whose report it is."""
    span = item.section.fields.get("report author")
    if span and grammar().rule("reports.by").search(reading.document.text):
        return
    for paragraph in reading.split(span) if span else ():
        names, _ = owners_at(reading, paragraph, 0)
        name = None if names else bare_name(reading, paragraph, 0)
        if name is not None and name.given:
            # the label vouches for a name without title
            names = [see_name(reading, paragraph, name)]
        if names:
            draft.by += names
            draft.spans.append(paragraph.whole)
            return


def in_brackets(reading: Reading, paragraphs: list[Paragraph], draft: Draft) -> None:
    """A paper by its name, and whose it is in the brackets behind: "Lamp Options Appraisal (Clerk)."."""
    g = grammar()
    for paragraph in paragraphs:
        text = paragraph.text
        for paper in g.rule("brought.named_paper").finditer(text):
            bracket = g.rule("brought.office_alone").match(text, paper.end())
            opens = text[: paper.start()].rstrip()[-1:] in ("", ":", "|", "-", "–", "•")
            if bracket is None or not opens:
                continue
            names, end = owners_at(reading, paragraph, bracket.end())
            if names and text[end : end + 1] == ")":
                draft.title, draft.by = paper.group(), [*names]
                draft.spans.append(paragraph.span(paper.start(), end + 1))
                return


def called(reading: Reading, paragraphs: list[Paragraph], draft: Draft) -> None:
    """The title of a report: in quotation marks, behind its label, or the name of the paper presented."""
    g = grammar()
    for paragraph in paragraphs:
        text = paragraph.text
        if match := g.rule("brought.title_label").match(text):
            beside = [p for p in paragraph.posts if match.start("title") == p.start]
            if not beside:
                draft.title = match["title"].strip()
                draft.spans.append(paragraph.span(match.start(), match.end("title")))
                return
        before = g.rule("brought.considered_named").search(text)
        paper = g.rule("brought.named_paper").match(text, before.end()) if before else None
        if paper and not draft.by:
            draft.title = paper.group()
            draft.spans.append(paragraph.span(paper.start(), paper.end()))
            return
        if match := g.rule("brought.quoted_title").search(text):
            draft.title = (match["title"] or match["before"]).rstrip(",.")
            draft.spans.append(paragraph.span(match.start(), match.end()))
            return
