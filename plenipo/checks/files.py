"""Codes that arise while files are read, before there is a record to look at."""

from __future__ import annotations

from plenipo.checks.base import declare
from plenipo.findings import Severity

FILE_CODES = {
    "address": """A web address that cannot be cited.

        Only http and https, with a host and without credentials.""",
    "alias": """An anchor or an alias.

        Records write every value out; this also keeps nested aliases from filling the memory.""",
    "byte-order-mark": "A byte-order mark at the head of a file.",
    "character": """A character that no record may have.

        Control characters, and those that some programs take for the end of a line and others do not.""",
    "date": "A date that is not in the notation or not in the calendar.",
    "duplicate-key": """One key twice in a mapping.

        Most YAML readers keep the last and say nothing.""",
    "empty-file": "A file with nothing in it.",
    "empty-value": "A key or a list item without a value.",
    "encoding": "A file that is not UTF-8.",
    "file-name": """A file name that is no id.

        The name without `.yaml` is the record's id: lower-case letters, digits, single hyphens.""",
    "folder": """A record in the wrong folder.

        Meetings lie in the year they began, sources in the year they were published, or in `undated`.""",
    "head": "A dataset without `dataset.yaml`.",
    "id-twice": """One id in two folders.

        The folder of a year is no part of the id.""",
    "identifier": "An identifier that has not the form of its scheme.",
    "key": "A key that is not plain text.",
    "line-ends": "Windows line ends.",
    "link": """A symbolic link.

        A link could lead out of the dataset; it is not followed.""",
    "merge-key": "A merge key (`<<`).",
    "schema": "A record that has not the fields, or the kinds of value, that its model wants.",
    "second-document": "A second document in one file.",
    "stray-file": "A file or folder that has no place in a dataset.",
    "syntax": "Text that is no YAML.",
    "tab": "A tab where only spaces can be.",
    "tag": """A YAML tag.

        Every value is text; a tag could ask for more.""",
    "too-deep": "Nesting deeper than any record needs.",
    "too-large": "A file far larger than a record.",
    "unreadable": "A file that cannot be opened.",
}

for code, text in FILE_CODES.items():
    declare(code, Severity.ERROR, "file", text)
