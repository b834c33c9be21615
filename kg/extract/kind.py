"""Nouns and verbs of gatherings: which kind of meeting each noun names, and what a verb says of it."""

from __future__ import annotations

from kg.extract.saying import words as word_set
from kg.facts import MeetingKind


def _table(**kinds: str) -> dict[str, MeetingKind]:
    return {noun: kind for kind, nouns in kinds.items() for noun in nouns.split()}  # type: ignore[misc]


#: Noun → kind of the gatherings that it names.
NOUNS: dict[str, MeetingKind] = _table(
    meeting="""meeting reunión réunion encuentro rencontre roundtable talks discussion discussions retreat
        reunion round ronda""",
    conference="conference conferencia conférence symposium simposio colloquium",
    workshop="workshop seminar webinar taller atelier seminario séminaire",
    training="training course capacitación curso",
    summit="summit cumbre sommet",
    consultation="consultation consultations consulta consultas",
    forum="forum foro",
    dialogue="dialogue dialog diálogo",
    session="session sesión plenary panel debate",
    ceremony="ceremony handover inauguration ceremonia cérémonie commemoration celebration funeral",
    visit="visit trip tour visita visite viaje",
    launch="launch lanzamiento lancement",
    briefing="briefing",
    other="call event hearing gathering conversation evento événement",
)
#: Nouns that name a part of a gathering or point to one, and start none of their own without date or place.
PARTS = frozenset(
    {
        "session",
        "sesión",
        "plenary",
        "panel",
        "debate",
        "event",
        "evento",
        "événement",
        "gathering",
        "conversation",
        "discussion",
        "discussions",
        "training",
        "course",
        "celebration",
    }
)
#: Nouns that can point to a gathering of any kind.
GENERIC = frozenset(
    {
        "meeting",
        "reunión",
        "réunion",
        "event",
        "evento",
        "événement",
        "gathering",
        "session",
        "discussion",
        "discussions",
        "talks",
        "encuentro",
        "rencontre",
    }
)
#: Nouns of two words, by their last one: what stands before it, and the kind.
COMPOUNDS: dict[tuple[str, str], MeetingKind] = {
    ("press", "conference"): "briefing", ("news", "conference"): "briefing", ("round", "table"): "meeting",
    ("courtesy", "call"): "visit", ("telephone", "call"): "other", ("phone", "call"): "other",
    ("conference", "call"): "other", ("video", "call"): "other", ("side", "event"): "other",
    ("training", "course"): "training", ("training", "workshop"): "training",
    ("training", "session"): "training",
    ("state", "visit"): "visit", ("telephone", "conversation"): "other", ("phone", "conversation"): "other",
    ("bilateral", "talks"): "meeting", ("mesa", "redonda"): "meeting", ("table", "ronde"): "meeting",
    ("rueda", "de"): "briefing",
}  # fmt: skip
#: Words after a noun of gatherings that make it a mere modifier: "the meeting room".
MODIFIED = word_set(
    """room rooms hall centre center minutes agenda venue organisers organizers delegates material
    materials programme program package series places participants attendees documents document
    report report's table chair chairs facility facilities services service management manager
    process strategy platform group needs"""
) - {"participants", "attendees", "chair"}
DETERMINERS = frozenset(
    {
        "the",
        "this",
        "that",
        "a",
        "an",
        "another",
        "its",
        "their",
        "his",
        "her",
        "our",
        "each",
        "every",
        "any",
        "no",
        "la",
        "el",
        "una",
        "un",
        "esta",
        "este",
        "le",
        "une",
        "cette",
        "ce",
        "su",
        "sa",
        "son",
    }
)
INDEFINITE = frozenset({"a", "an", "another", "una", "un", "une"})
DENYING = frozenset({"no", "any", "each", "every"})
OWNING = frozenset({"its", "their", "his", "her", "our", "su", "sa", "son"})
#: Small words at which a noun phrase ends to the left.
STOPS = word_set(
    """of for on to in at by with from and or but as that which who whom whose during after before since
    until than because while when where if whether into between among under over about against
    across through within without is are was were be been being has have had will would shall should
    can could may might must do does did not it they he she we you i said says also then there here
    so de del en con por para y et des du dans avec pour par following including held hosted
    organised organized holding hosting attended attending chaired"""
)
NEXT = frozenset(
    {"next", "upcoming", "forthcoming", "coming", "following", "próxima", "próximo", "prochaine", "prochain"}
)
PREVIOUS = frozenset({"previous", "last", "preceding", "past", "anterior", "précédente", "dernière"})
RECURRENT = frozenset(
    {
        "annual",
        "biannual",
        "biennial",
        "regular",
        "ordinary",
        "quarterly",
        "monthly",
        "yearly",
        "anual",
        "annuelle",
        "ordinaria",
        "ordinaire",
    }
)
OPENING = frozenset(
    {
        "open",
        "opens",
        "opened",
        "opening",
        "begin",
        "begins",
        "began",
        "begun",
        "start",
        "starts",
        "started",
        "starting",
        "kicked",
        "kicks",
        "inauguró",
        "inició",
        "comenzó",
        "commencé",
        "ouvert",
    }
)
CLOSING = frozenset(
    {
        "close",
        "closes",
        "closed",
        "end",
        "ends",
        "ended",
        "conclude",
        "concludes",
        "concluded",
        "wrapped",
        "wraps",
        "finished",
        "rose",
        "adjourned",
        "clausuró",
        "concluyó",
        "finalizó",
        "terminé",
        "achevé",
    }
)
#: Verbs and participles that say that a gathering happens or happened.
HAPPENING = (
    OPENING
    | CLOSING
    | word_set(
        """held holds hold holding took take takes taking convened convenes convene hosted hosts hosting
    organised organized organises organizes organising organizing organise organize attended attend
    chaired co-chaired gathered gathers brought met meets planned scheduled postponed rescheduled
    moved participated participating joined addressed inaugurated launched co-hosted co-organised
    co-organized featured included facilitated moderated concluded ran paid spoke presided
    addressing opening follows followed marked celebró realizó tuvo llevó reunió participaron tenue
    lieu réuni host"""
    )
)
#: Past forms by which a gathering has happened.
HAPPENED = word_set(
    """held took convened hosted organised organized attended chaired co-chaired gathered met opened closed
    ended concluded began started launched inaugurated participated joined addressed brought
    discussed visited paid received celebró realizó reunió inauguró concluyó"""
)
FUTURE = frozenset(
    {
        "will",
        "shall",
        "scheduled",
        "planned",
        "due",
        "expected",
        "postponed",
        "upcoming",
        "forthcoming",
        "forward",
        "tendrá",
        "celebrará",
        "realizará",
        "aura",
        "tiendra",
        "slated",
        "rescheduled",
        "moved",
        "prevista",
        "prévue",
    }
)
CALLED_OFF = frozenset({"cancelled", "canceled", "abandoned", "cancelada", "annulée"})
#: Words by which a gathering is only thought of.
UNSURE = frozenset(
    {
        "considering",
        "idea",
        "proposal",
        "proposed",
        "whether",
        "yet",
        "could",
        "would",
        "might",
        "possible",
        "envisaged",
    }
)
