"""Finding people, with what tells them apart, from a compiled file that needs no record.

`plenipo find` answers from it in the time that importing the records would take.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plenipo.errors import UsageError
from plenipo.names.index import NameIndex
from plenipo.names.tables import Hit

if TYPE_CHECKING:
    from plenipo.directory import Directory

FORMAT = 2


class Card(NamedTuple):
    """What an answer shows of a person."""

    id: str
    name: str
    represents: str
    office: str | None
    """Title of the office last known."""
    distinct_from: dict[str, str]
    """People with like names, and what tells them apart."""


class Finder:
    """The names of a directory, and a card for each person."""

    def __init__(self, cards: dict[str, Card], index: NameIndex) -> None:
        self._cards = cards
        self._index = index

    @classmethod
    def of(cls, directory: Directory) -> Finder:
        """The finder of a directory."""
        return cls({id: _card(directory, id) for id in directory.people}, directory.names)

    def find(self, text: str) -> list[tuple[Card, Hit]]:
        """The people whom a spelling may mean, the surest first."""
        return [(self._cards[hit.person], hit) for hit in self._index.find(text)]

    def suggest(self, text: str) -> list[Card]:
        """People with names that look like a spelling that `find` knows nobody for."""
        return [self._cards[hit.person] for hit in self._index.near(text)]

    def write(self, path: Path) -> None:
        """Compile it; equal directories give equal bytes."""
        import orjson

        cards = {id: tuple(card) for id, card in self._cards.items()}
        document = {"format": FORMAT, "cards": cards, "index": self._index.compiled()}
        path.write_bytes(orjson.dumps(document, default=tuple))

    @classmethod
    def read(cls, path: Path) -> Finder:
        """Read a compiled finder; raises `UsageError` if it is none."""
        import orjson

        try:
            document: dict[str, Any] = orjson.loads(path.read_bytes())
            if document["format"] != FORMAT:
                raise UsageError(f"{path} is no finder of format {FORMAT}")
            cards = {id: Card(*card) for id, card in document["cards"].items()}
            return cls(cards, NameIndex.restored(document["index"]))
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise UsageError(f"{path} cannot be read as a finder: {error}") from error


def _card(directory: Directory, id: str) -> Card:
    person = directory.people[id]
    latest = directory.tenures.latest(id)
    office = directory.roles[latest.tenure.role].name if latest else None
    others = {other.person: other.why for other in person.distinct_from}
    return Card(person.id, person.name, person.represents, office, others)
