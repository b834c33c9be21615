"""The closed word classes of releases on governance: the words that a grammar of offices needs to know.

These are classes of the language, not lists of instances: names of bodies, countries and people come from the
authority list, from the statistical model and from the sentence itself.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


#: Words before a name that are no part of it: forms of address, ranks, academic degrees, religious styles.
HONORIFICS = words(
    """shri smt thiru mr mrs ms miss mx dr prof professor hon honourable honorable sir dame lord lady madam
    madame mme mlle m messrs h.e. s.e. he excellency amb gen general lt col colonel maj major capt captain
    cmdr lieutenant engineer corporal brig brigadier adm admiral radm vadm commodore marshal sgt sergeant cpl
    rev reverend fr father sister brother adv advocate attorney-at-law highness majesty eminence holiness
    excellencies sheikh shaikh ven venerable sr sra srta ing lic arq dra licda eng engr atty arch
    alhaji alhaja hajia hajiya barr barrister comrade otunba w/ro weyzero puan ustaz cllr
    dipl mag excmo excma ato weizero dato' datuk tan tun haji hj hajah hajja hrh h.r.h. bc phdr mudr judr""",
)
#: Those of them that count only with their stop.
HONORIFICS_WITH_STOP = words(
    """m fr he barr gen col maj capt lt adm brig sr hj bc mag lic ing arq dipl eng arch atty st rev ven sgt cpl cmdr
    adv""",
)
#: Those of them that are names as well: after a name word they belong to the name ("Amy Tan").
HONORIFICS_AS_NAMES = words(
    """tan tun major father brother sister lord lady dame captain marshal engineer advocate sheikh
    mag"""
)
#: Words before a rank that belong to it: "Air Vice Marshal", "Rear Admiral".
RANK_PREFIXES = words("""air vice rear wing squadron major lieutenant brigadier chief""")
#: Written words that stand inside a name in lower case.
PARTICLES = words(
    """de da do dos das del della di du des la las le los van von der den ten ter vande zu zum zur af av bin ibn
    bint binti ben abu al el ul ud ur uz as y e i und ap arap ole wa 't thi op mac san santa 'd d' st""",
)
#: Articles that stand inside a name in a capital as well.
INNER_ARTICLES = words("el la los las le les")
#: Words in lower case that close a name: son or daughter of.
NAME_ENDINGS = words("uulu uluu kyzy kizi qizi gyzy oglu oglou ogly ughli")
SUFFIXES = words("""jr jr. sr sr. ii iii iv phd ph.d. md esq mp mep cbe obe oj cd sc kc qc""")
#: Shortened given names and styles that keep a stop inside a name.
NAME_ABBREVIATIONS = words("md mohd muhd muh abd st ste ma bc jr sr hj wm chas")

#: Heads of offices, longest first at look-up; each is the word or words that name the kind of office.
ROLE_HEADS = _lines(
    """
    director general
    director-general
    secretary general
    secretary-general
    executive secretary
    executive director
    permanent secretary
    principal secretary
    cabinet secretary
    parliamentary secretary
    private secretary
    press secretary
    first secretary
    second secretary
    third secretary
    foreign secretary
    home secretary
    secretary of state
    minister of state
    state minister
    prime minister
    first lady
    second gentleman
    chief of mission
    chief of staff
    chief of party
    chief of cabinet
    chief of police
    chief of section
    chief minister
    chief executive officer
    chief executive
    ceo
    coo
    cfo
    chief operating officer
    chief immigration officer
    chief justice
    chief counsel
    chief economist
    high commissioner
    head of mission
    head of office
    head of sub-office
    head of delegation
    head of cooperation
    head of state
    head of government
    head of secretariat
    resident coordinator
    resident representative
    humanitarian coordinator
    country director
    country representative
    country manager
    regional director
    regional representative
    regional coordinator
    permanent representative
    permanent observer
    special representative
    special rapporteur
    special envoy
    special adviser
    special advisor
    special coordinator
    special assistant
    personal envoy
    national coordinator
    attorney general
    attorney-general
    solicitor general
    auditor general
    governor general
    governor-general
    surgeon general
    inspector general
    consul general
    consul-general
    comptroller general
    director of public prosecutions
    commissioner of police
    comptroller of customs
    officer in charge
    officer-in-charge
    pro tempore president
    president pro tempore
    chair in office
    chair-in-office
    commander in chief
    commander-in-chief
    commanding officer
    chargé d'affaires
    chargé d’affaires
    charge d'affaires
    chargée d’affaires
    chargée d'affaires
    focal point
    contact point
    team leader
    desk officer
    goodwill ambassador
    ambassador-at-large
    ambassador at large
    chef de cabinet
    national security advisor
    national security adviser
    homeland security advisor
    member of parliament
    speaker of the house
    managing director
    president
    minister
    minister-delegate
    premier
    chancellor
    vice-chancellor
    taoiseach
    emir
    king
    queen
    crown prince
    secretary
    undersecretary
    under-secretary
    under-secretary-general
    subsecretary
    commissioner
    commissioner-general
    ambassador
    envoy
    consul
    representative
    delegate
    director
    head
    chief
    chair
    co-chair
    vice-chair
    chairman
    chairperson
    chairwoman
    co-chairperson
    co-chairman
    vice-chairperson
    vice-chairman
    vice-president
    vice president
    co-president
    co-lead
    co-leader
    co-manager
    co-facilitator
    co-founder
    founder
    convenor
    convener
    coordinator
    co-ordinator
    co-coordinator
    facilitator
    manager
    officer
    administrator
    governor
    mayor
    deputy mayor
    senator
    congressman
    congresswoman
    councillor
    counsellor
    counselor
    assemblyman
    parliamentarian
    speaker
    leader
    spokesperson
    spokesman
    spokeswoman
    adviser
    advisor
    rapporteur
    specialist
    expert
    economist
    statistician
    analyst
    scientist
    attaché
    registrar
    comptroller
    controller
    controller general
    comptroller-general
    lecturer
    treasurer
    prosecutor
    prosecutor general
    prosecutor-general
    professor emeritus
    fellow
    researcher
    investigator
    ombudsman
    ombudsperson
    defender
    superintendent
    inspector
    commander
    commandant
    judge
    justice
    magistrate
    dean
    rector
    provost
    principal
    superior
    rabbi
    imam
    pastor
    bishop
    archbishop
    cardinal
    patriarch
    trustee
    counsel
    protector
    custodian
    intendant
    liaison
    lead
    associate
    assistant
    consultant
    patron
    member
    observer
    moderator
    president-in-office
    """
)
#: What somebody does for a body; the words stand for much else, too, and count in an office's place only.
PROFESSIONS = _lines(
    """
    chief financial officer
    chief technology officer
    general counsel
    district attorney
    city attorney
    editor in chief
    editor-in-chief
    research fellow
    campaign manager
    staff writer
    professor
    attorney
    lawyer
    researcher
    reporter
    correspondent
    editor
    publisher
    columnist
    candidate
    official
    employee
    owner
    partner
    fellow
    scholar
    strategist
    investigator
    detective
    lobbyist
    coach
    engineer
    producer
    trader
    broker
    curator
    historian
    geologist
    biologist
    astronomer
    psychologist
    sociologist
    anthropologist
    chemist
    physician
    surgeon
    photographer
    negotiator
    agent
    executive
    aide
    physicist
    meteorologist
    economics professor
    law professor
    """
)
#: Spanish and French heads, by which releases in those languages name offices.
ROLE_HEADS_ROMANCE = _lines(
    """
    director general
    directora general
    director general adjunto
    directora general adjunta
    director regional
    directora regional
    director ejecutivo
    directora ejecutiva
    directora
    jefe de misión
    jefa de misión
    jefe
    jefa
    ministro
    ministra
    viceministro
    viceministra
    canciller
    vicecanciller
    vicepresidente
    vicepresidenta
    presidente
    presidenta
    secretario general
    secretaria general
    secretario ejecutivo
    secretaria ejecutiva
    secretario de estado
    secretaria de estado
    secretario
    secretaria
    subsecretario
    subsecretaria
    embajador
    embajadora
    encargado de negocios
    encargada de negocios
    representante permanente
    representante regional
    representante especial
    representante
    alto comisionado
    alta comisionada
    comisionado
    comisionada
    coordinador residente
    coordinadora residente
    coordinador regional
    coordinadora regional
    coordinador
    coordinadora
    portavoz
    alcalde
    alcaldesa
    gobernador
    gobernadora
    superintendente
    intendente
    oficial
    especialista
    asesor
    asesora
    gerente
    relator
    relatora
    defensor del pueblo
    defensora del pueblo
    directeur général
    directrice générale
    directeur général adjoint
    directrice générale adjointe
    directeur régional
    directrice régionale
    directeur exécutif
    directrice exécutive
    directeur
    directrice
    chef de mission
    cheffe de mission
    chef
    cheffe
    ministre délégué
    ministre déléguée
    premier ministre
    première ministre
    ministre
    secrétaire général
    secrétaire générale
    secrétaire exécutif
    secrétaire exécutive
    secrétaire d'état
    secrétaire d’état
    secrétaire
    ambassadeur
    ambassadrice
    représentant permanent
    représentante permanente
    représentant spécial
    représentante spéciale
    représentant régional
    représentante régionale
    représentant
    représentante
    haut-commissaire
    haut commissaire
    haute-commissaire
    commissaire
    coordonnateur résident
    coordonnatrice résidente
    coordonnateur
    coordonnatrice
    coordinateur
    coordinatrice
    président
    présidente
    vice-président
    vice-présidente
    point focal national
    point focal
    porte-parole
    maire
    gouverneur
    gouverneure
    conseiller
    conseillère
    responsable
    préfet
    préfète
    """
)
#: Modifiers of the status of an office, and what they say of it.
STATUS_WORDS: dict[str, str] = {
    "acting": "acting", "interim": "acting", "ad interim": "acting", "a.i.": "acting", "interino": "acting",
    "interina": "acting", "officiating": "acting", "provisional": "acting", "par intérim": "acting",
    "encargado": "acting", "former": "former", "ex": "former", "then": "former", "then-": "former",
    "outgoing": "former", "previous": "former", "late": "former", "past": "former", "ancien": "former",
    "ancienne": "former", "exministro": "former", "saliente": "former", "sortant": "former", "sortante": "former",
    "retired": "former", "elect": "elect", "designate": "elect", "incoming": "elect", "nominee": "elect",
    "electo": "elect", "electa": "elect", "élu": "elect", "désigné": "elect", "entrante": "elect",
}  # fmt: skip
#: Words that stand before a head and belong to the office.
ROLE_MODIFIERS = words(
    """deputy vice assistant associate senior junior principal chief joint co first second third additional
    special executive general permanent resident regional sub-regional subregional national federal provincial
    state honorary lead head under technical programme program project protection policy communications
    communication information public press media legal emergency operations operational field liaison
    coordination humanitarian foreign home international global country area deputy- managing non-resident
    presidential parliamentary cabinet union royal chief- independent personal thematic cluster adjunto
    adjunta adjoint adjointe délégué déléguée prime political economic security research gender labour labor
    migration border social""",
)
#: Nouns that head the name of a body.
BODY_HEADS = words(
    """ministry ministries department office bureau agency commission committee council secretariat directorate
    division unit section authority administration service services institute institution organization
    organisation union association federation confederation fund bank foundation centre center network
    platform coalition alliance initiative forum dialogue process conference consultations mission delegation
    embassy consulate government parliament congress senate assembly court police force forces army navy guard
    board corporation company university college school academy society league group mechanism programme
    program taskforce task chamber cabinet community cooperation trust ombudsman archdiocese church cluster
    party band branch headquarters house palace committee presidency command observatory inspectorate
    superintendency registry state republic kingdom guard customs ministerio ministère secretaría secrétariat
    dirección direction departamento département oficina bureau agencia agence comisión consejo conseil
    instituto institut organización unión asociación federación fundación fondation banco banque red réseau
    foro proceso processus conferencia conférence gobierno gouvernement embajada ambassade universidad
    hospital clinic museum theatre theater orchestra
    subcommittee laboratory
    université cancillería servicio defensoría policía superintendencia cruz croix-rouge gendarmerie préfecture""",
)
#: Words that a person's name does not hold, though they stand in capitals.
NOT_NAMES = words(
    """
    the a an this that these those our their his her its and or of for to in on at by with from as but if
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre lundi mardi mercredi jeudi vendredi samedi domingo lunes martes miércoles jueves
    viernes sábado i we he she it they you who what when where why how there here today yesterday tomorrow
    also however moreover furthermore meanwhile during after before since while although because thanks
    thank yes no not all some many most more both each every other another such mr mrs ms dr prof hon
    north south east west northern southern eastern western central africa asia europe america americas
    caribbean pacific middle island islands republic kingdom states united nations european african asian
    american latin arab world global international regional national photo image credit caption source
    home news press release statement remarks readout speech read watch share facebook twitter instagram
    linkedin youtube rtd ret pro tempore distinguished esteemed among nominee nominees candidate question
    attorney-at-law moderator reporter journalist interviewer tel phone fax email e-mail media contact
    contacts enquiries mobile covid protocol convention declaration agreement treaty compact act law bill
    plan strategy framework report summit airport street road avenue river lake mount mountain port bay
    gulf sea ocean hotel university project programme president minister ambassador secretary director
    government ministry department excellency majesty highness el la los las un una en con por para sin
    sobre según desde hasta este esta estos estas su sus nuestro nuestra le les une dans avec pour sans
    sur selon depuis cette ces son sa ses notre leur leurs
    """,
)
#: Verbs with which a release attributes words to somebody.
SAYING_VERBS = words(
    """said says say added adds noted notes stated states explained explains stressed stresses emphasized
    emphasised emphasizes emphasises underlined underlines underscored underscores highlighted highlights told
    tells remarked remarks commented comments observed observes declared declares announced announces affirmed
    affirms reaffirmed reiterated reiterates recalled recalls warned warns urged urges concluded concludes
    continued continues pointed insisted insists argued argues acknowledged acknowledges admitted admits
    assured assures asserted confirmed confirms maintained called calls appealed appeals asked asks expressed
    expresses mentioned mentions replied replies responded responds reported reports revealed reveals shared
    shares writes wrote joked stated. conveyed informed outlined encouraged invited dijo señaló afirmó indicó
    explicó destacó subrayó agregó añadió expresó manifestó comentó declaró recordó sostuvo aseguró apuntó
    advirtió recalcó enfatizó pidió instó precisó concluyó contó déclaré déclare dit souligné souligne ajouté
    ajoute indiqué indique expliqué explique affirmé affirme rappelé rappelle précisé précise noté note estimé
    estime conclu insisté appelé exhorté demandé assuré averti""",
)
#: Phrases that only site furniture holds.
BOILERPLATE = _lines(
    """
    cookie
    skip to main
    skip to content
    subscribe to
    sign up for
    all rights reserved
    privacy policy
    terms of use
    share this
    follow us
    share:
    log in
    click here
    download the
    back to all
    back to top
    print this page
    toggle navigation
    aceptar todas
    """
)
#: Words before a stop that do not end a sentence.
ABBREVIATIONS = words(
    """mr mrs ms dr prof hon amb gen lt col maj capt cmdr brig adm sgt rev fr st ste no nos vs jr sr etc art para
    fig vol ed dept gov sen rep rt ven hj bc md mohd muhd ma eng engr atty ing lic sra srta dra mme mlle arch
    approx inc ltd co corp rs e.g i.e cf al a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec excmo s.e
    adv h.e u.s u.k u.n a.i dipl dña dn gral cnel tte cap licda licdo mtro mtra mag mgtr srta emb sres excma mons abg
    econ sgto cte pdte núm pág pbro hna hno mgr cdt""",
)
