"""Organisations: other bodies, partners, regulators and councils that the text names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.annotators.organisations import OrganisationMention, find_organisations, initials_fit
from loaders.annotators.organisations_of_posts import organisations_of_posts
from loaders.annotators.organisations_told import firm_of_bearer
from loaders.assembly.body_names import tidy_body
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from loaders.registry import fold_name
from loaders.tongues import shows_other
from ontology.record import Meeting, Organisation, Span


def assemble(reading: Reading) -> None:
    """One Organisation fact for each name; the meeting's own body is none."""
    if reading.segmentation.form == "roster":
        return
    bodies = {fold_name(m.body) for m in reading.meetings if m.body}
    decider = {"cabinet", "executive"}
    generic = {fold_name(w) for w in grammar().words("bodies.own")} - decider
    councils = tuple(sorted({m.council for m in reading.meetings if " " in m.council}))
    names: dict[str, tuple[OrganisationMention, Span]] = {}
    acronyms: dict[str, str] = {}
    session = grammar().rule("headings.open_session")
    for paragraph in _pool(reading):
        for one in _seated(reading, paragraph, named_in(paragraph, councils)):
            key = _key(one.name)
            if key in bodies or key in generic or len(one.name) < 3 or session.match(one.name):
                continue
            if paragraph.text[one.end :].lstrip()[:1] == "/" and shows_other(one.name):
                # "Heddlu Hebog / Hebog Police": its English name stands behind it
                continue
            if one.acronym:
                acronyms[one.acronym] = key
            known = names.get(key)
            if known is None or (one.acronym and not known[0].acronym):
                names[key] = (one, paragraph.span(one.start, one.end))
    own = {_key(name) for name in councils} | bodies
    told = grammar().rule("organisations.council_words")
    for meeting in reading.stated(Meeting):
        # whose meeting it was, where its name is broken over lines or glued to other words
        key = _key(meeting.council)
        if " " in meeting.council and key not in names and told.search(meeting.council):
            whose = OrganisationMention(0, 0, meeting.council, "council")
            names[key] = (whose, _printed(reading, meeting))
    for key, (one, span) in sorted(names.items(), key=lambda kv: kv[1][1]):
        if acronyms.get(one.name, key) != key or _stands_for_longer(key, [*names, *own]):
            continue
        if any(body.startswith(f"{key} ") for body in bodies) or _letters_of(one.name, names):
            continue
        reading.add(
            Organisation(
                evidence=(span,),
                name=one.name,
                acronym=one.acronym,
                form=one.form,
                meeting=reading.meetings[0].id if reading.meetings else "",
                rule="organisations.named",
            )  # fmt: skip
        )


def _printed(reading: Reading, meeting: Meeting) -> Span:
    """The words of a meeting's evidence that hold most of its council's name."""
    wanted = _key(meeting.council).split(" ")
    text = reading.document.text
    return max(
        meeting.evidence, key=lambda s: sum(w in fold_name(text[s.start : s.end]) for w in wanted)
    )


def _seated(
    reading: Reading, paragraph: Paragraph, found: Iterable[OrganisationMention]
) -> Iterable[OrganisationMention]:
    """Those ``found`` in a paragraph; where it lists seats of a member, the bodies under their whole names."""
    seats = reading.seats.get(id(paragraph))
    if not seats:
        yield from found
        return
    known = list(found)
    for seat in seats:
        start, end = seat.body
        inner = [one for one in known if one.start < end and start < one.end]
        name = paragraph.text[start:end].strip()
        if " - " in name or len(inner) > 1:
            # a body of another: "Hurn Combined Authority - Ditches Committee"
            yield from inner
        elif inner:
            form = next((one.form for one in inner if one.form), "")
            yield replace(inner[0], start=start, end=end, name=tidy_body(name), form=form)
        elif seat.outside:
            yield OrganisationMention(start, end, name, "", "")
    taken = [seat.body for seat in seats]
    yield from (one for one in known if not any(s < one.end and one.start < e for s, e in taken))


def _pool(reading: Reading) -> list[Paragraph]:
    pool: list[Paragraph] = []
    for meeting in reading.meetings:
        pool += meeting.head
        for item in meeting.items:
            if item.section.title is not None:
                pool += reading.split(item.section.title)
            pool += item.all
        pool += [*meeting.front, *meeting.back]
    return pool


def _key(name: str) -> str:
    return fold_name(grammar().rule("organisations.the").regex.sub("", name))


def _letters_of(name: str, others: Iterable[str]) -> bool:
    """Whether ``name`` is no more than the first letters of one that the document names in full."""
    if not name.isupper() or len(name) > 8:
        return False
    wanted = name.casefold()
    small = grammar().words("organisations.small")
    return any("".join(w[0] for w in one.split() if w not in small) == wanted for one in others)


def _stands_for_longer(key: str, others: Iterable[str]) -> bool:
    """Whether ``key`` is how the document calls, in short, an organisation that it names in full."""
    if key in ("police", "nhs", "healthwatch"):
        longer = (key, "constabulary") if key == "police" else (key,)
        return any(f" {word} " in f" {one} " for word in longer for one in others if one != key)
    return any(one.endswith(f" {key}") or one.startswith(f"{key}' ") for one in others)


def named_in(paragraph: Paragraph, councils: tuple[str, ...]) -> Iterable[OrganisationMention]:
    """All organisations named in a paragraph; ``councils``: the names of those that met."""
    g = grammar()
    text = paragraph.text
    for match in g.rule("organisations.stands_for").finditer(text):
        yield OrganisationMention(*match.span(), match["name"], "", match["acronym"])
    people = [(n.outer, n.end) for n in paragraph.people]
    posts = []
    for post in paragraph.posts:
        if post.kind in ("officer", "portfolio"):
            # "Chief Executive of the Upland Trust": the organisation is none of the post's words
            of = g.rule("organisations.post_of").match(text[post.start : post.end])
            posts.append((post.start, post.start + of.end() if of else post.end))
    found = find_organisations(text, [*people, *posts], councils)
    for one in found:
        capitals = one.name.isupper() and one.form == "council"
        yield replace(one, name=tidy_body(one.name)) if capitals else one
    for mention in paragraph.people:
        firm = firm_of_bearer(text, mention.end, mention.surname)
        if firm and not any(one.start < firm.end and firm.start < one.end for one in found):
            yield firm
    told = [
        one
        for one in organisations_of_posts(text, paragraph.posts, paragraph.people)
        if not any(o.start < one.end and one.start < o.end for o in found)
    ]
    yield from told
    taken = [*people, *((one.start, one.end) for one in [*found, *told])]
    for match in g.rule("organisations.acronym").finditer(text):
        name = g.rule("organisations.opens_sentence").regex.sub("", match["name"])
        start = match.start("name") + len(match["name"]) - len(name)
        organised = g.rule("organisations.organised").search(name)
        # "Dave Horne (DHO)" defines somebody's initials, not a body's
        if (
            organised
            and initials_fit(name, match["acronym"])
            and not any(s < match.end() and start < e for s, e in taken)
        ):
            yield OrganisationMention(start, match.end(), name, _form(name), match["acronym"])


def _form(name: str) -> str:
    g = grammar()
    if g.rule("organisations.council_end").search(name):
        return "council"
    if g.rule("organisations.body_word").search(name):
        return "committee"
    return "partner" if g.rule("organisations.public_word").search(name) else ""
