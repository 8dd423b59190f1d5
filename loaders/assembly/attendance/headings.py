"""Headings of rolls: "Present:", "Officers in attendance", "Apologies for absence -"."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.grammar import grammar
from loaders.grammar import patterns as re

_SAYS = (
    "says_on_body",
    "says_absent", "says_apologies", "says_mode", "says_title", "says_substitute",
    "says_in_attendance", "says_members", "says_present",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at ``start``..``end`` (``end`` is where its list begins) and what it ``says``:
    a status, or ``members``, ``title`` or ``mode``, which depend on what came before."""

    start: int
    words_end: int
    end: int
    says: str
    words: str


def _says(words: str) -> str:
    for name in _SAYS:
        rule = grammar().rule(f"rolls.{name}")
        if rule.search(words):
            return rule.outcome
    return ""


def _is_core(words: str) -> bool:
    low = f" {words.lower()} "
    return any(f" {core.lower()} " in low for core in grammar().words("rolls.core"))


def heading_at(text: str) -> Heading | None:
    """The heading with which a paragraph opens, or None."""
    for name in ("special_heading", "titled_heading", "heading"):
        match = grammar().rule(f"rolls.{name}").match(text)
        if match is None or not match["words"][0].isupper() or not _is_core(match["words"]):
            continue
        says = _says(match["words"])
        bare = match["sep"].strip(" *") == ""
        if ":" not in match["sep"] and match["words"].lower() in (
            "cabinet",
            "executive",
            "panel",
            "public",
            "member",
        ):
            continue
        if says == "title" and bare and match.end() < len(text):
            # "Councillors J Pell and T Orrell": a list, not a heading
            continue
        if says:
            return Heading(
                match.start("words"),
                match.start() + len(match.group().rstrip()),
                match.end(),
                says,
                match["words"],
            )
    return None


def headings_within(text: str, start: int) -> list[Heading]:
    """Headings with a colon further on in a paragraph that begins a roll."""
    plain = grammar().rule("rolls.plain_within")
    found = []
    for match in grammar().rule("rolls.heading_within").finditer(text, start):
        # a word of the list before it may belong to the names ("… Lead Officers:")
        words = match["words"]
        if words[0].isupper() and plain.search(words) and (says := _says(words)):
            found.append(
                Heading(
                    match.start("words"),
                    match.start() + len(match.group().rstrip()),
                    match.end(),
                    says,
                    words,
                )
            )
    return found


def opens_within(text: str) -> bool:
    """Whether a line that began with something else goes on to a roll ("… at 10.30am Present: …")."""
    return grammar().rule("rolls.opens_within").search(text) is not None


def heading_told(text: str) -> Heading | None:
    """A sentence that opens a list ("There were present:"), or None."""
    match = grammar().rule("rolls.heading_told").match(text)
    if match is None or (
        match.end() < len(text) and not match.group().rstrip().endswith((":", "-", "–"))
    ):
        return None
    if not match["before"] and not text[0].islower() and match["words"] == "there":
        return None
    words = match["words"]
    says = _says(words)
    if re.search(r"(?i)\bofficers|\balso\b", match.group()):
        says = "in-attendance" if says in ("present", "members") else says
    elif says == "members" or words == "there":
        says = "present"
    return Heading(
        match.start("words"), match.start() + len(match.group().rstrip()), match.end(), says, words
    )


def about(title: str) -> str:
    """The status under which an item's title puts the people listed below it, or ''."""
    for name in ("title_apologies", "title_substitutes", "title_present"):
        rule = grammar().rule(f"rolls.{name}")
        if rule.search(title):
            return rule.outcome
    return ""


def is_paired(text: str) -> bool:
    """Whether a line heads the columns of absentees and, behind them, of their substitutes."""
    return grammar().rule("rolls.paired").match(text) is not None


def is_membership(text: str) -> bool:
    """Whether a line says that members are listed below, present or not."""
    return grammar().rule("rolls.membership").match(text) is not None


def is_list_end(text: str) -> bool:
    """Whether a line of the head says something else altogether, and so closes a roll."""
    return grammar().rule("rolls.closes").match(text) is not None


def tells(text: str) -> bool:
    """Whether words are a sentence, not a list (brackets and relative clauses left out)."""
    bare = grammar().rule("rolls.relative").regex.sub("", re.sub(r"\([^()]*\)", "", text))
    return grammar().rule("rolls.tells").search(bare) is not None
