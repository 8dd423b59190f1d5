"""Compiled expressions, kept from one run to the next.

To compile the expressions that one document asks for takes longer than to read it with them. Python
offers no way to keep what it compiled; what it makes of an expression is a list of numbers, though,
and they are kept by the expression itself. Where Python's own parts are not where they were,
expressions are compiled as ever.
"""

from __future__ import annotations

import re
from array import array
from importlib import import_module
from typing import Any

from loaders.grammar.kept import store

__all__ = ["compile"]

_MOST = 6_000
"""Expressions that are kept: about four times those of a grammar."""

_Kept = tuple[int, int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""The engine's number, flags, code (unsigned 32-bit), groups, their numbers by name and names by number."""


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile``, by what is kept where there is something. Raises ``re.error`` as it does."""
    expressions = store("expressions", _MOST)
    if expressions is None:
        return re.compile(pattern, flags)
    key = (pattern, int(flags))
    known = expressions.get(key)
    if known is not None and (found := _revived(pattern, known)) is not None:
        return found
    made = _made(pattern, int(flags))
    found = _revived(pattern, made) if made is not None else None
    if found is None:
        return re.compile(pattern, flags)
    expressions.put(key, made)
    return found


def _made(pattern: str, flags: int) -> _Kept | None:
    """What Python's compiler makes of an expression; None where it is not where it was."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        parsed = _parser.parse(pattern, flags)
        code = array("I", _compiler._code(parsed, flags)).tobytes()
        state = parsed.state
        names: dict[str, int] = state.groupdict
        numbered: list[str | None] = [None] * state.groups
        for name, number in names.items():
            numbered[number] = name
        engine: int = import_module("_sre").MAGIC
        return engine, flags | state.flags, code, state.groups - 1, names, tuple(numbered)
    except (ImportError, AttributeError, OverflowError):
        return None


def _revived(pattern: str, kept: _Kept) -> re.Pattern[str] | None:
    """The expression of its code; None where the engine does not take it."""
    try:
        engine: Any = import_module("_sre")
        number, flags, code, groups, names, numbered = kept
        if number != engine.MAGIC or engine.CODESIZE != 4:
            return None
        packed = array("I", code).tolist()
        found: re.Pattern[str] = engine.compile(pattern, flags, packed, groups, names, numbered)
        return found
    except (ImportError, AttributeError, RuntimeError, TypeError, ValueError, OverflowError):
        return None
