"""Ways to tell whom a spelling means: plenipo's, by likeness of letters, and OpenSanctions' matcher."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from anyascii import anyascii
from rapidfuzz import distance, fuzz, process, utils

from plenipo.names.tables import SURE

if TYPE_CHECKING:
    from plenipo import Directory

BLOCK = 50


class Answer(NamedTuple):
    """The first person of an answer, and how sure it is; nobody is an answer, too."""

    person: str | None
    score: float


Line = dict[str, str]
"""A line of the collection: its `name`, and perhaps `on` and `side`."""
Scorer = Callable[..., float]


@dataclass(frozen=True, slots=True)
class Matcher:
    """One way of telling whom a spelling means."""

    name: str
    ask: Callable[[Line], Answer]
    sure: float | None = None
    """The score from which an answer is sure; None where that is to be found."""
    timed: bool = True
    """Whether its time tells something: not where the same was asked before."""


class Letters:
    """The curated forms of all people, without case and punctuation, for rapidfuzz."""

    def __init__(self, directory: Directory) -> None:
        forms = [(form, person.id) for person in directory.people.values() for form in curated(person)]
        self.owners = [owner for _, owner in forms]
        self.plain = [utils.default_process(form) for form, _ in forms]
        self.latin = [utils.default_process(anyascii(form)) for form, _ in forms]

    def best(self, scorer: Scorer, name: str) -> Answer:
        """The owner of the form that is most like a name."""
        found = process.extractOne(utils.default_process(name), self.plain, scorer=scorer)
        return Answer(self.owners[found[2]], found[1]) if found else Answer(None, 0)

    def block(self, name: str) -> set[str]:
        """Whom a slower way may compare with a name: the owners of the forms that are most like it."""
        found: set[str] = set()
        for text, forms in ((name, self.plain), (anyascii(name), self.latin)):
            wanted = utils.default_process(text)
            near = process.extract(wanted, forms, scorer=fuzz.token_sort_ratio, limit=BLOCK)
            found.update(self.owners[at] for _, _, at in near)
        return found


def curated(person: Any) -> Iterator[str]:
    """The display form, and the forms that pages showed."""
    yield person.name
    yield from (name.form for name in person.names)


def matchers(directory: Directory) -> list[Matcher]:
    """All ways that can be tried here; those of nomenklatura are missing where it is not installed."""
    letters = Letters(directory)
    return [
        Matcher("plenipo", lambda line: _plenipo(directory, line, line.get("on"), line.get("side")), SURE),
        Matcher(
            "plenipo, by the name alone",
            lambda line: _plenipo(directory, line, None, None),
            SURE,
            timed=False,
        ),
        Matcher(
            "rapidfuzz, token_sort_ratio", lambda line: letters.best(fuzz.token_sort_ratio, line["name"])
        ),
        Matcher(
            "rapidfuzz, Jaro–Winkler",
            lambda line: letters.best(distance.JaroWinkler.similarity, line["name"]),
        ),
        *_nomenklatura(directory, letters),
    ]


def _plenipo(directory: Directory, line: Line, on: str | None, side: str | None) -> Answer:
    found = directory.find(line["name"], on=on, side=side)
    return Answer(found[0].person.id, found[0].score) if found else Answer(None, 0)


def _nomenklatura(directory: Directory, letters: Letters) -> list[Matcher]:
    """Its current rules, on people with all their curated forms: with everybody, and with a block."""
    try:
        from followthemoney import model
        from nomenklatura.matching import LogicV2
    except ImportError:
        return []
    rules = LogicV2.default_config()
    number = count()

    def entity(id: str, names: Iterable[str]) -> Any:
        made = model.make_entity("Person")
        made.id = id
        for name in names:
            made.add("name", name)
        return made

    people = {person.id: entity(person.id, curated(person)) for person in directory.people.values()}

    def best(name: str, among: Iterable[str]) -> Answer:
        asked = entity(f"asked-{next(number)}", [name])  # it remembers names by the id
        scores = ((LogicV2.compare(asked, people[id], rules).score, id) for id in sorted(among))
        score, person = max(scores, key=lambda one: one[0], default=(0.0, None))
        return Answer(person if score else None, score)

    title = f"nomenklatura, {LogicV2.NAME}"
    return [
        Matcher(title, lambda line: best(line["name"], people)),
        Matcher(f"{title}, in blocks", lambda line: best(line["name"], letters.block(line["name"]))),
    ]
