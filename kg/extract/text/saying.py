"""Verbs of saying in English, Spanish and French, by what they take."""

from __future__ import annotations

from typing import Literal

#: "that" after the verb; "that" after those told; somebody and "to"; words in quotation marks only.
Takes = Literal["clause", "listener", "order", "words"]


def words(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def group_phrases(*phrases: str) -> dict[str, list[tuple[str, ...]]]:
    """The phrases as their words, by the first of these, in order."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        table.setdefault(phrase.split()[0], []).append(tuple(phrase.split()))
    return table


#: English, in the base form; particles after an underscore.
ENGLISH: dict[Takes, frozenset[str]] = {
    "clause": words(
        """say state add note explain stress emphasize emphasise underline underscore highlight remark
        comment observe declare announce affirm reaffirm reiterate recall conclude continue insist
        argue acknowledge admit assert confirm maintain mention reply respond report reveal indicate
        convey clarify caution claim suggest propose express disclose guarantee predict point_out
        agree recommend pledge promise vow repeat instruct request demand direct order believe
        estimate contend warn advise urge share signal write answer tweet testify concede allege complain boast
        lament joke"""
    ),
    "listener": words("tell inform assure remind warn advise notify caution promise persuade"),
    "order": words(
        """urge encourage invite instruct direct request ask call_on call_upon appeal_to advise order
        exhort task implore"""
    ),
    "words": words(
        """say tell ask joke quip exclaim quote reflect laugh answer respond begin add continue conclude
        put_it sum_it_up sigh whisper mutter shout recount recollect"""
    ),
}
IRREGULAR = {
    "say": ("said", "says", "saying"),
    "tell": ("told", "tells", "telling"),
    "write": ("wrote", "writes", "writing"),
    "begin": ("began", "begins", "beginning"),
    "quip": ("quipped", "quips", "quipping"),
    "put": ("put", "puts", "putting"),
    "sum": ("summed", "sums", "summing"),
}
#: Spanish and French: the forms themselves, participles among them.
ROMANCE: dict[Takes, frozenset[str]] = {
    "clause": words(
        """dijo dice dicho señaló señala señalado afirmó afirma afirmado indicó indica indicado explicó
        explica explicado destacó destaca destacado subrayó subraya subrayado agregó agrega agregado
        añadió añade añadido expresó expresa manifestó manifiesta comentó declaró declara declarado
        recordó recuerda recordado sostuvo sostiene aseguró asegura asegurado apuntó advirtió advierte
        advertido recalcó enfatizó enfatiza precisó precisa precisado concluyó resaltó resalta reiteró
        reitera anunció anuncia anunciado mencionó insistió reconoció confirmó confirma informó
        informa remarcó planteó adelantó aclaró consideró respondió contó déclaré déclare dit souligné
        souligne ajouté ajoute indiqué indique expliqué explique affirmé affirme rappelé rappelle
        précisé précise noté note estimé estime conclu insisté averti annoncé annonce réaffirmé
        reconnu assuré assure fait_savoir fait_valoir fait_remarquer fait_observer observé répondu constaté relevé
        confirmé pidió pide pedido solicitó solicita demandé demande lamentó lamenta puntualizó detalló
        acotó replicó opinó alertó admitió ratificó reafirmó argumentó garantizó prometió refirió expuso
        defendió celebró valoró sentenció denunció dénoncé dénonce déploré déplore regretté regrette soutenu
        soutient maintient maintenu conclut conclu promis promet insiste répond reconnaît admis admet alerté
        alerte jugé juge garanti garantit détaillé plaidé avertit constate prévient relève plaide martèle témoigne
        propuso propone propuesto sugirió sugiere sugerido alertado planteado plantea aclarado aclara adelantado
        comentado precisado puntualizado confirmado concluido recalcado recalca reiterado resaltado remarcado remarca
        apuntado apunta contado considerado considera lamentado reconocido reconoce admitido admite insistido
        matizó matiza reveló revela estimó estima observó vaticinó auguró externó coincidió_en insistió_en insiste_en
        incidió_en abogó_por aboga_por abogado_por confió_en señaló_así dejó_claro puso_de_manifiesto puso_de_relieve
        hizo_hincapié_en hizo_énfasis_en hizo_saber dio_a_conocer proposé propose suggéré suggère signalé signale
        commenté considéré considère espéré espère nuancé argué argumenté avancé pointé plaidé_pour plaide_pour
        insisté_sur_le_fait insiste_sur_le_fait est_revenu_sur_le_fait félicité_de_ce
        réitéré réitère dit_persuadé dit_persuadée dit_optimiste réclamé informó_de informa_de avisó_de alertó_de
        alerta_de advirtió_de mostró_convencido_de mostró_convencida_de mostró_confiado_en mostró_confiada_en
        dit_convaincu dit_convaincue dit_confiant dit_prêt
        aseveró asevera aseverado convino_en coincidió_con hizo_mención hizo_mención_de hizo_ver hizo_notar
        hizo_constar dejó_en_claro comunicó exigió urgió ponderó resume recalca detalla detallado puntualiza aclarado
        comenta concluye sostenido enfatizado vislumbró pronosticó denuncia reprochó criticó
        laissé_entendre tenu_à_rappeler tenu_à_préciser tenu_à_souligner"""
    ),
    "listener": words(
        "informó recordó aseguró advirtió instó insta exhortó exhorta informé rappelé assuré averti prévenu"
    ),
    "order": words(
        """instó insta instado exhortó exhorta invitó invita llamó animó pidió pide pedido
        solicitó hizo_un_llamado hace_un_llamado hizo_un_llamamiento lancé_un_appel
        exhorté exhorte appelé appelle invité invite encouragé encourage demandé demande prié
        engagé"""
    ),
    "words": words(
        """preguntó relató cuenta contestó prosiguió continuó resumió zanjó lancé lance confie confié raconte
        raconté plaide martelé renchéri poursuivi poursuit résumé résume tranché tranche rétorqué réagi glissé
        réjoui réjouie félicité félicitée exclamée inquiété inquiétée indigné indignée interrogé interrogée étonné
        étonnée s'est_réjoui s'est_réjouie s'est_félicité s'est_félicitée s'est_exclamé s'est_exclamée s'est_inquiété
        s'est_indigné s'est_interrogé s'est_étonné s'indigne s'inquiète s'interroge s'insurge s'étonne s'alarme
        interpellé interpelle s'exclame exclamé tonné lâché ironisé enchaîné enchaîne commenté ironizó bromeó exclamó
        espetó remató apostilló reflexionó"""
    ),
}
ROMANCE_GERUNDS = words(
    """diciendo asegurando resaltando explicando manifestando enfatizando reiterando advirtiendo aclarando sosteniendo
    señalando afirmando indicando subrayando agregando añadiendo destacando recordando soulignant
    ajoutant indiquant précisant rappelant affirmant expliquant notant estimant"""
)
#: Phrases that lead to the source of what is told, by their first words.
SOURCES = group_phrases(
    "according to", "in the words of", "según", "de acuerdo con", "de acuerdo a", "en palabras de", "a juicio de",
    "a juicio del", "en opinión de", "en opinión del", "en palabras del", "a decir de", "a decir del", "selon",
    "d' après", "aux dires de", "aux dires du", "de l'avis de", "de l'avis du", "à en croire",
)  # fmt: skip
#: Orders whose infinitive follows without a small word: "pidió a los Estados asumir".
BARE_ORDERS = words("pidió pide pedido solicitó")
AUXILIARIES = words("has have had having ha han había a ont avait avaient")
BEING = words("is was are were be been being get got fue fueron es son est sont été")
ADVERBS = words(
    """now still often even never instead soon
    also further then later again today yesterday repeatedly once thus therefore additionally moreover
    first earlier consistently recently just already always publicly también además luego hoy ayer
    asimismo igualmente finalmente aussi également ensuite encore hier enfin"""
)
#: Forms of the auxiliary and modal verbs, which always make a predicate.
FINITE = words(
    """is was are were has had have will would can could should shall may might must does did do es fue
    era está est était sont ont avait será sera"""
)
