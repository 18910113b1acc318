"""Looking people up by a spelling of their name.

A spelling is tried in ways that grow bolder: as it stands; by the readings that it shares with a Korean
name; with its titles off; with short names, initials and middle names; as a part of a name; with one
letter wrong; in another case; by its sound. The first way that finds somebody for sure ends the search.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import Any

from plenipo.names.manner import SPELT, WAITING
from plenipo.names.tables import SURE, Bearer, Form, Hit, Tables, key
from plenipo.names.ways import Ways

_MOST_MORE = 2
DOUBT = 0.1
"""What a hit loses where the name in brackets is somebody else's."""
AGREED = 0.9
"""What a hit scores that another script confirms."""
_APART = re.compile(r"[()（）\[\]【】/,;、，]+")


class NameIndex:
    """The people of a directory, by every spelling of their names."""

    def __init__(self, forms: Iterable[Form], bearers: dict[str, Bearer]) -> None:
        self._tables = Tables(forms, bearers)

    def find(self, text: str) -> list[Hit]:
        """The people whom a spelling may mean, the surest first; none is an honest answer.

        Where a name is given in two scripts, as in `文在寅(ムン・ジェイン)`, either may answer, and who
        answers to both comes before who answers to one.
        """
        found = self._found(text)
        apart = [self._found(part) for part in _APART.split(text) if part.strip() and part != text]
        answers = Counter(person for hits in apart for person in {hit.person for hit in hits})
        if found and found[0].score >= SURE:
            agreed = {person for person, count in answers.items() if count > 1}
            found = [_doubted(hit, agreed) for hit in found] if agreed else found
        else:
            spelt = Counter(
                person for hits in apart for person in {hit.person for hit in hits if hit.manner in SPELT}
            )
            found = [_agreed(hit, spelt) for hits in (found, *apart) for hit in hits]
        return self._ranked(self._ways.doubted(text, hit) for hit in found)

    def _found(self, text: str) -> list[Hit]:
        words = [word for word, _ in groupby(key(text).split())]
        found: list[Hit] = []
        for way in self._ways.bolder if words else ():
            found = self._ranked([*found, *way(text.strip(), words)])
            if found and found[0].score >= SURE:
                break
        return found

    def near(self, text: str, count: int = 3) -> list[Hit]:
        """People of names that look like a spelling that found nobody."""
        import difflib

        said = key(text).replace(" ", "")
        likeness = {one: difflib.SequenceMatcher(None, said, one).ratio() for one in self._alike(said)}
        best = sorted(likeness, key=lambda one: (-likeness[one], one))
        hits = (
            self._tables.hit(number, round(likeness[one] / 2, 2), "looks like it")
            for one in best
            if likeness[one] >= SURE
            for number in self._tables.keys[one]
        )
        return self._ranked(hits)[:count]

    def compiled(self) -> dict[str, Any]:
        """The index as plain values, for `restored`."""
        return self._tables.compiled()

    @classmethod
    def restored(cls, values: dict[str, Any]) -> NameIndex:
        """The index of which these are the plain values."""
        index = cls([], {})
        index._tables = Tables.restored(values)
        return index

    @cached_property
    def _ways(self) -> Ways:
        return Ways(self._tables)

    def _ranked(self, hits: Iterable[Hit]) -> list[Hit]:
        best: dict[str, Hit] = {}
        for hit in hits:
            known = best.get(hit.person)
            if known is None or known.score < hit.score:
                best[hit.person] = hit
        weights = self._tables.bearers
        return sorted(best.values(), key=lambda hit: (-hit.score, -weights[hit.person].weight, hit.person))

    def _alike(self, said: str) -> Iterator[str]:
        """Keys that share enough pairs of letters with one to be worth comparing."""
        wanted = {said[at : at + 2] for at in range(len(said) - 1)}
        for one in self._tables.keys:
            shared = wanted & {one[at : at + 2] for at in range(len(one) - 1)}
            if abs(len(one) - len(said)) <= _MOST_MORE and len(shared) * 2 >= len(wanted):
                yield one


def _agreed(hit: Hit, spelt: Counter[str]) -> Hit:
    """A hit that waits for more, as a sure one where a name in another script is its person's too."""
    return replace(hit, score=AGREED) if hit.manner in WAITING and spelt[hit.person] > 1 else hit


def _doubted(hit: Hit, agreed: set[str]) -> Hit:
    return hit if hit.person in agreed else replace(hit, score=round(hit.score - DOUBT, 2))
