"""The automata that find all keys in a buffer, overlapping ones too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Protocol

import numpy as np
import numpy.typing as npt

Hits = npt.NDArray[np.int64]
"""A row a hit: start, end and number of the key, in bytes."""


class Engine(Protocol):
    """An automaton over UTF-8."""

    def find(self, data: bytes) -> Hits:
        """Every place where a key stands, whatever surrounds it."""
        ...

    def serialized(self) -> bytes:
        """The automaton as bytes; empty if it has to be built again."""
        ...


class Daachorse:
    """The double-array automaton of the `daachorse` package."""

    def __init__(self, keys: Sequence[bytes], ready: bytes = b"") -> None:
        from daachorse import DoubleArrayAhoCorasick

        read = DoubleArrayAhoCorasick.deserialize
        self._automaton = read(ready) if ready else DoubleArrayAhoCorasick(list(keys))

    def find(self, data: bytes) -> Hits:
        """Every place where a key stands, whatever surrounds it."""
        return _table(self._automaton.find_overlapping(data))

    def serialized(self) -> bytes:
        """The automaton as bytes."""
        return self._automaton.serialize()


class AhoCorasickRs:
    """The deterministic automaton of the `ahocorasick_rs` package, where there is no daachorse."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        from ahocorasick_rs import BytesAhoCorasick, Implementation

        self._automaton = BytesAhoCorasick(keys, implementation=Implementation.DFA)

    def find(self, data: bytes) -> Hits:
        """Every place where a key stands, whatever surrounds it."""
        found = _table(self._automaton.find_matches_as_indexes(data, overlapping=True))
        return found[:, [1, 2, 0]]

    def serialized(self) -> bytes:
        """Nothing: it is built again."""
        return b""


def engine(name: str, keys: Sequence[bytes], ready: bytes = b"") -> Engine:
    """An automaton of a library for these keys, restored if it was serialized."""
    return Daachorse(keys, ready) if name == "daachorse" else AhoCorasickRs(keys)


def _table(hits: list[tuple[int, int, int]]) -> Hits:
    return np.fromiter(chain.from_iterable(hits), np.int64, 3 * len(hits)).reshape(-1, 3)
