"""The people of the samples, by hand: each printed name belongs to whom a careful reader says."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import yaml

from folkmoot.building import build, catalogue_path
from folkmoot.workers import unpack
from graph.catalogue import Catalogue
from graph.identity import Identities

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
BARE = "Tillotson"
"""Two members of one surname: nobody is bound by it who is not named in full beside."""


def resolved(place: Path) -> dict[str, dict[str, set[str]]]:
    """``{council/person: {name as printed: documents}}`` of the samples."""
    build([SAMPLES], place, default_council="Wexmoor District Council")
    path = catalogue_path(place)
    catalogue = Catalogue(path)
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for digest, document in catalogue.documents():
        known = Identities.load(unpack(catalogue.identities(digest) or b"")).known
        for (_, name), to in known.items():
            if to.kind == "person":
                council, _, person = to.iri.rpartition("/id/")[2].split("/")
                found[f"{council}/{person}"][name].add(document)
    catalogue.close()
    return found


def test_every_name_belongs_to_its_bearer(tmp_path: Path) -> None:
    expected = yaml.safe_load((HERE / "samples_people.yaml").read_text("utf-8"))
    found = resolved(tmp_path / "graph")
    assert {who: sorted(names) for who, names in found.items()} == expected
    assert sum(len(documents) for names in found.values() for documents in names.values()) > 200
    assert not any(BARE in names for names in found.values())
