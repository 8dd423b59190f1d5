"""Work on all cores, such that the death of a process costs at most the one task that caused it."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

__all__ = ["cores", "spread"]

T = TypeVar("T")
R = TypeVar("R")


def cores() -> int:
    """The number of cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def spread(
    work: Callable[[Sequence[T]], Sequence[R]],
    tasks: Iterable[T],
    died: Callable[[T], R],
    workers: int | None = None,
    batch: int = 8,
) -> Iterator[tuple[T, R]]:
    """``(task, result)`` of every task, in the order of the tasks.

    ``work`` takes a batch and gives one result for each. Only a few batches are under way at any
    time, so that memory does not grow with the number of tasks. Where a process dies, its batches
    are done again one task at a time; ``died`` gives the result of a task that kills it again.
    """
    count = workers or cores()
    pool = ProcessPoolExecutor(count)
    waiting: deque[tuple[Sequence[T], Future[Sequence[R]] | None]] = deque()
    batches = _batches(tasks, batch, single=4 * count)

    def submit(group: Sequence[T]) -> Future[Sequence[R]] | None:
        try:
            return pool.submit(work, group)
        except BrokenProcessPool:
            return None

    try:
        for group in batches:
            waiting.append((group, submit(group)))
            if len(waiting) < 3 * count:
                continue
            first, future = waiting.popleft()
            results = _result(future)
            if results is None:
                yield from _one_by_one(work, first, died)
                # A pool with a dead process takes no more work: the others go into a new one.
                pool.shutdown(wait=False, cancel_futures=True)
                pool = ProcessPoolExecutor(count)
                waiting = deque((g, f if _done(f) else submit(g)) for g, f in waiting)
            else:
                yield from zip(first, results, strict=True)
        while waiting:
            first, future = waiting.popleft()
            results = _result(future)
            if results is None:
                yield from _one_by_one(work, first, died)
            else:
                yield from zip(first, results, strict=True)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _batches(tasks: Iterable[T], size: int, single: int) -> Iterator[list[T]]:
    """Batches of ``size``; the first few hold one task, so that all cores have work at once."""
    group: list[T] = []
    made = 0
    for task in tasks:
        group.append(task)
        if made < single or len(group) == size:
            yield group
            made += 1
            group = []
    if group:
        yield group


def _result(future: Future[Sequence[R]] | None) -> Sequence[R] | None:
    if future is None:
        return None
    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _done(future: Future[Sequence[R]] | None) -> bool:
    return (
        future is not None
        and future.done()
        and not future.cancelled()
        and (future.exception() is None)
    )


def _one_by_one(
    work: Callable[[Sequence[T]], Sequence[R]], group: Sequence[T], died: Callable[[T], R]
) -> Iterator[tuple[T, R]]:
    for task in group:
        with ProcessPoolExecutor(1) as pool:
            try:
                yield task, pool.submit(work, [task]).result()[0]
            except BrokenProcessPool:
                yield task, died(task)
