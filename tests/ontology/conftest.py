"""What the ontology's tests share: the Turtle files, parsed once."""

from __future__ import annotations

import pytest
from ontology_lint import ONTOLOGY
from rdflib import Graph


@pytest.fixture(scope="session")
def ontology() -> Graph:
    return Graph().parse(ONTOLOGY / "folkmoot.ttl")


@pytest.fixture(scope="session")
def mappings() -> Graph:
    return Graph().parse(ONTOLOGY / "mappings.ttl")


@pytest.fixture(scope="session")
def vocabularies() -> Graph:
    return Graph().parse(ONTOLOGY / "vocabularies.ttl")


@pytest.fixture(scope="session")
def shapes() -> Graph:
    return Graph().parse(ONTOLOGY / "shapes.ttl")
