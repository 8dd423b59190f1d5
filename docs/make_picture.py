"""Take docs/picture.png anew: `folkmoot draw` of the samples, in Chromium, one fact clicked.

python docs/make_picture.py
"""

from __future__ import annotations

import io
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

import folkmoot

ROOT = Path(__file__).parents[1]
PORTFOLIO = "Environment and Climate"
CLICKED = "write to the Tarrow Rivers Trust about the culvert at Mill Lane"
SIZE = {"width": 1280, "height": 780}

NODE = """label => {
    const { model, view } = folkmoot.page, i = model.labels.indexOf(label);
    const box = document.querySelector("#picture canvas").getBoundingClientRect();
    const [x, y] = view.at ? view.at(i)
        : (p => [p.x, p.y])(view.network.canvasToDOM(view.network.getPositions()["n" + i]));
    return [box.left + x, box.top + y];
}"""


def shot(page: Path) -> bytes:
    """The page as a PNG, after a click on the action."""
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_page(viewport=SIZE)
        tab.goto(page.as_uri())
        tab.wait_for_selector("#picture canvas")
        tab.wait_for_timeout(1500)
        tab.mouse.click(*tab.evaluate(NODE, CLICKED))
        tab.locator("#details h2").first.wait_for()
        tab.wait_for_timeout(500)
        taken = tab.screenshot()
        browser.close()
    return bytes(taken)


def main() -> None:
    """Build, draw, take the picture, and save it."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "story.html"
        council = "Wexmoor District Council"
        with folkmoot.build(ROOT / "samples", f"{folder}/graph", default_council=council) as graph:
            graph.draw(page, PORTFOLIO, view="story")
        picture = Image.open(io.BytesIO(shot(page))).convert("RGB")
    picture.save(ROOT / "docs" / "picture.png", optimize=True)


if __name__ == "__main__":
    main()
