"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory
    from plenipo.finder import Finder

F = TypeVar("F", bound=Callable[..., Any])


class DayType(click.ParamType[Any]):
    """A partial date: 2019, 2019-02 or 2019-02-27."""

    name = "DATE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> PartialDate | None:
        """Read the date, or end with the reason why it is none."""
        from plenipo.dates import PartialDate
        from plenipo.errors import DateError

        try:
            return PartialDate.of(value)
        except DateError as error:
            self.fail(str(error), param, ctx)


DAY = DayType()


def json_option(function: F) -> F:
    """`--json`: for programs."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")(function)


def dataset_folder(named: str | None) -> Path:
    """The dataset that is meant: the named one, ./dataset, or the one that came with the package."""
    from plenipo.location import default_path

    if named:
        return Path(named)
    here = Path("dataset")
    return here if (here / "dataset.yaml").is_file() else default_path()


def open_directory(context: click.Context) -> Directory:
    """The directory that the command is to ask, with progress if reading it takes long."""
    from plenipo.cli.progress import Progress
    from plenipo.directory import load

    with Progress("reading") as progress:
        return load(dataset_folder(context.obj), progress=progress)


def open_finder(context: click.Context) -> Finder:
    """The finder of that directory; an installed package has it compiled."""
    from plenipo.finder import Finder
    from plenipo.location import FINDER, SNAPSHOT

    if FINDER.exists() and dataset_folder(context.obj) == SNAPSHOT:
        return Finder.read(FINDER)
    return Finder.of(open_directory(context))
