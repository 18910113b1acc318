"""The spellings under which people appear in texts: whole names, and family names that follow them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Self

from plenipo.names.derive import derived, hangul_forms
from plenipo.names.fold import fold
from plenipo.names.inflection import declined
from plenipo.names.korean.hangul import split
from plenipo.names.korean.romanizations import families, in_cyrillic, spelt_out
from plenipo.names.nicknames import alternatives
from plenipo.names.script import CYRILLIC, HAN, HANGUL, KANA, LATIN, script_of
from plenipo.names.titles import HAN_OFFICES, HANGUL_OFFICES

if TYPE_CHECKING:
    from plenipo.directory import Directory
    from plenipo.records import Person

_SHORTEST_FAMILY = {LATIN: 2, CYRILLIC: 2, KANA: 2, HANGUL: 2, HAN: 2}
BY_GIVEN_NAME = frozenset(["id", "la", "mn", "vn"])
"""States whose people are called by the given name."""
_HIRAGANA = re.compile("[\u3041-\u309f]+")
"""Family names that are written so are words: そう, かん."""
_KOREAS = frozenset(["kp", "kr"])
_EASTERN = range(2, 5)
"""Signs of a name in Chinese characters that begins with its family name."""


def whole_names(person: Person) -> Iterator[str]:
    """Every spelling that is the person's whole name."""
    forms = [person.name, *(name.form for name in person.names), *(one.form for one in derived(person))]
    yield from forms
    for hangul in hangul_forms(person):
        yield from spelt_out(hangul)
        for spelt in in_cyrillic(hangul):
            yield spelt
            yield from declined(spelt)
    for form in forms:
        words = form.split()
        if script_of(form) == LATIN:
            yield form + "s"
            yield unmarked(form)
        if script_of(form) == CYRILLIC:
            yield from declined(form)
        elif script_of(form) == LATIN and len(words) == 2 and not hangul_forms(person):  # noqa: PLR2004
            yield from (
                f"{other.capitalize()} {words[1]}" for other in sorted(alternatives(words[0].casefold()))
            )


def short_names(person: Person) -> Iterator[str]:
    """What a text calls the person after the first time: the family name, or what serves as one.

    In Hangul and Chinese characters a family name of one sign stands with a title.
    """
    korean = hangul_forms(person)
    for hangul in korean:
        yield from families(hangul)
        for own in dict.fromkeys(spelt.split()[0] for spelt in in_cyrillic(hangul)):
            yield own
            yield from declined(own)
        yield from (f"{split(hangul).family} {title}" for title in HANGUL_OFFICES)
        yield from (f"{split(hangul).family} 전 {title}" for title in HANGUL_OFFICES)
    if korean:
        yield from _in_kana(person)
    if person.family:
        words = person.name.split()
        given = [words[-1 if words[0] == person.family else 0]] if person.represents in BY_GIVEN_NAME else []
        for own in (person.family, *given):
            yield from (own, unmarked(own), own + "s")
    first = person.name.split()[0] == person.family
    recorded = [name.form for name in person.names if name.kind not in {"misprint", "former"}]
    made = () if korean or person.represents in BY_GIVEN_NAME else derived(person)
    for form in (*recorded, *(one.form for one in made)):
        script, words = script_of(form), re.split(r"[\s·・•]+", form)
        if script == HAN and first and len(words) == 1 and len(form) in _EASTERN:
            family = form[: 2 if person.represents == "jp" else 1]
            yield from (family + title for title in HAN_OFFICES)
        elif len(words) > 1 and not (korean and script in {LATIN, HANGUL}):
            own = words[0] if first else words[-1]
            yield own
            if script == CYRILLIC:
                yield from declined(own)
            yield from _with_offices(own, script)


def _with_offices(own: str, script: str) -> Iterator[str]:
    """A family name of one syllable that comes last in Hangul, with offices: 김 대사, of 성 김."""
    if script == HANGUL and len(own) < _SHORTEST_FAMILY[HANGUL]:
        yield from (f"{own} {title}" for title in HANGUL_OFFICES)


def _in_kana(person: Person) -> Iterator[str]:
    """A Korean family name of one kana with the offices written on to it: イ室長."""
    for form in (one.form for one in derived(person) if one.lang == "ja-Kana"):
        own, _, given = form.partition("・")
        if given and len(own) < _SHORTEST_FAMILY[KANA]:
            yield from (own + title for title in HAN_OFFICES)


def unmarked(form: str) -> str:
    """A form without its marks, as keyboards without them type it; `đ` becomes `d`."""
    spread = unicodedata.normalize("NFD", form.translate(_BARRED))
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


_BARRED = str.maketrans("đĐøØłŁ", "dDoOlL")


class Namesakes(tuple[str, ...]):  # noqa: SLOT001 - a tuple can have no slots of its own
    """Those who bear a name: a tuple that knows its hash and its members, as there may be many."""

    _hash: int
    _members: frozenset[str]

    def __new__(cls, people: Iterable[str]) -> Self:
        """The tuple of people."""
        found = super().__new__(cls, people)
        found._hash = hash(tuple(found))
        found._members = frozenset(found)
        return found

    def __hash__(self) -> int:
        return self._hash

    def __contains__(self, one: object) -> bool:
        return one in self._members


class Bearers(NamedTuple):
    """Who bears which names."""

    whole: dict[str, dict[str, None]]
    """People by their whole names."""
    short: dict[str, dict[str, None]]
    """People by short names that are nobody's whole one."""
    korean: frozenset[str]
    """Those who bear Korean names."""
    south: frozenset[str]
    """Those of them who write their names as the South does."""
    recorded: frozenset[str]
    """All recorded forms, folded."""


def bearers(directory: Directory) -> Bearers:
    """The names of a directory's people, and who bears them."""
    whole: dict[str, dict[str, None]] = defaultdict(dict)
    short: dict[str, dict[str, None]] = defaultdict(dict)
    for person in directory.people.values():
        ends = {re.split(r"[\s·・•]+", name.form)[-1] for name in person.names if not _is_one_word(name.form)}
        ends |= _beginnings([name.form for name in person.names if script_of(name.form) == HAN])
        for form in whole_names(person):
            is_part = _is_one_word(form) and (form in ends or script_of(form) in {LATIN, CYRILLIC, KANA})
            (short if is_part else whole)[form][person.id] = None
        for form in short_names(person):
            if len(form) >= _SHORTEST_FAMILY[_script(form)] and not _HIRAGANA.fullmatch(form):
                short[form][person.id] = None
    known = directory.people.values()
    korean = frozenset(person.id for person in known if hangul_forms(person) or person.represents in _KOREAS)
    return Bearers(
        whole,
        {form: people for form, people in short.items() if form not in whole},
        korean,
        frozenset(person.id for person in known if person.id in korean and person.represents != "kp"),
        frozenset(
            fold(form) for person in known for form in (person.name, *(name.form for name in person.names))
        ),
    )


def _beginnings(forms: list[str]) -> set[str]:
    """The forms with which others begin: 安倍 beside 安倍晋三."""
    return {form for form in forms if any(other != form and other.startswith(form) for other in forms)}


def _is_one_word(form: str) -> bool:
    return len(re.split(r"[\s·・•]+", form.strip())) == 1


def _script(form: str) -> str:
    found = script_of(form)
    return found if found in _SHORTEST_FAMILY else LATIN
