"""Whom a person met: ranked, and drawn as a small network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import cos, pi

from plenipo.records import Person
from plenipo.site.inline import Form, Link, Several
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site

MOST = 12
"""How many counterparts get a row and a node; the others are named."""
FEWEST = 3
"""A network of fewer counterparts than this would show nothing that the list does not."""
CENTRE, RADIUS, APART = 180.0, 66.0, 44.0
"""The middle of the drawing, how far the nodes lie from it to either hand, and from one another."""
LONGEST = 21
"""Signs of a name that find room beside a node."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Somebody whom the person met, with how often, and that as a share of the most frequent."""

    link: Link
    native: Form | None
    side: Link
    times: int
    share: float


@dataclass(frozen=True, slots=True)
class Node:
    """A counterpart in the drawing."""

    x: float
    y: float
    left: bool
    """On which side of the node its name stands."""
    link: Link
    name: str
    """The name, cut where it would not find room."""
    side: str
    times: int
    width: float
    """Of the line that leads to the person."""


@dataclass(frozen=True, slots=True)
class Network:
    """The person in the middle, the counterparts around, and who of these met one another."""

    name: str
    height: float
    nodes: list[Node]
    among: str
    """The lines between them, as the `d` of an SVG path."""


def counterparts(site: Site, sheet: Sheet, person: Person) -> tuple[list[Counterpart], Several]:
    """Those met most often, in order of that, and the others by name."""
    ranked = _ranked(site, person)
    found = []
    for id, times in ranked[:MOST]:
        other = site.directory.people[id]
        share = round(100 * times / ranked[0][1])
        found.append(
            Counterpart(
                sheet.link(other), site.native_beside(other), sheet.side(other.represents), times, share
            )
        )
    return found, Several([sheet.to("person", id) for id, _ in ranked[MOST:]])


def network(site: Site, sheet: Sheet, person: Person) -> Network | None:
    """The counterparts around the person, those of a side side by side."""
    ranked = _ranked(site, person)[:MOST]
    if len(ranked) < FEWEST:
        return None
    people = site.directory.people
    sides = list(dict.fromkeys(people[id].represents for id, _ in ranked))
    around = sorted(ranked, key=lambda item: (sides.index(people[item[0]].represents), -item[1], item[0]))
    most = ranked[0][1]
    nodes = {}
    for (id, times), (x, y) in zip(around, _ellipse(len(around)), strict=True):
        side = sheet.side(people[id].represents).text
        width = round(1 + 4 * times / most, 1)
        link = sheet.to("person", id)
        nodes[id] = Node(x, y, x < CENTRE, link, _short(link.text), _short(side), times, width)
    return Network(_short(person.name), _height(len(nodes)), list(nodes.values()), _among(site, nodes))


def _ranked(site: Site, person: Person) -> list[tuple[str, int]]:
    met = site.met(person.id)
    return sorted(met.items(), key=lambda item: (-item[1], item[0]))


def _among(site: Site, nodes: dict[str, Node]) -> str:
    lines = []
    for one, other in combinations(nodes, 2):
        if other in site.met(one):
            here, there = nodes[one], nodes[other]
            lines.append(f"M{here.x} {here.y}L{there.x} {there.y}")
    return "".join(lines)


def _ellipse(number: int) -> Iterator[tuple[float, float]]:
    """Places around the middle at even heights, so that no two names collide: down the right, up the left.

    Names stand to the right of the right half and to the left of the left one.
    """
    right = (number + 1) // 2
    shares = [(1, (i + 0.5) / right) for i in range(right)]
    shares += [(-1, 1 - (i + 0.5) / (number - right)) for i in range(number - right)]
    for hand, share in shares:
        reach = 0.3 + 0.7 * cos(pi * (share - 0.5))
        yield round(CENTRE + hand * RADIUS * reach, 1), round(_height(number) * share, 1)


def _height(number: int) -> float:
    return APART * max(3, (number + 1) // 2)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
