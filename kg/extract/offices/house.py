"""The body from which a release speaks, and bodies named in short: "the Commission", "the Board"."""

from __future__ import annotations

import re

from kg.extract.text import lexicon
from kg.extract.text.document import Document
from kg.extract.text.layout import Kind
from kg.extract.text.neolatin import BODIES, GOVERNMENTS, fold

_SMALL = lexicon.words("of for and the on in to de del la las los el y e en para por a al du des et aux à sur pour")
#: Bodies that are named by their fields.
_FIELDED = lexicon.words("committee commission council panel subcommittee board")
#: The names of these go on after a comma: "Ministry of Labour, Employment and Social Security".
_MINISTRIES = lexicon.words("ministry department ministerio ministere secretaria secretariat")
_BRACKET = re.compile(r"\s*\([^)]*\)")
#: A name goes on after its head: "Alliance of Coastal Cities"; a few words at most.
_WORD = r"[^\W\d_a-zß-ÿ][\w’'-]*"
_BEFORE = rf"(?:{_WORD} (?:(?:of|for|and|on|the) ){{0,2}}){{1,6}}"
_AFTER = rf"(?: (?:of|for|on|against)(?: the)?(?: {_WORD}(?: (?:and|of))?){{1,5}})"


def find_house(document: Document) -> str | None:
    """The full name of the body that publishes; None for anything else, as newspapers and countries.

    It is one that the authority list knows, one whose name begins as bodies' names do, or one that speaks of itself
    by the name it publishes under.
    """
    forms = [" ".join(form.split()) for form in _BRACKET.sub("", document.release.publisher or "").split(" / ")]
    forms = [re.sub(r"^The ", "", form) for form in forms if form]
    if not forms:
        return None
    publisher = next((form for form in forms if document.gazetteer.find(form)), forms[0])
    known = document.gazetteer.find(publisher)
    if known is not None:
        return None if known.kind == "country" else known.name
    hits = document.gazetteer.scan(publisher)
    opening = next((hit for hit in hits if hit.start == 0 and (hit.form == "acronym" or not hit.weak)), None)
    own = opening.entry if opening and opening.entry.kind in {"organisation", "mechanism", "body"} else None
    if own is not None and opening is not None and opening.form == "acronym":
        return own.name
    return _named_body(publisher) or (own.name if own else None) or _named_itself(document, publisher)


def _named_body(publisher: str) -> str | None:
    if fold(publisher.split()[0]) not in _MINISTRIES:
        publisher = re.split(r",| at ", publisher)[0]
    words = publisher.lower().split()
    named = publisher[:1].isupper() and _is_body_noun(words[0].strip(",")) and len(words) > 1
    return _in_mixed_case(publisher) if named else None


def _named_itself(document: Document, publisher: str) -> str | None:
    """The publisher's name as its sentences print it, where they do."""
    if len(publisher.split()) < 2:
        return None
    for sentence in document.telling:
        if sentence.kind in {Kind.BODY, Kind.ITEM}:
            found = re.search(
                rf"\b{re.escape(publisher)}\b", document.text[sentence.start : sentence.end], re.IGNORECASE
            )
            if found and found[0][:1].isupper():
                return found[0]
    return None


def _is_body_noun(word: str) -> bool:
    return word in lexicon.BODY_HEADS or (fold(word) in BODIES and fold(word) not in GOVERNMENTS)


def _in_mixed_case(name: str) -> str:
    """A name in capitals with capitals only where titles have them.

    >>> _in_mixed_case("PRESIDENCY OF MIGRATION MANAGEMENT")
    'Presidency of Migration Management'
    """
    if not name.isupper():
        return name
    return " ".join(w.lower() if w.lower() in _SMALL else w.capitalize() for w in name.split())


def spell_out(document: Document, name: str, offset: int, house: str | None) -> str:
    """The full name of a body that is named by its head alone, the one of that head named last before `offset`.

    A name of more than one word, or one that nothing in the text spells out, comes back as it is.
    """
    if " " in name:
        return _with_field(document, name, offset)
    if name.lower() not in lexicon.BODY_HEADS:
        return name
    head = name.lower()
    if house is not None and head in house.lower().split():
        return house
    before = [hit.entry.name for hit in document.hits if hit.start < offset and hit.entry.kind != "country"]
    candidates = [*reversed(before), *document.acronyms.values(), *([house] if house else [])]
    known = next((full for full in candidates if head in full.lower().partition(" of ")[0].split()), None)
    return known or _printed_in_full(document, name.capitalize(), offset) or name


def _with_field(document: Document, name: str, offset: int) -> str:
    """A committee named without its field, by the last full name before `offset`: "Joint Committee" on Migration."""
    if name.rpartition(" ")[2].lower() not in _FIELDED:
        return name
    pattern = rf"\b{re.escape(name)} (?:on|for) (?:the )?{_WORD}(?:(?:,| and|, and| of|) {_WORD}){{0,9}}"
    printed = re.findall(pattern, document.text[max(0, offset - 5000) : offset])
    return " ".join(printed[-1].split()) if printed else name


def _printed_in_full(document: Document, head: str, offset: int) -> str | None:
    """The last name in capitals before `offset` that ends or begins with the head."""
    pattern = rf"{_BEFORE}{head}\b(?!')|\b{head}{_AFTER}"
    printed = re.finditer(pattern, document.text[max(0, offset - 5000) : offset])
    found = [match[0].rpartition(" of the ")[2] if match[0].endswith(head) else match[0] for match in printed]
    found = [full for full in found if not any(word.lower() in lexicon.ROLE_HEADS for word in full.split())]
    return next((" ".join(full.split()) for full in reversed(found) if full not in {head, f"The {head}"}), None)
