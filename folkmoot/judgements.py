"""The file of human judgements and corrections: plain TOML, to be kept in git with its reasons.

    [[judgement]]
    one = "thornacre-council/person/a-bell"
    other = "thornacre-council/person/ann-bell"
    verdict = "same"
    by = "J. Clerk"
    on = 2031-03-04
    why = "the same ward in the roster of 2030"

New entries are written at its end, one that is undone is cut out, and nothing else is touched:
comments and order stay, and two people's entries merge as lines do.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import tomllib
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from graph.corrections import Correction
from graph.identity import Judgement

__all__ = ["JudgementFile", "beside"]

VERDICTS: Final = ("same", "different", "undecided")

_HEAD: Final = """\
# Judgements of identity and corrections of facts, replayed by every build of the graph.
# Made by `folkmoot review` and `folkmoot correct`; edit it by hand if you like, and keep it in git.
"""
_ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*(judgement|correction)[ \t]*\]\][^\n]*\n?", re.MULTILINE)


def beside(graph: str | Path) -> Path:
    """Where the judgements of a graph in a folder lie, if nothing else is said: beside it."""
    path = Path(graph)
    return path.with_name(path.name + ".judgements.toml")


class JudgementFile:
    """The judgements and corrections in one file; there need be none yet.

    Raises ``ValueError``, with the file, the entry and what to do, for what cannot be read.
    """

    def __init__(self, path: str | Path | None) -> None:
        self.path = Path(path) if path else None
        self.text = ""
        self.judgements: list[Judgement] = []
        self.corrections: list[Correction] = []
        self.read()

    def read(self) -> None:
        """Read the file as it is now; somebody may have edited it."""
        self.text = self._text()
        self.judgements, self.corrections = [], []
        try:
            data = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            raise self._wrong(f"this is no TOML: {error}") from error
        if other := sorted(data.keys() - {"judgement", "correction"}):
            raise self._wrong(f"nothing is known of {other[0]!r}; entries begin with [[judgement]]")
        for name, kept in (("judgement", self.judgements), ("correction", self.corrections)):
            for number, entry in enumerate(data.get(name, []), 1):
                try:
                    kept.append(_judgement(entry) if name == "judgement" else _correction(entry))  # type: ignore[arg-type]
                except (KeyError, TypeError, ValueError) as error:
                    raise self._wrong(f"[[{name}]] number {number}: {_said(error)}") from error

    def of(self, council: str) -> list[Judgement]:
        """The judgements about one council, the later of two about the same pair."""
        return [one for one in self.latest() if council in one.councils]

    def latest(self) -> list[Judgement]:
        """All judgements, of two about the same pair the later."""
        return list({one.pair: one for one in self.judgements}.values())

    def about(self, digest: str, name: str) -> list[Correction]:
        """The corrections of what a document states, by its digest or its file's name."""
        return [one for one in self.corrections if one.concerns(digest, name)]

    @property
    def digest(self) -> str:
        """A digest of all that the file says."""
        said = repr((self.judgements, self.corrections))
        return sha256(said.encode()).hexdigest()[:16] if self.text else ""

    # -- changing --------------------------------------------------------------------------

    def judge(self, judgement: Judgement) -> None:
        """Write a judgement down, in the place of an earlier one about the same pair."""
        self.read()
        self._cut("judgement", lambda entry: _pair(entry) == judgement.pair)
        entry = {"one": judgement.one, "other": judgement.other, "verdict": judgement.verdict}
        self._append("judgement", entry | _who(judgement))

    def unjudge(self, one: str, other: str) -> bool:
        """Take back what was judged of two addresses; whether anything was."""
        self.read()
        pair = (min(one, other), max(one, other))
        return self._cut("judgement", lambda entry: _pair(entry) == pair)

    def correct(self, correction: Correction) -> None:
        """Write a correction down, in the place of an earlier one of the same value."""
        self.read()
        self._cut("correction", lambda entry: _correction(entry).key == correction.key)
        entry = {
            "fact": correction.fact, "document": correction.document,
            "property": correction.predicate, "before": correction.before,
            "after": correction.after, "called": correction.called, "quote": correction.quote,
        }  # fmt: skip
        self._append("correction", entry | _who(correction))

    def uncorrect(self, identifier: str) -> bool:
        """Take back a correction, by its id; whether there was one."""
        self.read()
        return self._cut("correction", lambda entry: _correction(entry).id == identifier)

    # -- the text --------------------------------------------------------------------------

    def _append(self, name: str, entry: Mapping[str, str]) -> None:
        lines = [f"[[{name}]]"]
        for key, value in entry.items():
            if value:
                lines.append(f"{key} = {value if key == 'on' else _quoted(value)}")
        before = self.text.rstrip("\n")
        self._write((before or _HEAD.rstrip("\n")) + "\n\n" + "\n".join(lines) + "\n")

    def _cut(self, name: str, meant: Any) -> bool:
        """Cut out the entries that are meant, up to the next entry or comment block."""
        heads = list(_ENTRY.finditer(self.text))
        kept, end, found = [self.text[: heads[0].start()] if heads else self.text], 0, False
        for i, head in enumerate(heads):
            end = heads[i + 1].start() if i + 1 < len(heads) else len(self.text)
            piece = self.text[head.start() : end]
            entry = tomllib.loads(piece)[head[1]][0]
            if head[1] == name and meant(entry):
                found = True
                kept.append(_comments_after(piece))
            else:
                kept.append(piece)
        if found:
            self._write("".join(kept).rstrip("\n") + "\n")
        return found

    def _write(self, text: str) -> None:
        if self.path is None:
            raise ValueError("nowhere is said to keep judgements; give --judgements FILE")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # Whole or not at all: a power cut must not cost a year of judgements.
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
        mode = self.path.stat().st_mode & 0o777 if self.path.exists() else 0o644
        os.chmod(name, mode)
        os.replace(name, self.path)
        self.read()

    def _text(self) -> str:
        if self.path is None or not self.path.exists():
            return ""
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise self._wrong(f"it cannot be read: {error}") from error

    def _wrong(self, what: str) -> ValueError:
        return ValueError(f"{self.path}: {what}. Mend it, or take that entry out.")


def _judgement(entry: Mapping[str, Any]) -> Judgement:
    _only(entry, "one", "other", "verdict", "by", "on", "why")
    if entry["verdict"] not in VERDICTS:
        raise ValueError(f"the verdict {entry['verdict']!r} is none of {', '.join(VERDICTS)}")
    for side in (entry["one"], entry["other"]):
        if str(side).count("/") < 2 or "//" in str(side):
            raise ValueError(f"{side!r} is no address such as council/person/ann-bell")
    return Judgement.of(
        str(entry["one"]), str(entry["other"]), str(entry["verdict"]), str(entry["by"]),
        _day(entry), str(entry.get("why", "")),
    )  # fmt: skip


def _correction(entry: Mapping[str, Any]) -> Correction:
    _only(
        entry,
        "fact",
        "document",
        "property",
        "before",
        "after",
        "called",
        "quote",
        "by",
        "on",
        "why",
    )
    return Correction(
        str(entry["fact"]), str(entry["document"]), str(entry["property"]),
        str(entry.get("before", "")), str(entry.get("after", "")), str(entry.get("quote", "")),
        str(entry["by"]), str(entry["on"]), str(entry.get("why", "")), str(entry.get("called", "")),
    )  # fmt: skip


def _only(entry: Mapping[str, Any], *known: str) -> None:
    if other := sorted(set(entry) - set(known)):
        raise ValueError(f"nothing is known of {other[0]!r}; there are {', '.join(known)}")


def _day(entry: Mapping[str, Any]) -> str:
    on = entry.get("on", "")
    return on.isoformat() if isinstance(on, date) else str(date.fromisoformat(on)) if on else ""


def _pair(entry: Mapping[str, Any]) -> tuple[str, str]:
    first, second = sorted((str(entry["one"]), str(entry["other"])))
    return first, second


def _who(one: Judgement | Correction) -> dict[str, str]:
    return {"by": one.by, "on": one.on, "why": one.why}


def _comments_after(piece: str) -> str:
    """The comment lines at the end of an entry: they speak of what comes next."""
    lines = piece.splitlines(keepends=True)
    at = len(lines)
    while at and (not lines[at - 1].strip() or lines[at - 1].lstrip().startswith("#")):
        at -= 1
    return "".join(lines[at:]).lstrip("\n")


def _quoted(value: str) -> str:
    """A basic string of TOML, which escapes as JSON does, and DEL beside."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _said(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)
