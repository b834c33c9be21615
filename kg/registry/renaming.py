"""Bodies that a release says have been renamed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: A name of a public body: words with capitals, joined by small ones.
_NAME = (
    r"[^\W\d_a-z][\w'’-]*"
    r"(?:,? (?:(?:of|for|and|the|de|del|la|las|los|y|des|du|et|d['’]|l['’])\s?){0,3}[^\W\d_a-z][\w'’-]*){1,10}"
)
_NOW = (
    r"(?:has been|have been|was|were|is now|is|will be|ha sido|fue|pasó a|pasa a|a été|est)"
    r"(?: (?:called|renamed|named|known|retitled|denominad[oa]|renombrad[oa]|rebautizad[oa]|llamarse|denominarse"
    r"|rebaptisée?|renommée?|appelée?)(?: as| to| en)?)+"
)
_ONCE = (
    r",? \(?(?:formerly|previously|until recently|antes|anteriormente|antiguo|anciennement|ex)"
    r"(?: (?:known as|called|the))*"
)
_THE = r"(?:the |el |la |le |l['’])?"
_FORWARD = re.compile(rf"(?P<old>{_NAME}) {_NOW} {_THE}(?P<new>{_NAME})")
_BACKWARD = re.compile(rf"(?P<new>{_NAME}){_ONCE} {_THE}(?P<old>{_NAME})")
_HINT = re.compile(r"call|nam|known|titled|llam|apel|former|previous|until|antes|anterior|antig|ancien|\bex\b|reba")
#: Longer passages are read only so far.
_LONG = 600


def iter_renamed(passages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Old and new name of each body that the passages say has been renamed."""
    for text in filter(_HINT.search, dict.fromkeys(passages)):
        for pattern in (_FORWARD, _BACKWARD):
            for match in pattern.finditer(text[:_LONG]):
                yield match["old"], match["new"]
