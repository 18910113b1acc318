"""Looking people up by a spelling of their name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plenipo.names.fold import fold
from plenipo.records import Person


@dataclass(frozen=True, slots=True)
class Match:
    """A person whom a spelling may mean.

    `score` runs from 0 to 1; `reason` says which form matched, and how.
    """

    person: Person
    form: str
    score: float
    reason: str


class NameIndex:
    """Every recorded form of every person, by its folded spelling and by its words."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_key: dict[str, list[tuple[Person, str, str]]] = defaultdict(list)
        self._by_word: dict[str, list[tuple[Person, str, frozenset[str]]]] = defaultdict(list)
        for person in people:
            for form, label in forms_of(person):
                words = fold(form).split()
                for key in {"".join(words), "".join(sorted(words))}:
                    self._by_key[key].append((person, form, label))
                for word in set(words):
                    self._by_word[word].append((person, form, frozenset(words)))

    def find(self, text: str) -> list[Match]:
        """The people whom a spelling may mean, the surest first; none is an honest answer."""
        words = fold(text).split()
        if not words:
            return []
        best: dict[str, Match] = {}
        for key, score in (("".join(words), 0.95), ("".join(sorted(words)), 0.9)):
            for person, form, label in self._by_key.get(key, ()):
                exact = form == text.strip()
                _keep(
                    best,
                    Match(person, form, 1.0 if exact else score, f"{label}{'' if exact else ', folded'}"),
                )
        if not best:
            wanted = frozenset(words)
            for person, form, have in self._by_word.get(words[-1], ()):
                if wanted <= have:
                    score = round(0.4 + 0.4 * len(wanted) / len(have), 2)
                    _keep(best, Match(person, form, score, f"part of {form}"))
        return sorted(best.values(), key=lambda match: (-match.score, match.person.id))


def forms_of(person: Person) -> Iterable[tuple[str, str]]:
    """Every recorded form of a name, with a label that says what it is."""
    yield person.name, "display form"
    for name in person.names:
        yield name.form, f"{name.kind} form ({name.lang})"


def _keep(best: dict[str, Match], match: Match) -> None:
    known = best.get(match.person.id)
    if known is None or known.score < match.score:
        best[match.person.id] = match
