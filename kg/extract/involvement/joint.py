"""Small words and verbs at which lists of those who take part begin, go on and end."""

from __future__ import annotations

from kg.extract.text.saying import words as word_set

#: Small words between a noun of support and those who give it.
OF = word_set("de del du des d' d’ por par con avec")
#: Small words between a person and those who sent the person.
EMPLOYING = word_set("of from at de del du des")
ARTICLES = word_set("the la el los las le les l'")
#: Auxiliaries of "for having hosted".
PERFECT = frozenset({"having", "haber", "avoir"})
CAUSES = frozenset({"for", "por", "pour", "d'"})
#: Forms in which "de" stands with its article.
FUSED = {"de": ("del", "du", "des", "d'")}
#: Words between a subject and its verb.
AUXILIARIES = word_set(
    """is are was were has have had will shall be been being also then jointly together again later today yesterday
    now all both who which formally officially se ha han fue fueron había habían estuvo estuvieron a ont avait
    avaient est sont était étaient été s'est s'était haber avoir d'avoir también además asimismo également aussi"""
)
#: Words that end a list.
LIST_ENDS = word_set(
    """; “ ” which who whose where that to at during when while after under for because but on held : que qui quien
    quienes cual cuales cuyo cuya cuyos cuyas donde dont où para pour durante pendant cuando lorsque mientras tras après
    lors bajo sous celebró entre"""
)
#: Verbs that end a list of those who take part.
VERBS = word_set(
    """is are was were hosted organised organized convened funded financed gave chaired opened said told took
    participated attended joined met called urged welcomed thanked agreed discussed reviewed presentó revisó
    aprobó adoptó ont fue era est était"""
)
