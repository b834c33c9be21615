"""Whether a confidence is the share of facts that are right."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluation import compare_facts
from kg.evaluation.calibrate import count_cases, main
from kg.evaluation.calibration import format_reliability, list_reliability, measure_reliability
from kg.evaluation.run import Case
from kg.extract.confidence import Count
from kg.facts import Evidence, Facts, Person, Post, ReleaseHead, facts_to_json
from kg.registry import load_registry


def sighting(confidence: float = 0.9) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(start=0, end=1, quote="A", rule="name", confidence=one) for one in (confidence / 2, confidence)
    )


def make_case(gold: Facts, found: Facts) -> Case:
    return Case(stem="r", text="", found=found, comparisons=compare_facts(gold, found, str))


def people(**confidences: float) -> Facts:
    listed = tuple(Person(name=name, evidence=sighting(one)) for name, one in confidences.items())
    return Facts(release=ReleaseHead(id="r"), people=listed)


def test_a_fact_counts_in_the_bin_of_its_best_passage() -> None:
    case = make_case(people(Al=1, Bo=1, Cy=1), people(Al=0.95, Bo=0.95, Zo=0.95, Cy=0.5))
    layer = measure_reliability([case])[0]
    assert (layer.layer, layer.facts) == ("people", 4)
    assert [(one.start, one.facts, one.confidence, one.precision) for one in layer.bins] == [
        (0.4, 1, 0.5, 1.0),
        (0.9, 3, pytest.approx(0.95), pytest.approx(2 / 3)),
    ]
    assert (layer.precision, layer.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert layer.error == pytest.approx((0.5 + 3 * (0.95 - 2 / 3)) / 4)


def test_full_confidence_is_in_the_last_bin_and_none_is_in_the_first() -> None:
    (layer, *_) = measure_reliability([make_case(people(Al=1, Bo=1), people(Al=1.0, Bo=0.0))])
    assert [(one.start, one.end, one.facts) for one in layer.bins] == [(0.0, 0.2, 1), (0.9, 1.0, 1)]


def test_a_layer_without_facts_has_no_shares_and_shows_dashes() -> None:
    layers = measure_reliability([make_case(people(), people())])
    assert (layers[0].error, layers[0].precision, layers[0].recall, layers[0].bins) == (None, None, None, ())
    assert format_reliability(layers).splitlines()[1].split() == ["people", "0", "-", "-", "-"]


def test_the_table_and_the_data_hold_the_same_figures() -> None:
    layers = measure_reliability([make_case(people(Al=1), people(Al=0.9, Bo=0.9, Cy=0.9))])
    table = format_reliability(layers).splitlines()
    assert table[2].split() == ["0.9", "to", "1.0", "3", "0.900", "0.333"]
    first = list_reliability(layers)[0]
    assert isinstance(first, dict)
    assert (first["error"], first["bins"][0]["precision"]) == (0.5667, 0.3333)


def test_each_fact_counts_once_for_each_group() -> None:
    case = make_case(people(Al=1, Bo=1), people(Al=0.5, Cy=0.5))
    assert count_cases([case], load_registry()) == {("people", "idle", "named 2", "words 1"): Count(1, 1)}


def test_a_post_without_an_employer_is_right_when_its_role_is() -> None:
    head, evidence = ReleaseHead(id="r"), sighting()
    gold = Facts(release=head, posts=(Post(person="Al", role="Envoy", organisation="Order of Fictitious Beekeepers"),))
    counts = []
    for organisation in (None, "Guild of Fictitious Tinkers", "Order of Fictitious Beekeepers"):
        post = Post(person="Al", role="Envoy", organisation=organisation, evidence=evidence)
        counts += count_cases([make_case(gold, Facts(release=head, posts=(post,)))], load_registry()).values()
    assert counts == [Count(1, 0), Count(0, 1), Count(1, 0)]


def test_counting_the_same_gold_twice_gives_the_same_table(tmp_path: Path) -> None:
    gold = Facts(release=ReleaseHead(id="a"), people=(Person(name="Ilse Brandvold"),))
    for stem in ("a", "b"):
        (tmp_path / f"{stem}.json").write_bytes(facts_to_json(gold))
        (tmp_path / f"{stem}.txt").write_text("Ms. Ilse Brandvold, Director of IOM, opened the talks in Rome.")
    tables = []
    for name in ("one.csv", "two.csv"):
        output = tmp_path / "tables" / name
        assert main(["--gold", str(tmp_path), "--leave-out", "b", "-o", str(output)]) == 0
        tables.append(output.read_text(encoding="utf-8"))
    assert tables[0] == tables[1]
    assert "people,active | named 1 | words 2,1,0" in tables[0]


def test_gold_that_is_not_there_ends_the_counting_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--gold", str(tmp_path)]) == 3
    assert capsys.readouterr().err.count("\n") == 1
