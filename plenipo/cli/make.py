"""Commands that make products: the release, the site, both."""

from __future__ import annotations

from pathlib import Path

import click

from plenipo.cli.options import dataset_folder
from plenipo.cli.progress import Progress

OUT = Path("out")


def _into(default: Path) -> click.Option:
    return click.Option(
        ["--out"],
        type=click.Path(path_type=Path),
        default=default,
        show_default=True,
        help="Folder of the product.",
    )


@click.command(params=[_into(OUT / "release")], epilog="\b\nExample:\n  plenipo release --out out/release")
@click.pass_context
def release(context: click.Context, out: Path) -> None:
    """Write the release: CSV, JSON, SQLite and their data package.

    The dataset is checked first, the release is validated last, and it is swapped in whole: when
    anything fails the last good one stays.
    """
    _release(dataset_folder(context.obj), out)


@click.command(params=[_into(OUT / "site")], epilog="\b\nExample:\n  plenipo site --out out/site")
@click.pass_context
def site(context: click.Context, out: Path) -> None:
    """Write the reference site; when anything fails the last good one stays."""
    _site(dataset_folder(context.obj), out)


@click.command(params=[_into(OUT)], epilog="\b\nExample:\n  plenipo build")
@click.pass_context
def build(context: click.Context, out: Path) -> None:
    """Write the release and the site."""
    root = dataset_folder(context.obj)
    _release(root, out / "release")
    _site(root, out / "site")


@click.command(epilog="\b\nExample:\n  plenipo serve --port 8000")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.pass_context
def serve(context: click.Context, port: int, host: str) -> None:
    """Show the site live: an edit of a record is seen at once."""
    from plenipo.site.preview import serve as run

    run(dataset_folder(context.obj), address=f"{host}:{port}")


def _release(root: Path, out: Path) -> None:
    from plenipo.release.pipeline import make_release

    with Progress("writing the release") as progress:
        make_release(root, out, progress=progress)
    click.echo(f"wrote {out}: {sum(1 for file in out.iterdir())} files")


def _site(root: Path, out: Path) -> None:
    from plenipo.site.render import build as render

    with Progress("writing the site") as progress:
        render(root, out, progress=progress)
    click.echo(f"wrote {out}: {sum(1 for _ in out.rglob('*.html'))} pages")
