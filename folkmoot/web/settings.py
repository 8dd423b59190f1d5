"""How the server is to run."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Settings"]


@dataclass(frozen=True, slots=True)
class Settings:
    """``timeout`` in seconds of one query; ``max_rows`` rows or triples of one answer (0: any
    number); ``max_memory`` in MB, what one query may take beside the graph; ``workers`` processes
    that answer queries (one more answers for the pages); ``token`` lets one write with
    ``read_write``; ``patience`` seconds that a query waits for a free worker.
    """

    graph: str = "folkmoot-graph"
    in_memory: bool = False
    read_write: bool = False
    token: str = ""
    timeout: float = 30.0
    max_rows: int = 100_000
    max_memory: int = 2048
    workers: int = 2
    patience: float = 30.0
    max_request: int = 1_000_000
    cors: bool = True
