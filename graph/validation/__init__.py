"""Checking graphs against the SHACL shapes, one named graph at a time."""

from __future__ import annotations

from graph.validation.checking import Shapes, check, check_portions, merged
from graph.validation.findings import SEVERITIES, Finding, GraphReport, Words
from graph.validation.portions import Portion, file_portions, store_portions

__all__ = [
    "SEVERITIES", "Finding", "GraphReport", "Portion", "Shapes", "Words", "check",
    "check_portions", "file_portions", "merged", "store_portions",
]  # fmt: skip
