"""An annotated text for readers: as lines, or as a page that marks the names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plenipo.annotation.mention import Mention
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { font: 1.05rem/1.6 system-ui, "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic",
  sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c; background: #fff; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #e3eefb; color: inherit; border-bottom: 2px solid #2f6db3; border-radius: 2px; }
mark.open { background: #fdf0d5; border-bottom-style: dashed; border-color: #9a6200; }
mark.organization, mark.role, mark.place { background: none; border-bottom: 1px dotted #666; }
table { border-collapse: collapse; margin-top: 2rem; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .8rem .25rem 0;
  border-bottom: 1px solid #ddd; }
@media (prefers-color-scheme: dark) {
  body { color: #e8e8e8; background: #16181b; }
  mark { background: #1d3350; border-color: #7db1ec; }
  mark.open { background: #3d2f10; border-color: #e0b050; }
  th, td { border-color: #3a3d42; }
}
"""


def lines(directory: Directory, mentions: Sequence[Mention]) -> Iterator[tuple[object, ...]]:
    """A row a mention: where, what, who, in what office, how sure, why."""
    for one in mentions:
        yield (
            one.start,
            one.end,
            " ".join(one.text.split()),
            one.kind,
            _who(one),
            office(directory, one),
            one.sure,
            one.reason,
        )


def html(directory: Directory, text: str, mentions: Sequence[Mention], on: PartialDate | None) -> str:
    """A page of its own, without script: names are marked, with the office of that day on hover."""
    marked = "".join(_marked(directory, text, mentions))
    day = f"<p>Offices as of {escape(str(on))}.</p>" if on else ""
    rows = "".join(_rows(directory, mentions))
    return (
        '<!doctype html>\n<html lang="und">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>Annotated text</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<div class="text">{marked}</div>\n{day}'
        f'<table lang="en"><thead><tr><th scope="col">Named</th><th scope="col">Office</th>'
        f'<th scope="col">Mentions</th></tr></thead><tbody>{rows}</tbody></table>\n</body>\n</html>\n'
    )


def office(directory: Directory, one: Mention) -> str:
    """The title of the office that a mentioned person held that day; empty where none is known."""
    return directory.roles[one.role].name if one.role else ""


def _who(one: Mention) -> str:
    return one.id or "? " + ", ".join(one.candidates)


def _marked(directory: Directory, text: str, mentions: Sequence[Mention]) -> Iterator[str]:
    at = 0
    for one in mentions:
        yield escape(text[at : one.start])
        names = [_name(directory, one.kind, id) for id in ((one.id,) if one.id else one.candidates)]
        title = " or ".join(names) + (f", {office(directory, one)}" if one.role else "")
        kind = one.kind + ("" if one.id else " open")
        yield f'<mark class="{kind}" title="{escape(title)}">{escape(one.text)}</mark>'
        at = one.end
    yield escape(text[at:])


def _name(directory: Directory, kind: str, id: str) -> str:
    name: str = directory.collections[kind][id].name
    return name


def _rows(directory: Directory, mentions: Sequence[Mention]) -> Iterator[str]:
    counts = Counter((one.kind, one.id, office(directory, one)) for one in mentions if one.id)
    for (kind, id, title), count in counts.most_common():
        name = _name(directory, kind, id or "")
        yield f"<tr><td>{escape(name)}</td><td>{escape(title)}</td><td>{count}</td></tr>"
