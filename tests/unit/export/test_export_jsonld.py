"""The JSON-LD of a whole graph, read by another library: nothing lost, and as compact as that library makes it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from graph_fixture import build_fixture_store
from pyld import jsonld
from pyoxigraph import NamedNode, RdfFormat, Store, parse

from kg.export.formats.jsonld import write_store
from kg.store import open_store

#: So many statements of the registry, the rest of which are like them.
_ENOUGH = 3000


@pytest.fixture(scope="module")
def quads(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The four made-up releases whole, with provenance and derived edges, and a part of the registry."""
    folder: Path = tmp_path_factory.mktemp("jsonld") / "store"
    whole = open_store(build_fixture_store(folder)).quads
    some = Store()
    for name in whole.named_graphs():
        about = sorted(whole.quads_for_pattern(None, None, None, name), key=str)
        registry = isinstance(name, NamedNode) and name.value.endswith("/registry")
        some.extend(about[:: max(len(about) // _ENOUGH, 1)] if registry else about)
    return some


@pytest.fixture(scope="module")
def document(quads: Store) -> dict[str, Any]:
    stream = io.BytesIO()
    write_store(quads, stream)
    read: dict[str, Any] = json.loads(stream.getvalue())
    return read


def order(value: Any) -> Any:
    """The value with its lists, which are sets in JSON-LD, in one order."""
    if isinstance(value, dict):
        return {key: order(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(map(order, value), key=lambda item: json.dumps(item, sort_keys=True))
    return value


def test_pyld_reads_every_statement_of_every_graph_and_no_other(quads: Store, document: dict[str, Any]) -> None:
    lines = jsonld.to_rdf(document, {"format": "application/n-quads"})
    read = {(q.subject, q.predicate, q.object, q.graph_name) for q in parse(lines.encode(), format=RdfFormat.N_QUADS)}
    assert read == {(q.subject, q.predicate, q.object, q.graph_name) for q in quads}


def test_pyld_cannot_make_it_more_compact(document: dict[str, Any]) -> None:
    compacted = jsonld.compact(document, document["@context"])
    assert order(compacted["@graph"]) == order(document["@graph"])


def test_a_reader_finds_terms_languages_and_short_addresses(document: dict[str, Any]) -> None:
    nodes = [node for graph in document["@graph"] for node in graph["@graph"]]
    participation = next(node for node in nodes if node.get("@type") == "Participation")
    assert participation["participationRole"].startswith("vocab:participation-role/")
    assert participation["inMeeting"].startswith("id:meeting/")
    concept = next(node for node in nodes if "en" in node.get("prefLabel", {}))
    assert isinstance(concept["prefLabel"]["en"], str)
