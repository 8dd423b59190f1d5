"""Plain text whose lists lost their bullets: "Agreed that" and, a line each, what was agreed.

    Resolved by 6 votes to 2 that
    the pier be shut in May
    the Harbour Master write to the owners

A line that leads to a list ends in "that", "to" or a colon. What stands below are its parts where each
line says all of one by itself: a subject and what it is to be or do, or a verb. The bullets are put
back, so that the lines do not run together.
"""

from __future__ import annotations

import re

from loaders.grammar import Rule, grammar

__all__ = ["with_bullets"]

_MARKED = re.compile(r"\W|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]")
_FEWEST = 2
"""Parts of a list."""
_LONGEST = 400
"""Characters of a part."""


def _rule(name: str) -> Rule:
    return grammar().rule(f"lost_bullets.{name}")


def with_bullets(text: str) -> str:
    """``text`` with a bullet before each part of the lists that lost theirs."""
    lines = text.split("\n")
    found: list[int] = []
    for index, line in enumerate(lines):
        if found and index <= found[-1]:
            # a part may end as a line does that leads to others
            continue
        leads = _rule("leads").regex.fullmatch(line.strip()) if line.strip() else None
        if leads is None:
            continue
        found += _parts(lines, index + 1, leads)
    for index in found:
        bare = lines[index].lstrip()
        lines[index] = f"{lines[index][: len(lines[index]) - len(bare)]}• {bare}"
    return "\n".join(lines) if found else text


def _parts(lines: list[str], place: int, leads: re.Match[str]) -> list[int]:
    """The lines from ``place`` on that are parts each, with as many empty lines before each as before the
    others; none where one of them goes on in the line below."""
    found: list[int] = []
    gaps: list[int] = []
    gap = 0
    while place < len(lines) and gap < _FEWEST:
        line = lines[place].strip()
        if not line:
            gap += 1
        elif _is_part(line, leads) and (len(gaps) < _FEWEST or gap == gaps[-1]):
            found.append(place)
            gaps.append(gap)
            gap = 0
        else:
            goes_on = not gap and line[0].islower()
            return found if len(found) >= _FEWEST and not goes_on else []
        place += 1
    return found if len(found) >= _FEWEST else []


def _is_part(line: str, leads: re.Match[str]) -> bool:
    if len(line) > _LONGEST or _MARKED.match(line) or _rule("cut").search(line):
        return False
    if leads["that"]:
        return _rule("clause").match(line) is not None
    if leads["to"]:
        return line[0].islower() and _rule("doing").match(line) is not None
    return line[0].islower() and _rule("that_to").match(line) is not None
