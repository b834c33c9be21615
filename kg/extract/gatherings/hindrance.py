"""Hindrances: why a mention of a gathering that was not told of before tells of none."""

from __future__ import annotations

from kg.extract.gatherings.occasion import Occasion


def find_hindrance(occasion: Occasion, *, leads: bool) -> str | None:
    """Why a mention that goes with no gathering told before starts none, in words for a reader; None where it does.

    leads: whether it is the first of a release, told in its first sentences.
    """
    mention = occasion.mention
    hindrances = (
        (mention.noun == "signing" and not occasion.is_placed, "a signing without day or place"),
        (mention.plural, "several, none in particular"),
        (occasion.unsure, "not sure to take place"),
        (mention.noun == "it" or (mention.noun == "round" and mention.ordinal is None), "only points to one"),
        (mention.adjunct and not occasion.is_placed, "said in passing, without date or place"),
    )
    found = next((reason for holds, reason in hindrances if holds), None)
    return found or (None if _is_concrete(occasion, leads=leads) else "nothing says that it took or will take place")


def _is_concrete(occasion: Occasion, *, leads: bool) -> bool:
    """Whether a mention tells of a gathering that took or will take place, not of one in general."""
    mention = occasion.mention
    if mention.people and mention.kind in {"visit", "meeting", "other"}:
        return True
    if mention.part:
        return occasion.is_placed and occasion.happening
    if occasion.is_placed:
        return occasion.happening or mention.ordinal is not None or bool(occasion.dates) or mention.definite == "the"
    if mention.ordinal is not None:
        return occasion.happening or leads
    if occasion.attended and mention.scene.reading.romance and mention.noun != "mesa":
        return True
    return leads and occasion.happening
