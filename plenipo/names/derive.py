"""Spellings that follow by rule from a form in its native script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from plenipo.names import vietnamese
from plenipo.names.korean import hangul
from plenipo.names.korean.kana import katakana
from plenipo.names.korean.systems import SYSTEMS as KOREAN
from plenipo.names.pinyin import hangul as chinese_in_hangul
from plenipo.names.pinyin import palladius
from plenipo.names.slavic import SYSTEMS as SLAVIC
from plenipo.names.slavic import romanized

if TYPE_CHECKING:
    from plenipo.records import Person

_RUSSIAN = re.compile("[А-яЁё]+(?:[ -][А-яЁё]+)+")
_CHINESE = range(2, 5)
_KOREAS = frozenset(("kp", "kr"))
_KOREAN = frozenset(("ko", "ko-Hang"))


class Derived(NamedTuple):
    """A spelling that a system makes of a form."""

    form: str
    lang: str
    system: str
    of: str
    """The form that it was made of."""


def derived(person: Person) -> Iterator[Derived]:
    """The derived forms of a person, none of them one that is recorded."""
    known = {person.name, *(name.form for name in person.names)}
    korean = hangul_forms(person)
    for name in person.names:
        native = hangul.compact(name.form) in korean
        for one in (
            *(_of_hangul(name.form) if native else _of_russian(name.form, name.lang)),
            *_of_characters(person, name.form, name.lang),
            *_of_vietnamese(name.form, name.lang),
        ):
            if one.form not in known:
                known.add(one.form)
                yield one


def hangul_forms(person: Person) -> list[str]:
    """The recorded forms of a person that are a Korean name in Hangul, not one that the press made."""
    kinds = {"native", "former"} | ({"press"} if person.represents in _KOREAS else set())
    forms = (name.form for name in person.names if name.lang in _KOREAN and name.kind in kinds)
    return [hangul.compact(form) for form in forms if hangul.is_name(form)]


def _of_characters(person: Person, form: str, lang: str) -> Iterator[Derived]:
    """What Russian and Korean papers make of a Chinese name, which both write by its pinyin."""
    if not (lang.startswith("zh") and len(form) in _CHINESE and person.name.isascii()) or hangul_forms(
        person
    ):
        return
    for system, language, spell in (
        ("Palladius system", "ru", palladius),
        ("loanword norm", "ko-Hang", chinese_in_hangul),
    ):
        spelt = spell(person.name)
        if spelt:
            yield Derived(spelt, language, system, form)


def _of_vietnamese(form: str, lang: str) -> Iterator[Derived]:
    """What Russian papers make of a Vietnamese name."""
    spelt = vietnamese.cyrillic(form) if lang == "vi" else None
    if spelt:
        yield Derived(spelt, "ru", "Mkhitaryan's transcription", form)


def _of_hangul(form: str) -> Iterator[Derived]:
    name = hangul.split(hangul.compact(form))
    for system, (language, spell) in KOREAN.items():
        yield Derived(spell(name), language, system, form)
    yield Derived(katakana(name), "ja-Kana", "katakana", form)


def _of_russian(form: str, lang: str) -> Iterator[Derived]:
    if lang == "ru" and _RUSSIAN.fullmatch(form):
        for system, (language, _) in SLAVIC.items():
            yield Derived(romanized(form, system), language, system, form)
