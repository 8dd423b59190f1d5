"""A small graph by hand, and a real browser to look at what is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from exported import FIXTURES, Opened, store_of

from graph.store import Store, open_store


@pytest.fixture
def small() -> Store:
    """Two meetings of an invented council (fixtures/small.trig)."""
    return store_of(FIXTURES / "small.trig")


@pytest.fixture(params=["small", "with blank nodes"])
def store(request: pytest.FixtureRequest, small: Store) -> Store:
    """The fixture, and the same with blank nodes and characters that need escaping."""
    if request.param == "with blank nodes":
        small.load(
            b"_:x <http://p.example/p> _:y <http://g.example/1> .\n"
            b'_:y <http://p.example/p> "not _:a blank node"@en-GB <http://g.example/1> .\n'
            b"_:z <http://p.example/p> _:z <http://g.example/2> .\n"
            b"<http://x.example/odd(1);a> <http://p.example/\xc3\xa9t\xc3\xa9> "
            b'"a\\nb\\t\\"c\\" \\u2028" <http://g.example/2> .\n'
        )
    return small


@pytest.fixture
def on_disk(tmp_path: Path) -> Path:
    """The same graph in a folder, as `folkmoot build` leaves one."""
    folder = tmp_path / "graph"
    store = open_store(folder)
    store.load(
        b"".join(str(quad).encode() + b" .\n" for quad in store_of(FIXTURES / "small.trig").quads())
    )
    store.close()
    return folder


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """``visit(html, hash)``: the page from a file, once it says that it is ready."""
    contexts = []

    def go(html: str, fragment: str = "") -> Opened:
        file = tmp_path / f"page-{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(viewport={"width": 1200, "height": 800})
        contexts.append(context)
        opened = Opened(context.new_page())
        opened.page.goto(file.as_uri() + fragment, wait_until="commit")
        opened.page.wait_for_selector("html[data-ready]", state="attached", timeout=30_000)
        return opened

    yield go
    for context in contexts:
        context.close()
