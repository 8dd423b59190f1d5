"""Every format that a reader names is one that the shapes know."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_the_shapes_know_the_formats_of_the_readers() -> None:
    shapes = (ROOT / "ontology" / "shapes.ttl").read_text("utf-8")
    listed = re.search(r"sh:path dct:format ; sh:in \(([^)]*)\)", shapes)
    assert listed is not None
    known = set(re.findall(r'"(\w+)"', listed[1]))
    code = "".join(
        file.read_text("utf-8") for file in sorted((ROOT / "loaders" / "readers").rglob("*.py"))
    )
    named = set(re.findall(r'\bbuild\(\s*source,\s*"(\w+)"', code))
    assert {"markdown", "pdf"} <= named
    assert named <= known
