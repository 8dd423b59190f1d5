"""Processes that evaluate queries, so that a query can be stopped and cannot take the server down.

``pool`` (in the server) asks ``stem`` to fork workers; each is one ``evaluate.serve`` loop.
"""

from __future__ import annotations

from folkmoot.web.workers.answer import Answer, Failure
from folkmoot.web.workers.pool import Pool

__all__ = ["Answer", "Failure", "Pool"]
