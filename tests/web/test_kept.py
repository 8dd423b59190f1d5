"""Answers that were given before come again as they were, and to nobody else."""

from __future__ import annotations

from serving import HTTP

from folkmoot.web.http.kept import Kept

PEOPLE = "SELECT ?who ?age WHERE { ?who <http://example.org/age> ?age }"


def test_what_was_not_used_for_longest_goes_first() -> None:
    kept = Kept(room=10)
    kept.put("a", [], b"1234")
    kept.put("b", [], b"1234")
    assert kept.get("a") is not None
    kept.put("c", [], b"1234")
    assert [key for key in "abc" if kept.get(key)] == ["a", "c"]
    kept.put("large", [], b"x" * 11)
    assert kept.get("large") is None
    assert [key for key in "abc" if kept.get(key)] == ["a", "c"]


def test_the_same_answer_comes_again_with_its_headers(endpoint: str) -> None:
    one, two = (HTTP.get(f"{endpoint}sparql", params={"query": PEOPLE}) for _ in range(2))
    assert one.status_code == two.status_code == 200
    assert one.content == two.content
    told = [{k: v for k, v in r.headers.items() if k != "date"} for r in (one, two)]
    assert told[0] == told[1]
    assert "etag" in one.headers
    head = HTTP.head(f"{endpoint}sparql", params={"query": PEOPLE})
    assert head.content == b""
    assert head.headers["content-length"] == one.headers["content-length"]


def test_each_format_and_each_address_has_its_own(endpoint: str) -> None:
    given = {"query": PEOPLE}
    for accept in ("text/csv", "application/sparql-results+json", "text/csv"):
        response = HTTP.get(f"{endpoint}sparql", params=given, headers={"accept": accept})
        assert response.headers["content-type"].startswith(accept)
    # A relative IRI is resolved against the address that was asked, whatever was asked before.
    given = {"query": "SELECT (<x> AS ?it) {}"}
    for host in ("one.example", "two.example", "one.example"):
        response = HTTP.get(f"{endpoint}sparql", params=given, headers={"host": host})
        (row,) = response.json()["results"]["bindings"]
        assert row["it"]["value"].startswith(f"http://{host}/")


def test_what_depends_on_time_or_chance_is_asked_anew(endpoint: str) -> None:
    for query in (
        "SELECT (NOW() AS ?it) {}",
        "SELECT (RAND() AS ?it) {}",
        "SELECT (UUID() AS ?it) {}",
    ):
        values = {HTTP.get(f"{endpoint}sparql", params={"query": query}).text for _ in range(3)}
        assert len(values) == 3, query


def test_a_download_and_a_page_of_one_answer_are_told_apart(explorer: str) -> None:
    address = f"{explorer}queries/first/decisions"
    plain = HTTP.get(address, headers={"accept": "text/csv"})
    file = HTTP.get(address, params={"format": "csv"})
    again = HTTP.get(address, headers={"accept": "text/csv"})
    assert plain.content == file.content == again.content
    assert "content-disposition" not in plain.headers
    assert "content-disposition" in file.headers
    assert "content-disposition" not in again.headers
