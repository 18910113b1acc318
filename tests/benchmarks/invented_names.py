"""Invented people's names in several scripts, no two of them alike enough to need a judgement."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from plenipo.names.fold import fold

FAMILIES = (
    "김 Kim Kim, 리 Ri Lee, 박 Pak Park, 최 Choe Choi, 정 Jong Jung, 강 Kang Kang, 조 Jo Cho, 윤 Yun Yoon, "
    "장 Jang Jang, 림 Rim Lim, 한 Han Han, 오 O Oh, 서 So Seo, 신 Sin Shin, 권 Kwon Kwon, 황 Hwang Hwang, "
    "안 An Ahn, 송 Song Song, 류 Ryu Yoo, 홍 Hong Hong, 전 Jon Jeon, 고 Ko Ko, 문 Mun Moon, 량 Ryang Yang, "
    "손 Son Sohn, 배 Pae Bae, 백 Paek Baek, 허 Ho Heo, 남 Nam Nam, 심 Sim Shim, 로 Ro Noh, 하 Ha Ha, "
    "곽 Kwak Kwak, 성 Song Sung, 차 Cha Cha, 주 Ju Joo, 우 U Woo, 구 Ku Koo, 라 Ra Na, 민 Min Min, "
    "현 Hyon Hyun, 태 Thae Tae, 석 Sok Seok, 길 Kil Gil, 방 Pang Bang, 명 Myong Myung, 변 Pyon Byun, 함 Ham Hahm"
)
GIVEN = (
    "영 Yong young, 철 Chol chul, 선 Son sun, 희 Hui hee, 용 Ryong yong, 호 Ho ho, 수 Su soo, 혁 Hyok hyuk, "
    "광 Kwang kwang, 정 Jong jung, 은 Un eun, 룡 Ryong ryong, 해 Hae hae, 국 Kuk kook, 명 Myong myung, "
    "성 Song sung, 일 Il il, 남 Nam nam, 진 Jin jin, 학 Hak hak, 봉 Pong bong, 길 Kil gil, 순 Sun soon, "
    "춘 Chun chun, 강 Kang kang, 훈 Hun hoon, 석 Sok seok, 근 Kun keun, 태 Thae tae, 복 Pok bok, 창 Chang chang, "
    "원 Won won, 상 Sang sang, 덕 Tok duk, 인 In in, 옥 Ok ok, 향 Hyang hyang, 경 Kyong kyung, 림 Rim rim, "
    "도 To do, 천 Chon chun, 권 Kwon kwon, 범 Pom bum, 식 Sik sik, 송 Song song, 죽 Juk juk, 필 Phil pil, "
    "관 Kwan kwan, 택 Thaek taek, 윤 Yun yoon, 백 Paek baek, 웅 Ung woong, 표 Phyo pyo, 헌 Hon heon, "
    "규 Kyu kyu, 배 Pae bae, 재 Jae jae, 평 Phyong pyong, 흥 Hung heung, 익 Ik ik"
)
ONSETS = [
    "b",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "br",
    "dr",
    "kr",
    "tr",
    "sh",
    "st",
]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ei", "ou"]
MARKED = ["á", "é", "í", "ó", "ú", "ễ", "ơ", "ạ"]
CODAS = ["", "", "n", "l", "r", "s", "m", "k"]
CYRILLIC = [
    "ба",
    "ве",
    "ги",
    "до",
    "жу",
    "за",
    "ки",
    "ло",
    "му",
    "не",
    "по",
    "ра",
    "си",
    "те",
    "фу",
    "ха",
    "че",
    "шо",
    "ян",
    "ев",
]
HANZI = "金李朴崔鄭姜趙尹張林韓吳徐申權黃安宋柳洪永哲善姬龍浩洙赫光正恩海國明成日南鎭學鳳吉順春康勳錫根泰福昌元相德仁玉香"


class Names(NamedTuple):
    """The forms of one invented name; `forms` has spelling, language and kind."""

    display: str
    family: str
    forms: tuple[tuple[str, str, str], ...]


class Mint:
    """Makes names, and makes none twice."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._families = [entry.split() for entry in FAMILIES.split(", ")]
        self._given = [entry.split() for entry in GIVEN.split(", ")]
        self._spellings: set[str] = set()
        self._neighbours: set[tuple[str, str]] = set()

    def person(self, state: str) -> Names:
        """A name such as people of this state have."""
        while True:
            names = self._korean(state) if state in {"kp", "kr"} else self._other(state)
            if self._is_new(names, state):
                return names

    def words(self, count: int) -> str:
        """A few invented words, capitalized."""
        return " ".join(self._word(VOWELS).capitalize() for _ in range(count))

    def _korean(self, state: str) -> Names:
        family = self._random.choice(self._families)
        one, two = self._random.sample(self._given, 2)
        own = f"{family[1]} {one[1]} {two[1]}"
        press = f"{family[2]} {one[2].capitalize()}-{two[2]}"
        native = f"{family[0]}{one[0]}{two[0]}"
        display, other = (own, press) if state == "kp" else (press, own)
        return Names(
            display,
            display.split()[0],
            ((native, "ko-Hang", "native"), (other, "en", "press"), *self._abroad()),
        )

    def _other(self, state: str) -> Names:
        vowels = MARKED + VOWELS if state == "vn" else VOWELS
        family = self._word(vowels).capitalize()
        display = f"{self._word(vowels).capitalize()} {family}"
        first, second = ("".join(entry[0] for entry in self._random.choices(self._given, k=3)) for _ in "12")
        return Names(display, family, ((f"{first} {second}", "ko-Hang", "press"), *self._abroad()))

    def _abroad(self) -> tuple[tuple[str, str, str], ...]:
        cyrillic = " ".join("".join(self._random.choices(CYRILLIC, k=2)).capitalize() for _ in range(3))
        hanzi = "".join(self._random.choices(HANZI, k=4))
        return ((hanzi, "zh-Hant", "press"), (cyrillic, "ru", "press"))[: self._random.randint(1, 2)]

    def _word(self, vowels: list[str]) -> str:
        choice = self._random.choice
        return "".join(
            choice(ONSETS) + choice(vowels) + choice(CODAS) for _ in range(self._random.randint(2, 3))
        )

    def _is_new(self, names: Names, state: str) -> bool:
        forms = [names.display, *(form for form, _, _ in names.forms)]
        spellings = {form for form in forms if " " not in form}
        for words in (fold(form).split() for form in forms if " " in form):
            spellings |= {"".join(words), "".join(sorted(words))}
        plain = fold(names.display).replace(" ", "")
        around = {(state, plain), *((state, plain[:i] + plain[i + 1 :]) for i in range(len(plain)))}
        if spellings & self._spellings or around & self._neighbours:
            return False
        self._spellings |= spellings
        self._neighbours |= around
        return True
