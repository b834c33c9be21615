"""Triples as JSON-LD: one node object for each subject, compacted with the project's context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, TypeAlias

import msgspec
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import BadInput
from kg.query.display import MISLEADING
from kg.query.result import Term
from kg.query.turtle import XSD_STRING
from kg.rdf.vocabulary import PREFIXES, RDF
from kg.resources import shared_path

Json: TypeAlias = Any

#: What must not stand as it is in JSON that may be put into a page.
_UNSAFE = re.compile(rf"</|<!|{MISLEADING.pattern}")


_BY_LANGUAGE = {"@container": "@language"}


@dataclass(frozen=True, slots=True)
class Context:
    """Prefixes, and terms by the IRI they stand for: (term, what its plain strings are).

    coercion: `@id`, a datatype's IRI, or nothing for plain text; languages: the terms whose texts are held by
    language, by IRI.
    """

    prefixes: dict[str, str]
    terms: dict[str, tuple[str, str | None]]
    languages: dict[str, str]
    definitions: dict[str, Json]

    def compact(self, iri: str) -> str:
        """The IRI with a prefix, or in full. Raises BadInput if it begins like one of our prefixes."""
        fitting = [
            (namespace, name) for name, namespace in self.prefixes.items() if iri.startswith(namespace)
        ]
        if fitting:
            namespace, name = max(fitting)
            return f"{name}:{iri[len(namespace) :]}"
        if iri.split(":", 1)[0] in self.definitions:
            raise BadInput(
                f"JSON-LD cannot write <{iri}>: it begins like one of our prefixes; use trig or nq"
            )
        return iri

    def compact_type(self, iri: str) -> str:
        """The IRI of a class as the term that stands for it, else as any IRI."""
        name, coercion = self.terms.get(iri, ("", None))
        return name if name and coercion is None else self.compact(iri)


@cache
def read_context() -> Context:
    """What we use of `ontology/context.jsonld`: prefixes, and terms that are plain, typed or by language."""
    path = shared_path("ontology", "context.jsonld")
    given: dict[str, Json] = msgspec.json.decode(path.read_bytes())["@context"] if path.is_file() else {}
    names = {**PREFIXES, **{name: value for name, value in given.items() if _is_prefix(name, value)}}
    context = Context(names, {}, {}, dict(sorted(names.items())))
    for name, definition in given.items():
        if name not in names and (term := _read_term(definition, context)):
            context.terms.setdefault(term[0], (name, term[1]))
            context.definitions[name] = definition
        elif isinstance(definition, dict) and definition == {**_BY_LANGUAGE, "@id": definition.get("@id")}:
            context.languages[_expand(definition["@id"], context)] = name
            context.definitions[name] = definition
    return context


def iter_nodes(triples: Iterable[Triple]) -> Iterator[dict[str, Json]]:
    """One node object for each subject; the triples come sorted by subject and predicate."""
    context = read_context()
    for subject, about in groupby(triples, key=lambda triple: triple.subject):
        node: dict[str, Json] = {"@id": reference(subject, context)}
        for predicate, same in groupby(about, key=lambda triple: triple.predicate):
            key, values = _read_property(predicate, [triple.object for triple in same], context)
            node[key] = values[0] if len(values) == 1 else values
        yield node


def reference(term: Term, context: Context) -> str:
    """The `@id` of a term; raises BadInput for a triple term and for an IRI that would be misread."""
    if isinstance(term, (NamedNode, BlankNode)):
        return context.compact(term.value) if isinstance(term, NamedNode) else str(term)
    raise BadInput(f"JSON-LD cannot write the triple term {term}; use nq")


def dump_json(value: Json) -> str:
    """The value as JSON on one line that can stand in a page's script and misleads no eye."""
    return _UNSAFE.sub(_escape, msgspec.json.encode(value).decode())


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0][0]):04x}{match[0][1:]}"


def _is_prefix(name: str, value: Json) -> bool:
    return not name.startswith("@") and isinstance(value, str) and value[-1:] in "/#" and "://" in value


def _read_term(definition: Json, context: Context) -> tuple[str, str | None] | None:
    if isinstance(definition, str):
        definition = {"@id": definition}
    if not isinstance(definition, dict) or not {"@id"} <= definition.keys() <= {"@id", "@type"}:
        return None
    if definition["@id"].startswith("@"):
        return None
    coercion = definition.get("@type")
    return _expand(definition["@id"], context), coercion and _expand(coercion, context)


def _expand(name: str, context: Context) -> str:
    prefix, _, rest = name.partition(":")
    return context.prefixes[prefix] + rest if prefix in context.prefixes else name


def _read_property(predicate: NamedNode, objects: list[Term], context: Context) -> tuple[str, list[Json]]:
    if predicate == RDF.type and all(isinstance(value, NamedNode) for value in objects):
        return "@type", [context.compact_type(value.value) for value in objects if isinstance(value, NamedNode)]
    if (name := context.languages.get(predicate.value)) and all(map(_has_language, objects)):
        return name, [_gather_languages(objects)]
    key, coercion = context.terms.get(predicate.value) or (context.compact(predicate.value), None)
    return key, [_read_value(value, coercion, context) for value in objects]


def _has_language(value: Term) -> bool:
    return isinstance(value, Literal) and bool(value.language)


def _gather_languages(values: list[Term]) -> dict[str, Json]:
    """The texts by language; several of one language as a list."""
    found: dict[str, list[str]] = {}
    for value in values:
        if isinstance(value, Literal) and value.language:
            found.setdefault(value.language, []).append(value.value)
    return {language: texts[0] if len(texts) == 1 else texts for language, texts in found.items()}


def _read_value(value: Term, coercion: str | None, context: Context) -> Json:
    if not isinstance(value, Literal):
        return reference(value, context) if coercion == "@id" else {"@id": reference(value, context)}
    if value.language:
        return {"@language": value.language, "@value": value.value}
    if value.datatype == XSD_STRING:
        return value.value if coercion is None else {"@value": value.value}
    if value.datatype.value == coercion:
        return value.value
    return {"@type": context.compact(value.datatype.value), "@value": value.value}
