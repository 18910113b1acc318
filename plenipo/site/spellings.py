"""The names of a person: as they are written and by whom, and what follows by rule."""

from __future__ import annotations

from dataclasses import dataclass

from plenipo.names.derive import derived
from plenipo.records import Name, Person
from plenipo.site.inline import Evidence, Form
from plenipo.site.sheet import Sheet
from plenipo.site.wording import NAME_KINDS, in_words, language

NAMED = 2
"""How many publishers are named as those who write a form so."""
FIRST = ("native", "full", "former")
"""Kinds of forms that come before those of the press."""
MANY, SHOWN = 12, 8
"""More forms than the first are folded away; the second is how many then stand open."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A recorded form: in which language, by whom, and who says so."""

    form: Form
    language: str
    writers: str
    """The person's own state, the press, or nobody any more."""
    publishers: list[Form]
    more: int
    """How many publishers are not named."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ByRule:
    """The forms that rules make of one recorded form: each with its system."""

    of: Form
    forms: list[tuple[Form, str]]


def recorded(sheet: Sheet, person: Person) -> tuple[list[Spelling], list[Spelling]]:
    """The forms on record, the own state's first, then by language: those to show, those to fold away."""
    order = {kind: i for i, kind in enumerate(FIRST)}
    names = sorted(person.names, key=lambda name: (order.get(name.kind, len(FIRST)), language(name.lang)))
    shown = _foremost(names) if len(names) > MANY else names
    rest = [name for name in names if name not in shown]
    return [_spelling(sheet, name) for name in names if name in shown], [
        _spelling(sheet, one) for one in rest
    ]


def _foremost(names: list[Name]) -> list[Name]:
    """The forms of the own state, and of each language the most cited one; the most cited languages first."""
    own = [name for name in names if name.kind in FIRST]
    spoken: dict[str, list[Name]] = {}
    for name in names[len(own) :]:
        spoken.setdefault(name.lang, []).append(name)
    cited = {lang: sum(map(_pages, some)) for lang, some in spoken.items()}
    best = [max(spoken[lang], key=_pages) for lang in sorted(cited, key=cited.__getitem__, reverse=True)]
    return [*own, *best][:SHOWN]


def _pages(name: Name) -> int:
    return sum(not one.against for one in name.sources)


def by_rule(person: Person) -> list[ByRule]:
    """The forms that follow from those on record, by the form that each was made of."""
    langs = {name.form: name.lang for name in person.names}
    found: dict[str, ByRule] = {}
    for one in derived(person):
        group = found.setdefault(one.of, ByRule(Form(one.of, langs.get(one.of, "")), []))
        group.forms.append((Form(one.form, one.lang), one.system))
    return list(found.values())


def _spelling(sheet: Sheet, name: Name) -> Spelling:
    words = [NAME_KINDS[name.kind], name.system or ""]
    words += [f"from {in_words(name.since)}" if name.since else ""]
    words += [f"until {in_words(name.until)}" if name.until else ""]
    cited = [sheet.directory.sources[one.source] for one in name.sources if not one.against]
    publishers = list(dict.fromkeys(source.publisher for source in cited))
    return Spelling(
        Form(name.form, name.lang),
        language(name.lang),
        ", ".join(word for word in words if word),
        [Form(publisher) for publisher in publishers[:NAMED]],
        max(0, len(publishers) - NAMED),
        sheet.evidence(name.sources),
    )
