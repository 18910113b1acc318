"""How likely each of several people of one family name is meant by it at a place of a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from plenipo.annotation.described import descriptions, meant
from plenipo.annotation.families import shares
from plenipo.annotation.grammar import pronoun, speaks
from plenipo.annotation.lines import in_headline
from plenipo.annotation.salience import Naming, Salience

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plenipo.annotation.families import Families, Family
    from plenipo.annotation.homonyms import Homonyms
    from plenipo.annotation.introduction import Introductions
    from plenipo.annotation.reading import Found, Reading
    from plenipo.annotation.standing import Standing

CLEAR = 0.04
"""How far the likeliest must be ahead to be meant."""
STRANGER = ""
"""Somebody of that family name who is not in the directory."""
_KNOWN, _IN_HEADLINE, _POINTED, _FORM, _DEFAULT = 0.05, 1.0, 3.0, 0.6, 2.5
"""What speaks for somebody beside salience: a leader, also in a headline; pointed at; the form of address;
a name that one person is known by."""
_PAIR = re.compile(r"\s?(?:and|und|et|y|и|с|со|và|mit|with|met|meets)\s|[-‐‑–—/]|[와과및、和与與]\s?")
_LEADER = frozenset(["leader"])
_PEER = 1.0
"""For the leader in a pair of leaders."""
_NEAR = 7
_NONE: list[Naming] = []
_LATEST = 20
"""How many namings of somebody count before a place and after it, beside the first: others have faded."""
_IN_FULL = 0.7
"""Against somebody whom the text names in full each time."""
_UNTOLD = 0.5
_PRONOUN, _SAME_WAY, _SPEAKER, _LAST = 0.5, 0.15, 0.3, 0.1
"""And: pronouns that go with them, called so before, the last who spoke, the last who was named in full."""


class About:
    """Whom a text is about, from place to place."""

    def __init__(
        self,
        reading: Reading,
        families: Families,
        homonyms: Homonyms,
        standing: Standing,
        introductions: Introductions,
    ) -> None:
        self._reading = reading
        self._families = families
        self._introductions = introductions
        self._homonyms = homonyms
        self._standing = standing
        self._spoken: dict[str, list[Naming]] = {}
        self._passed: dict[str, list[Naming]] = {}
        self._others: dict[Family, list[Naming]] = {}
        self._meant: dict[tuple[object, ...], str | None] = {}

    @cached_property
    def _salience(self) -> Salience:
        reading = self._reading
        everybody = [one.start for one in (*reading.whole, *reading.short)]
        everybody += [one.start for one in reading.strangers]
        return Salience(reading.text, sorted(everybody), reading.ends)

    def named(self, one: Found, who: str) -> None:
        """Note whom a short name meant."""
        naming = Naming(one.start, who, whole=False, end=one.end, called=_called(one))
        noted, key = (self._spoken, who) if who else (self._passed, one.name.casefold())
        noted.setdefault(key, []).append(naming)

    def last(self, one: Found, there: list[str]) -> str | None:
        """Who of them, or of strangers, was named last before a place."""
        before = [naming for naming in self._namings(one, there) if naming.start < one.start]
        return before[-1].who if before else None

    def called_bare(self, who: str) -> bool:
        """Whether the text has called somebody by the family name alone."""
        return any(naming.called == "" for naming in self._spoken.get(who, ()))

    def misaddressed(self, one: Found, there: Sequence[str]) -> bool:
        """Whether none of those who are there is addressed as the name is: `Mr. Kim` beside a first lady."""
        titles = [one.title] if one.title else one.around.titles
        return bool(there) and all(self._homonyms.gender(id, titles) < 0 for id in there)

    def scores(self, one: Found, there: list[str], *, strangers: bool = True) -> dict[str, float]:
        """How likely each of those is meant who are there, and a stranger where one was named."""
        namings = self._namings(one, there)
        if not strangers:
            namings = [naming for naming in namings if naming.who != STRANGER]
        scores = self._salience.of(one.start, namings)
        before = [naming for naming in namings if naming.start < one.start]
        if not any(naming.who == STRANGER for naming in before):
            scores.pop(STRANGER, None)
        foremost = self._standing.foremost(one.people)
        if foremost in there and self.misaddressed(one, [id for id in there if id != foremost]):
            scores.setdefault(foremost, 0.0)
        self._by_standing(one, there, scores, before)
        self._by_grammar(one, scores, before)
        if one.around.deictic:
            last = before[-1] if before else min(namings)
            scores[last.who] = scores.get(last.who, 0.0) + _POINTED
        return scores

    def _namings(self, one: Found, there: list[str]) -> list[Naming]:
        """The namings of each of them and of strangers that count at a place, in order."""
        some = [self._whole.get(id, _NONE) for id in there]
        some += [self._spoken.get(id, _NONE) for id in there]
        some += [namings for family, namings in self._passed.items() if shares(family, one)]
        some.append(self._strangers(self._families.of(one)))
        found = [naming for namings in some for naming in _nearest(namings, one.start)]
        return sorted([*found, *self._described(one, there)])

    @cached_property
    def _whole(self) -> dict[str, list[Naming]]:
        found: dict[str, list[Naming]] = {}
        for w in self._reading.whole:
            if w.id:
                found.setdefault(w.id, []).append(Naming(w.start, w.id, whole=True, end=w.end))
        return found

    def _strangers(self, family: Family) -> list[Naming]:
        if family not in self._others:
            self._others[family] = [
                Naming(s.start, STRANGER, whole=True, end=s.end) for s in family.strangers
            ]
        return self._others[family]

    @cached_property
    def _descriptions(self) -> list[tuple[int, int, frozenset[str]]]:
        return list(descriptions(self._reading.text))

    def _described(self, one: Found, there: list[str]) -> Iterator[Naming]:
        """Where the text speaks of one of them by the office by which it introduced them."""
        before = bisect_left(self._descriptions, (one.start,))
        for start, end, words in self._descriptions[max(0, before - _LATEST) : before]:
            who = self._whom(words, one, there)
            if who:
                yield Naming(start, who, whole=False, end=end)

    def _whom(self, words: frozenset[str], one: Found, there: list[str]) -> str | None:
        """Which of them is spoken of by an office."""
        leader = self._standing.foremost(one.people) if words == _LEADER else None
        if leader in there:
            return leader
        key = (words, *there)
        if key not in self._meant:
            self._meant[key] = meant(words, there, self._introductions)
        return self._meant[key]

    def _by_standing(
        self, one: Found, there: list[str], scores: dict[str, float], before: list[Naming]
    ) -> None:
        """Leaders, and those whom the family name means by itself."""
        known, foremost = self._standing.default(one.name, one.people), self._standing.foremost(one.people)
        if known and not one.around.formal and not (before and before[-1].who == STRANGER):
            scores[known] = scores.get(known, 0.0) + _DEFAULT
        if foremost and self.beside_peer(one):
            scores[foremost] = scores.get(foremost, 0.0) + _PEER
        headline = in_headline(self._reading.text, one.start)
        if foremost in scores:
            scores[foremost] += _IN_HEADLINE if headline else _KNOWN
        elif foremost in there and headline:
            scores[foremost] = _IN_HEADLINE / 2

    def _in_company(self, last: Naming, before: Sequence[Naming]) -> bool:
        """Whether another of that family name is named in full in the same sentence."""
        begin, end = self._salience.sentence(last.start)
        return any(other.whole and other.who != last.who and begin <= other.start < end for other in before)

    def _agrees(self, id: str, titles: Sequence[str]) -> float:
        """Whether somebody may be addressed so: 1, or -1, or between them where nobody knows."""
        told = self._homonyms.gender(id, titles) if id else 0
        return float(told) if told else _UNTOLD

    def _latest(self, one: Found) -> int:
        """Where the name before it ends, whoever's it is."""
        before = bisect_right(self._ends, one.start)
        return self._ends[before - 1] if before else 0

    @cached_property
    def _ends(self) -> list[int]:
        return sorted(other.end for other in (*self._reading.whole, *self._reading.short))

    @cached_property
    def _neighbours(self) -> tuple[dict[int, list[Found]], dict[int, list[Found]]]:
        """The names that begin at a place, and those that end there."""
        beginning: dict[int, list[Found]] = {}
        ending: dict[int, list[Found]] = {}
        for other in (*self._reading.whole, *self._reading.short):
            beginning.setdefault(other.start, []).append(other)
            ending.setdefault(other.end, []).append(other)
        return beginning, ending

    def beside_peer(self, one: Found) -> bool:
        """Whether the name stands in a pair with that of another state's leader: `Putin and Kim`."""
        if _called(one):
            return False
        text, (beginning, ending) = self._reading.text, self._neighbours
        return any(
            self._standing.foremost(other.people)
            for gap in range(1, _NEAR)
            for low, high, others in (
                (one.start - gap, one.start, ending.get(one.start - gap)),
                (one.end, one.end + gap, beginning.get(one.end + gap)),
            )
            if others and _PAIR.fullmatch(text, low, high)
            for other in others
        )

    def _by_grammar(self, one: Found, scores: dict[str, float], before: list[Naming]) -> None:
        """Forms of address, pronouns, who spoke last, who was called so before."""
        text = self._reading.text
        said = "" if _called(one) else pronoun(text, self._latest(one), one.start, one.end)
        for id in scores:
            scores[id] += _FORM * self._agrees(id, [one.title] if one.title else one.around.titles)
            scores[id] += _PRONOUN * self._agrees(id, [said])
        last = max((naming for naming in before if naming.whole), default=None)
        if last and last.who in scores and not self._in_company(last, before):
            scores[last.who] += _LAST
        for id in {naming.who for naming in before if naming.called == _called(one)} & scores.keys():
            scores[id] += _SAME_WAY
        in_short = {naming.who for naming in before if not naming.whole}
        for id, times in Counter(naming.who for naming in before).items():
            if id in scores and id != STRANGER and times > 1 and id not in in_short:
                scores[id] -= _IN_FULL
        if speaks(text, one.start, one.end):
            spoke = (naming.who for naming in reversed(before) if speaks(text, naming.start, naming.end))
            last_speaker = next(spoke, None)
            if last_speaker in scores:
                scores[last_speaker] += _SPEAKER


def _nearest(namings: list[Naming], at: int) -> list[Naming]:
    """The first of some namings in order, and those around a place."""
    here = bisect_left(namings, (at,))
    low = here - _LATEST
    return namings[:1] + namings[low : here + _LATEST] if low > 1 else namings[: here + _LATEST]


def _called(one: Found) -> str:
    """The office or form of address that it stands with."""
    return one.title or " ".join(one.around.titles)
