"""``folkmoot evaluate``: facts against gold annotations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from folkmoot.cli.output import FINDINGS, UNREADABLE, as_json, as_table, fail, warn
from folkmoot.evaluation import CORE, Counts
from folkmoot.scores import (
    Changes,
    Evaluation,
    changes,
    evaluate,
    gold_files,
    load_state,
    name_of,
)

_ANY = click.Path(exists=True, path_type=Path)


@click.command()
@click.option(
    "--gold",
    "gold",
    multiple=True,
    required=True,
    type=_ANY,
    help="Folder of *.gold.yaml, or one such file.",
)
@click.argument("docs", nargs=-1, type=_ANY, metavar="[DOCS]...")
@click.option("--json", "as_data", is_flag=True, help="Print JSON.")
@click.option("--errors", is_flag=True, help="List what was missed and what was said falsely.")
@click.option("--kind", "only", multiple=True, help="With --errors: only this kind.")
@click.option(
    "--attributes", is_flag=True, help="With --errors: the other fields that differ, too."
)
@click.option(
    "--baseline", type=_ANY, help="An earlier run, saved by --save: show gains and losses."
)
@click.option(
    "--save", type=click.Path(path_type=Path), help="Save this run for a later --baseline."
)
@click.option(
    "--council", default="", help="Whose records they are, where the documents do not say."
)
def command(
    gold: tuple[Path, ...], docs: tuple[Path, ...], as_data: bool, errors: bool,
    only: tuple[str, ...], attributes: bool, baseline: Path | None, save: Path | None, council: str,
) -> None:  # fmt: skip
    """Compare the facts of DOCS with gold annotations: precision, recall and F1 per kind.

    DOCS are files or folders; without them the documents are looked for beside the gold files.
    """
    try:
        files = gold_files(gold, docs)
        before = load_state(baseline) if baseline else None
    except ValueError as error:
        raise fail(error) from error
    if not files:
        raise fail(f"no *.gold.yaml below {', '.join(map(str, gold))}")
    outcome = evaluate(files, council)
    difference = changes(outcome.state(), before) if before is not None else None
    data = _data(outcome, difference)
    if save:
        save.write_text(as_json(data | {"state": outcome.state()}) + "\n", encoding="utf-8")
    listed = _errors(outcome, only, attributes) if errors else []
    if as_data:
        click.echo(as_json(data | ({"errors": listed} if errors else {})))
    else:
        _print(outcome, difference)
        if errors:
            _print_errors(listed)
    for message in outcome.unreadable:
        warn(message)
    for slip in outcome.slips:
        warn(f"evidence is not at its place: {slip}")
    if outcome.unreadable:
        raise click.exceptions.Exit(UNREADABLE)
    if outcome.slips:
        raise click.exceptions.Exit(FINDINGS)


def _score(counts: Counts) -> dict[str, Any]:
    numbers = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    rounded = {k: None if v is None else round(v, 4) for k, v in numbers.items()}
    return rounded | {"found": counts.hits, "false": counts.false, "missed": counts.missed}


def _data(outcome: Evaluation, difference: Changes | None) -> dict[str, Any]:
    macro = outcome.macro()
    data: dict[str, Any] = {
        "core": {
            "micro": _score(outcome.micro()),
            "macro_f1": None if macro is None else round(macro, 4),
        },
        "all": {"micro": _score(outcome.micro(outcome.kinds()))},
        "kinds": {
            kind: _score(counts) | {"core": kind in CORE}
            for kind, counts in outcome.kinds().items()
        },
        "attributes": {
            kind: {name: {"right": right, "of": of} for name, (right, of) in fields.items()}
            for kind, fields in outcome.attributes().items()
        },
        "documents": [
            {"document": d, "errors": n, "core_f1": None if f is None else round(f, 4)}
            for d, n, f in outcome.worst()
        ],
        "evidence_slips": outcome.slips,
        "unreadable": outcome.unreadable,
    }
    if difference is not None:
        names = ("gained", "lost", "newly_false", "no_longer_false")
        data["changes"] = {n: [list(one) for one in getattr(difference, n)] for n in names}
    return data


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _print(outcome: Evaluation, difference: Changes | None) -> None:
    rows: list[list[Any]] = []
    for kind, counts in outcome.kinds().items():
        rows.append(_line(f"{kind} *" if kind in CORE else kind, counts))
    rows.append(_line("core, micro", outcome.micro()))
    rows.append(["core, macro", "", "", _percent(outcome.macro()), "", "", ""])
    rows.append(_line("all, micro", outcome.micro(outcome.kinds())))
    click.echo(as_table(["kind", "precision", "recall", "F1", "found", "false", "missed"], rows))
    said = [
        [kind, "  ".join(f"{name} {right}/{of}" for name, (right, of) in fields.items())]
        for kind, fields in outcome.attributes().items()
    ]
    click.echo("\n" + as_table(["kind", "attributes right, of those stated"], said))
    worst = [[d, n, _percent(f)] for d, n, f in outcome.worst()]
    click.echo("\n" + as_table(["document", "errors", "core F1"], worst[:20]))
    if difference is not None:
        _print_changes(difference)


def _print_changes(difference: Changes) -> None:
    parts = (
        ("gained", "+", difference.gained),
        ("lost", "-", difference.lost),
        ("newly false", "- false", difference.newly_false),
        ("no longer false", "+ false", difference.no_longer_false),
    )
    said = ", ".join(f"{len(ones)} {what}" for what, _, ones in parts)
    click.echo(f"\nAgainst the earlier run: {said}")
    for _, sign, ones in parts:
        for document, fact in ones:
            click.echo(f"  {sign} {document}: {fact}")


def _line(name: str, counts: Counts) -> list[Any]:
    scores = [_percent(one) for one in (counts.precision, counts.recall, counts.f1)]
    return [name, *scores, counts.hits, counts.false, counts.missed]


def _errors(outcome: Evaluation, only: tuple[str, ...], attributes: bool) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for document, kinds in sorted(outcome.matchings.items()):
        for kind, one in kinds.items():
            if not only or kind in only:
                found += [
                    {"document": document, "error": "missed", "fact": dict(f)} for f in one.missed
                ]
                found += [
                    {"document": document, "error": "false", "fact": dict(f)} for f in one.false
                ]
                found += [
                    {
                        "document": document, "error": "differs", "fact": dict(a.fact),
                        "field": a.name, "gold": a.gold, "said": a.said,
                    }
                    for a in (one.stated() if attributes else ())
                    if not a.right
                ]  # fmt: skip
    return found


def _print_errors(errors: list[dict[str, Any]]) -> None:
    last = ""
    for error in errors:
        if error["document"] != last:
            last = error["document"]
            click.echo(f"\n{last}")
        fact = error["fact"]
        words = fact.get("evidence", "")
        shown = " … ".join(words) if isinstance(words, list) else str(words)
        click.echo(f"  {error['error']:6} {name_of(fact['kind'], fact)}")
        if error["error"] == "differs":
            click.echo(f"          {error['field']}: {error['said']!r}, gold {error['gold']!r}")
        click.echo(f"          “{' '.join(shown.split())[:160]}”")
