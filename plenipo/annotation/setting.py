"""Whether a text is about states and offices at all, or of other things whose people bear the same names."""

from __future__ import annotations

import re

from plenipo.names.offices import EASTERN, is_walk

_SPACED = (
    # English, and what other languages share with it
    "minist|diploma|ambassad|embass|summit|envoy|negotiat|nuclear|denuclear|atom|sanction|treat(?:y|ies)|"
    "president|premier|chancellor|parliament|government|delegation|foreign|talks|leader|militar|missile|"
    "secretar|general|north kor|dprk|pyongyang|white house|kremlin|united nations|security council|communiqu|"
    "bilateral|peninsula|armistice|cease-?fire|lawmaker|senat|congress|politburo|marshal|protocol|consul|"
    # German, French, Spanish, Italian, Vietnamese
    "aussenmin|außenmin|botschaft|gipfel|gesandt|unterh[aä]nd|verhandl|präsident|regierung|nordkor|staatschef|"
    "machthaber|ambassade|sommet|émissaire|négoci|gouvernement|coréen|embajad|cumbre|negocia|gobierno|"
    "norcorea|canciller|ngoại giao|bộ trưởng|chủ tịch|tổng thống|tổng bí thư|đàm phán|hội đàm|thượng đỉnh|"
    "triều tiên|"
    # Russian
    "министр|мид\\b|посол|посл[аоу]|посольств|дипломат|переговор|саммит|президент|правительств|делегаци|кндр|"
    "пхеньян|лидер|ядерн|санкци|госсекретар|спецпредставител|генерал|председател"
)
_UNSPACED = (
    "회담|외교|외무|장관|차관|대통령|정상|북한|북측|남측|남북|평양|비핵화|핵\\s?(?:실험|문제|시설|협상|무기)|특사|대사|정부|"
    "청와대|국무|통일|협상|대표단|위원장|노동당|군사|미사일|제재|판문점|총리|"
    "会谈|會談|会談|外交|部长|部長|总统|總統|大統領|主席|朝鲜|朝鮮|平壤|平壌|无核|無核|非核|核[试試实実问問武兵]|特使|大使|政府|"
    "首脑|首腦|首脳|总理|總理|首相|外相|外長|外长|外務|访华|訪華|代表团|代表團|委员长|委員長|会见|會見|拉致|総書記|总书记|總書記|"
    "书记|書記|国务|國務|国務|六者|六方|制裁|官邸"
)
_AFFAIRS = re.compile(rf"\b(?:{_SPACED})|{_UNSPACED}", re.IGNORECASE)
"""Beginnings of words, and in scripts without spaces words, that reports about states have."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORT, _SHORT_EASTERN = 200, 70
"""Signs of a text that is too short to tell."""
_ENOUGH = 1


def is_of_states(text: str) -> bool:
    """Whether a text is about states and offices, or too short to tell.

    A report says several different words of theirs; one about a match or a concert may say one or two, and
    has words of other walks of life.
    """
    if len(text) < (_SHORT_EASTERN if _is_eastern(text) else _SHORT):
        return True
    said = set()
    for match in _AFFAIRS.finditer(text):
        said.add(match[0].casefold())
        if len(said) > 2 * _ENOUGH:
            return True
    return len(said) >= _ENOUGH and len(said) > sum(map(is_walk, set(_WORD.findall(text.casefold()))))


def _is_eastern(text: str) -> bool:
    return not text.isascii() and len(EASTERN.findall(text)) * 3 > len(text)
