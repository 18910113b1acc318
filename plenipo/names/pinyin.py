"""Chinese names from pinyin into Cyrillic and Hangul."""

from __future__ import annotations

import re

_INITIALS = "zh ch sh b p m f d t n l g k h j q x r z c s y w".split()
_FINALS = (
    "iang iong uang ueng ang eng ing ong iao ian uai uan iou uei uen ai ei ao ou an en in un ia ie iu ua uo ui ue er a o e i u ü"
).split()
_SYLLABLE = re.compile(f"({'|'.join(_INITIALS)})?({'|'.join(sorted(_FINALS, key=len, reverse=True))})")


def table(text: str) -> dict[str, str]:
    """A table written as `zh:чж ch:ч`."""
    return dict(pair.split(":") for pair in text.split())


_PALLADIUS = table(
    "zh:чж ch:ч sh:ш b:б p:п m:м f:ф d:д t:т n:н l:л g:г k:к h:х j:цз q:ц x:с r:ж z:цз c:ц s:с y:й w:в"
)
_PALLADIUS_FINALS = table(
    "a:а o:о e:э ai:ай ei:эй ao:ао ou:оу an:ань en:энь ang:ан eng:эн er:эр i:и ia:я ie:е iao:яо iu:ю ian:янь in:инь "
    "iang:ян ing:ин iong:юн u:у ua:уа uo:о uai:уай ui:уй uan:уань un:унь uang:уан ong:ун ue:юэ ü:юй"
)
_WHOLE = table(
    "yi:и ya:я ye:е yao:яо you:ю yan:янь yin:инь yang:ян ying:ин yong:юн yu:юй yue:юэ yuan:юань yun:юнь wu:у wa:ва wo:во "
    "wai:вай wei:вэй wan:вань wen:вэнь wang:ван weng:вэн zhi:чжи chi:чи shi:ши ri:жи zi:цзы ci:цы si:сы hui:хуэй "
    "ju:цзюй qu:цюй xu:сюй jue:цзюэ que:цюэ xue:сюэ juan:цзюань quan:цюань xuan:сюань jun:цзюнь qun:цюнь xun:сюнь"
)
_HANGUL = table(
    "zh:ㅈ ch:ㅊ sh:ㅅ b:ㅂ p:ㅍ m:ㅁ f:ㅍ d:ㄷ t:ㅌ n:ㄴ l:ㄹ g:ㄱ k:ㅋ h:ㅎ j:ㅈ q:ㅊ x:ㅅ r:ㄹ z:ㅉ c:ㅊ s:ㅆ"
)
_HANGUL_FINALS = table(
    "a:ㅏ o:ㅗ e:ㅓ ai:ㅏ이 ei:ㅔ이 ao:ㅏ오 ou:ㅓ우 an:ㅏㄴ en:ㅓㄴ ang:ㅏㅇ eng:ㅓㅇ i:ㅣ ia:ㅑ ie:ㅖ iao:ㅑ오 iu:ㅠ ian:ㅖㄴ in:ㅣㄴ "
    "iang:ㅑㅇ ing:ㅣㅇ iong:ㅠㅇ u:ㅜ ua:ㅘ uo:ㅝ uai:ㅘ이 ui:ㅜ이 uan:ㅘㄴ un:ㅜㄴ uang:ㅘㅇ ong:ㅜㅇ ue:ㅞ ü:ㅟ"
)
_HANGUL_WHOLE = table(
    "yi:이 ya:야 ye:예 yao:야오 you:유 yan:옌 yin:인 yang:양 ying:잉 yong:융 yu:위 yue:웨 yuan:위안 yun:윈 wu:우 wa:와 wo:워 wai:와이 "
    "wei:웨이 wan:완 wen:원 wang:왕 zhi:즈 chi:츠 shi:스 ri:르 zi:쯔 ci:츠 si:쓰 er:얼 ju:쥐 qu:취 xu:쉬 jue:쥐에 que:췌 xue:쉐 juan:쥐안 quan:취안 "
    "xuan:쉬안 jun:쥔 qun:췬 xun:쉰 jia:자 zhao:자오 jie:제 jian:젠 jiang:장 jiao:자오 jiu:주 qia:차 qiao:차오 qie:체 qian:첸 qiang:창 qiu:추"
)


def syllables(word: str) -> list[str] | None:
    """A pinyin word in syllables; None for one that is none. The reading with the fewest syllables wins."""
    best: list[list[str] | None] = [[], *([None] * len(word))]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 6), end):
            head = best[start]
            if head is not None and _SYLLABLE.fullmatch(word, start, end):
                known = best[end]
                if known is None or len(head) + 1 < len(known):
                    best[end] = [*head, word[start:end]]
    return best[-1]


def palladius(name: str) -> str | None:
    """A pinyin name in Cyrillic by the system of Palladius; None where a word is no pinyin."""
    words = [syllables(word) for word in name.casefold().split()]
    if not all(words):
        return None
    spelt = ("".join(map(_cyrillic, word)) for word in words if word)
    return " ".join(word[:1].upper() + word[1:] for word in spelt)


def hangul(name: str) -> str | None:
    """A pinyin name in Hangul by the South's norm for loanwords (1986); None where a word is no pinyin."""
    words = [syllables(word) for word in name.casefold().split()]
    if not all(words):
        return None
    return "".join(_hangul(one) for word in words if word for one in word)


def _cyrillic(syllable: str) -> str:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    initial, final = _parts(syllable)
    return _PALLADIUS.get(initial, "") + _PALLADIUS_FINALS.get(final, final)


def _hangul(syllable: str) -> str:
    from plenipo.names.korean.hangul import Syllable, composed

    if syllable in _HANGUL_WHOLE:
        return _HANGUL_WHOLE[syllable]
    initial, final = _parts(syllable)
    spelt = _HANGUL_FINALS.get(final)
    if spelt is None:
        return ""
    vowel, rest = spelt[0], spelt[1:]
    end = rest if rest in ("ㄴ", "ㅇ") else ""
    return composed(Syllable(_HANGUL.get(initial, "ㅇ"), vowel, end)) + ("" if end else rest)


def _parts(syllable: str) -> tuple[str, str]:
    match = _SYLLABLE.fullmatch(syllable)
    return (match[1] or "", match[2]) if match else ("", syllable)
