"""Rules about records that point at one another."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from plenipo.checks.base import Remark, dataset_rule
from plenipo.checks.facts import World

PRUNED = ("source", "role", "place", "organization")
"""Kinds that exist only to be referred to."""
MOST_GUESSES = 50
"""Unknown ids for which like ones are looked for: each costs a comparison with all, and more are no slips."""


@dataset_rule("dangling-reference")
def dangling(world: World) -> Iterator[Remark]:
    """A reference to a record that does not exist.

    The id is not in the dataset, neither as a record nor in `redirects.yaml`.
    """
    moved = _moved(world)
    elsewhere = _kinds_by_id(world)
    near: dict[tuple[str, str], list[str]] = {}
    for facts, path, kind, id in world.unresolved:
        if (kind, id) in moved or id in elsewhere:
            continue
        if (kind, id) not in near and len(near) < MOST_GUESSES:
            near[kind, id] = difflib.get_close_matches(id, world.of(kind), 3, 0.75)
        meant = " or ".join(near.get((kind, id), ()))
        hint = f"did you mean {meant}?" if meant else f"make the {kind}'s record, or mend the id"
        yield Remark(facts.file, path, f"no {kind} has the id {id}", hint)


@dataset_rule("wrong-kind")
def wrong_kind(world: World) -> Iterator[Remark]:
    """A reference to a record of another kind.

    A role where an organization is wanted, say: the id exists, but not as what the field needs.
    """
    moved = _moved(world)
    elsewhere = _kinds_by_id(world)
    for facts, path, kind, id in world.unresolved:
        if (kind, id) not in moved and id in elsewhere:
            message = f"{id} is no {kind} but a record of the kind {elsewhere[id]}"
            hint = f"the field wants the id of a record of the kind {kind}"
            yield Remark(facts.file, path, message, hint)


@dataset_rule("redirected-reference")
def redirected(world: World) -> Iterator[Remark]:
    """A reference to an id that was given up.

    `redirects.yaml` says which id answers for it now; records use the new one.
    """
    moved = _moved(world)
    for facts, path, kind, id in world.unresolved:
        if (kind, id) in moved:
            yield Remark(facts.file, path, f"{id} was given up", f"write {moved[kind, id]}")


@dataset_rule("redirect")
def redirects(world: World) -> Iterator[Remark]:
    """A redirect that leads nowhere, or away from a record that exists, or is given twice.

    The old id must be free, the new one a record of that kind, not another redirect.
    """
    seen = set()
    for i, redirect in world.redirects.items():
        old = redirect.kind, redirect.from_
        if world.has(*old):
            message = f"{redirect.from_} is a record and redirected as well"
            yield Remark("redirects.yaml", (i, "from"), message, "keep one of the two")
        if old in seen:
            message = f"{redirect.from_} is redirected a second time"
            yield Remark("redirects.yaml", (i, "from"), message, "keep one of the two")
        if not world.has(redirect.kind, redirect.to):
            message = f"no {redirect.kind} has the id {redirect.to}"
            yield Remark("redirects.yaml", (i, "to"), message, "give the id of the record that answers now")
        seen.add(old)


@dataset_rule("unused-record")
def unused(world: World) -> Iterator[Remark]:
    """A source, role, place or organization that nothing refers to.

    Such records exist to be referred to; one that is not used is a left-over or a forgotten link.
    """
    if any(world.unread.values()):
        return  # what could not be read may refer to any of them
    for kind in PRUNED:
        for id, facts in world.of(kind).items():
            if id not in world.referred[kind]:
                yield Remark(facts.file, (), f"nothing refers to this {kind}", "use it, or delete the file")


@dataset_rule("part-of-itself")
def cycles(world: World) -> Iterator[Remark]:
    """An organization or a place that is, by way of others, part of itself."""
    for kind, field in (("organization", "parent"), ("place", "within")):
        above = {id: facts.traits[field] for id, facts in world.of(kind).items() if facts.traits[field]}
        for id, first in above.items():
            step, seen = first, {id}
            while step in above and step not in seen:
                seen.add(step)
                step = above[step]
            if step == id:
                file = world.of(kind)[id].file
                yield Remark(file, (field,), f"{id} is part of itself", "mend one of the links")


def _moved(world: World) -> dict[tuple[str, str], str]:
    return {(redirect.kind, redirect.from_): redirect.to for redirect in world.redirects.values()}


def _kinds_by_id(world: World) -> dict[str, str]:
    return {id: kind for kind, some in world.facts.items() for id in some}
