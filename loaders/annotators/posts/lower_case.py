"""Posts in house styles without capitals, and labels in sentence case."""

from __future__ import annotations

from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import person_before, somebody_ahead
from loaders.grammar import grammar


def lower_case(text: str) -> list[PostMention]:
    """Posts in small letters beside a name or as a label: "(vice chair)", "Legal adviser:"."""
    g = grammar()
    found = [
        PostMention(*m.span(), m.group(), "officer")
        for m in g.rule("posts.label_officer").finditer(text)
    ]
    found += [
        PostMention(*m.span("n"), m["n"], "officer")
        for m in g.rule("posts.lower_apposed").finditer(text)
        if (m["title"] or somebody_ahead(text, m.end("gap"))) and _owned_by_a_body(text, m.start())
    ]
    for match in g.rule("posts.lower_behind").finditer(text):
        part = "whose" if match["whose"] else "of"
        kind = "" if match[part].startswith("trustee") else "officer"
        before = g.rule("offices.name_before").search(
            text, max(0, match.start() - 60), match.start(part)
        )
        if before or person_before(text, match.start()):
            found.append(PostMention(*match.span(part), match[part], kind))
    for match in g.rule("posts.lower_beside_name").finditer(text):
        if match["chaired"]:
            start, end = match.start("chaired"), match.end()
            found.append(PostMention(start, end, text[start:end], "chair", body=match["body"]))
        elif match["officer"]:
            found.append(PostMention(*match.span("officer"), match["officer"], "officer"))
        elif match["comma"] is None or g.rule("offices.name_before").search(
            text, max(0, match.start() - 60), match.start("bracketed")
        ):
            found.append(_bracketed(*match.span("bracketed"), match["bracketed"]))
    return found


def _owned_by_a_body(text: str, position: int) -> bool:
    """Whether a possessive that ends at a place is an organisation's, and no applicant's; True for none."""
    if text[position] not in "’'":
        return True
    return grammar().rule("posts.owning_word").search(text, 0, position) is not None


def _bracketed(start: int, end: int, name: str) -> PostMention:
    subject = grammar().rule("offices.remit_small").search(name)
    if subject:
        return PostMention(start, end, name, "portfolio", subject["portfolio"])
    if grammar().rule("offices.chairs_small").search(name):
        return PostMention(start, end, name, "chair")
    return PostMention(start, end, name, "officer" if "clerk" in name else "elected")
