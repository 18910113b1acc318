"""`plenipo annotate`: who is named in a text."""

from __future__ import annotations

import sys
from typing import IO, TYPE_CHECKING

import click

from plenipo.cli.options import DAY, open_directory
from plenipo.cli.output import print_json_line, print_table

if TYPE_CHECKING:
    from plenipo.annotation.mention import Mention
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory

KINDS = ("person", "organization", "role", "place")
HEADS = ("start", "end", "text", "kind", "who", "office that day", "sure", "why")


@click.command(
    epilog="\b\nExamples:\n  plenipo annotate report.txt --on 2019-02-28\n"
    "  plenipo annotate --format html report.txt > report.html\n"
    '  echo "최선희는 비건과 만났다." | plenipo annotate --on 2019-01-20 --format jsonl\n'
    "  plenipo annotate --meetings --on 2019-02-28 report.txt"
)
@click.argument("files", nargs=-1, type=click.File(encoding="utf-8-sig", errors="replace"))
@click.option("--on", type=DAY, help="The day of the text: tells namesakes apart, gives offices.")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "jsonl", "html"]),
    default="text",
    show_default=True,
    help="A table, a JSON line a mention, or a page that marks the names.",
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    default=["person"],
    show_default=True,
    help="What to look for; give several.",
)
@click.option("--meetings", is_flag=True, help="The meetings that each text is most probably about.")
@click.pass_context
def annotate(
    context: click.Context,
    files: tuple[IO[str], ...],
    on: PartialDate | None,
    style: str,
    kinds: tuple[str, ...],
    *,
    meetings: bool,
) -> None:
    """Find who is named in texts: FILES, or standard input.

    Offsets count characters (Unicode code points) from 0. Names follow a person through the text; where two
    are as likely, all candidates are given.
    """
    directory = open_directory(context)
    texts = files or (click.get_text_stream("stdin", encoding="utf-8-sig", errors="replace"),)
    if style == "html" and len(texts) > 1:
        raise click.UsageError("a page shows one text; annotate the files one by one")
    found = 0
    for file in texts:
        text = file.read()
        if meetings:
            found += _print_meetings(directory, file.name, text, on, as_json=style == "jsonl")
            continue
        mentions = directory.annotate(text, on, kinds)
        found += len(mentions)
        _PRINTERS[style](directory, file.name if len(texts) > 1 else "", text, mentions, on)
    sys.exit(not found)


def _print_text(
    directory: Directory,
    name: str,
    text: str,
    mentions: list[Mention],
    on: PartialDate | None,  # noqa: ARG001
) -> None:
    from plenipo.annotation.render import lines

    if name:
        click.echo(name)
    if mentions:
        print_table(HEADS, list(lines(directory, mentions)))
    else:
        click.echo("nobody of the directory is named", err=True)


def _print_lines(
    directory: Directory,
    name: str,
    text: str,
    mentions: list[Mention],
    on: PartialDate | None,  # noqa: ARG001
) -> None:
    from plenipo.annotation.render import office

    for one in mentions:
        print_json_line({"file": name or None} | one._asdict() | {"office": office(directory, one) or None})


def _print_page(
    directory: Directory,
    name: str,
    text: str,
    mentions: list[Mention],
    on: PartialDate | None,
) -> None:
    from plenipo.annotation.render import html

    click.echo(html(directory, text, mentions, on), nl=False)


_PRINTERS = {"text": _print_text, "jsonl": _print_lines, "html": _print_page}


def _print_meetings(
    directory: Directory, name: str, text: str, on: PartialDate | None, *, as_json: bool
) -> int:
    found = directory.meetings_in(text, on)
    if as_json:
        for one in found:
            meeting = one.meeting
            row = {"id": meeting.id, "name": meeting.name, "score": one.score, "reasons": one.reasons}
            print_json_line({"file": name} | row)
    elif found:
        rows = [
            (one.meeting.id, one.meeting.name, one.meeting.from_.text, one.score, "; ".join(one.reasons))
            for one in found
        ]
        print_table(("id", "name", "from", "score", "why"), rows)
    else:
        click.echo("no meeting of the directory fits", err=True)
    return len(found)
