"""What `plenipo find` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from plenipo.cli.options import open_directory, open_finder
from plenipo.cli.output import print_table

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


def answers(
    context: click.Context, name: str, on: PartialDate | None, side: str | None
) -> tuple[list[Answer], list[str]]:
    """The people who may be meant, and names to suggest where there are none."""
    if on is None and side is None:
        finder = open_finder(context)
        found = [
            Answer(*card[:4], hit.score, hit.reason, hit.form, card.distinct_from)
            for card, hit in finder.find(name)
        ]
        near = [] if found else finder.suggest(name)
        return found, [f"{card.name} ({card.id})" for card in near]
    directory = open_directory(context)
    matches = directory.find(name, on=on, side=side)
    found = [
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
        for match in matches
    ]
    alike = [] if found else directory.suggest(name)
    return found, [f"{match.person.name} ({match.person.id})" for match in alike]


def print_answers(found: list[Answer], *, dated: bool) -> None:
    """The answers as a table, and what tells those of one name apart."""
    heads = ("id", "name", "for", "office that day" if dated else "last known office", "score", "why")
    print_table(heads, [(*answer[:4], answer.score, answer.reason) for answer in found[:_MOST]])
    if len(found) > _MOST:
        click.echo(f"and {len(found) - _MOST} more; --json gives all")
    shown = {answer.id for answer in found}
    for answer in found if len(found) > 1 else ():
        for other, why in answer.distinct_from.items():
            if other in shown:
                click.echo(f"{answer.id} is not {other}: {why}")
