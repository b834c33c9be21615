"""kg: a knowledge graph of migration governance from press releases.

    import kg
    graph = kg.open("demo/store")
    graph.question("who-met-whom", person="pisani").to_pandas()

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from datetime import date
from os import PathLike
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph import OpenGraph

__all__ = ["__version__", "open"]

__version__ = "0.1.0"


def open(store: str | PathLike[str], *, as_of: date | str | None = None) -> OpenGraph:  # noqa: A001
    """The graph in a store that `kg build` or `kg demo` has made, for reading.

    as_of: a date (`2019-04-05`); the graph is then as attested by that day.
    Raises StoreUnavailable if there is no store, UsageError if `as_of` is no date.

    >>> import kg
    >>> kg.open("store")
    <OpenGraph store>
    """
    from kg.graph import open_graph

    return open_graph(store, as_of=as_of)
