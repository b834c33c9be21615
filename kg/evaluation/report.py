"""What an evaluation tells its reader: the table, the same as data, and every error with its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from kg.evaluation.layer import FIELD_LAYERS, Item
from kg.evaluation.run import Case
from kg.evaluation.score import Scores, Tally
from kg.output import escape_line

#: The end of a sentence, or of a paragraph: texts may be wrapped, so a single line end says nothing.
_END = re.compile(r"[.!?][\"'”’»)]?\s|\n[ \t]?\n")
#: A sentence longer than this is cut on both sides of what it is shown for.
MAXIMUM_SENTENCE = 400


class Error(msgspec.Struct, frozen=True, kw_only=True):
    """A miss (in the gold only) or an extra (in the output only), with the sentence to look at."""

    release: str
    layer: str
    error: str
    label: str
    sentence: str | None = None
    rule: str | None = None


def format_table(scores: Scores) -> str:
    """A plain-text table: layer, counts, precision, recall, F1; `-` where a share is undefined."""
    lines = [f"{'layer':<26}{'gold':>6}{'found':>7}{'matched':>9}{'precision':>11}{'recall':>8}{'F1':>7}"]
    lines += [_format_row(layer, tally) for layer, tally in scores.items()]
    return "\n".join(lines) + "\n"


def list_rows(scores: Scores) -> list[dict[str, object]]:
    """The table as data, shares rounded to four digits, null where they are undefined."""
    return [
        {"layer": layer, "gold": tally.gold, "found": tally.found, "matched": tally.matched}
        | {name: None if share is None else round(share, 4) for name, share in _name_shares(tally).items()}
        for layer, tally in scores.items()
    ]


def iter_errors(case: Case, layers: tuple[str, ...]) -> Iterator[Error]:
    """The misses, then the extras of each layer asked for, lazily."""
    for layer in layers:
        for item in case.comparisons[layer].misses:
            sentence = _find_mention(case.text, item)
            yield Error(release=case.stem, layer=layer, error="miss", label=item.label, sentence=sentence)
        for item in case.comparisons[layer].extras:
            yield _report_extra(case.stem, layer, case.text, item)


def format_error(error: Error) -> str:
    """Two lines for readers: what is wrong, and the sentence."""
    mark = "-" if error.error == "miss" else "+"
    rule = f"  [{error.rule}]" if error.rule else ""
    sentence = escape_line(error.sentence or "(not in the text as such)")
    return f"{error.release} {mark} {escape_line(error.label)}{rule}\n        {sentence}"


def cut_sentence(text: str, start: int, end: int) -> str:
    """The sentence around `text[start:end]`, on one line.

    >>> cut_sentence("One came. Two met in Rome. Three left.", 17, 20)
    'Two met in Rome.'
    """
    low, high = max(0, start - MAXIMUM_SENTENCE), min(len(text), end + MAXIMUM_SENTENCE)
    before = [match.end() for match in _END.finditer(text, low, start)]
    after = _END.search(text, max(start, end - 1), high)
    return " ".join(text[before[-1] if before else low : after.end() if after else high].split())


def _report_extra(release: str, layer: str, text: str, item: Item) -> Error:
    first = item.fact.evidence[0] if item.fact.evidence else None
    sentence = cut_sentence(text, first.start, first.end) if first and text else None
    rule = first.rule if first else None
    return Error(release=release, layer=layer, error="extra", label=item.label, sentence=sentence, rule=rule)


def _find_mention(text: str, item: Item) -> str | None:
    """The sentence with the name, or else with its last word, which is how releases mention people again."""
    folded = _lower(text)
    words = item.name.split()
    for wanted in (item.name, " ".join(words[:4]), *words[-1:]):
        place = folded.find(_lower(wanted)) if wanted else -1
        if place >= 0:
            return cut_sentence(text, place, place + len(wanted))
    return None


def _lower(text: str) -> str:
    """Lower case with the offsets of the original: a few letters (İ) would grow and stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _format_row(layer: str, tally: Tally) -> str:
    label = f"  {layer}" if layer in FIELD_LAYERS else layer
    counts = f"{label:<26}{tally.gold:>6}{tally.found:>7}{tally.matched:>9}"
    shares = ("-" if share is None else f"{share:.3f}" for share in _name_shares(tally).values())
    return counts + "".join(f"{share:>{width}}" for share, width in zip(shares, (11, 8, 7), strict=True))


def _name_shares(tally: Tally) -> dict[str, float | None]:
    return {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
