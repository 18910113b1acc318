"""Looking people up by a spelling of their name.

The index is made of texts and numbers, so that it can be compiled once and read without any record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from plenipo.names.fold import fold

if TYPE_CHECKING:
    from plenipo.records import Person


class Form(NamedTuple):
    """One spelling of one person's name, with a label that says what it is."""

    person: str
    form: str
    label: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A person whom a spelling may mean.

    `score` runs from 0 to 1; `reason` says which form matched, and how.
    """

    person: str
    form: str
    score: float
    reason: str


class NameIndex:
    """Every form of every person, by its folded spelling and by its words."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._forms = list(forms)
        self._keys: dict[str, list[int]] = defaultdict(list)
        self._words: dict[str, list[int]] = defaultdict(list)
        for number, form in enumerate(self._forms):
            words = fold(form.form).split()
            for key in dict.fromkeys(("".join(words), "".join(sorted(words)))):
                self._keys[key].append(number)
            for word in dict.fromkeys(words):
                self._words[word].append(number)

    def find(self, text: str) -> list[Hit]:
        """The people whom a spelling may mean, the surest first; none is an honest answer."""
        words = fold(text).split()
        if not words:
            return []
        best: dict[str, Hit] = {}
        for hit in [*self._whole(text.strip(), words)] or self._partial(words):
            known = best.get(hit.person)
            if known is None or known.score < hit.score:
                best[hit.person] = hit
        return sorted(best.values(), key=lambda hit: (-hit.score, hit.person))

    def compiled(self) -> dict[str, Any]:
        """The index as plain values, for `restored`."""
        return {"forms": self._forms, "keys": self._keys, "words": self._words}

    @classmethod
    def restored(cls, values: dict[str, Any]) -> NameIndex:
        """The index of which these are the plain values."""
        index = cls([])
        index._forms = values["forms"]
        index._keys, index._words = values["keys"], values["words"]
        return index

    def _whole(self, text: str, words: list[str]) -> Iterator[Hit]:
        for key, score in (("".join(words), 0.95), ("".join(sorted(words)), 0.9)):
            for number in self._keys.get(key, ()):
                person, form, label = self._forms[number]
                exact = form == text
                yield Hit(person, form, 1.0 if exact else score, label if exact else f"{label}, folded")

    def _partial(self, words: list[str]) -> Iterator[Hit]:
        wanted = set(words)
        for number in self._words.get(words[-1], ()):
            person, form, _ = self._forms[number]
            have = set(fold(form).split())
            if wanted <= have:
                yield Hit(person, form, round(0.4 + 0.4 * len(wanted) / len(have), 2), f"part of {form}")


def forms_of(person: Person) -> Iterator[Form]:
    """Every recorded form of a person's name."""
    yield Form(person.id, person.name, "display form")
    for name in person.names:
        yield Form(person.id, name.form, f"{name.kind} form ({name.lang})")
