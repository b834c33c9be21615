"""The site of the model: complete, escaped, the same each time, and every link leads somewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib import Graph
from rdflib.compare import isomorphic
from rdflib.namespace import SH, SKOS

from kg.cli import main
from kg.docs import claim_folder, write_site
from kg.docs.highlight import mark_sparql
from kg.docs.scheme import read_schemes
from kg.docs.shape import read_shapes
from kg.docs.term import Model
from kg.errors import UsageError
from kg.query.question import load_questions
from kg.resources import shared_path

HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(2)>\u202e&quot;"
ELEMENTS = {"script", "img", "iframe", "object", "embed", "form", "base"}


class Reader(HTMLParser):
    """What a page holds: elements, ids, links, and all its text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.elements if "id" in attrs]

    @property
    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.elements if tag == "a"]


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Reader]:
    return {path.name: Reader(path) for path in sorted(site.glob("*.html"))}


def test_every_link_within_the_site_leads_to_a_place_that_is_there(pages: dict[str, Reader], site: Path) -> None:
    ids = {name: set(page.ids) for name, page in pages.items()}
    for name, page in pages.items():
        assert len(page.ids) == len(ids[name]), f"an id of {name} stands twice"
        for link in page.links:
            target, _, place = link.partition("#")
            if not link.startswith("http"):
                assert (site / (target or name)).is_file(), (name, link)
                assert not place or place in ids[target or name], (name, link)


def test_links_that_leave_the_site_tell_nothing_of_where_they_come_from(pages: dict[str, Reader]) -> None:
    for page in pages.values():
        for tag, attrs in page.elements:
            if tag == "a" and (attrs["href"] or "").startswith("http"):
                assert attrs["rel"] == "noopener noreferrer"


def test_pages_load_nothing_and_run_nothing(pages: dict[str, Reader]) -> None:
    for page in pages.values():
        tags = {tag for tag, _ in page.elements}
        assert tags & ELEMENTS == set()
        assert [attrs["href"] for tag, attrs in page.elements if tag == "link"] == ["data:,"]
        policy = next(attrs for tag, attrs in page.elements if attrs.get("http-equiv"))
        assert (policy["content"] or "").startswith("default-src 'none';")


def test_every_term_stands_on_the_ontology_page_where_its_iri_leads(pages: dict[str, Reader], model: Model) -> None:
    page = pages["ontology.html"]
    for term in model.terms:
        assert term.meaning in page.text, term.name
        assert term.anchor in page.ids, term.name
        if term.own:
            assert term.anchor == term.iri.rpartition("#")[2]


def test_every_concept_stands_on_its_vocabularys_page_with_its_three_names(pages: dict[str, Reader]) -> None:
    for path in shared_path("ontology", "vocab").glob("*.ttl"):
        graph, page = Graph().parse(path), pages[f"vocabulary-{path.stem}.html"]
        for concept in graph.subjects(SKOS.inScheme):
            assert str(concept).rpartition("/")[2] in page.ids
            assert all(str(name) in page.text for name in graph.objects(concept, SKOS.prefLabel)), concept


def test_every_message_of_the_shapes_is_on_their_page(pages: dict[str, Reader]) -> None:
    messages = {str(text) for text in Graph().parse(shared_path("ontology", "shapes.ttl")).objects(None, SH.message)}
    assert len(messages) > 50
    assert {text for text in messages if text not in pages["shapes.html"].text} == set()


def test_every_constraint_is_put_into_words(model: Model) -> None:
    shapes = read_shapes(shared_path("ontology", "shapes.ttl"), model.spelling)
    by_name = {shape.name: shape for shape in shapes}
    evidence = {check.path: check for check in by_name["shape:Evidence"].constraints}
    assert by_name["shape:Evidence"].targets == ("every mga:Evidence",)
    assert evidence["mga:confidence"].rules == (
        "at least 1", "at most 1", "is of type xsd:decimal", "is 0.0 or more", "is 1.0 or less",
    )  # fmt: skip
    assert evidence["oa:hasBody / rdf:type"].rules == ("at least 1",)
    assert by_name["shape:Evidenced"].constraints[0].path == "^oa:hasBody"
    assert all(check.rules and check.severity == "violation" for shape in shapes for check in shape.constraints)
    assert all(check.message for shape in shapes for check in shape.constraints if shape.targets)


def test_every_question_is_there_in_words_with_parameters_query_and_rows(pages: dict[str, Reader]) -> None:
    page = pages["questions.html"]
    for question in load_questions().values():
        assert question.id in page.ids
        assert question.question in page.text
        assert all(parameter.meaning in page.text for parameter in question.parameters)
        assert question.sparql.rpartition("SELECT")[2].strip() in page.text
    assert "Second meeting of the CMC Counter-Trafficking Network" in page.text
    assert "#+" not in page.text


def test_trees_hold_each_concept_once_and_the_broader_above_the_narrower() -> None:
    for scheme in read_schemes(shared_path("ontology", "vocab")):
        seen: list[str] = []
        waiting = list(scheme.tops)
        while waiting:
            concept = waiting.pop()
            seen.append(concept.iri)
            waiting += concept.narrower
        assert len(seen) == len(set(seen)) == scheme.size > 0, scheme.key


def test_what_the_files_and_the_graph_say_is_never_markup(ontology: Path, quads: Store, tmp_path: Path) -> None:
    text = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    for path, name in ((ontology / "mga.ttl", "mga:Meeting"), (ontology / "vocab" / "theme.ttl", ":protection")):
        said = path.read_text(encoding="utf-8")
        edges = ("rdfs:label", "skos:prefLabel", "skos:altLabel", "skos:definition", "skos:example")
        path.write_text(
            re.sub(r'"[^"\n]*"(@en)', lambda match: f'"{text}"{match[1]}', said)
            + f"\n{name} " + " ; ".join(f'{edge} "{text}"@en' for edge in edges)
            + " ; rdfs:seeAlso <javascript:alert(3)> .\n",
            encoding="utf-8",
        )  # fmt: skip
    said = (ontology / "shapes.ttl").read_text(encoding="utf-8")
    (ontology / "shapes.ttl").write_text(re.sub(r'(sh:message) "[^"\n]*"', rf'\1 "{text}"', said), encoding="utf-8")
    write_site(tmp_path / "site", ontology, quads)
    for path in (tmp_path / "site").glob("*.html"):
        page = Reader(path)
        assert {tag for tag, _ in page.elements} & ELEMENTS == set(), path
        assert all(not name.startswith("on") for _, attrs in page.elements for name in attrs), path
        assert [link for link in page.links if "javascript" in link] == []
        assert "\u202e" not in page.text
    assert "<script>alert(1)</script>" in Reader(tmp_path / "site" / "ontology.html").text


def test_marked_sparql_is_the_same_text_and_no_markup() -> None:
    query = 'SELECT ?x { ?x <http://a/b#c> "d # e" } # <script>&'
    marked = mark_sparql(query)
    assert '<span class="iri">&lt;http://a/b#c&gt;</span> <span class="text">&#34;d # e&#34;</span>' in marked
    assert marked.striptags() == " ".join(query.split())
    assert "<script>" not in marked


def test_the_same_files_give_the_same_bytes(site: Path, quads: Store, tmp_path: Path) -> None:
    names = write_site(tmp_path / "again", shared_path("ontology"), quads)
    assert sorted(path.name for path in site.iterdir()) == names
    for name in names:
        assert (tmp_path / "again" / name).read_bytes() == (site / name).read_bytes(), name


def test_the_files_for_programs_say_what_the_ontologys_files_say(site: Path) -> None:
    sources = {"ontology": "mga", "alignments": "alignments", "shapes": "shapes", "vocabulary-role": "vocab/role"}
    for name, source in sources.items():
        said = Graph().parse(shared_path("ontology", f"{source}.ttl"))
        for form in ("ttl", "jsonld"):
            assert isomorphic(Graph().parse(site / f"{name}.{form}"), said), name


def test_a_folder_with_other_files_is_left_alone_and_one_of_ours_is_written_anew(site: Path, tmp_path: Path) -> None:
    claim_folder(site)
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(UsageError, match="holds other files"):
        claim_folder(tmp_path)
    with pytest.raises(UsageError, match="is a file"):
        claim_folder(tmp_path / "index.html")


def test_the_command_refuses_a_foreign_folder_before_it_builds_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(SystemExit) as stop:
        main(["docs", "-o", str(tmp_path)])
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]
