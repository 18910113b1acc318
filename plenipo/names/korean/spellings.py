"""The spellings that a Hangul syllable meets in print, in folded letters.

Newspapers mix the systems and add habits of their own: Choi, Lee, Park, Young, Chul, Hee. For each letter
the tables give what was seen for it; a syllable may be spelt as any of their combinations. A spelling
that belongs to a published system carries the system's bit.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from plenipo.names.fold import fold
from plenipo.names.korean import kana
from plenipo.names.korean.hangul import Syllable, composed, syllable
from plenipo.names.korean.systems import DPRK, KONTSEVICH, MCCUNE_REISCHAUER, REVISED, YALE
from plenipo.names.script import large_kana

BITS = {
    "Revised Romanization": 1,
    "DPRK romanization": 2,
    "McCune-Reischauer": 4,
    "Yale romanization": 8,
    "Kontsevich system": 16,
    "katakana": 32,
}
ANY = 63
_TABLES = {1: REVISED, 2: DPRK, 4: MCCUNE_REISCHAUER, 8: YALE, 16: KONTSEVICH}


def _table(text: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in text.strip().splitlines())
    return {letter: tuple("" if one == "-" else one for one in spellings) for letter, *spellings in rows}


INITIALS = _table("""
ㄱ k g
ㄲ kk gg k g
ㄴ n
ㄷ t d
ㄸ tt dd t d
ㄹ r l n
ㅁ m
ㅂ p b
ㅃ pp bb p b
ㅅ s sh
ㅆ ss s
ㅇ -
ㅈ j ch c dj ds ts tsch dsch z
ㅉ jj tch cc j
ㅊ ch tch tsch c tch
ㅋ k kh
ㅌ t th
ㅍ p ph f
ㅎ h
""")
VOWELS = _table("""
ㅏ a ah
ㅐ ae ai ay e ä
ㅑ ya ia
ㅒ yae yay
ㅓ eo o u uh ou e ŏ
ㅔ e ey eh ae
ㅕ yeo yo you yu yuh ye
ㅖ ye yey e ie yae
ㅗ o oh
ㅘ wa oa ua
ㅙ wae way wai
ㅚ oe oi oy we wei oo ö
ㅛ yo yoh
ㅜ u oo ou wu woo
ㅝ wo weo we wuh uo
ㅞ we wey
ㅟ wi ui wee
ㅠ yu yoo you
ㅡ eu u oo o eo
ㅢ ui eui ee i uy eu yi
ㅣ i ee y yi
""")
FINALS = _table("""
ㄱ k g ck c
ㄴ n
ㄷ t d
ㄹ l r ll
ㅁ m
ㅂ p b
ㅅ t s
ㅇ ng
ㅈ t
ㅊ t
ㅋ k
ㅌ t
ㅍ p
ㅎ t h
""")
FAMILIES = _table("""
김 kim gim kym
이 lee yi rhee rhie li ri ree yee i
박 park pak bak bark pahk
최 choi choe choy chey che tschoe choo
정 jung chung jeong chong jong cheong joung
조 cho jo joe choh
강 kang gang kahng
장 chang jang jahng
임 im lim rim yim rhim leem
오 oh o
서 suh seo so sur
신 shin sin
안 ahn an
노 noh roh no ro rho lo
문 moon mun
우 woo wu u
유 yoo yu ryu you ryoo lyu rhyu yuu
윤 yoon yun youn
백 baek paek paik back baik
전 jeon chun jun chon jon cheon
천 chun cheon chon
구 koo ku gu goo
주 joo ju chu
허 huh hur heo ho her
손 sohn son
성 sung seong song
권 kwon gwon kweon kwun
하 ha hah
나 na ra la nah rha
여 yeo yo ryo lyo
양 yang ryang lyang
연 yeon yon ryon
""")
OTHER_FAMILIES = "한황홍남송고배차심엄원방변함염진채현민태맹탁설표길명반왕석선공곽은편육옥봉복성석"
"""Family names, fewer, that papers spell by the systems."""
FAMILY_SPELLINGS = frozenset(
    [
        *(fold(one) for spelt in FAMILIES.values() for one in spelt if len(one) > 1),
        *(
            spelt
            for one in OTHER_FAMILIES
            for system in (REVISED, DPRK, MCCUNE_REISCHAUER)
            if len(spelt := fold(system.spell(syllable(one)))) > 2  # noqa: PLR2004
        ),
    ]
)
CYRILLIC_LETTERS = (
    _table("""
ㄱ к г
ㄲ кк к
ㄴ н
ㄷ т д
ㄸ тт т
ㄹ р л н
ㅁ м
ㅂ п б
ㅃ пп п
ㅅ с ш
ㅆ сс с
ㅇ -
ㅈ ч дж чж дз ц
ㅉ чч ч
ㅊ чх ч ц
ㅋ кх к
ㅌ тх т
ㅍ пх п
ㅎ х
"""),
    _table("""
ㅏ а
ㅐ э ае е эй ай
ㅑ я
ㅒ йэ е
ㅓ о е э у
ㅔ е э
ㅕ е йо ио о ю
ㅖ е йе э
ㅗ о
ㅘ ва уа
ㅙ вэ ве
ㅚ ве вэ е ой
ㅛ е йо ио
ㅜ у
ㅝ во уо
ㅞ ве
ㅟ ви уи
ㅠ ю
ㅡ ы у ю
ㅢ ый и ыи
ㅣ и
"""),
    _table("""
ㄱ к г
ㄴ н нъ
ㄷ т
ㄹ ль л р
ㅁ м
ㅂ п б
ㅅ т с
ㅇ н нг
ㅈ т
ㅊ т
ㅋ к
ㅌ т
ㅍ п
ㅎ т
"""),
)
CYRILLIC_FAMILIES = _table("""
이 ли ри и
최 цой чхве чве чой чхой
임 лим рим им
노 ро но
유 рю ю лю
""")
ARABIC_LETTERS = (
    _table("""
ㄱ ك ج غ ق
ㄲ ك
ㄴ ن
ㄷ ت د ط
ㄸ ت د
ㄹ ر ل ن
ㅁ م
ㅂ ب
ㅃ ب
ㅅ س ش ص
ㅆ س
ㅇ - ا
ㅈ ج تش
ㅉ ج
ㅊ تش ش ج
ㅋ ك
ㅌ ت ث ط
ㅍ ب ف
ㅎ ه ح
"""),
    _table("""
ㅏ ا -
ㅐ اي ي ا ايه يه
ㅑ يا
ㅒ يا
ㅓ و - ا او وه
ㅔ ي يه ا
ㅕ يو ي يون
ㅖ يه ي ايه
ㅗ و او وه
ㅘ وا
ㅙ واي
ㅚ وي و ي يه وه
ㅛ يو
ㅜ و او وو
ㅝ وو و وا ون
ㅞ وي
ㅟ وي
ㅠ يو
ㅡ و - ا ي
ㅢ ي وي اوي
ㅣ ي اي
"""),
    _table("""
ㄱ ك ج ق غ
ㄴ ن
ㄷ ت
ㄹ ل
ㅁ م
ㅂ ب
ㅅ ت س
ㅇ نغ نج ن نق نك
ㅈ ت
ㅊ ت
ㅋ ك
ㅌ ت
ㅍ ب
ㅎ ت
"""),
)
_KANA_HABITS = (
    ("グァ", "ガ"),
    ("クァ", "カ"),
    ("ウォ", "オ"),
    ("ファ", "ハ"),
    ("グォ", "ゴ"),
    ("ム", "ン"),
    ("プ", "ブ"),
    ("ク", "グ"),
    ("ェ", "エ"),
)


@lru_cache(maxsize=4096)
def spellings(character: str, script: str, *, family: bool) -> dict[str, int]:
    """Every spelling of a syllable in a script (`Latin`, `Cyrillic`, `Kana` or `Arabic`), with its systems' bits.

    Family names are in the key of `one_norm`, so those that may have lost an initial ㄹ are spelt with one too.
    """
    ways = [syllable(character), *with_initial_r(syllable(character), family=family)]
    found: dict[str, int] = {}
    for letters in ways:
        for spelt, bits in _OF_SCRIPT[script](letters):
            found[spelt] = found.get(spelt, 0) | bits
    if family:
        customary = FAMILIES if script == "Latin" else CYRILLIC_FAMILIES if script == "Cyrillic" else {}
        for spelt in customary.get(character, ()):
            found[spelt] = ANY
    found.pop("", None)
    return found


@lru_cache(maxsize=4096)
def first_letters(character: str, script: str, *, family: bool) -> frozenset[str]:
    """The letters with which the spellings of a syllable can begin; cheaper than the spellings."""
    if script == "Kana":
        return frozenset(spelt[0] for spelt in spellings(character, script, family=family))
    initials, vowels, families = _BEGINNINGS[script]
    found = set()
    for letters in (syllable(character), *with_initial_r(syllable(character), family=family)):
        for initial in initials[letters.initial]:
            found.update([initial[0]] if initial else [vowel[0] for vowel in vowels[letters.vowel] if vowel])
        found.update(fold(table.spell(letters))[0] for table in _TABLES.values())
    if family:
        found.update(spelt[0] for spelt in families.get(character, ()))
    return frozenset(found)


def with_initial_r(letters: Syllable, *, family: bool) -> list[Syllable]:
    """What a syllable in the key of `one_norm` may have been with an initial ㄹ or ㄴ."""
    if not family and composed(letters) not in "열율":
        return []
    if letters.initial == "ㅇ" and letters.vowel in "ㅑㅕㅖㅛㅠㅣ":
        return [
            letters._replace(initial="ㄹ"),
            *([letters._replace(initial="ㄴ")] if letters.vowel != "ㅣ" else []),
        ]
    return [letters._replace(initial="ㄹ")] if letters.initial == "ㄴ" else []


def _latin(letters: Syllable) -> list[tuple[str, int]]:
    habits = _combined(letters, INITIALS, VOWELS, FINALS)
    return habits + _published(letters, 1, 2, 4, 8)


def _cyrillic(letters: Syllable) -> list[tuple[str, int]]:
    return _combined(letters, *CYRILLIC_LETTERS) + _published(letters, 16)


def _arabic(letters: Syllable) -> list[tuple[str, int]]:
    return [(spelt, 0) for spelt, _ in _combined(letters, *ARABIC_LETTERS) if spelt]


def _kana_key(text: str) -> str:
    return large_kana(fold(text))


def _kana(letters: Syllable) -> list[tuple[str, int]]:
    plain = [kana.spell(letters, voiced=voiced) for voiced in (False, True)]
    habits = [one.replace(*habit) for one in plain for habit in _KANA_HABITS if habit[0] in one]
    if letters.vowel == "ㅢ" and letters.initial == "ㅇ":
        habits += [one.replace("ウィ", "イ").replace("ウイ", "イ") for one in plain]
    return [(_kana_key(one), BITS["katakana"]) for one in plain] + [(_kana_key(one), 0) for one in habits]


_BEGINNINGS: dict[
    str, tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]
] = {
    "Latin": (INITIALS, VOWELS, FAMILIES),
    "Cyrillic": (*CYRILLIC_LETTERS[:2], CYRILLIC_FAMILIES),
    "Arabic": (*ARABIC_LETTERS[:2], {}),
}
_OF_SCRIPT = {"Latin": _latin, "Cyrillic": _cyrillic, "Kana": _kana, "Arabic": _arabic}


def _combined(
    letters: Syllable,
    initials: dict[str, tuple[str, ...]],
    vowels: dict[str, tuple[str, ...]],
    finals: dict[str, tuple[str, ...]],
) -> list[tuple[str, int]]:
    ends = finals.get(letters.final, ("",)) if letters.final else ("",)
    return [("".join(parts), 0) for parts in product(initials[letters.initial], vowels[letters.vowel], ends)]


def _published(letters: Syllable, *bits: int) -> list[tuple[str, int]]:
    return [
        (fold(_TABLES[bit].spell(letters, voiced=voiced)), bit) for bit in bits for voiced in (False, True)
    ]
