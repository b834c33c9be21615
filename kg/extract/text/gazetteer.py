"""What extraction asks of an authority list. The registry satisfies it; extraction does not know the registry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Known(Protocol):
    """Something that the authority list knows; `kind` is organisation, mechanism, body, country or region."""

    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def acronym(self) -> str | None: ...
    @property
    def country(self) -> str | None: ...
    @property
    def parent(self) -> str | None: ...


class Hit(Protocol):
    """A known name in a text; `weak` ones are ambiguous and count only with support; `form` as in the registry."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def entry(self) -> Known: ...
    @property
    def weak(self) -> bool: ...
    @property
    def form(self) -> str: ...


class Gazetteer(Protocol):
    """The look-ups that extraction needs."""

    def find(self, name: str) -> Known | None:
        """The entry of that name, or None."""

    def candidates(self, name: str) -> Sequence[Known]:
        """The entries for which the name stands among others: acronyms and names of which there are many."""

    def scan(self, text: str) -> Sequence[Hit]:
        """The longest known names of a text, left to right, without overlap."""

    def entry(self, key: str) -> Known | None:
        """The entry of that key, or None."""

    def country(self, code_or_name: str) -> Known | None:
        """The country of that code or name, or None."""

    def city_country(self, city: str, hint: str | None = None) -> str | None:
        """The ISO 3166-1 alpha-2 code of the country in which the city most likely lies, or None."""

    def city_name(self, city: str, country: str) -> str:
        """The English name of a city in a country, or the name as given."""
