"""The six kinds of record, as frozen pydantic models."""

from plenipo.records.base import Citation, Name, Record
from plenipo.records.identifiers import Identifiers
from plenipo.records.meeting import Meeting, Participant
from plenipo.records.organization import Organization
from plenipo.records.person import ONGOING, Distinction, Person, Tenure
from plenipo.records.place import Place
from plenipo.records.role import Role
from plenipo.records.source import Source

MODELS: dict[str, type[Record]] = {
    model.KIND: model for model in (Person, Organization, Role, Place, Meeting, Source)
}
"""Record models by kind, in the order in which products list them."""

__all__ = [
    "MODELS",
    "ONGOING",
    "Citation",
    "Distinction",
    "Identifiers",
    "Meeting",
    "Name",
    "Organization",
    "Participant",
    "Person",
    "Place",
    "Record",
    "Role",
    "Source",
    "Tenure",
]
