"""Finding the dialogues that a reader names."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import Store

from kg.errors import UsageError
from kg.network.sparql import list_iris, select
from kg.query.label import fold_text

_NAMES = """
SELECT DISTINCT ?dialogue ?name WHERE {
  VALUES ?class { mga:ConsultationMechanism mga:MechanismBody }
  GRAPH ?graph { ?dialogue a ?class ; rdfs:label|skos:prefLabel|skos:altLabel ?name }
}"""
_PARTS = "SELECT DISTINCT ?part WHERE { VALUES ?whole { %s } ?part org:subOrganizationOf* ?whole }"


def find_dialogues(store: Store, text: str) -> list[str]:
    """The IRIs of the dialogues or their bodies of that name or acronym, case and marks aside, sorted.

    If none has it, those whose names contain it. Raises UsageError if there are none either.
    """
    wanted = fold_text(" ".join(text.split()))
    names: defaultdict[str, set[str]] = defaultdict(set)
    for row in select(store, _NAMES):
        names[row["dialogue"].value].add(fold_text(" ".join(row["name"].value.split())))
    exact = [iri for iri, known in names.items() if wanted in known]
    partial = [iri for iri, known in names.items() if wanted and any(wanted in name for name in known)]
    if not (exact or partial):
        raise UsageError(
            f"--dialogue {text!r}: none of the {len(names)} dialogues of this store has that name"
        )
    return sorted(exact or partial)


def find_parts(store: Store, dialogues: list[str]) -> list[str]:
    """The dialogues and all bodies below them, sorted."""
    rows = select(store, _PARTS % list_iris(dialogues))
    return sorted({row["part"].value for row in rows} | set(dialogues))
