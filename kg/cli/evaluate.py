"""`kg evaluate`: precision, recall and F1 of extracted facts, layer by layer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.finding import print_findings
from kg.cli.options import json_option
from kg.errors import Finding, KgError, UsageError

if TYPE_CHECKING:
    from kg.evaluation.part import Part
    from kg.evaluation.report import Error
    from kg.evaluation.run import Case
    from kg.evaluation.score import Scores

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.option("--gold", required=True, type=_FOLDER, metavar="DIR", help="Gold facts, STEM.json each.")
@click.option("--texts", type=_FOLDER, metavar="DIR", help="The releases: STEM.txt, STEM.md or STEM.html.")
@click.option(
    "--files", type=_FILE, metavar="JSON", help="Stem to path below --texts; GOLD/files.json if there."
)
@click.option("--facts", type=_FOLDER, metavar="DIR", help="Score these STEM.json instead of extracting.")
@click.option("--only", metavar="STEM,...", help="Only these releases.")
@click.option(
    "--part", type=click.Choice(["all", "built-on", "held-back"]), default="all",
    help="Only what held-back.txt, in the gold or above it, lists, or the rest.",
)  # fmt: skip
@click.option("--errors", multiple=True, metavar="LAYER", help="List misses (-) and extras (+) of a layer.")
@click.option("--floor", multiple=True, metavar="LAYER=F1", help="Exit with 1 when a layer's F1 is lower.")
@click.option("--calibration", is_flag=True, help="Also tell how often facts of each confidence are right.")
@json_option
def command(
    gold: Path, texts: Path | None, files: Path | None, facts: Path | None, only: str | None,
    part: Part, errors: tuple[str, ...], floor: tuple[str, ...], calibration: bool, as_json: bool,
) -> None:  # fmt: skip
    """Score extracted facts against gold facts, layer by layer.

    Reads the releases of the gold from --texts and runs the extractor on them; with --facts it
    scores facts extracted before. Figures are micro-averaged over all releases.
    """
    from kg.evaluation import count_comparisons, sum_scores
    from kg.evaluation.report import iter_errors

    floors = _read_floors(floor, errors)
    began, findings = time.perf_counter(), list[Finding]()
    cases = list(_iter_cases(gold, texts, files, facts, only, part, findings))
    scores = sum_scores(count_comparisons(case.comparisons) for case in cases)
    listed = [error for case in cases for error in iter_errors(case, errors)]
    _print_report(cases, scores, listed, calibration, as_json)
    print_findings(findings)
    seconds = time.perf_counter() - began
    click.echo(f"read {len(cases)}, findings {len(findings)}, seconds {seconds:.1f}", err=True)
    _check_floors(floors, scores)


def _read_floors(floor: tuple[str, ...], errors: tuple[str, ...]) -> list[tuple[str, float]]:
    from kg.evaluation import FIELD_LAYERS, LAYERS
    from kg.evaluation.run import parse_floor

    layers = LAYERS + FIELD_LAYERS
    for layer in errors:
        if layer not in layers:
            raise UsageError(f"--errors {layer}: no such layer; give one of {', '.join(layers)}")
    return [parse_floor(one, layers) for one in floor]


def _iter_cases(
    gold: Path, texts: Path | None, files: Path | None, facts: Path | None, only: str | None,
    part: Part, findings: list[Finding],
) -> Iterator[Case]:  # fmt: skip
    from kg.evaluation.corpus import read_facts_folder, read_index
    from kg.evaluation.part import select_part
    from kg.evaluation.run import find_texts, iter_extracted, iter_stored
    from kg.registry import load_registry

    stems = [stem.strip() for stem in only.split(",") if stem.strip()] if only else []
    golds = select_part(read_facts_folder(gold, stems), part, gold)
    paths = find_texts(golds, texts, read_index(files, gold))
    registry = load_registry()
    if facts is not None:
        return iter_stored(golds, facts, paths, registry.canonical, findings=findings)
    if texts is None:
        raise UsageError("nothing to score: give releases with --texts DIR or facts with --facts DIR")
    from kg.extract import Extractor

    extract = Extractor(registry).iter_extract
    return iter_extracted(golds, paths, extract, registry.canonical, findings=findings)


def _print_report(
    cases: list[Case], scores: Scores, errors: list[Error], calibration: bool, as_json: bool
) -> None:
    import msgspec

    from kg.evaluation.calibration import format_reliability, list_reliability, measure_reliability
    from kg.evaluation.report import format_error, format_table, list_rows

    reliability = measure_reliability(cases) if calibration else ()
    if as_json:
        report = {"releases": len(cases), "layers": list_rows(scores), "errors": errors}
        report |= {"calibration": list_reliability(reliability)} if calibration else {}
        click.echo(msgspec.json.format(msgspec.json.encode(report), indent=1))
        return
    for error in errors:
        click.echo(format_error(error))
    click.echo(format_table(scores), nl=False)
    if calibration:
        click.echo("\n" + format_reliability(reliability), nl=False)


def _check_floors(floors: list[tuple[str, float]], scores: Scores) -> None:
    reached = [(layer, scores[layer].f1, least) for layer, least in floors]
    under = [f"{layer} {f1:.3f} < {least:g}" for layer, f1, least in reached if f1 is not None and f1 < least]
    if under:
        raise KgError(f"F1 under the floor: {'; '.join(under)}; list the errors with --errors LAYER")
