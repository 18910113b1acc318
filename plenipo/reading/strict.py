"""A small, strict YAML: text, lists and mappings, and nothing that can surprise.

Built on libyaml's event stream. The stock loader resolves `NO` to false and `12:30` to a number,
keeps the last of two equal keys, expands aliases without bound, and its composer recurses in C, so
that 50,000 open brackets end the process. Events do none of that: every scalar stays text, and
whatever a record has no use for is refused with its place.
"""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from plenipo.findings import Path

MAX_DEPTH = 32
"""Levels of nesting that a record may have; the deepest legitimate one has five."""

Mark = tuple[int, int]
"""Line and column (in characters), both from 1."""
Marks = dict[Path, Mark]
"""Where each value stands: a text at its first character, an entry that is itself a mapping or list at its key."""

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
        parser = _Parser(text)
    except yaml.reader.ReaderError as error:
        raise _unprintable(text, error) from error
    try:
        return _build(parser.get_event, marks)
    except yaml.reader.ReaderError as error:
        raise _unprintable(text, error) from error
    except yaml.MarkedYAMLError as error:
        raise _malformed(error) from error
    except yaml.YAMLError as error:
        raise StrictYamlError("syntax", f"is no YAML: {error}", (1, 1), "") from error
    finally:
        parser.dispose()


def _build(get_event: Any, marks: Marks | None) -> Any:
    stack: list[tuple[Any, Any]] = []  # open containers, each with the key it waits to fill
    path: list[str | int] = []
    root: Any = None
    container: Any = None
    key: str | None = None
    documents = 0
    while True:
        event = get_event()
        kind = type(event)
        if kind is ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                raise _refused(event)
            value = event.value
            if container is None:
                root = value
            elif type(container) is list:
                _not_empty(event)
                if marks is not None:
                    marks[(*path, len(container))] = _mark(event)
                container.append(value)
            elif key is None:
                key = _new_key(event, container)
                if marks is not None:
                    marks[(*path, key)] = _mark(event)
            else:
                _not_empty(event)
                if marks is not None:
                    marks[(*path, key)] = _mark(event)
                container[key] = value
                key = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                raise _refused(event)
            opened: Any = {} if kind is MappingStartEvent else []
            if len(stack) >= MAX_DEPTH:
                raise StrictYamlError(
                    "too-deep",
                    f"is nested more than {MAX_DEPTH} levels deep",
                    _mark(event),
                    "a record needs five",
                )
            if container is None:
                root = opened
                if marks is not None:
                    marks[()] = _mark(event)
            elif type(container) is list:
                if marks is not None:
                    path.append(len(container))
                    marks[tuple(path)] = _mark(event)
                container.append(opened)
            elif key is None:
                raise StrictYamlError("key", "a key must be plain text", _mark(event), "write `key: value`")
            else:
                if marks is not None:
                    path.append(key)
                container[key] = opened
            stack.append((container, key))
            container, key = opened, None
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            container, key = stack.pop()
            if marks is not None and stack:
                path.pop()
            if type(container) is dict:
                key = None
        elif kind is AliasEvent:
            raise _refused(event)
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise StrictYamlError(
                    "second-document",
                    "a second document begins here",
                    _mark(event),
                    "one file, one record: take away `---`",
                )
        elif kind is StreamEndEvent:
            return root
        else:
            assert kind in {StreamStartEvent, DocumentEndEvent}  # noqa: S101 - libyaml has no other events


def _mark(event: Any) -> Mark:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1


def _new_key(event: ScalarEvent, container: dict[str, Any]) -> str:
    key = event.value
    if key == "<<" and not event.style:
        raise StrictYamlError("merge-key", "has a merge key", _mark(event), "write the values out")
    if key in container:
        raise StrictYamlError(
            "duplicate-key", f"has the key `{key}` a second time", _mark(event), "keep one of the two"
        )
    return str(key)


def _not_empty(event: ScalarEvent) -> None:
    if event.value == "" and not event.style:
        raise StrictYamlError("empty-value", "has no value", _mark(event), "give one, or take the line away")


def _refused(event: Any) -> StrictYamlError:
    if type(event) is AliasEvent:
        return StrictYamlError("alias", f"has the alias *{event.anchor}", _mark(event), "write the value out")
    if event.anchor is not None:
        return StrictYamlError(
            "alias", f"has the anchor &{event.anchor}", _mark(event), "quote the text if the & belongs to it"
        )
    return StrictYamlError(
        "tag",
        f"has the tag {event.tag}",
        _mark(event),
        "every value is text: quote it if the ! belongs to it",
    )


def _unprintable(text: str, error: yaml.reader.ReaderError) -> StrictYamlError:
    found = next((i for i, c in enumerate(text) if yaml.reader.Reader.NON_PRINTABLE.match(c) is not None), 0)
    line = text.count("\n", 0, found) + 1
    column = found - text.rfind("\n", 0, found)
    return StrictYamlError(
        "character",
        f"has the character U+{ord(text[found]):04X}, which no YAML may have",
        (line, column),
        "take it away",
    )


def _malformed(error: yaml.MarkedYAMLError) -> StrictYamlError:
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or "unreadable"
    if "found character that cannot start any token" in problem:
        return StrictYamlError(
            "tab",
            "has a tab, or another character that cannot begin a value",
            place,
            "indent by spaces; quote the text",
        )
    if "mapping values are not allowed" in problem:
        return StrictYamlError(
            "syntax", "has a colon where no key can be", place, "quote a text with `: ` in it"
        )
    context = f" {error.context}" if error.context else ""
    return StrictYamlError(
        "syntax", f"is no YAML: {problem}{context}", place, "check quotes, brackets and indentation"
    )
