"""The offices that people held, by the words for them, and what stands around names."""

from __future__ import annotations

from functools import cached_property

from plenipo.names.offices import STATES, meanings, said_of
from plenipo.names.tables import Tables
from plenipo.names.titles import is_address, is_title


class Held:
    """The words of the offices of a directory, and of everybody's."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def of(self, person: str) -> frozenset[str]:
        """The words of somebody's offices, with what they say elsewhere, and the state."""
        return self._words[person]

    def said(self, before: list[str], after: list[str]) -> frozenset[str]:
        """What the words around a name say of an office, in English, those too that are no office elsewhere."""
        titles = {word for word in (*before, *after) if self.is_title(word) and not is_address(word)}
        plain = frozenset(word for word in titles if word in self._office_words and not meanings(word))
        return said_of((*before, *after)) | plain

    def is_title(self, word: str) -> bool:
        """Whether a folded word stands around names: by a list, or since it is of an office and of no name."""
        return is_title(word) or (
            word not in self._tables.words and (word in self._office_words or bool(meanings(word)))
        )

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        """The words of everybody's offices, with what they say elsewhere."""
        words = {person: bearer.offices.split() for person, bearer in self._tables.bearers.items()}
        states = {person: bearer.state for person, bearer in self._tables.bearers.items()}
        return {person: (said_of(some) - STATES) | {*some, states[person]} for person, some in words.items()}

    @cached_property
    def _office_words(self) -> frozenset[str]:
        return frozenset(word for bearer in self._tables.bearers.values() for word in bearer.offices.split())
