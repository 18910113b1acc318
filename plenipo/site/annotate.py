"""The page that finds the actors of a text in the browser."""

from __future__ import annotations

from collections import Counter

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
    people = list({seat.participant.person: None for seat in sittings.table(meeting)})
    return _told(site, meeting, [site.directory.people[id] for id in people]), meeting.from_.text


def _told(site: Site, meeting: Meeting, people: list[Person]) -> str:
    names = [person.name for person in people]
    native = [form.text for form in map(site.native, people) if form][:SAMPLE]
    borne = Counter(person.family for person in people)
    families = [family for family, times in borne.items() if family and times == 1][:SAMPLE]
    lines = [f"{meeting.name}, {when(meeting)}. At the table: {', '.join(names)}."]
    lines += [f"{', '.join(native)}."] if native else []
    return "\n".join([*lines, *(f"{family} spoke." for family in families)])
