"""The graph for programs: open a store, ask it, take rows away.

    >>> import kg
    >>> graph = kg.open("store")
    >>> graph.question("speakers", meeting="counter-trafficking").column("speaker")
    ['Aurelio Vandermeer', 'Indira Massiah']
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from kg.errors import MissingExtra, UsageError
from kg.query.engine import ask
from kg.query.explanation import Explanation, explain
from kg.query.formats import csv
from kg.query.lookup import find_thing
from kg.query.past import view_as_of
from kg.query.question import Question, load_questions, select_questions
from kg.query.result import Rows, Term, as_rows, term_text
from kg.query.writing import write_result
from kg.rdf.vocabulary import XSD
from kg.store import Store, open_store

if TYPE_CHECKING:
    import pandas

Value: TypeAlias = str | int | float | bool | date | None

#: On one line, so that lines in messages are those of the query.
_NUMBERS: dict[NamedNode, Callable[[str], int | float]] = {XSD.integer: int, XSD.decimal: float}


def open_graph(store: str | PathLike[str], *, as_of: date | str | None = None) -> OpenGraph:
    """The graph in a store, see `kg.open`."""
    return OpenGraph(open_store(Path(store)), _read_day(as_of))


class Table:
    """Rows of an answer: a sequence of dictionaries by column, with values of Python.

    Numbers, days and truth values are what they are in Python; addresses of things, texts and dates that are
    only a month or a year are strings; what a row lacks is None.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.columns = rows.variables

    def __len__(self) -> int:
        return len(self._rows.rows)

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return map(self._read_row, self._rows.rows)

    def __getitem__(self, place: int) -> dict[str, Value]:
        return self._read_row(self._rows.rows[place])

    def __repr__(self) -> str:
        return f"<Table of {len(self)} rows: {', '.join(self.columns)}>"

    def column(self, name: str) -> list[Value]:
        """The values of one column, in order; KeyError if there is none of that name."""
        return [row[name] for row in self] if name in self.columns else _miss(name)

    def to_csv(self, target: str | PathLike[str] | None = None) -> str:
        r"""The rows as comma-separated values with a header, also written to the file `target` if one is given.

        >>> import kg
        >>> kg.open("store").query("SELECT ('a, b' AS ?text) (2 AS ?number) {}").to_csv()
        'text,number\r\n"a, b",2\r\n'
        """
        stream = io.BytesIO()
        csv.write_result(self._rows, stream)
        if target is not None:
            write_result(self._rows, "csv", Path(target))
        return stream.getvalue().decode()

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas DataFrame; raises MissingExtra if pandas is not installed."""
        try:
            import pandas
        except ImportError as error:
            raise MissingExtra("pandas", "pandas") from error
        return pandas.DataFrame(list(self), columns=list(self.columns))

    def _read_row(self, row: tuple[Term | None, ...]) -> dict[str, Value]:
        return dict(zip(self.columns, map(_read_value, row), strict=True))


class OpenGraph:
    """A graph opened for reading; `store` is the store underneath, for facts and manifest."""

    def __init__(self, store: Store, as_of: date | None = None) -> None:
        self.store = store
        self.as_of = as_of

    def __repr__(self) -> str:
        when = f" as of {self.as_of}" if self.as_of else ""
        return f"<OpenGraph {self.store.path.parents[1].name}{when}>"

    @cached_property
    def quads(self) -> pyoxigraph.Store:
        """The quads, for those who need Oxigraph's own interface."""
        return view_as_of(self.store.quads, self.as_of)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The questions that come with kg, by name.

        >>> import kg
        >>> kg.open("store").questions["hosts"].question
        'How often has each country hosted meetings, by dialogue and year?'
        """
        return load_questions()

    def query(self, sparql: str) -> Table:
        """The answer to SPARQL 1.1 over all that releases, registry and curators say.

        Our prefixes (`mga:`, `org:`, `foaf:`, `schema:` …) need no declaration. A CONSTRUCT gives the columns subject,
        predicate and object, an ASK the column answer.
        Raises UsageError for invalid SPARQL, updates and SERVICE.

        >>> import kg
        >>> graph = kg.open("store")
        >>> graph.query("ASK { ?meeting a mga:Meeting }")[0]
        {'answer': True}
        """
        return Table(as_rows(ask(self.quads, sparql)))

    def question(self, name: str, **params: object) -> Table:
        """The answer to a question that comes with kg; parameters are those that `kg questions NAME` lists.

        One that is a word of Python (`from`) is given with an underscore behind: `from_="2019-01-01"`.
        Raises UsageError for an unknown question or parameter, and for a value that does not fit.

        >>> import kg
        >>> graph = kg.open("store")
        >>> graph.question("office-holders", office="minister", body="guyana")[0]["person"]
        'Indira Massiah'
        >>> graph.question("co-attendance", from_="2019-12-01", minimum=1)[0]["meetings"]
        1
        """
        chosen = select_questions(self.questions, [name])[0]
        values = {key.removesuffix("_"): str(value) for key, value in params.items()}
        return Table(as_rows(ask(self.quads, chosen, values)))

    def explain(self, thing: str) -> Explanation:
        """Everything about a thing, by IRI, prefixed IRI or name: facts with the words that carry them.

        Raises UsageError if nothing, or more than one thing, is meant.

        >>> import kg
        >>> explanation = kg.open("store").explain("Aurelio Vandermeer")
        >>> explanation.types
        ['foaf:Person']
        >>> explanation.facts[0].passages[0].quote
        'Aurelio Vandermeer, Regional Director of IOM'
        """
        return explain(self.quads, find_thing(self.quads, thing))


def _read_day(day: date | str | None) -> date | None:
    if not isinstance(day, str):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        raise UsageError(f"as_of {day!r} is no date; write it as 2019-03-14") from error


def _read_value(term: Term | None) -> Value:
    if not isinstance(term, Literal):
        return None if term is None else term_text(term)
    if number := _NUMBERS.get(term.datatype):
        return number(term.value)
    if term.datatype == XSD.boolean:
        return term.value in ("true", "1")
    return _read_date(term.value) if term.datatype == XSD.date else term.value


def _read_date(text: str) -> Value:
    try:
        return date.fromisoformat(text)
    except ValueError:  # a day with a time zone, or before the year 1
        return text


def _miss(name: str) -> list[Value]:
    raise KeyError(name)
