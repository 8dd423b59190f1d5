"""What a query file says of itself: its question, parameters, columns and limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

from graph.headers import HeaderError, read_header

__all__ = ["TYPES", "Column", "HeaderError", "Parameter", "Query", "parse"]

Type = Literal["iri", "string", "date", "integer", "boolean", "code"]
TYPES: Final[tuple[str, ...]] = get_args(Type)
REQUIRED: Final = ("question", "description", "cannot see", "parameters", "columns", "tags")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that the asker may give a value.

    ``of`` is the class that a label is looked up in (``foaf:Person``), ``scheme`` the vocabulary of
    a code (``attendance-statuses``), ``concept`` the beginning of the concept's name where the
    variable stands for the concept and not for its notation (``outcome``: ``fm:outcome-noted``).
    ``default`` is a value, ``latest-meeting`` for a date, or ``only`` for the one thing of its
    class. ``required``: the query has no sense without a value, be it given or the default.
    """

    name: str
    type: Type
    label: str
    description: str = ""
    default: str = ""
    required: bool = False
    of: str = ""
    scheme: str = ""
    concept: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer and what it means.

    A column ``x`` that holds a node has its readable name in ``x_name`` where there is one.
    """

    name: str
    meaning: str

    @property
    def heading(self) -> str:
        """The name as a table's heading: ``person_name`` is "person"."""
        return self.name.removesuffix("_name").replace("_", " ")


@dataclass(frozen=True, slots=True)
class Query:
    """A packaged question. ``sparql`` is the file without its header."""

    pack: str
    name: str
    question: str
    description: str
    cannot_see: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    tags: tuple[str, ...]
    sparql: str
    asked: tuple[str, ...] = ()
    """Other words in which people ask the same, for finding it."""
    limit: int = 0
    """The number that stands after LIMIT in the query where it can be lifted; 0: no such limit."""
    then: str = ""
    """The measure of queries/network.py that is applied to the rows; empty: none."""
    text: str = field(default="", repr=False)
    """The whole file."""

    @property
    def id(self) -> str:
        """``pack/name``, by which it is always found."""
        return f"{self.pack}/{self.name}"

    def parameter(self, name: str) -> Parameter | None:
        """A parameter by its name."""
        return next((one for one in self.parameters if one.name == name), None)

    @property
    def examples(self) -> dict[str, str]:
        """A value for every parameter that has an example and must be given."""
        return {p.name: p.example for p in self.parameters if p.required and p.example}


def parse(text: str, pack: str, name: str) -> Query:
    """The query in a file. Raises ``HeaderError`` where the header says too little."""
    where = f"{pack}/{name}.rq"
    header, sparql = read_header(text, where)
    if missing := [key for key in REQUIRED if header.get(key) is None]:
        raise HeaderError(f"{where}: the header says nothing of {', '.join(missing)}")
    return Query(
        pack,
        name,
        _words(header["question"]),
        _words(header["description"]),
        _words(header["cannot see"]),
        tuple(_parameter(where, str(n), p) for n, p in _mapping(where, header, "parameters")),
        tuple(Column(str(n), _words(m)) for n, m in _mapping(where, header, "columns")),
        tuple(str(tag) for tag in header["tags"]),
        sparql,
        tuple(_words(one) for one in header.get("asked as") or ()),
        int(header.get("limit", 0)),
        str(header.get("then", "")),
        text,
    )


def _parameter(where: str, name: str, given: Any) -> Parameter:
    if not isinstance(given, Mapping) or given.get("type") not in TYPES:
        raise HeaderError(f"{where}: the type of ?{name} must be one of {', '.join(TYPES)}")
    known = set(Parameter.__dataclass_fields__)
    fields = {str(key): value for key, value in given.items()}
    if unknown := sorted(set(fields) - known):
        raise HeaderError(f"{where}: ?{name} has {unknown[0]!r}, which no parameter has")
    texts = {key: _words(value) for key, value in fields.items() if key != "required"}
    texts.setdefault("label", name.replace("_", " ").capitalize())
    return Parameter(name=name, required=bool(fields.get("required", False)), **texts)  # type: ignore[arg-type]


def _mapping(where: str, header: Mapping[str, Any], key: str) -> list[tuple[Any, Any]]:
    if not isinstance(header[key], Mapping):
        raise HeaderError(f"{where}: {key} must be a mapping of names")
    return list(header[key].items())


def _words(value: Any) -> str:
    """A value of the header as one line; YAML's dates and numbers as they are printed."""
    return " ".join(str(value).split())
