"""Where the spellings of a directory stand in texts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, Self

from plenipo.annotation.patterns import Pattern
from plenipo.annotation.scanning.keys import keys_of
from plenipo.annotation.scanning.plain import PlainSearch
from plenipo.annotation.scanning.spans import Hits, Span
from plenipo.errors import UsageError

if TYPE_CHECKING:
    from pyarrow import Array, ChunkedArray

    from plenipo.annotation.scanning.arrays import ArraySearch

ENGINES = ("daachorse", "ahocorasick_rs")
"""Libraries with an automaton, the best first."""
MAGIC = b"plenipo-scanner-2\n"


class Scanner:
    """Finds spellings in texts: all that stand by themselves, of overlapping ones the leftmost and longest.

    Equal are small letters and capitals (but a name needs its first capital, an acronym all of them),
    composed and decomposed letters, forms of apostrophes and of hyphens; a space, a hyphen, a line break.
    Words end where their script ends them: Latin and Cyrillic at what is no letter, katakana at what is no
    katakana, Hangul there or before particles and titles, Chinese characters anywhere.

    With the `annotate` extra an automaton searches at hundreds of megabytes a second; without it the same is
    found in plain Python.
    """

    def __init__(self, patterns: Sequence[Pattern], *, engine: str | None = None) -> None:
        """Prepare the search; `engine` is one of `ENGINES` or `plain`, by default the best installed."""
        self.patterns = list(patterns)
        self.engine = engine or best_engine()
        self._keys = keys_of(self.patterns)
        self._ready = b""

    def meanings(self, pattern: int) -> tuple[Pattern, ...]:
        """All patterns with the spelling of a span; `pattern` is the span's."""
        return tuple(self.patterns[number] for number in self._keys[pattern].patterns)

    def spans(self, text: str) -> list[Span]:
        """The spans of one text, in order; offsets are code points."""
        if self.engine == "plain":
            found = self._plain.find(text)
        else:
            import pyarrow as pa

            whole = text.encode(errors="replace").decode()  # half a sign of UTF-16 becomes one question mark
            _, *columns = self._array.find(pa.array([whole], pa.large_string()))
            found = list(zip(*(column.tolist() for column in columns), strict=True))
        return [Span(*one) for one in found]

    def scan(self, texts: Array | ChunkedArray) -> Hits:
        """The spans of all texts of an Arrow array of strings, without a step in Python for each text."""
        import numpy as np

        if self.engine == "plain":
            rows = [
                (number, *span)
                for number, text in enumerate(texts.to_pylist())
                for span in (self.spans(text) if text else ())
            ]
            return Hits(*np.array(rows, np.int64).reshape(-1, 4).T)
        return self._array.find(texts)

    def serialized(self) -> bytes:
        """The scanner as bytes, its automaton included, for `restored` in another process."""
        import orjson

        automaton = b"" if self.engine == "plain" else self._array.serialized()
        head = orjson.dumps(
            {"engine": self.engine, "patterns": list(map(list, self.patterns)), "automaton": len(automaton)}
        )
        return b"".join((MAGIC, len(head).to_bytes(8, "big"), head, automaton))

    @classmethod
    def restored(cls, data: bytes) -> Self:
        """The scanner that was serialized; another library builds its own automaton.

        Raises:
            UsageError: these are not the bytes of a scanner.
        """
        import orjson

        at = len(MAGIC) + 8
        size = int.from_bytes(data[len(MAGIC) : at], "big")
        try:
            head = orjson.loads(data[at : at + size])
            patterns = [Pattern(text, kind, tuple(ids), *how) for text, kind, ids, *how in head["patterns"]]
        except (ValueError, KeyError, TypeError):
            patterns = None
        if patterns is None or not data.startswith(MAGIC) or len(data) != at + size + head["automaton"]:
            raise UsageError("these are not the bytes of a scanner")
        found = cls(patterns)
        if found.engine == head["engine"]:
            found._ready = data[at + size :]
        return found

    @cached_property
    def _plain(self) -> PlainSearch:
        return PlainSearch(self._keys)

    @cached_property
    def _array(self) -> ArraySearch:
        from plenipo.annotation.scanning.arrays import ArraySearch

        return ArraySearch(self._keys, self.engine, self._ready)


def best_engine() -> str:
    """The best engine that is installed: one of `ENGINES`, else `plain`."""
    if all(map(find_spec, ("numpy", "pyarrow"))):
        for name in ENGINES:
            if find_spec(name):
                return name
    return "plain"
