"""Family names with a given name before them: a whole name that no pattern has, or somebody else's."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from plenipo.annotation.lines import in_byline, in_headline, is_where, sign_before
from plenipo.annotation.reading import Stranger
from plenipo.names.fold import fold
from plenipo.names.inflection import nominatives
from plenipo.names.nicknames import alternatives
from plenipo.names.script import CYRILLIC

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plenipo.annotation.homonyms import Homonyms
    from plenipo.annotation.reading import Found, Reading
    from plenipo.dates import PartialDate
    from plenipo.directory import Directory


class GivenNames:
    """Reads family names with the words before them."""

    def __init__(self, directory: Directory, homonyms: Homonyms) -> None:
        self._directory = directory
        self._homonyms = homonyms
        self._own = cache(self._own_words)
        self._bearing = lru_cache(maxsize=65536)(self._those_who_bear)

    def join(self, reading: Reading, on: PartialDate | None) -> None:
        """Make whole names of the short ones that have a given name, or take them as somebody else's."""
        if not any(one.around.given for one in reading.short):
            return
        short = []
        ending: dict[int, list[Found]] = defaultdict(list)
        for one in (*reading.whole, *reading.short):
            ending[one.end].append(one)
        for one in reading.short:
            given = one.around.given
            if (
                not given
                or self._follows_another(ending.get(one.start - 1, ()), reading)
                or (in_headline(reading.text, one.start) and (len(given) > 1 or one.name.isupper()))
            ):
                short.append(one)
                continue
            meant = self._bearing(one.people, given)
            if meant:
                one.start, one.people = one.around.start, meant
                one.id, one.sure, one.reason = self._homonyms.choose(meant, on, "", ())
                one.reason = one.reason or "given and family name"
                reading.whole.append(one)
            elif (
                self._is_name(given)
                and not self._is_place(one, reading, given)
                and not self._is_noun(one, reading, given)
            ):
                reading.strangers.append(_stranger(one, reading))
            else:
                short.append(one)
        reading.short = short
        reading.whole.sort(key=lambda one: one.start)

    @staticmethod
    def _follows_another(before: Sequence[Found], reading: Reading) -> bool:
        """Whether the word before is the name of somebody else: `he told Pompeo Kim would come`."""
        return any(reading.bearers.korean.isdisjoint(other.people) for other in before)

    def _those_who_bear(self, people: Sequence[str], given: Sequence[str]) -> tuple[str, ...]:
        return tuple(id for id in people if self._bears(id, given))

    def _bears(self, id: str, given: Sequence[str]) -> bool:
        said = [word for word in given if len(word) > 1] or list(given)
        own = self._own(id)
        if all(len(word) == 1 for word in said):
            return any(word.startswith(said[0]) for word in own)
        return all(word in own or bool(alternatives(word) & own) for word in said)

    def _is_noun(self, one: Found, reading: Reading, given: Sequence[str]) -> bool:
        """Whether the word before has its capital from the sentence it begins, or as a German noun."""
        if len(given) > 1 or not self._given_names.isdisjoint(nominatives(given[0], one.script)):
            return False
        begin = sign_before(reading.text, one.around.start, " «„“(—-")
        return reading.german or (one.script == CYRILLIC and begin in {"", ".", "!", "?", "\n"})

    def _is_place(self, one: Found, reading: Reading, given: Sequence[str]) -> bool:
        """Whether the words before it say where, and are nobody's given names."""
        return self._given_names.isdisjoint(given) and is_where(reading.text, one.around.start)

    @cached_property
    def _given_names(self) -> frozenset[str]:
        return frozenset(word for id in self._directory.people for word in self._own(id))

    def _own_words(self, id: str) -> frozenset[str]:
        person = self._directory.people[id]
        forms = [person.name, *(name.form for name in person.names)]
        return frozenset(word for form in forms for word in fold(form).split())

    def _is_name(self, given: Sequence[str]) -> bool:
        return any(len(word) > 1 for word in given)


def _stranger(one: Found, reading: Reading) -> Stranger:
    return Stranger(one.start, one.name.casefold(), in_byline(reading.text, one.start), end=one.end)
