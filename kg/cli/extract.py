"""`kg extract`: the facts that releases state, with the words that carry them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import chain, islice, tee
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.finding import print_findings
from kg.cli.options import confidence_option, json_option, output_option, report_left_out
from kg.errors import BadInput, Finding, Severity, UsageError
from kg.facts import Facts, Release

if TYPE_CHECKING:
    from kg.extract.threshold import Threshold

Extracted = Iterator[tuple[Release, Facts]]


def _print_rules(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from kg.cli.tracing import iter_rule_lines

        click.echo("\n".join(iter_rule_lines()))
        ctx.exit()


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@json_option
@click.option("--trace", "traced", is_flag=True, help="Print instead what each step saw in every sentence, and why.")
@click.option("--rules", is_flag=True, is_eager=True, expose_value=False, callback=_print_rules,
              help="Print what the rules mean that evidence names, and exit.")
@click.option(
    "--out-dir", type=click.Path(path_type=Path, file_okay=False), metavar="DIR", help="Write DIR/STEM.json."
)
@confidence_option
@output_option
def command(
    sources: tuple[str, ...], as_json: bool, traced: bool, out_dir: Path | None, min_confidence: float, output: str
) -> None:
    """Print the facts that releases state, each with the words that carry it.

    With --json one release gives one object, several give JSON Lines. With --out-dir each
    release's facts go to a file of their own.
    """
    if out_dir is not None and output != "-":
        raise UsageError(f"-o {output} and --out-dir {out_dir}: give one of them")
    if out_dir is not None and traced:
        raise UsageError(f"--trace and --out-dir {out_dir}: a trace goes to stdout or to -o FILE")
    if traced and min_confidence > 0:
        raise UsageError(f"--trace and --min-confidence {min_confidence:g}: a trace shows everything; give one of them")
    began, findings = time.perf_counter(), list[Finding]()
    threshold = _open_threshold(min_confidence)
    if out_dir is not None:
        written = _write_files(out_dir, _iter_extracted(sources, findings, threshold))
    elif traced:
        written = _write_stream(output, _iter_traced(sources, findings, as_json))
    else:
        written = _write_stream(output, _iter_listed(sources, findings, threshold, as_json))
    print_findings(findings)
    report_left_out(threshold.left_out, min_confidence)
    skipped = sum(finding.severity is Severity.VIOLATION for finding in findings)
    counts = f"read {written + skipped}, written {written}, skipped {skipped}, findings {len(findings)}"
    click.echo(f"{counts}, seconds {time.perf_counter() - began:.1f}", err=True)
    if not written:
        raise BadInput(f"{', '.join(sources)}: no release could be read; name files that hold text")


def _open_threshold(least: float) -> Threshold:
    from kg.extract import Extractor
    from kg.extract.threshold import Threshold
    from kg.registry import load_registry

    return Threshold(Extractor(load_registry()), least)


def _iter_extracted(sources: tuple[str, ...], findings: list[Finding], threshold: Threshold) -> Extracted:
    from kg.releases import iter_releases

    releases, copies = tee(iter_releases(list(sources), findings=findings))
    return zip(copies, threshold.iter_extract(releases), strict=False)


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


def _write_stream(target: str, chunks: Iterator[bytes]) -> int:
    """How many releases were written to one stream, or nothing at all when there are none."""
    from kg.output import open_output

    first = list(islice(chunks, 1))
    if not first:
        return 0
    written = 0
    with open_output(target) as stream:
        for chunk in chain(first, chunks):
            stream.write(chunk)
            written += 1
    return written


def _iter_listed(
    sources: tuple[str, ...], findings: list[Finding], threshold: Threshold, as_json: bool
) -> Iterator[bytes]:
    """The bytes of each release's facts."""
    import msgspec

    from kg.cli.listing import iter_listing
    from kg.facts import facts_to_json

    extracted = _iter_extracted(sources, findings, threshold)
    first = list(islice(extracted, 2))
    for _, one in chain(first, extracted):
        if not as_json:
            yield "\n".join(iter_listing(one)).encode() + b"\n"
        else:
            yield facts_to_json(one) if len(first) == 1 else msgspec.json.encode(one) + b"\n"


def _iter_traced(sources: tuple[str, ...], findings: list[Finding], as_json: bool) -> Iterator[bytes]:
    """The bytes of each release's trace, one JSON line or a text each."""
    import msgspec

    from kg.cli.tracing import iter_trace_lines
    from kg.extract import Extractor
    from kg.extract.trace import trace
    from kg.registry import load_registry
    from kg.releases import iter_releases

    releases = iter_releases(list(sources), findings=findings)
    for study in Extractor(load_registry()).iter_study(releases):
        found = trace(study)
        yield (msgspec.json.encode(found) if as_json else "\n".join(iter_trace_lines(found)).encode()) + b"\n"
