"""What a whole text says against a person whom a part of it may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from plenipo.names.held import Held
from plenipo.names.korean.bearers import KoreanNames
from plenipo.names.korean.norms import NORTHERN
from plenipo.names.offices import is_elsewhere, said_of
from plenipo.names.script import HAN, script_of
from plenipo.names.tables import HINT, Hit, Tables, key

CHARACTERS = re.compile("(?<![\u3400-\u9fff])[\u3400-\u9fff]{2,4}(?![\u3400-\u9fff])")


class Doubts:
    """Reasons why a name in a text is somebody else's."""

    def __init__(self, tables: Tables, korean: KoreanNames, held: Held) -> None:
        self._tables = tables
        self._korean = korean
        self._held = held

    def doubted(self, text: str, hit: Hit) -> Hit:
        """A hit, as a hint where the text says otherwise: 金容哲(キム・ヨンチョル), actor Kim Yong-chol."""
        another = any(
            self._korean.contradicts(one, hit.person) or self._written_otherwise(one, hit.person)
            for one in CHARACTERS.findall(text)
        ) or self._is_elsewhere(text, hit.person)
        return replace(hit, score=min(hit.score, HINT)) if another else hit

    def _is_elsewhere(self, text: str, person: str) -> bool:
        """Whether words say that a name's bearer is of another walk of life, and nothing of a person's offices."""
        words = key(text).split()
        return is_elsewhere(words) and not said_of(words) & self._held.of(person)

    def _written_otherwise(self, characters: str, person: str) -> bool:
        """Whether a Korean name in characters is another than a person's own.

        In the North nobody writes characters, and papers choose some; in the South they are part of the name.
        """
        if NORTHERN.get(self._tables.bearers[person].state) is not False:
            return False
        own = [known for known in self._in_han.get(person, ()) if len(known) == len(characters)]
        said = key(characters)
        return bool(own) and said not in own and any(said[0] == known[0] for known in own)

    @cached_property
    def _in_han(self) -> dict[str, list[str]]:
        """The forms in Chinese characters of those who bear Korean names."""
        found: dict[str, list[str]] = defaultdict(list)
        for number, (person, form, *_) in enumerate(self._tables.forms):
            if self._tables.korean(person) and self._tables.recorded(number) and script_of(form) == HAN:
                found[person].append(key(form))
        return found
