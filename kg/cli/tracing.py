"""A trace of the extraction as text for readers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from kg.extract.rule import RULES
from kg.extract.trace import NameSeen, Seen, SentenceSeen, Trace
from kg.output import escape_line


def iter_trace_lines(trace: Trace) -> Iterator[str]:
    """Lines: the release, then each sentence with what was seen in it; `+` became a fact, `-` did not."""
    head = trace.release
    yield escape_line(f"# {head.title or head.id} ({head.date or 'undated'})")
    for sentence in trace.sentences:
        yield f"\n[{sentence.kind}] {escape_line(sentence.text)}"
        yield from _iter_seen(sentence)
    yield ""


def _iter_seen(sentence: SentenceSeen) -> Iterator[str]:
    if sentence.untold:
        yield f"  not read: {sentence.untold}"
    for name in sentence.names:
        yield _describe_name(name)
    for noun, seen in (
        ("office", sentence.offices), ("gathering", sentence.gatherings), ("statement", sentence.statements)
    ):  # fmt: skip
        yield from (_describe(noun, one) for one in seen)


def _describe_name(name: NameSeen) -> str:
    support = ", ".join(f"{reason} {weight:+.1f}" for reason, weight in name.support) or "nothing"
    return f"{_describe('name', Seen(name.words, name.person, name.why))}; {support}"


def _describe(noun: str, seen: Seen) -> str:
    became = f"+ {noun} “{seen.words}” → {seen.fact}" if seen.fact else f"- {noun} “{seen.words}”"
    return "  " + escape_line(f"{became}: {seen.why}")


def iter_rule_lines() -> Iterator[str]:
    """Lines: the rules that evidence names, by layer, each with its meaning."""
    width = max(len(rule.name) for rule in RULES)
    for layer, rules in groupby(RULES, lambda rule: rule.layer):
        yield layer
        yield from (f"  {rule.name:{width}}  {rule.meaning}" for rule in rules)
