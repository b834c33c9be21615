"""Draw the README's picture anew: the network page of the samples, as a headless Chromium shows it.

Run it as `python notebooks/draw_picture.py`; it needs the extra `test` and a Chromium.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from kg.demo import run_demo

PICTURE = Path(__file__).resolve().parent.parent / "data" / "pictures" / "network.png"
_VIEW = {"width": 1280, "height": 820}


def draw_picture(page_path: Path, picture: Path) -> None:
    """Write what a browser shows of the page, in its light colours and without the zoom buttons."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=_VIEW, device_scale_factor=1.25, color_scheme="light", reduced_motion="reduce")
        page.goto(page_path.as_uri())
        page.wait_for_selector("html[data-ready]")
        page.evaluate("document.querySelector('.zoom').remove()")
        picture.parent.mkdir(exist_ok=True)
        page.screenshot(path=picture, animations="disabled")
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        report = run_demo(Path(folder) / "demo")
        draw_picture(report.folder / "network.html", PICTURE)
