"""Dumps as Raptor and Jena read them: what they write of it is the same graph."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from exported import canonical, dumped
from pyoxigraph import RdfFormat, parse

from exports.dumps import FORMATS
from graph.store import Store

JAVA = Path("/usr/share/java")
# What riot needs of what Debian's libapache-jena-java brings along.
JARS = re.compile(
    r"(jena-|commons-|dexx|gson|guava|httpc|jackson-|jsonld-java|protobuf|slf4j-(api|nop)|thrift)"
)


@pytest.fixture(scope="session")
def riot(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command that reads RDF with Jena, of Debian's packages."""
    java = shutil.which("java")
    if java is None or not (JAVA / "jena-cmds.jar").exists():
        pytest.skip("no Jena: apt-get install default-jre-headless libapache-jena-java")
    jars = [jar for jar in sorted(JAVA.glob("*.jar")) if JARS.match(jar.name)]
    plain = [jar for jar in jars if not re.search(r"-\d[\d.]*(-jre)?\.jar$", jar.name)]
    # Debian moved the classes of Xerces within jena-core, but not the messages that they look for.
    messages = tmp_path_factory.mktemp("messages")
    with zipfile.ZipFile(JAVA / "jena-core.jar") as core:
        prefix = "org/apache/jena/ext/"
        for name in core.namelist():
            if name.startswith(prefix + "xerces/") and name.endswith(".properties"):
                file = messages / name.removeprefix(prefix)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(core.read(name))
    return [java, "-cp", ":".join(map(str, [messages, *plain])), "riotcmd.riot"]


def read_back(command: list[str], file: Path, form: RdfFormat, *, graphs: bool) -> set[str]:
    run = subprocess.run([*command, str(file)], capture_output=True, timeout=120)
    assert run.returncode == 0, run.stderr.decode()
    assert b"WARN" not in run.stderr and b"ERROR" not in run.stderr, run.stderr.decode()
    return canonical(parse(run.stdout, form), graphs=graphs)


@pytest.mark.parametrize("name", ["nquads", "ntriples", "turtle", "trig", "rdfxml"])
def test_jena_reads_it(store: Store, riot: list[str], name: str, tmp_path: Path) -> None:
    file = tmp_path / f"dump.{FORMATS[name].ending}"
    file.write_bytes(dumped(store, name))
    graphs = not FORMATS[name].triples
    read = read_back([*riot, "--output=nquads"], file, RdfFormat.N_QUADS, graphs=graphs)
    assert read == canonical(store.quads(), graphs=graphs)


@pytest.mark.parametrize("name", ["nquads", "ntriples", "turtle", "trig", "rdfxml"])
def test_raptor_reads_it(store: Store, name: str, tmp_path: Path) -> None:
    rapper = shutil.which("rapper")
    if rapper is None:
        pytest.skip("no rapper: apt-get install raptor2-utils")
    file = tmp_path / "dump"
    file.write_bytes(dumped(store, name))
    command = [rapper, "-q", "-i", name, "-I", "http://base.example/"]
    if FORMATS[name].triples:
        command, form = [*command, "-o", "ntriples"], RdfFormat.N_TRIPLES
    else:
        command, form = [*command, "-o", "nquads"], RdfFormat.N_QUADS
    graphs = not FORMATS[name].triples
    assert read_back(command, file, form, graphs=graphs) == canonical(store.quads(), graphs=graphs)
