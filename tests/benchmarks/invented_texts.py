"""Invented news: sentences of no meaning in which people are named as news names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

COMMON = (
    "the of and to in a is that for it was on are as with his they at be this from have or by one had not but "
    "what all were when we there can an your which their said if will each about how up out them then she many "
    "some so these would other into has more her two like him see time could no make than first been its who now "
    "people my made over did down only way find use may long little very after words called just where most know"
).split()
ONSETS = "b c d f g h j k l m n p qu r s t v w y z bl br ch cl cr dr fl fr gl gr ph pl pr sh sl sp st th tr wh".split()
VOWELS = "a e i o u ai ea ee ie oa oo ou".split()
CODAS = ["", "", "n", "r", "s", "t", "l", "d", "m", "ng", "nd", "st", "rt", "ck", "ve"]
OFFICES = (
    "Foreign Minister",
    "President",
    "Vice Minister",
    "Ambassador",
    "envoy",
    "spokesman",
    "Mr.",
    "Secretary",
)
ELSEWHERE = (
    "Pedro Almansor, Ingrid Solvang, Aldo Ferrante, Kim Min-jae, Tom Hathersage, Lee Sang-u, Maria Petrosyan, "
    "Jack Ormsby, Park Ji-ho, Yuki Tachihara, Omar Haddadin, Grace Kim, Li Weiming, John Boltwood"
).split(", ")
KOREAN = (
    "회담에서 정부는 북한과 미국의 대표단이 이날 오전 평양에 도착했다고 밝혔다. 그는 또 핵 문제 해결을 위한 실무협상을 재개하기로 "
    "합의했다. “우리는 말했다. 2019년 관계자들이 참석한 가운데 양측은 한반도 비핵화와 평화체제 구축 방안을 논의했다. 정상회담 이후 "
    "후속 조치를 놓고 고위급 접촉을 이어 갈 전망이다. 청와대 관계자는 기자들과 만나 이같이 설명했다. 유엔 안보리 제재 완화 여부가 "
    "쟁점으로 남았다."
).split()
SIZE = 6.5e-6
"""Of a word, in megabytes."""
MENTIONS = 5
"""In a document that names anybody."""
PARTICLES = ("은", "이", "의", "과", " 외무상은", " 위원장이", "", " 부상은")


class Names(NamedTuple):
    """How somebody is named: at first, and afterwards."""

    whole: str
    short: str


def invented_forms(random: Random, count: int) -> list[str]:
    """Names of people who do not exist, each once: two words, or three as in Korea, or with an initial."""
    given = [word.capitalize() for word in _words(random, 1500)]
    family = [word.capitalize() for word in _words(random, 6000)]
    forms: dict[str, None] = {}
    while len(forms) < count:
        first, last = random.choice(given), random.choice(family)
        kind = random.random()
        if kind < 0.6:
            forms[f"{first} {last}"] = None
        elif kind < 0.8:
            forms[f"{last} {first}-{random.choice(given).lower()}"] = None
        else:
            forms[f"{first} {random.choice(given)[0]}. {last}"] = None
    return list(forms)


def documents(
    random: Random, size: int, people: Sequence[Names], rate: float, korean: Sequence[str] = ()
) -> Iterator[str]:
    """Documents of some kilobytes, together so many bytes of text, with about `rate` names in a megabyte.

    Most name nobody of them, some one to four people, in whole and then in short. Where Korean names are given, one
    document in ten is Korean.
    """
    vocabulary = _words(random, 20_000)
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    done = 0
    while done < size:
        if korean and random.random() < 0.1:
            text = _korean(random, korean, rate)
        else:
            words = random.choices(vocabulary, weights, k=random.randint(120, 520))
            words = [random.choice(COMMON) if random.random() < 0.45 else word for word in words]
            _name(random, words, people, rate)
            text = _sentences(random, words)
        done += len(text.encode())
        yield text


def _words(random: Random, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = random.choice((1, 1, 2, 2, 2, 3))
        word = "".join(
            random.choice(ONSETS) + random.choice(VOWELS) + random.choice(CODAS) for _ in range(syllables)
        )
        found[word] = None
    return list(found)


def _name(random: Random, words: list[str], people: Sequence[Names], rate: float) -> None:
    """Put names in the places of words: those of the people given, and of others."""
    for _ in range(len(words) // 150):
        words[random.randrange(len(words))] = random.choice(ELSEWHERE)
    if random.random() > len(words) * SIZE * rate / MENTIONS:
        return
    chosen = random.sample(people, min(len(people), random.randint(1, 4)))
    places = sorted(random.sample(range(len(words)), random.randint(2, 2 * MENTIONS - 2)))
    for number, place in enumerate(places):
        one = chosen[number] if number < len(chosen) else random.choice(chosen)
        title = f"{random.choice(OFFICES)} " if random.random() < 0.4 or not number else ""
        words[place] = title + (one.whole if number < len(chosen) else one.short)


def _sentences(random: Random, words: Sequence[str]) -> str:
    shown: list[str] = []
    at = 0
    while at < len(words):
        sentence = " ".join(words[at : at + random.randint(6, 26)])
        at += sentence.count(" ") + 1
        sentence = sentence[0].upper() + sentence[1:]
        kind = random.random()
        if kind < 0.15:
            sentence = f"“{sentence},” he said"
        elif kind < 0.2:
            sentence = sentence.replace(" the ", " – the ", 1)
        elif kind < 0.3:
            sentence = sentence.replace("s ", "’s ", 1)
        shown.append(f"{sentence}.\n\n" if random.random() < 0.25 else f"{sentence}. ")
    return "".join(shown)


def _korean(random: Random, names: Sequence[str], rate: float) -> str:
    words = random.choices(KOREAN, k=random.randint(150, 400))
    if random.random() < len(words) * 2 * SIZE * rate / MENTIONS:
        chosen = random.sample(names, min(len(names), 3))
        for _ in range(random.randint(2, 2 * MENTIONS - 2)):
            words[random.randrange(len(words))] = random.choice(chosen) + random.choice(PARTICLES)
    return " ".join(words).replace("다. ", "다.\n\n", 3)
