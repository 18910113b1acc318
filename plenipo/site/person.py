"""The page of a person."""

from __future__ import annotations

from dataclasses import dataclass

from plenipo.history.tenures import Held
from plenipo.records import Person, Tenure
from plenipo.records.claims import bearing_on
from plenipo.site.addresses import elsewhere, path_of
from plenipo.site.career import career
from plenipo.site.colophon import colophon
from plenipo.site.counterparts import counterparts, network
from plenipo.site.inline import Evidence, Form, Link, When
from plenipo.site.listing import MeetingRow, across, manner, meeting_rows, person_row, summary
from plenipo.site.page import Entry, Page
from plenipo.site.sheet import Fact, Sheet
from plenipo.site.site import Site
from plenipo.site.spellings import by_rule, recorded
from plenipo.site.wording import day_in_words


@dataclass(frozen=True, slots=True)
class End:
    """The start or the end of an office: a recorded date, or what is known in place of one."""

    when: When | None
    words: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Office:
    """One row of a career, or one of a role's holders."""

    what: Link
    body: Link
    acting: bool
    note: str
    start: End
    end: End
    evidence: Evidence


def page(site: Site, person: Person) -> Page:
    """The page of one person."""
    path = path_of(person)
    return Page(
        path, person.name, summary(site, person), lambda: _body(site, person, path), _entry(site, person)
    )


def offices(sheet: Sheet, held: list[Held], *, by_person: bool) -> list[Office]:
    """Tenures as rows: what was held where, or, by person, who held it."""
    directory = sheet.directory
    found = []
    for one in held:
        tenure, role = one.tenure, directory.roles[one.tenure.role]
        state, body = one.person.represents, role.organization
        found.append(
            Office(
                sheet.link(one.person) if by_person else sheet.link(role),
                sheet.side(state) if by_person else sheet.to("organization", body),
                tenure.acting,
                tenure.note or "",
                _start(sheet, one),
                _end(sheet, one),
                sheet.evidence(bearing_on(tenure.sources, "")),
            )
        )
    return found


def _body(site: Site, person: Person, path: str) -> str:
    directory, sheet = site.directory, site.sheet(path)
    held = directory.tenures.of_person(person.id)
    ranked, others = counterparts(site, sheet, person)
    spellings, more_spellings = recorded(sheet, person)
    return site.render(
        "person.html",
        sheet,
        person=person,
        native=site.native_beside(person),
        state=sheet.to("organization", person.represents),
        facts=_facts(site, sheet, person),
        twins=[(sheet.to("person", other.person), other.why) for other in person.distinct_from],
        spellings=spellings,
        more_spellings=more_spellings,
        by_rule=by_rule(person),
        career=offices(sheet, held, by_person=False),
        timeline=career(site, sheet, person, held),
        meetings=_meetings(site, sheet, person),
        network=network(site, sheet, person),
        counterparts=ranked,
        others=others,
        elsewhere=elsewhere(person.identifiers),
        colophon=colophon(site, sheet, person),
    )


def _facts(site: Site, sheet: Sheet, person: Person) -> list[Fact]:
    acts_for = Fact("Acts for", (sheet.to("organization", person.represents),))
    facts = [sheet.fact("Name", person, "name", Form(person.name)), acts_for]
    latest = person_row(site, sheet, person)
    if latest.office:
        seen = (f"seen in office {latest.held}",) if latest.held else ()
        facts.append(Fact("Latest known office", (latest.office, *seen)))
    if person.family:
        facts.append(Fact("Family name", (Form(person.family),)))
    if person.born:
        facts.append(sheet.fact("Born", person, "born", When(person.born)))
    if person.died:
        facts.append(sheet.fact("Died", person, "died", When(person.died)))
    return facts


def _start(sheet: Sheet, held: Held) -> End:
    tenure = held.tenure
    if tenure.start:
        return End(When(tenure.start), "", _own(sheet, tenure, "from"))
    seen = f"in office by {day_in_words(held.attested[0])}" if held.attested else "unknown"
    return End(None, seen, None)


def _end(sheet: Sheet, held: Held) -> End:
    tenure = held.tenure
    if tenure.end:
        return End(When(tenure.end), "", _own(sheet, tenure, "to"))
    if tenure.ongoing:
        on = day_in_words(held.person.checked.earliest)
        return End(None, f"in office on {on}", _own(sheet, tenure, "to"))
    seen = f"last seen in office {day_in_words(held.attested[1])}" if held.attested else "unknown"
    return End(None, seen, None)


def _own(sheet: Sheet, tenure: Tenure, field: str) -> Evidence | None:
    own = [citation for citation in tenure.sources if citation.field == field]
    return sheet.evidence(own) if own else None


def _meetings(site: Site, sheet: Sheet, person: Person) -> list[MeetingRow]:
    seats = {seat.meeting.id: seat for seat in site.directory.sittings.seats(person.id)}
    side_of = {id: seat.participant.side for id, seat in seats.items()}
    return meeting_rows(
        sheet,
        (seat.meeting for seat in seats.values()),
        across(site, sheet, side_of),
        lambda meeting: manner(seats[meeting.id]),
    )


def _entry(site: Site, person: Person) -> Entry:
    directory = site.directory
    roles = dict.fromkeys(directory.roles[tenure.role].name for tenure in person.tenures)
    years = sorted({seat.meeting.from_.earliest.year for seat in directory.sittings.seats(person.id)})
    text = " · ".join([site.state(person.represents), *roles, *map(str, years)])
    meetings = sum(seat.present for seat in directory.sittings.seats(person.id))
    spellings = dict.fromkeys(name.form for name in person.names if name.form != person.name)
    return Entry(person.name, tuple(spellings), text, boost=2 + min(meetings, 50) / 50)
