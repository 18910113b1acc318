"""The reference page of the command, written from its own help.

Renew it with `python -m plenipo.cli.reference > docs/reference/cli.md`.
"""

from __future__ import annotations

from collections.abc import Iterator

import click

from plenipo.cli.main import group

WIDTH = 90

HEAD = """\
# The command

<!-- Written from the command's own help: python -m plenipo.cli.reference > docs/reference/cli.md -->

`plenipo` asks, checks and publishes a directory. Tables go to standard output, remarks and progress to
standard error. Exit status: 0 good, 1 findings or nothing found, 2 wrong usage.
"""


def text() -> str:
    """The whole page, as Markdown."""
    return "\n".join([HEAD, *_section("plenipo", group, None), *_commands()])


def _commands() -> Iterator[str]:
    parent = click.Context(group, info_name="plenipo")
    for name, command in sorted(group.commands.items()):
        yield from _section(f"plenipo {name}", command, parent)


def _section(title: str, command: click.Command, parent: click.Context | None) -> Iterator[str]:
    context = click.Context(
        command,
        info_name=title.rpartition(" ")[2],
        parent=parent,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    yield f"## {title}\n"
    yield f"```text\n{command.get_help(context).strip()}\n```\n"


if __name__ == "__main__":
    click.echo(text(), nl=False)
