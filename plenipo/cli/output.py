"""Printing: tables for people, JSON for programs."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import Any

import click

NARROWEST = 12
"""Columns a cell keeps, however narrow the terminal."""


def print_json(value: Any) -> None:
    """One JSON document; dates as ISO text, every script as itself."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_json_line(value: Any) -> None:
    """One JSON document on a line of its own."""
    click.echo(json.dumps(value, ensure_ascii=False, default=str))


def print_table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """A plain table; on a terminal its cells wrap so that lines fit, in a pipe they stay whole."""
    from tabulate import tabulate

    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    limits = _limits(heads, cells) if sys.stdout.isatty() else None
    click.echo(tabulate(cells, heads, tablefmt="simple", maxcolwidths=limits, disable_numparse=True))


def print_fields(fields: Iterable[tuple[str, Any]]) -> None:
    """A line a field, those without a value left out."""
    given = [(name, str(value)) for name, value in fields if value not in {None, ""}]
    width = max((len(name) for name, _ in given), default=0)
    for name, value in given:
        click.echo(f"{name.ljust(width)}  {value}")


def _limits(heads: Sequence[str], cells: list[list[str]]) -> list[int]:
    """Column widths that fit the terminal: the widest columns give way first."""
    from wcwidth import wcswidth

    widths = [max(wcswidth(text) for text in column) for column in zip(heads, *cells, strict=True)]
    room = shutil.get_terminal_size().columns - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths
