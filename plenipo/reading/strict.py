"""A small, strict YAML: text, lists and mappings, and nothing that can surprise.

Built on libyaml's event stream. The stock loader resolves `NO` to false and `12:30` to a number,
keeps the last of two equal keys, expands aliases without bound, and its composer recurses in C, so
that 50,000 open brackets end the process. Events do none of that: every scalar stays text, and
whatever a record has no use for is refused with its place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from plenipo.findings import Path

MAX_DEPTH = 32
"""Levels of nesting that a record may have; the deepest legitimate one has five."""
TOO_DEEP = f"is nested more than {MAX_DEPTH} levels deep"

Mark = tuple[int, int]
"""Line and column (in characters), both from 1."""
Marks = dict[Path, Mark]
"""Where each value stands: a text at its first character, a mapping or a list at its key if it has one."""

SURPRISING = ("\x85", "\u2028", "\u2029", "\ufeff")
"""Characters that YAML 1.1 takes for line ends or skips, and editors do not."""

SIGNS = ("&", "!", "<")
"""What anchors, tags and merge keys have; where a file has none, no event is looked at for them.

Single characters: looking for two at once takes fifty times as long.
"""

COMMON_FAULTS = (
    (
        "mapping values are not allowed",
        False,
        "has a colon where no key can be",
        "quote a text with `: ` in it",
    ),
    ("found unexpected end of stream", True, "opens a quote that is never closed", "close it"),
    ("did not find expected ',' or ']'", True, "opens a list that is not closed", "close it with `]`"),
    ("did not find expected ',' or '}'", True, "opens a mapping that is not closed", "close it with `}`"),
    ("could not find expected ':'", True, "is a line without `key:`", "write `key: value`, or indent it"),
    ("did not find expected key", False, "has no key here", "check the indentation, and quotes in the text"),
    ("did not find expected node content", False, "has no value here", "check brackets and quotes"),
    ("did not find expected '-' indicator", False, "has no `- ` here", "check the indentation"),
)
"""What libyaml says of the usual slips, whether the place is where the thing began, and our words for it."""

_Parser: Any = yaml.cyaml.CParser if yaml.__with_libyaml__ else yaml.SafeLoader  # type: ignore[attr-defined]


class StrictYamlError(Exception):
    """The text is no such YAML; says what is wrong, where, and what would mend it."""

    def __init__(self, code: str, message: str, mark: Mark, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.mark, self.hint = code, message, mark, hint


def parse(text: str, marks: Marks | None = None) -> Any:
    """Read one document into text, lists and dicts.

    Fills `marks` if given. Returns None for an empty document. Raises `StrictYamlError`.
    """
    try:
        if any(map(text.__contains__, SURPRISING)):
            raise _surprised(text)
        careful = any(map(text.__contains__, SIGNS))
        return _Builder(_Parser(text).get_event, marks, careful=careful).document()
    except UnicodeEncodeError as error:
        raise _unfit(text, error.start) from error
    except yaml.reader.ReaderError as error:
        raise _unprintable(text) from error
    except yaml.MarkedYAMLError as error:
        raise _malformed(text, error) from error
    except yaml.YAMLError as error:
        raise StrictYamlError("syntax", f"is no YAML: {error}", (1, 1), "") from error


class _Builder:
    """Builds values from events: the place for every check, and the hot loop of a validation."""

    __slots__ = ("_careful", "_marks", "_next")

    def __init__(self, get_event: Callable[[], Any], marks: Marks | None, *, careful: bool) -> None:
        self._next = get_event
        self._marks = marks
        self._careful = careful

    def document(self) -> Any:
        self._next()  # the stream's start
        if type(self._next()) is StreamEndEvent:
            return None
        event = self._next()
        if type(event) is ScalarEvent:
            _refuse(event)
            root = event.value if event.value or event.style else None
        else:
            root = self._container(event, (), 0)
            if self._marks is not None:
                self._marks[()] = _mark(event)
        self._next()  # the document's end
        event = self._next()
        if type(event) is not StreamEndEvent:
            hint = "one file, one record: take away `---`"
            raise StrictYamlError("second-document", "a second document begins here", _mark(event), hint)
        return root

    def _container(self, event: Any, path: Path, depth: int) -> Any:
        kind = type(event)
        if self._careful or kind is AliasEvent:
            _refuse(event)
        if depth >= MAX_DEPTH:
            raise StrictYamlError("too-deep", TOO_DEEP, _mark(event), "a record needs five")
        return self._mapping(path, depth + 1) if kind is MappingStartEvent else self._list(path, depth + 1)

    def _mapping(self, path: Path, depth: int) -> dict[str, Any]:
        next_event, marks, careful = self._next, self._marks, self._careful
        values: dict[str, Any] = {}
        while True:
            event = next_event()
            if type(event) is not ScalarEvent:
                if type(event) is MappingEndEvent:
                    return values
                _refuse(event)
                raise StrictYamlError("key", "a key must be plain text", _mark(event), "write `key: value`")
            key = event.value
            if careful:
                _refuse_key(event)
            if key in values:
                message = f"has the key `{key}` a second time"
                raise StrictYamlError("duplicate-key", message, _mark(event), "keep one of the two")
            if marks is not None:
                marks[(*path, key)] = _mark(event)
            event = next_event()
            if type(event) is ScalarEvent:
                value = event.value
                if careful or not value:
                    _refuse_value(event)
                if marks is not None:
                    marks[(*path, key)] = _mark(event)
                values[key] = value
            else:
                values[key] = self._container(event, path if marks is None else (*path, key), depth)

    def _list(self, path: Path, depth: int) -> list[Any]:
        next_event, marks, careful = self._next, self._marks, self._careful
        values: list[Any] = []
        while True:
            event = next_event()
            if type(event) is ScalarEvent:
                value = event.value
                if careful or not value:
                    _refuse_value(event)
                if marks is not None:
                    marks[(*path, len(values))] = _mark(event)
                values.append(value)
            elif type(event) is SequenceEndEvent:
                return values
            elif marks is None:
                values.append(self._container(event, path, depth))
            else:
                inner = (*path, len(values))
                marks[inner] = _mark(event)
                values.append(self._container(event, inner, depth))


def _mark(event: Any) -> Mark:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _refuse(event: Any) -> None:
    """Raise for what a record has no use for: aliases, anchors, tags."""
    if type(event) is AliasEvent:
        message, hint = f"has the alias *{event.anchor}", "write the value out"
        raise StrictYamlError("alias", message, _mark(event), hint)
    if event.anchor is not None:
        message, hint = f"has the anchor &{event.anchor}", "quote the text if the & belongs to it"
        raise StrictYamlError("alias", message, _mark(event), hint)
    if event.tag is not None:
        message, hint = f"has the tag {event.tag}", "every value is text: quote it if the ! belongs to it"
        raise StrictYamlError("tag", message, _mark(event), hint)


def _refuse_key(event: ScalarEvent) -> None:
    _refuse(event)
    if event.value == "<<" and not event.style:
        raise StrictYamlError("merge-key", "has a merge key", _mark(event), "write the values out")


def _refuse_value(event: ScalarEvent) -> None:
    _refuse(event)
    if event.value == "" and not event.style:
        raise StrictYamlError("empty-value", "has no value", _mark(event), "give one, or take the line away")


def _unprintable(text: str) -> StrictYamlError:
    return _unfit(text, next((i for i, c in enumerate(text) if yaml.reader.Reader.NON_PRINTABLE.match(c)), 0))


def _surprised(text: str) -> StrictYamlError:
    return _unfit(text, min(text.index(sign) for sign in SURPRISING if sign in text))


def _unfit(text: str, found: int) -> StrictYamlError:
    place = text.count("\n", 0, found) + 1, found - text.rfind("\n", 0, found)
    message = f"has the character U+{ord(text[found]):04X}, which no record may have"
    return StrictYamlError("character", message, place, "take it away")


def _malformed(text: str, error: yaml.MarkedYAMLError) -> StrictYamlError:
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or "unreadable"
    if "found character that cannot start any token" in problem:
        return _misbegun(text, place)
    for said, at_opening, message, hint in COMMON_FAULTS:
        if said in problem:
            opening = error.context_mark if at_opening else None
            return StrictYamlError(
                "syntax", message, (opening.line + 1, opening.column + 1) if opening else place, hint
            )
    context = f" {error.context}" if error.context else ""
    return StrictYamlError(
        "syntax", f"is no YAML: {problem}{context}", place, "check quotes, brackets and indentation"
    )


def _misbegun(text: str, place: Mark) -> StrictYamlError:
    line, column = place
    found = text.split("\n")[line - 1][column - 1 : column]
    if found == "\t":
        return StrictYamlError("tab", "has a tab where only spaces can be", place, "indent by spaces")
    return StrictYamlError("syntax", f"has {found} where no value can begin with it", place, "quote the text")
