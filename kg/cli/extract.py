"""`kg extract`: the facts that releases state, with the words that carry them."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import chain, islice, tee
from pathlib import Path

import click

from kg.cli.finding import print_findings
from kg.cli.options import json_option, output_option
from kg.errors import BadInput, Finding, Severity, UsageError
from kg.facts import Facts, Release

Extracted = Iterator[tuple[Release, Facts]]


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@json_option
@click.option(
    "--out-dir", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Write DIR/STEM.json."
)
@output_option
def command(sources: tuple[str, ...], as_json: bool, out_dir: Path | None, output: str) -> None:
    """Print the facts that releases state, each with the words that carry it.

    With --json one release gives one object, several give JSON Lines. With --out-dir each
    release's facts go to a file of their own.
    """
    if out_dir is not None and output != "-":
        raise UsageError(f"-o {output} and --out-dir {out_dir}: give one of them")
    began, findings = time.perf_counter(), list[Finding]()
    extracted = _iter_extracted(sources, findings)
    if out_dir is not None:
        written = _write_files(out_dir, extracted)
    else:
        written = _write_stream(output, extracted, as_json)
    print_findings(findings)
    skipped = sum(finding.severity is Severity.VIOLATION for finding in findings)
    counts = f"read {written + skipped}, written {written}, skipped {skipped}, findings {len(findings)}"
    click.echo(f"{counts}, seconds {time.perf_counter() - began:.1f}", err=True)
    if not written:
        raise BadInput(f"{', '.join(sources)}: no release could be read; name files that hold text")


def _iter_extracted(sources: tuple[str, ...], findings: list[Finding]) -> Extracted:
    from kg.extract import Extractor
    from kg.registry import load_registry
    from kg.releases import iter_releases

    releases, copies = tee(iter_releases(list(sources), findings=findings))
    return zip(copies, Extractor(load_registry()).iter_extract(releases), strict=False)


def _write_files(folder: Path, extracted: Extracted) -> int:
    """How many files were written."""
    from kg.cli.listing import FileNames
    from kg.facts import facts_to_json
    from kg.output import open_output

    names, written = FileNames(), 0
    for release, facts in extracted:
        with open_output(folder / f"{names.mint(release)}.json") as stream:
            stream.write(facts_to_json(facts))
        written += 1
    return written


def _write_stream(target: str, extracted: Extracted, as_json: bool) -> int:
    """How many releases were written to one stream, or nothing at all when there are none."""
    from kg.output import open_output

    first = list(islice(extracted, 2))
    if not first:
        return 0
    written = 0
    with open_output(target) as stream:
        for chunk in _iter_chunks(
            (facts for _, facts in chain(first, extracted)), as_json, alone=len(first) == 1
        ):
            stream.write(chunk)
            written += 1
    return written


def _iter_chunks(facts: Iterable[Facts], as_json: bool, *, alone: bool) -> Iterator[bytes]:
    """The bytes of each release's facts."""
    import msgspec

    from kg.cli.listing import iter_listing
    from kg.facts import facts_to_json

    for one in facts:
        if not as_json:
            yield "\n".join(iter_listing(one)).encode() + b"\n"
        else:
            yield facts_to_json(one) if alone else msgspec.json.encode(one) + b"\n"
