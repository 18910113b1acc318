"""Whether a text is about states and offices at all, or of other things whose people bear the same names."""

from __future__ import annotations

import re
from typing import NamedTuple

from plenipo.annotation.remembered import Remembered
from plenipo.names.offices import EASTERN, is_walk

_BEGINNINGS = (
    # English, and what other languages share with it
    "minist diploma ambassad embass summit envoy negotiat nuclear denuclear atom sanction treaty "
    "treaties president premier chancellor parliament government delegation foreign talks leader "
    "militar missile secretar general dprk pyongyang kremlin communiqu bilateral peninsula armistice "
    "ceasefire lawmaker senat congress politburo marshal protocol consul "
    # German, French, Spanish, Italian
    "aussenmin außenmin botschaft gipfel gesandt unterhänd unterhand verhandl präsident regierung "
    "nordkor staatschef machthaber ambassade sommet émissaire négoci gouvernement coréen embajad cumbre "
    "negocia gobierno norcorea canciller "
    # Russian
    "министр посольств посол посла послу дипломат переговор саммит президент правительств делегаци кндр "
    "пхеньян лидер ядерн санкци госсекретар спецпредставител генерал председател "
).split()
_PHRASES = (
    "north korea|white house|united nations|security council|ngoại giao|bộ trưởng|chủ tịch|tổng thống|"
    "tổng bí thư|đàm phán|hội đàm|thượng đỉnh|triều tiên| мид |мид,|мид."
).split("|")
_EASTERN = (
    "회담 외교 외무 장관 차관 대통령 정상 북한 북측 남측 남북 평양 비핵화 핵실험 핵무기 핵시설 북핵 특사 "
    "대사 정부 청와대 국무 통일 협상 대표단 위원장 노동당 군사 미사일 제재 판문점 총리 "
    "会谈 會談 会談 外交 部长 部長 总统 總統 大統領 主席 朝鲜 朝鮮 平壤 平壌 无核 無核 非核 核试 "
    "核試 核実 核问 核問 核武 核兵 特使 大使 政府 首脑 首腦 首脳 总理 總理 首相 外相 外長 外长 外務 "
    "访华 訪華 代表团 代表團 委员长 委員長 会见 會見 拉致 総書記 总书记 總書記 书记 書記 国务 國務 "
    "国務 六者 六方 制裁 官邸 "
).split()
"""Beginnings of words, phrases, and parts of words without spaces, that reports about states have."""
_KEY = 4
"""Signs by which a beginning is looked up."""
_BY_KEY: dict[str, tuple[str, ...]] = {
    key: tuple(word for word in _BEGINNINGS if word[:_KEY] == key)
    for key in {word[:_KEY] for word in _BEGINNINGS}
}
_PHRASE_ENDS = tuple({phrase.split()[-1] for phrase in _PHRASES})
_SPACELESS = re.compile("[\u3041-\u30ff\u3400-\u9fff가-힣]")
_SHORT, _SHORT_EASTERN = 200, 70
"""Signs of a text that is too short to tell."""
_MANY = 2
"""Words of states that settle it, whatever else is in the text."""


class _Said(NamedTuple):
    """What a word says of what its text is about."""

    beginning: str = ""
    """That it shares with words of reports about states."""
    walk: str = ""
    """The word itself, if it is of another walk of life."""
    phrase: bool = False
    """Whether it may end a phrase of such reports, or hold a word of them in a script without spaces."""


def _said_by(word: str) -> _Said | None:
    """What a word says; most say nothing."""
    beginning = next((one for one in _BY_KEY.get(word[:_KEY], ()) if word.startswith(one)), "")
    phrase = word.startswith(_PHRASE_ENDS) or _SPACELESS.search(word) is not None
    said = _Said(beginning, word if is_walk(word) else "", phrase)
    return said if any(said) else None


_WORDS = Remembered(_said_by)


def is_of_states(text: str) -> bool:
    """Whether a text is about states and offices, or too short to tell.

    A report says several different words of theirs; one about a match or a concert may say one or two, and
    has words of other walks of life.
    """
    if len(text) < (_SHORT_EASTERN if _is_eastern(text) else _SHORT):
        return True
    small = text.casefold()
    words = [one for one in set(map(_WORDS.__getitem__, small.split())) if one]
    said = {one.beginning for one in words} - {""}
    if len(said) > _MANY:
        return True
    if any(one.phrase for one in words):
        said |= {one for one in (*_PHRASES, *_EASTERN) if one in small}
    return len(said) > _MANY or len(said) > len({one.walk for one in words} - {""})


def _is_eastern(text: str) -> bool:
    return not text.isascii() and len(EASTERN.findall(text)) * 3 > len(text)
