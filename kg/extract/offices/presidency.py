"""Presidencies and chairs that somebody is said to hold: "NAME, …, who holds the presidency of the process"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.offices.draft import Draft
from kg.extract.people.person import People
from kg.extract.syntax.reading import Reading
from kg.extract.text.document import Document
from kg.extract.text.lexicon import words

_TITLES = {
    "presidency": "President", "co-presidency": "Co-President", "chair": "Chair", "chairmanship": "Chair",
    "chairpersonship": "Chair", "co-chairmanship": "Co-Chair", "vice-presidency": "Vice-President",
    "vice-chair": "Vice-Chair", "presidencia": "Presidente", "copresidencia": "Copresidente",
    "vicepresidencia": "Vicepresidente", "présidence": "Président", "coprésidence": "Coprésident",
    "vice-présidence": "Vice-Président",
}  # fmt: skip
#: Forms of address of women, by which a Spanish or French title is one, too.
_LADIES = frozenset({"mme", "madame", "señora", "sra", "doña", "dra", "embajadora", "ministra", "viceministra"})
_SINGULAR = words(
    """holds held holding assumes assumed ejerce ostenta asume asumió detenta ocupa assure assume exerce occupe
    détient"""
)
_RELATIVE = frozenset({"who", "quien", "que", "qui"})
_PLURAL = frozenset({"hold", "share", "sharing", "assume"})
#: Words between a presidency and its body.
_BEFORE_BODY = words("pro tempore témpore tournante of the in de la del du l' d'")
#: How far the verb may stand before the presidency, in tokens.
_REACH = 6

Found = list[tuple[str, Draft]]


def draft_presidencies(document: Document, people: People, readings: Sequence[Reading]) -> list[Found]:
    """The presidencies of each sentence with the names of their holders; the body is for the release to settle."""
    return [list(_iter_presidencies(document, people, reading)) for reading in readings]


def _iter_presidencies(document: Document, people: People, reading: Reading) -> Iterator[tuple[str, Draft]]:
    annotated = reading.annotated
    for i in range(len(annotated)):
        title = _TITLES.get(annotated.lower(i))
        verb = _verb_before(reading, i) if title else None
        if title is None or verb is None:
            continue
        for start, name in _holders(people, reading, verb):
            yield name, _draft(document, reading, start, i, _decline(reading, title, verb))


def _verb_before(reading: Reading, i: int) -> int | None:
    """The verb of holding in "who holds the presidency"."""
    for k in range(i - 1, max(0, i - _REACH), -1):
        if reading.annotated.lower(k) in _SINGULAR | _PLURAL:
            return k if reading.annotated.lower(k - 1) in _RELATIVE else None
    return None


def _decline(reading: Reading, title: str, verb: int) -> str:
    """The title of the one who holds it: of a woman where she is addressed as one, with "pro tempore" in Spanish."""
    lowered = [token.lower for token in reading.annotated.tokens]
    if not reading.romance:
        return title
    if not _LADIES.isdisjoint(lowered[max(0, verb - 12) : verb]):
        title = f"{title[:-1]}a" if title.endswith("nte") else f"{title}e"
    after = lowered[verb : verb + _REACH]
    return f"{title} Pro Tempore" if "pro" in after and {"tempore", "témpore"} & {*after} else title


def _holders(people: People, reading: Reading, verb: int) -> list[tuple[int, str]]:
    """The person named last before "who", or all of the clause where the verb is in the plural."""
    annotated = reading.annotated
    floor = next((k for k in range(verb - 1, -1, -1) if annotated.text(k) in {";", ":"}), 0)
    named: dict[str, int] = {}
    for span in reading.names:
        start = reading.offsets(span)[0]
        someone = people.at(start)
        if someone is not None and floor <= span.first < verb:
            named.setdefault(someone.name, start)
    found = [(start, name) for name, start in named.items()]
    return found if annotated.lower(verb) in _PLURAL else found[-1:]


def _draft(document: Document, reading: Reading, start: int, i: int, title: str) -> Draft:
    token = reading.annotated.tokens[i]
    body = _named_after(reading, i + 1)
    return Draft(
        role=title, title=token.text, status="current", organisation=body, scope=None, bare=True, head=title.lower(),
        evidence=document.evidence(start, token.end, "office-held"), stated=body is not None, service="",
        listed=False, closing=False, presides=True,
    )  # fmt: skip


def _named_after(reading: Reading, i: int) -> str | None:
    """The process or body right after the presidency, "pro tempore" passed over: "of the Bali Process"."""
    annotated = reading.annotated
    for j in range(i, min(i + _REACH, len(annotated))):
        hit = annotated.hits[j]
        if hit is not None:
            return hit.entry.name if hit.entry.kind in {"mechanism", "organisation"} else None
        if annotated.lower(j) not in _BEFORE_BODY:
            return None
    return None
