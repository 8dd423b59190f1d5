"""``folkmoot fetch``: meeting records from a council's site, politely."""

from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from folkmoot.cli.output import UNREADABLE, as_json, fail, warn

if TYPE_CHECKING:
    from loaders.fetch import Report

_KINDS = ("meetings", "minutes", "decisions", "attendance", "votes")
_SHOWN = 20
_EXIT = "Exit codes: 0 all fetched; 1 some pages failed; 2 wrong usage; 3 nothing could be fetched."


def _kinds(ctx: click.Context, param: click.Parameter, value: str) -> frozenset[str]:
    """A list of kinds of pages, separated by commas."""
    kinds = frozenset(filter(None, (word.strip().lower() for word in value.split(","))))
    unknown = sorted(kinds - set(_KINDS))
    if unknown or not kinds:
        raise click.BadParameter(
            f"{', '.join(unknown) or 'nothing'} is not among {', '.join(_KINDS)}"
        )
    return kinds


_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(epilog=_EXIT)
@click.argument("place", metavar="URL|COUNCIL")
@click.option("--since", type=_DAY, help="First day of the meetings and decisions wanted.")
@click.option("--until", type=_DAY, help="Last day of them [default: today].")
@click.option("--into", required=True, type=click.Path(file_okay=False, path_type=Path),
              metavar="DIR", help="Where to keep them; a later run goes on there.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["files", "warc"]), default="files",
              show_default=True, help="Files with a sidecar each, or one WARC.")  # fmt: skip
@click.option("--delay", type=click.FloatRange(0), default=2.0, show_default=True,
              help="Seconds between requests; a longer Crawl-delay of the site wins.")  # fmt: skip
@click.option("--max-pages", type=click.IntRange(1), help="Ask for no more pages than this.")
@click.option("--only", default=",".join(_KINDS), show_default=True, callback=_kinds,
              metavar="KIND,…",
              help="What is wanted.")  # fmt: skip
@click.option("--resume/--fresh", default=True, show_default=True,
              help="Go on with an interrupted run and ask whether pages have changed, or ask for "
                   "every page anew.")  # fmt: skip
@click.option("--system", type=click.Choice(["moderngov", "cmis"]),
              help="What runs there, where it cannot be told.")  # fmt: skip
@click.option("--user-agent", default="", help="Who to say we are [default: folkmoot/VERSION].")
@click.option("--json", "as_data", is_flag=True, help="Print what was done as JSON.")
@click.option("--quiet", is_flag=True, help="Print nothing but what failed.")
def command(
    place: str, since: datetime | None, until: datetime | None, into: Path, form: str,
    delay: float, max_pages: int | None, only: frozenset[str], resume: bool, system: str | None,
    user_agent: str, as_data: bool, quiet: bool,
) -> None:  # fmt: skip
    """Fetch the meeting records of a council from its ModernGov or CMIS site.

    COUNCIL is a name, a three-letter code or a GSS code of the register; URL the address of a
    site, or of one committee or meeting. robots.txt is honoured, one page is asked for at a time.
    Interrupted, the same command goes on where it stopped; run again, it asks for what has
    changed. `folkmoot build DIR` then reads what was fetched.
    """
    from loaders.fetch import FetchError, Settings, UnknownPlace, fetch

    today = date.today()
    last = until.date() if until else today
    first = since.date() if since else None
    if first is None:
        first = _whole_of(place, last)
    if first > last:
        raise fail(f"--since {first} is after --until {last}; turn them round")
    settings = Settings(
        into=into, since=first, until=last, delay=delay, max_pages=max_pages, only=only,
        form="warc" if form == "warc" else "files", resume=resume, user_agent=user_agent,
    )  # fmt: skip
    with _Progress(quiet or as_data or not sys.stderr.isatty()) as progress:
        try:
            report = fetch(place, settings, system=system or "", progress=progress.step)
        except UnknownPlace as error:
            raise fail(error) from error
        except FetchError as error:
            raise fail(error, UNREADABLE) from error
    _tell(report, as_data, quiet)
    if report.exit_code:
        raise click.exceptions.Exit(report.exit_code)


def _whole_of(place: str, last: date) -> date:
    """Without --since: all of one meeting, whose address was given; else it has to be said."""
    from loaders.fetch import UnknownPlace
    from loaders.fetch.target import resolve

    try:
        if resolve(place).meeting:
            return date.min
    except UnknownPlace as error:
        raise fail(error) from error
    raise fail(f"say from which day on: --since {last.year - 1}-{last:%m-%d}, for example")


def _tell(report: Report, as_data: bool, quiet: bool) -> None:
    if as_data:
        click.echo(as_json(report.as_data()))
    elif not quiet:
        whose = f" ({report.council})" if report.council else ""
        click.echo(f"{report.site}{whose} into {report.into}:")
        kinds = ", ".join(f"{n} {kind}" for kind, n in sorted(report.kinds.items()))
        click.echo(f"  fetched    {report.fetched} pages" + (f": {kinds}" if kinds else ""))
        counts = (
            ("new", report.stored - report.changed, ""),
            ("changed", report.changed, "the earlier version is kept in .earlier"),
            ("unchanged", report.unchanged, ""),
            ("same", report.same, "say what another page says, and are kept once"),
            ("resumed", report.resumed, "were there from the interrupted run"),
            ("as XML", report.instead, "refused as HTML, taken from the web service"),
            ("robots", len(report.robots), "skipped because robots.txt does not allow them"),
            ("failed", len(report.failed), ""),
        )
        for name, number, meaning in counts:
            if number:
                click.echo(f"  {name:10} {number}" + (f" {meaning}" if meaning else ""))
        click.echo(
            f"  {report.requests} requests, {report.retries} of them repeated, "
            f"{report.redirects} redirects, {report.size:,} bytes kept"
        )
    for note in [] if quiet or as_data else report.notes:
        warn(note)
    for failure in report.failed[: None if quiet else _SHOWN]:
        warn(failure)
    if not quiet and len(report.failed) > _SHOWN:
        warn(f"… and {len(report.failed) - _SHOWN} more: see --json")
    if not quiet and report.robots:
        first = report.robots[0]
        warn(f"robots.txt does not allow {len(report.robots)} pages, such as {first}")
    if report.stopped:
        warn(report.stopped)


class _Progress:
    """The page being asked for, on a terminal; nothing elsewhere."""

    def __init__(self, silent: bool) -> None:
        self._silent = silent
        self._status: Any = None

    def __enter__(self) -> _Progress:
        if not self._silent:
            from rich.console import Console

            self._status = Console(stderr=True).status("")
            self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._status is not None:
            self._status.stop()

    def step(self, url: str, report: Report) -> None:
        """Show the page that is asked for."""
        if self._status is not None:
            from rich.text import Text

            self._status.update(Text(f"{report.fetched} fetched; {url}", overflow="ellipsis"))
