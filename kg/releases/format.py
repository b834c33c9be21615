"""The source formats, found by their folder: a new one is one new file there, registered nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import BinaryIO, Protocol, cast

from kg.errors import Finding
from kg.facts import Release
from kg.releases import formats
from kg.releases.record import Origin


class Format(Protocol):
    """A module that reads one kind of file."""

    #: File name endings in lower case, with their dots.
    SUFFIXES: tuple[str, ...]

    def read(self, stream: BinaryIO, origin: Origin) -> Iterator[Release | Finding]:
        """The releases in a stream, in order, and findings; raises `BadInput` if nothing can be read."""


def load_formats(package: ModuleType) -> dict[str, Format]:
    """Suffix → the module of the package that reads it.

    Raises `ImportError` for a module that names no suffix or no `read`, and for a suffix named twice.
    """
    found: dict[str, Format] = {}
    for module in sorted(iter_modules(package.__path__), key=lambda module: module.name):
        reader = import_module(f"{package.__name__}.{module.name}")
        suffixes = getattr(reader, "SUFFIXES", ())
        if not suffixes or not callable(getattr(reader, "read", None)):
            raise ImportError(f"{reader.__name__}: a source format needs SUFFIXES and read()")
        for suffix in suffixes:
            if suffix in found:
                raise ImportError(f"{reader.__name__}: {suffix} is already read by {found[suffix]}")
            found[suffix] = cast(Format, reader)
    return found


FORMATS: Mapping[str, Format] = load_formats(formats)
