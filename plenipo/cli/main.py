"""Entry of the command, with its errors and exit codes."""

from __future__ import annotations

import atexit
import gc
import sys

import click

from plenipo.cli.annotate import annotate
from plenipo.cli.ask import find, holders, meetings, roster, show
from plenipo.cli.check import schema, validate
from plenipo.cli.make import build, release, serve, site
from plenipo.cli.statistics import stats
from plenipo.errors import DateError, InvalidDatasetError, NotFoundError, PlenipoError
from plenipo.version import __version__

NOT_FOUND, WRONG_USAGE = 1, 2

EXAMPLES = """\b
Examples:
  plenipo find "Choi Sun-hee"
  plenipo show kim-yong-chol --on 2019-01-18
  plenipo meetings --person kim-yong-chol --person mike-pompeo
  plenipo validate
"""


@click.group(
    epilog=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="plenipo")
@click.option(
    "--dataset",
    envvar="PLENIPO_DATASET",
    metavar="PATH",
    help="Dataset folder or snapshot to ask. Without it: ./dataset, else the one that came with the package.",
)
@click.pass_context
def group(context: click.Context, dataset: str | None) -> None:
    """Ask, check and publish an open directory of diplomatic actors.

    Exit status: 0 good, 1 findings or nothing found, 2 wrong usage.
    """
    context.obj = dataset


COMMANDS = (
    find, annotate, show, roster, holders, meetings, stats, validate, schema, build, release, site, serve,
)  # fmt: skip
for command in COMMANDS:
    group.add_command(command)


def main() -> None:
    """Run the command line; errors made on purpose become one line and an exit code."""
    atexit.register(gc.freeze)  # or the interpreter looks for garbage in everything before it ends
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        group(prog_name="plenipo")
    except InvalidDatasetError as error:
        for finding in error.findings:
            click.echo(f"{finding.where}: {finding.severity} {finding.code} {finding.message}", err=True)
            if finding.hint:
                click.echo(f"    {finding.hint}", err=True)
        click.echo(
            f"{len(error.findings)} findings; `plenipo validate` shows them with their checks", err=True
        )
        sys.exit(NOT_FOUND)
    except NotFoundError as error:
        click.echo(f"plenipo: {error}", err=True)
        sys.exit(NOT_FOUND)
    except DateError as error:
        click.echo(f"plenipo: {error}", err=True)
        sys.exit(WRONG_USAGE)
    except PlenipoError as error:
        click.echo(f"plenipo: {error}", err=True)
        sys.exit(WRONG_USAGE)
