"""What `plenipo find` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from plenipo.cli.options import open_directory, open_finder
from plenipo.cli.output import print_table
from plenipo.names.tables import SURE

if TYPE_CHECKING:
    from plenipo.dates import PartialDate

_MOST = 20
"""Answers that a table shows."""


class Answer(NamedTuple):
    """A person whom the name may mean."""

    id: str
    name: str
    represents: str
    office: str | None
    score: float
    reason: str
    form: str
    distinct_from: dict[str, str]


class Asked:
    """A directory, or its compiled finder, that is asked for names."""

    def __init__(self, context: click.Context, on: PartialDate | None, side: str | None) -> None:
        self._on, self._side = on, side
        plain = on is None and side is None
        self._finder = open_finder(context) if plain else None
        self._directory = None if plain else open_directory(context)

    def answers(self, name: str) -> list[Answer]:
        """The people who may be meant, the surest first."""
        if self._directory is None:
            found = self._finder.find(name) if self._finder else []
            return [
                Answer(*card[:4], hit.score, hit.reason, hit.form, card.distinct_from) for card, hit in found
            ]
        return [
            Answer(
                match.person.id,
                match.person.name,
                match.person.represents,
                "; ".join(match.offices) or None,
                match.score,
                match.reason,
                match.form,
                {other.person: other.why for other in match.person.distinct_from},
            )
            for match in self._directory.find(name, on=self._on, side=self._side)
        ]

    def suggestions(self, name: str) -> list[str]:
        """Names like one that nobody bears."""
        if self._finder is not None:
            return [f"{card.name} ({card.id})" for card in self._finder.suggest(name)]
        near = self._directory.suggest(name) if self._directory else []
        return [f"{match.person.name} ({match.person.id})" for match in near]


def print_first_answers(found: dict[str, list[Answer]], *, dated: bool) -> None:
    """A line a name with its surest answer, and how many others may be meant."""
    heads = ("asked", "id", "office that day" if dated else "last known office", "score", "why", "others")
    rows = [
        (name, some[0].id, some[0].office, some[0].score, some[0].reason, len(some) - 1 or None)
        for name, some in found.items()
        if some
    ]
    if rows:
        print_table(heads, rows)


def print_answers(found: list[Answer], *, dated: bool) -> None:
    """The answers as a table, and what tells those of one name apart."""
    if found[0].score < SURE:
        click.echo("nobody is known by that for sure; perhaps:", err=True)
    heads = ("id", "name", "for", "office that day" if dated else "last known office", "score", "why")
    print_table(heads, [(*answer[:4], answer.score, answer.reason) for answer in found[:_MOST]])
    if len(found) > _MOST:
        click.echo(f"and {len(found) - _MOST} more; --json gives all")
    shown = {answer.id for answer in found}
    for answer in found if len(found) > 1 else ():
        for other, why in answer.distinct_from.items():
            if other in shown:
                click.echo(f"{answer.id} is not {other}: {why}")
