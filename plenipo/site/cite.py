"""How to cite the page of a record, in words and for a reference manager."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plenipo.records import Record
from plenipo.records.dataset import DatasetInfo
from plenipo.site.addresses import path_of
from plenipo.site.wording import in_words

_SPECIAL = re.compile(r"[\\{}&%$#_~^]")
_COMMANDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Reference:
    """One page as a reference, in plain text and as an entry of a BibTeX file."""

    words: str
    bibtex: str


def reference(info: DatasetInfo, record: Record, published: str) -> Reference:
    """The reference to a record's page; `published` is the address of the site, empty where none is known."""
    name = str(getattr(record, "name", None) or getattr(record, "title", record.id))
    makers = [one.title for one in info.contributors]
    address = f"{published.rstrip('/')}/{path_of(record)}" if published else ""
    where = address or path_of(record).rstrip("/")
    words = (
        f"{', '.join(makers)}{'. ' if makers else ''}“{name}”. In: {info.title}, "
        f"version {info.version}, {in_words(info.as_of)}. {where}. {info.licence.name}."
    )
    fields = {
        "author": " and ".join(f"{{{_plain(maker)}}}" for maker in makers),
        "title": f"{{{_plain(name)}}}",
        "booktitle": _plain(info.title),
        "year": str(info.as_of.earliest.year),
        "version": info.version,
        "url": address,
        "note": f"Record {path_of(record).rstrip('/')}",
    }
    lines = [f"  {field} = {{{value}}}," for field, value in fields.items() if value]
    return Reference(words, "\n".join([f"@misc{{{info.name}-{record.id},", *lines, "}"]))


def _plain(text: str) -> str:
    """Text with what means something to TeX made to mean itself."""
    return _SPECIAL.sub(lambda found: _COMMANDS.get(found[0], f"\\{found[0]}"), text)
