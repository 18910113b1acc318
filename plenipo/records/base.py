"""What all records share: identifiers, references, names, citations, and the base model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from plenipo.dates import PartialDate

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
UNSEEN = r"\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
"""Control characters, line ends, and what turns the direction of the text around it."""
PLAIN = rf"^[^\s{UNSEEN}](?:[^{UNSEEN}]*[^\s{UNSEEN}])?$"
LANGUAGE = r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$"


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field as the id of another record of the given kind."""

    kind: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return handler(source)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {**handler(schema), "x-reference": self.kind}


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in {"true", "false"}:
        return bool(value == "true")
    raise PydanticCustomError("truth", "is neither true nor false")


Slug = Annotated[str, Field(pattern=SLUG, max_length=120)]
"""A lower-case ASCII identifier; it is for ever."""
Text = Annotated[str, Field(min_length=1, max_length=2000, pattern=PLAIN)]
"""One line or paragraph of plain text; never markup."""
Truth = Annotated[bool, BeforeValidator(_truth, json_schema_input_type=bool)]
"""`true` or `false`, nothing else."""
Language = Annotated[str, Field(pattern=LANGUAGE)]
"""A BCP 47 language tag, with the script where that matters: `ko-Hang`, `zh-Hant`, `ru`."""

PersonId = Annotated[Slug, Ref("person")]
OrganizationId = Annotated[Slug, Ref("organization")]
RoleId = Annotated[Slug, Ref("role")]
PlaceId = Annotated[Slug, Ref("place")]
MeetingId = Annotated[Slug, Ref("meeting")]
SourceId = Annotated[Slug, Ref("source")]


class Model(BaseModel):
    """Base of every record and every part of one: frozen, and no unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        defer_build=True,
        extra="forbid",
        use_attribute_docstrings=True,
        allow_inf_nan=False,
        hide_input_in_errors=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )


class Citation(Model):
    """One use of a source for one claim. A bare source id stands for `{source: id}`."""

    source: SourceId
    """The source that is cited."""
    at: Text | None = None
    """Where in the source: a page, a paragraph, a section."""
    states: Text | None = None
    """The short wording of the value there, where it differs from ours."""
    against: Truth = False
    """Whether the source contradicts the claim."""
    field: Slug | None = None
    """The one field of the entry that this citation bears on; without it, the whole entry."""
    on: PartialDate | None = None
    """The day for which the source says so, where that is not the day of its publication."""

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, value: Any) -> Any:
        return {"source": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        mapping = handler.resolve_ref_schema(handler(schema))
        source = {**mapping["properties"]["source"], "title": "Source", "description": "A bare source id."}
        return {"anyOf": [source, mapping], "description": mapping.get("description", "")}


Sources = tuple[Citation, ...]
Cited = Annotated[Sources, Field(min_length=1)]
"""One citation at the least: no claim is without a source."""


class Name(Model):
    """One spelling of a name, as somebody writes it."""

    form: Annotated[Text, Field(max_length=200)]
    """The spelling itself."""
    lang: Language
    """The language it is written in, with the script where that matters."""
    kind: Literal["native", "press", "former", "misprint", "nickname", "full"] = "press"
    """Who writes it so: the person's own state in its own script (native), the press, or nobody any more."""
    system: Slug | None = None
    """The romanization system, where the form follows one."""
    since: PartialDate | None = None
    """From when the form was used."""
    until: PartialDate | None = None
    """Until when the form was used."""
    sources: Cited
    """Pages that show the form."""


class Record(Model):
    """Base of the six record kinds."""

    KIND: ClassVar[str]
    FOLDER: ClassVar[str]

    id: Slug
    """The file name without its ending; never written in the file."""
    note: Text | None = None
    """A remark in the curator's own, neutral words."""


class CheckedRecord(Record):
    """A record whose facts were compared with its sources on a known day."""

    checked: PartialDate
    """The day a curator last saw the sources say so."""
