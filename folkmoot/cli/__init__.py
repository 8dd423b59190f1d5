"""The command line: one module per verb, imported only when it is used."""

from __future__ import annotations

import importlib
import sys

import click

from folkmoot import __version__

VERBS: dict[str, str] = {
    "build": "Read SOURCES into a graph.",
    "text": "Print the text of a document, in which all offsets count.",
    "record": "Print the Record (typed facts with spans) of a document.",
    "facts": "Print the facts of documents, each with its evidence.",
    "evaluate": "Compare facts with gold annotations: precision, recall, F1.",
    "layouts": "Tell which layout read a document, and why.",
    "unread": "List the text that no rule claimed, commonest first.",
    "query": "List, show and run the packaged questions.",
    "ask": "Find the packaged question that fits your words, and run it.",
    "sparql": "Run a SPARQL query.",
    "explain": "Show the words that state a fact or speak of an entity.",
    "verify": "Check every piece of evidence against its document again.",
    "validate": "Check the graph against its SHACL shapes.",
    "stats": "Count what is in a graph, and what could not be read.",
    "export": "Write the graph in another format, or as a portal bundle.",
    "draw": "Draw the graph, or a part of it, as one HTML file.",
    "serve": "Serve the endpoint and the explorer.",
    "fetch": "Fetch meeting records politely from a council's site.",
    "review": "Judge whether two names are the same person, body or post.",
    "correct": "Record a correction of a fact, or take one back.",
    "diff": "Compare two versions of a meeting's minutes, fact by fact.",
}

EXIT_CODES = (
    "Exit codes: 0 all well; 1 findings (see the output); 2 wrong usage; "
    "3 input that could not be read; 4 an internal error."
)


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for, so that ``--help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        module = importlib.import_module(f"folkmoot.cli.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(
    cls=LazyGroup, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="folkmoot")
def cli() -> None:
    """A knowledge graph of how local government governs, with the words that state each fact."""


def main() -> None:
    """Run the command line; an unexpected error ends with exit code 4 and a line that says so."""
    try:
        cli(prog_name="folkmoot")
    except (SystemExit, KeyboardInterrupt):
        raise
    except Exception as error:
        import os

        if os.environ.get("FOLKMOOT_TRACEBACK"):
            raise
        click.echo(
            f"folkmoot: internal error: {type(error).__name__}: {error}\n"
            "Set FOLKMOOT_TRACEBACK=1 and run again to see where; please report it.",
            err=True,
        )
        sys.exit(4)
