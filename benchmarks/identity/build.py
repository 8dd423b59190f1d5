"""A build of many mentions, from what was read to the graph: resolved, written, loaded, inferred.

    python -m benchmarks.identity.build --mentions 100000

Reading so many documents takes hours and is measured apart (``benchmarks/reading.py``); here the
records of invented councils stand in the catalogue already, with their people, attendances and
posts, each with its words. Prints seconds by the wall and of the processor (this process and its
workers together) and memory after each stage, and again for a build after one judgement and for one
after one document was read anew. Memory is the largest of this process and of its workers.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from benchmarks.identity.generate import Labelled, generate
from folkmoot.building import build, catalogue_path
from folkmoot.judgements import JudgementFile, beside
from folkmoot.workers import pack, pack_mentions, unpack
from graph.catalogue import Catalogue, Entry, Reading
from graph.identity import Judgement, Mention, council_key, mentions
from graph.records import decode, encode
from ontology import record as r


def records(council: list[Labelled]) -> Iterator[r.Record]:
    """The records of one council: one for each document, saying what its mentions say."""
    documents: dict[str, list[Mention]] = defaultdict(list)
    for mention, _ in council:
        documents[mention.document].append(mention)
    for some in documents.values():
        yield _record(some)


def _record(some: list[Mention]) -> r.Record:
    lines = [f"{some[0].council}, {some[0].body}, {some[0].date}"]
    facts: list[r.Fact] = []
    posts: set[str] = set()
    start = len(lines[0]) + 1
    for one in some:
        line = f"{', '.join(one.lists) or 'named'}: {one.name}, {', '.join(one.posts)}"
        where = {"evidence": (r.Span(start, start + len(line)),), "meeting": "m", "rule": "made"}
        start += len(line) + 1
        lines.append(line)
        facts.append(
            r.Person(name=one.name, role=one.role, titles=one.titles, aliases=one.aliases,
                     party=one.party, ward=one.ward, **where)
        )  # fmt: skip
        for status in one.lists:
            facts.append(r.Attendance(person=one.name, status=status, **where))
        for post in one.posts:
            if post not in posts:
                kind = "chair" if post == "Chairman" else "portfolio"
                facts.append(r.Post(name=post, holder_kind=kind, body=one.body, **where))
                posts.add(post)
            facts.append(r.Holding(person=one.name, post=post, **where))
    text = "\n".join(lines)
    meeting = r.Meeting(
        id="m", council=some[0].council, body=some[0].body or "Council", date=some[0].date,
        evidence=(r.Span(0, len(lines[0])),), rule="made",
    )  # fmt: skip
    digest = sha256(text.encode()).hexdigest()
    document = r.Document(r.Source(f"{digest[:12]}.txt"), text, "text", digest)
    return r.Record(document, r.LayoutMatch("made", 1.0), (meeting, *facts), ())


def fill(catalogue: Catalogue, councils: Iterable[tuple[str, list[Labelled]]], enough: int) -> int:
    """Put records of ``councils`` into the catalogue until ``enough`` people are named in them;
    how many are."""
    number, count = catalogue.begin(), 0
    for _, labelled in councils:
        for record in records(labelled):
            named = mentions(record)
            count += sum(one.kind == "person" for one in named)
            name, digest = record.document.source.name, record.document.digest
            reading = Reading(
                name, digest, council_key(named[0]), pack(encode(record)), pack_mentions(named)
            )
            catalogue.enter(Entry("made", name, name, digest), "made", number, [reading])
        catalogue.commit()
        if count >= enough:
            break
    return count


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--mentions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=9101)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        graph = Path(place) / "graph"
        catalogue = Catalogue(catalogue_path(graph))
        count = fill(catalogue, generate(10**9, seed=chosen.seed), chosen.mentions)
        print(f"{count:,} mentions of people, {sum(1 for _ in catalogue.documents()):,} documents")
        catalogue.close()
        _timed(graph, chosen.workers)
        people = "council-0000-district-council/person"
        one, other = _two(graph, people)
        JudgementFile(beside(graph)).judge(
            Judgement.of(one, other, "same", "A. Clerk", "2031-07-01", "to measure")
        )
        print(f"\nafter one judgement ({one.rpartition('/')[2]} is {other.rpartition('/')[2]})")
        _timed(graph, chosen.workers)
        print("\nafter one document was read anew")
        _change_one(graph)
        _timed(graph, chosen.workers)


def _change_one(graph: Path) -> None:
    """Read one document anew, with a person more."""
    catalogue = Catalogue(catalogue_path(graph))
    digest, name = next(catalogue.documents())
    old = decode(unpack(catalogue.record(digest) or b""))
    line = "named: Philippa Newcome, "
    text = f"{old.document.text}\n{line}"
    span = r.Span(len(text) - len(line), len(text))
    more = r.Person(name="Philippa Newcome", evidence=(span,), meeting="m", rule="made")
    digest = sha256(text.encode()).hexdigest()
    document = replace(old.document, text=text, digest=digest)
    record = replace(old, document=document, facts=(*old.facts, more))
    named = mentions(record)
    reading = Reading(
        name, digest, council_key(named[0]), pack(encode(record)), pack_mentions(named)
    )
    catalogue.enter(Entry("made", name, name, digest), "made", catalogue.begin(), [reading])
    catalogue.close()


def _two(graph: Path, people: str) -> tuple[str, str]:
    """Two people of a council whom nobody has joined."""
    catalogue = Catalogue(catalogue_path(graph))
    try:
        from graph.identity import Findings

        found = catalogue.findings(people.partition("/")[0])
        assert found is not None
        open_one = next(
            j for j in Findings.load(unpack(found[1])).judgements
            if j.verdict == "undecided" and j.one.startswith(people)
        )  # fmt: skip
        return open_one.one, open_one.other
    finally:
        catalogue.close()


def _timed(graph: Path, workers: int) -> None:
    began, busy = time.perf_counter(), _processor()
    stage = ""
    since, spent = began, busy

    def say(now: str, done: int, total: int | None) -> None:
        nonlocal stage, since, spent
        if now != stage:
            if stage:
                _line(stage, time.perf_counter() - since, _processor() - spent)
            stage, since, spent = now, time.perf_counter(), _processor()

    report = build([], graph, workers=workers, progress=say)
    _line(stage, time.perf_counter() - since, _processor() - spent)
    _line("in all", time.perf_counter() - began, _processor() - busy)
    print(
        f"{report.resolved} councils resolved, {report.written} graphs written, "
        f"{report.inferred} councils inferred"
    )


def _processor() -> float:
    """Processor seconds of this process and of the workers that have ended."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(u.ru_utime + u.ru_stime for u in map(resource.getrusage, who))


def _line(stage: str, seconds: float, processor: float) -> None:
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{stage:<12} {seconds:8.1f} s, {processor:8.1f} s of the processor, {own:6.0f} MB, "
        f"workers {workers:4.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    main()
