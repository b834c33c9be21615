"""An opened store answers over the union of its graphs and tells what it holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from graph_fixture import FACTS, RUN_TIME, build_fixture_store
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad
from pyoxigraph import Store as Oxigraph

from kg.errors import StoreUnavailable
from kg.store import Store, open_store
from kg.store.handle import iter_quads_sorted
from kg.store.union import fill_union, has_union, query_union

SHARED = "SELECT (COUNT(*) AS ?n) { ?m a <http://www.w3.org/ns/org#Membership> }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return open_store(build_fixture_store(tmp_path_factory.mktemp("handle")))


def two_graphs() -> Oxigraph:
    """One triple stated in two graphs."""
    store = Oxigraph()
    for name in ("urn:b", "urn:a"):
        store.add(Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal("o"), NamedNode(name)))
    return store


def test_a_membership_in_two_graphs_counts_once(store: Store) -> None:
    graphs = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?m a <http://www.w3.org/ns/org#Membership> } }"
    (once,), (each,) = store.query(SHARED), store.query(graphs)
    assert int(once["n"].value) == int(each["n"].value) - 1


def test_the_facts_of_every_release_come_by_id(store: Store) -> None:
    assert [item.release.id for item in store.iter_facts()] == [item.release.id for item in FACTS]


def test_the_manifest_tells_version_counts_and_findings(store: Store) -> None:
    quads = len(list(store.iter_quads_sorted()))
    assert store.manifest["counts"] == {"releases": 4, "quads": quads, "findings": 0}
    assert store.manifest["run_time"] == RUN_TIME


def test_a_damaged_manifest_is_named(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(StoreUnavailable, match=r"manifest\.json"):
        Store(tmp_path, Oxigraph()).manifest  # noqa: B018


def test_the_named_graphs_are_registry_releases_provenance_identity_and_derived_edges(store: Store) -> None:
    names = [name.split("/graph/")[1] for name in store.graph_names()]
    assert names == ["derived", "identity", "prov", "registry", *(f"release/{item.release.id}" for item in FACTS)]


def test_the_sorted_dump_holds_each_named_quad_once_and_nothing_of_the_union() -> None:
    store = two_graphs()
    fill_union(store)
    assert [quad.graph_name for quad in iter_quads_sorted(store)] == [NamedNode("urn:a"), NamedNode("urn:b")]


def test_the_union_is_filled_anew_each_time() -> None:
    store = two_graphs()
    assert not has_union(store)
    fill_union(store)
    store.remove_graph(NamedNode("urn:a"))
    store.remove_graph(NamedNode("urn:b"))
    fill_union(store)
    assert list(store.quads_for_pattern(None, None, None, DefaultGraph())) == []


def test_a_store_without_a_filled_union_is_still_asked_over_all_graphs() -> None:
    answer = query_union(two_graphs(), "ASK { ?s ?p ?o }")
    assert bool(answer)


def test_bad_sparql_is_a_syntax_error(store: Store) -> None:
    with pytest.raises(SyntaxError):
        store.query("SELECT {")


def test_two_builds_give_the_same_bytes(tmp_path: Path, store: Store) -> None:
    again = open_store(build_fixture_store(tmp_path / "again"))
    assert list(map(str, again.iter_quads_sorted())) == list(map(str, store.iter_quads_sorted()))
    for name in ("facts.jsonl", "manifest.json"):
        assert (again.path / name).read_bytes() == (store.path / name).read_bytes()
