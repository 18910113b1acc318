"""Names in texts without capitals or spaces: family names of one sign, and people not in the directory."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from plenipo.names.titles import HAN_OFFICES, HANGUL_OFFICES

_KANA = re.compile("[\u3041-\u309f]")
_BEFORE = "，。、；：！？“”‘’「」『』（）\\s同与與和跟向对對请請邀由称稱问問让讓给給据據但而"
_AFTER = (
    "表说說称稱答问問随隨在希同与與和向对對还還也没沒只设設将將要求强強告认認提则則又再抵访訪回会會见見返率介接是曾"
    "已并並未不应應受主感祝愿願谈談带帶讲講本亲親于於从從就便即先后後离離到出走笑握转轉拿致重警批呼敦赞讚补補写寫坚"
    "堅坦透尽儘下坐站点點摇搖停送收听聽看否赴陪邀拒拍抱握仍未，。、；？！的"
)
"""Signs between which a family name stands by itself in Chinese: verbs and particles that reports have."""
_VERBS = (
    "指出|指示|承[諾诺认認]|进入|進入|举[杯行起]|舉[杯行起]|飞[往抵]|飛[往抵]|通[过過报報]|致[辞辭电電]|提[出议議到醒]|解[释釋]|接[受见見]|解除|呼[吁籲]|"
    "问候|問候|交[换換给給]|坐[在上]|起[身立]|上[车車台前]|发[言表]|發[言表]|安排|当[场場]|今[天日年]|昨[天日]|连[续續]|連[續续]"
)
"""And verbs of two signs."""
_NO_GIVEN = "副前元总總首常第"
_PARTICLES = "은는을를에의서로며고"
"""Ends of Korean words before an office, as in `이번에는 통일부 장관`; whole names seldom have them."""
_TITLES = "|".join(sorted(HAN_OFFICES, key=len, reverse=True))
_KOREAN_TITLES = "|".join(sorted(HANGUL_OFFICES, key=len, reverse=True))


def is_chinese(text: str) -> bool:
    """Whether a text with Chinese characters is in Chinese."""
    return _KANA.search(text) is None


def alone(text: str, families: Collection[str]) -> Iterator[int]:
    """Where one of these family names of one sign stands by itself in a Chinese text."""
    for match in _alone(frozenset(families)).finditer(text):
        yield match.start()


def full_names(text: str, families: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """Where a whole name with an office begins with one of these; with the family name and the office."""
    for match in _full(frozenset(families)).finditer(text):
        yield match.start(), match[1] or match[3], match[2] or match[4]


@lru_cache(maxsize=4096)
def _alone(families: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        f"(?:^|(?<=[{_BEFORE}]))[{''.join(sorted(families))}](?=[{_AFTER}]|{_VERBS})", re.MULTILINE
    )


@lru_cache(maxsize=4096)
def _full(families: frozenset[str]) -> re.Pattern[str]:
    some = "".join(sorted(families))
    han = f"([{some}])(?![{_NO_GIVEN}])[\u3400-\u9fff]{{1,2}}({_TITLES})"
    name = f"(?<![가-힣])([{some}])[가-힣](?:[가-힣] |(?![{_PARTICLES}])[가-힣] [가-힣]{{2,6}} ?)"
    hangul = f"{name}(?:전 )?({_KOREAN_TITLES})"
    return re.compile(f"{han}|{hangul}")
