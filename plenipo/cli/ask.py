"""Commands that ask the directory."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from plenipo.cli.options import DAY, json_option, open_directory
from plenipo.cli.output import print_json, print_table

if TYPE_CHECKING:
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory
    from plenipo.history.tenures import Holding
    from plenipo.records import Meeting


@click.command(
    epilog='\b\nExamples:\n  plenipo find "Choi Sun-hee"\n  plenipo find 최선희 --json\n'
    '  plenipo find "Kim Yong-chul" --on 2018-06-01 --side kp\n'
    '  plenipo find "Choe Son Hui" "Цой Сон Хи" 崔善姬'
)
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option("--on", type=DAY, help="A day: those who held an office then come first.")
@click.option("--side", metavar="ID", help="Only those who act for this state or body.")
@json_option
@click.pass_context
def find(
    context: click.Context, names: tuple[str, ...], on: PartialDate | None, side: str | None, as_json: bool
) -> None:
    """Find people by any spelling of NAME, in any script.

    The surest come first, each with a score from 0 to 1 and the reason. Homonyms are all listed, each
    with what tells them apart; a day and a side narrow them. Of several names each gets a line with its
    first answer.
    """
    from plenipo.cli.find import Asked, print_answers, print_first_answers

    asked = Asked(context, on, side)
    found = {name: asked.answers(name) for name in names}
    if as_json:
        plain = {name: [answer._asdict() for answer in some] for name, some in found.items()}
        print_json(plain[names[0]] if len(names) == 1 else plain)
    elif len(names) > 1:
        print_first_answers(found, dated=on is not None)
    elif found[names[0]]:
        print_answers(found[names[0]], dated=on is not None)
    for name in () if as_json else (one for one in names if not found[one]):
        click.echo(f"nobody is known by {name!r}", err=True)
        for like in asked.suggestions(name):
            click.echo(f"did you mean {like}?", err=True)
    sys.exit(not all(found.values()))


@click.command(
    epilog="\b\nExamples:\n  plenipo show kim-yong-chol --on 2019-01-18\n"
    "  plenipo show 2019-02-27-hanoi-summit"
)
@click.argument("id")
@click.option("--on", type=DAY, help="Only what held on this day.")
@json_option
@click.pass_context
def show(context: click.Context, id: str, on: PartialDate | None, as_json: bool) -> None:
    """Show the record ID, of whatever kind, with what follows from others."""
    from plenipo.cli.show import as_data, as_lines

    directory = open_directory(context)
    record = directory.get(id)
    if as_json:
        print_json(as_data(directory, record, on))
    else:
        as_lines(directory, record, on)


@click.command(epilog="\b\nExample:\n  plenipo roster kp-mfa --on 2019-02-27")
@click.argument("organization")
@click.option("--on", type=DAY, required=True, help="The day.")
@json_option
@click.pass_context
def roster(context: click.Context, organization: str, on: PartialDate, as_json: bool) -> None:
    """List who held which role in ORGANIZATION, and in the bodies below it, on a day."""
    directory = open_directory(context)
    _print_holdings(directory, directory.roster(organization, on), as_json)


@click.command(
    epilog="\b\nExamples:\n  plenipo holders us-president --on 2019-02-27\n  plenipo holders kp-mfa-minister"
)
@click.argument("role")
@click.option("--on", type=DAY, help="The day; without it, all who ever held the role.")
@json_option
@click.pass_context
def holders(context: click.Context, role: str, on: PartialDate | None, as_json: bool) -> None:
    """List who held ROLE on a day, or ever."""
    directory = open_directory(context)
    _print_holdings(directory, directory.holders(role, on), as_json, sure=on is not None)


@click.command(
    epilog="\b\nExamples:\n  plenipo meetings --person kim-yong-chol --person mike-pompeo\n"
    "  plenipo meetings --from 2019-01 --to 2019-03 --place hanoi"
)
@click.option(
    "--person",
    "people",
    multiple=True,
    metavar="ID",
    help="A participant; give several for all of them together.",
)
@click.option("--from", "start", type=DAY, help="First day.")
@click.option("--to", "end", type=DAY, help="Last day.")
@click.option("--place", metavar="ID", help="A place; venues in it count.")
@json_option
@click.pass_context
def meetings(
    context: click.Context,
    people: tuple[str, ...],
    start: PartialDate | None,
    end: PartialDate | None,
    place: str | None,
    as_json: bool,
) -> None:
    """List meetings by participants, days and place, in order of time."""
    directory = open_directory(context)
    found = directory.find_meetings(*people, start=start, end=end, place=place)
    rows = [_meeting_row(directory, meeting) for meeting in found]
    if as_json:
        print_json(rows)
    elif rows:
        heads = ("from", "to", "id", "name", "status", "place", "sides", "people")
        print_table(heads, [[row[key] for key in heads] for row in rows])
    else:
        click.echo("no meeting is recorded", err=True)
    sys.exit(not rows)


def _meeting_row(directory: Directory, meeting: Meeting) -> dict[str, Any]:
    from plenipo.tables.rows import sides_of

    return {
        "id": meeting.id,
        "name": meeting.name,
        "kind": meeting.kind,
        "status": meeting.status,
        "from": meeting.from_.text,
        "to": meeting.last.text,
        "place": directory.places[meeting.place].name if meeting.place else None,
        "sides": ", ".join(sides_of(directory, meeting)),
        "people": len(directory.sittings.table(meeting)),
    }


def _print_holdings(
    directory: Directory, holdings: list[Holding], as_json: bool, *, sure: bool = True
) -> None:
    rows = [_holding_row(directory, holding) for holding in holdings]
    if as_json:
        print_json(rows)
    elif rows:
        heads = ("role", "person", "name", "from", "to", "attested") + (("certainty",) if sure else ())
        print_table(heads, [[row[key] for key in heads] for row in rows])
    else:
        click.echo("nobody is recorded", err=True)
    sys.exit(not rows)


def _holding_row(directory: Directory, holding: Holding) -> dict[str, Any]:
    held = holding.held
    tenure = held.tenure
    return {
        "role": tenure.role,
        "title": directory.roles[tenure.role].name,
        "person": held.person.id,
        "name": held.person.name,
        "from": tenure.from_.text if tenure.from_ else None,
        "to": str(tenure.to) if tenure.to else None,
        "attested": " – ".join(dict.fromkeys(str(day) for day in held.attested)) if held.attested else None,
        "acting": tenure.acting,
        "certainty": holding.certainty.word,
    }
