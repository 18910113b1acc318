"""Where the people of the network stand: computed when the site is built, so that nothing moves later."""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from igraph import GraphBase

SIZE = 1000
"""The drawing's width, in its own units; its height follows."""
LARGE = 12
"""A group of fewer people stands below the others."""
FLAT = 0.62
"""The height of a group, as a part of its width."""
CELL = 34
"""The room of one person below."""
SEED = 2018
MOST_STEPS, FEWEST_STEPS, WORK = 120, 30, 204_000
"""How often the drawing is mended, from few pairs to many: about `WORK` divided by the pairs."""
EVEN = 0.7
"""How much of a place is its rank: 0 presses most together for a few strays, 1 makes a grid."""

Point = tuple[float, float]


@lru_cache(maxsize=2)
def layout(people: tuple[str, ...], met: tuple[tuple[str, str], ...]) -> dict[str, tuple[int, int]]:
    """Place people so that those who met often stand near one another.

    Groups that are joined by somebody are placed by UMAP (McInnes, Healy and Melville 2018, as igraph has
    it), which keeps circles of counterparts apart where forces make one ball of them; small groups and people
    who met nobody stand in rows below. The same people give the same places; a preview that is built anew
    for another record asks only once.

    Args:
        people: ids, in a stable order.
        met: the pairs of those who met.

    Returns:
        Places from 0 to `SIZE` across and from 0 downwards.
    """
    # The plain graph: the one with conveniences loads numpy where it is.
    from igraph import GraphBase, set_random_number_generator

    set_random_number_generator(random.Random(SEED))  # noqa: S311 - a drawing keeps no secrets
    number = {id: i for i, id in enumerate(people)}
    graph = GraphBase(len(people), [(number[one], number[other]) for one, other in met])
    groups = sorted(_groups(graph), key=lambda group: (-len(group), group[0]))
    large = [group for group in groups if len(group) >= LARGE or group is groups[0]]
    places, top = _beside_each_other(graph, large)
    below = [member for group in groups[len(large) :] for member in group]
    across = SIZE // CELL
    for i, member in enumerate(below):
        places[member] = (CELL * (i % across + 0.5), top + CELL * (i // across + 1.5))
    return {id: (round(places[i][0]), round(places[i][1])) for id, i in number.items()}


def _groups(graph: GraphBase) -> Iterable[list[int]]:
    """The people who are joined by somebody, group by group."""
    groups: dict[int, list[int]] = {}
    for member, group in enumerate(graph.connected_components()):
        groups.setdefault(group, []).append(member)
    return groups.values()


def _beside_each_other(graph: GraphBase, groups: list[list[int]]) -> tuple[dict[int, Point], float]:
    """Large groups in a row, each as wide as its number asks; and how far down they reach."""
    places: dict[int, Point] = {}
    shares = [len(group) ** 0.5 for group in groups]
    left = deepest = 0.0
    for group, share in zip(groups, shares, strict=True):
        width = SIZE * share / sum(shares)
        drawn = _by_circles(graph, group, width - CELL)
        depth = max(y for _, y in drawn)
        deepest = max(deepest, depth)
        places |= {
            member: (left + CELL / 2 + x, CELL / 2 + y) for member, (x, y) in zip(group, drawn, strict=True)
        }
        left += width
    return places, deepest + CELL


def _by_circles(graph: GraphBase, group: list[int], width: float) -> list[Point]:
    """One group within a width, from 0 in both directions."""
    part = graph.induced_subgraph(group)
    steps = max(FEWEST_STEPS, min(MOST_STEPS, WORK // max(1, part.ecount())))
    found = part.layout_umap(epochs=steps, min_dist=0.5)
    across, down = _spread([x for x, _ in found]), _spread([y for _, y in found])
    return [(x * width, y * width * FLAT) for x, y in zip(across, down, strict=True)]


def _spread(values: list[float]) -> list[float]:
    """The same values from 0 to 1, in their order; where many are close together they get more room."""
    low, high = min(values), max(values)
    room, last = max(high - low, 1e-9), max(len(values) - 1, 1)
    ranks = {i: rank / last for rank, i in enumerate(sorted(range(len(values)), key=values.__getitem__))}
    return [EVEN * ranks[i] + (1 - EVEN) * (value - low) / room for i, value in enumerate(values)]
