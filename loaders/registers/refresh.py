"""Makes ``authorities.csv`` anew from downloads of its sources; README.md says where they are.

python -m loaders.registers.refresh --authorities FILE --names FILE --gss FILE
    --organisations FILE --systems FILE-OR-FOLDER [--out FILE]
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from loaders.registers.register import COLUMNS, SEPARATOR, fold_title

__all__ = ["authority_rows", "main"]

Row = dict[str, str]

_SYSTEMS = {
    "moderngov": "moderngov", "modgov": "moderngov", "cmis": "cmis", "json api": "json",
    "custom html": "own", "custom html (paged)": "own", "custom base": "own",
}  # fmt: skip
_AMENDMENTS = Path(__file__).with_name("amendments.csv")


def authority_rows(
    authorities: Iterable[Row],
    names: Iterable[Row],
    gss: Iterable[Row],
    organisations: Iterable[Row],
    systems: Iterable[Row],
    amendments: Iterable[Row] = (),
) -> list[Row]:
    """The rows of ``authorities.csv``, by code. Each argument is a source's rows as read.

    Raises ``KeyError`` where a source lacks a column that is needed.
    """
    variants: dict[str, list[str]] = defaultdict(list)
    for row in names:
        variants[row["local-authority-code"]].append(_tidy(row["la-name"]))
    former_gss: dict[str, list[str]] = defaultdict(list)
    for row in gss:
        former_gss[row["local-authority-code"]].append(row["gss-code"])
    by_code, by_gss = _organisations(organisations)
    installed = {row["code"]: row for row in systems}
    found = []
    for row in authorities:
        code, own_gss = row["local-authority-code"], row["gss-code"]
        organisation = by_code.get(code) or by_gss.get(own_gss) or {}
        system = installed.get(code, {})
        name, place = _tidy(row["official-name"]), _tidy(row["nice-name"])
        titles = [_tidy(organisation.get("name", "")), _tidy(system.get("official_name", ""))]
        former = _distinct([t for t in titles if t], {fold_title(name)})
        shown = {fold_title(one) for one in (name, place, *former)}
        kind = _SYSTEMS.get(system.get("cms", "").strip().lower(), "")
        found.append({
            "code": code,
            "gss": own_gss,
            "former_gss": SEPARATOR.join(sorted(set(former_gss[code]) - {own_gss})),
            "name": name,
            "place": place,
            "nation": row["nation"],
            "kind": row["local-authority-type-name"],
            "variants": SEPARATOR.join(_distinct(filter(_sound, variants[code]), shown)),
            "former_names": SEPARATOR.join(former),
            "started": row["start-date"],
            "ended": row["end-date"],
            "successor": SEPARATOR.join(c.strip() for c in row["replaced-by"].split(",") if c),
            "wikidata": organisation.get("wikidata", ""),
            "website": organisation.get("website", ""),
            "system": kind,
            "base_url": system.get("base_url", "").strip() if kind else "",
        })  # fmt: skip
    _amend(found, amendments)
    return sorted(found, key=lambda r: r["code"])


def _organisations(rows: Iterable[Row]) -> tuple[dict[str, Row], dict[str, Row]]:
    """The organisations by code and by GSS; a Wikidata id that two have is in doubt, so dropped."""
    kept = list(rows)
    times = Counter(row["wikidata"] for row in kept)
    for row in kept:
        if times[row["wikidata"]] > 1:
            row["wikidata"] = ""
    by_code = {row["reference"]: row for row in kept if row["reference"]}
    open_last = sorted(kept, key=lambda row: (not row["end-date"], row["reference"]))
    by_gss = {row["statistical-geography"]: row for row in open_last}
    by_gss.pop("", None)
    return by_code, by_gss


def _amend(rows: Sequence[Row], amendments: Iterable[Row]) -> None:
    by_code = {row["code"]: row for row in rows}
    for amendment in amendments:
        if amendment["code"] in by_code:
            by_code[amendment["code"]][amendment["column"]] = amendment["value"]


def _distinct(names: Iterable[str], known: set[str]) -> list[str]:
    """Names that differ from each other and from the ``known`` ones in more than writing."""
    seen, found = set(known), []
    for name in sorted(names, key=lambda n: (n.islower(), n)):
        key = fold_title(name)
        if key and key not in seen:
            seen.add(key)
            found.append(name)
    return found


def _sound(name: str) -> bool:
    """Whether a name came through its encodings whole."""
    return "\ufffd" not in name and "ï¿½" not in name


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _systems(path: Path) -> list[Row]:
    """A table code, official_name, cms, base_url; or LGSF's folder of ``*/metadata.json``.

    Where a council's minutes are on another system than its councillors, the minutes count.
    """
    if not path.is_dir():
        return _rows(path)
    found = []
    for file in sorted(path.glob("*/metadata.json")):
        data = json.loads(file.read_text("utf-8"))
        about: Mapping[str, str] = data.get("everyelectiion_data") or data
        services = data.get("services") or {}
        service = services.get("minutes") or services.get("councillors") or {}
        found.append({
            "code": about.get("official_identifier") or file.parent.name.partition("-")[0],
            "official_name": about.get("official_name") or "",
            "cms": service.get("cms_type") or "",
            "base_url": service.get("base_url") or "",
        })  # fmt: skip
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the sources, write the register, say what is in it."""
    parser = argparse.ArgumentParser(prog="loaders.registers.refresh", description=__doc__)
    parser.add_argument("--authorities", type=Path, required=True, help="mySociety: authorities")
    parser.add_argument("--names", type=Path, required=True, help="mySociety: names to codes")
    parser.add_argument("--gss", type=Path, required=True, help="mySociety: GSS codes to codes")
    parser.add_argument("--organisations", type=Path, required=True, help="digital-land")
    parser.add_argument("--systems", type=Path, required=True, help="LGSF: table, or its folder")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("authorities.csv"))
    given = parser.parse_args(arguments)
    try:
        rows = authority_rows(
            _rows(given.authorities), _rows(given.names), _rows(given.gss),
            _rows(given.organisations), _systems(given.systems), _rows(_AMENDMENTS),
        )  # fmt: skip
    except (OSError, ValueError, KeyError) as error:
        print(f"{type(error).__name__}: {error}\nCheck the files; see README.md.", file=sys.stderr)
        return 3
    with given.out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    systems = Counter(row["system"] or "unknown" for row in rows if not row["ended"])
    print(f"{given.out.name}: {len(rows)} authorities; in being: {dict(systems.most_common())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
