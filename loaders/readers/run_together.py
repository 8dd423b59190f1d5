"""Plain text that lost its line breaks: the lines of a meeting's head are told apart again.

What takes the text from a page or a print may run all of it together: "… at 7 pm Present: Councillors
A Bell, B Orr Officers: C Low – Clerk D May – Solicitor 1 APOLOGIES None." A space becomes a line break
where a roll's label, somebody of a list with a post, or an item whose title is in capitals must have begun a line.
Nothing else changes, so that every character keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from loaders.grammar import grammar

__all__ = ["told_apart"]

_LONG = 300
"""Characters of a line that may be several run together."""
_FEWEST = 2
"""Labels of rolls within one line that show it."""
_REACH = 6000
"""Characters of a line within which the head of a meeting ends."""


def told_apart(text: str) -> str:
    """``text``, of the same length, with the lines of such a head apart."""
    cuts: set[int] = set()
    start = 0
    for line in text.split("\n"):
        row = line.lstrip().startswith("|") and line.rstrip().endswith("|")
        if len(line) > _LONG and not row:
            cuts.update(start + at for at in _cuts(line))
        start += len(line) + 1
    if not cuts:
        return text
    return "".join("\n" if i in cuts and c == " " else c for i, c in enumerate(text))


def _cuts(line: str) -> Iterator[int]:
    """Places of spaces within the line at which another one began."""
    g = grammar()
    labels = sorted(
        {*_labels(line), *(m.start() for m in g.rule("run_together.dashed_label").finditer(line))}
    )
    if not labels:
        return
    items = [m for m in _items(line) if m.start() > labels[0]]
    above = [m for m in _counted(line, "capital_above") if m.start() > labels[0]]
    if len(above) > len(items):
        # the titles stand above their numbers
        items = above
    end = min([_head_end(line, labels[0]), *(m.start() for m in items[:1])])
    labels = [at for at in labels if at < end]
    opens = g.rule("run_together.opens").match(line) is not None
    if len(labels) + opens < _FEWEST:
        return
    yield from (at - 1 for at in labels)
    for ruled in g.rule("run_together.ruled").finditer(line, 0, end):
        yield from (ruled.start(), ruled.end() - 1)
    for begin, stop in zip(labels, [*labels[1:], end], strict=True):
        yield from (begin + at for at in _entries(line[begin:stop].rstrip()))
    if end < min(len(line), labels[0] + _REACH):
        yield end - 1
    for item in items:
        yield from (item.start() - 1, item.end("title"))


def _labels(line: str) -> Iterator[int]:
    """Where the labels of rolls begin, each at its first word."""
    known = 0
    for match in grammar().rule("run_together.label").finditer(line):
        if match.end("label") > known:
            known = match.end("label")
            yield match.start()
    yield from (m.start() for m in grammar().rule("rolls.capitals_within").finditer(line))


def _head_end(line: str, begin: int) -> int:
    """Where the first item behind the first label opens, or the line ends."""
    found = grammar().rule("titles.flowed_number").regex.search(line, begin)
    return min(found.start() if found else len(line), begin + _REACH)


def _items(line: str) -> list[re.Match[str]]:
    """Numbers that count up by one with a title in capitals behind each; the longest such run."""
    return _counted(line, "capital_item")


def _counted(line: str, rule: str) -> list[re.Match[str]]:
    """The longest run of what ``rule`` finds whose numbers count up by one, with those below its own (3.1, 3.2)."""
    found = list(grammar().rule(f"run_together.{rule}").finditer(line))
    run = _run([match for match in found if "." not in match["number"]]) or _run(found)
    below: list[re.Match[str]] = []
    for match, after in zip(run, [*run[1:], None], strict=False):
        last = 0
        for other in found:
            inside = match.end() <= other.start() and (
                after is None or other.end() <= after.start()
            )
            own, _, count = other["number"].partition(".")
            if inside and own == match["number"] and count.isdigit() and int(count) > last:
                below.append(other)
                last = int(count)
    return sorted([*run, *below], key=lambda match: match.start())


def _run(found: list[re.Match[str]]) -> list[re.Match[str]]:
    best: list[list[re.Match[str]]] = []
    for match in found:
        value = _value(match)
        runs = [run for run in best if _value(run[-1]) + 1 == value]
        best.append([*max(runs, key=len, default=[]), match])
    return max(best, key=len, default=[])


def _value(match: re.Match[str]) -> int:
    return int(re.findall(r"\d+", match["number"])[0])


def _entries(listed: str) -> list[int]:
    """Where an entry of a list begins another line: somebody with a post, or the post before somebody."""
    g = grammar()
    label = g.rule("run_together.label_end").match(listed)
    begin = label.end() if label else 0
    cuts = [m.start() for m in g.rule("run_together.behind_bracket").finditer(listed, begin)]
    first, behind = _somebody("name_first", listed, begin), _somebody("name_behind", listed, begin)
    rows = max(first, behind, key=len) or _somebody("name_comma", listed, begin)
    outside = [at for at in rows if listed.count("(", 0, at) == listed.count(")", 0, at)]
    return [*cuts, *outside]


def _somebody(rule: str, listed: str, begin: int) -> list[int]:
    """Where a name by initials, or with a known given name, begins an entry or ends one."""
    g = grammar()
    found = []
    for match in g.rule(f"run_together.{rule}").finditer(listed, begin):
        opens = g.rule("run_together.known_name").match(listed[match.end("lead") :])
        if opens and (len(opens["given"].rstrip(".")) < 3 or opens["given"] in _given()):
            found.append(match.start("cut"))
    return found


@cache
def _given() -> frozenset[str]:
    return frozenset(grammar().words("given_names.given"))
