"""`plenipo annotate`: who is named in a text."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from plenipo.cli.corpus import Maker, annotate_corpus, corpus_options, digest
from plenipo.cli.options import DAY, dataset_folder, open_directory
from plenipo.cli.output import print_json_line, print_table

if TYPE_CHECKING:
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory

KINDS = ("person", "organization", "role", "place")
HEADS = ("start", "end", "text", "kind", "who", "office that day", "sure", "why")


@click.command(
    epilog="\b\nExamples:\n  plenipo annotate report.txt --on 2019-02-28\n"
    "  plenipo annotate --format html report.txt > report.html\n"
    '  echo "최선희는 비건과 만났다." | plenipo annotate --on 2019-01-20 --format jsonl\n'
    "  plenipo annotate --meetings --on 2019-02-28 report.txt\n"
    "  plenipo annotate --corpus news/ --out mentions/"
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
@corpus_options
@click.pass_context
def annotate(
    context: click.Context,
    /,
    files: tuple[IO[str], ...],
    on: PartialDate | None,
    style: str,
    kinds: tuple[str, ...],
    *,
    meetings: bool,
    source: Path | None,
    **corpus: Any,
) -> None:
    """Find who is named in texts: FILES, standard input, or a whole corpus.

    Offsets count characters (Unicode code points) from 0. Names follow a person through the text; where two
    are as likely, all candidates are given.
    """
    if source is not None:
        if files or meetings:
            raise click.UsageError("--corpus goes without FILES and --meetings")
        folder = str(dataset_folder(context.obj))
        annotate_corpus(source, corpus.pop("out"), Maker(folder, kinds), digest(folder, kinds), on, **corpus)
        return
    if corpus["out"] is not None:
        raise click.UsageError("--out goes with --corpus; a text is printed")
    texts = files or (TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace"),)
    if style == "html" and len(texts) > 1:
        raise click.UsageError("a page shows one text; annotate the files one by one")
    directory = open_directory(context)
    several = len(texts) > 1
    found = [
        _print_meetings(directory, file, on, style, several=several)
        if meetings
        else _print_mentions(directory, file, on, kinds, style, several=several)
        for file in texts
    ]
    sys.exit(not any(found))


def _print_mentions(
    directory: Directory,
    file: IO[str],
    on: PartialDate | None,
    kinds: tuple[str, ...],
    style: str,
    *,
    several: bool,
) -> int:
    from plenipo.annotation.render import html, lines, office

    text = file.read()
    mentions = directory.annotate(text, on, kinds)
    if style == "html":
        click.echo(html(directory, text, mentions, on), nl=False)
    elif style == "jsonl":
        for one in mentions:
            print_json_line({"file": file.name} | one._asdict() | {"office": office(directory, one) or None})
    else:
        if several:
            click.echo(file.name)
        if mentions:
            print_table(HEADS, list(lines(directory, mentions)))
        else:
            click.echo("nobody of the directory is named", err=True)
    return len(mentions)


def _print_meetings(
    directory: Directory,
    file: IO[str],
    on: PartialDate | None,
    style: str,
    *,
    several: bool,
) -> int:
    found = directory.meetings_in(file.read(), on)
    if style == "html":
        raise click.UsageError("meetings are printed as text or jsonl")
    if style == "jsonl":
        for one in found:
            row = {"id": one.meeting.id, "name": one.meeting.name, "score": one.score, "reasons": one.reasons}
            print_json_line({"file": file.name} | row)
        return len(found)
    if several:
        click.echo(file.name)
    if found:
        rows = [
            (one.meeting.id, one.meeting.name, one.meeting.from_.text, one.score, "; ".join(one.reasons))
            for one in found
        ]
        print_table(("id", "name", "from", "score", "why"), rows)
    else:
        click.echo("no meeting of the directory fits", err=True)
    return len(found)
