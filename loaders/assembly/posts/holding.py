"""The fact that a person holds a post, stated once for each pair."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.employers import employer
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.posts_registry import fold_post
from loaders.reading import MeetingReading, Paragraph, Reading
from ontology.record import Holding

Held = dict[tuple[str, str], None]
"""Pairs of person and post of which a Holding is stated."""


def paragraphs_of(meeting: MeetingReading) -> list[Paragraph]:
    """Every paragraph of a meeting, in the order of the page."""
    return [
        *meeting.head,
        *meeting.front,
        *(p for i in meeting.items for p in i.all),
        *meeting.back,
    ]


def lines_of_page(reading: Reading, meeting: MeetingReading) -> list[Paragraph]:
    """Every paragraph and every title of a meeting, in the order of the page."""
    titles = (i.section.title for i in meeting.items if i.section.title is not None)
    titled = [p for title in titles for p in reading.split(title)]
    return sorted([*paragraphs_of(meeting), *titled], key=lambda p: p.whole.start)


def hold(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    mention: NameMention,
    post: PostMention,
    held: Held,
    *,
    end: int = 0,
    span: tuple[int, int] | None = None,
    rule: str = "posts.apposition",
    organisation: str = "",
) -> None:
    """State that a person holds a post, unless it is stated or the post is not one office."""
    if post.generic:
        meant = "" if _of_several(meeting, post) else _office_meant(reading, post)
        named = meant or _as_printed(paragraph, post)
        if not named:
            return
        post = replace(post, name=named, generic=False)
    if post.plural and post.kind == "portfolio":
        return
    if post.name == "Secretary of State" and not grammar().rule("held.minister").search(
        paragraph.text[max(0, mention.outer - 12) : mention.end + 6]
    ):
        # "Prof. Pell (Secretary of State)": who appointed the member
        return
    if post.kind == "chair" and not paragraph.text.startswith(post.name[:5], post.start):
        post = replace(post, name=_in_full(reading, post))
    key = (reading.name(paragraph, mention), reading.post_name(post))
    if key in held or any(
        f.person == key[0] and told_with_whose(f, key[1]) for f in reading.stated(Holding)
    ):
        return
    organisation = organisation or employer(meeting, paragraph, mention, post)
    if organisation and post.kind == "chair" and not post.body:
        key = (key[0], _of_another(reading, key[1], organisation))
        if any((f.person, f.post) == key for f in reading.stated(Holding)):
            return
    else:
        held[key] = None
    start = min(mention.outer, post.start)
    stop = max(mention.end, post.end, end)
    if span is not None:
        # the post is named elsewhere
        start, stop = span
    reading.add(
        Holding(
            evidence=(paragraph.span(start, stop),),
            person=key[0],
            post=key[1],
            organisation=organisation,
            status=post.status,
            meeting=meeting.id,
            rule=rule,
        )
    )


def told_with_whose(holding: Holding, post: str) -> bool:
    """Whether a post is the one that is held, named with whose it is: "Manager of Hale Mill" of the Manager of that
    firm."""
    if not holding.organisation or len(post) <= len(holding.post):
        return False
    whole = (f"{holding.post} of {article}{holding.organisation}" for article in ("", "the "))
    return fold_post(post) in map(fold_post, whole)


def _of_another(reading: Reading, post: str, organisation: str) -> str:
    """The name under which somebody chairs another body: with that body's where the bare word is
    another chair's in the document."""
    for whole in (f"{post} of the {organisation}", f"{post} of {organisation}"):
        if any(office.name == whole for office in reading.posts.offices.values()):
            return whole
    others = [f for f in reading.stated(Holding) if f.post == post]
    taken = any(not f.organisation for f in others)
    article = "the " if grammar().rule("employers.a_body").search(organisation) else ""
    return f"{post} of {article}{organisation}" if taken else post


def _office_meant(reading: Reading, post: PostMention) -> str:
    """The one office of the document that a role without its subject can mean ("The Director")."""
    if post.plural or post.kind not in ("officer", "portfolio"):
        return ""
    head = re.sub(r"s$", "", post.name)
    offices = [
        o.name for o in reading.posts.offices.values()
        if o.kind == post.kind and re.match(rf"(?:[A-Z]\w+ )?{re.escape(head)}\b", o.name)
    ]  # fmt: skip
    return offices[0] if len(offices) == 1 else ""


def _of_several(meeting: MeetingReading, post: PostMention) -> bool:
    """Whether a role without its subject stands right before several people's names, so that none of
    them is known to have the one office that it could mean ("Lead Member: Ann Pell", "Lead Member: Ed Orr")."""
    beside = {
        name.surname
        for paragraph in paragraphs_of(meeting)
        for role in paragraph.posts
        if role.generic and role.name == post.name
        for name in paragraph.people
        if re.compile(r"\s?[:–-]?\s*").fullmatch(paragraph.text, role.end, name.outer)
    }
    return len(beside) > 1


def _in_full(reading: Reading, post: PostMention) -> str:
    """The word that the document has elsewhere for a chair that is cut short here: "(Ch)"."""
    cut = grammar().rule("offices.sexed").regex
    names = (o.name for o in reading.posts.offices.values() if o.kind == "chair" and not o.body)
    same = [n for n in names if fold_post(cut.sub("", n)) == fold_post(post.name)]
    return next((n for n in same if n != post.name), post.name)


def _as_printed(paragraph: Paragraph, post: PostMention) -> str:
    """A director of whom only the sort is printed, where brackets behind a name hold that and nothing else."""
    text = paragraph.text
    enclosed = text[post.start - 1 : post.start] == "(" and text[post.end : post.end + 1] == ")"
    sort = grammar().rule("posts.sort_only").regex.fullmatch(post.name)
    return post.name if enclosed and sort and not post.plural else ""


def line_ends(reading: Reading, paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether a line of the page ends between two places of a paragraph."""
    offsets = paragraph.passage.offsets
    stop = offsets[end] if end < len(offsets) else offsets[-1] + 1
    return "\n" in reading.document.text[offsets[start - 1] : stop]


def chain(paragraph: Paragraph, position: int, *, named: bool = False) -> list[PostMention]:
    """Posts in a row from ``position`` ("Deputy Leader and Cabinet Member for Finance"). ``named``: who holds
    them stands before, so that one with a name behind it is another's."""
    found: list[PostMention] = []
    here = position
    while True:
        same = [p for p in paragraph.posts if p.start == here]
        if not same:
            return found
        found += same
        here = max(p.end for p in same)
        joined = grammar().rule("offices.joins_two").match(paragraph.text, here)
        link = joined or _bracketed(paragraph, found[-1], here)
        if link is None or not any(p.start == link.end() for p in paragraph.posts):
            return found
        follows = {p.kind for p in paragraph.posts if p.start == link.end()}
        if follows == {"officer"} and found[-1].kind in ("elected", "portfolio"):
            # "Councillor Pell, Deputy Leader, and the Clerk": no member's office, so somebody else's
            return found
        if ";" in link.group() and found[-1].kind == "officer":
            # "Ann Pell, Head of Parks; the Treasurer, Mr Orr": the next entry
            return found
        if named and link.group().endswith("the ") and _has_its_own(paragraph, link.end()):
            # "Ann Pell, Head of Parks, and the Treasurer, Mr Orr"
            return found
        here = link.end()


def _has_its_own(paragraph: Paragraph, start: int) -> bool:
    """Whether the one who holds the post at ``start`` is named right behind it."""
    ends = {p.end for p in paragraph.posts if p.start == start}
    return any(
        paragraph.text[end : n.outer] in (", ", " (") or (n.outer == end + 1 and n.honorifics)
        for end in ends
        for n in paragraph.people
    )


def _bracketed(paragraph: Paragraph, post: PostMention, here: int) -> re.Match[str] | None:
    """The bracket behind a post that says no more than who presides ("Leader (Chairman)"), or which
    other office an officer has ("Head of Law (Clerk to the Council)")."""
    link = re.compile(r" \(").match(paragraph.text, here)
    if link is None or not any(
        p.start == link.end()
        and (p.kind == "chair" or p.kind == post.kind == "officer")
        and paragraph.text[p.end : p.end + 1] == ")"
        for p in paragraph.posts
    ):
        return None
    return link


def _one_holder(paragraph: Paragraph, one: PostMention, other: PostMention) -> bool:
    """Whether two posts before a name can both be that person's: members' offices in a row, or
    officers' that only "and" joins without an article."""
    officers = (one.kind == "officer", other.kind == "officer")
    if officers[0] != officers[1]:
        return False
    between = paragraph.text[one.end : other.start]
    return not officers[0] or between in (" and ", " & ", "/", " / ", " (")


def _enclosed(paragraph: Paragraph, one: PostMention, other: PostMention) -> bool:
    """Whether brackets behind an office say which other one its holder has: "Head of Law (Monitoring
    Officer) - Ann Pell"."""
    text = paragraph.text
    return text[one.end : other.start] == " (" and text[other.end : other.end + 1] == ")"


def chain_before(paragraph: Paragraph, post: PostMention, used: set[int]) -> list[PostMention]:
    """Posts in a row that ends with ``post``, without it; none of those ``used``."""
    found: list[PostMention] = []
    back = post
    while True:
        before = next(
            (
                p
                for p in paragraph.posts
                if p.end < back.start
                and (
                    grammar()
                    .rule("offices.joins_two")
                    .regex.fullmatch(paragraph.text[p.end : back.start])
                    or _enclosed(paragraph, p, back)
                )
            ),
            None,
        )
        if before is None or before.start in used or not _one_holder(paragraph, before, back):
            return found
        if grammar().rule("posts.stands_for").search(paragraph.text[: before.start]):
            return found
        found.insert(0, before)
        back = before
