"""What the page says about itself: what is shown, from how many releases, how to cite it."""

from __future__ import annotations

from dataclasses import dataclass

from kg import __version__
from kg.network.build import Network
from kg.network.text import clean_text

_PUBLICATION = "Knowledge graph of migration governance"


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands beside the picture; `meaning` is in paragraphs, `shown` and `citation` are sentences."""

    title: str
    subtitle: str
    meaning: tuple[str, ...]
    shown: str
    citation: str


def describe_page(network: Network) -> Caption:
    """The caption of a network that `build_network` made."""
    facts = network.graph
    title = clean_text(facts["title"])
    releases = _count(facts["releases"], "press release")
    period = _describe_period(facts["first"], facts["last"])
    subtitle = " · ".join(filter(None, [*map(clean_text, facts["dialogues"]), period, *facts["limits"]]))
    actors, ties = _count(len(network), "node"), _count(network.number_of_edges(), "edge")
    return Caption(
        title=title,
        subtitle=subtitle,
        meaning=tuple(" ".join(part.split()) for part in facts["meaning"].split("\n\n")),
        shown=f"{actors} and {ties}, read from {releases}. The more {facts['unit']}, the wider the line.",
        citation=f"“{_join(title, subtitle)}”. {_PUBLICATION}, {releases}, kg {__version__}.",
    )


def _describe_period(first: str, last: str) -> str:
    return first[:4] if first[:4] == last[:4] else f"{first[:4]}–{last[:4]}"


def _join(title: str, subtitle: str) -> str:
    return f"{title}: {subtitle}" if subtitle else title


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
