"""Dossiers side by side, as lines for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kg.curation.dossier import Dossier, Quote
from kg.output import escape_line

_GAP = " │ "


def iter_beside(dossiers: Sequence[Dossier], width: int) -> Iterator[str]:
    """The dossiers in columns side by side, within `width` characters."""
    room = max((width - len(_GAP) * (len(dossiers) - 1)) // len(dossiers), 20)
    columns = [list(_iter_column(dossier, room)) for dossier in dossiers]
    for row in zip_longest(*columns, fillvalue=""):
        yield _GAP.join(cell.ljust(room) for cell in row).rstrip()


def _iter_column(dossier: Dossier, room: int) -> Iterator[str]:
    yield from _wrap("; ".join(dossier.names), room)
    yield from _wrap(f"<{dossier.iri}>", room)
    yield f"in {dossier.releases} release{'s' * (dossier.releases != 1)}"
    for reason in dossier.reasons:
        yield from _wrap(f"one because: {reason}", room)
    for quote in dossier.quotes:
        yield ""
        yield from _iter_quote(quote, room)


def _iter_quote(quote: Quote, room: int) -> Iterator[str]:
    yield from _wrap(f"“{quote.words}”", room)
    yield from _wrap(f"{quote.date or 'undated'}, {quote.title or quote.release}", room - 2, "  ")


def _wrap(text: str, room: int, indent: str = "") -> list[str]:
    return textwrap.wrap(escape_line(text), room, initial_indent=indent, subsequent_indent=indent) or [""]
