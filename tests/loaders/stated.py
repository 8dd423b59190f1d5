"""What small invented documents state, a line a fact, with the words that state it marked ⟦so⟧.

A case is a text and the lines expected of it. The text is the minutes of the one item "Corn Hall
lease" (number 4) of a page of the Ditches Panel of 3 June 2031, or what ``head`` and ``tail`` say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Fact, Item, Record, Span

PAGE = """Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm

Venue: Corn Hall, Hexwick

Items
No. Item

4.

Corn Hall lease

Minutes:

"""

INTERESTS = (
    """Ditches Panel - Tuesday, 3rd June, 2031 6.30 pm

Venue: Corn Hall, Hexwick

Items
No. Item

2.

Declarations of Interest

Minutes:

""",
    """

4.

Corn Hall lease

Minutes:

The lease was put off.

5.

Market stalls - charges

Minutes:

The charges were put off.

6.

Application 31/00417/FUL - Mill Barn

Minutes:

The barn was put off.
""",
)
"""Head and tail of the same page about the item in which interests are declared."""

Line = Callable[[Any, Callable[[str], str]], str]


def cases_in(file: Path) -> list[tuple[str, str, list[str]]]:
    """The cases of a file: behind each ``@@`` a name, a whole document, ``@@@`` and the lines expected."""
    found = []
    for chunk in re.split(r"(?m)^@@ ", file.read_text(encoding="utf-8"))[1:]:
        name, _, rest = chunk.partition("\n")
        text, _, expected = rest.partition("\n@@@\n")
        found.append((name, text + "\n", [line for line in expected.splitlines() if line]))
    return found


def record_of(text: str, council: str = "") -> Record:
    """The Record of a whole text, read as a file would be."""
    (document,) = read_bytes(text.encode(), "invented.txt")
    assert isinstance(document, Document)
    return parse(document, council=council)


def facts_of(record: Record, kind: type[Fact]) -> list[Any]:
    """The facts of one kind, in order."""
    return [fact for fact in record.facts if isinstance(fact, kind)]


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _flag(word: str, held: bool | None) -> str:
    return word if held else ""


LINES: dict[str, Line] = {
    "Meeting": lambda f, item: " | ".join((f.council, f.body, f.date, f.start, f.venue)),
    "MentionedMeeting": lambda f, item: _joined(f.relation, f.date, f.start, f.body),
    "Item": lambda f, item: _joined(
        f.number, f.title, f.minute and f"(minute {f.minute})", _flag("(truncated)", f.truncated),
        _flag("(exempt)", f.exempt),
    ),
    "Person": lambda f, item: f"{f.name}, {f.role}",
    "Post": lambda f, item: f"{f.name}, {f.holder_kind}",
    "Holding": lambda f, item: f"{f.person}, {_joined(f.status, f.post)}",
    "Attendance": lambda f, item: _joined(
        f.status, f.person, f.replaces and f"for {f.replaces}", f.at and f"at {f.at}",
        f.item and f"({item(f.item)})",
    ),
    "Report": lambda f, item: _joined(
        f.ref, f.title and f"“{f.title}”", f.by and f"by {' and '.join(f.by)}",
        f.presented_by and f"presented by {' and '.join(f.presented_by)}",
    ),
    "Decision": lambda f, item: _joined(
        f.ordinal and f"{f.ordinal})", f"{'+'.join(sorted(f.outcomes))}: {f.text}",
    ),
    "Recommendation": lambda f, item: _joined(
        f.ordinal and f"{f.ordinal})", f.to and f"to {f.to}:", f.text
    ),
    "Action": lambda f, item: _joined(
        f"{f.form},", f.who and f"{' and '.join(f.who)}:", f.text, f.due and f"[{f.due}]"
    ),
    "Motion": lambda f, item: _joined(
        _flag("amendment", f.amendment), f.mover or "-", f.seconder and f"& {f.seconder}", f.result,
        _votes(f.votes_for, f.votes_against, f.votes_abstain),
        _names("for", f.voters_for), _names("against", f.voters_against),
        _names("abstaining", f.voters_abstain),
    ),
    "Declaration": lambda f, item: _joined(
        f.person, f.interest, f.item and f"({item(f.item)})", _flag("withdrew", f.withdrew),
        "stayed" if f.withdrew is False else "",
    ),
    "Question": lambda f, item: _joined(
        f.asked_by and f"{f.asked_by}:", f.text, "/", f.by and f"{f.by}:", f.answer
    ),
    "Scrutiny": lambda f, item: _joined(f.body, f.portfolio or f.post),
    "Remit": lambda f, item: f"{f.portfolio}: {f.area}",
    "Priority": lambda f, item: _joined(
        f"{f.portfolio}:", f.text, f.area and f"({f.area})", f.mode and f"[{f.mode}]"
    ),
    "Organisation": lambda f, item: _joined(f.name, f.acronym and f"({f.acronym})"),
}  # fmt: skip


def _votes(*counts: int | None) -> str:
    if all(count is None for count in counts):
        return ""
    return "-".join("?" if count is None else str(count) for count in counts)


def _names(word: str, names: Iterable[str]) -> str:
    listed = ", ".join(names)
    return f"{word} {listed}" if listed else ""


def lines(record: Record, kind: str) -> list[str]:
    """The record's facts of a kind, a line each, in the order of the alphabet."""
    titles = {fact.id: fact.title for fact in record.facts if isinstance(fact, Item)}
    return sorted(
        LINES[kind](fact, lambda key: titles.get(key, key))
        for fact in record.facts
        if type(fact).__name__ == kind
    )


def marked(text: str, spans: Iterable[Span]) -> str:
    """``text`` with the union of the spans marked."""
    merged: list[list[int]] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], span.end)
        else:
            merged.append([span.start, span.end])
    for start, end in reversed(merged):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def unmarked(text: str) -> str:
    return re.sub(r"[⟦⟧]", "", text)


def evidence(record: Record, kind: str) -> list[Span]:
    """Spans of the words behind a record's facts of a kind."""
    found: list[Fact] = [fact for fact in record.facts if type(fact).__name__ == kind]
    return [span for fact in found for span in fact.evidence]


def stated(kind: str, text: str, head: str = PAGE, tail: str = "\n") -> tuple[str, list[str]]:
    """A case's text with the evidence of its facts of ``kind`` marked, and their lines.

    ``head`` and ``tail`` make a document of it; what they state themselves is not marked.
    """
    bare = unmarked(text)
    record = record_of(f"{head}{bare}{tail}")
    start, end = len(head), len(head) + len(bare)
    spans = [
        Span(span.start - start, span.end - start)
        for span in evidence(record, kind)
        if start <= span.start and span.end <= end
    ]
    return marked(bare, spans), lines(record, kind)


def is_right(kind: str, text: str, around: tuple[str, ...], expected: list[str]) -> bool:
    """Whether a known gap is one no more: its lines are right, and its marks where it has any."""
    words, found = stated(kind, text, *around)
    return found == expected and (words == text or "⟦" not in text)
