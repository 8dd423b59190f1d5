"""Plain text: the decoded file as it is but for ligatures, line breaks that only wrap and the bullets of Word, without blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.readers.columns_apart import rows_together
from loaders.readers.glued_cells import parted
from loaders.readers.glued_lines import cut_apart
from loaders.readers.hard_wraps import unwrapped
from loaders.readers.labels_apart import labels_joined
from loaders.readers.lost_bullets import with_bullets
from loaders.readers.page_breaks import without_page_breaks
from loaders.readers.run_together import told_apart
from ontology.record import Document, Source

__all__ = ["read_text"]

_TYPED = re.compile(r"(?m)^([ \t]*)o(?=[ \t]+\S)")
_LISTED = re.compile(
    r"(?m)^[ \t]*o[ \t]+\S.*\n\s*o[ \t]+\S|(?s:(?:^[ \t]*o[ \t]+[A-Z0-9“\"].*?){3})"
)

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)

_MENDED = (parted, cut_apart, labels_joined, rows_together, with_bullets, unwrapped, told_apart)
"""Bars between cells and breaks between lines that were glued together, labels put before their values, the columns
of a table into rows, bullets before the parts of a list; then a space for every line break that only wraps, and a
break before each list of people that was run on."""


def read_text(text: str, source: Source, digest: str, notes: Sequence[str] = ()) -> Document:
    """A Document of ``text`` without the numbers and running lines of printed pages, with letters for the ligatures
    of print and "•" for each "o" that heads the entries of a list, as Word's second bullet comes out; what was lost
    when text was made of the page is put back, step by step (``_MENDED``)."""
    text = text.translate(_LIGATURES)
    if _LISTED.search(text):
        text = _TYPED.sub(r"\1•", text)
    text, left_out = without_page_breaks(text)
    for mend in _MENDED:
        text = mend(text)
    return Document(source, text, "text", digest, (), (*notes, *left_out))
