"""Rules about evidence."""

from __future__ import annotations

from collections.abc import Iterator

from plenipo.checks.base import Complaint, Remark, dataset_rule, record_rule
from plenipo.checks.facts import World
from plenipo.records import Meeting, Organization, Person, Place, Record, Source
from plenipo.records.claims import cited_entries

GRACE = 1
"""Days by which a page may be dated before a local day: news desks sit west of East Asia."""

OWN_CITATION = {Person: ("born", "died"), Place: ("latitude",)}
"""Fields that a citation of the record as a whole does not cover: it rarely says them."""


@record_rule("unsourced")
def unsourced(record: Record) -> Iterator[Complaint]:
    """A claim without a source.

    Every tenure, participant, name and record cites a page. A date of birth or death and a pair of
    coordinates need a citation with their own `field`; a meeting needs one that bears on it as a whole.
    """
    cited = {citation.field for citation in getattr(record, "sources", ())}
    for field in OWN_CITATION.get(type(record), ()):
        if getattr(record, field) is not None and field not in cited:
            hint = f"add {{source: …, field: {field}}} to the record's sources"
            yield Complaint((field,), f"no source is given for `{field}`", hint)
    if isinstance(record, Organization) and record.kind != "state" and not record.sources:
        yield Complaint(
            (), "no source names this organization", "add `sources:`; only a state may do without"
        )
    if isinstance(record, Meeting) and not cited & {None, "status"}:
        hint = "cite a page for the meeting itself, without `field`"
        yield Complaint(("sources",), "no source bears on the meeting as a whole", hint)


@record_rule("cited-field")
def cited_field(record: Record) -> Iterator[Complaint]:
    """A citation for a field that its entry does not have."""
    for path, entry, citations in cited_entries(record):
        fields = {info.alias or name for name, info in type(entry).model_fields.items()}
        for i, citation in enumerate(citations):
            if citation.field and citation.field not in fields:
                hint = f"fields here: {', '.join(sorted(fields - {'id', 'sources', 'note', 'checked'}))}"
                yield Complaint(
                    (*path, "sources", i, "field"), f"there is no field `{citation.field}` here", hint
                )


@record_rule("cited-twice")
def cited_twice(record: Record) -> Iterator[Complaint]:
    """One source cited twice for the same thing."""
    for path, _, citations in cited_entries(record):
        seen = set()
        for i, citation in enumerate(citations):
            key = (citation.source, citation.field, citation.at, citation.on and citation.on.text)
            if key in seen:
                yield Complaint(
                    (*path, "sources", i), f"cites {citation.source} a second time", "keep one of the two"
                )
            seen.add(key)


@record_rule("stated-nothing")
def stated_nothing(record: Record) -> Iterator[Complaint]:
    """A citation against a claim that does not say what the source gives instead."""
    for path, _, citations in cited_entries(record):
        for i, citation in enumerate(citations):
            if citation.against and not citation.states:
                hint = "add `states:` with the short wording of the value there"
                yield Complaint((*path, "sources", i), "contradicts the claim without saying how", hint)


@dataset_rule("source-too-early")
def source_too_early(world: World) -> Iterator[Remark]:
    """A source published before the event that it is evidence for.

    A page from before a meeting cannot tell that it was held, nor one from before a tenure that it
    began. A page a day early passes: news desks in other time zones date it so. An announcement is
    cited with a `field` (`from`, `place`), or the claim is `announced` or `planned`.
    """
    for facts in world.all():
        for path, source, day in facts.evidence:
            published = world.published.get(source)
            if published and published[1] < day - GRACE:
                hint = "cite a later page, or give this citation the `field` that it bears on"
                yield Remark(facts.file, tuple(path), f"{source} was published before this began", hint)


@dataset_rule("source-twice")
def source_twice(world: World) -> Iterator[Remark]:
    """One address in two source records."""
    first: dict[str, str] = {}
    for id, facts in world.of("source").items():
        for path, scheme, url in facts.keys:
            if scheme == "url" and first.setdefault(url, id) != id:
                yield Remark(
                    facts.file, tuple(path), f"{first[url]} has the same address", "keep one of the two"
                )


@record_rule("publication")
def publication(record: Record) -> Iterator[Complaint]:
    """A source that was seen before it was published, or has no address and no date."""
    if isinstance(record, Source):
        if record.accessed and record.published and record.accessed.latest < record.published.earliest:
            yield Complaint(("accessed",), "was seen before it was published", "one of the two days is wrong")
        if record.url is None and record.published is None:
            yield Complaint((), "has neither an address nor a date", "say where or when it can be found")
