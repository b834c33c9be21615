"""Evidence names only rules that are explained, and every rule that is explained is one of the extraction's."""

from __future__ import annotations

from pathlib import Path

import kg.extract
from kg.extract import Extractor
from kg.extract.rule import RULES
from kg.facts import CAPACITIES, LAYERS
from kg.registry import load_registry
from kg.releases import iter_releases
from kg.resources import shared_path

SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in Path(kg.extract.__file__).parent.rglob("*.py")
    if path.name != "rule.py"
)
#: Rules whose names are put together from a capacity or a manner.
COMPOSED = {f"{capacity}-{ending}" for capacity in CAPACITIES for ending in ("by", "verb")} | {
    f"office-{manner}" for manner in ("glued", "before", "after", "verb", "joined")
}


def test_each_rule_is_explained_once() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.layer in LAYERS and rule.meaning for rule in RULES)


def test_each_rule_that_is_explained_is_in_use() -> None:
    assert [rule.name for rule in RULES if rule.name not in COMPOSED and f'"{rule.name}"' not in SOURCE] == []


def test_the_evidence_of_the_samples_names_rules_of_its_layer() -> None:
    explained = {(rule.layer, rule.name) for rule in RULES}
    samples = sorted(shared_path("data", "releases").glob("[0-9]*.md"))
    for facts in Extractor(load_registry()).iter_extract(iter_releases(samples, findings=[])):
        named = {(layer, e.rule) for layer in LAYERS for fact in getattr(facts, layer) for e in fact.evidence}
        assert named - explained == set()
