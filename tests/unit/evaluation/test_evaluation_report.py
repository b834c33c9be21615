"""What readers of an evaluation see."""

from __future__ import annotations

from kg.evaluation import Tally, compare_facts
from kg.evaluation.report import cut_sentence, format_error, format_table, iter_errors, list_rows
from kg.evaluation.run import Case
from kg.facts import Evidence, Facts, Person, ReleaseHead

TEXT = "Al Fox spoke first. Then Ms. Li of Oslo left.\n\nNobody else came."


def people(*names: str, evidence: tuple[Evidence, ...] = ()) -> Facts:
    return Facts(
        release=ReleaseHead(id="r"), people=tuple(Person(name=name, evidence=evidence) for name in names)
    )


def make_case(gold: Facts, found: Facts, text: str = TEXT) -> Case:
    return Case(stem="r", text=text, found=found, comparisons=compare_facts(gold, found, str))


def test_the_table_holds_one_row_per_layer_with_shares() -> None:
    header, row = format_table({"people": Tally(4, 2, 1)}).splitlines()
    assert header.split() == ["layer", "gold", "found", "matched", "precision", "recall", "F1"]
    assert row.split() == ["people", "4", "2", "1", "0.500", "0.250", "0.333"]


def test_an_undefined_share_shows_as_a_dash_and_as_null() -> None:
    scores = {"people": Tally(4, 0, 0)}
    assert format_table(scores).splitlines()[1].split() == ["people", "4", "0", "0", "-", "0.000", "0.000"]
    assert list_rows(scores)[0]["precision"] is None


def test_a_wrapped_sentence_is_shown_whole_and_ends_with_its_paragraph() -> None:
    assert cut_sentence("A heading\n\nTwo met\nin Rome\n\nThree left", 15, 18) == "Two met in Rome"


def test_rows_as_data_carry_the_same_figures() -> None:
    assert list_rows({"people": Tally(4, 2, 1)}) == [
        {
            "layer": "people",
            "gold": 4,
            "found": 2,
            "matched": 1,
            "precision": 0.5,
            "recall": 0.25,
            "f1": 0.3333,
        }
    ]


def test_an_extra_shows_the_sentence_and_rule_of_its_evidence() -> None:
    passage = Evidence(start=0, end=6, quote="Al Fox", rule="subject-verb", confidence=0.9)
    (error,) = iter_errors(make_case(people(), people("Al Fox", evidence=(passage,))), ("people",))
    assert (error.error, error.rule, error.sentence) == ("extra", "subject-verb", "Al Fox spoke first.")


def test_a_miss_shows_the_sentence_with_the_name_or_its_last_word() -> None:
    errors = list(iter_errors(make_case(people("al fox", "Bo Li", "Cy Ray"), people()), ("people",)))
    assert [error.sentence for error in errors] == ["Al Fox spoke first.", "Li of Oslo left.", None]


def test_a_text_whose_lower_case_is_longer_is_searched_at_the_right_place() -> None:
    (error,) = iter_errors(make_case(people("Li"), people(), "İİİİ came. Li left. End."), ("people",))
    assert error.sentence == "Li left."


def test_a_sentence_without_end_is_cut() -> None:
    assert len(cut_sentence("x " * 5000, 4000, 4002)) < 1000


def test_control_characters_do_not_reach_the_terminal() -> None:
    (error,) = iter_errors(make_case(people("Al\x1b[31m Fox\u202e"), people()), ("people",))
    shown = format_error(error)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.startswith("r - Al\\x1b[31m Fox\\u202e")
