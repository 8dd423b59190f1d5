"""Organisations: other bodies, partners, regulators and councils that the text names."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.annotators.bodies import named_with
from loaders.assembly.body_names import tidy_body
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from loaders.registry import fold_name
from ontology.record import Organisation, Span


def assemble(reading: Reading) -> None:
    """One Organisation fact for each name; the meeting's own body is none."""
    if reading.segmentation.form == "roster":
        return
    own = {fold_name(m.body) for m in reading.meetings if m.body}
    words = grammar().words("bodies.own")
    own |= {fold_name(w) for w in words}
    names: dict[str, tuple[str, str, str, Span]] = {}
    pool: list[Paragraph] = []
    for meeting in reading.meetings:
        pool += meeting.head
        for item in meeting.items:
            if item.section.title is not None:
                pool += reading.split(item.section.title)
            pool += item.all
        pool += [*meeting.front, *meeting.back]
    acronyms: dict[str, str] = {}
    for paragraph in pool:
        for name, acronym, form, start, end in _found(paragraph):
            key = fold_name(re.sub(r"^the ", "", name, flags=re.I))
            if key in own or len(name) < 3:
                continue
            if any(p.start <= start < p.end for p in paragraph.posts if p.kind == "officer"):
                continue
            if acronym and any(
                start <= n.outer < end or n.outer <= start < n.end for n in paragraph.people
            ):
                # "Dave Horne (DHO)" defines somebody's initials, not a body's
                continue
            if acronym:
                acronyms[acronym] = key
            if key not in names or (acronym and not names[key][1]):
                names[key] = (name, acronym, form, paragraph.span(start, end))
    for key, (name, acronym, form, span) in sorted(names.items(), key=lambda kv: kv[1][3]):
        if name in acronyms and acronyms[name] != key:
            continue
        reading.add(
            Organisation(
                evidence=(span,),
                name=name,
                acronym=acronym,
                form=form,
                meeting=reading.meetings[0].id if reading.meetings else "",
                rule="organisations.named",
            )  # fmt: skip
        )


def _found(paragraph: Paragraph) -> Iterable[tuple[str, str, str, int, int]]:
    g = grammar()
    text = paragraph.text
    for match in g.rule("organisations.stands_for").finditer(text):
        yield match["name"], match["acronym"], "", *match.span()
    for match in g.rule("organisations.acronym").finditer(text):
        name = re.sub(r"^(?:The|That|In|At|With|For|By|And) (?:the )?", "", match["name"])
        if g.rule("organisations.not_organisation").search(name) or not _initials_fit(
            name, match["acronym"]
        ):
            continue
        start = match.start("name") + len(match["name"]) - len(name)
        yield name, match["acronym"], _form(name), start, match.end()
    for match in g.rule("bodies.council").finditer(text):
        if match.group().isupper() and len(text) > len(match.group()) + 30:
            continue
        name = tidy_body(match.group()) if match.group().isupper() else match.group()
        yield name, "", "council", *match.span()
    for start, end in named_with(text, g.rule("organisations.body_head").regex):
        if not text[start:end].isupper():
            yield text[start:end], "", "committee", start, end
    for start, end in named_with(text, g.rule("organisations.body_heads").regex):
        yield from _several(text, start, end)
    for start, end in named_with(text, g.rule("organisations.suffixed").regex):
        name = text[start:end]
        if " of " in name and re.search(r"(?:Ltd|Limited|LLP|CIC|plc|Company)$", name):
            start += name.rindex(" of ") + 4
            name = text[start:end]
        if not g.rule("organisations.not_organisation").search(name):
            yield (
                name,
                "",
                "partner" if re.search(r"Partnership|Trust|Forum|Board", name) else "",
                start,
                end,
            )
    for match in re.finditer(
        r"(?<![\w’'-])Cabinet(?! (?:Members?|Lead|Office|Secretary|Support|Adviser))(?![\w’'-])",
        text,
    ):
        yield "Cabinet", "", "committee", *match.span()
    for form in ("regulator", "partner", "other"):
        for word in g.words(f"organisations.known_{form}"):
            if word in text:
                match2 = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
                if match2 and not re.match(
                    r" (?:and Crime|Commissioner|Authority|Constable|Officer|Panel)",
                    text[match2.end() :],
                ):
                    yield word, "", form, *match2.span()


def _several(text: str, start: int, end: int) -> Iterable[tuple[str, str, str, int, int]]:
    """ "Grants Determination and Grants Scrutiny Sub Committees": bodies that share a plural head."""
    head = grammar().rule("organisations.body_heads").regex.search(text, start, end)
    if head is None:
        return
    parts = re.split(r" (?:and|&) ", text[start : head.start()].strip())
    if len(parts) == 2 and all(parts):
        for part in parts:
            yield f"{part} {head.group()[:-1]}", "", "committee", start, end


def _form(name: str) -> str:
    if re.search(r"Council$", name):
        return "council"
    if re.search(r"Committee|Panel|Board|Commission$", name):
        return "committee"
    return "partner" if re.search(r"Partnership|Trust|Police", name) else ""


def _initials_fit(name: str, acronym: str) -> bool:
    capitals = [w[0] for w in re.findall(r"[A-ZÀ-Þ][\w’'&]*", name.replace("-", " "))]
    wanted = [c for c in acronym if c.isupper()]
    hits = 0
    for letter in capitals:
        if hits < len(wanted) and letter == wanted[hits]:
            hits += 1
    return hits >= max(2, len(wanted) - 1)
