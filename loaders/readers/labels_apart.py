"""Plain text of a page whose labels came out above their values: "Committee / Date / Venue", then what each says.

Labels and values of a grid are two columns; taken from the page one column after the other, no value
stands beside its label. Where as many lines follow as there are labels, and the line in the place of
the date holds one, each label is put before its value again: "Date: 4 March 2031".
"""

from __future__ import annotations

from loaders.grammar import grammar

__all__ = ["labels_joined"]

_FEWEST = 3
"""Labels that stand above their values."""
_LONGEST = 160
"""Characters of a value."""


def labels_joined(text: str) -> str:
    """``text`` with each label of a grid before its value, where the labels stood above all values."""
    lines = text.split("\n")
    full = [index for index, line in enumerate(lines) if line.strip()]
    told = [lines[index].strip() for index in full]
    gone: set[int] = set()
    place = 0
    while place < len(full):
        count = 0
        while place + count < len(full) and _is_label(told[place + count]):
            count += 1
        values = told[place + count : place + 2 * count]
        if count >= _FEWEST and _fits(told[place : place + count], values):
            for label, at in zip(full[place : place + count], full[place + count :], strict=False):
                lines[at] = f"{lines[label].strip(' :')}: {lines[at].strip()}"
            gone.update(range(full[place], full[place + count]))
            place += count
        place += max(count, 1)
    return (
        "\n".join(line for index, line in enumerate(lines) if index not in gone) if gone else text
    )


def _is_label(line: str) -> bool:
    rule = grammar().rule("labels_apart.label").regex
    return any(rule.fullmatch(part) for part in (line, *line.split(" / ")))


def _fits(labels: list[str], values: list[str]) -> bool:
    """Whether values stand in the order of their labels: a day in the place of the date, no label among them."""
    if len(values) < len(labels) or any(
        len(value) > _LONGEST or _is_label(value) for value in values
    ):
        return False
    when = grammar().rule("labels_apart.when").regex
    dated = [
        value
        for label, value in zip(labels, values, strict=True)
        if any(when.fullmatch(part) for part in (label, *label.split(" / ")))
    ]
    return bool(dated) and all(map(grammar().rule("labels_apart.day").search, dated))
