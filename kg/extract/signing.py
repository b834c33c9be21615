"""Signings: ceremonies told by a verb, "The accord was signed in Lomé on Monday by A and B"."""

from __future__ import annotations

from kg.extract.document import Document
from kg.extract.mention import Mention
from kg.extract.person import People
from kg.extract.phrase import spell
from kg.extract.saying import words as word_set
from kg.extract.scene import Scene

#: Papers that are signed at a ceremony.
_PAPERS = word_set("agreement memorandum mou protocol arrangement accord pact treaty convention declaration compact")
_ENDS = frozenset({";", ":", "(", "“", '"', "”"})


def find_signing(document: Document, people: People, scene: Scene) -> Mention | None:
    """The signing that a sentence of a document tells of: a paper, a day or place, and named people
    who signed; else None.
    """
    annotated = scene.annotated
    words = [annotated.lower(i) for i in range(len(annotated))]
    verb = next((i for i in range(2, len(words)) if words[i] == "signed" and words[i - 1] in {"was", "were"}), None)
    if verb is None or not (scene.dates or scene.venues):
        return None
    start = next((i + 1 for i in range(verb - 1, -1, -1) if words[i] in _ENDS), 0)
    end = next((i for i in range(verb + 1, len(words)) if words[i] in _ENDS), len(words))
    tokens = annotated.tokens
    named = people.within(tokens[verb].start, tokens[end - 1].end)
    if not named or "by" not in words[verb:end] or not _PAPERS & set(words[start:verb]):
        return None
    what = spell(document, annotated, start, verb - 1)
    return Mention(
        scene, verb, verb + 1, verb, "signing", "ceremony", f"signing of {what[:1].lower()}{what[1:]}", "a",
        people=tuple(dict.fromkeys(someone.name for _, _, someone in named)), verbal=True,
    )  # fmt: skip
