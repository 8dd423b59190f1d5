"""Minutes kept as Markdown: the words without the marks, and what is no Markdown."""

from __future__ import annotations

import pytest

from loaders.readers import read_bytes
from ontology.record import Document

SITE = """\
---
title: "Hexwick Parish Council - June"
date: "2031-07-25"
categories:
  - "parish"
---

# DRAFT MINUTES OF HEXWICK PARISH COUNCIL

**Held:** 7pm in the [Corn Hall](https://hexwick.example), on the 3^rd^ June 2031\\
Minute taker: _Ann Hale_

**Present**

> Cllr Pell, Cllr Orrell

1\\. Apologies: Cllr Marsh &amp; Cllr Dene

---

2\\. **Ditches**

\\* The ditch of 5 * 3 m was walked.<br>All agreed.
"""

WORDS = [
    "Hexwick Parish Council - June",
    "DRAFT MINUTES OF HEXWICK PARISH COUNCIL",
    "Held: 7pm in the Corn Hall, on the 3rd June 2031\nMinute taker: Ann Hale",
    "Present",
    "Cllr Pell, Cllr Orrell",
    "1. Apologies: Cllr Marsh & Cllr Dene",
    "2. Ditches",
    "* The ditch of 5 * 3 m was walked.\nAll agreed.",
]


def read(text: str) -> Document:
    (document,) = read_bytes(text.encode(), "minutes.md")
    assert isinstance(document, Document)
    return document


def test_marks_are_left_out_and_words_stay() -> None:
    document = read(SITE)
    assert document.format == "markdown"
    assert [document.text[b.span.start : b.span.end] for b in document.blocks] == WORDS
    assert [b.place for b in document.blocks if b.kind == "heading"] == [
        "front matter", "line 8", "line 13",
    ]  # fmt: skip


def test_an_address_in_angle_brackets_is_no_tag() -> None:
    text = read(
        SITE + "\nAsk <clerk@hexwick.example> or <https://hexwick.example/a>, <b>now</b>.\n"
    ).text
    assert "Ask clerk@hexwick.example or https://hexwick.example/a, now ." in text


def test_front_matter_wins_over_tags_of_html() -> None:
    assert read(SITE + "<table>" + "<tr><td>x</td></tr>" * 20 + "</table>").format == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "*460 Minutes\n\n*461 Budget\n\nThe sum of 2 * 3 ** 4 was noted.",
        "No. | Item |\n---|---|\n1. | Apologies Minutes: None. |",
        "Minutes\n---\nApologies\n---\n# of votes: 3",
        "1. Apologies\n\n- none\n\nsome_name_here and other_names_here",
        "---\n\n---\n",
    ],
)
def test_plain_text_stays_plain(text: str) -> None:
    assert read(text).format == "text"


def test_fragment_that_begins_with_a_button_is_html() -> None:
    fragment = (
        '<button class="x"><span>×</span></button>\n<div><h4>PRESENT</h4><p>Cllr Pell</p></div>'
    )
    assert read(fragment).format == "html"


def test_two_numbers_with_a_stroke_before_their_stop_show_markdown() -> None:
    text = "Hexwick Parish Council\n\n1\\. Apologies\n\nNone.\n\n2\\. Ditches\n\nWalked.\n"
    assert read_bytes(text.encode(), "minutes.txt")[0].text.count("\\") == 0
