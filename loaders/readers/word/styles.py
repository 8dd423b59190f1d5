"""What a Word document's styles say of its paragraphs: heading level, list, contents table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from loaders.readers.web.markers import whole_number
from loaders.readers.word.numbering import child, local, value_of

__all__ = ["Style", "read_styles"]

_HEADING = re.compile(r"heading (\d)", re.I)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. ``level`` is 0 for what is no heading; ``list_id`` '' for no list."""

    name: str = ""
    level: int = 0
    bold: bool = False
    list_id: str = ""
    list_level: int = 0

    @property
    def is_contents(self) -> bool:
        """Whether it sets a line of a table of contents, which repeats the headings."""
        return self.name.lower().startswith(("toc ", "table of contents"))


def read_styles(root: Any) -> dict[str, Style]:
    """The paragraph styles of styles.xml by their id, each with what it inherits."""
    elements = {
        value_of(e, "styleId"): e for e in (root if root is not None else ()) if local(e) == "style"
    }
    found: dict[str, Style] = {}
    for identity in elements:
        chain: list[Any] = []
        at = identity
        while at in elements and elements[at] not in chain:
            chain.append(elements[at])
            at = value_of(child(elements[at], "basedOn"))
        found[identity] = _style(chain)
    return found


def _style(chain: list[Any]) -> Style:
    """The style that a chain of elements, most special first, adds up to."""
    name = value_of(child(chain[0], "name"))
    level = 0
    for element in chain:
        heading = _HEADING.fullmatch(value_of(child(element, "name")))
        outline = value_of(child(element, "pPr", "outlineLvl"))
        if heading or (outline and outline != "9"):
            level = int(heading.group(1)) if heading else whole_number(outline, 0, 0, 8) + 1
            break
    if name.lower() == "title":
        level = 1
    numbered = next((n for e in chain if (n := child(e, "pPr", "numPr")) is not None), None)
    bold = next((b for e in chain if (b := child(e, "rPr", "b")) is not None), None)
    return Style(
        name,
        level,
        bold is not None and value_of(bold) not in ("0", "false"),
        value_of(child(numbered, "numId")) if numbered is not None else "",
        whole_number(value_of(child(numbered, "ilvl")), 0, 0, 8) if numbered is not None else 0,
    )
