"""Rules about files, places and counts."""

from __future__ import annotations

from collections.abc import Iterator

from plenipo.checks.base import Complaint, Remark, dataset_rule, record_rule
from plenipo.checks.facts import World
from plenipo.records import Place


@record_rule("half-coordinates", Place)
def half_coordinates(place: Place) -> Iterator[Complaint]:
    """A place with a latitude and no longitude, or the other way round."""
    if (place.latitude is None) != (place.longitude is None):
        yield Complaint((), "the place has half a pair of coordinates", "give both, or neither")


@dataset_rule("coordinates")
def coordinates(world: World) -> Iterator[Remark]:
    """A place without coordinates, or with some that are out of range.

    A venue may do without where the place it is `within` has them: it is then shown there.
    """
    places = world.of("place")
    for facts in places.values():
        place, seen = facts, {facts.id}
        while not place.traits["located"] and place.traits["within"] in places:
            place = places[place.traits["within"]]
            if place.id in seen:
                break
            seen.add(place.id)
        unread = place.traits["within"] in world.unread.get("place", ())
        if not place.traits["located"] and not unread:
            hint = "add `latitude:` and `longitude:` with a page that gives them, or the place it is `within`"
            yield Remark(facts.file, (), "the place has no coordinates", hint)


@dataset_rule("minimum-count")
def minimum_count(world: World) -> Iterator[Remark]:
    """Fewer records than the dataset must have.

    `dataset.yaml` gives the least number for each kind, so that no mishap empties a release.
    """
    if world.info is None:
        return
    for kind, least in world.info.minimum:
        count = len(world.of(kind)) + len(world.unread.get(kind, ()))
        if count < least:
            message = f"there are {count} records of the kind {kind}, {least} at the least are expected"
            yield Remark(
                "dataset.yaml", ("minimum", kind), message, "find out what was lost, or lower the minimum"
            )
