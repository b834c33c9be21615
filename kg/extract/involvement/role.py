"""Cues of capacities: the verbs and phrases that say in which capacity somebody took part."""

from __future__ import annotations

from kg.extract.text.saying import words as word_set
from kg.facts import Capacity


def _table(**words: str) -> dict[str, Capacity]:
    return {word: capacity for capacity, forms in words.items() for word in forms.split()}  # type: ignore[misc]


Phrase = tuple[str, ...]
#: Phrases, each as its words in lower case, by their first word.
Phrases = dict[str, list[Phrase]]


def _phrases(text: str) -> Phrases:
    """The phrases that stand between bars."""
    table: Phrases = {}
    for phrase in dict.fromkeys(tuple(words.split()) for words in text.split("|")):
        table.setdefault(phrase[0], []).append(phrase)
    return table


#: Participles before "by": "organised by", "funded by".
PASSIVE: dict[str, Capacity] = _table(
    organiser="""organised organized convened co-organised co-organized co-convened arranged launched""",
    host="hosted co-hosted",
    chair="chaired co-chaired moderated presided facilitated steered",
    funder="funded co-funded financed sponsored paid",
    supporter="supported assisted backed",
    speaker="opened inaugurated addressed closed",
    participant="attended accompanied joined graced",
)
#: Infinitives after "will" or "is to": capacity.
BASE: dict[str, Capacity] = _table(
    organiser="organise organize convene co-organise co-organize",
    host="host co-host welcome",
    chair="chair co-chair preside moderate facilitate",
    funder="fund finance sponsor",
    speaker="open address close",
    participant="attend join participate",
)
#: Verbs after the one who acts: "X organised", "Y is hosting".
ACTIVE: dict[str, Capacity] = _table(
    organiser="""organised organized organises organizes organising organizing convened convenes convening
        co-organised co-organized organise organize""",
    host="hosted hosts hosting host co-hosted co-hosts welcomed",
    chair="chaired chairs chairing co-chaired co-chairs moderated moderates presiding presided presides steered",
    funder="funded funds financed finances funding financing sponsored",
    speaker="opened inaugurated addressed closed presented",
    participant="""held holds attended attends attending participated participates participating joined joins
        joining""",
)
_PHRASES: tuple[tuple[Capacity, str], ...] = (
    (
        "supporter",
        """support of|support from|help of|help from|assistance of|assistance from|collaboration with|
        partnership with|cooperation with|co-operation with|coordination with|association with|apoyo de|
        apoyo del|colaboración con|appui de|soutien de|collaboration avec|partenariat avec""",
    ),
    (
        "funder",
        """support comes from|support came from|funding from|funding of|funds from|contribution of|contribution from|
        contributions of|contributions from|grant from|grant of|grants from|money of|money from|
        sponsorship of|sponsorship from""",
    ),
    (
        "chair",
        """under the chairmanship of|under the leadership of|under the chairpersonship of|
        under the presidency of|under the moderation of|under the patronage of|bajo la presidencia de|
        sous le patronage de|
        sous le haut patronage de|bajo el patrocinio de|
        sous la présidence de""",
    ),
    ("organiser", "under the auspices of|bajo los auspicios de|sous l'égide de|sous les auspices de"),
    ("host", "at the invitation of|por invitación de|à l'invitation de"),
    ("participant", "participation of|presence of|participación de|participation de"),
)
#: Phrases (lower case, words apart) whose complement is a list: capacity.
SUPPORTING: Phrases = _phrases("|".join(text for _, text in _PHRASES))
#: The capacity of each of them.
CAPACITY_OF: dict[Phrase, Capacity] = {
    tuple(words.split()): capacity for capacity, text in _PHRASES for words in text.split("|")
}
#: Spanish and French nouns of help that take adjectives, by the capacity of those who give it.
HELPS: dict[str, Capacity] = _table(
    supporter="""apoyo respaldo auspicio auspicios acompañamiento asistencia cooperación colaboración coordinación
        alianza alliance appui soutien concours accompagnement assistance coopération collaboration partenariat
        conjunto""",
    funder="financiamiento financiación fondos patrocinio financement fonds parrainage",
    participant="participación presencia présence participation",
)
#: Words that lead to the help that a gathering had, or join it to more of that.
LENDING = word_set(
    """con gracias mediante bajo en través y e , contó cuenta contaron contará recibió avec grâce sous bénéficié et par
    du au le"""
)
#: Words beside "support of" that make it money.
MONEY = frozenset({"financial", "funding", "financially", "financiero", "financiera", "financier", "financière"})
#: Words that make a clause speak of a project, not of the gathering.
PROJECTS = word_set(
    """project projects programme program programmes programs facility campaign initiative proyecto
    programa projet fund grant scheme action"""
)
#: Nouns of those who come from somewhere: "Delegations from", "officials of".
ENVOYS = word_set(
    """delegations delegation delegates officials official representatives representative ministers ministries experts
    officers observers practitioners prosecutors judges attachés regulators governments leaders delegaciones
    representantes funcionarios délégations représentants fonctionnaires participants statisticians technicians
    specialists envoys ambassadors delegación délégation delegados delegadas délégués autoridades autorités
    ministerios ministères expertos expertas embajadores ambassadeurs participantes observadores observateurs
    delegadas directores"""
)
#: Verbs and phrases that say that those before them took part.
ATTENDING = _phrases(
    """took part | take part | taken part | taking part | participated | participates | participate | attended | attend
    | attending | joined | have registered | has registered | have confirmed their presence | have confirmed their
    attendance | has confirmed its presence | has confirmed its attendance | voted against | voted in favour | voted
    for | abstained | sent delegations | sent a delegation | sent their delegations |
    sent observers | sent representatives | sent a representative | sent an observer | also sent delegations |
    were represented | was represented | were there | was there | were present | was present | were in attendance |
    was in attendance |
    participaron | participó | asistieron | ont participé | a participé | came | estuvo representado | estuvo
    representada | estuvieron representados | estuvieron presentes | estuvo presente | tomaron parte | tomó parte |
    était représenté | était représentée | étaient représentés | confirmed their participation | confirmaron su
    participación | confirmaron su asistencia | ont confirmé leur participation | ont confirmé leur présence | ont
    annoncé leur participation | anunciaron su participación | pris place à la tribune | étaient présents | ont pris
    part | a pris part | prend part | prennent part | prendra part | prendront part | toman parte |
    prenaient part | prenait part | ont assisté | a assisté | ont envoyé des délégations |
    a envoyé une délégation | enviaron delegaciones |
    envió una delegación | toma parte | tomarán parte |
    formaron parte | hicieron acto de presencia"""
)
#: Phrases after which those who took part are named.
ATTENDED = _phrases(
    """attended by | drawn from | among those present | also present | in attendance : | present were |
    those present were | in
    attendance were | left to right | participants included | meeting included | was accompanied by | accompanied by
    | together with | along with | brought together | gathered | bringing together | attendees included | joined by
    | au nombre desquels | au nombre desquelles | parmi lesquels | parmi lesquelles | entre ellos
    | entre ellas | entre los que | entre las que | entre quienes
    | with the participation of | entre los participantes | con la participación de | avec la participation de | and
    included | also included | as did | so did | among them | included representatives | conference included |
    workshop included | it included | were also present | occasion were |
    was led by | headed by | were represented by | was represented by | those attending were | meetings also included
    | meeting also included | estuvo representado por | estuvo representada por | representado por | représenté par
    | représentée par | representada por | integrada por | étaient présents | était présent |
    étaient également présents | étaient aussi présents | étaient également présentes | était également présent |
    était également présente | estuvieron también presentes | estuvo también presente | incluyó a | incluye a
    | comprend | comprenait | composée de | acompañado por | acompañada por | acompañado de | accompagné de |
    accompagnée de | accompagné par | accompagnée par | estuvieron presentes"""
)
#: Role nouns after "is the", "are the", "as": capacity.
NOUNS: dict[str, Capacity] = _table(
    host="host hosts co-host co-hosts",
    organiser="organiser organizer organisers organizers convenor convener",
    chair="moderator moderators chairperson",
    funder="sponsor sponsors",
    participant="participants",
)
#: Verbs of paying, and what is paid.
PAYING = frozenset({"bore", "bears", "covered", "covers", "met", "meets", "defrayed", "borne", "foots", "footed"})
COSTS = frozenset({"cost", "costs", "expenses", "bill"})
#: Verbs of giving help.
GIVING = word_set(
    """gave gives provided provides provide lends lent brindó brindaron prestó proporcionó brinda presta apporté apporte
    fourni fournit"""
)
#: What is given by those who support a gathering, and by those who pay for it.
GIVEN_HELP = word_set(
    """support help assistance interpreters interpretation logistics venue apoyo asistencia appui soutien"""
)
GIVEN_MONEY = word_set("funding funds financing sponsorship")
#: Verbs by which the chair of a dialogue changes hands at a gathering.
HANDOVER = frozenset(
    {"succeeded", "handed", "passed", "transferred", "relinquished", "assumed", "traspasó", "transmis"}
)
OFFICES = frozenset(
    {
        "chair",
        "chairmanship",
        "presidency",
        "president",
        "gavel",
        "presidency-in-office",
        "presidencia",
        "présidence",
    }
)
#: "among" in three languages, and the verbs that lead from it to those named.
AMONG = frozenset({"among", "entre", "parmi"})
AMONG_VERBS = word_set("were was included : estuvieron estuvo figuraron figuraban estaban étaient figuraient")
#: Words after "among" that announce those who came.
COMERS = word_set(
    """present participants attendees attended attending dignitaries guests participantes asistentes invitados
    invités présents personnalités"""
)
#: Words before "of" whose complement is the whole of something, no actor: "the Secretariat of the Y Process".
BELONGING = word_set(
    """secretariat chair member members headquarters institution part head presidency margins sidelines
    office region territory people body agency capital países estados miembros presidentes mandatarios cancilleres"""
)
#: Forms of the verb of bringing people together.
BRINGING = frozenset({"bring", "brings", "brought"})
#: Verbs of going or being somewhere, after which "to attend" tells what for.
GOING = word_set(
    """travel travels travelled traveled travelling traveling go goes went arrive arrives arrived fly flew is are was
    were depart departs departed left leave visited visits visit"""
)
#: Forms of the verb of hosting whose object is the guest.
BASE_OF_HOST = frozenset({"host", "hosts", "hosted", "hosting"})
#: Words by which a clause says that somebody did not come.
ABSENT = _phrases(
    """could not | unable to | was not | were not | did not | is not | are not | not represented |
    apologies | regrets | absent | absence | declined | no pudo | no pudieron | n'a pas | n'ont pas
    | no asistió | no asistieron | no participó | no participaron | no estuvo | no estuvieron | no está | no están |
    n'a pu | n'ont pu | n'était pas | n'étaient pas | n'y ont | ne pourra | no viajó | sin representación
    | had been invited | has been invited | yet to | cancelled | stayed empty | not taking part | had
    registered | cannot | will not | would have | could have | might have | should have | may attend | invited to attend
    | invited to participate | invited to take part | hopes to | hoped to"""
)
#: Ways to speak at a gathering.
SPEAKING = _phrases(
    """opening remarks | closing remarks | welcome remarks | keynote | opening address | opening speech | gave remarks
    | delivered remarks | gave a presentation | made a presentation | delivered | took the floor | addresses by |
    remarks by | speeches by | presentation by | presentations by | statements by | remarks were made by | remarks
    were delivered by | presentations were made by | presentations were given by | speeches were made by | address
    was delivered by | speech was given by | speech was delivered by | welcomed participants | welcomed the
    participants | welcomed the delegates | welcomed delegates | welcomed the delegations | welcomed the guests |
    addressed the | will address the | presented
    the | presented a | spoke at | led sessions | led a session | palabras de | a cargo de
    | exposé de | discurso | heard from | heard presentations from | heard statements from | heard addresses from |
    heard presentations by | floor was given to | remarks came from | briefed the delegates | briefed delegates |
    briefed participants | briefed the participants | briefed the meeting | declared the meeting |
    declared the conference"""
)
