"""Where the packs are, and how a query is found in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from queries.header import HeaderError, Query, parse

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["UnknownQuery", "all_queries", "find", "names"]


class UnknownQuery(KeyError):
    """No query, or more than one, has the name; the message lists those that are near."""

    def __str__(self) -> str:
        return str(self.args[0])


def names(folders: Sequence[Path] = ()) -> dict[str, Traversable | Path]:
    """``pack/name`` → file, of the packs that come with Folkmoot and those in ``folders``.

    A folder holds packs (folders of .rq files); a query there wins over ours of the same name.
    """
    return dict(sorted(_ours().items()) + [one for folder in folders for one in _within(folder)])


def find(name: str, folders: Sequence[Path] = ()) -> Query:
    """A query by ``pack/name``, or by its name alone where only one pack has it.

    Raises ``UnknownQuery``, and ``HeaderError`` where the file's header cannot be read.
    """
    known = names(folders)
    if name in known:
        return _load(name, known[name])
    of_that_name = [one for one in known if one.endswith(f"/{name}")]
    if len(of_that_name) == 1:
        return _load(of_that_name[0], known[of_that_name[0]])
    if of_that_name:
        raise UnknownQuery(f"several packs have {name!r}: {', '.join(of_that_name)}")
    raise UnknownQuery(f"there is no query {name!r}{_near(name, list(known))}")


def all_queries(
    folders: Sequence[Path] = (), pack: str = "", tag: str = "", faults: list[str] | None = None
) -> Iterator[Query]:
    """The queries, by pack and name, of one pack or with one tag where given.

    A file whose header cannot be read raises ``HeaderError``; where ``faults`` is given, the
    message goes there and the others follow.
    """
    for name, file in sorted(names(folders).items()):
        if pack and not name.startswith(f"{pack}/"):
            continue
        try:
            query = _load(name, file)
        except (HeaderError, UnicodeDecodeError) as error:
            if faults is None:
                raise
            faults.append(f"{name}: {error}")
            continue
        if not tag or tag in query.tags:
            yield query


@cache
def _ours() -> dict[str, Traversable]:
    found = {}
    for pack in files(__package__).iterdir():
        if pack.is_dir() and not pack.name.startswith(("_", ".")):
            for file in pack.iterdir():
                if file.name.endswith(".rq"):
                    found[f"{pack.name}/{file.name[:-3]}"] = file
    return found


def _within(folder: Path) -> list[tuple[str, Path]]:
    files = sorted(folder.glob("*/*.rq")) or sorted(folder.glob("*.rq"))
    return [(f"{file.parent.name}/{file.stem}", file) for file in files]


def _load(name: str, file: Traversable | Path) -> Query:
    pack, _, stem = name.partition("/")
    return _parsed(file.read_text(encoding="utf-8"), pack, stem)


_parsed = cache(parse)


def _near(name: str, known: list[str]) -> str:
    from difflib import get_close_matches

    short = {one.rpartition("/")[2]: one for one in known}
    near = get_close_matches(name.rpartition("/")[2], list(short), n=3, cutoff=0.5)
    return f"; do you mean {' or '.join(short[one] for one in near)}?" if near else ""
