"""Places in a list of names: where a name begins, where an entry closes, where the next may begin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from loaders.annotators.names import NameMention, words
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re

__all__ = [
    "closes_entry",
    "label_at",
    "name_begins",
    "onward",
    "place_between",
    "spoken_for",
    "trigger",
]


@cache
def trigger() -> re.Pattern:
    return grammar().rule("names.trigger").regex


def closes_entry(text: str, end: int) -> bool:
    """Whether an entry of a list ends at a place: at a comma, a bracket, an "and", or the end."""
    return grammar().rule("names.place_ends").match(text, end) is not None


def name_begins(text: str, place: int) -> bool:
    """Whether a title, or a given name or initial with a surname, stands at a place."""
    word = re.compile(r"([A-ZÀ-Þ][\w-]*)(?:\.? |\.)[A-ZÀ-Þ]").match(text, place)
    return trigger().match(text, place) is not None or bool(
        word and (word[1] in words().given or word[1] in words().short or len(word[1]) == 1)
    )


def label_at(text: str, place: int) -> int:
    """Characters of the label before the names of a line ("Academies: Ann Pell"); 0 where none is."""
    label = grammar().rule("rolls.entry_label").match(text, place)
    if label is None or name_begins(text, place) or trigger().search(label.group()):
        return 0
    named = grammar().rule("rolls.labelled_name").match(text, label.end())
    return len(label.group()) if named or name_begins(text, label.end()) else 0


def place_between(text: str, before: NameMention, here: int) -> int:
    """Where the next title stands behind the ward or the authority of the one before, in a row in which
    each has the title and nothing else parts them: "Councillor Ann Pell Brough Moor Councillor Tom Orr".
    0 where none does."""
    titled = before.council and before.outer < before.start
    if not titled or text[max(before.end, before.stop) : here].strip():
        return 0
    match = grammar().rule("rolls.place_then_title").match(text, here)
    if match is None or match.group().split(" ")[0] in words().given:
        return 0
    return match.end()


def onward(text: str, here: int, stop: int, at: dict[int, PostMention], *, plural: bool) -> int:
    """Where the next entry may begin behind words that are nobody's name; ``plural``: in a list that
    the title of all its members opened."""
    between = grammar().rule("names.roll_next_of_councillors" if plural else "names.roll_next")
    for match in between.finditer(text, here + 1, stop):
        if match.group() != " " or match.end() in at or name_begins(text, match.end()):
            return match.start() if match.group() == "(" else match.end()
    return stop


def spoken_for(
    text: str,
    found: Sequence[NameMention],
    here: int,
    posts: Sequence[PostMention],
    breaks: Sequence[int],
    *,
    parted: bool,
) -> bool:
    """Whether unknown words at a place of a list are the body that the one named before speaks for:
    behind the comma of an entry that semicolons part from others, or behind an officer's post.
    """
    if not found:
        return False
    behind = max(found[-1].end, min(found[-1].stop, here))
    if ";" in text[behind:here] or any(behind <= b < here for b in breaks):
        return False
    held = any(behind <= p.start < here and p.kind == "officer" for p in posts)
    return "," in text[found[-1].end : here] and (parted or held)
