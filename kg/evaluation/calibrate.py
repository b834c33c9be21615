"""`python -m kg.evaluation.calibrate`: count on gold how often each group of facts is right, for `confidence.csv`.

The counts are those of the rules at hand: run it again whenever the rules have changed.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kg.errors import BadInput, KgError
from kg.evaluation.corpus import find_text, read_facts_folder, read_index
from kg.evaluation.layer import Item
from kg.evaluation.part import PARTS, Part, select_part
from kg.evaluation.run import Case, iter_extracted
from kg.extract import Extractor
from kg.extract.confidence import COUNTS, Count, format_counts
from kg.extract.text.gazetteer import Gazetteer
from kg.extract.trait import Setting, Traits, read_traits
from kg.facts import LAYERS, Facts, Post
from kg.output import write_text
from kg.registry import load_registry


def count_cases(cases: Iterable[Case], gazetteer: Gazetteer) -> dict[Traits, Count]:
    """Traits → how many facts were right and wrong, each fact once for each group that its passages put it into."""
    counts: defaultdict[Traits, Count] = defaultdict(Count)
    for case in cases:
        setting = Setting(case.found, gazetteer)
        for layer in LAYERS:
            for item, right in _iter_verdicts(layer, case):
                for traits in {read_traits(layer, item.fact, passage, setting) for passage in item.fact.evidence}:
                    count = counts[traits]
                    counts[traits] = Count(count.right + right, count.wrong + (not right))
    return dict(counts)


def _iter_verdicts(layer: str, case: Case) -> Iterator[tuple[Item, bool]]:
    """Each fact found and whether all that it states is right: a post without an employer states none."""
    for compared in ("posts", "posts-with-organisation") if layer == "posts" else (layer,):
        comparison = case.comparisons[compared]
        items = [(item, True) for _, item in comparison.matched] + [(item, False) for item in comparison.extras]
        for item, right in items:
            if not isinstance(item.fact, Post) or (item.fact.organisation is None) == (compared == "posts"):
                yield item, right


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or that of the error printed."""
    options = _read_options(arguments)
    registry = load_registry()
    try:
        cases = list(_iter_cases(options.gold, options.part, frozenset(options.leave_out.split(","))))
        write_text(options.output, format_counts(count_cases(cases, registry)))
    except KgError as error:
        print(f"calibrate: {error}", file=sys.stderr)
        return error.exit_code
    print(f"read {len(cases)}", file=sys.stderr)
    return 0


def _read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m kg.evaluation.calibrate", description=__doc__)
    parser.add_argument(
        "--gold", nargs="+", action="append", required=True, metavar="DIR",
        help="gold facts, and the folder of their releases if that is another one; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--part", choices=PARTS, default="built-on",
        help="default: %(default)s; a folder without a list of what is held back is taken whole",
    )  # fmt: skip
    parser.add_argument("--leave-out", default="", metavar="STEM,...", help="more releases to be measured on later")
    parser.add_argument("-o", "--output", default=str(COUNTS), metavar="FILE", help="default: the package's own table")
    return parser.parse_args(arguments)


def _iter_cases(folders: Iterable[Sequence[str]], part: Part, left_out: frozenset[str]) -> Iterator[Case]:
    registry = load_registry()
    extract = Extractor(registry).iter_extract
    for gold, *texts in folders:
        chosen = _choose(read_facts_folder(Path(gold)), part, Path(gold))
        facts = {stem: one for stem, one in chosen.items() if stem not in left_out}
        paths = _find_texts(facts, Path(gold), Path(texts[0] if texts else gold))
        yield from iter_extracted(facts, paths, extract, registry.canonical, findings=[])


def _choose(golds: Mapping[str, Facts], part: Part, gold: Path) -> Mapping[str, Facts]:
    """The gold of that part; a folder in which nothing is held back is taken whole."""
    try:
        return select_part(golds, part, gold)
    except BadInput:
        return golds


def _find_texts(facts: Mapping[str, Facts], gold: Path, texts: Path) -> dict[str, Path]:
    index = read_index(None, gold)
    return {stem: find_text(stem, texts, index) for stem in facts}


if __name__ == "__main__":
    sys.exit(main())
