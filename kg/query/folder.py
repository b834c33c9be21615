"""Modules found by their folder: a new format is one new file, registered nowhere."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from kg.errors import UsageError


def list_modules(package: ModuleType) -> tuple[str, ...]:
    """The names of the modules of a package, sorted; none is imported."""
    return tuple(sorted(module.name for module in iter_modules(package.__path__)))


def load_module(package: ModuleType, name: str) -> ModuleType:
    """The module `name` of a package; raises UsageError listing the names if there is none."""
    names = list_modules(package)
    if name not in names:
        raise UsageError(f"no format {name!r}; choose one of: {', '.join(names)}")
    return import_module(f"{package.__name__}.{name}")
