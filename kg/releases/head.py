"""What a file says about its release outright: front matter and JSON fields, whatever they are called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from kg.releases.character import normalise, squeeze
from kg.releases.date import read_date

#: The names under which each field goes, best first, in lower case without accents, `_` between words.
_NAMES = {
    "title": "title headline titulo titre titular og_title subject",
    "date": "date published published_time date_published datepublished publication_date publish_date"
    " pubdate published_at issued posted release_date fecha fecha_publicacion date_publication data created"
    " updated modified modified_time",
    "publisher": "publisher publisher_name organisation organization site_name sitename site agency"
    " institution editor source fuente author authors autor auteur",
    "url": "source_url url canonical canonical_url permalink link href source og_url",
    "lang": "lang language langue idioma locale lingua inlanguage",
    "place": "place dateline location lieu lugar city ciudad ville",
}
_FIELDS = {field: names.split() for field, names in _NAMES.items()}
_LANGUAGES = {
    "english": "en", "ingles": "en", "anglais": "en",
    "spanish": "es", "espanol": "es", "castellano": "es", "espagnol": "es",
    "french": "fr", "francais": "fr", "frances": "fr",
    "portuguese": "pt", "portugues": "pt",
}  # fmt: skip
_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
#: An address or a path, which names nobody: with a scheme, a host and a path, or a path alone.
_ADDRESS = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]{0,20}:(?=\S)|www\.|[./\\~]"
    r"|[^\s/.]{1,60}(?:\.[^\s/.]{1,60}){1,5}/|[a-z0-9_-]{1,60}[/\\][^\sA-Z]*$"
)
#: How heads write that there is no value.
_NOTHING = ("", "null", "none", "~")
_LONGEST = {"title": 1000, "publisher": 300, "place": 120, "url": 2000}


class Head(NamedTuple):
    """What is known of a release before its text is read; None where nothing is."""

    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    lang: str | None = None
    place: str | None = None


def read_head(fields: Mapping[object, object]) -> Head:
    """The head in a mapping of names to values; unknown names and values that do not fit are left out."""
    known = {_fold(str(name)): value for name, value in fields.items()}
    return Head(**{field: _read_field(field, _values(known, field)) for field in _FIELDS})


def is_known_name(name: str) -> bool:
    """Whether a field of this name is read."""
    return any(_fold(name) in names for names in _FIELDS.values())


def read_url(value: str) -> str | None:
    """The address if it is an http(s) one with a host and without spaces or delimiters, or None."""
    url = value.strip()
    if len(url) > _LONGEST["url"] or re.search(r"[\s<>\"{}|\\^`\x00-\x1f]", url):
        return None
    try:
        parts = urlsplit(url)
        return url if parts.scheme.lower() in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def read_language(value: str) -> str | None:
    """The ISO 639 code in a language tag (`en-GB`) or name (`English`), or None."""
    name = _fold(value)
    if name in _LANGUAGES:
        return _LANGUAGES[name]
    tag = _LANGUAGE_TAG.fullmatch(value.strip())
    return tag[1].lower() if tag else None


def _read_field(field: str, values: Iterable[str]) -> str | None:
    return next((found for value in values if (found := _read_value(field, value))), None)


def _read_value(field: str, value: str) -> str | None:
    match field:
        case "date":
            return read_date(value)
        case "url":
            return read_url(value)
        case "lang":
            return read_language(value)
        case "publisher" if _ADDRESS.match(value) or "@" in value:
            return None
        case _:
            return value if len(value) <= _LONGEST[field] else None


def _values(known: Mapping[str, object], field: str) -> Iterator[str]:
    """The texts under a field's names, each on one line; of several publishers the first one's name."""
    for name in _FIELDS[field]:
        value = known.get(name)
        if field == "publisher":
            value = _name_of(value)
        if isinstance(value, str) and (text := squeeze(normalise(value[:20_000]))).lower() not in _NOTHING:
            yield text


def _name_of(value: object) -> object:
    first = value[0] if isinstance(value, list) and value else value
    return first.get("name") if isinstance(first, dict) else first


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFD", name[:60].strip().lower())
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
