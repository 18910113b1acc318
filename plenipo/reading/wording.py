"""Pydantic's errors in the curator's words."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plenipo.findings import Path
from plenipo.records.base import LANGUAGE, PLAIN, SLUG, Model
from plenipo.records.walk import model_at

LONGEST = 60
"""Characters of a value that a message shows."""

PATTERNS = {
    SLUG: ("is no id", "ids are lower-case letters, digits and single hyphens: `kim-yong-chol`"),
    PLAIN: (
        "is empty, or has a line break, a control character or spaces around it",
        "write one line of text",
    ),
    LANGUAGE: ("is no language tag", "use BCP 47: `en`, `ko-Hang`, `zh-Hant`"),
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """One of pydantic's errors: its context, the value it is about, and where that stands in the file."""

    model: type[Model]
    key: str
    path: Path
    value: Any
    context: dict[str, Any]
    message: str

    @property
    def label(self) -> str:
        """The field, as a message names it; an item of a list goes by the list."""
        names = [step for step in self.path if isinstance(step, str)]
        at_item = bool(self.path) and isinstance(self.path[-1], int)
        return f"`{self.key if not names or (at_item and not self.key.isdigit()) else names[-1]}`"


Words = tuple[str, str, str]
"""Code, message and hint."""


def worded(type: str, trouble: Trouble) -> Words:
    """What to say of an error of one of pydantic's types."""
    words = _no_id if trouble.path == ("id",) else _WORDS.get(type, _other)
    return words(trouble)


def _no_id(trouble: Trouble) -> Words:
    hint = "name the file after its id: `kim-yong-chol.yaml`"
    return "file-name", f"{_short(trouble.value)} is no id", hint


def _missing(trouble: Trouble) -> Words:
    if trouble.key == "sources":
        return "unsourced", "a claim without a source", "add `sources:` with a page that says so"
    return "schema", f"`{trouble.key}` is missing", f"add `{trouble.key}:`"


def _too_few(trouble: Trouble) -> Words:
    if trouble.key == "sources":
        return "unsourced", "a claim without a source", "add a page that says so to `sources`"
    return "schema", f"{trouble.label} is empty", "give a value, or take the line away"


def _too_long(trouble: Trouble) -> Words:
    message = f"{trouble.label} has more than {trouble.context['max_length']} characters"
    return "schema", message, "say it shorter"


def _unknown_field(trouble: Trouble) -> Words:
    entry = model_at(trouble.model, trouble.path[:-1])
    fields = [info.alias or name for name, info in entry.model_fields.items()] if entry else []
    near = difflib.get_close_matches(trouble.key, fields, 1)
    known = ", ".join(field for field in fields if field != "id")
    hint = f"did you mean `{near[0]}`?" if near else f"fields here: {known}"
    return "schema", f"`{trouble.key}` is no field here", hint


def _not_among(trouble: Trouble) -> Words:
    hint = f"one of {trouble.context['expected']}"
    return "schema", f"{trouble.label} cannot be {_short(trouble.value)}", hint


def _misshapen(trouble: Trouble) -> Words:
    entry = model_at(trouble.model, trouble.path[:-1])
    field = entry.model_fields.get(trouble.key) if entry else None
    described = (field.description if field else None) or ""
    what, hint = PATTERNS.get(trouble.context["pattern"], ("has not the right form", described))
    code = "identifier" if "identifiers" in trouble.path else "schema"
    return code, f"{trouble.label} {what}: {_short(trouble.value)}", hint


def _out_of_range(trouble: Trouble) -> Words:
    least, most = trouble.context.get("ge"), trouble.context.get("le")
    if trouble.key in {"latitude", "longitude"}:
        message = f"{trouble.label} is out of range: {_short(trouble.value)}"
        return "coordinates", message, "decimal degrees, north and east positive"
    limit = f"below {least}" if least is not None else f"above {most}"
    return "schema", f"{trouble.label} is {limit}: {_short(trouble.value)}", ""


def _said_by_model(trouble: Trouble) -> Words:
    return "schema", f"{trouble.label} {trouble.message}", ""


def _no_address(trouble: Trouble) -> Words:
    return "address", f"{trouble.label} {trouble.message}", "give the page's own http or https address"


def _no_date(trouble: Trouble) -> Words:
    return "date", f"{trouble.label}: {trouble.message}", ""


def _other(trouble: Trouble) -> Words:
    if not trouble.key:  # said of the entry as a whole, by a validator of its model
        return "schema", trouble.message, ""
    return "schema", f"{trouble.label}: {trouble.message[:1].lower()}{trouble.message[1:]}", ""


def _no(what: str, hint: str) -> Callable[[Trouble], Words]:
    """Words for a value of the wrong kind."""
    return lambda trouble: ("schema", f"{trouble.label} is no {what}: {_short(trouble.value)}", hint)


_NO_MAPPING = _no("mapping of keys to values", "write `key: value` lines")

_WORDS: dict[str, Callable[[Trouble], Words]] = {
    "missing": _missing,
    "too_short": _too_few,
    "string_too_short": _too_few,
    "string_too_long": _too_long,
    "extra_forbidden": _unknown_field,
    "literal_error": _not_among,
    "string_pattern_mismatch": _misshapen,
    "less_than_equal": _out_of_range,
    "greater_than_equal": _out_of_range,
    "truth": _said_by_model,
    "url": _no_address,
    "date": _no_date,
    "string_type": _no("single text", "write one text, not a list or a mapping"),
    "tuple_type": _no("list", "write a line with `- ` for each, or `[…, …]`"),
    "model_type": _NO_MAPPING,
    "model_attributes_type": _NO_MAPPING,
    "int_parsing": _no("whole number", "write digits only"),
    "int_type": _no("whole number", "write digits only"),
    "float_parsing": _no("number", "write it with a decimal point: 39.0194"),
    "float_type": _no("number", "write it with a decimal point: 39.0194"),
    "finite_number": _no("number", "write it with a decimal point: 39.0194"),
}


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
