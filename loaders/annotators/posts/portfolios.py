"""Portfolio posts: cabinet members, portfolio holders, lead members, spokespeople, champions."""

from __future__ import annotations

from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import left_phrase, person_ahead, phrase_end
from loaders.grammar import grammar
from loaders.grammar import patterns as re


def portfolios(text: str) -> list[PostMention]:
    """Every portfolio post of ``text``; those that share a plural head are one each."""
    g = grammar()
    found: list[PostMention] = []
    for match in g.rule("posts.portfolio_for").finditer(text):
        start, post = match.start(), match["post"]
        if start and (text[start - 1].isalnum() or text[start - 1] in "-’'"):
            continue
        if post.endswith("Champion") and not re.search(r"[A-Z]", match["link"] + "X"):
            continue
        status = ""
        lead = g.rule("offices.former").match(post)
        if lead:
            status = lead.group().strip().lower()
            start += lead.end()
            post = post[lead.end() :]
        plural = bool(g.rule("offices.holders").search(post))
        subject = _subject(text, match, post)
        if subject is None:
            found.append(_without_subject(text, start, match.end("post"), post, status, plural))
            continue
        portfolio, end = subject
        found += _shared(text[start:end], portfolio, start, end, status, plural)
    return found


def _subject(text: str, match: re.Match[str], post: str) -> tuple[str, int] | None:
    """The portfolio behind a head, and where it ends; None where the head stands alone."""
    g = grammar()
    link = match["link"]
    position = match.end()
    words = link.strip(" -–:,(")
    if not words and link.strip() not in ("-", "–", ":", ",", ""):
        return None
    if not link and g.rule("posts.field_right_behind").match(text, position):
        # "Cabinet Member Place and Environment"
        stop = phrase_end(text, position + 1)
        return None if person_ahead(text, position + 1) else (text[position + 1 : stop], stop)
    bracketed = text[position : position + 1] == "("
    if link == " " and bracketed:
        position += 1
    if person_ahead(text, position):
        return None
    stop = phrase_end(text, position, articles=True)
    if topic := g.rule("offices.topic_behind").search(text, position, stop):
        # "Portfolio Holder for Leisure - Future of the Lido"
        stop = topic.start()
    if link.strip() == ":" and not _titled(text, match.start(), position, stop):
        return None
    if link.strip() == "," and not _apposed(text, match.start(), position, stop):
        return None
    topical = g.rule("offices.topical").search(post)
    in_small = text[position : position + 1].islower()
    if (
        stop == position
        and topical
        and in_small
        and words.split()[-1:] in (["for"], ["on"], ["the"])
    ):
        lower = g.rule("posts.lower_subject").regex.match(text, position)
        stop = lower.end() if lower else position
    heads = ("Cabinet", "Executive", "Lead", "portfolio", "cabinet", "Portfolio", "Policy", "Shadow",
             "Opposition", "opposition")  # fmt: skip
    if stop <= position or not (words or post.startswith(heads)):
        return None
    if post.startswith("Portfolio") and not words and link.strip() != ":":
        field = g.rule("posts.field_of_work").regex.search(text, position, stop)
        if field is None:
            return None
    closed = bracketed and text[stop : stop + 1] == ")"
    return text[position:stop], stop + (1 if closed else 0)


def _titled(text: str, start: int, position: int, stop: int) -> bool:
    """Whether a colon stands within an office's name: "the Portfolio Holder: Environment"."""
    field = grammar().rule("posts.field_of_work").regex.search(text, position, stop)
    return field is not None and text[:start].endswith(("the ", "The ", "THE "))


def _apposed(text: str, start: int, position: int, stop: int) -> bool:
    """Whether a field of work alone stands behind a head and its comma: "(Portfolio Holder, Parks)"."""
    closed = text[stop : stop + 1]
    if stop == position or closed not in ("", ")", ":", ";", "."):
        return False
    in_brackets = text[start - 1 : start] == "(" and closed == ")"
    field = grammar().rule("posts.field_of_work").regex.search(text, position, stop)
    return in_brackets or field is not None


def _without_subject(
    text: str, start: int, end: int, post: str, status: str, plural: bool
) -> PostMention:
    """A head with its portfolio before it ("Parks Portfolio Holder"), or with none at all."""
    g = grammar()
    before = left_phrase(text, start)
    owner = g.rule("offices.group_owner").match(text[before:start])
    whole = post.endswith("Champion") and owner and not g.rule("offices.party").search(owner[0])
    if owner and not whole:
        # "the Labour Group's Spokesperson", but "the Older People's Champion"
        before += owner.end()
    if before < start and not plural:
        prefix = text[before:start].rstrip()
        return PostMention(before, end, text[before:end], "portfolio", prefix, status=status)
    known = g.rule("offices.spokes").search(post)
    helper = g.rule("posts.helper").regex.fullmatch(re.sub(r"s$", "", post))
    generic = not known and not helper
    return PostMention(start, end, post, "portfolio", status=status, generic=generic, plural=plural)


def _shared(
    name: str, portfolio: str, start: int, end: int, status: str, plural: bool
) -> list[PostMention]:
    """One mention, or one for each portfolio of "Cabinet Members for Parks and for Ditches"."""
    g = grammar()
    if plural:
        name = g.rule("offices.holders_within").regex.sub(r"\1", name)
        split = g.rule("offices.remits_parted").regex.split(portfolio)
        if g.rule("offices.and_for").search(portfolio) and len(split) > 1:
            head = name.split(" for ")[0]
            return [
                PostMention(start, end, f"{head} for {part}", "portfolio", part) for part in split
            ]
    return [PostMention(start, end, name, "portfolio", portfolio, status=status, plural=plural)]
