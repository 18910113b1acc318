"""The page of figures: what was measured, against what, and what was aimed at."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

HEAD = """\
# Performance

Written by `make bench`, on {cores} cores with Python {python}, {day}. Figures are ratios: both sides of each were
measured in the same run, in interleaved rounds, and the median of the ratios is given, with the least and the most.
Seconds and megabytes are of that machine, a shared one, and only tell the order of size.

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
class Section:
    """One group of figures with the words that explain them."""

    title: str
    text: str
    figures: list[Figure]


def page(sections: Iterable[Section]) -> str:
    """The whole page, as Markdown."""
    day = datetime.now(UTC).date().isoformat()
    parts = [HEAD.format(cores=os.cpu_count(), python=platform.python_version(), day=day)]
    return "\n".join([*parts, *map(block, sections)])


def block(section: Section) -> str:
    """One section, as Markdown."""
    rows = [figure.line() for figure in section.figures]
    return f"## {section.title}\n\n{section.text}\n\n{TABLE}" + "\n".join(rows) + "\n"


def renewed(text: str, sections: Iterable[Section]) -> str:
    """A page with these sections in place of those of the same titles."""
    for section in sections:
        before, mark, after = text.partition(f"## {section.title}\n")
        _, next_mark, rest = after.partition("\n## ")
        if mark:
            text = before + block(section) + next_mark + rest
    return text
