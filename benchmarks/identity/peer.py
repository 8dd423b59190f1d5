"""The same task given to splink, a probabilistic linker (the extra ``link``), with every advantage.

It sees what we see of a mention: names taken apart by our own rules, role, title, body, ward, post
and year. Like mentions of one body and year are one row, as with us. Its parameters are learnt from
the *truth* of other councils (m from labels, u by random sampling), which no user has, and its
threshold is the best of those tried there. Left to expectation maximisation, as its users do it, it
stops on some councils: where no two rows of one person ever differ in a column (sex), the m
probability falls below the least that splink 5 accepts. What a linker of pairs cannot know is that
a list names each person once and that clerks add initials where two members share a surname.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from benchmarks.identity.generate import generate
from graph.identity import Mention
from graph.identity.names import PersonName, given_sex, sex_of

__all__ = ["THRESHOLD", "splink"]

THRESHOLD = 0.5
"""From which probability on two rows are joined."""

_TRAINING = {"councils": 3, "seed": 811}
"""What it learns from: councils that are not measured."""


def splink(council: str, mentions: Sequence[Mention]) -> Mapping[tuple[str, str], tuple[str, bool]]:
    """The clusters of splink: (document, name) → cluster, decided. Needs splink and pandas."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    row_of: dict[tuple[str, str], str] = {}
    for one in mentions:
        found = _row(council, one)
        known = rows.setdefault(tuple(found.values()), found | {"unique_id": str(len(rows))})
        row_of[one.document, one.name] = known["unique_id"]
    linker = _linker(list(rows.values()), trained())
    pairs = linker.inference.predict(threshold_match_probability=THRESHOLD)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, THRESHOLD)
    owner = {
        str(row["unique_id"]): str(row["cluster_id"])
        for row in clusters.as_pandas_dataframe().to_dict("records")
    }
    return {place: (owner[number], True) for place, number in row_of.items()}


@cache
def trained() -> dict[str, Any]:
    """The settings with the parameters learnt from councils whose truth is told."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for council, labelled in generate(**_TRAINING):
        for one, person in labelled:
            row = _row(council, one) | {"person": f"{council} {person}"}
            rows.setdefault(tuple(row.values()), row | {"unique_id": str(len(rows))})
    linker = _linker(list(rows.values()), _settings())
    linker.training.estimate_u_using_random_sampling(max_pairs=5_000_000, seed=1)
    linker.training.estimate_m_from_label_column("person")
    same = sum(n * (n - 1) for n in _sizes(row["person"] for row in rows.values()))
    all_pairs = sum(n * (n - 1) for n in _sizes(row["council"] for row in rows.values()))
    learnt: dict[str, Any] = linker.misc.save_model_to_json()
    return learnt | {"probability_two_random_records_match": same / all_pairs}


def _sizes(keys: Any) -> list[int]:
    from collections import Counter

    return list(Counter(keys).values())


def _linker(rows: list[dict[str, Any]], settings: Any) -> Any:
    import pandas as pd
    from splink import Linker
    from splink.internals.duckdb.database_api import DuckDBAPI

    logging.getLogger("splink").setLevel(logging.ERROR)
    frame = pd.DataFrame(rows)
    return Linker(DuckDBAPI().register(frame), settings, log_level=logging.ERROR)


def _settings() -> Any:
    import splink.comparison_library as cl
    import splink.internals.comparison_level_library as cll
    from splink import SettingsCreator, block_on

    first = cl.CustomComparison(
        output_column_name="first",
        comparison_levels=[
            cll.CustomLevel("first_l IS NULL AND initial_l IS NULL", "no given name"),
            cll.CustomLevel("first_r IS NULL AND initial_r IS NULL", "no given name, either"),
            cll.ExactMatchLevel("first", term_frequency_adjustments=True),
            cll.CustomLevel(
                "initial_l = initial_r AND (first_l IS NULL OR first_r IS NULL)", "initial"
            ),
            cll.JaroWinklerLevel("first", 0.9),
            cll.CustomLevel("initial_l = initial_r", "another name with that initial"),
            cll.ElseLevel(),
        ],
    )
    return SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("council", "surname"),
            block_on("council", "first", "substr(surname, 1, 3)"),
            block_on("council", "half"),
        ],
        comparisons=[
            first,
            cl.JaroWinklerAtThresholds("surname", [0.95, 0.88]).configure(
                term_frequency_adjustments=True
            ),
            cl.ExactMatch("sex"),
            cl.ExactMatch("role"),
            cl.ExactMatch("body"),
            cl.ExactMatch("ward"),
            cl.ExactMatch("post"),
            cl.CustomComparison(
                output_column_name="year",
                comparison_levels=[
                    cll.NullLevel("year"),
                    cll.CustomLevel("abs(year_l - year_r) <= 1", "within a year"),
                    cll.CustomLevel("abs(year_l - year_r) <= 4", "within a term"),
                    cll.ElseLevel(),
                ],
            ),
        ],
        retain_intermediate_calculation_columns=False,
    )


def _row(council: str, one: Mention) -> dict[str, Any]:
    name = PersonName.of(one.name)
    return {
        "council": council,
        "first": name.first or None,
        "initial": name.given[0][0] if name.given else None,
        "surname": name.surname,
        "half": name.parts[-1] if len(name.parts) > 1 else name.surname,
        "sex": sex_of(one.titles) or given_sex(name) or None,
        "role": one.role if one.role != "unknown" else None,
        "body": one.body or None,
        "ward": one.ward or None,
        "post": next((post for post in one.posts if post != "Chairman"), None),
        "year": int(one.date[:4]) if one.date else None,
    }
