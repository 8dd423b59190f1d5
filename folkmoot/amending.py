"""What people have judged and corrected, put into the graph beside what documents state."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from folkmoot.judgements import JudgementFile
from folkmoot.workers import unpack
from graph.catalogue import Catalogue
from graph.iris import Names

if TYPE_CHECKING:
    from graph.corrections import Applied
    from graph.store import Store

__all__ = ["tell_judgements", "try_corrections"]


def tell_judgements(
    catalogue: Catalogue, store: Store, names: Names, judged: JudgementFile
) -> list[str]:
    """Write the graphs of judgements and of corrections, where they have changed.

    Gives what somebody should look at: judgements about names that are not there, corrections
    that were not applied.
    """
    from graph.corrections import corrections_graph, write_corrections
    from graph.derivation import put
    from graph.identity import Findings, settled
    from graph.identity.judgements import identity_graph, write_identity

    amiss: list[str] = []
    state = hashlib.sha256(judged.digest.encode())
    findings = [(key, Findings.load(unpack(data))) for key, data in catalogue.all_findings()]
    for key, found in findings:
        amiss += [f"judgement of {one}: no such name is in the graph" for one in found.unknown]
        state.update(f"{key}\n{found.dump()}\n".encode())
    applied = try_corrections(catalogue, names, judged)
    amiss += [f"correction of {one.correction.fact} ({one.correction.predicate}): {one.said}"
              for one in applied if one.said]  # fmt: skip
    state.update(repr([(one.correction, one.document, one.state) for one in applied]).encode())
    if catalogue.setting("told") != state.hexdigest():
        catalogue.keep_setting("told", "")
        catalogue.commit()
        councils = {key for key, _ in findings}
        human = [one for one in judged.latest() if councils.issuperset(one.councils)]
        judgements = settled((j for _, found in findings for j in found.judgements), human)
        replaced = [one for _, found in findings for one in found.replacements]
        put(store, identity_graph(names), write_identity(names, judgements, replaced))
        put(store, corrections_graph(names), write_corrections(names, applied))
        catalogue.keep_setting("told", state.hexdigest())
    return amiss


def try_corrections(catalogue: Catalogue, names: Names, judged: JudgementFile) -> list[Applied]:
    """Each correction with each document that it is of, and what became of it there."""
    from graph.assertion import assert_record
    from graph.corrections import Applied, apply_corrections
    from graph.identity import Identities
    from graph.records import decode

    if not judged.corrections:
        return []

    def tried() -> Iterator[Applied]:
        for digest, name in catalogue.documents():
            if corrections := judged.about(digest, name):
                record = decode(unpack(catalogue.record(digest) or b""))
                identities = Identities.load(unpack(catalogue.identities(digest) or b""))
                quads = assert_record(record, identities, names)
                for one, state in apply_corrections(quads, corrections, names)[1]:
                    yield Applied(one, digest, state)

    found = list(tried())
    known = {one.correction for one in found}
    lost = [Applied(one, "", "gone") for one in judged.corrections if one not in known]
    return sorted((*found, *lost), key=lambda one: (one.correction, one.document))
