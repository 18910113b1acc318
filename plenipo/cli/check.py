"""Commands that check: the records, and the published schema."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from plenipo.cli.options import dataset_folder
from plenipo.cli.progress import Progress


@click.command(epilog="\b\nExamples:\n  plenipo validate\n  plenipo validate dataset --format github")
@click.argument("folders", nargs=-1, metavar="[DIR]...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    help="How findings are written.",
)
@click.option("--memory/--no-memory", default=True, help="Use what the last run learnt of unchanged files.")
@click.pass_context
def validate(context: click.Context, folders: tuple[Path, ...], style: str, memory: bool) -> None:
    """Check datasets, and report every finding of every file.

    Each finding has its place, a code, a message, and a hint that says what would mend it. The codes
    are explained on the site's page of checks.
    """
    from plenipo.checks.report import FORMATS
    from plenipo.checks.validate import validate as check

    reports = []
    for folder in folders or (dataset_folder(context.obj),):
        with Progress(f"checking {folder}") as progress:
            reports.append(check(folder, memory=memory, progress=progress))
    click.echo(FORMATS[style](reports))
    sys.exit(any(report.findings for report in reports))


@click.command(epilog="\b\nExamples:\n  plenipo schema --check\n  plenipo schema --write")
@click.option("--write", "action", flag_value="write", help="Write the schema that the models make.")
@click.option(
    "--check", "action", flag_value="check", help="Say whether the committed schema is that of the models."
)
@click.option("--folder", type=click.Path(path_type=Path), default=Path("schema"), show_default=True)
def schema(action: str | None, folder: Path) -> None:
    """Write or check the published contract: JSON Schemas, Table Schemas, package skeleton."""
    from plenipo import contract

    if action is None:
        raise click.UsageError("say --write or --check")
    if action == "write":
        contract.write(folder)
        click.echo(f"wrote {folder}")
        return
    differing = contract.drift(folder)
    for name in differing:
        click.echo(f"{folder / name} is not what the models make")
    if differing:
        click.echo("mend it with: plenipo schema --write", err=True)
    sys.exit(bool(differing))
