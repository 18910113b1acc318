"""What a release says of itself to people: `README.md` and `CITATION.cff`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import yaml

from plenipo.directory import Directory
from plenipo.names.fold import fold
from plenipo.records.dataset import DatasetInfo
from plenipo.release.descriptor import Made
from plenipo.release.formats import FORMATS
from plenipo.tables.catalog import TABLES

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#|~&])")

ABOUT_SHEETS = """\
`participants_flat.csv` is for spreadsheets: it begins with a byte-order mark, so that Excel reads it as
UTF-8, and an apostrophe stands before a text that a spreadsheet would take for a formula. Where Excel
expects semicolons, open it by *Data > From Text/CSV*. All other tables hold exactly what the records say.
"""
ABOUT_SEARCH = """\
The database finds people by any spelling, whole or in part, in any script and without regard to marks,
hyphens and case:

```sql
select distinct person_id from names_search where names_search match '{example}';
```
"""
ABOUT_FILES = """\
`datapackage.json` describes every file by the [Data Package](https://datapackage.org/) standard: columns,
types, keys, sizes and hashes. Days that are known only within bounds have two columns, `…_earliest` and
`…_latest`; an empty cell is an unknown bound.
"""


def readme(directory: Directory, files: Sequence[Made]) -> str:
    """The release's own page, in Markdown."""
    info = directory.info
    formats = {file.format for file in files}
    parts = [
        f"# {plain(info.title)}",
        plain(info.description),
        f"Version {info.version}, as of {info.as_of.text}.",
        f"Licence: [{plain(info.licence.title)}](<{info.licence.url}>).",
        _tables(files),
        _others(files),
        ABOUT_FILES,
        ABOUT_SHEETS if "excel-csv" in formats else "",
        ABOUT_SEARCH.format(example=_example(directory)) if "sqlite" in formats else "",
    ]
    return "\n\n".join(part.rstrip() for part in parts if part) + "\n"


def citation(info: DatasetInfo) -> str:
    """How to cite the release, in the Citation File Format 1.2.0."""
    fields: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below.",
        "type": "dataset",
        "title": info.title,
        "abstract": info.description,
        "authors": [{"name": one.title} for one in info.contributors] or [{"name": info.title}],
        "version": info.version,
        "date-released": info.as_of.latest.isoformat(),
        "license": info.licence.name,
        "url": info.homepage,
        "repository": info.repository,
    }
    given = {key: value for key, value in fields.items() if value}
    return yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=1000)


def plain(text: str) -> str:
    """Text with everything escaped that Markdown would take for markup."""
    return _MARKUP.sub(r"\\\1", text)


def _tables(files: Sequence[Made]) -> str:
    named = dict.fromkeys(file.table.name for file in files if file.table)
    if not named:
        return ""
    rows = ["| Table | Rows | Files | What it has |", "| --- | ---: | --- | --- |"]
    for name in named:
        own = [file for file in files if file.table and file.table.name == name]
        links = " ".join(f"[{FORMATS[file.format].extension}]({file.path})" for file in own)
        rows.append(f"| {name} | {own[0].rows:,} | {links} | {TABLES[name].description} |")
    return "\n".join(rows)


def _others(files: Sequence[Made]) -> str:
    return "\n".join(
        f"- [{file.path}]({file.path}): {FORMATS[file.format].description}"
        for file in files
        if not file.table
    )


def _example(directory: Directory) -> str:
    """A search for the first native form there is, else for the first person."""
    people = directory.people.values()
    native = (name.form for person in people for name in person.names if name.kind == "native")
    words = fold(next(native, None) or next((person.name for person in people), "name"))
    return words.replace("'", "''")
