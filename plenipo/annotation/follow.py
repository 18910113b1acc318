"""Family names that follow the people of a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plenipo.annotation import elsewhere
from plenipo.annotation.about import CLEAR, STRANGER
from plenipo.annotation.course import Course, is_bare_character
from plenipo.annotation.described import apposed
from plenipo.annotation.given import GivenNames
from plenipo.annotation.introduction import called
from plenipo.annotation.lines import in_headline, sign_before
from plenipo.annotation.namesakes import tell_apart
from plenipo.annotation.openness import left_open
from plenipo.annotation.reading import PAIRING
from plenipo.names.derive import hangul_forms
from plenipo.names.offices import STATES, is_elsewhere, meanings, said_of
from plenipo.names.titles import parts

if TYPE_CHECKING:
    from plenipo.annotation.families import Family
    from plenipo.annotation.homonyms import Homonyms
    from plenipo.annotation.reading import Found, Reading
    from plenipo.annotation.standing import Standing
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory

_WORDS = frozenset("no in an so do to he she ho ha su son sin im han min long young may on ra na ma".split())
"""Family names that begin sentences as ordinary words: they need a title."""
_ENGLISH = frozenset("no in an so do to he she long young may on son sin".split())
"""Those of them that are English."""
_STRANGERS = "that of somebody else"


class Follower:
    """Settles short names."""

    def __init__(self, directory: Directory, homonyms: Homonyms, standing: Standing) -> None:
        self._directory = directory
        self._homonyms = homonyms
        self._standing = standing
        self._given = GivenNames(directory, homonyms)
        self._are_given = lru_cache(maxsize=65536)(self._are_given_names)

    def follow(self, reading: Reading, on: PartialDate | None) -> None:
        """Say of every short name of a text whom it means, in the order of the text."""
        elsewhere.part(reading, self._standing)
        tell_apart(reading.text, reading.whole, self._homonyms, on)
        self._given.join(reading, on)
        if not reading.short:
            return
        course = Course(reading, on, self._homonyms, self._standing)
        course.keep_in_time()
        if not (course.families.everybody or self._may_be_told(course)):
            reading.short = []
        for one in reading.short:
            if self._by_given_name(one, course) or self._is_elsewhere(one):
                one.kept = False
                continue
            self._settle(one, course)
            if one.kept and one.id:
                course.settled(one, one.id)
            elif one.reason == _STRANGERS:
                course.settled(one, STRANGER)

    @staticmethod
    def _may_be_told(course: Course) -> bool:
        """Whether anybody may be meant in a text that names nobody in full."""
        titled = any(one.title or one.around.office for one in course.reading.short)
        return bool(course.alone or titled) and course.reading.of_states

    @staticmethod
    def _is_elsewhere(one: Found) -> bool:
        """Whether it is called an actor, a coach, a singer."""
        titles = one.around.titles
        return bool(one.title or titles) and is_elsewhere((one.title, *titles))

    def _alone(self, one: Found) -> str | None:
        """Whom a family name means by itself."""
        return self._standing.default(one.name, one.people)

    def _settle(self, one: Found, course: Course) -> None:
        family = course.families.of(one)
        there, strangers = family.there, family.has_stranger(one)
        if not one.around.formal and self._is_word(one, course.reading, there):
            one.kept = False
        elif family.sole and not strangers:
            self._follows(one, family.sole)
        else:
            self._choose(one, course, family, strangers=strangers)

    def _choose(self, one: Found, course: Course, family: Family, *, strangers: bool) -> None:
        """Settle a short name that more than one person may bear, or nobody who is named in full."""
        there, titled = family.there, self._titled(one, course.on)
        if self._before_its_name(one, course):
            self._unannounced(one, course, titled)
        elif not there and family.is_spelt_otherwise:
            one.people = self._who_spell_so(one)
            one.kept = bool(one.people)
            if one.people:
                self._unannounced(one, course, [id for id in titled if id in one.people])
        elif self._is_strangers(one, course, family):
            one.kept, one.reason = False, _STRANGERS
        elif (
            len(so := self._introduced(one, course, there)) == 1
            and not self._rather_leader(one, so[0], there, titled, course)
            and not self._rather_on_record(one, so[0], there, titled, course)
        ):
            one.id, one.sure, one.reason = so[0], 0.92, "introduced by that office in the text"
            one.people = (so[0],)
        elif there or strangers or family.is_open:
            fitting = [id for id in there if id in titled]
            if (one.around.office or one.title) and not fitting and self._leads(one, titled):
                self._unannounced(one, course, titled)
            elif (
                one.around.office and strangers and not fitting and course.about.last(one, there) == STRANGER
            ):
                one.kept, one.reason = False, _STRANGERS
            else:
                strangers = strangers and not (fitting and one.around.office)
                self._among(one, course, fitting or there, strangers=strangers)
        else:
            self._unannounced(one, course, titled)

    @staticmethod
    def _is_word(one: Found, reading: Reading, there: list[str]) -> bool:
        """Whether a family name may be an ordinary word where it stands."""
        name = one.name.casefold()
        if name not in _WORDS:
            return False
        begins = not sign_before(reading.text, one.start, " “‘«„(\n").isalnum()
        return not there or (begins and (name in _ENGLISH or not reading.english))

    @staticmethod
    def _introduced(one: Found, course: Course, there: list[str]) -> list[str]:
        """Those whom the text introduces by what the short name is called."""
        if one.former or not there:
            return []
        text = course.reading.text
        return course.introductions.by(called(one, text) or apposed(text, one.around.start, one.end), there)

    def _who_spell_so(self, one: Found) -> tuple[str, ...]:
        forms = {id: hangul_forms(self._directory.people[id]) for id in one.people}
        return tuple(id for id, some in forms.items() if any(form.startswith(one.name) for form in some))

    @staticmethod
    def _is_strangers(one: Found, course: Course, family: Family) -> bool:
        """Whether the title is a stranger's, and nobody of the directory is introduced by it."""
        if not family.has_titled_stranger(one):
            return False
        return not course.introductions.by(frozenset([one.title]), family.there)

    def _leads(self, one: Found, titled: list[str]) -> bool:
        """Whether the title is that of the leader who is known by this family name."""
        foremost = self._standing.foremost(one.people)
        return foremost is not None and foremost in titled

    def _rather_leader(
        self, one: Found, so: str, there: list[str], titled: list[str], course: Course
    ) -> bool:
        """Whether an office is the leader's, which somebody has too whom the text calls by the mere name."""
        foremost = self._standing.foremost(one.people)
        return foremost not in there and foremost in titled and course.about.called_bare(so)

    @staticmethod
    def _rather_on_record(one: Found, so: str, there: list[str], titled: list[str], course: Course) -> bool:
        """Whether the text introduces somebody by a part of the office that only another held."""
        held = [id for id in there if id in titled]
        return bool(one.around.office and held) and so not in held and course.introductions.partly(one, so)

    def _by_given_name(self, one: Found, course: Course) -> bool:
        """Whether a Vietnamese given name stands unaddressed, where it may be another word.

        In English it is none after the whole name: `Nguyen Phu Trong came, and Trong spoke`.
        """
        if one.around.addressed or not self._are_given(one.name, one.people):
            return False
        text = course.reading.text
        beside = text[max(0, one.start - 1) : one.start] + text[one.end : one.end + 1]
        if not PAIRING.isdisjoint(beside):
            return False
        whole = course.reading.whole
        named = any(w.id in one.people and w.start < one.start for w in whole)
        return not (named and course.reading.english)

    def _are_given_names(self, name: str, ids: tuple[str, ...]) -> bool:
        """Whether a name is nobody's family name, but the given name of Vietnamese."""
        people = (self._directory.people[id] for id in ids)
        return all(person.represents == "vn" and person.family != name for person in people)

    def _before_its_name(self, one: Found, course: Course) -> bool:
        """Whether a known leader is meant, as all others of that name are named only later."""
        foremost = self._standing.foremost(one.people)
        if foremost is None or one.around.office or one.title or in_headline(course.reading.text, one.start):
            return False
        if foremost in course.families.everybody or course.actors <= 1:
            return False
        first = course.families.of(one).first
        return first is not None and first > one.start

    def _titled(self, one: Found, on: PartialDate | None) -> list[str]:
        """Those whose offices have the words of the title that it stands with; all where it has none."""
        if one.title:
            titled = self._homonyms.with_native_title(one.people, on, one.title, former=one.former)
            known = {self._standing.foremost(one.people), self._alone(one)} - {None, *titled}
            meant = said_of([one.title]) - STATES
            if one.former or not known or not meant:
                return titled
            return [*titled, *self._homonyms.fitting([id for id in one.people if id in known], on, meant)]
        if one.around.office:
            return self._homonyms.fitting(one.people, on, _in_english(one.around.office))
        return list(one.people)

    def _among(self, one: Found, course: Course, there: list[str], *, strangers: bool) -> None:
        if not there:
            one.kept, one.reason = False, _STRANGERS
            return
        if self._leader_joins(one, course, there):
            there = [*there, self._standing.foremost(one.people) or ""]
        if len(there) == 1 and not strangers and self._alone(one) in {None, there[0]}:
            self._follows(one, there[0])
            return
        if len(there) > 1 and left_open(course.reading.text, one.start, one.end):
            one.people = tuple(there)
            one.id, one.sure, one.reason = None, 0.5, "the text says that it does not know which"
            return
        scores = course.about.scores(one, there, strangers=strangers)
        best = max(scores, key=scores.__getitem__)
        close = [id for id in scores if scores[id] >= scores[best] - CLEAR]
        if len(close) > 1:
            one.kept = STRANGER not in close
            one.people = tuple(close)
            one.id, one.sure, one.reason = None, 0.5, "several of this family name are as likely"
        elif best == STRANGER:
            one.kept, one.reason = False, _STRANGERS
        else:
            one.id, one.sure, one.reason = best, 0.85, "the one of this family name whom the text is about"
            one.people = (best,)

    def _follows(self, one: Found, who: str) -> None:
        """Settle a short name as that of somebody named in full."""
        part = "given" if self._are_given(one.name, one.people) else "family"
        one.id, one.sure, one.reason = who, 0.97, f"{part} name of somebody named in full"
        one.people = (who,)

    def _heads(self, one: Found, titled: list[str]) -> bool:
        """Whether a leader is called head of state, which says enough in a text that names nobody in full."""
        said = said_of([one.title] if one.title else one.around.office)
        return ("president" in said or one.title in _HEADS) and self._leads(one, titled)

    def _leader_joins(self, one: Found, course: Course, there: list[str]) -> bool:
        """Whether a leader whom the text does not name in full may be meant: in a pair, or in a headline."""
        foremost = self._standing.foremost(one.people)
        if not foremost or foremost in there:
            return False
        if self._standing.leads(foremost) and course.about.misaddressed(one, there):
            return True
        return course.about.beside_peer(one) or (
            in_headline(course.reading.text, one.start)
            and any(
                foremost in other.people and not other.id
                for other in course.families.called_by_office(foremost, self._leads_ever)
                if other is not one
            )
        )

    def _leads_ever(self, one: Found) -> bool:
        """Whether the title is one that the leader had on any day."""
        return self._leads(one, self._titled(one, None))

    def _unannounced(self, one: Found, course: Course, titled: list[str]) -> None:
        """A family name of somebody whom the text never names in full."""
        alone = self._alone(one)
        foremost = self._standing.foremost(one.people)
        if (
            (one.around.office or one.title)
            and titled
            and (alone in titled or self._heads(one, titled) or course.actors)
        ):
            titled = [foremost] if foremost in titled else titled
            id, sure, reason = self._homonyms.choose(titled, course.on, "", course.families.everybody)
            one.id, one.sure, one.reason = id, 0.9 * sure, reason or "office and family name"
            one.people = tuple(titled)
            one.kept = id is not None or len(titled) < _FEW
        elif alone and (
            one.around.formal
            or course.actors > 1
            or (
                self._standing.seats(alone) >= _WELL_KNOWN
                and not is_bare_character(one)
                and one.name not in _THINGS
                and one.title not in _PRIVATE
            )
        ):
            one.id, one.sure, one.reason = alone, 0.8, "family name that one person is known by"
        elif len(one.people) == 1 and one.around.formal and course.actors > 1:
            one.id, one.sure, one.reason = one.people[0], 0.75, "title and family name of one person"
        elif foremost and course.actors > 1:
            one.id, one.sure, one.reason = foremost, 0.75, "family name of the leader who sat at the summits"
        else:
            one.kept = False
        if one.id:
            one.people = (one.id,)


_HEADS = frozenset("국무위원장 총서기 国家主席 總書記 总书记 国务委员长 国務委員長 國務委員長".split())
"""Offices that no club has."""
_FEW = 4
_THINGS = frozenset(["トランプ", "비건", "펜스"])
"""Names that are words of their language, in a script without capitals: playing cards, a vegan, a fence."""
_WELL_KNOWN = 12
_PRIVATE = frozenset(["さん"])
"""Address by which the press does not call those who are known by the family name."""


def _in_english(words: frozenset[str]) -> frozenset[str]:
    """The words of an office, those of other languages by what they mean."""
    single = frozenset(part for word in words for part in parts(word))
    plain = frozenset(word for word in single if word.isascii() and not meanings(word))
    return plain | (said_of(single - plain) - STATES)
