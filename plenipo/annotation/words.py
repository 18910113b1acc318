"""The words around a span: titles, given names, other people's names."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from plenipo.annotation.remembered import Remembered
from plenipo.names.fold import fold
from plenipo.names.korean.readings import is_korean
from plenipo.names.titles import is_title

_BEFORE = re.compile(r"([^\W\d_]+(?:[’'][^\W\d_]+)*\.?)([ \u00a0\n]|-)$")
_AFTER = re.compile(r"^([ \u00a0]?\n?[ ]{0,8}|[-‐‑])([^\W\d_]+(?:[’'][^\W\d_]+)*)")
_FUNCTION = frozenset(
    "the a an and or but for nor yet so when while if as at by on in of to from with after before "
    "since then that this these "
    "those both neither either his her its their our mr mrs ms whether because although though "
    "where who whom which what why "
    "how now later earlier today yesterday there here under between against about over during "
    "until once is was were has had "
    "did does will would may might can could should asked told says said die der das und mit von "
    "im am zu le la les et de du "
    "avec el los las y con monday tuesday wednesday thursday friday saturday sunday january "
    "february march april june july "
    "august september october november december".split()
)
_NONE = frozenset[str]()
_BEGINNINGS = _FUNCTION | frozenset(
    "afterwards afterward meanwhile finally perhaps maybe only even instead still often tonight "
    "yesterday tomorrow once never "
    "ever soon again twice thus hence indeed almost also besides moreover however therefore otherwise "
    "nevertheless "
    "unlike like without within behind beside besides next around near outside inside across along "
    "beyond despite following "
    "facing including concerning regarding upon onto off up down back out why whom whenever wherever "
    "whereas unless "
    "do does has let make must shall cannot not no yes oh well ok what nobody everybody somebody neither "
    "nor each every "
    "all some any many few several most more less much another other such same two three four five six "
    "seven eight nine ten "
    "asked told meeting according given thanks dear old young little poor first second third last it "
    "they we i you "
    "she he one unlike except plus via per versus vs brother uncle comrade team camp "
    "сам сама сами этот эта эти то того тому затем потом позже вчера сегодня завтра также однако по но а "
    "и в на о об от для "
    "при как когда если что кто где куда после перед между под над за из у с со к ко до про без через ни "
    "не да же ли бы так там "
    "тут здесь теперь тогда уже еще ещё лишь только даже именно вместе кроме среди против вокруг около "
    "хотя пока чтобы "
    "потому поэтому впрочем наконец вскоре недавно ранее раньше утром днем днём вечером ночью оба обе каждый "
    "selbst auch doch aber nach vor bei fur uber wie wenn als dann so noch schon nur gestern heute "
    "morgen spater zuvor danach "
    "dort hier wahrend weil dass ob trotz gegen ohne seit bis zwischen neben hinter beide "
    "aussi mais puis selon pour avec quand apres avant si comme depuis pendant sans ni enfin alors la "
    "ici hier ensuite chez vers "
    "entre contre sur sous que qui dont ou lundi mardi mercredi jeudi vendredi samedi dimanche "
    "incluso tambien pero segun ayer luego cuando aunque mientras tras para sin despues antes hoy "
    "entonces desde hasta sobre "
    "ante bajo contra como porque lunes martes miercoles jueves viernes sabado domingo "
    "khi sau truoc theo hom tuy nhung ngay tai con va cung voi do tu trong ngoai sang chieu toi".split()
)
"""And words with which sentences begin, in the languages of the press: no given names."""
_FORMAL = frozenset("mr mrs ms miss dr herr frau m mme senor senora sr sra ong ba".split())
_ADDRESS = _FORMAL | frozenset("president minister chairman chairwoman premier secretary tich nuoc".split())
_DEICTIC = frozenset(["that", "latter"])
_NAMESAKE = frozenset(["jr", "sr", "junior", "senior", "ii", "iii", "iv"])
_NO_TITLES = frozenset("he his her in at on to then us u s e".split())
"""Words that stand with titles, and by themselves are none."""
_LINKS = frozenset(["of", "the", "for", "and"])
_INITIAL = re.compile(r"[A-ZА-Я]\.")
_ABBREVIATED = frozenset(
    "mr mrs ms dr st gen col lt maj capt cpt adm vmar sen rep gov sec pres prof sr sra m g г".split()
)
"""Words of office that have a point and end no sentence."""
_SYLLABLE = 6
_JOINTS = frozenset(" \u00a0\n-")
_CLOSING = frozenset('.,;:!?)”"')
_SMALL = frozenset(ascii_lowercase)
_REACH = 48
_MOST_TITLES = 4
"""Words before a name that are looked at at a glance."""
_MOST_WORDS = 12
"""Capitalized words before a name that may be a part of it."""


class Around(NamedTuple):
    """What stands beside a span in a script with capitals."""

    titles: tuple[str, ...]
    """Folded words of office and address before it, the nearest first."""
    given: tuple[str, ...]
    """Capitalized words before it that are none, as a given name is: in the order of the text."""
    start: int
    """Where the given words begin."""
    follows: str
    """The capitalized or hyphened word after it that may belong to the name, if any."""
    deictic: bool
    """Whether `that` stands before it."""

    @property
    def office(self) -> frozenset[str]:
        """The words before it that name an office."""
        return _offices(self.titles) if self.titles else _NONE

    @property
    def addressed(self) -> bool:
        """Whether the nearest word is one by which people are addressed."""
        return bool(self.titles) and self.titles[0] in _ADDRESS

    @property
    def formal(self) -> bool:
        """Whether it is addressed, as in `Mr. Kim`."""
        return bool(self.titles)


def around(text: str, start: int, end: int) -> Around:
    """What stands beside the signs from `start` to `end`."""
    glance = _at_a_glance(text, start)
    if glance is not None:
        return Around(glance[0], (), start, _following(text, end), glance[1])
    titles: list[str] = []
    given: list[str] = []
    at = begin = start
    while (word := _word_before(text, at)) and len(given) < _MOST_WORDS:
        plain = fold(word.text)
        if given or not is_title(plain) or plain in _NO_TITLES:
            if titles and plain in _LINKS:
                at = word.start
                continue
            if titles or not _may_be_given(word, plain):
                break
            given.insert(0, plain)
            begin = word.start
        elif plain not in _LINKS:
            titles.append(plain)
        elif not titles:
            break
        at = word.start
    while given and _INITIAL.fullmatch(text, max(0, begin - 2), begin):
        begin -= 2
    deictic = not given and word is not None and fold(word.text) in _DEICTIC
    return Around(tuple(titles), tuple(given), begin, _following(text, end), deictic)


_TITLE, _LINK, _NEITHER, _POINTS, _GIVEN, _ASK = range(6)
"""What a word between spaces is to the name, or the titles, after it: a title; a link, before which titles
may go on; none of their own; one that points at it; perhaps a given name; or more than a word."""


def _at_a_glance(text: str, start: int) -> tuple[tuple[str, ...], bool] | None:
    """The titles before a place and whether `that` stands there, where plain words between spaces tell it."""
    titles: tuple[str, ...] = ()
    at = start
    for word in text[max(0, start - _REACH) : start].rsplit(None, _MOST_TITLES)[:0:-1]:
        if text[at - 1] != " ":
            break
        if text[at - 2] != word[-1]:
            return None
        told, plain = _TELLS[word]
        if told == _TITLE:
            titles = (*titles, plain)
        elif told == _ASK or (told == _GIVEN and not titles):
            return None
        elif told != _LINK or not titles:
            return titles, told == _POINTS
        at -= len(word) + 1
    return None if at and text[at - 1] in _JOINTS else (titles, False)


def _told_by(word: str) -> tuple[int, str]:
    """What a word tells, and how it is folded if it is a title."""
    letters = word.removesuffix(".")
    if not letters.isalpha():
        return _ASK, ""
    plain = fold(letters)
    if letters != word and len(word) > len("J.") and plain not in _ABBREVIATED:
        return _NEITHER, ""
    if plain in _DEICTIC:
        return _POINTS, ""
    if is_title(plain) and plain not in _NO_TITLES:
        return (_LINK if plain in _LINKS else _TITLE), plain
    return (_GIVEN if _may_be_given(_Word(word, " ", 0), plain) else _NEITHER), ""


_TELLS = Remembered(_told_by)


@lru_cache(maxsize=65536)
def _offices(titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(titles) - _FORMAL


def is_titled(text: str, start: int) -> bool:
    """Whether a title stands right before a place."""
    return bool(around(text, start, start).titles)


class _Word(NamedTuple):
    text: str
    joint: str
    """The sign between it and what follows."""
    start: int


def _word_before(text: str, at: int) -> _Word | None:
    """The word before a place, if no sentence ends between them."""
    if not at:
        return None
    low = max(0, at - _REACH)
    before = text[low : at - 1]
    last = before.rsplit(None, 1)[-1:]
    if last and last[0].isalpha() and before.endswith(last[0]):
        return _Word(last[0], text[at - 1], at - 1 - len(last[0])) if text[at - 1] in _JOINTS else None
    joint = at - 2 if text[at - 1] == "\n" else at - 1
    joint = max(joint, low)
    begin = max(
        low,
        text.rfind(" ", low, joint) + 1,
        text.rfind("\n", low, joint) + 1,
        text.rfind("-", low, joint) + 1,
        text.rfind("\u00a0", low, joint) + 1,
    )
    match = _BEFORE.search(text, begin, at)
    if match is None:
        return None
    found = _Word(match[1], match[2], match.start())
    return found if not found.text.endswith(".") or _is_short(found, text) else None


def _is_short(word: _Word, text: str) -> bool:
    """Whether a word with a full stop is an initial or a title, so that no sentence ends there."""
    if text[word.start - 1 : word.start] == "-":
        return False
    return len(word.text) <= len("J.") or fold(word.text[:-1]) in _ABBREVIATED


def _may_be_given(word: _Word, plain: str) -> bool:
    return (
        word.text[0].isupper()
        and plain not in _BEGINNINGS
        and "’s" not in word.text
        and "'s" not in word.text
        and word.joint != "-"
    )


def _following(text: str, end: int) -> str:
    beside = text[end : end + 2]
    if beside[:1] in _CLOSING or (beside[:1] == " " and beside[1:] in _SMALL):
        return ""
    match = _AFTER.match(text[end : end + _REACH])
    if not match:
        return ""
    joint, word = match[1], match[2]
    hyphen = joint in {"-", "‐", "‑"}
    return ("-" if hyphen else " ") + word if hyphen or word[0].isupper() else ""


def is_namesake(follows: str) -> bool:
    """Whether what follows a name makes it a son's or a namesake's."""
    return fold(follows) in _NAMESAKE


def goes_on(follows: str) -> bool:
    """Whether what follows may be another syllable of a Korean name."""
    word = fold(follows)
    if not word or " " in word or not is_korean(word):
        return False
    if follows[0] == "-":
        return follows[1].islower()
    return len(word) <= _SYLLABLE and word not in _FUNCTION and not is_title(word)
