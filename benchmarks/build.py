"""How long the commands take: help, the facts of one file, and a build of many documents.

    python benchmarks/build.py [COPIES] [--workers N]

The build reads COPIES (default 20) of samples/, each as another council's, so that nothing is read
twice; then once more unchanged, and once more with one document changed. Numbers are printed and
never asserted; memory is the largest of all processes.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
FORMS = {".txt", ".html", ".xml"}


def timed(arguments: list[str]) -> float:
    """Wall seconds of a command of folkmoot in a process of its own."""
    start = time.perf_counter()
    program = [sys.executable, "-c", "from folkmoot.cli import main; main()", *arguments]
    subprocess.run(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def copies(number: int, folder: Path) -> int:
    """Copies of the samples, each with its own council's name; how many files they are."""
    files = 0
    for n in range(number):
        target = folder / f"council-{n:04}"
        target.mkdir()
        for path in sorted(SAMPLES.iterdir()):
            if path.suffix in FORMS:
                text = path.read_text(encoding="utf-8").replace("Wexmoor", f"Wexmoor{n}")
                (target / path.name).write_text(f"{text}\n{n}\n", encoding="utf-8")
                files += 1
    return files


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("copies", nargs="?", type=int, default=20)
    options.add_argument("--workers", default="")
    chosen = options.parse_args()
    sample = SAMPLES / "cabinet-2024-07-09.txt"
    facts = min(timed(["facts", str(sample)]) for _ in range(3))
    print(f"folkmoot --help                {min(timed(['--help']) for _ in range(5)):8.3f} s")
    print(f"facts of {sample.name}{facts:8.3f} s")
    with tempfile.TemporaryDirectory() as place:
        folder, graph = Path(place) / "in", str(Path(place) / "graph")
        folder.mkdir()
        files = copies(chosen.copies, folder)
        build = ["build", str(folder), "--graph", graph, "--quiet"]
        build += ["--workers", chosen.workers] if chosen.workers else []
        first = timed(build)
        print(f"build of {files} documents      {first:8.1f} s, {first / files * 1000:.0f} ms each")
        print(f"again, nothing changed         {timed(build):8.1f} s")
        changed = next(folder.rglob("*.txt"))
        changed.write_text(changed.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
        print(f"again, one document changed    {timed(build):8.1f} s")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process                {peak:8.0f} MB")


if __name__ == "__main__":
    main()
