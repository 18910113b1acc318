"""What the words of an office say, in the languages of the press, in the English words of the directory's roles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

MEANINGS = """
minister: minister ministre ministro ministra ministri ministrem министр міністр menteri وزير وزیر וזיר שר bộtrưởng 장관 상 부장 相 大臣 部长 部長 รัฐมนตรี मंत्री
foreign: foreign aussen zahranič zagranicz etrangeres exterior extranjer esteri inostran иностранн закордонн خارجية خارجه ngoaigiao 외무 외교 外 luar
unification: unifi vereinig объединени об'єднан توحيد اتحاد 통일 統一 统一
defence: defen defence verteidig оборон الدفاع دفاع quocphong 국방 무력 國防 国防 防衛 武力 obrony obran difes
vice: vice deputy vize заместител замминистр замміністр виц نائب معاون pho 부 차관 副 次官 wakil zastepc namest
president: president prasident президент الرئيس رئيس جمهور tongthong chutich 대통령 总统 總統 大統領 prezydent presiden ประธานาธิบดี राष्ट्रपति נשיא
premier: premier премьер прем'єр 총리 首相 总理 總理 thutuong
chairman: chair председател голова 위원장 의장 委员长 委員長 议长 議長 主席 vorsitzend predsed przewodniczac
general: general генерал 장군 대장 상장 将军 將軍 上将 上將
marshal: marshal marschall маршал 원수 차수 元帅 元帥 次帅 次帥
ambassador: ambass botschafter посол سفير سفیر daisu 대사 大使 embajador velvyslan
secretary: secretary sekret секретар 비서 서기 书记 書記 secretari
envoy: envoy спецпредставител gesandt 특사 特使 poslan
representative: representative rep представител 대표 代表 beauftragt vertreter
director: director direktor директор 국장 局长 局長 direktur
security: security sicherheit безопасност безпек 안보 安保 安全 أمن keamanan
adviser: advis berater советник 보좌관 고문 顾问 顧問 補佐官 مستشار مشاور
spokesperson: spokes press sprecher 대변인 报道官 報道官 发言人 發言人
lawmaker: lawmaker congressman senator sen сенатор депутат 의원 議員 议员
sister: sister schwester сестр 여동생 妹
kp: dprk north nordkorean северн кндр شمالي شمالية 북한 북측 북 조선 朝鮮 朝鲜 北朝鮮 北韓
kr: rok south sudkorean южн جنوبي جنوبية 한국 남측 남북 南韓 韩国 韓国
us: us american amerikan сша американск أمريكي أميركي أمريكية أميركية 미국 미 美国 美國 米
cn: chinese китай китайск 중국 中国 中國
ru: russian российск рф 러시아 俄罗斯 俄國 露
jp: japanese японск 일본 日本
"""
"""An English word of titles or the code of a state, and beginnings of words that say it; short ones are whole words,
and in scripts without spaces any part of a word."""
TABLE = [(line.partition(":")[0], line.partition(":")[2].split()) for line in MEANINGS.strip().splitlines()]
WHOLE = 4
EASTERN = re.compile("[\u0e00-\u0e7f\u3041-\u30ff\u3400-\u9fff가-힣]")


def _by_beginning() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for english, others in TABLE:
        for one in others:
            found[one] = found.get(one, frozenset()) | {english}
    return found


_SAYING = _by_beginning()
_SIZES = range(WHOLE + 1, max(map(len, _SAYING)) + 1)


@lru_cache(maxsize=65536)
def meanings(word: str) -> frozenset[str]:
    """What a folded word says of an office, in English; nothing for a word that says none of these."""
    if EASTERN.search(word):
        return frozenset(english for english, others in TABLE if any(one in word for one in others))
    word = word.removeprefix("ال")
    beginnings = {word, *(word[:size] for size in _SIZES if size < len(word))}
    return frozenset[str]().union(*(_SAYING[one] for one in beginnings & _SAYING.keys()))


WALKS = (
    "actor actress actric actriz acteur attore attori schauspieler singer sanger chanteu cantant rapper comedian "
    "novelist footballer fussballer futbolist footballeur calciatore goalkeeper midfielder striker torwart "
    "torhuter coach trainer swimmer boxer golfer pitcher skater rower cyclist drummer guitarist pianist "
    "violinist painter sculptor poet plumber baker butcher carpenter florist hairdresser fisherman shopkeeper "
    "cosmonaut astronaut catcher outfielder jockey referee umpire wrestler judoka weightlifter gymnast archer "
    "curler sprinter filmmaker screenwriter songwriter soprano tenor baritone violist cellist conductor "
    "regisseur spieler sturmer verteidiger realisateur joueur komiker maler dichter humoriste comedien "
    "актер актрис певец певиц футболист вратар тренер хоккеист режиссер игрок нападающ защитник космонавт "
    "художник писател поэт композитор пианист комик لاعب اللاعب مدرب المدرب"
).split()
"""Beginnings of words of stage, sport and trades."""
EASTERN_WALKS = (
    "俳優 女優 歌手 声優 作家 選手 監督 投手 漫画家 画家 芸人 落語家 棋士 "
    "演员 演員 球员 球員 教练 教練 歌星 影星 主持人 导演 導演 队员 隊員 前锋 门将 冠军 冠軍 "
    "배우 가수 작가 선수 개그맨 개그우먼 공격수 수비수 미드필더 골퍼 영화감독 피아니스트 셰프 코미디언 방송인 탤런트 아나운서 "
    "화가 시인 소설가 (?<![대술악])감독 투수 골키퍼"
).split()
"""The same in scripts without spaces; committees and delegations of them are something else."""
OTHER_WALKS = re.compile(f"^(?:{'|'.join(WALKS)})|(?:{'|'.join(EASTERN_WALKS)})(?![団团團단관원위委局協협])")
"""What they say of a name, negotiators seldom are."""


@lru_cache(maxsize=65536)
def is_walk(word: str) -> bool:
    """Whether a folded word is of stage, sport or a trade."""
    return OTHER_WALKS.search(word) is not None


def is_elsewhere(words: Iterable[str]) -> bool:
    """Whether folded words around a name say that its bearer is of another walk of life."""
    return any(map(is_walk, words))


STATES = frozenset("kp kr us cn ru jp".split())


def said_of(words: Iterable[str]) -> frozenset[str]:
    """What words around a name say of an office."""
    return frozenset().union(*(meanings(word) for word in words))
