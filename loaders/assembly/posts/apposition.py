"""Holders by apposition: "Joan Pell, Head of Parks", "the Head of Parks (Joan Pell)", brackets."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.affiliated import meant_by_its
from loaders.assembly.posts.entries import initials_of, runs_on
from loaders.assembly.posts.holding import Held, chain, chain_before, hold
from loaders.assembly.posts.series import enumeration, list_of_posts
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading


def ties(
    reading: Reading, meeting: MeetingReading, paragraph: Paragraph, held: Held, used: set[int]
) -> None:
    """State the holders that a paragraph names beside posts that are not ``used`` yet."""
    for mention in paragraph.people:
        _post_behind(reading, meeting, paragraph, mention, held, used)
    for mention in paragraph.people:
        _bracketed(reading, meeting, paragraph, mention, held, used)
    for post in paragraph.posts:
        if post.start not in used:
            _holder_behind(reading, meeting, paragraph, post, held, used)


def _post_behind(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    mention: NameMention,
    held: Held,
    used: set[int],
) -> None:
    """The person first: "Zena Cooke, Corporate Director", "Councillor X (Cabinet Member for Y)"."""
    g = grammar()
    text = paragraph.text
    behind = g.rule("posts.behind_person").regex
    starts = sorted({p.start for p in paragraph.posts if 0 < p.start - mention.end <= 120})
    for position in (mention.end, _after_suffix(text, mention), mention.stop):
        link = next((m for s in starts if (m := behind.fullmatch(text, position, s))), None)
        if link is None and g.rule("posts.contact_label").search(text[: mention.outer]):
            # "Contact: Joan Pell. Scrutiny Officer.", "Contact: Joan Pell Scrutiny Officer"
            stopped = re.compile(r"\.? ").match(text, position)
            link = stopped if stopped and stopped.end() in starts else None
        if link is None:
            continue
        posts = chain(paragraph, link.end(), named=True)
        words = link.group()
        if posts[0].start in used or grammar().rule("tenure.of_years").match(text, posts[-1].end):
            continue
        if re.match(r" [A-Z]", words) and not initials_of(mention, words.strip()):
            continue
        if words == ", the " and _held_before(paragraph, mention):
            continue
        before = text[: mention.outer]
        if words.startswith(", the") and any(
            text[posts[-1].end : n.outer] == " (" for n in paragraph.people
        ):
            # "Councillor Pell, the Director (Ian Orrell)": the one in brackets
            continue
        if words == ", the " and _named_next(paragraph, posts[-1]):
            continue
        if (
            words == ", the "
            and mention.council
            and g.rule("offices.and_others").match(text, posts[-1].end)
        ):
            # "Councillor Pell, the Clerk and six residents": three entries of a list
            continue
        if words.startswith(" as") and (
            g.rule("posts.in_place_of").search(before) or _put_forward(text, before)
        ):
            continue
        if words == ", the " and not g.rule("offices.apposed_end").match(text[posts[-1].end :]):
            continue
        whose = ""
        if g.rule("offices.possessed").search(words):
            # "the Trust, represented by Mr Pell, its Clerk"
            owner = meant_by_its(meeting, paragraph, mention.outer)
            if owner is None:
                continue
            whose = owner.name
        if words == " " and not runs_on(reading, paragraph, mention, posts):
            continue
        if words.strip() == "," and list_of_posts(paragraph, mention, posts):
            continue
        if words == ", " and mention.council and _listed_officer(paragraph, mention, posts[0]):
            continue
        if words.strip() == "," and any(n.start == posts[-1].end + 1 for n in paragraph.people):
            # "Provost Pell, Depute Provost Crabb": the next one's title
            continue
        for post in [*posts, *_second_in_brackets(paragraph, posts[-1])]:
            hold(reading, meeting, paragraph, mention, post, held, organisation=whose)
            used.add(post.start)
        if posts[0].kind != "chair" or "(" not in words:
            return


def _put_forward(text: str, before: str) -> bool:
    """Whether somebody is only proposed for an office, as far as a paragraph tells."""
    g = grammar()
    if not g.rule("offices.put_forward").search(before):
        return False
    return g.rule("posts.came_to_pass").search(text) is None


def _second_in_brackets(paragraph: Paragraph, post: PostMention) -> list[PostMention]:
    """The office of the same kind that brackets add: "Ann Pell, Director of Finance (Section 151 Officer)"."""
    text = paragraph.text
    return [
        p
        for p in paragraph.posts
        if post.kind == p.kind
        and p.kind in ("officer", "elected")
        and text[post.end : p.start] == " ("
        and text[p.end : p.end + 1] == ")"
    ]


def _named_next(paragraph: Paragraph, post: PostMention) -> bool:
    """Whether a post has its own holder behind it: "To Councillor Pell, the Parks Manager, Ann Hale, said"."""
    text = paragraph.text
    holder = next((n for n in paragraph.people if text[post.end : n.outer] == ", "), None)
    return holder is not None and text[holder.stop or holder.end :][:1] == ","


def _holder_behind(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    post: PostMention,
    held: Held,
    used: set[int],
) -> None:
    """The post first: "The Lead Member for Resources, Mr L. Breckon CC,"."""
    text = paragraph.text
    g = grammar()
    aside = _aside_end(paragraph, post)
    link = g.rule("posts.behind_post").regex.match(text, aside or post.end)
    rows = g.rule("posts.row").regex
    if link is None or aside and not link.group().strip(" ("):
        return
    holder = next(
        (n for n in paragraph.people if link.end() in (n.outer, n.start)),
        None,
    )
    if holder is None or _not_its_holder(paragraph, post, holder, link.group()):
        return
    whose = ""
    if grammar().rule("offices.possessed").search(text[max(0, post.start - 8) : post.start]):
        # "the Trust and its Clerk, Mr Pell"
        owner = meant_by_its(meeting, paragraph, post.start)
        if owner is None and post.kind not in ("officer", ""):
            return
        whose = owner.name if owner else ""
    if post.plural and post.kind in ("officer", "") and link.group().strip():
        # "Planning Officers (Mrs Pell and J Orrell)", "Independent Persons: Mr Pell, Mrs Orrell"
        close = text.find(")", link.end()) if "(" in link.group() else len(text)
        here = link.end()
        for named in paragraph.people:
            if not link.end() <= named.outer < close:
                continue
            if here > link.end() and not rows.fullmatch(text, here, named.outer):
                break
            hold(reading, meeting, paragraph, named, post, held)
            here = max(named.stop, named.end)
        used.add(post.start)
        return
    same = [p for p in paragraph.posts if p.start == post.start]
    for one in [*chain_before(paragraph, post, used), *same]:
        hold(reading, meeting, paragraph, holder, one, held, organisation=whose)
        used.add(one.start)


def _aside_end(paragraph: Paragraph, post: PostMention) -> int:
    """The end of the brackets between an office and its holder ("Head of Law (s151) - Ann Pell"), or of those in
    which the office stands behind another of the same person; 0 where there are none."""
    text = paragraph.text
    behind = grammar().rule("offices.aside_behind").match(text, post.end)
    if behind is not None:
        within = (n for n in paragraph.people if behind.start() < n.start < behind.end())
        return 0 if any(within) else behind.end()
    enclosed = text[post.start - 2 : post.start] == " (" and text.startswith(")", post.end)
    second = enclosed and any(p.end == post.start - 2 for p in paragraph.posts)
    return post.end + 1 if second else 0


def _not_its_holder(
    paragraph: Paragraph, post: PostMention, holder: NameMention, words: str
) -> bool:
    """Whether a person right behind a post is somebody else than its holder."""
    text = paragraph.text
    lead = text[max(0, post.start - 60) : post.start]
    g = grammar()
    if not post.plural and g.rule("offices.title_of_several").match(text, holder.outer):
        # "the Lord Provost, Councillors Begum and Orr"
        return True
    if "(" in words and g.rule("tenure.not_in_it").match(text, max(holder.stop, holder.end)):
        return True
    gone = g.rule("posts.not_now").search(lead)
    if gone and not (post.kind in ("officer", "") and g.rule("posts.going").search(lead)):
        return True
    if (
        words == ", "
        and g.rule("posts.asked_of").regex.search(lead)
        and text[max(holder.stop, holder.end) :][:1] not in (",", ":")
    ):
        return True
    if words == " ":
        if not (holder.honorifics or holder.council or holder.given):
            return True
        thanked = g.rule("offices.addressed").search(lead[-20:])
        if post.kind == "chair" and holder.council and thanked and post.start > 20:
            return True
    return words.strip() == "," and enumeration(paragraph, post, holder)


def _listed_officer(paragraph: Paragraph, mention: NameMention, post: PostMention) -> bool:
    """Whether an officer is the next entry of a list behind a member: "apologies from Councillor
    Pell, Director of Parks"."""
    if post.kind != "officer" or post.name in grammar().words("posts.officer_alone"):
        return False
    return grammar().rule("posts.away").search(paragraph.text[: mention.outer]) is not None


def _held_before(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether a post stands before a name in apposition ("the Leader, Councillor Pell, the …")."""
    return any(paragraph.text[p.end : mention.outer] == ", " for p in paragraph.posts)


def _bracketed(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    mention: NameMention,
    held: Held,
    used: set[int],
) -> None:
    """Posts inside the brackets behind a name, whatever stands before them there."""
    text = paragraph.text
    here = _after_suffix(text, mention)
    while True:
        match = re.compile(r" ?\(([^()]{1,120})\)").match(text, here)
        if match is None:
            # "Councillor Pell, Hexwick City Council (Chair)", "Dr Orrell, Clinical Lead, East ICB (Vice Chair)"
            apart = "," if here == mention.end else ",?"
            match = re.compile(rf"{apart} [A-Z][^();.]{{3,100}} \(([^()]{{4,24}})\)").match(
                text, here
            ) or _behind_council(text, here)
            if (
                match is None
                or any(here < n.outer < match.end() for n in paragraph.people)
                or not any(
                    (p.start, p.end) == match.span(1) and p.kind == "chair" for p in paragraph.posts
                )
            ):
                return
        here = match.end()
        words = match[1]
        if grammar().rule("posts.stands_in").search(words):
            continue
        if any(match.start(1) <= n.outer < match.end(1) for n in paragraph.people):
            continue
        for post in paragraph.posts:
            if match.start(1) <= post.start < match.end(1) and post.start not in used:
                if post.kind == "chair" and grammar().rule("offices.in_the_chair").search(words):
                    continue
                hold(reading, meeting, paragraph, mention, post, held)
                used.add(post.start)


def _behind_council(text: str, position: int) -> re.Match[str] | None:
    """The bracket behind a council that only a gap parts from the name: "Councillor Pell   Hexwick City Council (Chair)"."""
    gap = re.compile(r" (?:[-–—] )?(?=[A-Z])").match(text, position)
    council = grammar().rule("bodies.council").regex.match(text, gap.end()) if gap else None
    return re.compile(r" \(([^()]{4,24})\)").match(text, council.end()) if council else None


def _after_suffix(text: str, mention: NameMention) -> int:
    position = mention.end
    for suffix in mention.suffixes:
        match = re.compile(rf",? {re.escape(suffix)}\.?").match(text, position)
        if match:
            position = match.end()
    return position
