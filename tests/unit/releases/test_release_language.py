"""Languages by their commonest words."""

from __future__ import annotations

import pytest

from kg.releases.language import detect_language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers of the region met in Lima and agreed on a form for the workers.", "en"),
        (
            "Los ministros de la región se reunieron en Lima y acordaron un formulario.",
            "es",
        ),
        (
            "Les ministres de la région se sont réunis à Lima et ont adopté un formulaire.",
            "fr",
        ),
        ("Os ministros da região reuniram-se em Lima e aprovaram um formulário.", "pt"),
        (
            "Die Minister der Region trafen sich in Lima und einigten sich auf ein Formular für Arbeiter.",
            None,
        ),
        (
            "I ministri della regione si sono riuniti a Lima e hanno approvato un modulo.",
            None,
        ),
        ("Министры региона встретились в Лиме.", None),
        ("Lima", None),
        ("", None),
    ],
)
def test_the_language_is_told_or_left_open(text: str, expected: str | None) -> None:
    assert detect_language(text) == expected


def test_a_list_of_names_and_offices_still_tells_its_language() -> None:
    offices = "Example Person, Director, Example Agency, Port Example\n" * 30
    assert (
        detect_language(offices + "The chair of the board was elected by the members of it at the end. " * 5)
        == "en"
    )
