"""The body from which a release speaks, and bodies named in short: "the Commission", "the Board"."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.document import Document

_SMALL = lexicon.words("of for and the on in to")


def find_house(document: Document) -> str | None:
    """The publisher's full name, where the publisher is named as a body; None for anything else."""
    publisher = " ".join((document.release.publisher or "").split())
    known = document.gazetteer.find(publisher) if publisher else None
    if known is not None and known.kind != "country":
        return known.name
    words = publisher.lower().split()
    named = publisher[:1].isupper() and words[0].strip(",") in lexicon.BODY_HEADS and len(words) > 1 if words else False
    return _in_mixed_case(publisher) if named else None


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
    if " " in name or name.lower() not in lexicon.BODY_HEADS:
        return name
    head = name.lower()
    before = [hit.entry.name for hit in document.hits if hit.start < offset and hit.entry.kind != "country"]
    candidates = [*reversed(before), *document.acronyms.values(), *([house] if house else [])]
    return next((full for full in candidates if head in full.lower().split()), name)
