"""How likely each of several people of one family name is meant by it at a place of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plenipo.annotation.grammar import pronoun, speaks
from plenipo.annotation.salience import Naming, salience
from plenipo.annotation.words import in_headline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plenipo.annotation.homonyms import Homonyms
    from plenipo.annotation.reading import Found, Reading
    from plenipo.annotation.standing import Standing

CLEAR = 0.04
"""How far the likeliest must be ahead to be meant."""
STRANGER = ""
"""Somebody of that family name who is not in the directory."""
_KNOWN, _IN_HEADLINE, _POINTED, _FORM, _DEFAULT = 0.05, 1.0, 3.0, 0.6, 2.5
"""What speaks for somebody beside salience: a leader, also in a headline; pointed at; the form of address; a name
that one person is known by."""
_PRONOUN, _SAME_WAY, _SPEAKER = 0.5, 0.15, 0.3
"""And: pronouns that go with them, called so before, the last who spoke."""


class About:
    """Whom a text is about, from place to place."""

    def __init__(self, reading: Reading, homonyms: Homonyms, standing: Standing) -> None:
        self._reading = reading
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
        naming = Naming(one.start, who, whole=False, end=one.end, bare=not _called(one))
        self._spoken.append((one.name.casefold(), naming))

    def last(self, one: Found, there: list[str]) -> str | None:
        """Who of them, or of strangers, was named last before a place."""
        before = [naming for naming in self._namings(one, there) if naming.start < one.start]
        return max(before).who if before else None

    def scores(self, one: Found, there: list[str], *, strangers: bool = True) -> dict[str, float]:
        """How likely each of those is meant who are there, and a stranger where one was named."""
        text, namings = self._reading.text, sorted(self._namings(one, there))
        if not strangers:
            namings = [naming for naming in namings if naming.who != STRANGER]
        scores = salience(text, one.start, namings, self._everybody, self._reading.ends)
        before = [naming for naming in namings if naming.start < one.start]
        if not any(naming.who == STRANGER for naming in before):
            scores.pop(STRANGER, None)
        self._by_standing(one, scores, before)
        self._by_grammar(one, scores, before)
        if one.around.deictic:
            last = before[-1] if before else min(namings)
            scores[last.who] = scores.get(last.who, 0.0) + _POINTED
        return scores

    def _namings(self, one: Found, there: list[str]) -> list[Naming]:
        whole = [
            Naming(w.start, w.id, whole=True, end=w.end) for w in self._reading.whole if w.id and w.id in there
        ]
        strangers = [
            Naming(s.start, STRANGER, whole=True, end=s.start + len(s.family))
            for s in self._reading.strangers
            if not s.byline and s.family == one.name.casefold()
        ]
        return [
            *whole,
            *strangers,
            *(
                naming
                for family, naming in self._spoken
                if naming.who in there or (naming.who == STRANGER and family == one.name.casefold())
            ),
        ]

    def _by_standing(self, one: Found, scores: dict[str, float], before: list[Naming]) -> None:
        """Leaders, and those whom the family name means by itself."""
        known, foremost = self._standing.default(one.name, one.people), self._standing.foremost(one.people)
        if known and not one.around.formal and not (before and before[-1].who == STRANGER):
            scores[known] = scores.get(known, 0.0) + _DEFAULT
        if foremost in scores:
            scores[foremost] += _IN_HEADLINE if in_headline(self._reading.text, one.start) else _KNOWN

    def _agrees(self, id: str, titles: Sequence[str]) -> float:
        """Whether somebody may be addressed so: 1, or 0, or between them where nobody knows."""
        return (self._homonyms.gender(id, titles) + 1) / 2 if id else 0.5

    def _latest(self, one: Found) -> int:
        """Where the name before it ends, whoever's it is."""
        names = (*self._reading.whole, *self._reading.short)
        return max((other.end for other in names if other.end <= one.start), default=0)

    def _by_grammar(self, one: Found, scores: dict[str, float], before: list[Naming]) -> None:
        """Forms of address, pronouns, who spoke last, who was called so before."""
        text = self._reading.text
        said = "" if one.around.formal else pronoun(text, self._latest(one), one.start, one.end)
        for id in scores:
            scores[id] += _FORM * self._agrees(id, one.around.titles)
            scores[id] += _PRONOUN * self._agrees(id, [said])
        if not _called(one):
            for id in {naming.who for naming in before if naming.bare} & scores.keys():
                scores[id] += _SAME_WAY
        if speaks(text, one.start, one.end):
            spoke = [naming.who for naming in before if speaks(text, naming.start, naming.end)]
            if spoke and spoke[-1] in scores:
                scores[spoke[-1]] += _SPEAKER


def _called(one: Found) -> bool:
    """Whether it stands with an office or a form of address."""
    return one.around.formal or bool(one.title)
