"""Ways to write a network. Each is one module of this folder, named like the file's extension.

A module defines `write_network(network, stream)`, which writes the whole network as bytes, the same bytes for
the same network.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules
from typing import BinaryIO

from kg.errors import UsageError
from kg.network.build import Network


def list_extensions() -> tuple[str, ...]:
    """The extensions that can be written, with their dots, sorted; no module is imported."""
    return tuple(sorted(f".{module.name}" for module in iter_modules(__path__)))


def choose_extension(target: str) -> str:
    """The extension of a file name; `.csv` for stdout. Raises UsageError listing them if it is not known."""
    extension = ".csv" if target == "-" else PurePath(target).suffix.lower()
    if extension not in list_extensions():
        raise UsageError(f"{target!r}: the file's extension must be one of {', '.join(list_extensions())}")
    return extension


def write_network(network: Network, extension: str, stream: BinaryIO) -> None:
    """Write the network as the extension says."""
    import_module(f"{__name__}{extension}").write_network(network, stream)
