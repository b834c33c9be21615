"""Forms of Spanish and French verbs by which somebody takes part, and the capacity that each gives."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.facts import Capacity

#: Verbs by the stem of their forms; `(?:a|ó|…)` are finite forms, participles end in -ado, -ido, -é, -i, -ert.
_FINITE: tuple[tuple[Capacity, str], ...] = (
    (
        "organiser",
        r"(?:co-?)?organi(?:za|zan|zó|zaron|zará|zarán|se|sent|sait|sera|seront)|convoc(?:a|an|ó|aron|ará)|"
        r"convoqu(?:e|ent|era)",
    ),
    (
        "host",
        r"acog(?:e|en|ió|ieron|erá)|alberg(?:a|ó|aron|ará)|accueill(?:e|ent|ait|era)|abrit(?:e|ent|ait|era)",
    ),
    ("chair",
     r"(?:co-?)?presid(?:e|en|ió|ieron|ía|ían|irá|irán)|moder(?:a|ó|aron|ará|arán)|"
     r"(?:co-?)?présid(?:e|ent|ait|aient|era|eront)|modér(?:e|ait|era)|encabez(?:a|ó|aron|ará|arán)|"
     r"lider(?:a|ó|aron|ará)|copresidieron"),
    ("funder", r"(?:co)?financi(?:a|ó|aron|ará)|patrocin(?:a|ó|aron|ará)"),
    (
        "speaker",
        r"inaugur(?:a|ó|aron|ará|era)|expus(?:o|ieron)|disert(?:ó|aron)|clausur(?:a|ó|aron|ará)|interv(?:iene|ienen|ino|inieron|endrá|endrán)|"
        r"intervien(?:t|nent|dra|dront)|ouvrira|clôturera",
    ),
    (
        "participant",
        r"particip(?:a|an|ó|aron|aban|e|ent|ait|aient)|asist(?:e|en|ió|ieron|ía|ían)|acud(?:ió|ieron)|"
        r"asistir(?:á|án)|assist(?:e|ent|ait|aient|era|eront)|particip(?:era|eront|ará|arán)|acudir(?:á|án)|"
        r"siège(?:nt)?|siégeai(?:en)?t",
    ),
)
_PARTICIPLES: tuple[tuple[Capacity, str], ...] = (
    ("organiser", r"(?:co-?)?organizad|convocad|coordinad|(?:co-?)?organisé|convoqué"),
    ("host", r"acogid|albergad|accueilli|abrité"),
    ("chair", r"(?:co-?)?presidid|moderad|(?:co-?)?présidé|modéré|encabezad|dirigid|liderad|dirigé|animé|conduit|"
     r"emmené"),
    ("funder", r"(?:co)?financiad|patrocinad|(?:co)?financé|parrainé"),
    ("supporter", r"auspiciad|apoyad|respaldad|facilitad|soutenu|appuyé"),
    ("speaker", r"inaugurad|clausurad|impartid|dictad|ouvert|inauguré|clôturé|clos|intervenu"),
    ("participant", r"participé|assisté|representad|représenté"),
)


#: Each pattern of whole forms with what it gives.
_FORMS = tuple(
    [(re.compile(rf"(?:{pattern})(?:[oa]s?|e?s?)"), (capacity, True)) for capacity, pattern in _PARTICIPLES]
    + [(re.compile(pattern), (capacity, False)) for capacity, pattern in _FINITE]
)


@lru_cache(maxsize=65536)
def read_form(word: str) -> tuple[Capacity, bool] | None:
    """The capacity that a verb's form gives, and whether it is a participle."""
    return next((given for pattern, given in _FORMS if pattern.fullmatch(word)), None)


def is_participle(word: str) -> bool:
    """Whether a word is a participle of such a verb: "organizada", "coprésidée"."""
    form = read_form(word)
    return form is not None and form[1]
