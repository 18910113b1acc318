"""Which of the bearers of one name a text means: by its date, the offices it names, and who else is there."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from plenipo.dates import Certainty, PartialDate
from plenipo.names.derive import hangul_forms
from plenipo.names.fold import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from plenipo.annotation.standing import Standing
    from plenipo.directory import Directory

_CLEAR = 0.75
"""How far the best must be ahead of the next to be meant."""
_NOW, _LATELY, _YEARS = 4, 45, 730
"""Days around that of the text."""
_OFFICE_WORDS = frozenset(
    "of the for and a in to dprk rok us member committee central department ministry".split()
)


_RANKS = frozenset("vice first deputy alternate acting assistant under".split())
"""Words that make another office of one."""
_SAME = {
    "ambassador": (frozenset(["permanent", "representative"]), frozenset(["ambassador"])),
    "general": tuple(
        frozenset([word]) for word in ("general", "army", "staff", "military", "armed", "forces", "navy")
    ),
    "admiral": (frozenset(["navy"]), frozenset(["military"])),
    "party": (frozenset(["party"]), frozenset(["wpk"])),
    "premier": (frozenset(["prime", "minister"]),),
}
"""Titles of address, and words of the offices that go with them."""
_WOMEN, _MEN = (
    frozenset("ms mrs miss frau madame mme 여사 女士 小姐 夫人".split()),
    frozenset("mr herr".split()),
)
_GIVEN_TO_WOMEN = frozenset("희혜숙옥순미자애주월정향련매영란")
"""Last syllables of given names that women bear oftener than men."""


@lru_cache(maxsize=65536)
def _is_called(wanted: frozenset[str], words: frozenset[str]) -> bool:
    """Whether an office of these words is addressed by those: `Chairman` is no vice chairman."""
    if (wanted & _RANKS) - {"first"} != (words & _RANKS) - {"first"}:
        return False
    return all(
        word in words or any(same <= words for same in _SAME.get(word, ())) for word in wanted - _RANKS
    )


class Homonyms:
    """Knows what tells the people of a directory apart in a text."""

    def __init__(self, directory: Directory, standing: Standing) -> None:
        self._directory = directory
        self._standing = standing
        self.office = lru_cache(maxsize=65536)(self._office)
        self._in_office = lru_cache(maxsize=65536)(self._offices_on)
        self._company = lru_cache(maxsize=65536)(self._company_on)
        self._seats = lru_cache(maxsize=65536)(self._seats_about)
        self._titles = lru_cache(maxsize=65536)(self._title_words)
        self._titles_of = lru_cache(maxsize=65536)(self._titles_on)
        self._fitting = lru_cache(maxsize=65536)(self._fitting_on)
        self._native_titles = cache(self._native_titles_of)

    def choose(
        self, people: Sequence[str], on: PartialDate | None, near: str, others: Collection[str]
    ) -> tuple[str | None, float, str]:
        """The one who is meant, how sure that is, and why; nobody where two are as likely.

        `near` is the text beside the name, `others` the people of whom the text speaks.
        """
        if len(people) == 1:
            return people[0], 1.0, ""
        words = frozenset(fold(near).split())
        scores = {id: self._score(id, people, on, words, near, others) for id in people}
        best, second, *_ = sorted(people, key=scores.__getitem__, reverse=True)
        ahead = scores[best] - scores[second]
        if ahead < _CLEAR:
            return None, 0.5, "two bear this name"
        return best, min(0.95, 0.6 + ahead / 10), "the office, the day or the company tells namesakes apart"

    def fitting(self, people: Sequence[str], on: PartialDate | None, titles: Collection[str]) -> list[str]:
        """Those who held an office of these words that day, or else ever did."""
        wanted = frozenset(titles) - _OFFICE_WORDS
        people = people if isinstance(people, tuple) else tuple(people)
        ever = self._fitting(people, None, wanted) if wanted else ()
        return list(self._fitting(ever, on, wanted) or ever)

    def _fitting_on(
        self, people: Sequence[str], on: PartialDate | None, wanted: frozenset[str]
    ) -> tuple[str, ...]:
        return tuple(
            id for id in people if any(_is_called(wanted, words) for words in self._titles_of(id, on))
        )

    def gender(self, id: str, titles: Collection[str]) -> int:
        """1 if somebody addressed so is likely this person, -1 if not likely, 0 if nothing tells."""
        women = _WOMEN & set(titles)
        if not women and not _MEN & set(titles):
            return 0
        forms = hangul_forms(self._directory.people[id])
        if not forms:
            return 0
        return 1 if (forms[0][-1] in _GIVEN_TO_WOMEN) is bool(women) else -1

    def with_native_title(
        self, people: Sequence[str], on: PartialDate | None, title: str, *, former: bool = False
    ) -> list[str]:
        """Those one of whose offices is called so in Hangul or Chinese characters, or was if `former`."""
        if former:
            held = set(self.with_native_title(people, on, title)) if on else set()
            ever = [id for id in people if any(form.endswith(title) for form in self._native_titles(id))]
            return [id for id in ever if id not in held] or ever
        return [id for id in people if any(title in word for word in self._titles(id, on))] or [
            id for id in people if any(form.endswith(title) for form in self._native_titles(id))
        ]

    def _score(
        self,
        id: str,
        people: Sequence[str],
        on: PartialDate | None,
        words: frozenset[str],
        near: str,
        others: Collection[str],
    ) -> float:
        """What speaks for one of several: how well known, in office that day, among whom, called what."""
        score = min(self._seats(id, on), 40) / 20 + min(self._standing.seats(id), 40) / 40
        if on is not None:
            there = set(others)
            score += self._in_office(id, on)
            score += min(len(self._company(id, on, _NOW) & there), 4) + 0.3 * min(
                len(self._company(id, on, _LATELY) & there), 3
            )
        rivals = frozenset[str]().union(*(self._ever(other) for other in people if other != id))
        score += 2.5 * len(words & (self._ever(id) - rivals - _OFFICE_WORDS))
        taken = {form for other in people if other != id for form in self._native_titles(other)}
        return score + 3 * sum(form in near for form in self._native_titles(id) - taken)

    def _seats_about(self, id: str, on: PartialDate | None) -> int:
        """Meetings on record in the years about a day."""
        if on is None:
            return self._standing.seats(id)
        days = (seat.meeting.from_.earliest for seat in self._directory.sittings.seats(id))
        return sum(abs((day - on.earliest).days) <= _YEARS for day in days)

    def _ever(self, id: str) -> frozenset[str]:
        return self._titles(id, None)

    def _native_titles_of(self, id: str) -> frozenset[str]:
        directory = self._directory
        return frozenset(
            name.form
            for tenure in directory.people[id].tenures
            for name in directory.roles[tenure.role].names
        )

    def _office(self, id: str, on: PartialDate | None) -> str | None:
        """The role held that day that is surest, and of those the one that most pages name."""
        if on is None:
            return None
        held = self._directory.offices(id, on)
        best = max(held, key=lambda one: (one.certainty, len(one.held.tenure.sources)), default=None)
        return best.held.tenure.role if best else None

    def _offices_on(self, id: str, on: PartialDate) -> float:
        held = self._directory.offices(id, on)
        if any(holding.certainty is Certainty.CERTAIN for holding in held):
            return 2.0
        return 1.0 if held else 0.0

    def _company_on(self, id: str, on: PartialDate, days: int) -> frozenset[str]:
        """Those with whom a person sat at a meeting within so many days."""
        found: set[str] = set()
        for seat in self._directory.sittings.seats(id):
            start, last = seat.meeting.from_.earliest, seat.meeting.last.latest
            if (start - on.latest).days <= days and (on.earliest - last).days <= days:
                found.update(one.person for one in seat.meeting.participants)
        return frozenset(found - {id})

    def _title_words(self, id: str, on: PartialDate | None) -> frozenset[str]:
        return frozenset(word for words in self._titles_of(id, on) for word in words)

    def _titles_on(self, id: str, on: PartialDate | None) -> tuple[frozenset[str], ...]:
        """The words of each of a person's offices: those of a day, or all."""
        directory = self._directory
        if on is not None and (held := directory.offices(id, on)):
            roles = {holding.held.tenure.role for holding in held}
        else:
            roles = {tenure.role for tenure in directory.people[id].tenures}
        return tuple(
            frozenset(fold(text).split()) for role in sorted(roles) for text in self._role_texts(role)
        )

    def _role_texts(self, role: str) -> list[str]:
        record = self._directory.roles[role]
        body = self._directory.organizations[record.organization]
        return [record.name, body.name, *(name.form for name in record.names)]
