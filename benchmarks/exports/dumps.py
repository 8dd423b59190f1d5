"""How fast and in how much memory each format is written; with `oxigraph dump` beside them.

python -m benchmarks.exports.dumps [MEETINGS] [FORMAT …] (1,170 quads a meeting; 1,000 meetings)
python -m benchmarks.exports.dumps FOLDER [FORMAT …] (a graph that is there already, read only)

``oxigraph`` as a format is the dump command of the Oxigraph project, to compare with.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.exports.synthetic import nquads
from exports.dumps import FORMATS
from graph.store import open_store

SINGLE = """
import sys, time
from exports.dumps import FORMATS, write, write_folder
from graph.store import open_store
graph, name, out = sys.argv[1:]
store = open_store(graph, read_only=True)
started, cpu = time.perf_counter(), time.process_time()
if FORMATS[name].folder:
    write_folder(store, name, out)
else:
    with open(out, "wb", 1 << 20) as file:
        write(store, name, file)
seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
# ru_maxrss would be that of the process that started this one, where it was larger.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(seconds, cpu, int(peak.split()[1]) / 1024)
"""


def main(graph: str, names: list[str]) -> None:
    """Print one line a format; each in a process of its own, so that memory is its own."""
    with tempfile.TemporaryDirectory() as folder:
        if graph.isdigit():
            place = Path(folder) / "graph"
            build(place, int(graph))
        else:
            place = Path(graph)
        quads = sum(1 for _ in open_store(place, read_only=True).quads())
        print(f"{quads:,} quads\nformat            s     cpu s   k quads/s      MB  peak MB")
        for name in names:
            out = Path(folder) / f"dump.{name}"
            if name == "oxigraph":
                seconds, cpu, peak = oxigraph(place / "store", out)
            else:
                command = [sys.executable, "-c", SINGLE, str(place), name, str(out)]
                run = subprocess.run(command, capture_output=True, text=True)
                if run.returncode:
                    print(f"{name:12} failed: {run.stderr[-300:]}", flush=True)
                    continue
                seconds, cpu, peak = map(float, run.stdout.split())
            report(name, quads, seconds, cpu, size(out), peak)
            shutil.rmtree(out) if out.is_dir() else out.unlink()


def build(place: Path, meetings: int) -> None:
    """An invented graph on disk."""
    store = open_store(place)
    batch = []
    for n, text in enumerate(nquads(meetings), 1):
        batch.append(text)
        if n % 500 == 0:
            store.load("".join(batch).encode())
            batch = []
    store.load("".join(batch).encode())
    store.close()


def oxigraph(store: Path, out: Path) -> tuple[float, float, float]:
    """Seconds, those of the processor and peak memory (MB) of the same graph by the command of the Oxigraph project."""
    program = shutil.which("oxigraph", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if not program:
        raise SystemExit("no oxigraph command: pip install oxigraph")
    started = time.perf_counter()
    command = [program, "dump", "--location", str(store), "--file", str(out), "--format", "nq"]
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {status}")
    seconds = time.perf_counter() - started
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    if path.is_dir():
        return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())
    return path.stat().st_size


def report(name: str, quads: int, seconds: float, cpu: float, size: int, peak: float) -> None:
    """One line of the table; on a busy machine the processor's seconds are those to compare."""
    print(
        f"{name:12} {seconds:6.1f} {cpu:9.1f} {quads / cpu / 1e3:11.0f} {size / 1e6:9.1f} {peak:8.0f}",
        flush=True,
    )


if __name__ == "__main__":
    args = [one for one in sys.argv[1:] if one not in FORMATS and one != "oxigraph"]
    chosen = [one for one in sys.argv[1:] if one not in args] or [*FORMATS, "oxigraph"]
    main(args[0] if args else "1000", chosen)
