"""The lines above a report, sorted by what they are: menus, cookie notes, dates, by-lines, categories."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from kg.releases.date import iter_dates


def as_set(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


class Kind(StrEnum):
    """What a line above the report is. NAME is what is left: a headline, a publisher, a subheading."""

    FURNITURE = "furniture"
    NOTE = "note"
    DATE = "date"
    BYLINE = "byline"
    CATEGORY = "category"
    SUBHEAD = "subhead"
    NAME = "name"


class Line(NamedTuple):
    """A line above the report; block: the number of the run of lines it stands in."""

    words: str
    kind: Kind
    block: int


_LINK = re.compile(
    r"(?:skip to|jump to|pasar al|saltar al|ir al|aller au|passer au|[«<‹←]?\s?(?:back to|volver|retour)"
    r"|toggle|log in|subscribe|(?:home|inicio|accueil|about(?: us)?|contact(?: us)?|search|menu)$"
    r"|vous êtes ici|you are here|usted está aquí)\b",
    re.IGNORECASE,
)
_COOKIE = re.compile(
    r"\bcookies?\b|\b(?:value|respect) your privacy\b|\bprivacy policy\b"
    r"|\b(?:accept all|aceptar todas|tout accepter)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:\w+\s?:\s)?(?:https?://|www\.)\S+$|[^@]{0,80}\S@\S|(?:contacts?|tel|phone|tél)\W{0,3}[:.]"
    r"|(?:share|compartir|partager|follow us|print|download|languages?|available (?:languages|in)"
    r"|also available|(?:también |également )?disponible en|photos?|foto|image|picture|caption"
    r"|crédits?|credits?)\s?[:/]"
    r"|\(|\[|©|.{0,60}\b(?:as delivered|against delivery|unofficial translation|prononcé fait foi)\b"
    r"|.{0,60}\b(?:today|hoy|aujourd['’]hui) \([0-9]{1,2}\)\W*$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s[|/·•]\s|\s?[>›»]\s|::|\s{3,}|\t")
_CRUMB = re.compile(r"\s[>›»]\s|^(?:home|inicio|accueil)\b(?=\s?[|/>›»])", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|por|par)\s+\S|from\s+[^\s,]+(?:\s[^\s,]+){0,3},\s\S+(?:\s\S+)?$", re.IGNORECASE)
_SUBHEAD = re.compile(r"[-–—―•*·▪◦‣●]\s*\S")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_TIME = re.compile(
    r"\b[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?\s?(?:[ap]\.?\s?m\b\.?)?|\b(?:gmt|utc|ist|est|edt|cet)\b"
    r"|\b[0-9]{1,3} min\b",
    re.IGNORECASE,
)
_CATEGORY_WORDS = as_set(
    "news press release releases statement statements media story stories local national international"
    " regional global other advisory note notes immediate transcript joint speech speeches remarks"
    " interview gallery photos photo article articles event events announcement announcements update"
    " updates briefing latest feature opinion blog report reports publication publications notice"
    " bulletin communique communiqué communiqués presse avis médias comunicado comunicados prensa nota"
    " notas boletín aviso medios noticia noticias actualité actualités nouvelles declaración déclaration"
    " conjunta conjointe discurso discursos discours entrevista sunday saturday weekly daily topics"
    " category official oficial sala salle informativa informativo information conjunto conjoint dossier"
    " point public alert newsletter readout backgrounder"
)
_FILLERS = as_set(
    "the a and for to of on at in by de la el los las le les aux del du y et no n nº n° núm num number"
    " date dated posted published publish issued released updated last modified publicado publicada"
    " publié publiée fecha actualizado actualizada mis jour à mise lecture monday tuesday wednesday"
    " thursday friday saturday sunday mon tue wed thu fri sat sun lunes martes miércoles jueves viernes"
    " sábado domingo lundi mardi mercredi jeudi vendredi samedi dimanche"
)
_ORGANISATION = re.compile(
    r"(?:the\s)?(?:\S+\s){0,2}?(?:ministry|ministerio|ministère|embassy|embajada|ambassade|government|gobierno"
    r"|gouvernement|republic|república|république|office|oficina|bureau|presidency|presidencia|présidence|department"
    r"|departamento|département|directorate|dirección|direction|delegation|delegación|délégation|secretariat"
    r"|secretaría|secrétariat|commission|comisión|council|consejo|conseil|agency|agencia|agence|authority|autoridad"
    r"|institute|instituto|institut|organi[sz]ation|organización|united nations|naciones unidas|nations unies"
    r"|community|comunidad|communauté|association|asociación|federation|federación|fédération"
    r"|parliament|parlamento|parlement|university|universidad|université|alliance|alianza|network|réseau"
    r"|centre|center|centro|chamber|cámara|chambre|union|unión|foundation|fundación|fondation|league|senate|congress"
    r"|permanent mission|high commission)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?:the\s)?(?:government|republic|kingdom|gobierno|república|gouvernement|république|reino|royaume)\b",
    re.IGNORECASE,
)
_MINISTRY = re.compile(r"(?:the\s)?(?:ministry|ministerio|ministère)\b", re.IGNORECASE)
_LOWER_WORDS = as_set(
    "of the and for in on to de la el los las del y e en le les des du et pour à au aux a un une da do dos"
)


def classify_line(line: str) -> Kind:
    """What a line without surrounding space is."""
    if _is_date(line):
        return Kind.DATE
    if len(line) < 250 and (_LINK.match(line) or _COOKIE.search(line) or _is_menu(line)):
        return Kind.FURNITURE
    if _SUBHEAD.match(line):
        return Kind.SUBHEAD
    if is_category(line):
        return Kind.CATEGORY
    if (len(line) < 200 and _NOTE.match(line)) or not any(map(str.isalpha, line)):
        return Kind.NOTE
    return Kind.BYLINE if _is_byline(line) else Kind.NAME


def is_category(line: str) -> bool:
    """Whether a line names a kind of text: `Press release`, `NOTA DE PRENSA 088-2025`, `Other`."""
    words = [word.lower() for word in _WORD.findall(line[:80])]
    telling = [word for word in words if not word[0].isdigit() and word not in _FILLERS]
    return 0 < len(words) <= 7 and len(telling) > 0 and all(word in _CATEGORY_WORDS for word in telling)


def is_organisation(line: str) -> bool:
    """Whether a line looks like an organisation's name: a body's word early on, every word capitalised."""
    words = line.split()
    return len(words) <= 14 and bool(_ORGANISATION.match(line)) and is_capitalised(words)


def is_ministry(line: str) -> bool:
    """Whether a line begins as a ministry's name does; in Spanish and French lower case may follow."""
    return bool(_MINISTRY.match(line))


def is_state(line: str) -> bool:
    """Whether a line names a State or its government, as the line above the publishing ministry does."""
    return bool(_STATE.match(line))


def is_capitalised(words: list[str]) -> bool:
    """Whether all words but articles and prepositions begin with a capital."""
    return all(word[0].isupper() or not word[0].isalpha() or word.lower() in _LOWER_WORDS for word in words)


def _is_date(line: str) -> bool:
    """A date with its year, and at most three words that belong to no date."""
    if len(line) > 110 or not any(hit.year for hit in iter_dates(line)):
        return False
    rest = line
    for hit in reversed(list(iter_dates(line))):
        rest = rest[: hit.start] + " " + rest[hit.end :]
    words = [word.lower() for word in _WORD.findall(_TIME.sub(" ", rest))]
    return sum(word not in _FILLERS | _CATEGORY_WORDS and not word.isdigit() for word in words) <= 3


def _is_menu(line: str) -> bool:
    separators = len(_SEPARATOR.findall(line))
    if separators >= 2 or (separators and _CRUMB.search(line)):
        return len(line.split()) <= 6 * (separators + 1)
    return separators == 1 and all(
        len(part.strip()) <= 12 and " " not in part.strip() for part in _SEPARATOR.split(line)
    )


def _is_byline(line: str) -> bool:
    """`By`, `Por`, `Par` and a name: few words, all capitalised."""
    words = line.split()
    if not line[0].isupper() or line.endswith((".", "!", "?")):
        return False
    return bool(_BYLINE.match(line)) and len(words) <= 7 and is_capitalised(words[1:])
