"""`kg evaluate`: precision, recall and F1 of extracted facts, layer by layer, and of who is who across releases."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.finding import print_findings
from kg.cli.options import json_option
from kg.errors import Finding, KgError, UsageError

if TYPE_CHECKING:
    from kg.evaluation.part import Part
    from kg.evaluation.run import Case

F1s = Mapping[str, float | None]
"""Layer → F1, `None` where there is nothing to measure."""

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
@click.option(
    "--identity", is_flag=True,
    help="Score who is who against the gold's identity.csv instead; layers are person, organisation, meeting.",
)  # fmt: skip
@json_option
def command(
    gold: Path, texts: Path | None, files: Path | None, facts: Path | None, only: str | None,
    part: Part, errors: tuple[str, ...], floor: tuple[str, ...], calibration: bool, identity: bool, as_json: bool,
) -> None:  # fmt: skip
    """Score extracted facts against gold facts, layer by layer.

    Reads the releases of the gold from --texts and runs the extractor on them; with --facts it
    scores facts extracted before. Figures are micro-averaged over all releases. With --identity it
    scores how people, organisations and meetings are joined across the releases (B-cubed); without
    --texts and --facts the facts of the gold itself are joined.
    """
    if identity and calibration:
        raise UsageError("--calibration tells of facts; leave it out, or --identity")
    floors = _read_floors(floor, errors, identity)
    began, findings = time.perf_counter(), list[Finding]()
    source = gold if identity and texts is None and facts is None else facts
    cases = list(_iter_cases(gold, texts, files, source, only, part, findings))
    if identity:
        reached = _report_identity(gold, cases, errors, as_json)
    else:
        reached = _report_layers(cases, errors, calibration, as_json)
    print_findings(findings)
    seconds = time.perf_counter() - began
    click.echo(f"read {len(cases)}, findings {len(findings)}, seconds {seconds:.1f}", err=True)
    _check_floors(floors, reached)


def _read_floors(floor: tuple[str, ...], errors: tuple[str, ...], identity: bool) -> list[tuple[str, float]]:
    from kg.evaluation import FIELD_LAYERS, LAYERS
    from kg.evaluation.identity import TYPES
    from kg.evaluation.run import parse_floor

    layers = TYPES if identity else LAYERS + FIELD_LAYERS
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


def _report_layers(cases: list[Case], errors: tuple[str, ...], calibration: bool, as_json: bool) -> F1s:
    from kg.evaluation import count_comparisons, sum_scores
    from kg.evaluation.calibration import format_reliability, list_reliability, measure_reliability
    from kg.evaluation.report import format_error, format_table, iter_errors, list_rows

    scores = sum_scores(count_comparisons(case.comparisons) for case in cases)
    listed = [error for case in cases for error in iter_errors(case, errors)]
    reliability = measure_reliability(cases) if calibration else ()
    if as_json:
        report = {"releases": len(cases), "layers": list_rows(scores), "errors": listed}
        _print_json(report | ({"calibration": list_reliability(reliability)} if calibration else {}))
        return {name: score.f1 for name, score in scores.items()}
    for error in listed:
        click.echo(format_error(error))
    click.echo(format_table(scores), nl=False)
    if calibration:
        click.echo("\n" + format_reliability(reliability), nl=False)
    return {name: score.f1 for name, score in scores.items()}


def _report_identity(gold: Path, cases: list[Case], errors: tuple[str, ...], as_json: bool) -> F1s:
    from kg.evaluation.identity import format_error, format_scores, iter_errors, list_scores, score_identity
    from kg.evaluation.run import place_cases
    from kg.registry import load_registry

    mentions, placed = place_cases(gold, cases, load_registry())
    scores, listed = score_identity(mentions, placed), list(iter_errors(placed, errors))
    if as_json:
        _print_json({"releases": len(cases), "types": list_scores(scores), "errors": listed})
        return {name: score.f1 for name, score in scores.items()}
    for error in listed:
        click.echo(format_error(error))
    click.echo(format_scores(scores), nl=False)
    return {name: score.f1 for name, score in scores.items()}


def _print_json(report: object) -> None:
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(report), indent=1))


def _check_floors(floors: list[tuple[str, float]], reached: F1s) -> None:
    told = [(layer, reached[layer], least) for layer, least in floors]
    under = [f"{layer} {f1:.3f} < {least:g}" for layer, f1, least in told if f1 is not None and f1 < least]
    if under:
        raise KgError(f"F1 under the floor: {'; '.join(under)}; list the errors with --errors LAYER")
