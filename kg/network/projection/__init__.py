"""Projections: what to draw as nodes and edges. Each is one module of this folder, found by its file.

A module says in its docstring what an edge means and what it does not, and sets

- `KIND`: what its edges are called, and `UNIT`: what their weight counts, `releases` or `meetings`;
- `PARALLEL`: whether two nodes may be joined by several edges, one for each `?key`;
- `QUERY`: SPARQL that yields `?source ?target` and, for each thing that counts, `?reason` (a meeting or a
  release) with `?begin` and `?finish` if dated, `?fact` (and `?other`) that evidence hangs on, and at will
  `?key` (one edge each), `?role` (words), `?roleConcept` (where there are no words) and `?status`. It says
  `$dialogue`, `$period` (after `?begin` and `?finish`) and `$confidence` (after `?passage`, the evidence)
  where a selection's limits go;
- `DIALOGUE`: the pattern that keeps what belongs to the dialogues `$held`.

What many releases state stands in many graphs, and the union of graphs yields it once for each of them: a
chain of three patterns over a fact of 400 releases has 64 million matches. Queries therefore ask within one
GRAPH at a time.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Literal

from kg.errors import UsageError

Unit = Literal["meetings", "releases"]

#: The dates of a meeting as each release gives them; a release that gives none does not hide another's.
MEETING_DATES = """OPTIONAL { GRAPH ?dated {
    ?reason schema:startDate ?begin .
    OPTIONAL { ?reason schema:endDate ?finish }
  } }"""


@dataclass(frozen=True, slots=True)
class Projection:
    """A way of reading the graph as a network; `meaning` tells what an edge means and what it does not."""

    name: str
    title: str
    meaning: str
    kind: str
    unit: Unit
    parallel: bool
    query: str
    dialogue: str


def list_projections() -> tuple[str, ...]:
    """The names of the projections, sorted; none is imported."""
    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(__path__)))


def load_projection(name: str) -> Projection:
    """The projection of that name; raises UsageError listing the names if there is none."""
    if name not in list_projections():
        raise UsageError(f"no projection {name!r}; choose one of: {', '.join(list_projections())}")
    return _read_projection(name, import_module(f"{__name__}.{name.replace('-', '_')}"))


def _read_projection(name: str, module: ModuleType) -> Projection:
    title, _, meaning = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
    return Projection(
        name=name,
        title=title.rstrip("."),
        meaning=meaning,
        kind=module.KIND,
        unit=module.UNIT,
        parallel=module.PARALLEL,
        query=module.QUERY,
        dialogue=module.DIALOGUE,
    )
