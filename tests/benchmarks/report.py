"""The page of figures: what was measured, against what, and what was aimed at."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

HEAD = """\
# Performance

Written by `make bench`, on {cores} cores with Python {python}, {day}. Figures of speed and size are ratios: both sides
of each were measured in the same run, in interleaved rounds, and the median of the ratios is given, with the least and
the most. Seconds and megabytes are of that machine, a shared one, and only tell the order of size. Figures of quality
are shares of the collections in `tests/evaluation`: plenipo was worked on with their development halves in view, the
held-out ones only measure.

The invented datasets have records of about 1.5 kB in the proportions of real ones (people, organizations, roles,
places, meetings, sources), with Hangul in them; nobody and nothing in them exists. They are made anew from a fixed
seed and pass every check.
"""


TABLE = """\
| What | Ratio | Least–most | Aim | Met | In this run |
| --- | ---: | ---: | ---: | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a table."""

    what: str
    ratios: list[float]
    """One a round."""
    aim: float
    """What the ratio should be at most; at least, where it counts how many times as fast."""
    detail: str
    faster: bool = False
    """Whether a greater ratio is the better one."""

    @property
    def value(self) -> float:
        """The middle ratio."""
        return statistics.median(self.ratios)

    @property
    def met(self) -> bool:
        """Whether the aim was met."""
        return self.value >= self.aim if self.faster else self.value <= self.aim

    def line(self) -> str:
        """The figure as a row of a Markdown table."""
        sign = "≥" if self.faster else "≤"
        verdict = "yes" if self.met else "**no**"
        span = f"{min(self.ratios):.2f}–{max(self.ratios):.2f}"
        return (
            f"| {self.what} | {self.value:.2f} | {span} | {sign} {self.aim:g} | {verdict} | {self.detail} |"
        )


@dataclass(frozen=True, slots=True)
class Share:
    """A share that was aimed at, from 0 to 1."""

    what: str
    value: float
    aim: float
    most: bool = False
    """Whether the aim is what the share should be at most."""

    def cells(self) -> list[str]:
        """The share as a row of the table `shares`."""
        met = self.value <= self.aim if self.most else self.value >= self.aim
        sign = "≤" if self.most else "≥"
        return [self.what, percent(self.value), f"{sign} {self.aim:.0%}", "yes" if met else "**no**"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of any columns; those from `numbers` on are aligned as numbers are."""

    head: list[str]
    rows: list[list[str]]
    numbers: int = 1

    def block(self) -> str:
        """The table, as Markdown."""
        rule = ["---" if at < self.numbers else "---:" for at in range(len(self.head))]
        return "\n".join(f"| {' | '.join(row)} |" for row in (self.head, rule, *self.rows)) + "\n"


def shares(found: Iterable[Share]) -> Table:
    """A table of shares that were aimed at."""
    return Table(["What", "Share", "Aim", "Met"], [share.cells() for share in found])


def percent(value: float) -> str:
    """A share, as people write it."""
    return f"{value:.1%}"


@dataclass(frozen=True, slots=True)
class Section:
    """One group of figures with the words that explain them."""

    title: str
    text: str
    figures: list[Figure]
    tables: list[Table] = field(default_factory=list)
    """Of other columns, after the figures."""


def page(sections: Iterable[Section]) -> str:
    """The whole page, as Markdown."""
    day = datetime.now(UTC).date().isoformat()
    parts = [HEAD.format(cores=os.cpu_count(), python=platform.python_version(), day=day)]
    return "\n".join([*parts, *map(block, sections)])


def block(section: Section) -> str:
    """One section, as Markdown."""
    rows = "".join(f"{figure.line()}\n" for figure in section.figures)
    tables = [TABLE + rows] * bool(rows) + [table.block() for table in section.tables]
    return "\n".join([f"## {section.title}\n\n{section.text}\n", *tables])


def renewed(text: str, sections: Iterable[Section]) -> str:
    """A page with these sections in place of those of the same titles; new ones stand at its end."""
    for section in sections:
        before, mark, after = text.partition(f"## {section.title}\n")
        _, next_mark, rest = after.partition("\n## ")
        text = before + block(section) + next_mark + rest if mark else f"{text}\n{block(section)}"
    return text
