"""Which motion words mean that name its mover, or whom it would appoint: "the proposal in the name of Cllr Pell"."""

from __future__ import annotations

from loaders.assembly.actors import actor_at
from loaders.assembly.motions.draft import Draft
from loaders.grammar import grammar
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading

__all__ = ["meant", "moved_again"]


def meant(
    reading: Reading, acts: list[Paragraph], drafts: list[Draft], place: int, noun: tuple[int, int]
) -> Draft | None:
    """The one motion among ``drafts`` that is named at ``noun`` by its mover, before or behind, or by whom
    it would appoint."""
    paragraph = acts[place]
    text, (start, end) = paragraph.text, noun
    if whose := grammar().rule("motions.whose").search(text[:start]):
        owner = next((n for n in paragraph.people if n.end == whose.start()), None)
        return _moved_by(drafts, reading.name(paragraph, owner)) if owner else None
    behind = grammar().rule("motions.of_whom").match(text, end)
    if behind is None:
        return None
    name, _ = actor_at(reading, paragraph, behind.end(), bare=True)
    if not name:
        return None
    return _moved_by(drafts, name) or _speaking_of(acts, drafts, name)


def moved_again(reading: Reading, acts: list[Paragraph], drafts: list[Draft], draft: Draft) -> bool:
    """Whether somebody moves only what was moved before: "the Chair moved the proposal for Councillor Pell"."""
    place, end = draft.moved
    noun = grammar().rule("motions.moved_again").match(acts[place].text, end)
    return noun is not None and meant(reading, acts, drafts, place, noun.span()) is not None


def _moved_by(drafts: list[Draft], name: str) -> Draft | None:
    own = [d for d in drafts if d.mover == name]
    return own[-1] if own else None


def _speaking_of(acts: list[Paragraph], drafts: list[Draft], name: str) -> Draft | None:
    """The one motion whose sentence names somebody behind its mover."""
    surname = name.rsplit(" ", 1)[-1]
    found = [d for d in drafts if d.mover and surname in _words_of(acts, d).split()]
    return found[0] if len(found) == 1 else None


def _words_of(acts: list[Paragraph], draft: Draft) -> str:
    place, first = draft.moved
    paragraph = acts[place]
    end = next((e for _, e in sentences(paragraph.passage) if first < e), len(paragraph.text))
    return paragraph.text[first:end].replace(",", " ").replace(".", " ")
