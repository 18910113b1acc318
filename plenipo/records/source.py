"""Sources: documents that can be cited."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from plenipo.dates import PartialDate
from plenipo.records.base import Language, OrganizationId, Record, Text


def _web_address(url: str) -> str:
    def refuse(reason: str) -> PydanticCustomError:
        return PydanticCustomError("url", "is no web address that can be cited: {reason}", {"reason": reason})

    if any(character.isspace() or character in '<>"\\^`{|}' for character in url):
        raise refuse("it has a space or a character that must be percent-encoded")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise refuse(str(error)) from error
    if parts.scheme not in {"http", "https"}:
        raise refuse("only http and https are")
    if "@" in parts.netloc:
        raise refuse("it carries credentials")
    if not host or "." not in host or port == 0:
        raise refuse("its host is missing")
    return url


WebAddress = Annotated[
    str,
    Field(
        max_length=2000, json_schema_extra={"format": "uri", "pattern": "^https?://[^/?#@\\s]+([/?#]\\S*)?$"}
    ),
    AfterValidator(_web_address),
]


class Source(Record):
    """A document that says something, at an address where it was seen."""

    KIND: ClassVar[str] = "source"
    FOLDER: ClassVar[str] = "sources"

    title: Annotated[Text, Field(max_length=500)]
    """The title as the page gives it."""
    publisher: Annotated[Text, Field(max_length=200)]
    """Who runs the page."""
    authors: tuple[Text, ...] = ()
    """Who wrote it, as the page gives them."""
    published: PartialDate | None = None
    """Day of publication as the page gives it."""
    lang: Language
    """The language of the text."""
    kind: Literal["primary", "agency", "press", "broadcast", "reference", "database", "tertiary"]
    """`primary` is a side's own publication; `tertiary` an encyclopedia or its mirror."""
    side: OrganizationId | None = None
    """Whose voice a primary source is."""
    via: Text | None = None
    """The agency or paper whose text the page carries."""
    url: WebAddress | None = None
    """The page's address; absent only for what is not on the web."""
    archived: WebAddress | None = None
    """An archived copy."""
    accessed: PartialDate | None = None
    """The day it was seen."""

    @property
    def origin(self) -> str:
        """Whose text it is: the agency it came by, else the publisher. Equal origins count once."""
        return self.via or self.publisher

    @model_validator(mode="after")
    def _speaks_for_a_side(self) -> Source:
        if self.kind == "primary" and self.side is None:
            raise PydanticCustomError("side", "a primary source speaks for a side: give `side`")
        return self
