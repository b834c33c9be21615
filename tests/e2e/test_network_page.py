"""The network page in a browser: it loads from disk, asks for nothing, answers, and runs only itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page

from kg.network.build import Network
from kg.network.evidence import Quote
from kg.network.page import render_page

HOSTILE = '</script><img src=x onerror="document.title=\'hacked\'">"><svg onload="document.title=\'hacked\'">'
STATES = ("Guyana", "Jamaica", "Haití", "Türkiye", "Sénégal", "Côte d'Ivoire", "Perú", "México")

#: Keeps what the last frame wrote on the canvas, with the box of each line.
RECORD_LABELS = """
window.written = [];
const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  written.length = 0;
  clearRect.apply(this, box);
};
CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
  const half = this.measureText(text).width / 2;
  const height = parseInt(this.font.match(/(\\d+)px/)[1], 10);
  written.push({ text, left: x - half, right: x + half, top: y - height / 2, bottom: y + height / 2 });
  fillText.call(this, text, x, y);
};
"""


def make_network(
    names: list[tuple[str, str]], ties: list[tuple[int, int, int]], *, parallel: bool = False
) -> Network:
    """A network of (label, type) and (source, target, weight) as `build_network` would make it."""
    network: Network = nx.MultiGraph() if parallel else nx.Graph()
    network.graph.update(
        name="co-attendance", title="Bodies that met", meaning="One.\n\nTwo.", unit="meetings"
    )
    network.graph.update(limits=[], dialogues=[], releases=2, first="2018", last="2019-03")
    for number, (label, kind) in enumerate(names):
        network.add_node(
            f"n{number:05d}", label=label, type=kind, iri=f"https://example.org/{number}", acronym=""
        )
    for number, (source, target, weight) in enumerate(ties):
        network.add_edges_from([(f"n{source:05d}", f"n{target:05d}", make_tie(number, weight))])
    return network


def make_tie(number: int, weight: int) -> dict[str, Any]:
    quote = Quote(
        "2019-03-15", f"r{number}", f"Release {number}", f"passage {number}", f"https://example.org/r{number}"
    )
    return {
        "kind": "co-attendance", "role": f"role {number}", "status": "current", "weight": weight,
        "first": "2018-05-01", "last": "2019-03", "releases": weight, "confidence": 0.9,
        "reasons": [("2018-05-01", "First meeting")], "evidence": [quote],
    }  # fmt: skip


def make_large(nodes: int, ties: int) -> Network:
    """Ministries around a few hubs: deterministic, connected, with long names."""
    names = [
        (f"Ministry of Labour and Migration {number} of {STATES[number % 8]}", "organisation")
        for number in range(nodes)
    ]
    tree = [(number // 7, number) for number in range(1, nodes)]
    across = {tuple(sorted((number * 31 % nodes, number * 17 % (nodes // 9)))) for number in range(3 * ties)}
    more = sorted(pair for pair in across - set(tree) if pair[0] != pair[1])
    chosen = [*tree, *more[:: len(more) // (ties - len(tree))]][:ties]
    return make_network(names, [(source, target, 1 + (source + target) % 4) for source, target in chosen])


Open = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a network from disk; in the end it must not have asked for anything or complained."""
    complaints: list[str] = []
    context = chromium.new_context(viewport={"width": 1200, "height": 800})

    def open_one(network: Network, *, scheme: str = "light", script: str = "") -> Page:
        path = tmp_path / "net.html"
        path.write_text(render_page(network), encoding="utf-8")
        page = context.new_page()
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on(
            "request", lambda sent: sent.url == path.as_uri() or complaints.append(f"request: {sent.url}")
        )
        if script:
            page.add_init_script(script)
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_one
    context.close()
    assert complaints == []


@pytest.fixture
def pair() -> Network:
    """Two States, two meetings, one edge between them."""
    return make_network(
        [("Haití", "State"), ("International Organization for Migration", "organisation")], [(0, 1, 2)]
    )


def click_middle(page: Page) -> None:
    """Click where the middle of a picture of two nodes is: on the line between them."""
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_the_page_loads_from_disk_and_says_what_it_shows(open_page: Open, pair: Network) -> None:
    page = open_page(pair)
    assert page.title() == "Bodies that met · 2018–2019"
    assert page.inner_text("#shown") == "2 nodes, 1 edge"
    assert "Knowledge graph of migration governance" in page.inner_text(".cite")


def test_a_click_on_an_edge_shows_its_quotes_with_release_date_and_link(
    open_page: Open, pair: Network
) -> None:
    page = open_page(pair)
    click_middle(page)
    assert page.inner_text("#panel blockquote") == "passage 0"
    assert page.inner_text("#panel figcaption") == "Release 0 · 2019-03-15"
    link = page.locator("#panel figcaption a")
    assert link.get_attribute("href") == "https://example.org/r0"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_search_finds_names_without_their_marks_and_opens_the_node_with_its_links(
    open_page: Open, pair: Network
) -> None:
    page = open_page(pair)
    page.fill("#find", "HAITI")
    assert page.inner_text("#found") == "Haití"
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Haití"
    assert "International Organization for Migration" in page.inner_text("#panel .ties")
    page.click("#panel .quotes")
    assert page.inner_text("#panel blockquote") == "passage 0"
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")


def test_search_says_when_there_is_no_such_name(open_page: Open, pair: Network) -> None:
    page = open_page(pair)
    page.fill("#find", "zzz")
    assert page.inner_text("#found") == "No such name here"
    page.keyboard.press("Enter")
    assert page.is_hidden("#panel")


def test_everything_can_be_reached_by_the_keyboard_alone(open_page: Open, pair: Network) -> None:
    page = open_page(pair)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section').className") == "top"
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "International Organization for Migration"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Haití"


def test_types_and_weights_filter_what_is_shown_and_counted(open_page: Open) -> None:
    names = [("Guyana", "State"), ("Jamaica", "State"), ("IOM", "organisation"), ("EU", "organisation")]
    page = open_page(make_network(names, [(0, 1, 3), (0, 2, 1), (2, 3, 1)]))
    page.get_by_role("button", name="Organisations").click()
    assert page.inner_text("#shown") == "2 of 4 nodes, 1 of 3 edges"
    page.get_by_role("button", name="Organisations").click()
    page.locator("#weight").press("End")
    assert page.inner_text("#least") == "3 meetings"
    assert page.inner_text("#shown") == "2 of 4 nodes, 1 of 3 edges"
    page.fill("#find", "eu")
    page.keyboard.press("Enter")
    assert page.inner_text("#shown") == "4 nodes, 3 edges"


def test_parallel_edges_are_kept_and_told_apart(open_page: Open) -> None:
    names = [("Ana Peña", "person"), ("IOM", "organisation")]
    page = open_page(make_network(names, [(0, 1, 1), (0, 1, 1), (0, 1, 1)], parallel=True))
    page.fill("#find", "ana")
    page.keyboard.press("Enter")
    assert page.locator("#panel .role").all_inner_texts() == ["role 0", "role 1", "role 2"]


def test_names_titles_and_quotes_that_hold_markup_do_nothing(open_page: Open) -> None:
    network = make_network([(f"{HOSTILE}\u202e\u200f", "State"), (HOSTILE, "person")], [(0, 1, 1)])
    for _, _, data in network.edges(data=True):
        data.update(role=HOSTILE, status=HOSTILE, reasons=[(HOSTILE, HOSTILE)])
        data["evidence"] = [Quote(HOSTILE, HOSTILE, HOSTILE, HOSTILE, "javascript:document.title='hacked'")]
    network.graph.update(title=HOSTILE, dialogues=[HOSTILE], meaning=HOSTILE)
    page = open_page(network)
    click_middle(page)
    assert page.inner_text("#panel blockquote") == HOSTILE
    assert page.locator("#panel a").count() == 0
    page.click("#panel .ends .link >> nth=0")
    assert page.inner_text("#panel h2") in (HOSTILE, f"{HOSTILE}\u200f")
    page.fill("#find", "<img")
    assert page.locator("#found li").count() == 2
    page.mouse.move(700, 400)
    assert page.locator("img").count() == 0
    assert page.locator("svg:not(.mark)").count() == 0
    assert page.title().startswith("</script><img")


def test_the_page_is_dark_where_the_reader_wants_it(open_page: Open, pair: Network) -> None:
    colours = [
        open_page(pair, scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    assert colours == ["rgb(251, 251, 249)", "rgb(17, 22, 29)"]


def test_labels_of_300_nodes_are_many_and_never_over_each_other_at_first_view(open_page: Open) -> None:
    page = open_page(make_large(300, 700), script=RECORD_LABELS)
    lines = page.evaluate("written")
    assert len(lines) > 60
    for one, other in combinations(lines, 2):
        across = min(one["right"], other["right"]) - max(one["left"], other["left"])
        down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
        assert across <= 1 or down <= 1, f"{one['text']} over {other['text']}"


def test_3000_nodes_and_4000_edges_can_be_searched_filtered_and_opened(open_page: Open) -> None:
    page = open_page(make_large(3000, 4000))
    page.locator("#weight").press("End")
    assert " of 3,000 nodes" in page.inner_text("#shown")
    page.locator("#weight").press("Home")
    assert page.inner_text("#shown") == "3,000 nodes, 4,000 edges"
    page.fill("#find", "migration 2999")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Ministry of Labour and Migration 2999 of México"


def test_an_empty_network_is_a_page_that_says_so(open_page: Open) -> None:
    assert open_page(make_network([], [])).inner_text("#shown") == "0 nodes, 0 edges"
