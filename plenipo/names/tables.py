"""What the index of names is made of: texts and numbers, so that it can be compiled once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from plenipo.names.fold import fold
from plenipo.names.han import traditional
from plenipo.names.manner import Manner
from plenipo.names.script import large_kana

SURE = 0.7
"""Matches at or above this score name a person; those below name some of the bearers of a part."""
FAMILY = 2
"""Chinese characters of most Japanese family names, and syllables of the shortest Korean names."""
DISPLAY = "display form"
"""The label of the form that the directory shows."""
NATIVE = "native"
"""The beginning of the labels of whole names in a person's own script."""
PARTED = re.compile("[\\s・·•‧.＝=,]")
DERIVED = " of "
"""What stands in the labels of the forms that a system makes of others: `katakana of 김영대`."""
HINT = 0.68
"""The most that a doubtful match scores, whatever speaks for it."""


class Form(NamedTuple):
    """One spelling of one person's name, with a label that says what it is."""

    person: str
    form: str
    label: str
    family: str = ""
    """The family name in it, where that stands first in the display form."""


class Bearer(NamedTuple):
    """What ranks a person among those of like names, and what Korean name the person bears."""

    weight: int
    """Number of meetings and offices on record."""
    offices: str
    """Folded words of the titles of all offices."""
    hangul: tuple[str, ...]
    """Korean names in Hangul that pages showed."""
    supposed: tuple[str, ...]
    """Keys of Hangul names that the display form may stand for, where no page showed one."""
    chinese: bool
    """Whether the native form is in Chinese characters."""
    state: str
    """Code of the state or body that the person represents; empty where none is on record."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A person whom a spelling may mean.

    `score` runs from 0 to 1; `reason` says to people which form matched, and how; `manner` says how to the code.
    """

    person: str
    form: str
    score: float
    reason: str
    manner: Manner = Manner.FORM


class Tables:
    """Every form of every person, by its folded spelling, with the family name moved, and by its words."""

    def __init__(self, forms: Iterable[Form], bearers: dict[str, Bearer]) -> None:
        self.bearers = bearers
        self.forms = list(forms)
        self.keys: dict[str, list[int]] = defaultdict(list)
        self.turned: dict[str, list[int]] = defaultdict(list)
        self.words: dict[str, list[int]] = defaultdict(list)
        self._split: dict[int, tuple[list[str], list[str]]] = {}
        for number, form in enumerate(self.forms):
            words = key(form.form).split()
            self.keys["".join(words)].append(number)
            turned = _turned(words, key(form.family).split())
            if turned:
                self.turned["".join(turned)].append(number)
            for word in dict.fromkeys(words):
                self.words[word].append(number)

    def hit(self, number: int, score: float, how: str, manner: Manner = Manner.FORM) -> Hit:
        """A hit by one form; `how` may name its `{label}` and `{form}`."""
        person, form, label, *_ = self.forms[number]
        return Hit(person, form, score, how.format(label=label, form=form) if how else label, manner)

    def recorded(self, number: int) -> bool:
        """Whether a form is on record, and was not made by a system."""
        return DERIVED not in self.forms[number][2]

    def split(self, number: int) -> tuple[list[str], list[str]]:
        """The folded words of a form, and those of the family name in it."""
        known = self._split.get(number)
        if known is None:
            form = self.forms[number]
            known = self._split[number] = key(form[1]).split(), key(form[3]).split()
        return known

    def korean(self, person: str) -> bool:
        """Whether a person bears a Korean name."""
        bearer = self.bearers[person]
        return bool(bearer.hangul or bearer.supposed)

    def compiled(self) -> dict[str, Any]:
        """The tables as plain values, for `restored`."""
        names = ("forms", "keys", "turned", "words", "bearers")
        return {name: getattr(self, name) for name in names}

    @classmethod
    def restored(cls, values: dict[str, Any]) -> Tables:
        """The tables of which these are the plain values."""
        tables = cls([], {id: Bearer(*bearer) for id, bearer in values["bearers"].items()})
        tables.forms, tables.keys = values["forms"], values["keys"]
        tables.turned, tables.words = values["turned"], values["words"]
        return tables


def doubtful(hit: Hit, manner: Manner) -> Hit:
    """A hit of letters that write other names as well, as a hint."""
    reason = f"{hit.reason}, or of another name"
    return replace(hit, score=min(hit.score, HINT), reason=reason, manner=manner)


def is_several(form: str) -> bool:
    """Whether a form has several words, of which a hyphen makes one: Díaz-Canel is a family name."""
    return PARTED.search(form) is not None


def key(text: str) -> str:
    """The folded form, with Chinese characters and katakana in one shape."""
    return large_kana(traditional(fold(text)))


def _turned(words: list[str], family: list[str]) -> list[str] | None:
    """A name with the family name at the other end; None for one that has no other."""
    count = len(family)
    if not count or len(words) <= count:
        return None
    if words[:count] == family:
        return words[count:] + family
    if words[-count:] == family:
        return family + words[:-count]
    return None
