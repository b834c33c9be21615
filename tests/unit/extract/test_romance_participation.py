"""Who took part is told by verbs that stand before or after their subject in Spanish and French."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from gathering_fixture import load_extractor

from kg.facts import Release

_LEADS = {
    "es": "La tercera reunión del Proceso de Colombo se celebró en Daca el 7 de mayo.",
    "fr": "La troisième réunion du Processus de Colombo s'est tenue à Dacca le 7 mai.",
}
_NAMES = {"UNICEF": "United Nations Children's Fund"}


def _rows(lang: str, sentence: str) -> set[tuple[str, str]]:
    text = f"{_LEADS[lang]}\n\n{sentence}"
    facts = load_extractor().extract(Release(id="r", lang=lang, date="2024-05-16", text=text))
    return {(row.actor, row.capacity) for row in facts.participation}


def _expect(shape: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    return {(_NAMES.get(actor, actor), capacity) for capacity, actors in shape.items() for actor in actors}


@pytest.mark.parametrize(
    ("lang", "sentence", "shape"),
    [
        ("es", "Participaron Nepal, Japón y UNICEF.", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("es", "En la reunión participaron delegaciones de Nepal, Japón y Bután, así como representantes de UNICEF.",
         {"participant": ["Nepal", "Japan", "Bhutan", "UNICEF"]}),
        ("es", "Asistieron funcionarios de los ministerios de Trabajo y del Interior de Nepal, Japón y Bután.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("es", "La reunión contó con la participación de Nepal, Japón y Bután.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("es", "La reunión contó con la presencia de la Sra. Mina Quiroga-Larrea, Directora de Semillas, y del "
         "Sr. Hernán Quispe Tola.",
         {"participant": ["Mina Quiroga-Larrea", "Hernán Quispe Tola"]}),
        ("es", "Con la participación de Nepal, Japón y Bután, la reunión revisó los salarios.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("es", "Las delegaciones de Nepal, Japón y Bután aprobaron el plan.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("es", "Nepal y Japón participaron en la reunión.", {"participant": ["Nepal", "Japan"]}),
        ("es", "También asistió la Sra. Mina Quiroga-Larrea, Directora de Semillas.",
         {"participant": ["Mina Quiroga-Larrea"]}),
        ("es", "La reunión fue organizada por Nepal, con el apoyo de UNICEF y del Banco Mundial.",
         {"organiser": ["Nepal"], "supporter": ["UNICEF", "World Bank"]}),
        ("es", "La reunión fue organizada y financiada por Nepal.", {"organiser": ["Nepal"], "funder": ["Nepal"]}),
        ("es", "La reunión, convocada por UNICEF en coordinación con Nepal, revisó los salarios.",
         {"organiser": ["UNICEF"], "supporter": ["Nepal"]}),
        ("es", "UNICEF organizó la reunión en colaboración con Nepal.",
         {"organiser": ["UNICEF"], "supporter": ["Nepal"]}),
        ("es", "La reunión fue auspiciada por Japón.", {"supporter": ["Japan"]}),
        ("es", "La reunión se realizó con el apoyo técnico de UNICEF y con financiamiento de Japón.",
         {"supporter": ["UNICEF"], "funder": ["Japan"]}),
        ("es", "La reunión contó con el apoyo de UNICEF.", {"supporter": ["UNICEF"]}),
        ("es", "El Gobierno de Nepal acogió la reunión.", {"host": ["Government of Nepal"]}),
        ("es", "Nepal fue sede de la reunión.", {"host": ["Nepal"]}),
        ("es", "Nepal, país anfitrión, presentó un informe.", {"host": ["Nepal"]}),
        ("es", "La reunión fue presidida por la Sra. Mina Quiroga-Larrea, Directora de Semillas.",
         {"chair": ["Mina Quiroga-Larrea"]}),
        ("es", "Presidió la reunión la Sra. Mina Quiroga-Larrea, Directora de Semillas.",
         {"chair": ["Mina Quiroga-Larrea"]}),
        ("es", "Moderó el debate el Sr. Hernán Quispe Tola.", {"chair": ["Hernán Quispe Tola"]}),
        ("es", "La Sra. Mina Quiroga-Larrea moderó el panel.", {"chair": ["Mina Quiroga-Larrea"]}),
        ("es", "La reunión se celebró bajo la presidencia de Nepal.", {"chair": ["Nepal"]}),
        ("es", "La reunión fue inaugurada por la Ministra de Trabajo, Mina Quiroga-Larrea.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("es", "La Ministra de Trabajo, Mina Quiroga-Larrea, inauguró la reunión.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("es", "Inauguró la reunión la Ministra de Trabajo, Mina Quiroga-Larrea.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("es", "La Ministra de Trabajo, Mina Quiroga-Larrea, clausuró el encuentro.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("es", "Intervino también la Sra. Mina Quiroga-Larrea, Directora de Semillas.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("es", "En la apertura tomaron la palabra la Sra. Mina Quiroga-Larrea y el Sr. Hernán Quispe Tola.",
         {"speaker": ["Mina Quiroga-Larrea", "Hernán Quispe Tola"]}),
        ("es", "Las palabras de bienvenida estuvieron a cargo de la Sra. Mina Quiroga-Larrea.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("es", "La delegación de Nepal estuvo encabezada por el Sr. Hernán Quispe Tola.",
         {"participant": ["Nepal", "Hernán Quispe Tola"]}),
        ("es", "La delegación de Japón, encabezada por el Sr. Hernán Quispe Tola, presentó un plan.",
         {"participant": ["Japan", "Hernán Quispe Tola"]}),
        ("es", "Nepal estuvo representado por el Sr. Hernán Quispe Tola.",
         {"participant": ["Nepal", "Hernán Quispe Tola"]}),
        ("es", "El Sr. Hernán Quispe Tola asistió en representación de Nepal.",
         {"participant": ["Nepal", "Hernán Quispe Tola"]}),
        ("es", "La reunión reunió a representantes de Nepal, Japón y UNICEF.",
         {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("es", "El encuentro congregó a más de 60 participantes de Nepal, Japón y Bután.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("es", "Entre los participantes estuvieron la Sra. Mina Quiroga-Larrea y el Sr. Hernán Quispe Tola.",
         {"participant": ["Mina Quiroga-Larrea", "Hernán Quispe Tola"]}),
        ("es", "Los oradores fueron la Sra. Mina Quiroga-Larrea y el Sr. Hernán Quispe Tola.",
         {"speaker": ["Mina Quiroga-Larrea", "Hernán Quispe Tola"]}),
        ("es", "Participan, además, Nepal y Japón, en calidad de observadores.", {"participant": ["Nepal", "Japan"]}),
        ("es", "UNICEF brindó apoyo logístico a la reunión.", {"supporter": ["UNICEF"]}),
        ("fr", "Le Népal, le Japon et l'UNICEF ont pris part à la réunion.",
         {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("fr", "Le Népal, le Japon et le Bhoutan y ont participé.", {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("fr", "Des délégations du Népal, du Japon et du Bhoutan ont participé à la réunion.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("fr", "Les délégations du Népal, du Japon et du Bhoutan ont adopté le plan.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("fr", "La réunion a rassemblé des représentants du Népal, du Japon et de l'UNICEF.",
         {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("fr", "La réunion s'est tenue en présence de Mme Mina Quiroz-Larrey, directrice des Semences, et de M."
         " Henri Quémeneur-Ola.",
         {"participant": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "Étaient présents Mme Mina Quiroz-Larrey et M. Henri Quémeneur-Ola.",
         {"participant": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "Avec la participation du Népal, du Japon et du Bhoutan, la réunion a revu les salaires.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("fr", "L'UNICEF et la Banque mondiale y assistaient en qualité d'observateurs.",
         {"participant": ["UNICEF", "World Bank"]}),
        ("fr", "La réunion a été organisée par le Népal, avec l'appui de l'UNICEF et de la Banque mondiale.",
         {"organiser": ["Nepal"], "supporter": ["UNICEF", "World Bank"]}),
        ("fr", "Organisée et financée par le Népal, la réunion a revu les salaires.",
         {"organiser": ["Nepal"], "funder": ["Nepal"]}),
        ("fr", "La réunion, organisée par l'UNICEF en partenariat avec le Népal, a revu les salaires.",
         {"organiser": ["UNICEF"], "supporter": ["Nepal"]}),
        ("fr", "L'UNICEF a organisé la réunion en collaboration avec le Népal.",
         {"organiser": ["UNICEF"], "supporter": ["Nepal"]}),
        ("fr", "La réunion a bénéficié de l'appui technique de l'UNICEF et d'un financement du Japon.",
         {"supporter": ["UNICEF"], "funder": ["Japan"]}),
        ("fr", "La réunion était organisée par le Népal, avec le soutien financier du Japon.",
         {"organiser": ["Nepal"], "funder": ["Japan"]}),
        ("fr", "La réunion a été accueillie par le Gouvernement du Népal.", {"host": ["Government of Nepal"]}),
        ("fr", "Le Népal a accueilli la réunion.", {"host": ["Nepal"]}),
        ("fr", "Le Népal abrite la réunion.", {"host": ["Nepal"]}),
        ("fr", "La réunion était présidée par Mme Mina Quiroz-Larrey, directrice des Semences.",
         {"chair": ["Mina Quiroz-Larrey"]}),
        ("fr", "Mme Mina Quiroz-Larrey a présidé la réunion.", {"chair": ["Mina Quiroz-Larrey"]}),
        ("fr", "La réunion s'est tenue sous la présidence de Mme Mina Quiroz-Larrey.",
         {"chair": ["Mina Quiroz-Larrey"]}),
        ("fr", "La réunion s'est déroulée sous la présidence du Népal.", {"chair": ["Nepal"]}),
        ("fr", "M. Henri Quémeneur-Ola a modéré le panel.", {"chair": ["Henri Quémeneur-Ola"]}),
        ("fr", "La conférence, coprésidée par le Népal et le Japon, a revu les salaires.",
         {"chair": ["Nepal", "Japan"]}),
        ("fr", "La réunion a été ouverte par la ministre du Travail, Mina Quiroz-Larrey.",
         {"speaker": ["Mina Quiroz-Larrey"]}),
        ("fr", "Les travaux ont été ouverts par la ministre du Travail, Mina Quiroz-Larrey.",
         {"speaker": ["Mina Quiroz-Larrey"]}),
        ("fr", "La ministre du Travail, Mina Quiroz-Larrey, a ouvert la réunion.", {"speaker": ["Mina Quiroz-Larrey"]}),
        ("fr", "La ministre du Travail, Mina Quiroz-Larrey, a clôturé la réunion.",
         {"speaker": ["Mina Quiroz-Larrey"]}),
        ("fr", "Mme Mina Quiroz-Larrey a pris la parole.", {"speaker": ["Mina Quiroz-Larrey"]}),
        ("fr", "Sont également intervenus Mme Mina Quiroz-Larrey et M. Henri Quémeneur-Ola.",
         {"speaker": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "Mme Mina Quiroz-Larrey a prononcé le discours d'ouverture.", {"speaker": ["Mina Quiroz-Larrey"]}),
        ("fr", "La délégation du Népal était conduite par M. Henri Quémeneur-Ola.",
         {"participant": ["Nepal", "Henri Quémeneur-Ola"]}),
        ("fr", "Le Népal était représenté par M. Henri Quémeneur-Ola.",
         {"participant": ["Nepal", "Henri Quémeneur-Ola"]}),
        ("fr", "Parmi les participants figuraient Mme Mina Quiroz-Larrey et M. Henri Quémeneur-Ola.",
         {"participant": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "Les orateurs étaient Mme Mina Quiroz-Larrey et M. Henri Quémeneur-Ola.",
         {"speaker": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("es", "Las Ministras y los Ministros de Trabajo de Nepal, Japón y Bután, reunidos en Daca, declaran:",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("es", "AGRADECIENDO la participación, en calidad de observadores, de Bután y UNICEF, así como el apoyo "
         "técnico que el Banco Mundial brindó a la Reunión;",
         {"participant": ["Bhutan", "UNICEF"], "supporter": ["World Bank"]}),
        ("es", "La reunión, de la que el Gobierno de Nepal fue anfitrión, revisó los salarios.",
         {"host": ["Government of Nepal"]}),
        ("es", "Por Nepal: Hernán Quispe Tola, Ministro de Trabajo", {"participant": ["Nepal", "Hernán Quispe Tola"]}),
        ("es", "Por Nepal: Mina Quiroga-Larrea, Ministra de Trabajo, en su calidad de presidenta de la Reunión",
         {"participant": ["Nepal"], "chair": ["Mina Quiroga-Larrea"]}),
        ("fr", "Nous, ministres du Travail du Népal, du Japon et du Bhoutan, réunis à Dacca à l'invitation du "
         "Gouvernement du Népal, qui a accueilli nos travaux ;",
         {"participant": ["Nepal", "Japan", "Bhutan"], "host": ["Government of Nepal"]}),
        ("fr", "Remerciant l'UNICEF pour son appui, et regrettant l'absence de la Chine ;", {"supporter": ["UNICEF"]}),
        ("fr", "Pour le Népal : Henri Quémeneur-Ola, ministre du Travail",
         {"participant": ["Nepal", "Henri Quémeneur-Ola"]}),
        ("es", "La reunión, que presidieron Mina Quiroga-Larrea y Hernán Quispe Tola, revisó los salarios.",
         {"chair": ["Mina Quiroga-Larrea", "Hernán Quispe Tola"]}),
        ("es", "Presidirá la reunión la ministra Mina Quiroga-Larrea.", {"chair": ["Mina Quiroga-Larrea"]}),
        ("es", "Tomaron parte en ella funcionarios de la Prefectura Naval General, del Servicio Nacional de Semillas y "
         "de la Entidad Binacional del Río.",
         {"participant": ["Prefectura Naval General", "Servicio Nacional de Semillas", "Entidad Binacional del Río"]}),
        ("es", "El Colectivo Jacarandá Libre, financiado por Japón, participó en la reunión.",
         {"participant": ["Colectivo Jacarandá Libre"]}),
        ("es", "IV. Exposición de la doctora Mina Quiroga-Larrea, investigadora de semillas.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("fr", "10 h 00  Exposés : Mina Quiroz-Larrey, directrice des Semences ; Henri Quémeneur-Ola, juriste",
         {"speaker": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "La Confédération des travailleurs du Rail et l'ONG Rails Libres assisteront à la réunion.",
         {"participant": ["Confédération des travailleurs du Rail", "Rails Libres"]}),
        ("fr", "Le Ministère de l'Économie et du Plan a organisé la réunion.",
         {"organiser": ["Ministère de l'Économie et du Plan"]}),
        ("fr", "Co-présidée par Mme Mina Quiroz-Larrey et M. Henri Quémeneur-Ola, cette réunion a revu les salaires.",
         {"chair": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "La réunion a réuni des délégués, au nombre desquels Mme Mina Quiroz-Larrey et M. Henri Quémeneur-Ola.",
         {"participant": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "Y prenaient part le Népal, le Japon et l'UNICEF.", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("fr", "Étaient également présents Mme Mina Quiroz-Larrey et M. Henri Quémeneur-Ola.",
         {"participant": ["Mina Quiroz-Larrey", "Henri Quémeneur-Ola"]}),
        ("fr", "Le Népal a assuré la présidence de la réunion.", {"chair": ["Nepal"]}),
        ("fr", "Des représentants du Népal, du Japon et de l'UNICEF y ont assisté.",
         {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("fr", "Le Népal et le Japon ont envoyé des délégations.", {"participant": ["Nepal", "Japan"]}),
        ("es", "La reunión contó con la asistencia de Nepal y Japón.", {"participant": ["Nepal", "Japan"]}),
        ("es", "La reunión contó con la asistencia técnica de UNICEF.", {"supporter": ["UNICEF"]}),
        ("es", "La reunión es organizada por Nepal, con el apoyo financiero de Japón.",
         {"organiser": ["Nepal"], "funder": ["Japan"]}),
        ("es", "La ministra Mina Quiroga-Larrea dio la bienvenida a los participantes.",
         {"speaker": ["Mina Quiroga-Larrea"]}),
        ("es", "Por parte de Japón participó Hernán Quispe Tola.", {"participant": ["Hernán Quispe Tola"]}),
        ("es", "Nepal fue la sede de la reunión.", {"host": ["Nepal"]}),
        ("es", "Expusieron Mina Quiroga-Larrea y Hernán Quispe Tola.",
         {"speaker": ["Mina Quiroga-Larrea", "Hernán Quispe Tola"]}),
        ("fr", "L'UNICEF a apporté un appui logistique à la réunion.", {"supporter": ["UNICEF"]}),
    ],
)  # fmt: skip
def test_each_shape_tells_who_took_part_how(lang: str, sentence: str, shape: Mapping[str, Sequence[str]]) -> None:
    assert _rows(lang, sentence) == _expect(shape)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("es", "Bután no pudo asistir."),
        ("es", "Bután, cuyos delegados no pudieron viajar, no estuvo representado."),
        ("es", "El plan ayudará a los migrantes de Nepal y Bután."),
        ("es", "El proyecto es financiado por Japón."),
        ("es", "La reunión fortalece los lazos entre Nepal y Japón."),
        ("es", "El Sr. Hernán Quispe Tola no asistió."),
        ("es", "Nepal, Japón y Bután firmaron un tratado en 2010."),
        ("es", "La Secretaría de Pesca participa, en nombre de Nepal, en el Proceso de Bali."),
        ("es", "La presidenta Mina Quiroga-Larrea convocó a la reunión."),
        ("fr", "La réunion a salué les relations de coopération avec le Japon."),
        ("fr", "Le Bhoutan n'a pas pu participer."),
        ("fr", "Le Bhoutan n'était pas représenté."),
        ("fr", "Le projet est financé par le Japon."),
        ("fr", "Le plan aidera les migrants du Népal et du Bhoutan."),
        ("fr", "La réunion renforce les liens entre le Népal et le Japon."),
    ],
)  # fmt: skip
def test_being_mentioned_is_no_part(lang: str, sentence: str) -> None:
    assert _rows(lang, sentence) == set()


@pytest.mark.parametrize(
    ("lang", "text", "kind", "people"),
    [
        ("es", "El canciller Hernán Quispe mantuvo el martes una conversación telefónica con la ministra Mina Larrea.",
         "other", {"Hernán Quispe", "Mina Larrea"}),
        ("es", "La ministra Mina Larrea y el canciller Hernán Quispe sostuvieron un encuentro en Lima.",
         "meeting", {"Hernán Quispe", "Mina Larrea"}),
        ("es", "Las ministras Mina Larrea y Rosa Quispe Tola se reunieron en Lima el lunes.",
         "meeting", {"Mina Larrea", "Rosa Quispe Tola"}),
        ("fr", "Une rencontre s'est tenue ce matin à Niamey entre le ministre Henri Ola et Mme Mina Quiroz-Larrey.",
         "meeting", {"Henri Ola", "Mina Quiroz-Larrey"}),
        ("fr", "Le ministre Henri Ola est arrivé. À Rabat, il s'est entretenu mercredi avec Mme Mina Quiroz-Larrey.",
         "meeting", {"Henri Ola", "Mina Quiroz-Larrey"}),
        ("fr", "Le ministre Henri Ola s'est réuni, jeudi, avec Mme Mina Quiroz-Larrey.",
         "meeting", {"Henri Ola", "Mina Quiroz-Larrey"}),
        ("fr", "Le ministre Henri Ola s'est rendu du 2 au 4 mai au Maroc.", "visit", {"Henri Ola"}),
    ],
)  # fmt: skip
def test_whoever_has_an_encounter_takes_part_in_it(lang: str, text: str, kind: str, people: set[str]) -> None:
    facts = load_extractor().extract(Release(id="r", lang=lang, date="2024-05-16", text=text))
    assert [meeting.kind for meeting in facts.meetings] == [kind]
    assert {row.actor for row in facts.participation} == people


def test_a_call_is_nowhere_though_the_release_has_a_place() -> None:
    text = "LIMA, 16 de mayo de 2024.- El canciller Hernán Quispe tuvo una llamada telefónica con la ministra Ana Rey."
    facts = load_extractor().extract(Release(id="r", lang="es", date="2024-05-16", text=text))
    assert [(meeting.kind, meeting.city) for meeting in facts.meetings] == [("other", None)]
