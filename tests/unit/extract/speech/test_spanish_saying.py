"""Spanish papers say who speaks in the middle of a sentence, after its verb, or not at all where it is plain."""

from __future__ import annotations

import pytest

from kg.extract.engine import Extractor
from kg.facts import Release

_ANA = "La directora Ana Rey Soto señaló que faltan camas. "
_SAID = (
    (_ANA + "En el mismo periodo, dijo, se registró el retorno de once niños.",
     "Ana Rey Soto", "En el mismo periodo, dijo, se registró el retorno de"),
    (_ANA + "Toda la región –afirmó– recibe familias que piden asilo.",
     "Ana Rey Soto", "Toda la región –afirmó– recibe familias que piden asilo."),
    (_ANA + "Recordó además que el presidente Ciro Daza Paz visitó el puerto.",
     "Ana Rey Soto", "el presidente Ciro Daza Paz visitó el puerto."),
    ("Dijo el alcalde Ciro Daza Paz que el plan va bien.", "Ciro Daza Paz", "el plan va bien."),
    ("La ministra de Relaciones Exteriores, Eva Luna Mora, viajó. “El objetivo es abordar las causas”, "
     "indicó la canciller.", "Eva Luna Mora", "El objetivo es abordar las causas"),
    ("El director del Instituto Nacional de Migración (INM), Ciro Daza Paz, viajó. "
     "El titular del INM aseveró que faltan camas.",
     "Ciro Daza Paz", "faltan camas."),
    ("“Las familias cobraron relevancia en toda la región”, dijo Ciro Daza "
     "Paz y agregó que el plan contiene un estudio.",
     "Ciro Daza Paz", "el plan contiene un estudio."),
    (_ANA + "De otro lado, dijo, “nuestra principal satisfacción es haber ayudado” y "
     "añadió, “hemos crecido en poco tiempo”.",
     "Ana Rey Soto", "hemos crecido en poco tiempo"),
    ("“El país se ha convertido en lugar de paso para muchos”. "
     "Con estas palabras, la viceministra Eva Luna Mora abrió el foro.",
     "Eva Luna Mora", "El país se ha convertido en lugar de paso para"),
    ("Ciro Daza Paz instó a los alcaldes que abran los albergues.", "Ciro Daza Paz", "abran los albergues."),
    ("Ciro Daza Paz inauguró el foro diciendo que el puerto está lleno.", "Ciro Daza Paz", "el puerto está lleno."),
    ("Según Ciro Daza Paz, director de Asilo, hay trescientas personas en el puerto.",
     "Ciro Daza Paz", "hay trescientas personas en el puerto."),
)  # fmt: skip


def _read(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    found = extractor.extract(Release(id="r", text=text, lang="es", date="2024-06-12"))
    return [(statement.speaker, statement.quote) for statement in found.statements]


@pytest.mark.parametrize(("text", "speaker", "quote"), _SAID)
def test_the_speaker_is_told_from_what_is_said(extractor: Extractor, text: str, speaker: str, quote: str) -> None:
    found = _read(extractor, text)
    assert (speaker, quote) in found
    assert len({who for who, _ in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "El viceministro Ciro Daza Paz convocó una reunión, a fin de extender el diálogo con los países.",
        "La directora Ana Rey Soto viajó. El jefe de prensa habló. “No.” Con esas ideas, el alcalde abrió el foro.",
        "La ministra de Salud, Ana Rey Soto, viajó. “El objetivo es abordar las causas”, indicó la canciller.",
    ],
)
def test_nobody_named_says_what_the_text_gives_to_nobody(extractor: Extractor, text: str) -> None:
    assert _read(extractor, text) == []
