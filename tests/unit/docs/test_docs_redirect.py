"""The rules of redirection for w3id.org: every address of ours leads to a file of the site, in the form asked for.

Apache is not needed: the few directives that the file uses are read and followed here as mod_rewrite does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.docs.term import Model
from kg.rdf.iri import Minter
from kg.rdf.vocabulary import BASE
from kg.resources import shared_path

FOLDER = shared_path("ontology", "w3id")
HOST = "https://OWNER.github.io/REPOSITORY/"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
RDFLIB = "text/turtle, application/rdf+xml;q=0.9, application/ld+json;q=0.8, text/html;q=0.5"
JSON_FIRST = "application/ld+json, text/turtle;q=0.8, */*;q=0.1"
FORMS = {BROWSER: "html", "": "html", "*/*": "html", RDFLIB: "ttl", "text/turtle": "ttl", JSON_FIRST: "jsonld"}
FLAGS = re.compile(r"\[((?:R=30[23]|NE|L)(?:,(?:R=30[23]|NE|L))*)\]")


@dataclass
class Rule:
    """A rule with the patterns of the Accept header before it."""

    conditions: list[str]
    pattern: str
    target: str
    flags: set[str]


def read_rules() -> list[Rule]:
    """The rules in order; a directive that is not one of four, or is not well formed, fails."""
    rules: list[Rule] = []
    conditions: list[str] = []
    lines = [line.strip() for line in (FOLDER / ".htaccess").read_text(encoding="ascii").splitlines()]
    for line in (line for line in lines if line and not line.startswith("#")):
        words = line.split()
        if words[0] == "RewriteCond":
            _, tested, pattern = words
            assert tested == "%{HTTP_ACCEPT}"
            conditions.append(pattern)
        elif words[0] == "RewriteRule":
            _, pattern, target, flags = words
            match = FLAGS.fullmatch(flags)
            assert match, line
            rules.append(Rule(conditions, pattern, target, set(match[1].split(","))))
            conditions = []
        else:
            assert line in ("Options +FollowSymLinks -MultiViews", "RewriteEngine on"), line
    assert conditions == []
    return rules


RULES = read_rules()


def redirect(path: str, accept: str) -> str | None:
    """Where a request for a path below our folder is sent; nothing where no rule fits."""
    for rule in RULES:
        match = re.search(rule.pattern, path)
        if match and all(re.search(pattern, accept) for pattern in rule.conditions):
            parts = re.split(r"\$(\d)", rule.target)
            return "".join(match[int(part)] if place % 2 else part for place, part in enumerate(parts))
    return None


def strip(iri: str) -> str:
    """The path of an address of ours as a server sees it: without the fragment, which no client sends."""
    return iri.removeprefix(BASE).partition("#")[0]


@pytest.mark.parametrize(("accept", "form"), FORMS.items())
def test_ontology_shapes_and_vocabularies_lead_to_a_file_of_the_site_in_the_form_asked_for(
    accept: str, form: str, site: Path
) -> None:
    schemes = [path.stem for path in shared_path("ontology", "vocab").glob("*.ttl")]
    asked = {"ontology": "ontology", "ontology/0.1.0": "ontology", "shapes": "shapes"}
    asked |= {f"vocab/{scheme}": f"vocabulary-{scheme}" for scheme in schemes}
    for path, name in asked.items():
        assert redirect(path, accept) == f"{HOST}{name}.{form}", path
        assert (site / f"{name}.{form}").is_file()


def test_every_term_and_concept_leads_to_a_place_on_a_page_that_is_there(site: Path, model: Model) -> None:
    for path in site.glob("vocabulary-*.html"):
        page = path.read_text(encoding="utf-8")
        for key in re.findall(r'<li id="([^"]+)"', page):
            iri = f"vocab/{path.stem.removeprefix('vocabulary-')}/{key}"
            assert redirect(iri, BROWSER) == f"{HOST}{path.name}#{key}"
            assert redirect(iri, RDFLIB) == f"{HOST}{path.stem}.ttl"
    for term in model.select(("class", "object property", "datatype property"), own=True):
        assert redirect(strip(term.iri), BROWSER) == f"{HOST}ontology.html"


@pytest.mark.parametrize(("accept", "form"), FORMS.items())
def test_things_and_graphs_lead_to_the_same_path_in_the_form_asked_for(accept: str, form: str) -> None:
    minter = Minter()
    things = [minter.thing("state", "GUY"), minter.fact("participation", "a", "b"), minter.release("a000000000000001")]
    graphs = [minter.graph("registry"), minter.release_graph("a000000000000001"), minter.graph("derived")]
    for node in (*things, *graphs, minter.part(things[1], "e1")):
        path = strip(node.value)
        assert redirect(path, accept) == f"{HOST}{path}.{form}"


def test_the_front_page_the_context_and_the_alignments_are_there(site: Path) -> None:
    files = {"": "index.html", "context.jsonld": "context.jsonld", "ontology/alignments": "alignments.ttl"}
    for path, name in files.items():
        assert redirect(path, BROWSER) == HOST + name
        assert (site / name).is_file()


@pytest.mark.parametrize("path", ["ontologyx", "vocab/Role!", "id/", "graph", "elsewhere/a", "id/a b"])
def test_no_other_address_leads_anywhere(path: str) -> None:
    assert redirect(path, BROWSER) is None


def test_each_rule_ends_the_search_and_keeps_the_sign_before_a_fragment() -> None:
    for rule in RULES:
        assert "L" in rule.flags
        assert ("NE" in rule.flags) == ("#" in rule.target), rule.target


def test_no_host_is_made_up_and_the_readme_says_what_to_fill_in() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert {rule.target[: len(HOST)] for rule in RULES} == {HOST}
    assert HOST.rstrip("/") in text
    assert "FILL IN" in text
    assert "kg docs" in text
