"""Words by their look: which Spanish and French words are adjectives, nouns of government or verbs, and which names."""

from __future__ import annotations

import re

from kg.extract.syntax.neolatin.demonym import read_demonym
from kg.extract.text.neolatin import BODIES, NOT_NAMES, RANKS, SAYING, STATUS, fold, words

#: Irregular Spanish and French verb forms with which a sentence begins before its subject.
VERBS = words(
    """intervino dijo hizo estuvo tuvo hubo fue fueron vino propuso expuso dispuso sostuvo dio quiso supo pidió es
    son está están será serán ha han había habían asistió asiste participa participan preside presiden modera
    cuenta cuentan señala afirma explica agrega añade destaca subraya indica recuerda advierte insta anuncia
    declara sostiene inaugura clausura recibe visita nombra designa acompaña acompañan integra integran aplaude
    dit déclare souligne affirme explique ajoute indique rappelle précise estime conclut annonce nomme plaide
    contactez veuillez contacter contacte contactar écoutez lisez reçoit accueille félicite salue présente ouvre
    préside participe participent participaient siègent siège sustituye sucede reemplaza releva remplace succède"""
)
#: Endings of Spanish preterites and futures, and of nouns and adjectives of the language.
VERB_ENDING = re.compile(r"(?:[^\W\d_]{2,}(?:ó|aron|ieron|aban|ían|arán|erán|irán|ará|erá|irá))$")
NOUN_ENDING = re.compile(
    r".{3,}(?:ciones|siones|sion|cion|dades|mientos|ismos?|tions|sions|tion|ismes?|isations?|ites)$"
)
#: Given names and surnames that look like nouns of the language.
NAMES = words(
    """encarnación concepción asunción consolación purificación ascensión anunciación visitación resurrección
    trinidad soledad natividad piedad caridad felicidad navidad encarnacion"""
)
#: Endings of adjectives, in lower case or in capitals after the noun of a portfolio.
ADJECTIVE_ENDING = re.compile(
    r".{2,}(?:al|ales|ale|aux|el|elle|elles|els|ivo|iva|ivos|ivas|if|ifs|ive|ives|ico|ica|icos|icas|ique|iques"
    r"|ario|aria|arios|arias|aire|aires|ar|ares|ente|entes|ante|antes|able|ables|ible|ibles|ado|ada|ados|adas"
    r"|ido|ida|idos|idas|oso|osa|osos|osas|eux|euse|euses|iere|ieres|eres?|een|eens|eenne|eennes|ien|ienne|iennes|iens|ano|ana|anos|anas|ain|ains|aine|aines|ais|aise|aises|ois|oise|oises"
    r"|ense|enses|eno|ena|enos|enas|ior|iores|ieur|ieure|ieures|ieurs|orio|oria|orios|orias|oire|oires|ees)$"
)
#: Adjectives of offices and bodies with other endings; French ones in "-ent", for most words in it are verbs.
_ADJECTIVES = words(
    """civil civile civiles civils público públicos abierto indígena indígenas privé privée mixte jeunes permanents
    présent présents résidents différent différents urgent urgents récent récents cohérent transparent transparents
    compétent compétents émergent émergents précédent précédents pertinent pertinents équivalent afférent afférents
    adolescents décent adjacent fréquent externo externa externos externas interno interna internos internas externe
    externes interne internes"""
)
#: Names that look like adjectives.
NAMED_LIKE_ADJECTIVES = words(
    """dominique monique véronique angélique frédérique enrique manrique pascal pascual daniel gabriel manuel miguel
    michel raphael rafael raquel isabel ezequiel joel abel noel natale vidal marcial chantal leal portal bernal
    bernardo ricardo eduardo leonardo fernando vicente clemente lorente valente dante infante durante violante
    césar oscar óscar omar baltasar gaspar salazar escobar aznar bolivar villar aguilar melgar bazar benedicta
    federico francisca francisco domingo rodrigo rico mexico américo angelica verónica mónica jessica érica
    hilario rosario mario maria darío dario macario macaria olegario januario césaire hilaire claire voltaire
    adriano emiliano mariano luciano cipriano feliciano fabiano juliana ana adriana mariana luciana viviana
    eliana joana susana diana tatiana viana santana quintana orellana arellano lozano serrano manzano galeano
    zambrano campuzano medrano moreno cabrera elena magdalena lorena moreno centeno cárdenas bárcena llerena
    julien damien adrien fabien lucien bastien sébastien aurélien adrienne julienne fabienne lucienne emilien
    françois françoise dubois langlois anglais gervais blaise aise anselme marais beauvais olivier xavier
    salvador amador hector victor leonor melchor amado prado machado furtado delgado mercado collado alvarado
    maldonado hurtado coronado salgado rosado preciado posada estrada quesada tejada losada moncada ibarra
    garrido pulido bellido marido candida cándido nélida élida brígida placido leonidas bonilla silvestre
    romain sylvain germain alain ghislain urbain lorraine madeleine geraldine grégoire victoire belloire
    victoria gloria gregorio gregoria honorio osorio tenorio montenegro
    junior senior clement laurent vincent florent valent innocent crescent vincente"""
)


def is_common(word: str) -> bool:
    """Whether a word in capitals is a noun of government or a function word rather than a name."""
    folded = fold(word)
    if folded in NAMES:
        return False
    return folded in NOT_NAMES or folded in BODIES or NOUN_ENDING.fullmatch(folded) is not None


def is_adjective(word: str) -> bool:
    """Whether a word has the look of an adjective, and not that of a name."""
    folded = fold(word)
    if folded in RANKS or folded in STATUS or folded in _ADJECTIVES or read_demonym(word) is not None:
        return True
    if folded in NAMED_LIKE_ADJECTIVES and word[:1].isupper():
        return False
    return ADJECTIVE_ENDING.fullmatch(folded) is not None and folded not in SAYING
