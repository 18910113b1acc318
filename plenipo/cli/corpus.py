"""Options and the call for annotating a whole corpus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from plenipo.annotation.mention import Annotator
    from plenipo.dates import PartialDate

F = TypeVar("F", bound=Callable[..., Any])

OPTIONS = (
    click.option(
        "--corpus",
        "source",
        type=click.Path(path_type=Path),
        metavar="IN",
        help="Annotate a file or folder of Parquet, JSON Lines or text; also packed as .gz or .zst.",
    ),
    click.option(
        "--out",
        type=click.Path(path_type=Path),
        metavar="OUT",
        help="Where the mentions go: a folder of Parquet, or a file (.parquet, .jsonl, .jsonl.gz).",
    ),
    click.option("--text-field", default="text", show_default=True, help="Field of the text."),
    click.option("--id-field", default="id", show_default=True, help="Field of the document's id."),
    click.option("--date-field", default="date", show_default=True, help="Field of its day."),
    click.option("--processes", type=click.IntRange(1), help="How many work; default: one a processor."),
    click.option("--afresh", is_flag=True, help="Throw away what an earlier run left in OUT."),
)


def corpus_options(function: F) -> F:
    """The options of a command that annotates corpora."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the annotator of a dataset, in whatever process it is called."""

    dataset: str
    kinds: tuple[str, ...]

    def __call__(self) -> Annotator:
        """The annotator."""
        from plenipo.directory import load

        return load(self.dataset).annotator(self.kinds)


def digest(dataset: str, kinds: tuple[str, ...]) -> str:
    """What tells the answers of one dataset, version and choice of kinds from those of others."""
    from hashlib import blake2b

    from plenipo.version import __version__

    sum_ = blake2b(f"{__version__} {sorted(kinds)}".encode(), digest_size=16)
    root = Path(dataset)
    for file in sorted(root.rglob("*.yaml")) if root.is_dir() else [root]:
        sum_.update(file.relative_to(root).as_posix().encode())
        sum_.update(file.read_bytes())
    return sum_.hexdigest()


def annotate_corpus(
    source: Path,
    out: Path | None,
    make: Callable[[], Annotator],
    settings: str,
    on: PartialDate | None,
    *,
    text_field: str,
    id_field: str,
    date_field: str,
    processes: int | None,
    afresh: bool,
) -> None:
    """Annotate a corpus with progress, and say what was done on standard error."""
    from importlib.util import find_spec

    if out is None:
        raise click.UsageError("--corpus needs --out")
    if not find_spec("pyarrow"):
        raise click.UsageError("a corpus needs more: pip install 'plenipo[annotate]'")
    from plenipo.annotation.corpora.batches import Columns
    from plenipo.annotation.corpora.corpus import annotate_corpus
    from plenipo.cli.progress import Progress

    with Progress("annotating, bytes") as progress:
        summary = annotate_corpus(
            source,
            out,
            make,
            settings=settings,
            columns=Columns(id_field, text_field, date_field),
            on=on,
            processes=processes,
            afresh=afresh,
            progress=progress,
        )
    done = f"{_count(summary.mentions, 'mention')} in {_count(summary.documents, 'document')}"
    click.echo(f"{done} of {_count(summary.files, 'file')}, in {out}", err=True)
    if summary.continued:
        click.echo(f"done before: {_count(summary.continued, 'piece')}", err=True)
    if summary.report:
        problems = f"{_count(summary.problems, 'problem')}, {_count(summary.left_out, 'file')} left out"
        click.echo(f"{problems}: {summary.report}", err=True)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
