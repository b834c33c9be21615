"""Statements are reported clauses, headlines, turns and speeches of named people, each counted once."""

from __future__ import annotations

import pytest
from speech_fixture import read_facts, read_speech

_WHO = "Mr. Olumide Fashanu, Head of the Ports Authority of Nigeria, opened the workshop in Lagos on 3 May."


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Mr. Fashanu said that the gate would open at noon.", "the gate would open at noon."),
        ("Mr. Fashanu said the gate would open at noon.", "the gate would open at noon."),
        ("Mr. Fashanu told delegates that the gate would open at noon.", "the gate would open at noon."),
        ("Mr. Fashanu told delegates the gate would open at noon.", "the gate would open at noon."),
        ("Mr. Fashanu said last Thursday that the gate would open at noon.", "the gate would open at noon."),
        ("Mr. Fashanu pointed out that the gate was open.", "the gate was open."),
        ("Mr. Fashanu called on the carriers to print the rules.", "print the rules."),
        ("Mr. Fashanu urged the owners of the boats to recognise the cards.", "recognise the cards."),
        ("The gate would open at noon, Mr. Fashanu said.", "The gate would open at noon"),
        ("The gate would open at noon, said Mr. Fashanu.", "The gate would open at noon"),
        ("According to Mr. Fashanu, the gate would open at noon.", "the gate would open at noon."),
        ("Delegates heard from Mr. Fashanu that the gate was open.", "the gate was open."),
        ("Mr. Fashanu thanked the hosts and noted that the gate was open.", "the gate was open."),
        ("Mr. Fashanu, who had come by boat, warned that the gate was open.", "the gate was open."),
    ],
)
def test_reported_clauses_begin_after_what_joins_them(sentence: str, words: str) -> None:
    assert read_speech(_WHO, sentence) == [("Olumide Fashanu", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Fashanu highlighted the importance of gates that open at noon.",
        "Mr. Fashanu thanked the carriers for their patience.",
        "Mr. Fashanu was told that the gate was open.",
        "Mr. Fashanu did not say that the gate was open.",
        "Mr. Fashanu asked not to be quoted.",
        "Mr. Fashanu's report noted that the gate was open.",
        "The Authority said that the gate was open.",
        "Officials who met Mr. Fashanu were invited to the gate.",
    ],
)
def test_summaries_thanks_and_what_others_say_are_no_statements(sentence: str) -> None:
    assert read_speech(_WHO, sentence) == []


def test_each_clause_of_a_sentence_counts_once_and_ends_before_the_next() -> None:
    assert read_speech(
        _WHO, "Mr. Fashanu said that the gate was open, adding that nobody had paid, and urged them to leave."
    ) == [
        ("Olumide Fashanu", "the gate was open"),
        ("Olumide Fashanu", "nobody had paid"),
        ("Olumide Fashanu", "leave."),
    ]


def test_only_ten_words_stand_for_a_statement_and_its_evidence_is_in_the_text() -> None:
    facts = read_facts(
        _WHO, "Mr. Fashanu said that one two three four five was six seven eight nine ten eleven."
    )
    assert [s.quote for s in facts.statements] == ["one two three four five was six seven eight nine"]
    assert (
        facts.statements[0].evidence[0].quote
        == "one two three four five was six seven eight nine ten eleven."
    )


@pytest.mark.parametrize(
    "title",
    ["Every Gate Must Open at Noon – Olumide Fashanu", "Olumide Fashanu: Every Gate Must Open at Noon"],
)
def test_a_headline_with_its_speaker_is_a_statement(title: str) -> None:
    assert read_speech(title, _WHO, title=title) == [("Olumide Fashanu", "Every Gate Must Open at Noon")]


def test_a_line_that_signs_the_headline_names_its_speaker() -> None:
    title = "Every Gate Must Open at Noon"
    assert read_speech(title, "– Olumide Fashanu", _WHO, title=title) == [("Olumide Fashanu", title)]


def test_each_turn_of_a_named_speaker_is_one_statement() -> None:
    title = "Remarks by President Joseph Tambo and President Ruth Kazembe"
    assert read_speech(
        title,
        "PRESIDENT TAMBO: (As interpreted.) The road is dry. It will be dry.",
        "We shall see.",
        "QUESTION: And the bridge?",
        "PRESIDENT KAZEMBE: The bridge will hold.",
        title=title,
    ) == [
        ("Joseph Tambo", "The road is dry. It will be dry. We shall"),
        ("Ruth Kazembe", "The bridge will hold."),
    ]


def test_answers_belong_to_the_one_interviewed() -> None:
    assert read_speech(
        "An interview with Ms. Halima Yusufzai, Director of the River Office, by Mr. Karl Bruckner.",
        "Q: When does the river rise?",
        "A: It rises in May, as it always did.",
        "Q: And then?",
        "A: Then we count the houses.",
    ) == [
        ("Halima Yusufzai", "It rises in May, as it always did."),
        ("Halima Yusufzai", "Then we count the houses."),
    ]


def test_a_speech_is_one_statement_from_its_first_words_after_the_salutation() -> None:
    title = "Remarks by Ms. Halima Yusufzai, Director of the River Office, at the Delta Forum"
    assert read_speech(
        title,
        "Excellencies, ladies and gentlemen:",
        "The river does not read our minutes. It rises in May, and we have said that it will rise again.",
        "Mr. Karl Bruckner told us last year: “Count the houses before the river does.”",
        title=title,
    ) == [
        ("Halima Yusufzai", "The river does not read our minutes. It rises in"),
        ("Karl Bruckner", "Count the houses before the river does."),
    ]


def test_spanish_may_leave_its_subject_unsaid() -> None:
    assert read_speech(
        "La Ministra de Transporte de Bolivia, Sra. Teófila Quispe, abrió el taller. Además, señaló que la"
        " balsa no espera a nadie. Al concluir, instó a los gobiernos a pagar los pasajes.",
        lang="es",
    ) == [("Teófila Quispe", "la balsa no espera a nadie."), ("Teófila Quispe", "pagar los pasajes.")]
