"""Nouns and verbs of gatherings: which kind of meeting each noun names, and what a verb says of it."""

from __future__ import annotations

from kg.extract.text.saying import words as word_set
from kg.facts import MeetingKind


def _table(**kinds: str) -> dict[str, MeetingKind]:
    return {noun: kind for kind, nouns in kinds.items() for noun in nouns.split()}  # type: ignore[misc]


#: Noun → kind of the gatherings that it names.
NOUNS: dict[str, MeetingKind] = _table(
    meeting="""meeting reunión réunion encuentro rencontre roundtable talks discussion discussions retreat
        reunion round ronda entretien entrevue conversatorio""",
    conference="""conference conferencia conférence symposium simposio colloquium coloquio colloque congreso congrès""",
    workshop="workshop seminar webinar taller atelier seminario séminaire webinario webinaire",
    training="training course capacitación curso diplomado",
    summit="summit cumbre sommet",
    consultation="consultation consultations consulta consultas",
    forum="forum foro",
    dialogue="dialogue dialog diálogo",
    session="session sesión séance plenary panel debate",
    ceremony="""ceremony handover inauguration ceremonia cérémonie commemoration celebration funeral acto
        traspaso passation conmemoración celebración""",
    visit="visit trip tour visita visite viaje gira",
    launch="launch lanzamiento lancement presentación",
    briefing="briefing",
    other="""call event hearing gathering conversation evento événement audition audiencia comparecencia veillée
        vigilia feria festival jornada""",
)
#: Those of Spanish and French, whose qualities and owners stand after them.
ROMANCE = word_set(
    """reunión réunion encuentro rencontre ronda entretien entrevue conversatorio conferencia conférence simposio
    coloquio colloque congreso congrès taller atelier seminario séminaire webinario webinaire capacitación curso
    cumbre sommet consulta consultas foro diálogo sesión séance ceremonia cérémonie acto traspaso
    passation visita visite viaje gira lanzamiento lancement evento événement llamada conversación gabinete
    appel mesa espacio jornada rueda espace audition audiencia comparecencia veillée vigilia
    feria festival conmemoración celebración presentación diplomado firma"""
)
#: Spanish and French nouns that name a gathering only with the word after them, "de" apart.
FOLLOWED: dict[tuple[str, str], MeetingKind] = {
    ("llamada", "telefónica"): "other", ("conversación", "telefónica"): "other",
    ("entretien", "téléphonique"): "other", ("appel", "téléphonique"): "other",
    ("conversation", "téléphonique"): "other", ("gabinete", "binacional"): "meeting",
    ("conferencia", "prensa"): "briefing", ("rueda", "prensa"): "briefing", ("conférence", "presse"): "briefing",
    ("point", "presse"): "briefing", ("mesa", "redonda"): "meeting", ("mesa", "técnica"): "meeting",
    ("table", "ronde"): "meeting", ("comité", "pilotage"): "meeting",
    ("espacio", "diálogo"): "dialogue", ("espacio", "intercambio"): "dialogue", ("mesa", "diálogo"): "dialogue",
    ("jornada", "capacitación"): "training", ("jornada", "trabajo"): "meeting",
    ("jornada", "formación"): "training", ("firma", "convenio"): "ceremony",
    ("firma", "acuerdo"): "ceremony", ("firma", "memorando"): "ceremony",
    ("rueda", "negocios"): "meeting", ("espace", "dialogue"): "dialogue",
}  # fmt: skip
#: Nouns that name a part of a gathering or point to one, and start none of their own without date or place.
PARTS = frozenset(
    {
        "session",
        "sesión",
        "séance",
        "acto",
        "capacitación",
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
        "jornada",
        "conmemoración",
        "celebración",
        "presentación",
    }
)
#: Nouns of bodies that sit, whose numbered sessions are gatherings of their own.
SITTING = word_set("committee commission council assembly board comité comisión consejo conseil asamblea assemblée")
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
    ("bilateral", "talks"): "meeting",
}  # fmt: skip
#: Words after a noun of gatherings that make it a mere modifier: "the meeting room".
MODIFIED = word_set(
    """room rooms hall centre center minutes agenda venue organisers organizers delegates material
    materials programme program package series places participants attendees documents document
    report report's table chair chairs facility facilities services service management manager
    process strategy platform group needs"""
) - {"participants", "attendees", "chair"}
DETERMINERS = word_set(
    """the this that a an another its their his her our each every any no la el una un esta este le une cette ce su
    sa son los las les ces estas estos dicha dicho ladite ledit"""
)
INDEFINITE = frozenset({"a", "an", "another", "una", "un", "une"})
DENYING = frozenset({"no", "any", "each", "every"})
OWNING = frozenset({"its", "their", "his", "her", "our", "su", "sa", "son"})
#: Small words at which a noun phrase ends to the left.
STOPS = word_set(
    """of for on to in at by with from and or but as that which who whom whose during after before since until than
    because while when where if whether into between among under over about against across through within without
    is are was were be been being has have had will would shall should can could may might must do does did not it
    they he she we you i said says also then there here so de del en con por para y et des du dans avec pour par
    que qui sobre sur al au aux à following including held hosted organised organized holding hosting attended
    attending chaired"""
)
NEXT = word_set(
    """next upcoming forthcoming coming following próxima próximo prochaine prochain próximos prochaines prochains"""
)
PREVIOUS = word_set("previous last preceding past anterior précédente dernière pasada pasado précédent dernier")
RECURRENT = word_set(
    """annual biannual biennial regular ordinary quarterly monthly yearly anual annuelle ordinaria ordinaire annuel
    anuales ordinario"""
)
def _conjugate(stems: str, *endings: str) -> frozenset[str]:
    """The forms of Spanish verbs, by their stems, with each of the endings."""
    return frozenset(stem + ending for stem in stems.split() for group in endings for ending in group.split())


_PAST, _COMING = "ó aron ado ada ados adas", "ará arán"
_PAST_ER, _COMING_ER = "ió ieron ido ida idos idas", "irá irán"
_OTHER, _OTHER_ER = "ar aba aban ando a an", "ir ía ían iendo e en"
_OPENED, _CLOSED = "inaugur inici arranc", "clausur culmin finaliz"
_HELD = "celebr realiz efectu organiz desarroll coordin convoc congreg"
#: Spanish verbs of those who take part, speak or preside.
_JOINED, _JOINED_ER = "particip encabez lider moder acompañ", "presid asist acud"
OPENING = word_set(
    """open opens opened opening begin begins began begun start starts started starting kicked kicks inauguró inició
    comenzó commencé ouvert inauguraron inaugurada inaugurado inaugurará abrió abierta comienza comienzan empezó
    ouvre s'ouvre s'ouvrira ouverte débuté débute apertura"""
) | _conjugate(_OPENED, _PAST, _COMING, "ar ando")
CLOSING = word_set(
    """close closes closed completed end ends ended conclude concludes concluded wrapped wraps finished rose adjourned
    clausuró concluyó finalizó terminé achevé clausuraron clausurada clausurará concluye concluyeron cerró cerraron
    finalizada culminó culmina clôturé clôturée clos s'achève s'achèvera achève achevée conclue"""
) | _conjugate(_CLOSED, _PAST, _COMING, "ar ando")
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
    addressing opening follows followed marked host celebró celebra celebran celebraron celebrada celebrado
    celebrará realizó realizaron realizada realizado realiza realizará tuvo tendrá lugar llevó cabo reunió reunieron
    acogió acogido acogida congregó convocó convocada organizó organizaron organizada organizado desarrolló
    desarrolla desarrollará participó participaron participan participa asistió asistieron presidió presidieron
    presidida moderó anfitrión sede sostuvo sostuvieron mantuvo tenue tenu tient tiendra lieu réuni réunis réunie
    réunies réunira réunit rassemblé déroulé déroulée déroulera déroule organisé organisée accueilli accueillie
    preceded precedes lasts lasted runs accueille participé participe participent présidé présidée siègent
    reunirse reunirá reunirán efectuó efectuaron efectuará efectuado efectuada dirigidos dirigés dirigée contó contaron
    reúne reúnen estuvo estuvieron intervino intervinieron"""
    )
    | _conjugate(f"{_HELD} {_JOINED}", _PAST, _COMING, _OTHER)
    | _conjugate(_JOINED_ER, _PAST_ER, _COMING_ER, _OTHER_ER)
)
#: Spanish verbs by which somebody named was there, or is to be.
PARTAKING = (
    _conjugate(f"{_JOINED} {_OPENED} {_CLOSED}", _PAST, _COMING, "ar ando")
    | _conjugate(_JOINED_ER, _PAST_ER, _COMING_ER, "ir iendo")
    | word_set("estuvo estuvieron intervino intervinieron sostuvo sostuvieron")
)
#: Past forms by which a gathering has happened.
HAPPENED = word_set(
    """held took convened hosted organised organized attended chaired co-chaired gathered met opened closed
    ended concluded began started launched inaugurated participated joined addressed brought
    discussed visited paid received celebró celebraron celebrada celebrado realizó realizaron realizada reunió
    reunieron inauguró concluyó clausuró cerraron acogió congregó participó participaron asistieron sostuvo
    sostuvieron moderó tenue tenu réuni réunis participé présidée achevée"""
) | _conjugate(f"{_HELD} {_OPENED} {_CLOSED} particip encabez lider", "ó aron")
FUTURE = word_set(
    """will shall scheduled planned due expected postponed upcoming forthcoming forward tendrá celebrará realizará
    aura tiendra slated rescheduled moved prevista prévue celebrarán realizarán tendrán llevará reunirá reunirán
    desarrollará acogerá auront accueillera réunira déroulera tiendront previsto prévu prévues programada
    programado aplaza aplazada pospuesta reporté reportée repoussée précédera efectuará efectuarán"""
) | _conjugate(f"{_HELD} {_OPENED} {_CLOSED} particip encabez lider", _COMING)
CALLED_OFF = word_set(
    """cancelled canceled abandoned cancelada annulée cancelado annulé suspendida suspendido canceladas cancelados
    canceló cancelaron annulées annulés décommandée décommandé desconvocada desconvocado"""
)
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
