"""The answer to a query as Python values, data frames, and a table in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pandas
    import polars

__all__ = ["Result", "Row"]

_SHOWN: Final = 100
"""Rows that a notebook shows."""


class Row(tuple[Any, ...]):
    """One row: a tuple of Python values that can also be asked by column, ``row["label"]``."""

    columns: Sequence[str]

    def __new__(cls, columns: Sequence[str], values: Iterable[Any]) -> Row:
        row = super().__new__(cls, values)
        row.columns = columns
        return row

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, str):
            try:
                return super().__getitem__(list(self.columns).index(key))
            except ValueError:
                raise KeyError(key) from None
        return super().__getitem__(key)

    def to_dict(self) -> dict[str, Any]:
        """The row as a dict."""
        return dict(zip(self.columns, self, strict=True))


class Result:
    """The rows of an answer. Values are str, int, Decimal, bool, or None where nothing is bound;
    IRIs and dates are strings."""

    def __init__(self, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        self.columns = tuple(columns)
        self._rows = [Row(self.columns, row) for row in rows]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> Row:
        return self._rows[index]

    def __bool__(self) -> bool:
        """An ASK's answer; for rows, whether there are any."""
        return bool(self._rows) and not (self.columns == ("ask",) and not self._rows[0][0])

    def __repr__(self) -> str:
        return f"<Result: {len(self)} rows of {', '.join(self.columns)}>"

    def to_dicts(self) -> list[dict[str, Any]]:
        """One dict per row."""
        return [row.to_dict() for row in self._rows]

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas data frame. Raises ``ImportError`` without ``folkmoot[frames]``."""
        import pandas

        return pandas.DataFrame(list(map(tuple, self._rows)), columns=list(self.columns))

    def to_polars(self) -> polars.DataFrame:
        """A polars data frame. Raises ``ImportError`` without ``folkmoot[frames]``."""
        import polars

        columns = {name: [row[i] for row in self._rows] for i, name in enumerate(self.columns)}
        return polars.DataFrame(columns, strict=False)

    def _repr_html_(self) -> str:
        """The table that a notebook shows; what the documents say is escaped."""
        from importlib.resources import files
        from string import Template

        page = Template(files("folkmoot").joinpath("result.html").read_text(encoding="utf-8"))
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{_cell(value)}</td>" for value in row) + "</tr>"
            for row in self._rows[:_SHOWN]
        )
        more = len(self) - _SHOWN
        note = f"{len(self)} rows" + (f", of which {_SHOWN} are shown" if more > 0 else "")
        return page.substitute(head=head, body=body, note=note)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = escape(str(value))
    if isinstance(value, str) and value.startswith(("http://", "https://")):
        return f'<a href="{text}" rel="noopener">{text}</a>'
    return text
