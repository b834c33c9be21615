"""Forms of Spanish and French verbs by which somebody takes part, and the capacity that each gives."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.facts import Capacity

#: Verbs by the stem of their forms; `(?:a|ó|…)` are finite forms, participles end in -ado, -ido, -é, -i, -ert.
_FINITE: tuple[tuple[Capacity, str], ...] = (
    ("organiser", r"(?:co-?)?organi(?:za|zan|zó|zaron|se|sent|sait)|convoc(?:a|ó|aron)"),
    ("host", r"acog(?:e|en|ió|ieron)|alberg(?:a|ó|aron)|accueill(?:e|ent|ait)|abrit(?:e|ent|ait)"),
    ("chair",
     r"(?:co-?)?presid(?:e|en|ió|ieron|ía)|moder(?:a|ó|aron)|(?:co)?présid(?:e|ent|ait)|modér(?:e|ait)|"
     r"encabez(?:a|ó|aron)|lider(?:a|ó|aron)|copresidieron"),
    ("funder", r"(?:co)?financi(?:a|ó|aron)|patrocin(?:a|ó|aron)"),
    ("speaker", r"inaugur(?:a|ó|aron)|clausur(?:a|ó|aron)|interv(?:iene|ienen|ino|inieron)|intervien(?:t|nent)"),
    (
        "participant",
        r"particip(?:a|an|ó|aron|aban|e|ent|ait|aient)|asist(?:e|en|ió|ieron|ía|ían)|acud(?:ió|ieron)|"
        r"assist(?:e|ent|ait|aient|eront)|particip(?:eront|arán)|siège(?:nt)?|siégeai(?:en)?t",
    ),
)
_PARTICIPLES: tuple[tuple[Capacity, str], ...] = (
    ("organiser", r"(?:co-?)?organizad|convocad|(?:co-?)?organisé|convoqué"),
    ("host", r"acogid|albergad|accueilli|abrité"),
    ("chair", r"(?:co-?)?presidid|moderad|(?:co)?présidé|modéré|encabezad|dirigid|liderad|dirigé|animé|conduit"),
    ("funder", r"(?:co)?financiad|patrocinad|(?:co)?financé|parrainé"),
    ("supporter", r"auspiciad|apoyad|respaldad|facilitad|soutenu|appuyé"),
    ("speaker", r"inaugurad|clausurad|ouvert|inauguré|clôturé|clos|intervenu"),
    ("participant", r"participé|assisté|representad|représenté"),
)


@lru_cache(maxsize=4096)
def read_form(word: str) -> tuple[Capacity, bool] | None:
    """The capacity that a verb's form gives, and whether it is a participle."""
    for capacity, pattern in _PARTICIPLES:
        if re.fullmatch(rf"(?:{pattern})(?:[oa]s?|e?s?)", word):
            return capacity, True
    for capacity, pattern in _FINITE:
        if re.fullmatch(pattern, word):
            return capacity, False
    return None


def is_participle(word: str) -> bool:
    """Whether a word is a participle of such a verb: "organizada", "coprésidée"."""
    form = read_form(word)
    return form is not None and form[1]
