"""Each invented file in fixtures/ gives exactly the blocks written beside it in ``*.blocks``.

The expected files are read by eye when they change: ``python test_readers_golden.py`` writes them.
"""

from __future__ import annotations

import pytest
from reader_files import FIXTURES, document_of, shown

from loaders.readers import read_bytes
from ontology.record import Document

FILES = sorted(path for path in FIXTURES.iterdir() if path.suffix != ".blocks")


def test_there_are_fixtures() -> None:
    assert len(FILES) >= 30


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_blocks_are_as_expected(path) -> None:
    document = document_of(path.read_bytes(), path.name)
    assert shown(document) == path.with_name(path.name + ".blocks").read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_kind_does_not_depend_on_the_name(path) -> None:
    data = path.read_bytes()
    plain, misnamed = (read_bytes(data, name)[0] for name in (path.name, "minutes.pdf"))
    assert isinstance(plain, Document)
    assert isinstance(misnamed, Document)
    assert (plain.text, plain.format) == (misnamed.text, misnamed.format)


def test_reading_twice_gives_the_same() -> None:
    for path in FILES:
        assert document_of(path.read_bytes()) == document_of(path.read_bytes())


PRIVATE = ("Rose Cottage", "Mill Lane", "07700", "01632 960999", "@private", "@example.org",
           "o.finn@", "SM1 2AB", "1980", "Flat 2", "At home", "+4930123", "Secret")  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_private_is_read(path) -> None:
    text = document_of(path.read_bytes()).text
    assert not [word for word in PRIVATE if word in text]


if __name__ == "__main__":
    for path in FILES:
        path.with_name(path.name + ".blocks").write_text(
            shown(document_of(path.read_bytes(), path.name)), "utf-8"
        )
