"""The closed word classes of Spanish and French releases that a grammar of offices needs to know.

All classes hold words in lower case without diacritics, as `fold` gives them; one class serves both languages
where a word of the one means nothing else in the other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.facts import Status


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word in lower case without diacritics and with straight apostrophes.

    >>> fold("Secrétaire"), fold("l’Intérieur")
    ('secretaire', "l'interieur")
    """
    plain = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> frozenset[str]:
    """The folded words of a text, as a set."""
    return frozenset(fold(word) for word in text.split())


#: Heads of offices that are one noun; prefixes such as "vice-" and "sub" are taken off before the look-up.
HEADS = words(
    """director directora ministro ministra canciller presidente presidenta secretario secretaria embajador
    embajadora cónsul cónsula representante comisionado comisionada comisario comisaria coordinador coordinadora
    portavoz vocero vocera alcalde alcaldesa gobernador gobernadora intendente intendenta superintendente
    superintendenta oficial especialista asesor asesora consejero consejera gerente gerenta relator relatora
    defensor defensora jefe jefa fiscal fiscala procurador procuradora magistrado magistrada juez jueza senador
    senadora diputado diputada asambleísta congresista legislador legisladora agregado agregada delegado delegada
    enviado enviada titular responsable analista consultor consultora experto experta economista administrador
    administradora contralor contralora tesorero tesorera rector rectora decano decana comandante prefecto
    prefecta líder miembro moderador moderadora facilitador facilitadora fundador fundadora concejal concejala
    inspector inspectora registrador registradora rey reina asistente ministre président présidente secrétaire
    directeur directrice ambassadeur ambassadrice consul consule représentant représentante commissaire
    coordonnateur coordonnatrice coordinateur coordinatrice porte-parole maire mairesse gouverneur gouverneure
    préfet préfète conseiller conseillère chef cheffe délégué déléguée envoyé envoyée haut-commissaire
    haute-commissaire spécialiste expert experte consultant consultante analyste économiste statisticien
    statisticienne contrôleur contrôleuse inspecteur inspectrice juge magistrat magistrate procureur procureure
    sénateur sénatrice député députée rapporteur rapporteure rapporteuse trésorier trésorière recteur rectrice
    doyen doyenne commandante administrateur administratrice gestionnaire assistant assistante attaché
    attachée membre fondateur fondatrice modérateur modératrice facilitateur facilitatrice intendant intendante
    médiateur médiatrice défenseur défenseure chancelier chancelière officier officière roi reine chargé chargée
    encargado encargada adjoint adjointe responsable agent agente commandant eurodiputado eurodiputada
    europarlamentario europarlamentaria
    parlamentario parlamentaria regidor regidora síndico síndica catedrático catedrática investigador investigadora
    mediador mediadora lideresa edil seremi cofundador cofundadora prosecretario prosecretaria eurodéputé
    eurodéputée parlementaire chercheur chercheuse wali bâtonnier bâtonnière juriste sociologue démographe
    directrice-adjointe secrétaire-général psicólogo psicóloga psychologue enfermero enfermera infirmier
    infirmière profesor profesora professeur professeure docente abogado abogada avocat avocate"""
)
#: Those of them that are forms of address where a name follows: "la profesora Ana", but "profesora de Derecho".
LEARNED = words("profesor profesora professeur professeure abogado abogada")
#: Heads of several words.
LONG_HEADS = tuple(
    tuple(fold(word) for word in line.split())
    for line in (
        "primer ministro", "primera ministra", "primera dama", "premier ministre", "première ministre",
        "première dame", "alto comisionado", "alta comisionada", "alto representante", "alta representante",
        "haut commissaire", "haute commissaire", "haut représentant", "haute représentante",
        "encargado de negocios", "encargada de negocios", "chargé d' affaires", "chargée d' affaires",
        "vice canciller", "vice ministro", "vice ministra", "vice ministre", "vice presidente", "vice presidenta",
        "vice président", "vice présidente", "punto focal", "point focal", "puntos focales", "defensor del pueblo",
        "defensora del pueblo",
    )
)  # fmt: skip
#: Heads that are adjectives or participles as often: an office only where a noun phrase can begin.
LOOSE_HEADS = words(
    """oficial fiscal delegado delegada encargado encargada responsable asistente chargé chargée adjoint adjointe
    délégué déléguée envoyé envoyée enviado enviada titular membre miembro attaché attachée expert agent agente"""
)
PREFIX = re.compile(r"^(?:ex|vice|sub|sous|co|pro)-?(?=[a-z]{4})")
FORMER_PREFIX = re.compile(r"^ex-?(?=[a-z]{4})")
#: Ordinals that rank one of several holders, before the head: "primer vicepresidente".
ORDINALS = words("primer primera premier première segundo segunda second seconde deuxième tercer tercera troisième")

#: Adjectives of rank and field that follow a head and belong to the title.
RANKS = words(
    """general generala générale général adjunto adjunta adjoint adjointe ejecutivo ejecutiva exécutif exécutive
    regional régional régionale nacional national nationale especial spécial spéciale permanente permanent
    residente résident résidente técnico técnica technique jurídico jurídica juridique superior supérieur
    supérieure principal principale honorario honoraire itinerante itinérant itinérante plenipotenciario
    plenipotenciaria plénipotentiaire extraordinario extraordinaria extraordinaire político política politique
    humanitario humanitaria humanitaire subregional sous-régional sous-régionale consular consulaire délégué
    déléguée delegado delegada internacional international internationale sectorial sectoriel sectorielle federal
    fédéral fédérale provincial provinciale departamental départemental municipal local locale personal
    personnel personnelle independiente indépendant indépendante militar militaire económico económica
    économique científico scientifique académico operativo opérationnel opérationnelle financiero financier
    administrativo administrative administratif senior sénior junior consejero consejera conseiller
    conseillère pro-tempore pro-témpore protempore protémpore país pays
    alterno alterna suplente suppléant suppléante tempore témpore pro primero primera premier
    première segundo segunda deuxième asociado asociada associé associée mundial mondial global metropolitano
    interministerial interministériel interinstitucional central centrale presidencial présidentiel"""
)
#: Adjectives and phrases after (or before) a head that say whether the office is held now.
STATUS: dict[str, Status] = {
    **dict.fromkeys(
        words("interino interina provisional provisoire encargado encargada subrogante intérimaire"), "acting"
    ),
    **dict.fromkeys(
        words(
            """saliente sortant sortante ex ancien ancienne antiguo antigua entonces anterior précédent précédente
            otrora difunto difunta feu"""
        ),
        "former",
    ),
    **dict.fromkeys(
        words(
            """electo electa élu élue designado designada désigné désignée entrante entrant futuro futura futur future
            nominado nominada"""
        ),
        "elect",
    ),
}
#: Adjectives and participles after which "de" leads to what somebody is in charge of.
CHARGED = words("encargado encargada chargé chargée responsable")
#: Words before a head that belong to its phrase and say nothing of it.
BEFORE_HEAD = words("nuevo nueva nouveau nouvel nouvelle actual actuel actuelle flamante propio propia propre mismo")
#: Phrases of status after the head.
STATUS_PHRASES: tuple[tuple[tuple[str, ...], Status], ...] = (
    (("par", "interim"), "acting"), (("a.", "i."), "acting"), (("p.", "i."), "acting"),
    (("ad", "interim"), "acting"), (("a.i.",), "acting"),
    (("en", "funciones"), "acting"),
    (("a", "cargo", "interinamente"), "acting"), (("p.i.",), "acting"), (("(", "e", ")"), "acting"),
    (("(", "s", ")"), "acting"), (("(", "i", ")"), "acting"), (("(", "a.i.", ")"), "acting"),
    (("en", "ejercicio"), "current"), (("en", "exercice"), "current"), (("en", "jefe"), "current"),

)  # fmt: skip

#: Ranks of troops that are forms of address right before a name, and offices where a body follows.
TROOP_RANKS = words("comandante commandant commandante comisario comisaria")
#: The troops that a rank leads, where capitals do not tell them from a name: "Général de Division".
TROOPS = words("division división brigade brigada corps cuerpo armée ejército gendarmerie")
#: Heads of those who know a field, which "en" leads to.
EXPERTS = words(
    """experto experta especialista consultor consultora investigador investigadora expert experte spécialiste
    consultant consultante chercheur chercheuse"""
)

HONORIFICS = words(
    """sr sra srta sres señor señora señorita don doña dr dra drs doctor doctora lic licda licenciado licenciada ing
    ingeniero ingeniera arq arquitecto arquitecta mtro mtra maestro maestra prof profesor profesora gral general
    coronel cnel teniente tte capitán mayor almirante vicealmirante contralmirante brigadier retirado retirada
    excmo excma excelentísimo excelentísima s.e. excelencia monseñor padre abogado abogada abg econ dip emb crnl
    mm mme mmes mlle madame monsieur docteur docteure dre pr professeur professeure me maître s.e.m. sem s.e s.exc
    s.exc.
    excellence général colonel capitaine lieutenant colonel-major lieutenant-colonel contre-amiral vice-amiral
    amiral honorable imam h.e. hon amb mr mrs ms sor fray mgr dña dn
    da d.ª hna hno pbro mons sgto cte cdt gal mstro mag mgtr"""
)
#: Those of them that a possessive leads: "Son Excellence".
EXCELLENCIES = words("excellence excelencia")
#: Honorifics that count only with their stop.
STOPPED = words("dn da hna hno cte cdt gal dr pr sr me lic ing arq prof gral abg econ dip emb mag cap")
#: Those of them that stand without one, too, where they begin with a capital.
UNSTOPPED = words("dr pr sr me lic ing arq prof abg")

#: Surnames that are also heads, forms of address, nouns of bodies or countries: names after another name word.
SURNAMES = words(
    """guardia cámara rey reina juez alcalde coronel mayor maestro fiscal granada israel francia guinea américa conde
    paz guerra cortes roi maire abad campo centro norte salud prado comandante capitán padre doctor colegio escuela
    junta liga marina oriente rector líder durant place pont ville justice travers sergent leduc jordania georgia"""
)
#: Surnames that are nouns, after "de la" and the like within a name: "Juan Ramón de la" Fuente.
PLACE_SURNAMES = words(
    """fuente fuentes torre torres cruz peña rosa vega puente plaza mata parra ríos santos valle campo rocha barca hoz
    serna calle garza madrid huerta colina mora espriella caridad luz paz mar pozo río sierra iglesia"""
)
PARTICLES = words(
    "de da do dos das del della di du la las los le van von der den ten bin ben ibn bint el al y e i ould d' af dit"
)
OF = words("de del du des d'")
ARTICLES = words("el la los las le les l' un una une su sus nuestro nuestra notre ses son sa leur lo dicho dicha")
AND = words("y e et & and")
#: Words that point back at a country or body that was named.
ANAPHORS = words("este esta ese esa dicho dicha mismo misma mencionado mencionada ce cet cette même ledit ladite")

#: Nouns that head the name of a body, by whose look a body is told from a portfolio.
BODIES = words(
    """ministerio ministère viceministerio secretaría subsecretaría secretariado secrétariat instituto institut
    servicio service dirección subdirección direction agencia agence oficina bureau office comisión commission
    comisaría comité consejo conseil departamento département división division unidad unité sección section
    organización organisation unión union asociación association federación fédération confederación
    confédération fundación fondation banco banque universidad université cancillería gobierno gouvernement
    embajada ambassade consulado consulat defensoría procuraduría fiscalía policía police gendarmerie guardia
    garde autoridad autorité administración administration superintendencia contraloría tribunal corte cour
    parlamento parlement asamblea assemblée congreso congrès senado sénat centro centre programa programme
    observatorio observatoire red réseau coalición coalition alianza alliance plataforma plateforme iniciativa
    initiative proceso processus conferencia conférence foro forum diálogo dialogue grupo groupe gabinete cabinet
    presidencia présidence préfecture prefectura municipalidad municipalité alcaldía mairie delegación délégation
    misión mission patronato ayuntamiento junta cámara chambre colegio escuela école academia académie
    empresa entreprise sociedad société caja caisse fondo fonds registro registre comunidad communauté
    mecanismo mécanisme cadre representación représentation haut-commissariat haut-commissariat
    commissariat coordination coordinación estado-mayor état-major pôle cellule célula suboficina sub-oficina
    subsede sede antena filial sous-bureau antenne siège aduana aduanas douane
    intendencia gerencia inspección inspection instance instancia sindicato syndicat liga ligue consulta
    vicaría pastoral"""
)
#: Those of them that are a portfolio as often: "Interior y Policía", "Asuntos Consulares y Servicio al Ciudadano".
LOOSE_BODIES = words(
    """servicio service servicios services policía police administración administration comunidad comunidades
    communauté communautés coordinación coordination programas programmes registro registre unión union red
    redes réseaux cultura gabinete cabinet misión mission
    gobierno gouvernement aduanas aduana douane douanes dialogue diálogo asociaciones
    representación inspección académie justicia conferencias iniciativas"""
)
#: Organs that are named with the organisation they belong to.
ORGANS = words("commission comisión parlement parlamento cour corte")
#: Bodies and places that are named after people without a small word between.
EPONYMS = words(
    """universidad université fundación fondation instituto institut centro centre escuela école colegio collège
    hospital
    hôpital aeropuerto aéroport stade estadio teatro théâtre premio prix parque parc sala salle palacio palais lycée
    liceo hotel hôtel plaza place avenida avenue calle rue puente pont cátedra chaire campus camp campo camino"""
)
#: Nouns of houses and associations, which in capitals head a body's name and in small letters lead to one.
HOUSES = words(
    """casa albergue hogar colectivo colectiva collectif entraide foyer refuge refugio clínica clinique movimiento
    mouvement frente front mesa cooperativa coopérative consorcio consortium laboratorio laboratoire diócesis diocèse
    arquidiócesis parroquia paroisse hospital hôpital hermandad congregación congrégation misioneros secours mutuelle
    cercle círculo fraternidad fraternité entidad entité compañía compagnie ville commune municipio"""
)
#: Nouns in small letters after which the name of a body stands by itself: "l'association" Rives Libres.
GENERIC = words(
    """asociación association organización organisation ong fundación fondation colectivo colectiva collectif red réseau
    plataforma plateforme coalición coalition movimiento mouvement empresa entreprise sindicato syndicat agrupación
    cooperativa coopérative corporación albergue agencia agence iniciativa initiative consultora cabinet"""
)
#: Nouns of people of whom an adjective says whose they are.
PEOPLES = words("comunidad communauté comunidades communautés diáspora diaspora población population pueblo peuple")
#: Where people live who are not at home: "ministère des Haïtiens vivant à l'étranger".
ABROAD = words("étranger extérieur exterior extranjero")
#: Units that are part of a body even where none is named.
SMALL_UNITS = words("división division unidad unité sección section subdirección cellule célula área equipo équipe")
#: Bodies named with their country: it is part of the name.
HELD_BY_COUNTRY = words("embajada ambassade consulado consulat banco banque universidad université corte cour")
GOVERNMENTS = words("gobierno gouvernement")
STATES = words("república république reino royaume estado")

#: Nouns and adjectives in capitals that are portfolios, gatherings, documents or places, not names.
NOT_NAMES = words(
    """sistema sistemas acogida relaciones
    exteriores exterior interior justicia trabajo empleo seguridad social pública público públicos
    defensa economía hacienda finanzas salud educación cultura turismo ambiente agricultura ganadería comercio
    industria energía minas transporte obras vivienda ciudad juventud mujer mujeres infancia niñez familia
    familias derechos humanos humano migración migraciones migrante migrantes extranjería extranjeros fronteras
    frontera refugio refugiados asilo asuntos consulares consular consulados diáspora población desarrollo rural
    planificación gobernación política políticas migratoria migratorias migratorio migratorios integración
    inclusión cooperación internacional internacionales nacional nacionales regional regionales general generales
    especial ejecutivo ejecutiva técnico técnica adjunto adjunta protección trata personas tráfico prensa
    comunicación comunicaciones comunicado boletín noticias nota contacto foto fotos fuente pie palabras
    agenda plan programa proyecto acción acuerdo pacto mundial declaración protocolo convenio convención ley
    decreto reunión taller seminario cumbre encuentro sesión ronda presidencia tempore témpore pro república
    estado estados unidos américa américas norte sur este oeste centro central latina caribe suramérica
    sudamérica centroamérica norteamérica mesoamérica europa áfrica asia oriente medio occidental oriental
    septentrional meridional palacio puente plaza avenida calle hotel aeropuerto salón sala edificio universidad
    naciones unidas fondo banco diálogo igualdad género gestión registro movilidad laboral retorno
    reintegración atención ciudadano ciudadana ciudadanía tercera tercer segunda primera primer cuarta
    quinta sexta séptima octava novena décima distinguidas distinguidos excelencias señoras señores estimados
    estimadas damas caballeros buenos buenas días tardes gracias muchas
    système systèmes accueil affaires
    étrangères étrangère extérieur extérieure extérieures extérieurs intérieur intérieure justice
    travail emploi sécurité sociale publique publics défense économie finances santé éducation culture tourisme
    environnement agriculture commerce industrie énergie mines transports logement ville jeunesse femme femmes
    enfance famille droits homme humains migration migrations migrants réfugiés asile étranger étrangers frontières
    population développement plan planification intégration inclusion coopération internationale
    internationales internationaux nationale nationales régionale régionales générale protection traite presse
    communication communiqué communiqués actualités actualité photo source excellences mesdames messieurs
    accord pacte déclaration protocole convention loi décret réunion atelier séminaire sommet rencontre session
    présidence état états unis amérique amériques nord sud est ouest afrique europe asie orient méditerranée
    palais pont place avenue rue hôtel aéroport salle université nations unies haut égalité genre gestion
    mobilité retour réinsertion réintégration citoyenneté diasporas sahel golfe maghreb sénégalais haïtiens
    maliens tunisiens marocains vivant résidant statistiques données recherche politiques stratégie directives
    roja rouge cité maison musée quai port baie lac fleuve mer océan île îles
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
    miércoles jueves viernes sábado domingo janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
    bolsa ante bajo cabe con contra desde durante entre hacia hasta mediante para por según sin sobre tras también
    además asimismo igualmente finalmente posteriormente actualmente anteriormente previamente antes después
    inicialmente recientemente auparavant précédemment actuellement récemment tel tél fax correo courriel email
    el la los las lo un una unos unas y e o u de del al a en que quien quienes cual cuando donde como si no ni pero
    aunque porque pues ya aún más menos muy todo toda todos todas otro otra otros otras este esta estos estas
    ese esa esos esas aquel aquella su sus nuestro nuestra nuestros nuestras mi mis se le les me te nos él ella
    ellos ellas ayer hoy mañana ahora luego así allí aquí cabe dicho dicha ambos ambas cada sendos
    le la les l' un une des du de d' et ou à au aux en dans sur sous par pour avec sans entre vers chez depuis
    pendant durant lors après avant contre selon malgré parmi que qui quoi dont où quand comme si ne pas plus moins
    très tout toute tous toutes autre autres ce cet cette ces son sa ses notre nos votre vos leur leurs mon ma mes
    il elle ils elles on nous vous je tu y hier aujourd'hui demain maintenant puis ainsi alors aussi également
    enfin ensuite toutefois cependant néanmoins chaque plusieurs quelque quelques mais car donc or ni voici voilà
    premiers premières primeros primeras
    présent présente présents interrogé interrogée nommé nommée né née ont a est sont était ayant
    the of and to in for with on by at from president minister director home news"""
)
#: Nouns with which names of places, houses, days and papers begin, and names of people do not.
OPENING_NOUNS = words(
    """casa casas semana año día jornada paso puente puerta ruta camino campo isla islas estatuto tarjeta carta
    consenso
    feria fiesta premio salvamento ayuda estrecho golfo tapón selva cordillera valle río cerro volcán laguna barrio
    colonia parque museo teatro estadio iglesia catedral monasterio convento hospital clínica hogar albergue centro
    punto puesto radio televisión diario periódico revista editorial archivo anexo ver cabildo generalitat diputación
    ayuntamiento cortes zona área región distrito provincia cantón municipio villa pueblo peñas nueva nuevo gran
    buen buena alto alta bajo baja viejo datos médicos cáritas amnistía hermanas hermanos sala torre fuerte castillo
    operativo guía manual mapa tren caravana triángulo cono
    camp stade lac bassin terre terres frères sœurs dame mont porte gare maison jour journée semaine prix
    hôpital église
    lycée collège parc quartier village commune arrondissement cercle zone télévision journal quotidien revue royal
    royale air villa fort grand grande petit petite vieux vieille haute haut basse bas beau belle bonne bon lettre
    charte guide carte médecins mont-saint clos square tour tours théâtre groupe comptoir notre bureau human rights
    save san santa santo"""
)
#: Nouns that open the name of a region: "Méditerranée centrale", "Cuenca del Caribe".
REGION_NOUNS = words(
    "méditerranée mediterráneo cuenca bassin corne cuerno sahel maghreb magreb balkans balcanes golfe golfo andes"
)
#: Verbs of saying, by whose side a name is a person's.
SAYING = words(
    """dijo señaló afirmó indicó explicó destacó subrayó agregó añadió expresó manifestó comentó declaró recordó
    sostuvo
    aseguró apuntó advirtió recalcó enfatizó pidió instó precisó concluyó contó reiteró anunció informó resaltó
    remarcó saludó agradeció celebró lamentó llamó exhortó invitó propuso moderó inauguró clausuró presidió
    intervino participó asistió dice señala afirma indica explica destaca subraya agrega añade expresa
    manifiesta comenta declara recuerda sostiene asegura advierte pide insta cuenta reitera anuncia informa
    resalta puntualizó detalló expuso opinó consideró reconoció celebra lamenta felicitó
    déclaré déclare dit souligné souligne ajouté ajoute indiqué indique expliqué explique affirmé affirme
    rappelé rappelle précisé précise noté note estimé estime conclu insisté appelé exhorté demandé assuré
    averti lancé commenté observé martelé confié confie plaide plaidé renchéri jugé annoncé annonce salué
    salue félicité remercié invité valoir témoigne témoigné raconte raconté regretté reconnu répondu"""
)
#: What somebody gives or says, which "de" ties to the speaker.
SPEECHES = words(
    """intervención intervenciones exposición palabras presentación informe discurso ponencia mensaje moderación
    bienvenida comparecencia saludo conferencia intervention allocution mot discours exposé présentation message
    modération conférence témoignage testimonio visita visite"""
)
#: Words before a place.
BEFORE_PLACE = words("en a à au aux desde hacia hasta depuis vers dans cerca junto près entre")
FUNCTION = words(
    """el la los las lo un una unos unas y e o u de del al a en que quien quienes cual cuando donde como si no ni pero
    con por para sin sobre tras ante bajo desde hasta según entre contra durante mediante su sus se le les me te nos
    le la les l' une des du d' et ou à au aux dans sur sous par pour avec sans vers chez depuis pendant lors après
    avant contre selon que qui dont où quand comme ne pas plus son sa ses leur leurs ce cet cette ces il elle ils
    elles on nous vous ont est sont était ayant también asimismo también aussi également mais car donc ha han
    ayer hoy hier aujourd'hui ainsi además puis alors enfin ensuite fue era es fueron"""
)
