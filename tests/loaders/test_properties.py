"""What holds for every text: parse answers, its spans lie in the text, and it answers the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from limits import TooSlow, at_most

from loaders import parse
from loaders.readers import read_bytes
from ontology.record import Document, Person, Record, Source, Span

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("samples", "samples/hostile", "tests/corpus")
    for path in (ROOT / folder).iterdir()
    if path.suffix in (".txt", ".html", ".xml", ".csv", ".pdf", ".docx")
)
TEXTS = [path for path in FILES if path.suffix == ".txt"]
MARKUP = [path for path in FILES if path.suffix in (".html", ".xml")]
CALM = settings(max_examples=25, derandomize=True)

# The words that rules look for, in any order and any company.
WORDS = st.sampled_from(
    [
        "RESOLVED",
        "Resolved:",
        "That",
        "To note",
        "AGREED",
        "NOTED",
        "(a)",
        "(i)",
        "1.",
        "12.",
        "3/31",
        "Minutes:",
        "Decision:",
        "Present:",
        "Apologies",
        "were received from",
        "Councillor",
        "Councillors",
        "Cllr",
        "Mrs",
        "Pell",
        "Joan Pell",
        "T. Orrell",
        ",",
        "and",
        "&",
        ";",
        ".",
        ":",
        "–",
        "(Chairman)",
        "(",
        ")",
        "“",
        "”",
        "‘",
        "’",
        "moved",
        "seconded",
        "For",
        "Against",
        "9",
        "votes to",
        "lost",
        "the",
        "Cabinet Member for",
        "Head of",
        "Parks",
        "Ditches",
        "Panel",
        "Cabinet",
        "Council",
        "3 June 2031",
        "at 6.30pm",
        "left the meeting",
        "declared a",
        "personal interest in item",
        "substituted for",
        "undertook to",
        "circulate",
        "asked",
        "replied that",
        "report of",
        "No. Item",
        "\n",
        "\n\n",
        "\n\n\n",
        "\xa0",
        "\t",
        "",
        " ",
        "---",
        "PDF 121 KB",
        "view the full minutes text for item 4",
        "Venue:",
        "Contact:",
        "Meeting: 03/06/2031 - Cabinet (Item 4)",
        "Issue - meetings",
        "Agenda item",
    ]
)
RECORDS = st.lists(WORDS, max_size=60).map(" ".join)
ANYTHING = st.text(max_size=400)
LINES = st.lists(
    st.sampled_from(
        sorted({line for path in TEXTS for line in path.read_text("utf-8").split("\n")})
    ),
    max_size=40,
).map("\n".join)


def document_of(text: str) -> Document:
    return Document(Source("any.txt"), text, "text", "0" * 64)


def spans_of(record: Record) -> Iterator[Span]:
    for fact in record.facts:
        yield from fact.evidence
        if isinstance(fact, Person):
            yield from fact.mentions
    yield from (unread.span for unread in record.unread)


def sound(record: Record) -> Record:
    """``record``, whose spans lie in the text and hold more than white space."""
    text = record.document.text
    for span in spans_of(record):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
    return record


def documents(data: bytes, name: str) -> list[Document]:
    return [found for found in read_bytes(data, name) if isinstance(found, Document)]


@CALM
@given(ANYTHING | RECORDS | LINES)
def test_any_text_is_read_soundly_and_always_alike(text: str) -> None:
    assert sound(parse(document_of(text))) == parse(document_of(text))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_sample_is_read_soundly_and_always_alike(path: Path) -> None:
    for document in documents(path.read_bytes(), path.name):
        assert sound(parse(document)) == parse(document)


@CALM
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_shuffled_records_are_read_soundly(path: Path, chance: random.Random) -> None:
    """Lines in another order: everything a rule hopes to find before or behind is elsewhere."""
    lines = path.read_text("utf-8").split("\n")
    start = chance.randrange(len(lines))
    taken = lines[start : start + 60]
    chance.shuffle(taken)
    sound(parse(document_of("\n".join(taken))))


@CALM
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False))
def test_cut_records_are_read_soundly(path: Path, chance: random.Random) -> None:
    """A text that begins and ends in the middle of a word."""
    text = path.read_text("utf-8")
    start = chance.randrange(len(text))
    sound(parse(document_of(text[start : start + chance.randrange(3000)])))


@CALM
@given(st.sampled_from(MARKUP), st.randoms(use_true_random=False))
def test_cut_markup_is_read_soundly(path: Path, chance: random.Random) -> None:
    """A page whose download stopped: structure without its end."""
    data = path.read_bytes()
    for document in documents(data[: chance.randrange(len(data))], path.name):
        sound(parse(document))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_make_no_difference(path: Path, ending: str) -> None:
    text = path.read_text("utf-8")
    (plain,) = documents(text.encode(), path.name)
    (other,) = documents(text.replace("\n", ending).encode(), path.name)
    assert parse(other).facts == parse(plain).facts


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_what_stands_around_the_text_makes_no_difference(path: Path) -> None:
    """Empty lines at either end of a file say nothing."""
    text = path.read_text("utf-8").strip()
    bare, padded = parse(document_of(text)), parse(document_of(f"\n\n{text}\n\n \n"))

    def moved(record: Record, by: int) -> list[list[tuple[int, int]]]:
        return [[(s.start - by, s.end - by) for s in fact.evidence] for fact in record.facts]

    assert moved(padded, 2) == moved(bare, 0)


# -- cost ---------------------------------------------------------------------------------------


def seconds(text: str) -> float:
    """Processor time of reading ``text``, the better of two."""
    best = float("inf")
    for _ in range(2):
        start = process_time()
        parse(document_of(text))
        best = min(best, process_time() - start)
    return best


def test_cost_grows_with_the_text() -> None:
    """Four times the text costs about four times as much: generously, not ten times."""
    ratios = {}
    for path in TEXTS:
        text = path.read_text("utf-8")
        if len(text) > 6000:
            ratios[path.name] = seconds(text * 4) / seconds(text)
    assert len(ratios) > 2
    assert {name: ratio for name, ratio in ratios.items() if ratio > 10} == {}


HOSTILE = {
    "one capital": "A" * 8_000,
    "titles": "Councillor " * 2_000,
    "words in a list": "Alder and Brook, " * 1_200,
    "names in a list": "Joan Pell, Tom Orrell and " * 800,
    "a sentence without end": "the report which said that it had been and " * 500,
    "resolutions": "RESOLVED that " * 1_400,
    "brackets never closed": "(Alder " * 2_800,
    "spaces": " " * 20_000 + "x",
    "digits": "1234567890" * 1_000,
    "dates": "3 June 2031 " * 1_600,
    "bars": "| " * 10_000,
    "parts": "(a) that the lease be approved; " * 600,
    "all capitals": "ALDER BROOK " * 1_600,
    "an index of letters": "-".join("ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 2),
}
KNOWN_TO_RUN_AWAY: set[str] = set()


@pytest.mark.parametrize("kind", HOSTILE)
def test_one_hostile_paragraph_does_not_stop_a_run(kind: str) -> None:
    try:
        with at_most(2 if kind in KNOWN_TO_RUN_AWAY else 15):
            sound(parse(document_of(HOSTILE[kind])))
    except TooSlow:
        assert kind in KNOWN_TO_RUN_AWAY
    else:
        assert kind not in KNOWN_TO_RUN_AWAY, "put right: take it off the known ones"
