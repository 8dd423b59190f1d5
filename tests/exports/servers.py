"""A site behind the servers that its sample configs are for, on loopback, and asked for its IRIs."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from graph.store import Store

BASE = "https://w3id.org/folkmoot"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"
FORMS = {
    BROWSER: "text/html",
    "text/turtle": "text/turtle",
    "application/ld+json": "application/ld+json",
}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(100):
        if process.poll() is not None:
            break
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    said = (process.stderr.read() if process.stderr else b"") if process.poll() is not None else b""
    pytest.fail(f"the server did not start: {said!r} {log.read_text() if log.exists() else ''}")


def nginx(site: Path, folder: Path, port: int) -> list[str]:
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    if not Path(program).exists():
        pytest.skip("no nginx: apt-get install nginx-light")
    sample = (site / "server" / "nginx.txt").read_text(encoding="utf-8")
    # What a user would change: where it listens, where the files are.
    sample = sample.replace("listen 80;", f"listen 127.0.0.1:{port};")
    sample = sample.replace("root /srv/www/council-meetings;", f"root {site};")
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"events {{ }}\nhttp {{ access_log off;\n{temporary}{sample}\n}}\n",
        encoding="utf-8",
    )
    return [program, "-c", str(config), "-e", str(folder / "error.log")]


def apache(site: Path, folder: Path, port: int) -> list[str]:
    program = shutil.which("apache2") or "/usr/sbin/apache2"
    modules = Path("/usr/lib/apache2/modules")
    if not Path(program).exists() or not modules.is_dir():
        pytest.skip("no apache2: apt-get install apache2-bin")
    loaded = "".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so\n"
        for name in ("mpm_event", "authz_core", "mime", "dir", "rewrite", "headers", "alias")
        if (modules / f"mod_{name}.so").exists()
    )
    sample = (site / "server" / "apache.txt").read_text(encoding="utf-8")
    config = folder / "apache.conf"
    config.write_text(
        f"ServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n{loaded}"
        f"ErrorLog {folder}/error.log\nMutex file:{folder}\nTypesConfig /dev/null\n"
        f'DocumentRoot {folder}\nAlias /folkmoot/id {site}\n<Directory "{site}">\n'
        f"Require all granted\n{sample}\n</Directory>\n",
        encoding="utf-8",
    )
    return [program, "-f", str(config), "-DFOREGROUND"]


@contextmanager
def serving(
    kind: Callable[[Path, Path, int], list[str]], site: Path, folder: Path, within: Path
) -> Iterator[str]:
    """The address of a server of ``site``; ``folder`` is its own, both are under ``within``."""
    for part in (folder, site, *site.parents):
        # The server may run as another user.
        if part.is_relative_to(within.parent):
            part.chmod(part.stat().st_mode | 0o755)
    port = free_port()
    command = kind(site, folder, port)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        wait_for(port, process, folder / "error.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)


def resolved(server: str, store: Store, client: httpx.Client, *, terms: bool = False) -> int:
    """How many IRIs of ours the graph has, once each gave HTML, Turtle and JSON-LD that is of it.

    ``terms``: those of the ontology too. Documents are asked for once a form, however many quotes
    of theirs there are.
    """
    base = BASE if terms else BASE + "/id/"
    iris = sorted(
        {
            term.value.partition("#")[0]
            for quad in store.quads()
            for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)
            if isinstance(term, NamedNode) and term.value.startswith(base)
        }
    )
    known: dict[tuple[str, str], httpx.Response] = {}
    for iri in iris:
        for accept, kind in FORMS.items():
            asked = {"Accept": accept}
            see = client.get(server + urlsplit(iri).path, headers=asked)
            assert see.status_code == 303 and "accept" in see.headers["vary"].lower(), (iri, accept)
            place = see.headers["location"].partition("#")[0]
            if (place, accept) not in known:
                address = place if place.startswith("http") else server + place
                known[place, accept] = client.get(address, headers=asked)
            answer = known[place, accept]
            assert answer.status_code == 200, (iri, accept)
            assert answer.headers["content-type"].startswith(kind), (iri, accept)
            if kind == "text/turtle":
                assert iri in turtle(answer.content), iri
    return len(iris)


def turtle(content: bytes, seen: dict[bytes, str] = {}) -> str:  # noqa: B006
    """All terms of a Turtle file as text; a file is parsed once."""
    if content not in seen:
        seen[content] = "\n".join(str(triple) for triple in parse(content, RdfFormat.TURTLE))
    return seen[content]
