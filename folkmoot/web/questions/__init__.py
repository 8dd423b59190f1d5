"""The questions that the pages ask of the graph: SPARQL, one file each."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["question"]


@cache
def question(name: str) -> str:
    """The text of ``{name}.rq`` in this folder."""
    return files(__name__).joinpath(*f"{name}.rq".split("/")).read_text(encoding="utf-8")
