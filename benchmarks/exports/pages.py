"""Pages of 200, 20,000 and 100,000 things in Chromium: until they can be used, and while panning.

python -m benchmarks.exports.pages [NODES …]
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.exports.synthetic import nquads
from exports.drawing import draw
from graph.store import open_store

# Meetings that give about so many things.
MEETINGS = {200: 4, 1_000: 29, 5_000: 154, 20_000: 618, 100_000: 3_090}

RECORD = """() => {
    window.__frames = [];
    let last = performance.now();
    const step = (now) => {
        window.__frames.push(now - last);
        last = now;
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
}"""


def main(sizes: list[int]) -> None:
    """Print one line a size: build, page size, ready, and the frames while dragging."""
    from playwright.sync_api import sync_playwright

    print(
        "nodes  edges   read s  draw s   MB  ready ms  frame ms (median, 95 %)  frames/s  heap MB"
    )
    with sync_playwright() as run, tempfile.TemporaryDirectory() as folder:
        browser = run.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"],
        )
        for size in sizes:
            started = time.perf_counter()
            store = open_store(":memory:")
            store.load("".join(nquads(MEETINGS[size])).encode())
            read = time.perf_counter() - started
            started = time.perf_counter()
            file = Path(folder) / f"{size}.html"
            draw(store, file)
            drawn = time.perf_counter() - started
            ready, frames, heap, nodes, edges = look(browser, file)
            median = statistics.median(frames)
            worst = sorted(frames)[int(len(frames) * 0.95)]
            print(
                f"{nodes:6,} {edges:7,} {read:7.1f} {drawn:7.1f} {file.stat().st_size / 1e6:5.1f}"
                f" {ready:8} {median:10.1f} {worst:10.1f} {1000 / median:12.0f} {heap:8.0f}",
                flush=True,
            )
        browser.close()


def look(browser, file: Path) -> tuple[int, list[float], float, int, int]:  # type: ignore[no-untyped-def]
    """Open a page three times, drag it about, and give the median of when it was ready."""
    readies, frames = [], []
    for _ in range(3):
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(file.as_uri(), wait_until="commit")
        page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        readies.append(int(page.locator("html").get_attribute("data-ready")))
        page.evaluate(RECORD)
        page.mouse.move(800, 450)
        page.mouse.down()
        for n in range(60):
            page.mouse.move(800 + 4 * n, 450 + (n % 20) * 3)
        page.mouse.up()
        # The first frames belong to the recording itself; the last redraws the picture.
        frames += page.evaluate("window.__frames.slice(2)")
        heap = page.evaluate("performance.memory.usedJSHeapSize / 1e6")
        nodes, edges = page.evaluate("[folkmoot.page.model.n, folkmoot.page.model.m]")
        page.close()
    return int(statistics.median(readies)), frames, heap, nodes, edges


if __name__ == "__main__":
    main([int(one.replace(",", "")) for one in sys.argv[1:]] or [200, 20_000, 100_000])
