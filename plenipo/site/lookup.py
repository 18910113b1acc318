"""What the search box and the annotate page look things up in: small files of JSON beside the pages.

`people.json` has every spelling of every person with the rules for reading more of them, `pages.json` the
other pages, `sources.json` the titles of documents, `offices.json` who held what when, and those of
`plenipo.site.lexicon` what else a text may name. Rows are lists, since they are many:
`build/site/assets/search/data.js` gives their columns names.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from html import unescape
from typing import Any

from plenipo.annotation.scanning.particles import PARTICLES, TITLES
from plenipo.names.rules import rules
from plenipo.names.titles import HANGUL_OFFICES
from plenipo.records import Person
from plenipo.site import lexicon
from plenipo.site.page import Page, sections
from plenipo.site.site import Site
from plenipo.site.wording import period

FOLDER = "search/"
FORMAT = 2
_DERIVED = " of "
_DAY_ONE = date(1900, 1, 1)


def files(
    site: Site, pages: Iterable[Page], written: Iterable[tuple[str, str, str]]
) -> Iterator[tuple[str, str]]:
    """The files, as path and text. `written` are path, title and HTML of the hand-written pages."""
    yield f"{FOLDER}people.json", _json(people(site))
    yield f"{FOLDER}pages.json", _json(other_pages(site, pages, written))
    yield f"{FOLDER}sources.json", _json(sources(site))
    yield f"{FOLDER}offices.json", _json(offices(site))
    for name, table in lexicon.tables(site):
        yield f"{FOLDER}{name}.json", _json(table)


def people(site: Site) -> dict[str, Any]:
    """Everybody with all forms, derived ones included, and the rules to read others by."""
    index = site.directory.names.compiled()
    bearers, labels, states = index["bearers"], _Numbers(), _Numbers()
    roles = {id: number for number, id in enumerate(site.directory.roles)}
    forms: dict[str, list[Any]] = {}
    for form in index["forms"]:
        forms.setdefault(form.person, []).append(form)
    rows = []
    for person in site.directory.people.values():
        bearer, latest = bearers[person.id], site.directory.tenures.latest(person.id)
        rows.append(
            [
                person.id,
                person.name,
                person.family or "",
                states[person.represents or ""],
                bearer.weight,
                bearer.hangul,
                bearer.supposed,
                int(bearer.chinese),
                list(dict.fromkeys(roles[tenure.role] for tenure in person.tenures)),
                roles[latest.tenure.role] if latest else -1,
                _years(site, person),
                _forms(person, forms[person.id], labels),
            ]
        )
    korean = (name for bearer in bearers.values() for name in (*bearer.hangul, *bearer.supposed))
    return {
        "format": FORMAT,
        "rules": rules(korean),
        "labels": labels.known,
        "states": [[site.state(code) if code else "", code] for code in states.known],
        "aliases": _aliases(site),
        "roles": [role.name for role in site.directory.roles.values()],
        "people": rows,
    }


def other_pages(
    site: Site, pages: Iterable[Page], written: Iterable[tuple[str, str, str]]
) -> list[list[Any]]:
    """Path, title, line, other names and more words of every page but those of people and sources.

    Among the words a number stands for the display name of a person.
    """
    numbers = {person.name: number for number, person in enumerate(site.directory.people.values())}
    rows: list[list[Any]] = []
    for page in pages:
        if page.path.startswith(("people/", "sources/")) and page.entry:
            continue
        line = page.description.removeprefix(f"{page.title} · ").removeprefix(f"{page.title}, ")
        known, entry = set(line.split(" · ")), page.entry
        more = [numbers.get(one, one) for one in entry.text.split(" · ") if one not in known] if entry else []
        rows.append([page.path, page.title, line, entry.spellings if entry else [], more])
    for path, title, html in written:
        rows.append([path, title, "", [], [unescape(heading) for _, heading in sections(html)]])
    return rows


def sources(site: Site) -> list[list[str]]:
    """Id, title, its language, and origin of every document, the newest first."""
    found = []
    for source in site.directory.sources.values():
        day = period(source.published, None) if source.published else ""
        origin = " · ".join(filter(None, (source.publisher, source.via, day)))
        found.append(((source.published.text if source.published else ""), source, origin))
    found.sort(key=lambda row: (row[0], row[1].id), reverse=True)
    return [[source.id, source.title, source.lang or "", origin] for _, source, origin in found]


def offices(site: Site) -> dict[str, Any]:
    """Seats of each role, and for everybody the role and the four days between which each office lies.

    Days are counted from 1 January 1900; an unknown end is null.
    """
    directory = site.directory
    roles = {id: number for number, id in enumerate(directory.roles)}
    return {
        "seats": [role.seats for role in directory.roles.values()],
        "tenures": [
            [
                [
                    roles[held.tenure.role],
                    int(held.tenure.acting),
                    *map(
                        _day,
                        (
                            held.span.start_earliest,
                            held.span.start_latest,
                            held.span.end_earliest,
                            held.span.end_latest,
                        ),
                    ),
                ]
                for held in directory.tenures.of_person(id)
            ]
            for id in directory.people
        ],
        "particles": {sound: " ".join(sorted(forms)) for sound, forms in PARTICLES.items()},
        "titles": " ".join(TITLES),
        "offices": " ".join(HANGUL_OFFICES),
    }


class _Numbers(dict[str, int]):
    """A number for every text, in the order in which they are met."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number

    @property
    def known(self) -> list[str]:
        return list(self)


def _forms(person: Person, forms: list[Any], labels: _Numbers) -> list[list[Any]]:
    """Text, label, family name and what it was derived from; the last two only where there is one."""
    texts, rows = [form.form for form in forms], []
    for form in forms:
        label, _, native = form.label.partition(_DERIVED)
        row = [form.form, labels[label], _family(form, person), texts.index(native) if native else -1]
        while row[-1] in {"", -1} and len(row) > 2:  # noqa: PLR2004 - text and label
            row.pop()
        rows.append(row)
    return rows


def _family(form: Any, person: Person) -> str | int:
    """The family name in a form: 1 as in the display form, 2 the first word, 3 the last; else itself."""
    words = form.form.replace(",", " ").split()
    known: dict[str | None, str | int] = {words[-1]: 3, words[0]: 2, person.family: 1, "": ""}
    found: str = form.family
    return known.get(found, found)


def _years(site: Site, person: Person) -> list[int]:
    return sorted({seat.meeting.from_.earliest.year for seat in site.directory.sittings.seats(person.id)})


def _aliases(site: Site) -> dict[str, list[str]]:
    """Other names of states, so that a page that names one in full is found by them."""
    return {
        state.name: list(
            dict.fromkeys(
                [
                    *(name.form for name in state.names),
                    state.identifiers.iso3166 or state.id,
                    "".join(word[0] for word in state.name.split() if word[0].isupper()),
                ]
            )
        )
        for state in site.directory.organizations.values()
        if state.kind == "state"
    }


def _day(day: date) -> int | None:
    return None if day in {date.min, date.max} else (day - _DAY_ONE).days


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
