"""The name of a Spanish gathering goes on after its noun: with titles, joined fields, parties; and no further."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Facts, Meeting, Release

_NAMED = (
    ("Ciro Daza Rey abrió el foro virtual «Rutas claras» el martes.", "foro virtual «Rutas claras»"),
    ("Ciro Daza Rey inauguró el taller denominado “Rutas claras”.", "taller denominado “Rutas claras”"),
    ("Ciro Daza Rey abrió el seminario Fronteras vivas y gobiernos locales, en Lima.",
     "seminario Fronteras vivas y gobiernos locales"),
    ("Ciro Daza Rey inauguró el encuentro sobre retorno y vivienda en Lima.", "encuentro sobre retorno y vivienda"),
    ("Ciro Daza Rey clausuró el curso sobre gestión de asilo e integración de familias.",
     "curso sobre gestión de asilo e integración de familias"),
    ("Ciro Daza Rey presidió la ceremonia por el 40° aniversario de la OIM en Lima.",
     "ceremonia por el 40° aniversario de la OIM"),
    ("Ciro Daza Rey inauguró la reunión de su Grupo de Retorno.", "reunión de su Grupo de Retorno"),
    ("Ciro Daza Rey asistió al taller de capacitación a oficinas de enlace.",
     "taller de capacitación a oficinas de enlace"),
    ("Ciro Daza Rey inauguró el taller sobre retorno y recorrió la sala.", "taller sobre retorno"),
    ("Ciro Daza Rey inauguró el taller sobre retorno y agradeció a todos.", "taller sobre retorno"),
)  # fmt: skip


def _read(extractor: Extractor, text: str) -> Facts:
    return extractor.extract(Release(id="r", text=text, lang="es", date="2024-06-12"))


def _meet(extractor: Extractor, text: str) -> tuple[Meeting, ...]:
    return _read(extractor, text).meetings


@pytest.mark.parametrize(("text", "name"), _NAMED)
def test_a_name_goes_on_as_far_as_it_names(extractor: Extractor, text: str, name: str) -> None:
    assert [meeting.name for meeting in _meet(extractor, text)] == [name]


def test_a_named_series_keeps_the_region_in_its_name(extractor: Extractor) -> None:
    (meeting,) = _meet(extractor, "La Tercera Conferencia sobre Retorno en Centroamérica se celebró en Lima.")
    assert (meeting.ordinal, meeting.series, meeting.city) == (3, "Conferencia sobre Retorno en Centroamérica", "Lima")


def test_the_days_of_a_visit_are_no_part_of_its_name(extractor: Extractor) -> None:
    (meeting,) = _meet(extractor, "Los funcionarios culminaron hoy una visita de dos días a Lima.")
    assert (meeting.start, meeting.end) == ("2024-06-11", "2024-06-12")
    assert "dos" not in meeting.name


def test_whoever_is_named_at_a_gathering_shows_that_it_took_place(extractor: Extractor) -> None:
    text = "Los países firmaron un acuerdo. Comieron.\n\nMás tarde llovió. En el encuentro participó Ciro Daza Rey."
    assert [meeting.kind for meeting in _meet(extractor, text)] == ["meeting"]
    assert not _meet(extractor, text.replace("participó Ciro Daza Rey", "se come mucho"))


def test_the_current_year_is_no_course(extractor: Extractor) -> None:
    assert not _meet(extractor, "La ministra Ana Rey Soto dijo que en el año en curso participaron 40 personas.")


def test_what_runs_until_a_day_ends_then(extractor: Extractor) -> None:
    (meeting,) = _meet(extractor, "Ana Rey abrió el Foro sobre Retorno, que se realiza en Lima hasta el 14 de julio.")
    assert (meeting.start, meeting.end) == (None, "2024-07-14")


def test_the_city_of_a_name_is_the_venue(extractor: Extractor) -> None:
    (meeting,) = _meet(extractor, "El 3 de junio tuvo lugar en la ciudad de Bogotá la Reunión sobre Retorno.")
    assert (meeting.city, meeting.country) == ("Bogotá", "CO")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La ministra Ana Rey Soto se reúne con el director de la OIM, Ciro Daza.",
         "Reunión entre Ana Rey Soto y Ciro Daza"),
        ("La ministra Ana Rey Soto fue recibida por el presidente Ciro Daza Paz.",
         "Visita de Ana Rey Soto y Ciro Daza Paz"),
        ("El canciller Ciro Daza sostuvo un encuentro con Ana Rey Soto, directora de la OIM, y con Eva Luna Mora.",
         "encuentro entre Ciro Daza, Ana Rey Soto y Eva Luna Mora"),
    ],
)  # fmt: skip
def test_an_encounter_is_named_in_the_language_of_its_release(extractor: Extractor, text: str, name: str) -> None:
    assert [meeting.name for meeting in _meet(extractor, text)] == [name]
    assert {part.capacity for part in _read(extractor, text).participation} == {"participant"}


def test_nobody_meets_who_is_only_recognised(extractor: Extractor) -> None:
    assert not _meet(extractor, "El apoyo fue recibido con gratitud por la ministra Ana Rey Soto.")


@pytest.mark.parametrize(
    ("text", "name", "day", "city"),
    [
        ("La ministra Ana Rey Soto y el director Ciro Daza firmaron el 4 de enero en Lima un convenio de retorno.",
         "firma de un convenio de retorno", "2024-01-04", "Lima"),
        ("Ana Rey Soto y Ciro Daza suscribieron un memorando de entendimiento este martes.",
         "firma de un memorando de entendimiento", "2024-06-11", None),
    ],
)  # fmt: skip
def test_those_who_sign_a_paper_on_a_day_meet(
    extractor: Extractor, text: str, name: str, day: str, city: str | None
) -> None:
    (meeting,) = _meet(extractor, text)
    assert (meeting.name, meeting.kind, meeting.start, meeting.city) == (name, "ceremony", day, city)


@pytest.mark.parametrize(
    "text",
    [
        "Argentina y Brasil firmaron un tratado de retorno. Llueve.",
        "Ana Rey Soto y Ciro Daza no firmaron el 4 de enero el convenio.",
        "Ana Rey Soto y Ciro Daza firmaron el libro de honor el 3 de junio.",
    ],
)
def test_a_paper_without_day_or_hands_is_no_signing(extractor: Extractor, text: str) -> None:
    assert not _meet(extractor, text)


def test_who_visited_a_country_was_there(extractor: Extractor) -> None:
    (meeting,) = _meet(extractor, "La directora Ana Rey Soto visitó Guatemala del 3 al 5 de mayo.")
    assert (meeting.kind, meeting.country, meeting.start, meeting.end) == ("visit", "GT", "2024-05-03", "2024-05-05")
