"""What can go wrong, as values and as exceptions.

    KgError                     anything we raise on purpose; carries an exit code
    ├── UsageError       (2)    the request cannot be meant: unknown name, bad parameter
    ├── BadInput         (3)    what was given cannot be read
    └── UnfitMachine     (4)    the machine lacks something
        ├── MissingExtra        an optional dependency is not installed
        └── StoreUnavailable    no store there, or it does not answer

A problem with one item of a batch is no exception but a `Finding`: the batch goes on and reports it.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class KgError(Exception):
    """A failure with one line for the user: what failed, where, what was found, what to do."""

    exit_code = 1


class UsageError(KgError):
    """The request itself is wrong: an unknown question, a parameter that does not parse."""

    exit_code = 2


class BadInput(KgError):
    """An input that cannot be read or understood."""

    exit_code = 3


class UnfitMachine(KgError):
    """The machine lacks something that the request needs."""

    exit_code = 4


class MissingExtra(UnfitMachine):
    """An optional dependency is not installed; the message names the extra."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(
            f"{package} is not installed; install it with: pip install 'kg-migration-governance[{extra}]'"
        )


class StoreUnavailable(UnfitMachine):
    """No readable store at the place named."""


class Severity(StrEnum):
    """How grave a finding is; the values are those of SHACL, in lower case."""

    INFO = "info"
    WARNING = "warning"
    VIOLATION = "violation"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A problem with one item, reported as a value so that the rest of the batch goes on.

    where: the file, line, IRI or fact it is about; what: one line that says what was found and what to do.
    """

    where: str
    what: str
    severity: Severity = Severity.VIOLATION

    def __str__(self) -> str:
        return f"{self.severity}: {self.where}: {self.what}"
