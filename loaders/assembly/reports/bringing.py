"""Who brought a report to the meeting, where no plain "X presented the report" says so."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.assembly.attendance.rows import after
from loaders.assembly.reports.draft import Draft, sentence_end
from loaders.assembly.reports.owners import office_or_person, owners_at
from loaders.assembly.reports.presenters import tied
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentence_at
from loaders.reading import ItemReading, Paragraph, Reading

__all__ = ["brought", "named_paper", "subjects"]

Named = tuple[list[str], int, int, list[str]]
"""Who presented, where that is said, and whose the report is where it says that too."""
_OWN = re.compile(r"[\"”],? (?:his|her|their) ")


def brought(reading: Reading, item: ItemReading, paragraphs: list[Paragraph], draft: Draft) -> None:
    """Find the presenter of an item's report: by a verb, a passive, a participle, a noun or a label."""
    known = bool(draft.ref or draft.by or draft.title or draft.considered)
    for paragraph in paragraphs:
        text = paragraph.text
        for find in (_label, _behind, _before):
            named = find(reading, paragraph, known)
            if named is None:
                continue
            names, start, end, own = named
            draft.presented += names
            if own and not draft.by:
                draft.by += own
            draft.spans.append(paragraph.span(start, sentence_end(text, end)))
            return


def named_paper(reading: Reading, paragraphs: list[Paragraph], draft: Draft) -> None:
    """A paper that is presented under its own name: "Ann Pell presented the Lamp Strategy 2031-35"."""
    g = grammar()
    for paragraph in paragraphs:
        text = paragraph.text
        quoted = g.rule("brought.quoted_title").search(text)
        papers = [m.span() for m in g.rule("brought.named_paper").finditer(text)]
        if quoted and quoted["before"]:
            papers.insert(0, quoted.span("before"))
        for start, end in papers:
            title, opens = text[start:end].removeprefix("The "), start
            behind = g.rule("brought.and_brought_by").regex.match(text, end)
            names: list[str] = []
            own: list[str] = []
            if behind:
                names, end = owners_at(reading, paragraph, behind.end())
                names = tied(reading, paragraph, behind.end(), end, names)
            rule = g.rule("brought.brings_named").regex
            for begin, ends, name, theirs in () if names else subjects(reading, paragraph):
                if any(rule.fullmatch(text, at, opens) for at in ends):
                    names, start = [name], begin
                    own = [theirs] if quoted and _OWN.search(quoted.group()) else []
            if not names:
                continue
            draft.by += [] if draft.by else own
            if not (draft.ref or draft.by or draft.title):
                draft.title = title
            draft.presented += names
            draft.spans.append(paragraph.span(start, sentence_end(text, end)))
            return


def _label(reading: Reading, paragraph: Paragraph, known: bool) -> Named | None:
    """ "Presented by: Ann Pell", anywhere in a line or row."""
    if not known:
        return None
    for match in grammar().rule("brought.label").finditer(paragraph.text):
        names, end = owners_at(reading, paragraph, match.end())
        if names:
            return tied(reading, paragraph, match.end(), end, names), match.start(), end, []
    return None


def subjects(reading: Reading, paragraph: Paragraph) -> Iterator[tuple[int, list[int], str, str]]:
    """People and offices in their order: where each begins, where a verb may follow, the name of the
    one, and under which name a report would be theirs."""
    g = grammar()
    text = paragraph.text
    found: list[tuple[int, list[int], str, str]] = []
    for mention in paragraph.people:
        own = office_or_person(reading, paragraph, mention)
        found.append(
            (mention.outer, after(paragraph, mention), reading.name(paragraph, mention), own)
        )
    for post in paragraph.posts:
        beside = (
            abs(n.outer - post.end) <= 3 or 0 <= post.start - n.end <= 5 for n in paragraph.people
        )
        if (post.generic and post.kind != "chair") or any(beside):
            continue
        name = reading.post_name(post)
        found.append((post.start, [post.end], name, name))
    for word in g.rule("brought.somebody").finditer(text):
        opening = _opening(paragraph, max(0, word.start() - 2))
        before = [f for f in found if opening <= f[0] < word.start()]
        if len(before) == 1:
            found.append((word.start(), [word.end()], *before[0][2:]))
    for one in sorted(found):
        if not g.rule("brought.stood_for").search(text, max(0, one[0] - 40), one[0]):
            yield one


def _behind(reading: Reading, paragraph: Paragraph, known: bool) -> Named | None:
    """The presenter first: "Mr Pell took Members through it", "Mr Pell, in introducing it, said"."""
    g = grammar()
    text = paragraph.text
    for start, ends, name, own in subjects(reading, paragraph):
        for end in sorted(set(ends), reverse=True):
            match = g.rule("brought.brought_it").regex.match(text, end)
            if match and not known and not g.rule("brought.report_there").search(match.group()):
                match = None
            if match is None and known:
                match = g.rule("brought.while_bringing").regex.match(text, end)
            if match is None and known:
                match = g.rule("brought.asked_to_bring").regex.match(text, end)
                due = match is not None and match.group().startswith(" to ")
                if due and not g.rule("brought.fell_to").search(text[:start]):
                    match = None
            if match is None:
                continue
            possessed = g.rule("reports.possessed").search(match.group())
            paper = g.rule("brought.report_there").search(match.group())
            return [name], start, match.end(), [own] if possessed and paper else []
    return None


def _before(reading: Reading, paragraph: Paragraph, known: bool) -> Named | None:
    """The presenter behind: "introduced by Mr Pell", "Introducing it, Mr Pell said"."""
    g = grammar()
    text = paragraph.text
    for rule in ("brought_by", "attention_drawn", "on_bringing", "bringing_of"):
        for match in g.rule(f"brought.{rule}").finditer(text):
            if rule == "brought_by" and g.rule("brought.brought_otherwise").search(
                text[_opening(paragraph, match.start()) : match.end()]
            ):
                continue
            paper = g.rule("brought.report_there").search(match.group()) is not None
            if not paper and (not known or g.rule("brought.moved").search(match.group())):
                continue
            names, end = owners_at(reading, paragraph, match.end())
            if not names:
                continue
            own: list[str] = []
            if rule == "on_bringing" and g.rule("reports.possessed").search(match.group()):
                own = _as_owner(reading, paragraph, match.end(), names)
            return tied(reading, paragraph, match.end(), end, names), match.start(), end, own
    return None


def _opening(paragraph: Paragraph, position: int) -> int:
    """Where the sentence begins that holds a place of a paragraph."""
    return sentence_at(paragraph.passage, position)[0]


def _as_owner(reading: Reading, paragraph: Paragraph, position: int, names: list[str]) -> list[str]:
    """The office under which whoever is named at a place owns a report, else their name."""
    person = next((n for n in paragraph.people if position in (n.outer, n.start)), None)
    return [office_or_person(reading, paragraph, person)] if person else names
