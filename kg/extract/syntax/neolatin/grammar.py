"""The grammar of Spanish and French sentences."""

from __future__ import annotations

from kg.extract.syntax.grammar import Grammar
from kg.extract.syntax.name import Span
from kg.extract.syntax.neolatin.annotation import annotate
from kg.extract.syntax.neolatin.name import find_names
from kg.extract.syntax.neolatin.nominal import read_nominal
from kg.extract.syntax.neolatin.office import find_offices
from kg.extract.text.annotation import Annotated
from kg.extract.text.document import Document


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_APPOINTING = _words(
    """nombrado nombrada designado designada elegido elegida electo electa reelegido reelegida posesionado posesionada
    juramentado juramentada promovido promovida nombró designó nombra designa posesionó juramentó
    nommé nommée désigné désignée élu élue réélu réélue promu promue investi investie nomme désigne"""
)
_PAST = _words(
    """fue era fungió ejerció sirvió été était fut exerça fuera había sido desempeñaba anteriormente antes previamente
    auparavant ex précédemment jusque-là jusqu'alors jusqu'ici hasta ahora"""
)
_ARTICLES = _words("el la los las le les l' un una une")


def _find_stops(document: Document, annotated: Annotated, names: list[Span]) -> frozenset[int]:
    """Where names begin that end what stands before them: of two words or more, or with a form of address."""
    return frozenset(
        span.first
        for span in names
        if span.end - span.first > 1 or (span.first and annotated.honorific[span.first - 1])
    )


ROMANCE = Grammar(
    annotate=annotate,
    find_names=find_names,
    find_offices=find_offices,
    find_stops=_find_stops,
    read_phrase=read_nominal,
    skipped=_ARTICLES
    | _PAST
    | _words(
        """y e et quien quienes qui que es est actual actualmente actuellement también aussi como comme ha
        a su son sa hoy en calidad qualité de"""
    ),
    appointing=_APPOINTING,
    being=_ARTICLES
    | _PAST
    | _APPOINTING
    | _words(
        """es est ha sido a été quien que qui queda quedó sera será asume asumirá asumió funge fungirá ejerce ejercerá
        como comme también asimismo también aussi également el cargo de poste fonctions devient deviendra reste sigue
        ser nuevo nueva nouveau nouvelle en calidad au poste enero febrero marzo abril mayo junio julio agosto
        septiembre octubre noviembre diciembre janvier février mars avril mai juin juillet août septembre octobre
        novembre décembre 1er tomó tomará posesión juró juramentó desempeña desempeñó se pris prend prendra occupe
        ses sus chargé chargée des du d' de"""
    ),
    past=_PAST,
    represented=_words("representado representada representados representadas représenté représentée représentés"),
    by=_words("por par"),
    behalf=frozenset(
        (noun, small)
        for noun in ("nombre", "representación", "nom", "parte")
        for small in ("de", "del", "du", "des", "d'", "d’")
    ),
    taking=frozenset(),
    coming=_words("tomará prendra asumirá será sera fungirá ejercerá deviendra"),
    present=_words(
        """tomó juró pris prend occupe desempeña es est queda quedó asume asumió funge ejerce devient reste sigue"""
    ),
    joining=_ARTICLES
    | _PAST
    | _words(
        """, y e et & también así como aussi également ainsi que ; quien qui funge ha sido a été como à la fois
        plus récemment más recientemente luego después puis ensuite antes posteriormente calidad qualité su sa de en"""
    ),
    articles=_ARTICLES,
    tying=frozenset({",", "(", "/"}),
    tying_name=frozenset({"("}),
)
