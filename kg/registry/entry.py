"""The records of the registry: who there is, what they are called, where a text names them."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

Kind = Literal["organisation", "mechanism", "body", "country", "region"]
FormKind = Literal["name", "acronym", "demonym"]

KINDS: tuple[Kind, ...] = get_args(Kind)


class Entry(msgspec.Struct, frozen=True):
    """One thing with a name of its own.

    key: unique over all kinds, alpha-3 for countries; name: canonical, English; country: alpha-2 of the
    country it is or belongs to; parent: key of the entry it is part of; organisation_type: for a mechanism
    `rcp`, `irf` or `global`.
    """

    key: str
    kind: Kind
    name: str
    acronym: str | None = None
    country: str | None = None
    parent: str | None = None
    organisation_type: str | None = None


class Alias(msgspec.Struct, frozen=True):
    """One way to write an entry's name; a weak one means the entry only where the text backs it up."""

    text: str
    entry: Entry
    form: FormKind = "name"
    lang: str | None = None
    weak: bool = False


class Hit(msgspec.Struct, frozen=True):
    """A name found in a text: `text[start:end]`, in code points.

    weak: the form alone proves nothing: it counts if the text also holds a strong name of the entry
    or defines the form in brackets.
    """

    start: int
    end: int
    entry: Entry
    weak: bool
    form: FormKind
