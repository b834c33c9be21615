"""The site of the model in a browser: from disk, without a request, readable on any screen, by keyboard too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from graph_fixture import build_fixture_store
from playwright.sync_api import Browser, Page

from kg.docs import write_site
from kg.resources import shared_path
from kg.store import open_store

#: What is drawn wider than the place that was reckoned for it: names of arrows, and lines and titles of boxes.
TOO_WIDE = """
[...document.querySelectorAll('.diagram')].flatMap(svg => [
  ...[...svg.querySelectorAll('.box')].flatMap(box => {
    const frame = box.querySelector('rect').getBBox();
    return [...box.querySelectorAll('text')]
      .filter(text => { const b = text.getBBox(); return b.x + b.width > frame.x + frame.width - 4
        || b.y < frame.y || b.y + b.height > frame.y + frame.height; });
  }),
  ...[...svg.querySelectorAll('.arrow')].filter(arrow => {
    const b = arrow.querySelector('text').getBBox();
    return b.width > arrow.querySelector('text').textContent.length * 7.4;
  })
]).map(node => node.textContent)
"""
#: Scrolling regions that hold more than they show and cannot be reached by keyboard.
UNREACHABLE = """
[...document.querySelectorAll('.scroll, pre')].filter(node => node.tabIndex < 0 || !node.ariaLabel).length
"""
CONTRAST = """
(pairs => pairs.map(([front, back]) => {
  const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const style = getComputedStyle(document.documentElement);
  const light = name => {
    probe.fillStyle = style.getPropertyValue(name); probe.fillRect(0, 0, 1, 1);
    const linear = [...probe.getImageData(0, 0, 1, 1).data].slice(0, 3)
      .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const [one, other] = [light(front), light(back)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}))([['--ink', '--paper'], ['--soft', '--paper'], ['--accent', '--paper'], ['--accent', '--card'], ['--word', '--card'],
     ['--text', '--card'], ['--note', '--card'], ['--own', '--card'], ['--own', '--own-wash'], ['--soft', '--card'],
     ['--ink', '--wash']])
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, answered by the store of made-up releases, one of which means harm."""
    folder = tmp_path_factory.mktemp("site")
    store = open_store(build_fixture_store(folder / "store"))
    write_site(folder / "docs", shared_path("ontology"), store.quads)
    return folder / "docs"


@pytest.fixture
def open_page(chromium: Browser, site: Path) -> Iterator[object]:
    """Opens a page from disk; in the end none may have asked for anything but itself, or complained."""
    complaints: list[str] = []
    contexts = []

    def open_one(name: str, *, width: int = 1280, scheme: str = "light") -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 800})
        contexts.append(context)
        page = context.new_page()
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("request", lambda sent: sent.url.startswith(site.as_uri()) or complaints.append(sent.url))
        page.goto((site / name).as_uri())
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(open_page: object, site: Path, width: int) -> None:
    for path in sorted(site.glob("*.html")):
        page = open_page(path.name, width=width)  # type: ignore[operator]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        assert page.evaluate(UNREACHABLE) == 0, path.name


def test_what_is_written_in_pictures_fits_the_place_reckoned_for_it(open_page: object) -> None:
    page = open_page("ontology.html")  # type: ignore[operator]
    assert page.locator(".diagram").count() == 6
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out_from_their_ground(open_page: object, scheme: str) -> None:
    page = open_page("index.html", scheme=scheme)  # type: ignore[operator]
    assert min(page.evaluate(CONTRAST)) >= 4.5


def test_a_reader_gets_by_keyboard_from_the_first_page_to_a_term(open_page: object) -> None:
    page = open_page("index.html")  # type: ignore[operator]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ontology.html")
    page.locator(".diagram a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ontology.html#*")
    assert page.evaluate("document.querySelector(':target h3').textContent").strip()


def test_what_a_release_says_does_nothing(open_page: object) -> None:
    page = open_page("questions.html")  # type: ignore[operator]
    assert page.locator("script, img").count() == 0
    assert "O'Neil-Łukasz" in page.inner_text("main")


def test_the_picture_of_the_whole_model_can_be_opened_by_itself(open_page: object) -> None:
    page = open_page("model.svg")  # type: ignore[operator]
    assert page.locator("text=mga:Participation").count() == 1
