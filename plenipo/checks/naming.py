"""Rules about who is who."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from plenipo.checks.base import Complaint, Remark, dataset_rule, record_rule
from plenipo.checks.facts import World
from plenipo.records import Meeting, Name, Organization, Person, Place, Role

SHORTEST_TWIN = 8
"""Letters that a folded name must have before one letter's difference is worth a judgement."""


@dataset_rule("near-twin")
def near_twins(world: World) -> Iterator[Remark]:
    """Two people whose names are the same, or almost, without a judgement that they are two.

    Spellings that differ only in case, marks, hyphens, spaces or order are the same; so is any that
    two people share. Display names of one state that differ by a single letter are almost the same.
    Mend it with `distinct_from` on both records, or merge them.
    """
    found: dict[tuple[str, str], str] = {}
    for people in _by_form(world).values():
        for one, other in combinations(sorted(people), 2):
            found.setdefault((one, other), f"shares the name {people[other]} with {one}")
    for one, other in _one_letter_apart(world):
        found.setdefault((one, other), f"is one letter away from {one}")
    for (one, other), message in sorted(found.items()):
        yield from _unjudged(world, one, other, message)


@dataset_rule("shared-native-form")
def shared_native_form(world: World) -> Iterator[Remark]:
    """One form in the native script that belongs to two people without a judgement."""
    owners: dict[str, set[str]] = defaultdict(set)
    for id, facts in world.of("person").items():
        for form, kind, _ in facts.forms:
            if kind == "native":
                owners[form].add(id)
    for form, people in sorted(owners.items()):
        for one, other in combinations(sorted(people), 2):
            yield from _unjudged(world, one, other, f"shares the native form {form} with {one}")


@dataset_rule("one-sided-distinction")
def one_sided(world: World) -> Iterator[Remark]:
    """A `distinct_from` that the other record does not return, or that names the person itself."""
    people = world.of("person")
    for id, facts in people.items():
        for i, other in enumerate(facts.distinct):
            if other == id:
                yield Remark(facts.file, ("distinct_from", i), "is told apart from itself", "")
            elif other in people and id not in people[other].distinct:
                hint = f"add `distinct_from` with {id} to {people[other].file}"
                yield Remark(facts.file, ("distinct_from", i), f"{other} is not told apart from {id}", hint)


@dataset_rule("shared-identifier")
def shared_identifier(world: World) -> Iterator[Remark]:
    """One identifier on two records of a kind."""
    for some in world.facts.values():
        first: dict[tuple[str, str], str] = {}
        for id, facts in some.items():
            for scheme, value in facts.keys:
                if scheme != "url" and first.setdefault((scheme, value), id) != id:
                    message = f"{first[scheme, value]} has the same {scheme} {value}"
                    hint = "one of the two is wrong, or they are one"
                    yield Remark(facts.file, ("identifiers", scheme), message, hint)


@record_rule("name-form", Person, Organization, Role, Place, Meeting)
def name_form(record: Person | Organization | Role | Place | Meeting) -> Iterator[Complaint]:
    """A name that is written in a way nothing can find.

    Forms are in Unicode normalization form C and not given twice; `family` is a part of `name`.
    """
    if not unicodedata.is_normalized("NFC", record.name):
        yield Complaint(("name",), "is not in Unicode form NFC", "type it anew")
    seen = set()
    names: tuple[Name, ...] = vars(record).get("names", ())
    for i, name in enumerate(names):
        if not unicodedata.is_normalized("NFC", name.form):
            yield Complaint(("names", i, "form"), "is not in Unicode form NFC", "type it anew")
        if (name.form, name.lang) in seen:
            yield Complaint(
                ("names", i), f"gives {name.form} ({name.lang}) a second time", "keep one of the two"
            )
        seen.add((name.form, name.lang))
    if type(record) is Person and record.family and record.family not in record.name:
        yield Complaint(("family",), f"{record.family} is no part of {record.name}", "spell it as in `name`")


@record_rule("participant-twice", Meeting)
def participant_twice(meeting: Meeting) -> Iterator[Complaint]:
    """A participant listed twice at one meeting."""
    seen = set()
    for i, participant in enumerate(meeting.participants):
        if participant.person in seen:
            message = f"lists {participant.person} a second time"
            yield Complaint(("participants", i), message, "keep one of the two")
        seen.add(participant.person)


def _by_form(world: World) -> dict[str, dict[str, str]]:
    """By folded spelling, whatever the order of its words: who shares it, and how each writes it."""
    first: dict[str, tuple[str, str]] = {}
    shared: dict[str, dict[str, str]] = {}
    for id, facts in world.of("person").items():
        for form, kind, folded in facts.forms:
            if kind != "misprint" and " " in form:
                words = folded.split()
                for key in {"".join(words), "".join(sorted(words))}:
                    owner = first.setdefault(key, (id, form))
                    if owner[0] != id:
                        shared.setdefault(key, dict([owner])).setdefault(id, form)
    return shared


def _one_letter_apart(world: World) -> Iterator[tuple[str, str]]:
    """Pairs of one state whose display names are one insertion, deletion or substitution apart.

    Names are hashed with each letter left out, so that only real neighbours are compared.
    """
    names: dict[str, str] = {}
    first: dict[str, str] = {}
    groups: dict[str, set[str]] = {}
    for id, facts in world.of("person").items():
        name = names[id] = facts.forms[0][2].replace(" ", "")
        if len(name) >= SHORTEST_TWIN:
            for i in range(len(name) + 1):
                key = f"{facts.traits['represents']} {name[:i]}{name[i + 1 :]}"
                owner = first.setdefault(key, id)
                if owner != id:
                    groups.setdefault(key, {owner}).add(id)
    pairs = {pair for group in groups.values() for pair in combinations(sorted(group), 2)}
    return ((one, other) for one, other in sorted(pairs) if _one_edit(names[one], names[other]))


def _one_edit(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    i = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[i:] == other[i + 1 :] or (len(one) == len(other) and one[i + 1 :] == other[i + 1 :])


def _unjudged(world: World, one: str, other: str, message: str) -> Iterator[Remark]:
    first, second = world.of("person")[one], world.of("person")[other]
    if other in first.distinct or one in second.distinct:
        return
    hint = "add `distinct_from` to both, or merge the two"
    yield Remark(second.file, ("name",), message, hint)
