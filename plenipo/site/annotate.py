"""The page that finds the actors of a text in the browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from plenipo.history.meetings import Seat
from plenipo.records import Meeting, Person
from plenipo.site.listing import when
from plenipo.site.page import Page
from plenipo.site.site import Site

PATH = "annotate/"
TITLE = "Annotate a text"
SAID = "Paste a text and see who is in it, with the office of the day. Nothing leaves your browser."
KINDS = (
    ("person", "People"),
    ("organization", "Organizations"),
    ("role", "Offices"),
    ("place", "Places"),
)
"""What can be looked for, as `plenipo annotate --kind` says it, and in words; the first from the start."""
SAMPLE = 4
"""How many people of the example are named once more in their own script, and by family name."""


def page(site: Site) -> Page:
    """The page; its form comes to life with `assets/search/annotate.js`."""

    def body() -> str:
        sheet = site.sheet(PATH)
        text, on = sample(site)
        return site.render("annotate.html", sheet, title=TITLE, said=SAID, kinds=KINDS, text=text, on=on)

    return Page(PATH, TITLE, SAID, body, wide=False)


def sample(site: Site) -> tuple[str, str]:
    """A text to try, and its day: of the meeting, held on a known day, at which most people sat."""
    sittings = site.directory.sittings
    held = [
        one for one in sittings.in_order if one.kind == "meeting" and one.from_.exact and one.status == "held"
    ]
    meeting = max(held, key=lambda one: len(sittings.table(one)), default=None)
    if meeting is None:
        return "", ""
    return _told(site, meeting, sittings.table(meeting)), meeting.from_.text


def _told(site: Site, meeting: Meeting, seats: Sequence[Seat]) -> str:
    """Who sat for whom; then some by family name, and some as they write themselves."""
    sides: dict[str, dict[str, Person]] = {}
    for seat in seats:
        person = site.directory.people[seat.participant.person]
        sides.setdefault(site.state(seat.participant.side), {})[person.id] = person
    people = [person for side in sides.values() for person in side.values()]
    named = [f"{side}: {', '.join(one.name for one in some.values())}." for side, some in sides.items()]
    native = [form.text for form in map(site.native, people) if form][:SAMPLE]
    borne = Counter(person.family for person in people)
    families = [family for family, times in borne.items() if family and times == 1][:SAMPLE]
    told = [f"{meeting.name}, {when(meeting)}.", *named]
    told += [f"Further down a report would say {_listed(families)}."] if families else []
    told += [f"In their own script: {', '.join(native)}."] if native else []
    return "\n".join(told)


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
