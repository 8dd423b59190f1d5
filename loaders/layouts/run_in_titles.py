"""Titles without a number that open the paragraph which tells of their item: "PLAY AREA - The Clerk …"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.layouts.page import Page
from loaders.layouts.roll_lines import roll_lines
from loaders.layouts.stripped import capitalised, fronts
from loaders.layouts.titles import goes_on, part_end, unfinished
from loaders.layouts.vote_lines import vote_lines

__all__ = ["RunIn", "run_in_titles"]

_FEWEST, _USUAL = 4, 2
"""Titles so set, and usual ones among them, that show that it is the page's way."""
_LONGEST, _WORDS, _LINES = 120, 20, 3
"""Characters and words of such a title, and the lines that one in capitals runs over."""
_PLAIN = 60
"""Characters of a title beyond which its words have to be capitalised."""
_SHORT = 8
"""Words of a title that only a stop ends."""
_FULL = 0.6
"""Share of the longest line's length below which a line was not broken for want of room."""
_SHARE = {"colon": 0.0, "dash": 0.5, "stop": 0.6, "capitals": 0.3}
"""How many of a page's paragraphs have to open so, where a sentence may hold the sign as well."""


@dataclass(frozen=True, slots=True)
class RunIn:
    """A title in lines ``first`` up to, not with, ``after``; offsets of its end and of what was said."""

    first: int
    after: int
    end: int
    told: int
    usual: bool
    capitals: bool


def run_in_titles(page: Page, start: int) -> list[RunIn]:
    """The titles from line ``start`` on that one and the same sign parts from what was said, and the
    usual or capital ones that another does; empty where that is not how the page sets its items."""
    opening = [i for i in range(start, len(page.lines)) if _opens(page, i, start)]
    gaps = [i for i in opening if page.lines[i].gap] or opening
    found: dict[str, dict[int, RunIn]] = {sign: {} for sign in _SHARE}
    for index in opening:
        for sign, title in _titles(page, index):
            found[sign].setdefault(index, title)
            if title.capitals:
                # the capitals part it from what was said, whatever sign does so, too
                found["capitals"].setdefault(index, title)
    best: tuple[int, int, str] = (0, 0, "")
    for sign, titles in found.items():
        usual = sum(title.usual for title in titles.values())
        if len(titles) < _FEWEST or usual < _USUAL:
            continue
        between = [i for i in gaps if min(titles) <= i <= max(titles)]
        if sum(i in titles for i in between) >= _SHARE[sign] * len(between):
            best = max(best, (usual, len(titles), sign))
    if not best[-1]:
        return []
    main = found.pop(best[-1])
    known = [title for title in main.values() if title.usual]
    capitals = sum(title.capitals for title in known) > 0.7 * len(known)
    if capitals:
        main = {i: title for i, title in main.items() if title.capitals}
    for titles in found.values():
        for index, title in titles.items():
            if title.capitals if capitals else title.usual:
                main.setdefault(index, title)
    return [main[index] for index in sorted(main)] if len(main) >= _FEWEST else []


def _opens(page: Page, index: int, start: int) -> bool:
    """Whether a line begins a paragraph: behind a gap, or a line at whose end nothing goes on."""
    line = page.lines[index]
    if line.gap or index == start or not page.wrapped:
        return True
    before = page.lines[index - 1].text
    width = page.kept("longest", lambda whole: max(len(line.text) for line in whole.lines))
    if before[-1] in ".:;!?)]”\"'’" or before[-1].isdigit():
        return True
    return len(before) < _FULL * width and not before.isupper()


def _titles(page: Page, index: int) -> Iterator[tuple[str, RunIn]]:
    """What may be a title at the head of a line, by each of the signs that can end one."""
    line = page.lines[index]
    g = grammar()
    if (
        index in page.labels
        or index in page.pipe_lines
        or g.rule("layout.head_word").match(line.text)
    ):
        return
    after, end = index + 1, line.end
    while (
        after < len(page.lines)
        and page.lines[after].gap == 0
        and after - index < _LINES
        and page.text[line.start : end].isupper()
        and page.wrapped
    ):
        end = page.lines[after].end
        after += 1
    flat = re.sub(r"\s", " ", page.text[line.start : end])
    seen: set[str] = set()
    for match in g.rule("layout.run_in_sign").finditer(flat):
        sign = match.lastgroup or ""
        if sign in seen:
            continue
        words, behind = flat[: match.start()], flat[match.end() :]
        capitals = words.isupper()
        if capitals and g.rule("layout.capital_word").match(behind):
            # "STREET TRADER: KEBAB VAN: Refused"
            continue
        if not capitals and _goes_on(flat, match):
            continue
        seen.add(sign)
        usual = bool(g.rule("headings.standard").match(words))
        if _may_title(page, index, words, sign, usual):
            first_end = line.start + len(words)
            last = next(i for i in range(index, after) if page.lines[i].end >= first_end)
            # "THE MINUTES of 3 May were signed": the sentence goes on with its title
            told = 0 if behind[0].islower() else match.end()
            yield sign, RunIn(index, last + 1, first_end, line.start + told, usual, capitals)


def _goes_on(flat: str, sign: re.Match[str]) -> bool:
    """Whether the words behind a sign are one more part of the title, up to the same sign again."""
    more = part_end(flat, sign.end())
    alike = more is not None and more.group().strip() == sign.group().strip() != "."
    return more is not None and alike and goes_on(flat[sign.end() : more.start()], more.group())


def _may_title(page: Page, index: int, words: str, sign: str, usual: bool) -> bool:
    g = grammar()
    text = page.lines[index].text
    if not 3 <= len(words) <= _LONGEST or len(words.split()) > _WORDS:
        return False
    if not (words[0].isupper() or words[0] in "“\"'‘") or re.search(r"[.;|](?!\w)", words):
        return False
    if usual:
        return not fronts(text) or sign != "colon"
    if fronts(text) or index in roll_lines(page) or index in vote_lines(page):
        return False
    if any(g.rule(f"headings.{name}").match(text) for name in ("no_item", "person_line")):
        return False
    if any(g.rule(f"headings.{name}").match(words) for name in ("no_item", "date_line")):
        return False
    if g.rule("titles.narrated").search(words) or g.rule("layout.sentence_verb").search(words):
        return False
    if sign != "colon" and (unfinished(words) or g.rule("titles.told").search(words)):
        return False
    if sign == "stop" and len(words.split()) > _SHORT:
        return False
    return len(words) <= _PLAIN or capitalised(words, 0.7)
