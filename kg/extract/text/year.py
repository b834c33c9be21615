"""Years of days that a release prints without one: the same day of a month is of one year throughout."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.text.date import Expression


class Years:
    """In which year a release has placed each day of a month."""

    def __init__(self) -> None:
        self._years: dict[tuple[int, int], int] = {}

    def note_all(self, expressions: Iterable[Expression]) -> None:
        """Take down the years that the text prints."""
        for expression in expressions:
            if expression.first.year is not None:
                self.note(expression, str(expression.first.year))

    def note(self, expression: Expression, day: str) -> None:
        """Take down the year of an ISO day, unless that day of the month has one already."""
        month, number = expression.first.month, expression.first.day
        if month is not None and number is not None:
            self._years.setdefault((month, number), int(day[:4]))

    def complete(self, expression: Expression) -> Expression:
        """The expression with the year that the text has given its day before; unchanged where it has given none."""
        first = expression.first
        if first.year is not None or first.month is None or first.day is None or expression.unit:
            return expression
        return expression._replace(first=first._replace(year=self._years.get((first.month, first.day))))
