"""Reading a sentence by the grammar of its language: its names, its offices, and which belong together."""

from __future__ import annotations

from kg.extract.syntax.english import ENGLISH
from kg.extract.syntax.grammar import Grammar
from kg.extract.syntax.linker import link_offices
from kg.extract.syntax.neolatin.eponym import settle_eponyms
from kg.extract.syntax.neolatin.grammar import ROMANCE
from kg.extract.syntax.neolatin.plural import find_plurals
from kg.extract.syntax.reading import Reading
from kg.extract.text.document import Document, Sentence
from kg.extract.text.tongue import is_romance


def choose_grammar(document: Document, sentence: Sentence) -> Grammar:
    """The grammar of the language in which the sentence is written."""
    return ROMANCE if is_romance(sentence.tokens, document.release.lang) else ENGLISH


def read_sentence(document: Document, sentence: Sentence) -> Reading:
    """The sentence's names and offices, linked."""
    grammar = choose_grammar(document, sentence)
    annotated = grammar.annotate(document, sentence)
    names = grammar.find_names(document, annotated)
    stops = grammar.find_stops(document, annotated, names)
    offices = grammar.find_offices(document, annotated, stops)
    if grammar is ROMANCE:
        names, offices = settle_eponyms(document, annotated, names, offices)
        shared = [*find_plurals(document, annotated, names, stops)]
        offices = sorted([*offices, *shared], key=lambda office: office.first) if shared else offices
    reading = Reading(annotated, names, offices, romance=grammar is ROMANCE)
    link_offices(document, reading, grammar, stops)
    return reading
