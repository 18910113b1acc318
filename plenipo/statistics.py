"""Figures about a directory: how much there is, and how well it is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from plenipo.evidence import Strength, strength
from plenipo.records.claims import claims
from plenipo.tables.rows import offices_at

if TYPE_CHECKING:
    from plenipo.directory import Directory

PLURALS = {"person": "people"}


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: `number` out of `total`."""

    what: str
    of: str
    number: int
    total: int

    @property
    def percent(self) -> float:
        """The share in hundredths; 0 of nothing."""
        return 100 * self.number / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of things, and shares of them."""

    counts: dict[str, int]
    shares: list[Share]

    def as_data(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {
            "counts": self.counts,
            "shares": [asdict(share) | {"percent": round(share.percent, 2)} for share in self.shares],
        }


def statistics(directory: Directory) -> Statistics:
    """Count a directory."""
    counts = {PLURALS.get(kind, f"{kind}s"): len(some) for kind, some in directory.collections.items()}
    strengths = Counter(
        strength(claim.citations, directory.sources)
        for collection in directory.collections.values()
        for record in collection.values()
        for claim in claims(record)
    )
    counts |= {
        "tenures": sum(len(person.tenures) for person in directory.people.values()),
        "participations": sum(len(meeting.participants) for meeting in directory.meetings.values()),
        "claims": strengths.total(),
        "citations": sum(1 for _ in directory.rows("claims")),
    }
    return Statistics(counts, list(_shares(directory, strengths)))


def _shares(directory: Directory, strengths: Counter[Strength]) -> Iterator[Share]:
    for kind in Strength:
        yield Share(kind.value, "claims", strengths[kind], strengths.total())
    yield _share("with a certain office that day", "participations", _certain(directory))
    yield _share("with an office that day, or a capacity", "participations", _placed(directory))
    tenures = [tenure for person in directory.people.values() for tenure in person.tenures]
    yield _share("with a known start", "tenures", (tenure.from_ is not None for tenure in tenures))
    yield _share("with a known end, or ongoing", "tenures", (tenure.to is not None for tenure in tenures))
    people = directory.people.values()
    yield _share("with a native-script name", "people", (_native(person.names) for person in people))
    for field in ("kind", "lang"):
        some = Counter(getattr(source, field) for source in directory.sources.values())
        for value, number in some.most_common():
            yield Share(value, f"sources by {'language' if field == 'lang' else field}", number, some.total())


def _share(what: str, of: str, answers: Iterable[bool]) -> Share:
    given = list(answers)
    return Share(what, of, sum(given), len(given))


def _native(names: Iterable[Any]) -> bool:
    return any(name.kind == "native" for name in names)


def _certain(directory: Directory) -> Iterator[bool]:
    for meeting in directory.meetings.values():
        for participant in meeting.participants:
            yield bool(offices_at(directory, meeting, participant)[0])


def _placed(directory: Directory) -> Iterator[bool]:
    for meeting in directory.meetings.values():
        for participant in meeting.participants:
            yield bool(participant.capacity or any(offices_at(directory, meeting, participant)))
