"""The headers of query and rule files: YAML in comment lines that begin with ``#+``.

The file stays a plain SPARQL file for every other tool (the convention is grlc's).
"""

from __future__ import annotations

from typing import Any

__all__ = ["HeaderError", "read_header"]


class HeaderError(Exception):
    """A header that cannot be read; the message names the file and what is wrong with it."""


def read_header(text: str, name: str) -> tuple[dict[str, Any], str]:
    """The header of a file as a mapping, and the SPARQL without it.

    ``name`` is the file's name for messages. Raises ``HeaderError``.
    """
    import yaml

    header = [line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#+")).strip() + "\n"
    try:
        found = yaml.load("\n".join(header), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise HeaderError(f"{name}: the header is not YAML: {error}") from error
    if not isinstance(found, dict):
        raise HeaderError(f"{name}: no header; begin with '#+ question: …'")
    return {str(key): value for key, value in found.items()}, body
