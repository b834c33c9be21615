"""Spanish and French releases: what qualifies a gathering stands after its noun."""

from __future__ import annotations

import pytest
from gathering_fixture import load_extractor, rows_of, ties_of

from kg.facts import Facts, Meeting, Release


def _extract(lang: str, *paragraphs: str) -> Facts:
    text = "\n\n".join(paragraphs)
    return load_extractor().extract(Release(id="r", lang=lang, date="2024-05-16", text=text))


def _meeting(lang: str, *paragraphs: str) -> Meeting:
    (meeting,) = _extract(lang, *paragraphs).meetings
    return meeting


@pytest.mark.parametrize(
    ("sentence", "ordinal", "series", "dialogue"),
    [
        (
            "La XVI Reunión Viceministerial del Proceso de Quito se celebró en Lima el 2 de mayo.",
            16, "Reunión Viceministerial del Proceso de Quito", "Quito Process",
        ),
        (
            "La decimosexta reunión ordinaria del Proceso de Quito se celebró en Lima el 2 de mayo.",
            16, "Quito Process", "Quito Process",
        ),
        (
            "La V Reunión Anual del Proceso de Quito tuvo lugar en Lima los días 2 y 3 de mayo.",
            5, "Quito Process", "Quito Process",
        ),
        (
            "La 2.ª reunión de la Red de Oficiales de Enlace del Proceso de Quito fue inaugurada en Lima.",
            2, "Red de Oficiales de Enlace", "Quito Process",
        ),
        (
            "La seizième réunion du Processus de Khartoum s'est tenue à Dakar du 3 au 5 mai.",
            16, "EU-Horn of Africa Migration Route Initiative", "EU-Horn of Africa Migration Route Initiative",
        ),
        (
            "La quatrième conférence ministérielle du Processus de Rabat s'est ouverte à Dakar le 3 mai.",
            4, "conférence ministérielle du Processus de Rabat", "Euro-African Dialogue on Migration and Development",
        ),
        (
            "La troisième réunion du Réseau des gardiens sur la pêche du Processus de Rabat a eu lieu à Dakar.",
            3, "Réseau des gardiens sur la pêche", "Euro-African Dialogue on Migration and Development",
        ),
    ],
)  # fmt: skip
def test_a_numbered_meeting_has_its_series_and_its_dialogue(
    sentence: str, ordinal: int, series: str, dialogue: str
) -> None:
    meeting = _meeting("es" if "se " in sentence or "Lima" in sentence else "fr", sentence)
    assert (meeting.ordinal, meeting.series, meeting.dialogue) == (ordinal, series, dialogue)


def test_its_points_to_the_group_that_is_the_subject() -> None:
    meeting = _meeting(
        "es",
        "El Grupo de Trabajo sobre Cosechas del Proceso de Quito, que preside Lima, celebró su cuarta reunión en "
        "Cusco el 2 de mayo.",
    )
    assert (meeting.series, meeting.ordinal) == ("Grupo de Trabajo sobre Cosechas", 4)


@pytest.mark.parametrize(
    ("lang", "sentence", "start", "end"),
    [
        ("es", "El taller se celebró en Lima los días 5 y 6 de mayo.", "2024-05-05", "2024-05-06"),
        ("es", "El taller se celebró esta semana (14 y 15/05) en Lima.", "2024-05-14", "2024-05-15"),
        ("es", "El taller concluyó en Lima el martes 14, tras dos días de trabajo.", "2024-05-13", "2024-05-14"),
        ("es", "El taller comenzó en Lima el 1.º de mayo.", "2024-05-01", None),
        ("fr", "L'atelier s'est tenu à Dakar du 3 au 5 mai.", "2024-05-03", "2024-05-05"),
        ("fr", "L'atelier s'est tenu ce mardi à Dakar.", "2024-05-14", None),
    ],
)
def test_days_are_read_as_they_are_written(lang: str, sentence: str, start: str, end: str | None) -> None:
    meeting = _meeting(lang, sentence)
    assert (meeting.start, meeting.end) == (start, end)


@pytest.mark.parametrize(
    ("lang", "sentence", "city", "country"),
    [
        ("es", "El taller se celebró en San José, Costa Rica, el 2 de mayo.", "San José", "CR"),
        ("es", "El taller se celebró en Ginebra el 2 de mayo.", "Geneva", "CH"),
        ("es", "El taller se celebró en la Sala Azul de Lima el 2 de mayo.", None, None),
        ("fr", "L'atelier s'est tenu à Lisbonne le 2 mai.", "Lisbon", "PT"),
    ],
)
def test_cities_bear_their_english_names(lang: str, sentence: str, city: str | None, country: str | None) -> None:
    meeting = _meeting(lang, sentence)
    assert (meeting.city, meeting.country) == (city, country)


def test_a_meeting_at_the_head_of_a_title_is_no_island() -> None:
    facts = _extract("es", "La Reunión Técnica de la OIM se celebró en Lima el 2 de mayo.")
    assert [meeting.country for meeting in facts.meetings] == ["PE"]
    assert not [row for row in rows_of(facts) if row[0] == "Réunion"]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("es", "La Ministra de Semillas, Mina Quiroga-Larrea, se reunió ayer en Lima con el Sr. Hernán Quispe Tola."),
        ("es", "Mina Quiroga-Larrea se entrevistó con el Sr. Hernán Quispe Tola en Lima el 2 de mayo."),
        ("fr", "Mme Mina Quiroga-Larrea s'est entretenue à Dakar avec M. Hernán Quispe Tola le 2 mai."),
        ("fr", "Mardi, Mme Mina Quiroga-Larrea s'est entretenue par téléphone avec M. Hernán Quispe Tola."),
    ],
)
def test_an_encounter_is_told_by_its_verb(lang: str, sentence: str) -> None:
    facts = _extract(lang, sentence)
    assert len(facts.meetings) == 1
    assert {row[0] for row in rows_of(facts)} == {"Mina Quiroga-Larrea", "Hernán Quispe Tola"}


def test_those_who_gather_are_no_encounter_of_two() -> None:
    meeting = _meeting("fr", "Les hauts fonctionnaires du Processus de Rabat se sont réunis à Dakar les 2 et 3 mai.")
    assert (meeting.city, meeting.start, meeting.end) == ("Dakar", "2024-05-02", "2024-05-03")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("es", "La visita del ministro a Lima, anunciada para el 2 de mayo, quedó suspendida."),
        ("fr", "La visite du ministre à Dakar, annoncée pour le 2 mai, n'a finalement pas eu lieu."),
        ("es", "El libro trata de documentos de viaje y se vende en Lima desde el 2 de mayo."),
    ],
)
def test_what_does_not_happen_is_no_meeting(lang: str, sentence: str) -> None:
    assert _extract(lang, sentence).meetings == ()


def test_a_verb_in_the_future_looks_ahead() -> None:
    assert _meeting("es", "El taller se inaugurará en Lima el 2 de marzo.").start == "2025-03-02"
    assert _meeting("fr", "L'atelier s'ouvrira à Dakar le 2 mars.").start == "2025-03-02"


def test_an_announced_meeting_is_what_the_release_is_about() -> None:
    facts = _extract(
        "es",
        "El II Taller Andino sobre Semillas se celebrará en Lima del 2 al 3 de junio. El plan viene de la séptima "
        "reunión del Proceso de Quito, que se celebró en Cusco el 20 de abril.",
        "El taller fue organizado por Nepal.",
    )
    assert [(row.actor, row.meeting) for row in facts.participation] == [("Nepal", "m1")]


_IOM = "International Organization for Migration"
_QUITO = "Quito Process"


@pytest.mark.parametrize(
    ("lang", "sentence", "ties"),
    [
        ("es", "La OIM ejerce la Secretaría Técnica del Proceso de Quito.", {(_IOM, "secretariatOf", _QUITO)}),
        ("es", "El Proceso de Quito es joven. La OIM ejerce su Secretaría Técnica.", {(_IOM, "secretariatOf", _QUITO)}),
        (
            "es", "La OIM, que desde 1999 funge como Secretaría del Proceso de Quito, presentó un plan.",
            {(_IOM, "secretariatOf", _QUITO)},
        ),
        ("fr", "L'OIM assure le secrétariat du Processus de Quito.", {(_IOM, "secretariatOf", _QUITO)}),
        ("fr", "Le Processus de Quito, dont l'OIM forme le secrétariat, est jeune.", {(_IOM, "secretariatOf", _QUITO)}),
        (
            "es", "El Proceso de Quito tiene dos países miembros: Perú y Chile.",
            {("Peru", "memberOf", _QUITO), ("Chile", "memberOf", _QUITO)},
        ),
        (
            "es", "Perú y Chile, los dos países que integran el Proceso de Quito, firmaron.",
            {("Peru", "memberOf", _QUITO), ("Chile", "memberOf", _QUITO)},
        ),
        ("es", "Habló del Proceso de Quito, del que Perú es miembro.", {("Peru", "memberOf", _QUITO)}),
        ("es", "La OIM invitó a la Secretaría de Salud.", set()),
    ],
)  # fmt: skip
def test_relations_are_read_from_verbs_and_relative_clauses(
    lang: str, sentence: str, ties: set[tuple[str, str, str]]
) -> None:
    assert ties_of(_extract(lang, sentence)) == ties
