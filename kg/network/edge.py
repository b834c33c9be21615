"""What an edge says: role, weight, dates, and the passages that carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.network.evidence import Quote, about
from kg.network.node import Description
from kg.network.projection import Unit
from kg.network.text import clean_text
from kg.network.tie import Tie

MOST_QUOTES = 8


@dataclass(frozen=True, slots=True)
class Ground:
    """What ties are described from: the names of things and the quotes of facts."""

    kind: str
    unit: Unit
    names: dict[str, Description]
    quotes: dict[str, list[Quote]]

    def describe(self, tie: Tie) -> dict[str, Any]:
        """The attributes of the tie's edge, in a fixed order; `build_network` tells what they are."""
        dates = tie.known_dates
        words = self._name_offices(tie) or {self.names[concept].label for concept in tie.concepts}
        return {
            "kind": self.kind,
            "role": "; ".join(sorted(words)),
            "status": "; ".join(sorted(tie.statuses)),
            "weight": len(tie.carriers),
            "first": dates[0] if dates else "",
            "last": dates[-1] if dates else "",
            "releases": len(self.releases(tie)),
            "confidence": max(self._trust(tie, reason) for reason in tie.carriers),
            "reasons": self._list_meetings(tie),
            "evidence": self._choose_quotes(tie),
        }

    def releases(self, tie: Tie) -> set[str]:
        """The releases that carry the tie."""
        if self.unit == "releases":
            return set(tie.carriers)
        return {quote.release for fact in tie.facts for quote in self.quotes.get(fact, ())}

    def _name_offices(self, tie: Tie) -> set[str]:
        """The offices, without the body that they are held at: it is the edge's other end."""
        body = f", {self.names[tie.target].label}"
        return {clean_text(word).replace(body, "", 1) for word in tie.words}

    def _list_meetings(self, tie: Tie) -> list[tuple[str, str]]:
        if self.unit == "releases":
            return []
        return [(min(tie.dates[meeting], default=""), self.names[meeting].label) for meeting in tie.reasons]

    def _passages(self, fact: str, reason: str) -> list[Quote]:
        """The quotes of a fact; where releases are the reasons, those of that release."""
        found = self.quotes.get(fact, [])
        return [quote for quote in found if quote.release == reason] if self.unit == "releases" else found

    def _trust(self, tie: Tie, reason: str) -> float:
        """How well a reason is carried: facts needed together are as good as the weakest of them."""
        return max(self._weakest(together, reason) for together in tie.carriers[reason])

    def _weakest(self, together: tuple[str, ...], reason: str) -> float:
        best = [max((q.confidence for q in self._passages(fact, reason)), default=0.0) for fact in together]
        return min(best)

    def _choose_quotes(self, tie: Tie) -> list[Quote]:
        chosen: list[Quote] = []
        for reason in tie.reasons:
            chosen.extend(self._iter_best_quotes(tie, reason))
            if len(chosen) >= MOST_QUOTES:
                break
        return chosen[:MOST_QUOTES]

    def _iter_best_quotes(self, tie: Tie, reason: str) -> Iterator[Quote]:
        """The best passage of each fact that is needed for the reason, none of them twice."""
        together = max(tie.carriers[reason], key=lambda facts: (self._weakest(facts, reason), facts))
        best = [max(found, key=_rank) for fact in together if (found := self._passages(fact, reason))]
        for quote in dict.fromkeys(best):
            yield quote if self.unit == "releases" else about(quote, self.names[reason].label)


def _rank(quote: Quote) -> tuple[float, Quote]:
    return quote.confidence, quote
