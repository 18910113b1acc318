"""Whether a Hangul name ends where other Hangul follows: particles and titles are attached to it.

The particles are those of the National Institute of Korean Language's *Standard Korean Dictionary* (조사)
that follow names in reports. Which of two forms stands depends on the last sound of the name.
"""

from __future__ import annotations

from functools import lru_cache

from plenipo.names.titles import HANGUL_OFFICES

_ANY = (
    "의 에 에게 에게서 에게는 에게도 에게만 에서 에서의 에서는 에서도 께 께서 께서는 께서도 도 만 "
    "만이 만은 만을 만의 만으로 까지 까지도 까지는 까지의 부터 부터는 부터의 처럼 처럼은 보다 보다는 "
    "보다도 마저 마저도 조차 조차도 하고 하고는 하고의 뿐 뿐만 뿐이 뿐인 대로 만큼 만큼은 같은 같이 "
    "인 인데 이다 이며 이고 이라 이라고 이라는 이라며 이라면 이었다 이었던 이자 이란 이냐 입니다 "
    "이여 한테 한테서 더러 보고 치고"
)
_CONSONANT = "이 은 을 과 과의 과는 과도 이나 이나마 이랑 이든 이든지 이라도 이야 이야말로 아"
_VOWEL = (
    "가 는 를 와 와의 와는 와도 나 나마 랑 든 든지 라도 야 야말로 여 다 며 고 라 라고 라는 라며 라면 "
    "였다 였던 자 란 ㄴ"
)
_TOWARDS = "로 로서 로서의 로서는 로써 로부터 로부터의 로는 로도 로의"
TITLES = (
    *HANGUL_OFFICES,
    *"씨 님 군 양 옹 측 등 전 현 전대통령 동지 선생 교수 박사 의원 사장 기자 일행 "
    "부부 형제 정권 정부 행정부 체제 시대 집권 방중 방미 방북 방러 방한".split(),
)
"""Offices, and other words that are written on to a name."""


def last_sound(name: str) -> str:
    """`vowel`, `l` or `consonant`: what the last syllable ends with; empty where that is no syllable."""
    code = ord(name[-1]) - 0xAC00
    if not 0 <= code < 11172:  # noqa: PLR2004 - the number of Hangul syllables
        return ""
    return {0: "vowel", 8: "l"}.get(code % 28, "consonant")


@lru_cache(maxsize=65536)
def may_follow(sound: str, rest: str) -> bool:
    """Whether the rest of a word is one that follows a name with that last sound.

    The rest is a run of Hangul and digits: particles, or titles and particles.
    """
    if rest in PARTICLES[sound]:
        return True
    return any(
        rest == title or may_follow(last_sound(title), rest[len(title) :])
        for title in _BY_FIRST.get(rest[0], ())
        if rest.startswith(title)
    )


_EVER = set(_ANY.split())
PARTICLES = {
    "vowel": _EVER | set(f"{_VOWEL} {_TOWARDS}".split()),
    "l": _EVER | set(f"{_CONSONANT} {_TOWARDS}".split()),
    "consonant": _EVER | set(_CONSONANT.split()) | {f"으{form}" for form in _TOWARDS.split()},
    "": _EVER,
}
_BY_FIRST: dict[str, list[str]] = {}
for _title in TITLES:
    _BY_FIRST.setdefault(_title[0], []).append(_title)
