"""Codes that arise while files are read, before there is a record to look at."""

from __future__ import annotations

from plenipo.checks.base import declare
from plenipo.findings import Severity

FILE_CODES = {
    "address": "A web address that cannot be cited.\n\nOnly http and https, with a host and without credentials.",
    "alias": "An anchor or an alias.\n\nRecords write every value out; this also keeps nested aliases from filling the memory.",
    "byte-order-mark": "A byte-order mark at the head of a file.",
    "character": "A character that no record may have.\n\nControl characters, and those that some programs take for the end of a line and others do not.",
    "date": "A date that is not in the notation or not in the calendar.",
    "duplicate-key": "One key twice in a mapping.\n\nMost YAML readers keep the last and say nothing.",
    "empty-file": "A file with nothing in it.",
    "empty-value": "A key or a list item without a value.",
    "encoding": "A file that is not UTF-8.",
    "file-name": "A file name that is no id.\n\nThe name without `.yaml` is the record's id: lower-case letters, digits, single hyphens.",
    "folder": "A record in the wrong folder.\n\nMeetings lie in the year they began, sources in the year they were published, or in `undated`.",
    "head": "A dataset without `dataset.yaml`.",
    "id-twice": "One id in two folders.\n\nThe folder of a year is no part of the id.",
    "identifier": "An identifier that has not the form of its scheme.",
    "key": "A key that is not plain text.",
    "line-ends": "Windows line ends.",
    "link": "A symbolic link.\n\nA link could lead out of the dataset; it is not followed.",
    "merge-key": "A merge key (`<<`).",
    "schema": "A record that has not the fields, or the kinds of value, that its model wants.",
    "second-document": "A second document in one file.",
    "stray-file": "A file or folder that has no place in a dataset.",
    "syntax": "Text that is no YAML.",
    "tab": "A tab where only spaces can be.",
    "tag": "A YAML tag.\n\nEvery value is text; a tag could ask for more.",
    "too-deep": "Nesting deeper than any record needs.",
    "too-large": "A file far larger than a record.",
    "unreadable": "A file that cannot be opened.",
}

for code, text in FILE_CODES.items():
    declare(code, Severity.ERROR, "file", text)
