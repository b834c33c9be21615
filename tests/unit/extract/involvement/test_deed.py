"""Spanish releases tell by deeds who was there: who held it, talked, signed, came along, spoke or helped."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_IOM, _UNHCR = "International Organization for Migration", "Office of the United Nations High Commissioner for Refugees"
_TOLD = (
    ("La OIM llevó a cabo un foro sobre retorno en Lima, en el que participaron Ana Rey Soto y Ciro Daza Paz.",
     {(_IOM, "organiser"), ("Ana Rey Soto", "participant"), ("Ciro Daza Paz", "participant")}),
    ("Representantes de la OIM y del ACNUR culminaron hoy una visita a Lima.",
     {(_IOM, "participant"), (_UNHCR, "participant")}),
    ("En la reunión de Lima, la ministra Ana Rey Soto y el embajador Ciro Daza Paz abordaron temas de retorno.",
     {("Ana Rey Soto", "participant"), ("Ciro Daza Paz", "participant")}),
    ("En la reunión de Lima, la ministra Ana Rey Soto estuvo acompañada por el director Ciro Daza Paz.",
     {("Ana Rey Soto", "participant"), ("Ciro Daza Paz", "participant")}),
    ("El taller en Lima fue coordinado por la OIM y su directora, Ana Rey Soto.", {(_IOM, "organiser")}),
    ("La viceministra Ana Rey Soto dio apertura al encuentro sobre retorno en Lima.", {("Ana Rey Soto", "speaker")}),
    ("En el foro de Lima hicieron uso de la palabra Ana Rey Soto y Ciro Daza Paz.",
     {("Ana Rey Soto", "speaker"), ("Ciro Daza Paz", "speaker")}),
    ("El foro se celebró en Lima, y entre los ponentes estuvieron Ana Rey Soto y Ciro Daza Paz.",
     {("Ana Rey Soto", "speaker"), ("Ciro Daza Paz", "speaker")}),
    ("El encuentro de Lima reúne a delegados de la OIM y del ACNUR.",
     {(_IOM, "participant"), (_UNHCR, "participant")}),
    ("El taller se celebró en Lima. Por la cancillería, estuvo presente su director, Ciro Daza Paz.",
     {("Ciro Daza Paz", "participant")}),
    ("Asistieron al foro la OIM y el Alto Comisionado de las Naciones Unidas para los Refugiados (ACNUR).",
     {(_IOM, "participant"), (_UNHCR, "participant")}),
    ("La ministra Ana Rey Soto mantuvo en Lima una reunión con el director Ciro Daza Paz, la OIM y el ACNUR.",
     {("Ana Rey Soto", "participant"), ("Ciro Daza Paz", "participant"), (_IOM, "participant"),
      (_UNHCR, "participant")}),
    ("El 3 de junio se realizó en Lima la feria del retorno, organizada por la OIM, en la cual participó el ACNUR.",
     {(_IOM, "organiser"), (_UNHCR, "participant")}),
    ("El 3 de junio se llevó a cabo en Lima la firma del convenio, con la presencia de la ministra Ana Rey Soto.",
     {("Ana Rey Soto", "participant")}),
    ("El foro de Lima contó con el auspicio de la OIM y la asistencia técnica del ACNUR.",
     {(_IOM, "supporter"), (_UNHCR, "supporter")}),
)  # fmt: skip


def _read(extractor: Extractor, text: str) -> set[tuple[str, str]]:
    found = extractor.extract(Release(id="r", text=text, lang="es", date="2024-06-12"))
    return {(part.actor, part.capacity) for part in found.participation}


@pytest.mark.parametrize(("text", "parts"), _TOLD)
def test_a_deed_tells_who_took_part_and_how(extractor: Extractor, text: str, parts: set[tuple[str, str]]) -> None:
    assert _read(extractor, text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "El taller se celebró en Lima. Las acciones comprenden el acompañamiento técnico de la OIM y una guía.",
        "El taller se celebró en Lima. Asistieron alcaldes de ciudades en la Unión Africana.",
        "El taller se celebró en Lima. Solo asistieron dos presidentes de los países del SICA.",
        "El curso sobre asilo se celebró en Lima. Guatemala asumirá la presidencia pro tempore del MIRPS.",
        "El foro se celebró en Lima. Se realizó un estudio de la OIM.",
    ],
)
def test_nobody_takes_part_by_being_named_beside(extractor: Extractor, text: str) -> None:
    assert _read(extractor, text) == set()
