"""From a reader's own words to the packaged questions that they may mean."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from folkmoot.web.explorer import packs
from folkmoot.web.service import Service
from folkmoot.web.workers import Failure

if TYPE_CHECKING:
    from queries.header import Query

__all__ = ["Fitting", "fitting"]


@dataclass(frozen=True, slots=True)
class Fitting:
    """A question that fits, its address with the values that the words give, and whether it is
    the one that is meant."""

    query: Query
    href: str
    sure: bool


async def fitting(service: Service, words: str) -> list[Fitting]:
    """The questions that fit ``words``, the best first; none where the words ask for nothing.

    A single word is a name to be searched for and no question.
    """
    if len(words.split()) < 2:
        return []
    try:
        async with service.pool.ask({"understand": words}, "pages") as answer:
            told = json.loads(await answer.whole())
    except Failure:
        return []
    found = []
    for at, one in enumerate(told["queries"]):
        query = packs.find(*one["id"].split("/", 1))
        if query is not None:
            values = f"?{urlencode(one['given'])}" if one["given"] else ""
            found.append(Fitting(query, f"/queries/{query.id}{values}", at == 0 and told["sure"]))
    return found
