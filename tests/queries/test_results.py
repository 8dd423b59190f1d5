"""The formats, read back by other readers."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, QueryResultsFormat, parse_query_results
from rdflib.query import Result

from graph.terms import XSD
from queries.results import FORMATS, write

COLUMNS = ("thing", "thing_name", "count", "day", "flag", "words")
EVIL = '<script>alert(1)</script>|"><img src=x onerror=alert(2)>'
ROWS = [
    (
        NamedNode("https://example.org/a?b=1&c=2"),
        Literal('=HYPERLINK("https://evil.example")'),
        Literal("-5", datatype=XSD.integer),
        Literal("2024-05-15", datatype=XSD.date),
        Literal("true", datatype=XSD.boolean),
        Literal(EVIL + "\nsecond\tline"),
    ),
    (None, Literal("+44 1632 960000"), Literal("7", datatype=XSD.integer), None, None, Literal("@sum", language="en")),
    (BlankNode("b"), Literal("-1+1"), None, None, None, Literal("\tcmd")),
]  # fmt: skip


def written(form: str) -> bytes:
    out = io.BytesIO()
    assert write(form, COLUMNS, iter(ROWS), out) == len(ROWS)
    assert not out.closed
    return out.getvalue()


def test_a_spreadsheet_runs_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv").decode(), newline="")))
    assert rows[0]["thing_name"].startswith("'=")
    assert rows[1]["thing_name"].startswith("'+")
    assert rows[1]["words"] == "'@sum"
    assert rows[2]["thing_name"] == "'-1+1"
    assert rows[2]["words"] == "'\tcmd"
    # A number is no formula.
    assert rows[0]["count"] == "-5"
    assert rows[0]["words"] == ROWS[0][5].value


@pytest.mark.parametrize(
    ("form", "parsed"),
    [
        ("json", QueryResultsFormat.JSON),
        ("tsv", QueryResultsFormat.TSV),
    ],
)
def test_standard_formats_are_read_by_another_reader(form: str, parsed: QueryResultsFormat) -> None:
    found = parse_query_results(written(form), parsed)
    assert tuple(v.value for v in found.variables) == COLUMNS
    rows = [tuple(row[i] for i in range(len(COLUMNS))) for row in found]
    assert [r[1:] for r in rows] == [r[1:] for r in ROWS]
    assert rows[0] == ROWS[0]


def test_xml_is_read_by_rdflib() -> None:
    found = Result.parse(io.BytesIO(written("xml")), format="xml")
    rows = [tuple(None if term is None else str(term) for term in row) for row in found]
    assert [row[1] for row in rows] == [row[1].value for row in ROWS]
    assert [row[5] for row in rows] == [row[5].value for row in ROWS]
    assert rows[0][0] == ROWS[0][0].value


def test_json_is_json() -> None:
    assert json.loads(written("json"))["head"]["vars"] == list(COLUMNS)


def test_html_shows_text_only() -> None:
    page = written("html").decode()
    assert "<script>" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    # The IRI of a thing is behind its name, not beside it.
    assert 'href="https://example.org/a?b=1&amp;c=2"' in page
    assert ">https://example.org" not in page


def test_html_links_to_the_web_only() -> None:
    out = io.BytesIO()
    write(
        "html", ("x", "x_name"), iter([(NamedNode("javascript:alert(1)"), Literal("click"))]), out
    )
    assert b"javascript:" not in out.getvalue()


def test_markdown_keeps_its_columns() -> None:
    lines = written("md").decode().splitlines()
    assert len(lines) == 2 + len(ROWS)
    assert "<script>" not in lines[2]
    assert all(line.replace("\\|", "").count("|") == lines[1].count("|") for line in lines)


def test_parquet_has_types(tmp_path: Path) -> None:
    table = pytest.importorskip("pyarrow.parquet").read_table(io.BytesIO(written("parquet")))
    assert [str(field.type) for field in table.schema] == [
        "string",
        "string",
        "int64",
        "date32[day]",
        "bool",
        "string",
    ]
    assert table.column("count").to_pylist() == [-5, 7, None]
    assert table.column("words").to_pylist()[0] == ROWS[0][5].value


@pytest.mark.parametrize("form", FORMATS)
def test_no_rows_are_written_too(form: str) -> None:
    out = io.BytesIO()
    assert write(form, COLUMNS, iter([]), out) == 0
    assert out.getvalue()
