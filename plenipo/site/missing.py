"""What is missing or doubtful: work for those who want to help, listed from the records themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plenipo.evidence import Strength, strength
from plenipo.records import Meeting, Person, Record, Role, Source, Tenure
from plenipo.records.claims import Claim, claims
from plenipo.site.inline import Form, Link, Several
from plenipo.site.keys import RANGES, by_letter, range_of
from plenipo.site.page import Page
from plenipo.site.parts import Key, Listing, Node
from plenipo.site.parts import pages as parted
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site
from plenipo.site.wording import FIELDS, count, label

TITLE, PATH = "What is missing or doubtful", "missing/"
TOP = ((PATH, TITLE),)
REFERS = {"tenure": "role", "participant": "person", "place": "place"}
"""Claimed fields whose value is the id of a record of a kind."""
NAMED = 3
"""How many sources of a claim a row names."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One claim that wants another look."""

    record: Record
    claim: Claim


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A doubtful claim in a list."""

    link: Link
    field: str
    value: object
    of: Link | None
    """The office that a day belongs to."""
    sources: Several


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that a record does not say."""

    record: Record
    what: str
    detail: str = ""
    """Id of the office that it is about."""


GAPS = {
    "no-native-name": "People without a native spelling",
    "no-office": "People without an office",
    "no-start": "Offices whose start nobody gives",
    "no-end": "Offices whose end nobody gives",
    "no-holder": "Offices and posts without a holder",
    "no-place": "Meetings whose place is not known",
    "nobody": "Meetings at which nobody is named",
    "one-side": "Meetings with the names of one side only",
    "undated": "Sources without a day of publication",
    "no-address": "Sources without an address",
}
"""What is looked for, in the order of the page."""


def pages(site: Site) -> Iterator[Page]:
    """The page with the numbers, and the lists behind them."""
    doubts = list(_doubts(site))
    single = _doubtful("single", "Claims on one publisher's word", doubts, Strength.SINGLE)
    disputed = _doubtful("disputed", "Disputed claims", doubts, Strength.DISPUTED)
    gaps = _gaps(site)
    yield _overview(site, (single, disputed), gaps)
    for node in (single, disputed):
        yield from parted(site, node)
    yield from parted(site, gaps)


def _overview(site: Site, doubtful: Iterable[Node[Doubt]], gaps: Node[Gap]) -> Page:
    said = "Work for volunteers: every line here can be mended with one page that says more."

    def body() -> str:
        sheet = site.sheet(PATH)
        sizes = {id: sum(gap.what == id for gap in gaps.items) for id in GAPS}
        return site.render(
            "missing.html",
            sheet,
            title=TITLE,
            said=said,
            doubtful=[(sheet.within(node.path, node.title), len(node.items)) for node in doubtful],
            gaps=[
                (sheet.within(f"{gaps.path}#{id}", words), sizes[id])
                for id, words in GAPS.items()
                if sizes[id]
            ],
        )

    return Page(PATH, TITLE, said, body, wide=False)


def _doubts(site: Site) -> Iterator[tuple[Doubt, Strength]]:
    for collection in site.directory.collections.values():
        for record in collection.values():
            for claim in claims(record):
                found = strength(claim.citations, site.directory.sources)
                if found in {Strength.SINGLE, Strength.DISPUTED}:
                    yield Doubt(record, claim), found


def _doubtful(name: str, title: str, doubts: list[tuple[Doubt, Strength]], wanted: Strength) -> Node[Doubt]:
    listing = Listing(
        "index/doubts.html", _doubt_rows, (_KIND, _WHICH), ("claim", "claims"), room=350, facets="Claim"
    )
    items = sorted(
        (doubt for doubt, found in doubts if found is wanted),
        key=lambda one: (_KIND.of(one), _place(one.record)),
    )
    return Node(listing, f"{PATH}{name}/", title, f"{count(len(items), 'claim')}.", items, TOP)


def _doubt_rows(sheet: Sheet, some: list[Doubt]) -> list[DoubtRow]:
    return [_doubt_row(sheet, one) for one in some]


def _doubt_row(sheet: Sheet, doubt: Doubt) -> DoubtRow:
    claim, sources = doubt.claim, sheet.directory.sources
    kind = REFERS.get(claim.field)
    entry = claim.entry
    cited = list(dict.fromkeys(one.source for one in claim.citations))
    return DoubtRow(
        sheet.link(doubt.record),
        FIELDS[claim.field],
        sheet.to(kind, claim.value) if kind else Form(claim.value),
        sheet.to("role", entry.role) if isinstance(entry, Tenure) and claim.field != "tenure" else None,
        Several([sheet.link(sources[id], sources[id].publisher) for id in cited[:NAMED]], len(cited[NAMED:])),
    )


_PLURAL: dict[str, str] = {
    "person": "people",
    "meeting": "meetings",
    "role": "offices and posts",
    "organization": "organizations",
    "place": "places",
}
_KIND: Key[Doubt] = Key(lambda one: one.record.KIND, lambda kind: label(_PLURAL[kind]))
_WHICH: Key[Doubt] = Key(
    lambda one: _place(one.record)[0], lambda part: RANGES.get(part) or part.replace("-q", ", quarter ")
)


def _place(record: Record) -> tuple[str, str]:
    """Where a record stands in a long list: its quarter or its range of letters, and its name or day."""
    if isinstance(record, Meeting):
        day = record.from_.earliest
        return f"{day.year}-q{(day.month - 1) // 3 + 1}", record.id
    name = str(getattr(record, "name", record.id))
    return range_of(name), name


def _gaps(site: Site) -> Node[Gap]:
    listing = Listing(
        "index/gaps.html",
        _gap_rows,
        (
            Key(lambda one: one.what, GAPS.__getitem__),
            by_letter(lambda one: str(getattr(one.record, "name", one.record.id))),
        ),
        ("line", "lines"),
        room=350,
    )
    order = list(GAPS)
    items = sorted(_missing(site), key=lambda one: (order.index(one.what), _place(one.record)))
    said = "What the records do not say, and might."
    return Node(listing, f"{PATH}gaps/", "What is missing", said, items, TOP)


def _gap_rows(sheet: Sheet, some: list[Gap]) -> list[tuple[Link, Link | None, str]]:
    return [
        (
            sheet.link(gap.record, gap.record.title if isinstance(gap.record, Source) else ""),
            sheet.to("role", gap.detail) if gap.detail else None,
            gap.record.publisher if isinstance(gap.record, Source) else "",
        )
        for gap in some
    ]


def _missing(site: Site) -> Iterator[Gap]:
    for person in site.directory.people.values():
        yield from _of_person(site, person)
    for role in site.directory.roles.values():
        yield from _of_role(site, role)
    for meeting in site.directory.meetings.values():
        yield from _of_meeting(site, meeting)
    for source in site.directory.sources.values():
        yield from _of_source(source)


def _of_person(site: Site, person: Person) -> Iterator[Gap]:
    if site.native(person) is None and not _latin(site, person):
        yield Gap(person, "no-native-name")
    if not person.tenures:
        yield Gap(person, "no-office")
    for tenure in person.tenures:
        if tenure.start is None:
            yield Gap(person, "no-start", tenure.role)
        if tenure.end is None and not tenure.ongoing:
            yield Gap(person, "no-end", tenure.role)


def _latin(site: Site, person: Person) -> bool:
    """Whether those who act for the same state are written in Latin letters, as far as anybody knows."""
    others = site.backlinks.people[person.represents]
    return all(site.native(other) is None for other in others)


def _of_role(site: Site, role: Role) -> Iterator[Gap]:
    if not site.directory.tenures.of_role(role.id):
        yield Gap(role, "no-holder")


def _of_meeting(site: Site, meeting: Meeting) -> Iterator[Gap]:
    if meeting.kind in {"process", "call", "letters"} or meeting.status != "held":
        return
    if meeting.place is None:
        yield Gap(meeting, "no-place")
    named = {seat.participant.side for seat in site.backlinks.tables[meeting.id]}
    if not named:
        yield Gap(meeting, "nobody")
    elif len(named) == 1:
        yield Gap(meeting, "one-side")


def _of_source(source: Source) -> Iterator[Gap]:
    if source.published is None:
        yield Gap(source, "undated")
    if source.url is None:
        yield Gap(source, "no-address")
