"""Every released table, declared once: the writers, the schemas and the data dictionary follow."""

from __future__ import annotations

from typing import get_args

from plenipo.evidence import Strength
from plenipo.records import MODELS, Meeting, Organization, Participant, Source
from plenipo.records.base import Model
from plenipo.tables.spec import Column, Table, Type


def _values(model: type[Model], field: str) -> tuple[str, ...]:
    found: list[str] = []
    pending = [model.model_fields[field].annotation]
    while pending:
        for argument in get_args(pending.pop()):
            if isinstance(argument, str):
                found.append(argument)
            elif argument is not type(None):
                pending.append(argument)
    return tuple(found)


def _id(what: str) -> Column:
    return Column("id", "string", f"Identifier of the {what}", required=True)


def _ref(name: str, table: str, description: str, *, required: bool = False) -> Column:
    return Column(name, "string", description, required=required, to=table)


def _bounds(name: str, what: str) -> tuple[Column, Column]:
    return (
        Column(f"{name}_earliest", "date", f"Earliest possible day of {what}; empty where unknown"),
        Column(f"{name}_latest", "date", f"Latest possible day of {what}; empty where unknown"),
    )


def _text(name: str, description: str, *, required: bool = False, values: tuple[str, ...] = ()) -> Column:
    return Column(name, "string", description, required=required, values=values)


def _typed(name: str, type: Type, description: str, *, required: bool = False) -> Column:
    return Column(name, type, description, required=required)


STANCES = ("for", "against")
NAME_KINDS = ("display", "native", "press", "former", "misprint", "nickname", "full", "derived")
RELATION_KINDS = ("distinct_from", "part_of", "parent", "within", "redirect")
KINDS = tuple(MODELS)

PEOPLE = Table(
    "people",
    "People",
    "One row a person.",
    (
        _id("person"),
        _text("name", "Display form, in the style of the person's own state", required=True),
        _text("family", "Family-name part of the display form"),
        _ref("represents", "organizations", "State or body for which the person acts", required=True),
        *_bounds("born", "birth"),
        *_bounds("died", "death"),
        _text("wikidata", "Wikidata item"),
        _typed(
            "checked",
            "date",
            "Day on which a curator last compared the record with its sources",
            required=True,
        ),
    ),
)

NAMES = Table(
    "names",
    "Names",
    "One row a spelling of a person's name, those that rules derive from the native script included.",
    (
        _ref("person_id", "people", "The person", required=True),
        _text("form", "The spelling", required=True),
        _text("lang", "BCP 47 tag of its language and script"),
        _text("kind", "What sort of form it is", required=True, values=NAME_KINDS),
        _text("system", "System by which it was romanized or derived, where it follows one"),
    ),
    key=(),
)

ORGANIZATIONS = Table(
    "organizations",
    "Organizations",
    "One row a state, ministry, party department or other body.",
    (
        _id("organization"),
        _text("name", "Usual English name", required=True),
        _text("kind", "What sort of body it is", required=True, values=_values(Organization, "kind")),
        _ref("parent_id", "organizations", "Body that it is part of"),
        _ref("country", "organizations", "State that it belongs to; a state's is itself"),
        *_bounds("founded", "founding"),
        *_bounds("dissolved", "dissolution"),
        _text("wikidata", "Wikidata item"),
        _text("iso3166", "ISO 3166-1 alpha-2 code, for states"),
    ),
)

ROLES = Table(
    "roles",
    "Roles",
    "One row an office or post.",
    (
        _id("role"),
        _text("name", "Usual English title", required=True),
        _ref("organization_id", "organizations", "Body in which it is", required=True),
        _typed("seats", "integer", "How many can hold it at once; empty where that is not fixed"),
    ),
)

TENURES = Table(
    "tenures",
    "Tenures",
    "One row a person in a role over time. Days are known between bounds.",
    (
        _id("tenure"),
        _ref("person_id", "people", "Who", required=True),
        _ref("role_id", "roles", "Office or post", required=True),
        *_bounds("from", "the start"),
        *_bounds("to", "the end"),
        _typed("ongoing", "boolean", "Whether it went on when the record was checked", required=True),
        _typed("acting", "boolean", "Whether the person only acted in the role", required=True),
        _typed("attested_first", "date", "First day on which a source shows the person in the role"),
        _typed("attested_last", "date", "Last day on which a source shows the person in the role"),
        _text(
            "strength",
            "Strength of the claim that the person held the role",
            required=True,
            values=tuple(Strength),
        ),
    ),
)

PLACES = Table(
    "places",
    "Places",
    "One row a city or venue.",
    (
        _id("place"),
        _text("name", "Usual English name", required=True),
        _ref("country", "organizations", "State it is in"),
        _ref("within_id", "places", "Larger place it is in"),
        _typed("latitude", "number", "Decimal degrees, WGS 84"),
        _typed("longitude", "number", "Decimal degrees, WGS 84"),
        _ref("located_by", "places", "Place whose coordinates these are: itself, or the one it is in"),
    ),
)

MEETINGS = Table(
    "meetings",
    "Meetings",
    "One row a process, conference, visit, meeting, session, call or exchange of letters.",
    (
        _id("meeting"),
        _text("name", "Short, neutral name", required=True),
        _text(
            "kind",
            "Its place in the order process > conference or visit > meeting > session",
            required=True,
            values=_values(Meeting, "kind"),
        ),
        _text("level", "How high the sides sat", values=_values(Meeting, "level")),
        _text("status", "Whether it came about", required=True, values=_values(Meeting, "status")),
        *_bounds("from", "the first day, local to the place"),
        *_bounds("to", "the last day, local to the place"),
        _ref("place_id", "places", "Most exact place that is known"),
        _ref("part_of", "meetings", "Meeting, visit, conference or process that it belongs to"),
        _text("sides", "States and bodies at the table, sessions included, parted by semicolons"),
        _text(
            "strength", "Strength of the claim that it came about so", required=True, values=tuple(Strength)
        ),
    ),
)

PARTICIPANTS = Table(
    "participants",
    "Participants",
    "One row a person at a meeting.",
    (
        _ref("meeting_id", "meetings", "The meeting", required=True),
        _ref("person_id", "people", "Who", required=True),
        _ref("side", "organizations", "For whom the person sat", required=True),
        _text("part", "What the person did there", required=True, values=_values(Participant, "part")),
        _text(
            "attendance",
            "Whether the person was there",
            required=True,
            values=_values(Participant, "attendance"),
        ),
        _text("capacity", "Capacity a source gives, where it is no office held that day"),
        _text("offices", "Ids of the roles certainly held that day, parted by semicolons"),
        _text("offices_possible", "Ids of the roles possibly held that day, parted by semicolons"),
        _text(
            "strength",
            "Strength of the claim that the person was there",
            required=True,
            values=tuple(Strength),
        ),
    ),
    key=("meeting_id", "person_id"),
)

SOURCES = Table(
    "sources",
    "Sources",
    "One row a document that is cited.",
    (
        _id("source"),
        _text("title", "Title as the page gives it", required=True),
        _text("publisher", "Who runs the page", required=True),
        _text("authors", "Who wrote it, parted by semicolons"),
        _typed("published", "date", "Day of publication; the first possible day where it is not exact"),
        _text("published_as_given", "Publication date in the notation of the records"),
        _text("lang", "BCP 47 tag of its language", required=True),
        _text("kind", "What sort of source it is", required=True, values=_values(Source, "kind")),
        _ref("side", "organizations", "Whose voice a primary source is"),
        _text("via", "Agency or paper whose text the page carries"),
        Column("url", "string", "Address", format="uri"),
        _typed("accessed", "date", "Day on which it was seen"),
    ),
)

CLAIMS = Table(
    "claims",
    "Claims",
    "One row a claim and a source that bears on it.",
    (
        _id("row"),
        _text("record_kind", "Kind of the record that makes the claim", required=True, values=KINDS),
        _text("record_id", "The record that makes the claim", required=True),
        _text("field", "What is claimed", required=True),
        _text("value", "The claimed value", required=True),
        _ref("source_id", "sources", "The source", required=True),
        _text("stance", "Whether the source is for the claim or against it", required=True, values=STANCES),
        _text("states", "Short wording of the value in the source, where it differs"),
        _text("locator", "Where in the source"),
        _text(
            "strength",
            "Strength of the claim, all its sources taken together",
            required=True,
            values=tuple(Strength),
        ),
    ),
    looked_up=(("record_kind", "record_id"),),
)

RELATIONS = Table(
    "relations",
    "Relations",
    "One row a link between two records of a kind.",
    (
        _text("kind", "What sort of link", required=True, values=RELATION_KINDS),
        _text("record_kind", "Kind of both records", required=True, values=KINDS),
        _text("from_id", "One record", required=True),
        _text("to_id", "The other", required=True),
        _text("why", "The reason, where one is recorded"),
    ),
    key=("kind", "record_kind", "from_id", "to_id"),
    looked_up=(("from_id",), ("to_id",)),
)

FLAT = Table(
    "participants_flat",
    "Participants, on one sheet",
    "One row a person at a meeting with everything spelt out, for spreadsheets.",
    (
        _text("meeting_id", "The meeting", required=True),
        _text("meeting", "Its name", required=True),
        _text("kind", "Its kind", required=True),
        _text("level", "How high the sides sat"),
        _text("status", "Whether it came about", required=True),
        _text("from", "First day, in the notation of the records", required=True),
        _text("to", "Last day, in the notation of the records", required=True),
        _typed("date", "date", "First day; the first possible one where it is not exact", required=True),
        _text("place", "Where"),
        _text("country", "State it is in"),
        _text("part_of", "Name of what it belongs to"),
        _text("person_id", "Who", required=True),
        _text("person", "Display form of the name", required=True),
        _text("native_name", "Form in the native script"),
        _text("other_names", "Other forms, parted by semicolons"),
        _text("side", "For whom the person sat", required=True),
        _text("part", "What the person did there", required=True),
        _text("attendance", "Whether the person was there", required=True),
        _text("offices", "Titles of the roles certainly held that day, parted by semicolons"),
        _text("offices_possible", "Titles of the roles possibly held that day, parted by semicolons"),
        _text("capacity", "Capacity a source gives, where it is no office held that day"),
        _text("strength", "Strength of the claim that the person was there", required=True),
        _text("sources", "Addresses of the sources that place the person there, parted by spaces"),
    ),
    key=("meeting_id", "person_id"),
    flat=True,
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        PEOPLE,
        NAMES,
        ORGANIZATIONS,
        ROLES,
        TENURES,
        MEETINGS,
        PARTICIPANTS,
        PLACES,
        SOURCES,
        CLAIMS,
        RELATIONS,
        FLAT,
    )
}
"""All tables by name, in the order in which products list them."""
