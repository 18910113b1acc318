"""Rules about evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from plenipo.checks.base import Complaint, Remark, dataset_rule, entry_rule, record_rule
from plenipo.checks.citing import told
from plenipo.checks.facts import LAST, World
from plenipo.records import Meeting, Organization, Person, Place, Record, Role, Source
from plenipo.records.base import Model, Sources
from plenipo.records.claims import NOUNS, bearing_on, claimed

GRACE = 1
"""Days by which a page may be dated before a local day: news desks sit west of East Asia."""

Cites = Person | Organization | Role | Place | Meeting
"""The records that cite sources: all but the sources themselves."""

OWN_CITATION = {Person: ("born", "died"), Place: ("latitude",)}
"""Fields that a citation of the record as a whole does not cover: it rarely says them."""


@record_rule("unsourced", Person, Organization, Role, Place, Meeting)
def unsourced(record: Cites) -> Iterator[Complaint]:
    """A claim without a source.

    Every tenure, participant, name and record cites a page, and not only pages that contradict it. A
    date of birth or death and a pair of coordinates need a citation with their own `field`; a meeting
    needs one that bears on it as a whole.
    """
    supported = {citation.field for citation in record.sources if not citation.against}
    if type(record) is Organization and record.kind != "state" and not record.sources:
        hint = "add `sources:`; only a state may do without"
        yield Complaint((), "no source names this organization", hint)
    elif type(record) is Meeting and not supported & {None, "status"}:
        hint = "cite a page for the meeting itself, without `field`"
        yield Complaint(("sources",), "no source bears on the meeting as a whole", hint)
    for field in OWN_CITATION.get(type(record), ()):
        if getattr(record, field) is not None and field not in supported:
            hint = f"add {{source: …, field: {field}}} to the record's sources"
            yield Complaint((field,), f"no source is given for `{field}`", hint)


@entry_rule("unsourced")
def _unsupported(entry: Model, citations: Sources) -> Iterator[Complaint]:
    supported = {citation.field for citation in citations if not citation.against}
    if None in supported or (type(entry) is Meeting and "status" not in supported):
        return
    alone = OWN_CITATION.get(type(entry), ())
    claims = {field: field for field, _ in claimed(entry) if field not in alone}
    if type(entry) in NOUNS:
        claims[""] = NOUNS[type(entry)]
    for field, name in claims.items():
        if all(citation.against for citation in bearing_on(citations, field)):
            hint = "cite a page that says so; pages that contradict it are kept beside it"
            yield Complaint((field,) if field else (), f"no source is given that supports `{name}`", hint)


@entry_rule("cited-field")
def cited_field(entry: Model, citations: Sources) -> Iterator[Complaint]:
    """A citation for a field that its entry does not have."""
    for i, citation in enumerate(citations):
        if citation.field and citation.field not in _fields(type(entry)):
            hint = f"fields here: {', '.join(sorted(_fields(type(entry))))}"
            yield Complaint(("sources", i, "field"), f"there is no field `{citation.field}` here", hint)


@cache
def _fields(model: type[Model]) -> frozenset[str]:
    """The fields of an entry that a citation can bear on."""
    names = {info.alias or name for name, info in model.model_fields.items()}
    return frozenset(names - {"id", "sources", "note", "checked"})


@entry_rule("cited-twice")
def cited_twice(_: Model, citations: Sources) -> Iterator[Complaint]:
    """One source cited twice for the same thing."""
    if len({citation.source for citation in citations}) == len(citations):
        return
    seen = set()
    for i, citation in enumerate(citations):
        key = (citation.source, citation.field, citation.at, citation.on and citation.on.text)
        if key in seen:
            yield Complaint(("sources", i), f"cites {citation.source} a second time", "keep one of the two")
        seen.add(key)


@entry_rule("stated-nothing")
def stated_nothing(_: Model, citations: Sources) -> Iterator[Complaint]:
    """A citation against a claim that does not say what the source gives instead."""
    for i, citation in enumerate(citations):
        if citation.against and not citation.states:
            hint = "add `states:` with the short wording of the value there"
            yield Complaint(("sources", i), "contradicts the claim without saying how", hint)


@dataset_rule("source-too-early")
def source_too_early(world: World) -> Iterator[Remark]:
    """A source published before the event that it is evidence for.

    A page from before a meeting cannot tell that it was held, nor one from before a tenure that it
    began. A page a day early passes: news desks in other time zones date it so. An announcement is
    cited with a `field` (`from`, `place`), or the claim is `announced` or `planned`.
    """
    latest = defaultdict(lambda: LAST, {id: days[1] for id, days in world.published.items()})
    for facts in world.all():
        for day, sources in facts.evidence:
            if min(map(latest.__getitem__, sources.split()), default=LAST) < day - GRACE:
                yield from _too_early(facts.file, world.record(facts), latest)
                break


def _too_early(file: str, record: Record, latest: Mapping[str, int]) -> Iterator[Remark]:
    for path, source, day in told(record):
        if latest[source] < day - GRACE:
            hint = "cite a later page, or give this citation the `field` that it bears on"
            yield Remark(file, path, f"{source} was published before this began", hint)


@dataset_rule("source-twice")
def source_twice(world: World) -> Iterator[Remark]:
    """One address in two source records."""
    first: dict[str, str] = {}
    for id, facts in world.of("source").items():
        for scheme, url in facts.keys:
            if scheme == "url" and first.setdefault(url, id) != id:
                yield Remark(
                    facts.file, ("url",), f"{first[url]} has the same address", "keep one of the two"
                )


@record_rule("publication", Source)
def publication(source: Source) -> Iterator[Complaint]:
    """A source that was seen before it was published, or has no address and no date."""
    if source.accessed and source.published and source.accessed.latest < source.published.earliest:
        yield Complaint(("accessed",), "was seen before it was published", "one of the two days is wrong")
    if source.url is None and source.published is None:
        yield Complaint((), "has neither an address nor a date", "say where or when it can be found")
