"""How likely each of several people of one family name is meant by it at a place of a text."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from plenipo.annotation.described import descriptions, meant
from plenipo.annotation.grammar import pronoun, speaks
from plenipo.annotation.salience import Naming, salience
from plenipo.annotation.words import in_headline, sentence
from plenipo.names.inflection import nominatives
from plenipo.names.script import CYRILLIC

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_IN_FULL = 0.7
"""Against somebody whom the text names in full each time."""
_UNTOLD = 0.5
_PRONOUN, _SAME_WAY, _SPEAKER, _LAST = 0.5, 0.15, 0.3, 0.1
"""And: pronouns that go with them, called so before, the last who spoke, the last who was named in full."""


class About:
    """Whom a text is about, from place to place."""

    def __init__(
        self, reading: Reading, homonyms: Homonyms, standing: Standing, introductions: Introductions
    ) -> None:
        self._reading = reading
        self._introductions = introductions
        self._homonyms = homonyms
        self._standing = standing
        self._spoken: list[tuple[str, Naming]] = []
        self._everybody = sorted(
            [w.start for w in reading.whole]
            + [s.start for s in reading.strangers]
            + [one.start for one in reading.short if one.people]
        )

    def named(self, one: Found, who: str) -> None:
        """Note whom a short name meant."""
        naming = Naming(one.start, who, whole=False, end=one.end, called=_called(one))
        self._spoken.append((one.name.casefold(), naming))

    def last(self, one: Found, there: list[str]) -> str | None:
        """Who of them, or of strangers, was named last before a place."""
        before = [naming for naming in self._namings(one, there) if naming.start < one.start]
        return max(before).who if before else None

    def called_bare(self, who: str) -> bool:
        """Whether the text has called somebody by the family name alone."""
        return any(naming.who == who and naming.called == "" for _, naming in self._spoken)

    def misaddressed(self, one: Found, there: Sequence[str]) -> bool:
        """Whether none of those who are there is addressed as the name is: `Mr. Kim` beside a first lady."""
        titles = [one.title] if one.title else one.around.titles
        return bool(there) and all(self._homonyms.gender(id, titles) < 0 for id in there)

    def scores(self, one: Found, there: list[str], *, strangers: bool = True) -> dict[str, float]:
        """How likely each of those is meant who are there, and a stranger where one was named."""
        text, namings = self._reading.text, sorted(self._namings(one, there))
        if not strangers:
            namings = [naming for naming in namings if naming.who != STRANGER]
        scores = salience(text, one.start, namings, self._everybody, self._reading.ends)
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
        whole = [
            Naming(w.start, w.id, whole=True, end=w.end)
            for w in self._reading.whole
            if w.id and w.id in there
        ]
        strangers = [
            Naming(s.start, STRANGER, whole=True, end=s.end)
            for s in self._reading.strangers
            if not s.byline and shares(s.family, one)
        ]
        return [
            *whole,
            *strangers,
            *self._described(one, there),
            *(
                naming
                for family, naming in self._spoken
                if naming.who in there or (naming.who == STRANGER and shares(family, one))
            ),
        ]

    @cached_property
    def _descriptions(self) -> list[tuple[int, int, frozenset[str]]]:
        return list(descriptions(self._reading.text))

    def _described(self, one: Found, there: list[str]) -> Iterator[Naming]:
        """Where the text speaks of one of them by the office by which it introduced them."""
        for start, end, words in self._descriptions:
            who = None
            if start < one.start:
                leader = self._standing.foremost(one.people) if words == _LEADER else None
                who = leader if leader in there else meant(words, there, self._introductions)
            if who:
                yield Naming(start, who, whole=False, end=end)

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
        begin, end = sentence(self._reading.text, last.start)
        return any(other.whole and other.who != last.who and begin <= other.start < end for other in before)

    def _agrees(self, id: str, titles: Sequence[str]) -> float:
        """Whether somebody may be addressed so: 1, or -1, or between them where nobody knows."""
        told = self._homonyms.gender(id, titles) if id else 0
        return float(told) if told else _UNTOLD

    def _latest(self, one: Found) -> int:
        """Where the name before it ends, whoever's it is."""
        names = (*self._reading.whole, *self._reading.short)
        return max((other.end for other in names if other.end <= one.start), default=0)

    def beside_peer(self, one: Found) -> bool:
        """Whether the name stands in a pair with that of another state's leader: `Putin and Kim`."""
        text = self._reading.text
        return not _called(one) and any(
            (_PAIR.fullmatch(text, other.end, one.start) or _PAIR.fullmatch(text, one.end, other.start))
            and self._standing.foremost(other.people)
            for other in (*self._reading.whole, *self._reading.short)
            if other is not one and (0 < one.start - other.end < _NEAR or 0 < other.start - one.end < _NEAR)
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
        for id in scores.keys() - {STRANGER}:
            own = [naming for naming in before if naming.who == id]
            if len(own) > 1 and all(naming.whole for naming in own):
                scores[id] -= _IN_FULL
        if speaks(text, one.start, one.end):
            spoke = [naming.who for naming in before if speaks(text, naming.start, naming.end)]
            if spoke and spoke[-1] in scores:
                scores[spoke[-1]] += _SPEAKER


def shares(family: str, one: Found) -> bool:
    """Whether a folded family name is that of a short name, in whatever case either stands."""
    name = one.name.casefold()
    if family == name or one.script != CYRILLIC:
        return family == name
    return not set(nominatives(family, CYRILLIC)).isdisjoint(nominatives(name, CYRILLIC))


def _called(one: Found) -> str:
    """The office or form of address that it stands with."""
    return one.title or " ".join(one.around.titles)
