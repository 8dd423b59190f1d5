"""A post right behind a name, with no sign between them: where that is an entry of a list or of a column."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.assembly.posts.holding import line_ends
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

__all__ = ["initials_of", "runs_on"]


def initials_of(mention: NameMention, code: str) -> bool:
    """Whether capitals behind a name are the initials that stand for it ("Jo Bruce JB")."""
    return code == "".join(w[0] for w in re.findall(r"[A-ZÀ-Þ][\w’'-]*", mention.name))


def runs_on(
    reading: Reading, paragraph: Paragraph, mention: NameMention, posts: list[PostMention]
) -> bool:
    """No separator between name and post: only where the entry, or its line, ends with the post."""
    rest = paragraph.text[posts[-1].end :]
    if told := grammar().rule("roll_tables.status_behind").match(rest):
        # "Ann Pell Chairman Present": a column behind the office
        rest = rest[told.end() :]
    # brackets behind the post say how somebody was there, or for what
    lone = grammar().rule("offices.alone_in_entry").match(rest)
    if _ends_column(reading, paragraph, mention, posts) or _opens_column(
        reading, paragraph, mention
    ):
        return True
    aside = re.match(r"(?: \([^()]*\))?", rest)
    close = posts[-1].end + (told.end() if told else 0) + (aside.end() if aside else 0)
    entry = False
    if not lone and line_ends(reading, paragraph, close, close + 1):
        # one of a list of which each entry has a line
        opens = not mention.outer or line_ends(reading, paragraph, mention.outer - 1, mention.outer)
        entry = opens and not line_ends(reading, paragraph, mention.end, posts[0].start)
    named = mention.stop > mention.end or (posts[0].kind == "chair" and bool(mention.given))
    coded = paragraph.text[mention.end : posts[0].start].strip(" ()")
    named = named if posts[0].kind in ("elected", "chair") else initials_of(mention, coded)
    if named and re.match(r"[,;]", rest):
        return True
    led = grammar().rule("offices.labelled").match(paragraph.text)
    lone = lone or (led and grammar().rule("posts.reached_at").regex.match(rest))
    alone = re.search(r"(?:^|[:;|•*] ?)$", paragraph.text[: mention.outer])
    return entry or bool(lone and (led or alone or posts[0].kind in ("portfolio", "elected")))


def _opens_column(reading: Reading, paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether a wide gap stands behind a name that opens its line, as before a column of offices."""
    offsets, source = paragraph.passage.offsets, reading.document.text
    opens = not mention.outer or line_ends(reading, paragraph, mention.outer - 1, mention.outer)
    end = offsets[mention.end - 1] + 1
    return opens and source.startswith(("   ", "\t"), end)


def _ends_column(
    reading: Reading, paragraph: Paragraph, mention: NameMention, posts: list[PostMention]
) -> bool:
    """Whether the line prints a wide gap, as between columns, behind the post and none before it."""
    offsets, source = paragraph.passage.offsets, reading.document.text
    begin, end = (offsets[posts[0].start], offsets[posts[-1].end - 1] + 1)
    before = source[offsets[mention.end - 1] + 1 : begin]
    apart = offsets[mention.outer]
    gap = source[end : end + 3] == "   " or source[end : end + 1] == "\t"
    last = source[end : end + 1] == "\n" and source[max(0, apart - 3) : apart] == "   "
    return "  " not in before and "\t" not in before and (gap or last)
