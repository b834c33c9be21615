"""What a machine has of what `kg` needs."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib import metadata

import msgspec

from kg.resources import shared_path

DISTRIBUTION = "kg-migration-governance"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: The oldest Python that runs kg, as in pyproject.toml.
OLDEST_PYTHON = (3, 11)
_NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")

FindVersion = Callable[[str], str]
FindProgram = Callable[[str], str | None]


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One thing kg needs (`needed_for` is "kg") or can use; `found` is its version or place, else `None`."""

    name: str
    needed_for: str
    found: str | None
    remedy: str

    @property
    def is_missing(self) -> bool:
        """Whether kg cannot run without it and it is not there."""
        return self.needed_for == "kg" and self.found is None


def check_machine(
    requirements: list[str] | None = None, *,
    find_version: FindVersion = metadata.version, find_program: FindProgram = shutil.which,
) -> list[Check]:  # fmt: skip
    """Python, the packages kg requires, those of its extras, its shared files and a browser, in that order.

    requirements: as in the package's metadata, which is read when `None`.
    """
    listed = _read_requirements() if requirements is None else requirements
    packages = [_check_package(requirement, find_version) for requirement in listed]
    packages.sort(key=lambda check: (check.needed_for != "kg", check.needed_for, check.name))
    return [_check_python(), *packages, *_iter_shared(), _check_browser(find_program)]


def format_checks(checks: list[Check]) -> str:
    """A plain-text table with one line per check, the remedy where something is not there."""
    lines = [f"{'name':<26}{'needed for':<14}found"]
    for check in checks:
        state = check.found or f"{'MISSING' if check.is_missing else 'not there'}: {check.remedy}"
        lines.append(f"{check.name:<26}{check.needed_for:<14}{state}")
    return "\n".join(lines) + "\n"


def _read_requirements() -> list[str]:
    try:
        return [DISTRIBUTION, *(metadata.requires(DISTRIBUTION) or ())]
    except metadata.PackageNotFoundError:
        return [DISTRIBUTION]


def _check_package(requirement: str, find_version: FindVersion) -> Check:
    match, extra = _NAME.match(requirement), _EXTRA.search(requirement)
    name = match[0] if match else requirement
    wanted = requirement.split(";")[0].strip()
    try:
        found = find_version(name)
    except metadata.PackageNotFoundError:
        found = None
    remedy = f"pip install '{DISTRIBUTION}[{extra[1]}]'" if extra else f"pip install '{wanted}'"
    return Check(name=name, needed_for=extra[1] if extra else "kg", found=found, remedy=remedy)


def _check_python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = sys.version_info[:2] >= OLDEST_PYTHON
    return Check(
        name="python",
        needed_for="kg",
        found=version if fits else None,
        remedy=f"install Python {'.'.join(map(str, OLDEST_PYTHON))} or newer; this is {version}",
    )


def _iter_shared() -> Iterator[Check]:
    for folder in ("ontology", "data"):
        found = "there" if shared_path(folder).is_dir() else None
        remedy = f"pip install --force-reinstall {DISTRIBUTION}"
        yield Check(name=f"{folder}/", needed_for="kg", found=found, remedy=remedy)


def _check_browser(find_program: FindProgram) -> Check:
    found = next((path for name in BROWSERS if (path := find_program(name))), None)
    remedy = "install your system's chromium package, or run: playwright install chromium"
    return Check(name="chromium", needed_for="browser tests", found=found, remedy=remedy)
