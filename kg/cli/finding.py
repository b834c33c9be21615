"""Findings on stderr: each on a line, of many lines of one file the first few."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import click

from kg.errors import Finding
from kg.output import escape_line

_LINE = re.compile(r":\d+$")
#: So many findings of one file are printed in full.
_MOST = 5


def print_findings(findings: Iterable[Finding]) -> None:
    """Print findings to stderr, and for each file with many of them how many more it has."""
    for line in iter_lines(findings):
        click.echo(line, err=True)


def iter_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """The first five findings of each file in order, then a line for each file that has more."""
    counts: Counter[str] = Counter()
    for finding in findings:
        file = _LINE.sub("", finding.where)
        counts[file] += 1
        if counts[file] <= _MOST:
            yield escape_line(str(finding))
    for file, count in counts.items():
        if count > _MOST:
            yield escape_line(f"{file}: {count - _MOST} more findings of this file, {count} in all")
