"""The rows of every table, in a stable order, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from plenipo.dates import Certainty, PartialDate
from plenipo.evidence import strength
from plenipo.names.derive import derived
from plenipo.records import Organization, Participant, Person, Place
from plenipo.records.claims import Claim, bearing_on, claims

if TYPE_CHECKING:
    from plenipo.directory import Directory
    from plenipo.records import Meeting

Row = dict[str, Any]


def rows(directory: Directory, table: str) -> Iterator[Row]:
    """The rows of one table; values are text, dates, numbers, truths or None."""
    return iter(_MAKERS[table](directory))


def _people(directory: Directory) -> Iterator[Row]:
    for person in directory.people.values():
        yield {
            "id": person.id,
            "name": person.name,
            "family": person.family,
            "represents": person.represents,
            **_bounds("born", person.born),
            **_bounds("died", person.died),
            "wikidata": person.identifiers.wikidata,
            "checked": person.checked.latest,
        }


def _names(directory: Directory) -> Iterator[Row]:
    for person in directory.people.values():
        yield _name(person, person.name, None, "display", None)
        for name in person.names:
            yield _name(person, name.form, name.lang, name.kind, name.system)
        for one in derived(person):
            yield _name(person, one.form, one.lang, "derived", one.system)


def _name(person: Person, form: str, lang: str | None, kind: str, system: str | None) -> Row:
    return {"person_id": person.id, "form": form, "lang": lang, "kind": kind, "system": system}


def _organizations(directory: Directory) -> Iterator[Row]:
    for organization in directory.organizations.values():
        yield {
            "id": organization.id,
            "name": organization.name,
            "kind": organization.kind,
            "parent_id": organization.parent,
            "country": country_of(directory, organization),
            **_bounds("founded", organization.founded),
            **_bounds("dissolved", organization.dissolved),
            "wikidata": organization.identifiers.wikidata,
            "iso3166": organization.identifiers.iso3166,
        }


def country_of(directory: Directory, organization: Organization) -> str | None:
    """The state that a body belongs to, by way of what it is part of."""
    step: Organization | None = organization
    seen = set()
    while step is not None and step.kind != "state" and step.id not in seen:
        seen.add(step.id)
        step = directory.organizations[step.parent] if step.parent else None
    return step.id if step and step.kind == "state" else None


def _roles(directory: Directory) -> Iterator[Row]:
    for role in directory.roles.values():
        yield {"id": role.id, "name": role.name, "organization_id": role.organization, "seats": role.seats}


def _tenures(directory: Directory) -> Iterator[Row]:
    for person in directory.people.values():
        numbers: dict[str, int] = {}
        for held in sorted(directory.tenures.of_person(person.id), key=lambda one: one.position):
            tenure = held.tenure
            number = numbers[tenure.role] = numbers.get(tenure.role, 0) + 1
            yield {
                "id": f"{person.id}:{tenure.role}" + (f":{number}" if number > 1 else ""),
                "person_id": person.id,
                "role_id": tenure.role,
                **_bounds("from", tenure.start),
                **_bounds("to", tenure.end),
                "ongoing": tenure.ongoing,
                "acting": tenure.acting,
                "attested_first": held.attested[0] if held.attested else None,
                "attested_last": held.attested[1] if held.attested else None,
                "strength": strength(bearing_on(tenure.sources, ""), directory.sources).value,
            }


def _meetings(directory: Directory) -> Iterator[Row]:
    for meeting in directory.meetings.values():
        yield {
            "id": meeting.id,
            "name": meeting.name,
            "kind": meeting.kind,
            "level": meeting.level,
            "status": meeting.status,
            **_bounds("from", meeting.from_),
            **_bounds("to", None if meeting.open_ended else meeting.last),
            "place_id": meeting.place,
            "part_of": meeting.part_of,
            "sides": _joined(sides_of(directory, meeting)),
            "strength": strength(bearing_on(meeting.sources, "status"), directory.sources).value,
        }


def sides_of(directory: Directory, meeting: Meeting) -> list[str]:
    """The sides at a meeting and its parts, in the order in which they are recorded."""
    return list(dict.fromkeys(seat.participant.side for seat in directory.sittings.table(meeting)))


def _participants(directory: Directory) -> Iterator[Row]:
    for meeting in directory.meetings.values():
        for participant in meeting.participants:
            certain, possible = offices_at(directory, meeting, participant)
            yield {
                "meeting_id": meeting.id,
                "person_id": participant.person,
                "side": participant.side,
                "part": participant.part,
                "attendance": participant.attendance,
                "capacity": participant.capacity,
                "offices": _joined(certain),
                "offices_possible": _joined(possible),
                "strength": strength(participant.sources, directory.sources).value,
            }


def offices_at(
    directory: Directory, meeting: Meeting, participant: Participant
) -> tuple[list[str], list[str]]:
    """The roles certainly and possibly held by a participant on the first day of a meeting."""
    certain: dict[str, None] = {}
    possible: dict[str, None] = {}
    for holding in directory.offices(participant.person, meeting.from_):
        into = certain if holding.certainty is Certainty.CERTAIN else possible
        into.setdefault(holding.held.tenure.role)
    return list(certain), [role for role in possible if role not in certain]


def _places(directory: Directory) -> Iterator[Row]:
    for place in directory.places.values():
        located = located_by(directory, place)
        yield {
            "id": place.id,
            "name": place.name,
            "country": place.country,
            "within_id": place.within,
            "latitude": located.latitude if located else None,
            "longitude": located.longitude if located else None,
            "located_by": located.id if located else None,
        }


def located_by(directory: Directory, place: Place) -> Place | None:
    """The place itself, or the nearest one around it, that has coordinates."""
    step: Place | None = place
    seen = set()
    while step is not None and step.latitude is None and step.id not in seen:
        seen.add(step.id)
        step = directory.places[step.within] if step.within else None
    return step if step and step.latitude is not None else None


def _sources(directory: Directory) -> Iterator[Row]:
    for source in directory.sources.values():
        yield {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "authors": _joined(source.authors),
            "published": source.published.earliest if source.published else None,
            "published_as_given": source.published.text if source.published else None,
            "lang": source.lang,
            "kind": source.kind,
            "side": source.side,
            "via": source.via,
            "url": source.url,
            "accessed": source.accessed.latest if source.accessed else None,
        }


def _claims(directory: Directory) -> Iterator[Row]:
    for kind, collection in directory.collections.items():
        for record in collection.values():
            for number, claim in enumerate(claims(record), 1):
                yield from _claim_rows(directory, kind, record.id, number, claim)


def _claim_rows(directory: Directory, kind: str, id: str, number: int, claim: Claim) -> Iterator[Row]:
    taken_together = strength(claim.citations, directory.sources).value
    for position, citation in enumerate(claim.citations, 1):
        yield {
            "id": f"{kind}:{id}:{number}:{position}",
            "record_kind": kind,
            "record_id": id,
            "field": claim.field,
            "value": claim.value,
            "source_id": citation.source,
            "stance": "against" if citation.against else "for",
            "states": citation.states,
            "locator": citation.at,
            "strength": taken_together,
        }


def _relations(directory: Directory) -> Iterable[Row]:
    """Every link once; reasons that were recorded apart stand together."""
    merged: dict[tuple[str, str, str, str], Row] = {}
    for kind, record_kind, one, other, why in _links(directory):
        row = {"kind": kind, "record_kind": record_kind, "from_id": one, "to_id": other, "why": why}
        known = merged.setdefault((kind, record_kind, one, other), row)
        if known is not row:
            known["why"] = _joined(reason for reason in (known["why"], why) if reason)
    return merged.values()


def _links(directory: Directory) -> Iterator[tuple[str, str, str, str, str | None]]:
    for person in directory.people.values():
        for other in person.distinct_from:
            yield "distinct_from", "person", person.id, other.person, other.why
    for organization in directory.organizations.values():
        if organization.parent:
            yield "parent", "organization", organization.id, organization.parent, None
    for place in directory.places.values():
        if place.within:
            yield "within", "place", place.id, place.within, None
    for meeting in directory.meetings.values():
        if meeting.part_of:
            yield "part_of", "meeting", meeting.id, meeting.part_of, None
    for redirect in directory.redirects:
        yield "redirect", redirect.kind, redirect.from_, redirect.to, redirect.why


def _flat(directory: Directory) -> Iterator[Row]:
    for meeting in directory.sittings.in_order:
        place = directory.places[meeting.place] if meeting.place else None
        country = directory.organizations[place.country].name if place and place.country else None
        for participant in meeting.participants:
            person = directory.people[participant.person]
            certain, possible = offices_at(directory, meeting, participant)
            native = [name.form for name in person.names if name.kind == "native"]
            others = [name.form for name in person.names if name.kind != "native"]
            addresses = [directory.sources[c.source].url for c in participant.sources if not c.against]
            yield {
                "meeting_id": meeting.id,
                "meeting": meeting.name,
                "kind": meeting.kind,
                "level": meeting.level,
                "status": meeting.status,
                "from": meeting.from_.text,
                "to": meeting.last.text,
                "date": meeting.from_.earliest,
                "place": place.name if place else None,
                "country": country,
                "part_of": directory.meetings[meeting.part_of].name if meeting.part_of else None,
                "person_id": person.id,
                "person": person.name,
                "native_name": native[0] if native else None,
                "other_names": _joined(dict.fromkeys(native[1:] + others)),
                "side": directory.organizations[participant.side].name,
                "part": participant.part,
                "attendance": participant.attendance,
                "offices": _joined(directory.roles[role].name for role in certain),
                "offices_possible": _joined(directory.roles[role].name for role in possible),
                "capacity": participant.capacity,
                "strength": strength(participant.sources, directory.sources).value,
                "sources": " ".join(address for address in addresses if address) or None,
            }


def _bounds(name: str, value: PartialDate | None) -> Row:
    return {
        f"{name}_earliest": _day(value.earliest if value else None),
        f"{name}_latest": _day(value.latest if value else None),
    }


def _day(value: date | None) -> date | None:
    return None if value in {date.min, date.max} else value


def _joined(values: Iterable[str]) -> str | None:
    return "; ".join(values) or None


_MAKERS: dict[str, Callable[[Directory], Iterable[Row]]] = {
    "people": _people,
    "names": _names,
    "organizations": _organizations,
    "roles": _roles,
    "tenures": _tenures,
    "meetings": _meetings,
    "participants": _participants,
    "places": _places,
    "sources": _sources,
    "claims": _claims,
    "relations": _relations,
    "participants_flat": _flat,
}
