"""The command that counts."""

from __future__ import annotations

import click

from plenipo.cli.options import json_option, open_directory
from plenipo.cli.output import print_json, print_table


@click.command(epilog="\b\nExample:\n  plenipo stats --json")
@json_option
@click.pass_context
def stats(context: click.Context, as_json: bool) -> None:
    """Count records and claims, and the shares that tell how good they are."""
    from plenipo.statistics import statistics

    counted = statistics(open_directory(context))
    if as_json:
        print_json(counted.as_data())
        return
    print_table(("records", "number"), counted.counts.items())
    click.echo()
    print_table(
        ("share", "of", "number", "percent"),
        [(share.what, share.of, share.number, f"{share.percent:.1f}") for share in counted.shares],
    )
