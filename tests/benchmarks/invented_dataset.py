"""Invented datasets of any size: deterministic, valid under every check, in the proportions of real ones.

A fifth of the records are people, a tenth organizations, roles and places, a quarter meetings, the
rest sources; the mean file has about 1.5 kB. Nobody and nothing in them exists.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import starmap
from pathlib import Path
from random import Random
from shutil import rmtree

from invented_names import Mint

SEED = 20190227
STATES = ["kp", "us", "kr", "cn", "vn", "jp", "ru", "sg", "se", "mn", "cu", "un"]
SHARES = {"people": 0.20, "organizations": 0.03, "roles": 0.05, "places": 0.02, "meetings": 0.25}
BEGIN, END = date(1995, 1, 1), date(2025, 12, 31)
CHECKED = "2026-11-22"
HEAD = """\
name: invented
title: An invented directory
description: Invented records, to measure with.
version: 1.0.0
as_of: 2026-11-22
licence: {name: CC0-1.0, title: CC0 1.0 Universal, url: https://creativecommons.org/publicdomain/zero/1.0/}
"""


def dataset(size: int, cache: Path) -> Path:
    """A folder with an invented dataset of so many records, made at the first call."""
    digest = hashlib.blake2b(digest_size=6)
    for module in ("invented_dataset.py", "invented_names.py"):
        digest.update((Path(__file__).parent / module).read_bytes())
    folder = cache / f"invented-{size}-{digest.hexdigest()}"
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        rmtree(unfinished, ignore_errors=True)
        for file, text in Invention(size, Random(SEED)).files():
            path = unfinished / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        unfinished.rename(folder)
    return folder


class Invention:
    """One invented dataset; `files` gives the text of every file."""

    def __init__(self, size: int, random: Random) -> None:
        self._random = random
        self._mint = Mint(random)
        count = {kind: round(size * share) for kind, share in SHARES.items()}
        self._bodies = [f"body-{i}" for i in range(count["organizations"] - len(STATES))]
        self._roles = [f"role-{i}" for i in range(count["roles"])]
        self._places = [f"place-{i}" for i in range(count["places"])]
        self._people = [
            (f"person-{i}", STATES[i % len(STATES)] if i % 4 else "kp") for i in range(count["people"])
        ]
        self._days = sorted(self._day() for _ in range(count["meetings"]))
        self._sources = self._dated_sources(size - sum(count.values()))
        self._published = [day for day, _ in self._sources]
        self._held = self._dealt_offices()
        self._in_office = self._by_year()

    def files(self) -> Iterator[tuple[str, str]]:
        """The name below the dataset and the text of every file."""
        yield "dataset.yaml", HEAD
        yield from self._organization_files()
        yield from self._role_files()
        yield from self._place_files()
        yield from self._source_files()
        yield from self._people_files()
        yield from self._meeting_files()

    def _day(self) -> date:
        return BEGIN + timedelta(self._random.randrange((END - BEGIN).days))

    def _dated_sources(self, count: int) -> list[tuple[date, str]]:
        """Each source is about one meeting, and was published in the week from its day."""
        days = (self._days[i * len(self._days) // count] for i in range(count))
        published = sorted(day + timedelta(self._random.randrange(7)) for day in days)
        return [(day, f"{day}-{self._slug()}-{i}") for i, day in enumerate(published)]

    def _slug(self) -> str:
        return self._mint.words(2).lower().replace(" ", "-")

    def _since(self, day: date, count: int) -> list[str]:
        """Sources published on or soon after a day."""
        start = min(bisect_left(self._published, day), len(self._sources) - count)
        return [id for _, id in self._sources[start : start + count]]

    def _some(self, count: int) -> list[str]:
        return [id for _, id in self._random.sample(self._sources, count)]

    def _names(self, forms: Iterable[tuple[str, str, str]]) -> str:
        lines = (
            f"  - {{form: {form}, lang: {lang}, kind: {kind}, sources: [{', '.join(self._some(2))}]}}\n"
            for form, lang, kind in forms
        )
        return f"names:\n{''.join(lines)}"

    def _note(self, words: int) -> str:
        return f"note: {self._mint.words(words)}.\n"

    def _hangul(self) -> list[tuple[str, str, str]]:
        native = self._mint.person("kp").forms[0][0]
        return [(f"{native} 위원회", "ko-Hang", "native")]

    def _organization_files(self) -> Iterator[tuple[str, str]]:
        for state in STATES:
            yield (
                f"organizations/{state}.yaml",
                f"name: {self._mint.words(2)}\nkind: state\nchecked: {CHECKED}\n",
            )
        for i, body in enumerate(self._bodies):
            parent = self._bodies[i // 4] if i > len(STATES) else STATES[i % len(STATES)]
            yield (
                f"organizations/{body}.yaml",
                f"name: {self._mint.words(4)}\nkind: ministry\nparent: {parent}\n{self._names(self._hangul())}"
                f"founded: {self._random.randint(1945, 1990)}\n"
                f"sources: [{', '.join(self._some(3))}]\n{self._note(16)}checked: {CHECKED}\n",
            )

    def _role_files(self) -> Iterator[tuple[str, str]]:
        for i, role in enumerate(self._roles):
            seats = "seats: 1\n" if i % 2 else ""
            yield (
                f"roles/{role}.yaml",
                f"name: {self._mint.words(5)}\norganization: {self._bodies[i % len(self._bodies)]}\n{seats}"
                f"{self._names(self._hangul())}sources: [{', '.join(self._some(3))}]\n"
                f"{self._note(16)}checked: {CHECKED}\n",
            )

    def _place_files(self) -> Iterator[tuple[str, str]]:
        for i, place in enumerate(self._places):
            cited = ", ".join(self._some(3))
            latitude, longitude = self._random.uniform(-60, 60), self._random.uniform(-180, 180)
            yield (
                f"places/{place}.yaml",
                f"name: {self._mint.words(2)}\ncountry: {STATES[i % len(STATES)]}\n"
                f"latitude: {latitude:.4f}\nlongitude: {longitude:.4f}\n{self._names(self._hangul())}"
                f"identifiers: {{wikidata: Q{1000 + i}}}\n"
                f"sources: [{cited}, {{source: {self._some(1)[0]}, field: latitude}}]\n"
                f"{self._note(10)}checked: {CHECKED}\n",
            )

    def _source_files(self) -> Iterator[tuple[str, str]]:
        for i, (day, id) in enumerate(self._sources):
            yield (
                f"sources/{day.year}/{id}.yaml",
                f"title: {self._mint.words(9)}, 제{i}호 조선중앙통신\npublisher: {self._mint.words(2)}\n"
                f"authors: [{self._mint.words(2)}, {self._mint.words(2)}]\npublished: {day}\nlang: en\n"
                f"kind: press\nvia: {self._mint.words(1)}\n"
                f"url: https://{self._slug()}.example/{day:%Y/%m/%d}/{self._slug()}-{self._slug()}/{i}\n"
                f"archived: https://archive.example/web/{day:%Y%m%d}/{self._slug()}/{i}\n"
                f"accessed: {CHECKED}\n{self._note(14)}",
            )

    def _people_files(self) -> Iterator[tuple[str, str]]:
        for person, state in self._people:
            names = self._mint.person(state)
            cited = ", ".join(self._some(3))
            held = "".join(starmap(self._tenure, self._held[person]))
            yield (
                f"people/{person}.yaml",
                f"name: {names.display}\nfamily: {names.family}\nrepresents: {state}\n"
                f"born: {self._random.randint(1930, 1970)}\n{self._names(names.forms)}"
                f"{'tenures:' if held else ''}\n{held}"
                f"sources: [{cited}, {{source: {self._some(1)[0]}, field: born}}]\n"
                f"{self._note(16)}checked: {CHECKED}\n",
            )

    def _dealt_offices(self) -> dict[str, list[tuple[str, date, date]]]:
        """Role, start and end of what each person held: four offices on average."""
        held: dict[str, list[tuple[str, date, date]]] = {person: [] for person, _ in self._people}
        terms = 4 * len(self._people)
        for i, role in enumerate(self._roles):
            count = terms * (i + 1) // len(self._roles) - terms * i // len(self._roles)
            for start, end in self._terms(count):
                held[self._random.choice(self._people)[0]].append((role, start, end))
        return held

    def _by_year(self) -> dict[int, list[tuple[str, str]]]:
        """Who held some office all the year."""
        found: dict[int, list[tuple[str, str]]] = {}
        for person in self._people:
            for _, start, end in self._held[person[0]]:
                for year in range(start.year + 1, end.year):
                    found.setdefault(year, []).append(person)
        return found

    def _terms(self, count: int) -> Iterator[tuple[date, date]]:
        """Stretches one after another, from the first day to the last."""
        length = (END - BEGIN) // count
        for i in range(count):
            start = BEGIN + i * length + timedelta(self._random.randrange(length.days // 3))
            yield start, BEGIN + (i + 1) * length - timedelta(1)

    def _tenure(self, role: str, start: date, end: date) -> str:
        first, last = bisect_left(self._published, start), bisect_left(self._published, end)
        within = [id for _, id in self._sources[first:last]]
        attesting = self._random.sample(within, min(len(within), 3))
        lines = [
            f"{{source: {self._some(1)[0]}, at: paragraph {self._random.randint(1, 9)}, field: from}}",
            f"{{source: {self._some(1)[0]}, field: to, states: {self._mint.words(3)}}}",
            *attesting,
        ]
        cited = "".join(f"      - {line}\n" for line in lines)
        day = start if self._random.random() < 0.5 else f"{start:%Y-%m}"
        return f"  - role: {role}\n    from: {day}\n    to: {end}\n    sources:\n{cited}"

    def _meeting_files(self) -> Iterator[tuple[str, str]]:
        """Fifty at a time: a process, and in it conferences with four meetings or sessions each."""
        process = conference = ""
        opened = BEGIN
        for i, day in enumerate(self._days):
            if i % 50 == 0:
                end = self._days[min(i + 49, len(self._days) - 1)] + timedelta(5)
                process = f"process-{i}"
                yield self._meeting(process, "process", day, end, "", i)
            elif i % 5 == 0:
                conference, opened = f"{day}-{self._slug()}-{i}", day
                yield self._meeting(conference, "conference", day, day + timedelta(4), process, i)
            elif i % 50 > 5:
                start = opened + timedelta(i % 5 - 1)
                kind = "session" if i % 5 > 2 else "meeting"
                yield self._meeting(f"{start}-{self._slug()}-{i}", kind, start, None, conference, i)
            else:
                yield self._meeting(f"{day}-{self._slug()}-{i}", "meeting", day, None, process, i)

    def _meeting(
        self, id: str, kind: str, start: date, end: date | None, parent: str, position: int
    ) -> tuple[str, str]:
        people = [] if kind == "process" else self._at_table(start.year, self._random.randint(8, 20))
        own = f"level: {self._random.choice(['summit', 'ministerial', 'working'])}\n" if people else ""
        until = f"to: {end}\n" if end else ""
        above = f"part_of: {parent}\n" if parent else ""
        seats = "".join(map(self._participant, people, [start] * len(people)))
        return (
            f"meetings/{start.year}/{id}.yaml",
            f"name: {self._mint.words(5)}\nkind: {kind}\n{own}status: held\nfrom: {start}\n{until}"
            f"place: {self._places[position % len(self._places)]}\n{above}"
            f"{'participants:' if people else ''}\n{seats}"
            f"sources: [{', '.join(self._since(start, 5))}]\n{self._note(20)}checked: {CHECKED}\n",
        )

    def _at_table(self, year: int, count: int) -> list[tuple[str, str]]:
        officials = self._random.choices(self._in_office.get(year, self._people), k=count * 4 // 5)
        return list(dict.fromkeys([*officials, *self._random.choices(self._people, k=count // 5)]))

    def _participant(self, person: tuple[str, str], day: date) -> str:
        id, side = person
        cited = ", ".join(self._random.sample(self._since(day, 6), 2))
        part = self._random.choice(["head", "member", "member", "interpreter"])
        in_office = any(start <= day <= end for _, start, end in self._held[id])
        capacity = "" if in_office and part != "head" else f"    capacity: {self._mint.words(3)}\n"
        return f"  - person: {id}\n    side: {side}\n    part: {part}\n{capacity}    sources: [{cited}]\n"
