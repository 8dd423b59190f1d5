"""The same task given to splink, a probabilistic linker (the extra ``link``), as its users would.

It sees what we see of a mention: names taken apart by our own rules, role, title, body, ward, post
and year. Like mentions of one body and year are one row, as with us. The probability that two rows
are one person is estimated from the rows themselves (random sampling for u, expectation
maximisation for m); rows are joined from ``THRESHOLD`` on, the best of those tried on seeds that
are not measured. What a linker of pairs cannot know is that a list names each person once and that
clerks add initials where two members share a surname.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from graph.identity import Mention
from graph.identity.names import PersonName, given_sex, sex_of

__all__ = ["THRESHOLD", "splink"]

THRESHOLD = 0.3


def splink(council: str, mentions: Sequence[Mention]) -> Mapping[tuple[str, str], tuple[str, bool]]:
    """The clusters of splink: (document, name) → cluster, decided. Needs splink and pandas."""
    import pandas as pd
    import splink.comparison_library as cl
    import splink.internals.comparison_level_library as cll
    from splink import Linker, SettingsCreator, block_on
    from splink.internals.duckdb.database_api import DuckDBAPI

    logging.getLogger("splink").setLevel(logging.ERROR)
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    row_of: dict[tuple[str, str], str] = {}
    for one in mentions:
        found = _row(one)
        known = rows.setdefault(tuple(found.values()), found | {"unique_id": str(len(rows))})
        row_of[one.document, one.name] = known["unique_id"]
    first = cl.CustomComparison(
        output_column_name="first",
        comparison_levels=[
            cll.CustomLevel("first_l IS NULL AND initial_l IS NULL", "no given name"),
            cll.CustomLevel("first_r IS NULL AND initial_r IS NULL", "no given name, either"),
            cll.ExactMatchLevel("first"),
            cll.CustomLevel(
                "initial_l = initial_r AND (first_l IS NULL OR first_r IS NULL)", "initial"
            ),
            cll.JaroWinklerLevel("first", 0.9),
            cll.CustomLevel("initial_l = initial_r", "another name with that initial"),
            cll.ElseLevel(),
        ],
    )
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("surname"),
            block_on("first", "substr(surname, 1, 3)"),
            block_on("half"),
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
    frame = pd.DataFrame(list(rows.values()))
    linker = Linker(DuckDBAPI().register(frame), settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [block_on("first", "surname")], recall=0.4
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1_000_000, seed=1)
    for rule in (block_on("surname"), block_on("first", "year")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.1)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, THRESHOLD)
    owner = {
        str(row["unique_id"]): str(row["cluster_id"])
        for row in clusters.as_pandas_dataframe().to_dict("records")
    }
    return {place: (owner[number], True) for place, number in row_of.items()}


def _row(one: Mention) -> dict[str, Any]:
    name = PersonName.of(one.name)
    return {
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
