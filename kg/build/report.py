"""What a build did."""

from __future__ import annotations

import msgspec

from kg.errors import Finding, Severity


class BuildReport(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of releases, quads and findings; `seconds` is for people and never enters the store.

    read: releases found in the sources; written: releases in the graph; skipped: read but not written
    (the same release again, or one that could not be extracted or mapped).
    """

    read: int
    written: int
    skipped: int
    quads: int
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether some finding is a violation."""
        return any(finding.severity == Severity.VIOLATION for finding in self.findings)

    def summary(self) -> str:
        """The closing line."""
        return (
            f"read {self.read}, written {self.written}, skipped {self.skipped}, "
            f"findings {len(self.findings)}, quads {self.quads}, seconds {self.seconds:.1f}"
        )
