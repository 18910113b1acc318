"""Vietnamese names as Russian papers write them.

By the practical transcription of T. T. Mkhitaryan (Фонетика вьетнамского языка, Moscow 1959), which leaves the tones
out; its table is at http://dic.academic.ru/dic.nsf/ruwiki/627858/6808 and http://droolworthy.ru/26579bda6f460e99.html.
"""

from __future__ import annotations

import re
import unicodedata

from plenipo.names.pinyin import table

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
"""Grave, acute, tilde, hook and dot: the marks that are no part of a letter."""
_ONSETS = table(
    "ngh:нг ng:нг nh:нь gh:г gi:зь kh:кх ph:ф qu:ку th:тх tr:ч ch:ть b:б c:к d:з đ:д g:г h:х k:к l:л m:м n:н p:п "
    "s:ш t:т v:в x:с"
)
_VOWELS = table(
    "iêu:ьеу ươi:ыой ươu:ыоу uôi:уой oai:оай oay:оай uây:уэй iê:ье ươ:ыо ưa:ыа uô:уо ua:уа uâ:уа ia:иа uê:юэ uy:юи "
    "oa:оа oă:оа oe:оэ ai:ай ay:ай ao:ао au:ау âu:ау ây:ай êu:еу eo:ео iu:иу oi:ой ôi:ой ơi:ой ui:уй ưi:ый ưu:ыу yê:ье "
    "a:а ă:а â:а e:е ê:е i:и y:и o:о ô:о ơ:о u:у ư:ы"
)
_FINALS = table("ch:ть ng:нг nh:нь c:к m:м n:н p:п t:т")
_WHOLE = table("nguyên:нгуен quyêt:кует quyên:куен tây:тэй")
"""Syllables that are written in a way of their own."""
_SOFT = table("а:я о:ё у:ю э:е")
_FIRST = table("е:э ь:й")
"""Vowels after letters that are written soft, and at the beginning of a syllable."""
_SYLLABLE = re.compile(f"({'|'.join(_ONSETS)})?({'|'.join(_VOWELS)})({'|'.join(_FINALS)})?")


def cyrillic(name: str) -> str | None:
    """A Vietnamese name in Cyrillic; None where a word of it is no Vietnamese syllable."""
    words = [_syllable(_toneless(word)) for word in name.casefold().split()]
    return " ".join(word.capitalize() for word in words if word) if words and all(words) else None


def _toneless(word: str) -> str:
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", word)))


def _syllable(word: str) -> str | None:
    match = _SYLLABLE.fullmatch(word)
    if word in _WHOLE or not match:
        return _WHOLE.get(word)
    onset, vowels, final = _ONSETS.get(match[1] or "", ""), _VOWELS[match[2]], _FINALS.get(match[3] or "", "")
    if onset.endswith("ь"):
        onset, vowels = onset[:-1], _SOFT.get(vowels[0], vowels[0]) + vowels[1:]
    elif not onset:
        vowels = _FIRST.get(vowels[0], vowels[0]) + vowels[1:]
    return onset + vowels + final
