"""Manners of setting: how items are numbered, headings set, lines broken, days and hours written."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping
from typing import Any, Final

from loaders.readers.hard_wraps import unwrapped

__all__ = ["DATES", "HEADINGS", "LINES"]

Fact = Mapping[str, Any]
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_NUMBER: Final = re.compile(
    r"\s*(?:(?:Item|Minute|Agenda item|No\.?)\s+)?(?P<number>\(?\d{1,3}[.):]?|)[\s|]*(?=\S)"
)
_DAY: Final = re.compile(
    rf"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\b(\d\d?)(?:st|nd|rd|th)? ({'|'.join(MONTHS)}),? (\d{{4}})\b"
)
_HOUR: Final = re.compile(r"\b(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\.?(?![a-z])")

_NAMED: Final = re.compile(
    r"\b((?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss)\.? (?:Mrs\.? )?(?:[A-Z]\.? ?){0,2}(?:[A-Z][a-z]+ )?)([A-Z][a-z]{2,})\b"
)
_ROW: Final = re.compile(r"\||\S {3,}\S.*\S {3,}\S")
_INDENT: Final = re.compile(r"(?:.{1,20}\S {3,}(?=\S))? *")


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _headings(text: str, facts: tuple[Fact, ...]) -> list[tuple[int, int, int, str]]:
    """The lines that are an item's heading: (start, start of its title, end, its number)."""
    titles = {_plain(str(fact["title"])) for fact in facts if fact["kind"] == "item"}
    found, place = [], 0
    for line in text.split("\n"):
        head = _NUMBER.match(line)
        if head and _plain(line[head.end() :]) in titles:
            start = place + len(line) - len(line.lstrip())
            number = head["number"].strip("(.):")
            found.append((start, place + head.end(), place + len(line), number))
        place += len(line) + 1
    return found


def _headed(change: Callable[[str, str], str], numbered: bool) -> Callable[..., str]:
    """A manner that sets each heading anew, given its number and title."""

    def manner(text: str, facts: tuple[Fact, ...]) -> str:
        heads = [head for head in _headings(text, facts) if head[3] or not numbered]
        if len(heads) < 3:
            return text
        parts, last = [], 0
        for start, title, end, number in heads:
            before = text[start:title] if not numbered else ""
            parts += [text[last:start], before + change(number, text[title:end])]
            last = end
        return "".join(parts) + text[last:]

    return manner


def _number(form: str) -> Callable[..., str]:
    return _headed(lambda number, title: form.format(n=number) + title, numbered=True)


def _title(change: Callable[[str], str]) -> Callable[..., str]:
    return _headed(lambda _, title: change(title), numbered=False)


def _run_in(text: str, facts: tuple[Fact, ...], sign: str) -> str:
    """``text`` with what was said set behind its heading on the same line, where one paragraph was."""
    heads = _headings(text, facts)
    if len(heads) < 3:
        return text
    parts, last = [], 0
    for (_, _, end, _), after in zip(heads, [*heads[1:], (len(text), 0, 0, "")], strict=True):
        told = re.match(r"\n\s*(?=[A-Z][^\n]{30,}\.(?:\n|$))", text[end : after[0]])
        if told:
            parts += [text[last:end].rstrip(".: "), sign]
            last = end + told.end()
    return "".join(parts) + text[last:]


HEADINGS: Final[dict[str, Callable[..., str]]] = {
    **{
        f"number-{name}": _number(form)
        for name, form in {
            "bare": "{n} ", "tab": "{n}\t", "bracket": "{n}) ", "round": "({n}) ", "square": "[{n}] ",
            "colon": "{n}: ", "dash": "{n} - ", "item": "Item {n} - ", "agenda": "Agenda Item No. {n}: ",
            "minute": "Minute {n} ", "code": "C.{n} ", "slash": "CAB/{n} ", "glued": "PL{n}. ",
            "year": "{n}/24 ", "year-first": "24/{n} ", "full-year": "2024/{n}. ", "hash": "#{n} ",
            "no": "No. {n} ", "curly": "{{{n}}} ", "paragraph": "§{n} ", "above": "{n}.\n", "alone": "{n}\n\n", "none": "",
        }.items()
    },
    "title-capitals": _title(str.upper),
    "title-colon": _title(lambda title: title.rstrip(".: ") + ":"),
    "title-stop": _title(lambda title: title.rstrip(".: ") + "."),
    "title-underlined": _title(lambda title: title + "\n" + "-" * len(title)),
    "title-bold": _title(lambda title: f"**{title}**"),
    "title-apart": _title(lambda title: f"{title}\n"),
    "title-case-colon": _title(lambda title: title.title().rstrip(".: ") + ":"),
    "title-run-in": lambda text, facts: _run_in(text, facts, ": "),
    "title-run-in-dash": lambda text, facts: _run_in(text, facts, " – "),
}  # fmt: skip
"""``manner(text, facts) -> text``: numbers and titles of items."""


def _dated(form: Callable[[str, int, str, str], str]) -> Callable[[str], str]:
    """A manner of writing a day, given weekday, day, month and year."""
    return lambda text: _DAY.sub(lambda m: form(m[1] or "", int(m[2]), m[3], m[4]), text)


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _short(weekday: str) -> str:
    return {"Tue": "Tues ", "Thu": "Thurs ", "": ""}.get(weekday[:3], f"{weekday[:3]} ")


def _clock(form: Callable[[int, str, str], str]) -> Callable[[str], str]:
    return lambda text: _HOUR.sub(lambda m: form(int(m[1]), m[2] or "00", m[3].lower()), text)


def _month(name: str) -> int:
    return MONTHS.index(name) + 1


DATES: Final[dict[str, Callable[[str], str]]] = {
    "day-ordinal": _dated(lambda w, d, m, y: f"{w}{_ordinal(d)} {m} {y}"),
    "day-of": _dated(lambda w, d, m, y: f"{w}{_ordinal(d)} of {m} {y}"),
    "day-slash": _dated(lambda w, d, m, y: f"{w}{d:02}/{_month(m):02}/{y}"),
    "day-dot": _dated(lambda w, d, m, y: f"{w}{d}.{_month(m)}.{y[2:]}"),
    "day-month-first": _dated(lambda w, d, m, y: f"{w}{m} {d}, {y}"),
    "day-short": _dated(lambda w, d, m, y: f"{w}{d} {m[:3]} {y}"),
    "day-iso": _dated(lambda w, d, m, y: f"{w}{y}-{_month(m):02}-{d:02}"),
    "day-names-short": _dated(lambda w, d, m, y: f"{_short(w)}{d} {m[:3]} {y}"),
    "day-two-figures": _dated(lambda w, d, m, y: f"{w}{d:02}.{_month(m):02}.{y[2:]}"),
    "day-hyphens": _dated(lambda w, d, m, y: f"{w}{d}-{m[:3]}-{y[2:]}"),
    "day-capitals": _dated(lambda w, d, m, y: f"{w}{d} {m} {y}".upper()),
    "hour-24": _clock(lambda h, m, half: f"{h % 12 + 12 * (half == 'p'):02}:{m}"),
    "hour-stops": _clock(lambda h, m, half: f"{h}.{m} {half}.m."),
    "hour-hours": _clock(lambda h, m, half: f"{h % 12 + 12 * (half == 'p'):02}{m} hours"),
    "hour-glued": _clock(lambda h, m, half: f"{h}.{m}{half}m"),
    "hour-capitals": _clock(lambda h, m, half: f"{h}:{m} {half.upper()}M"),
}
"""``manner(text) -> text``, for gold's own words as well: days and hours."""


def wrapped(text: str, width: int, indent: str = "") -> str:
    """``text`` with its lines broken at ``width`` columns; rows of tables stay whole."""
    return "\n".join(
        textwrap.fill(
            line,
            width,
            subsequent_indent=" " * _INDENT.match(line).end() or indent,  # type: ignore[union-attr]
            break_long_words=False,
            break_on_hyphens=False,
        )
        if len(line) > width and not _ROW.search(line)
        else line
        for line in unwrapped(text).split("\n")
    )


def _columns(text: str, parted: str) -> str:
    """``text`` with the cells of its tables kept apart by blanks, in columns or by one alone."""
    lines = text.split("\n")
    for block in re.finditer(r"(?m)(?:^\|?[^|\n]+(?:\|[^|\n]*)+\n?){2,}", text):
        first = text.count("\n", 0, block.start())
        rows = [
            [cell.strip() for cell in line.strip("| ").split("|")]
            for line in block.group().rstrip("\n").split("\n")
        ]
        wide = max(map(len, rows))
        widths = [
            max((len(row[i]) for row in rows if i < len(row)), default=0) for i in range(wide)
        ]
        if sum(widths) > 130:
            continue
        for at, row in enumerate(rows):
            if parted != " ":
                row = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
            lines[first + at] = parted.join(cell for cell in row if cell).rstrip()
            if not re.search(r"\w", lines[first + at]):
                lines[first + at] = ""
    return "\n".join(lines)


LINES: Final[dict[str, Callable[[str], str]]] = {
    "wrapped-72": lambda text: wrapped(text, 72),
    "wrapped-96": lambda text: wrapped(text, 96),
    "wrapped-45": lambda text: wrapped(text, 45),
    "wrapped-apart": lambda text: re.sub(r"\n+", "\n\n", wrapped(text, 80)),
    "wrapped-hanging": lambda text: wrapped(text, 76, "    "),
    "no-blank-lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "blank-lines": lambda text: re.sub(r"\n+", "\n\n", text),
    "indented": lambda text: re.sub(r"(?m)^(?=\S)", "    ", text),
    "carriage-returns": lambda text: text.replace("\n", "\r\n"),
    "spaces-that-hold": lambda text: re.sub(r"(?<=\w) (?=[A-Z]\w)", "\u00a0", text),
    "two-spaces": lambda text: re.sub(r"(?<=[.;]) (?=[A-Z])", "  ", text),
    "trailing-spaces": lambda text: re.sub(r"(?m)(?<=\S)$", "   ", text),
    "curled": lambda text: re.sub(r"(?<=\w)'(?=\w)", "’", text.replace(" - ", " – ")),
    "hyphenated": lambda text: "\n".join(
        textwrap.fill(line, 76, break_long_words=False) if not _ROW.search(line) else line
        for line in unwrapped(text).split("\n")
    ),
    "surnames-capitals": lambda text: _NAMED.sub(lambda m: m[1] + m[2].upper(), text),
    "quotes-curled": lambda text: re.sub(r'"([^"\n]*)"', r"“\1”", text),
    "ligatures": lambda text: text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "columns-kept": lambda text: _columns(text, "   "),
    "columns-flat": lambda text: _columns(text, " "),
    "straight": lambda text: text.translate(str.maketrans("’‘“”–—", "''\"\"--")),
}
"""``manner(text) -> text``: lines, spaces and quotation marks."""

TOLD: Final = frozenset({"surnames-capitals"})
"""Those of LINES that change letters, in the facts as in the text."""
