"""What a dataset says of itself, of records that moved, and of findings it lives with."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plenipo.dates import PartialDate
from plenipo.records.base import Model, Slug, Text
from plenipo.records.source import WebAddress

Kind = Literal["person", "organization", "role", "place", "meeting", "source"]


class Licence(Model):
    """The terms under which the data may be used."""

    name: Text
    """SPDX or Open Definition identifier, such as CC-BY-4.0."""
    title: Text
    """The licence's name in full."""
    url: WebAddress
    """Where its text is."""


class Contributor(Model):
    """Somebody who makes the dataset."""

    title: Text
    """A name."""
    role: Text = "contributor"
    """What they do for it."""


class Minimum(Model):
    """How many records of each kind there must be, so that no mishap empties a release."""

    person: Annotated[int, Field(ge=0)] = 0
    organization: Annotated[int, Field(ge=0)] = 0
    role: Annotated[int, Field(ge=0)] = 0
    place: Annotated[int, Field(ge=0)] = 0
    meeting: Annotated[int, Field(ge=0)] = 0
    source: Annotated[int, Field(ge=0)] = 0


class DatasetInfo(Model):
    """The head of a dataset: `dataset.yaml`."""

    name: Slug
    """Short name of the data package."""
    title: Text
    """Its title."""
    description: Text
    """What it is about, in a paragraph."""
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    """Version of the data: major when columns or ids break, minor for more data, patch for corrections."""
    as_of: PartialDate
    """The day up to which the records speak; products use it as their date."""
    homepage: WebAddress | None = None
    """Where the dataset is published."""
    repository: WebAddress | None = None
    """Where its records are kept, for links that edit them."""
    licence: Licence
    """Terms of use."""
    contributors: tuple[Contributor, ...] = ()
    """Who makes it."""
    minimum: Minimum = Minimum()
    """Record counts below which nothing is released."""


class Redirect(Model):
    """An id that was given up, and the one that took its place."""

    kind: Kind
    """The kind of record."""
    from_: Annotated[Slug, Field(alias="from")]
    """The old id."""
    to: Slug
    """The id that answers for it now."""
    why: Text
    """Merged, renamed, split."""


class Waiver(Model):
    """A finding that is known and accepted, with the reason."""

    code: Slug
    """The code of the finding."""
    record: Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9/-]+$")]
    """The file it is about, below the dataset and without its ending: `people/kim-yong-chol`."""
    about: Text | None = None
    """A word of the message, where one record has several findings of the code."""
    reason: Text
    """Why it may stand."""
