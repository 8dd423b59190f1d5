"""The process from which workers are forked: it has everything in memory that they share.

Run as ``python -m folkmoot.web.workers.stem FD SETTINGS`` with a Unix socket as FD. It forks a
worker for each message ``{"fork": n}`` that brings the worker's channel with it, kills one for
``{"kill": pid}``, tells of every death ``{"dead": pid, "signal": n}``, and ends with the socket.
It must not start threads itself: what a fork copies of them is broken.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import sys
import threading
from typing import Any

import pyoxigraph as ox

from folkmoot.web.workers.confine import die_with_parent, forbid_sockets, limit_memory
from folkmoot.web.workers.evaluate import serve

_FILES = {
    ".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG, ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES, ".rdf": ox.RdfFormat.RDF_XML, ".jsonld": ox.RdfFormat.JSON_LD,
}  # fmt: skip


def main(control: socket.socket, settings: dict[str, Any]) -> None:
    """Serve the control socket until the server closes it."""
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    shared = load(settings["path"]) if settings["in_memory"] else None
    wake, waker = os.pipe()
    os.set_blocking(waker, False)
    signal.set_wakeup_fd(waker)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    children: set[int] = set()
    control.send(b'{"up": true}')
    while True:
        ready, _, _ = select.select([control.fileno(), wake], [], [])
        if wake in ready:
            os.read(wake, 4096)
            _reap(control, children)
        if control.fileno() in ready:
            data, handles, _, _ = socket.recv_fds(control, 4096, 1)
            if not data:
                break
            order = json.loads(data)
            if "kill" in order and order["kill"] in children:
                os.kill(order["kill"], signal.SIGKILL)
            elif "fork" in order:
                pid = os.fork()
                if pid == 0:
                    signal.set_wakeup_fd(-1)
                    for handle in (wake, waker, control.fileno()):
                        os.close(handle)
                    _worker(socket.socket(fileno=handles[0]), shared, settings)
                children.add(pid)
                os.close(handles[0])
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _worker(channel: socket.socket, shared: ox.Store | None, settings: dict[str, Any]) -> None:
    """A worker's whole life; does not return."""
    code = 1
    try:
        die_with_parent()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        if not os.environ.get("FOLKMOOT_TRACEBACK"):
            # An aborted allocation writes to standard error; the server says it in its own words.
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        store = shared if shared is not None else open_graph(settings["path"])
        forbid_sockets()
        limit_memory(settings["max_memory"])
        # In a thread of its own: the engine keeps a generator of random numbers for each thread,
        # and the one that was forked would give all workers the same UUIDs.
        thread = threading.Thread(target=serve, args=(channel, store))
        thread.start()
        thread.join()
        code = 0
    finally:
        os._exit(code)


def load(path: str) -> ox.Store:
    """The whole graph in memory, from a store on disk or from a file of RDF."""
    store = ox.Store()
    form = _FILES.get(os.path.splitext(path)[1])
    if form is not None:
        store.bulk_load(path=path, format=form)
    else:
        store.bulk_extend(ox.Store.read_only(path))
    return store


def open_graph(path: str) -> ox.Store:
    """The graph at ``path``, as it is on disk; a file of RDF is loaded."""
    return load(path) if os.path.isfile(path) else ox.Store.read_only(path)


def _reap(control: socket.socket, children: set[int]) -> None:
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        children.discard(pid)
        ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
        control.send(json.dumps({"dead": pid, "signal": ended}).encode())


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])), json.loads(sys.argv[2]))
