"""Names of the directory's people that are somebody else's."""

from pathlib import Path

import pytest

import plenipo
from plenipo.annotation.affairs import is_of_states

ROOT = Path(__file__).parents[2]
MATCH = (
    "Ulsan moved up to second place on Sunday, and nobody in the rain had expected it. {name} scored twice "
    "against Jeonbuk and hit the post once. His side had not won away from home since the first of March. "
    "The crowd sang until midnight, and the bakery opposite sold out. {name} signed every shirt he was given."
)
TALKS = "The envoys met again. Their talks on sanctions lasted an hour."


@pytest.fixture(scope="module")
def flagship():
    return plenipo.load(ROOT / "dataset")


def marked(directory, text, on=None):
    return [one.text for one in directory.annotate(text, on)]


def test_a_text_without_a_word_of_states_is_about_others(flagship):
    text = MATCH.format(name="Lee Do-hoon")
    assert marked(flagship, text, "2018-07-01") == []
    assert marked(flagship, f"{text} {TALKS}", "2018-07-01") == ["Lee Do-hoon", "Lee Do-hoon"]


def test_people_of_one_meeting_and_heads_of_state_are_no_chance(flagship):
    text = MATCH.format(name="Lee Do-hoon")
    assert marked(flagship, f"{text} Stephen Biegun waited.", "2018-10-30")[-1] == "Stephen Biegun"
    assert marked(flagship, MATCH.format(name="Moon Jae-in"), "2018-07-01") == ["Moon Jae-in"] * 2


def test_a_short_text_is_not_judged(flagship):
    assert marked(flagship, "Lee Do-hoon smiled.", "2018-10-30") == ["Lee Do-hoon"]


@pytest.mark.parametrize(
    "text",
    [
        "배우 김영철은 웃었다. 남북 회담과는 무관하다.",
        "울산 이도훈 감독은 웃었다. 남북 회담과는 무관하다.",
        "The talks were forgotten when the plumber John Kelly sang.",
        "The talks were forgotten when John Kelly, a baker from Quincy, sang.",
        "The ministers left. By then coach Lee Do-hoon had won.",
        "演员王毅没有谈外交。",
    ],
)
def test_who_is_of_another_walk_of_life_is_another(flagship, text):
    assert marked(flagship, text, "2018-07-01") == []


def test_an_office_outweighs_a_walk_of_life(flagship):
    assert marked(flagship, "The actor turned Foreign Minister Wang Yi spoke of talks.") == ["Wang Yi"]


def test_who_wrote_the_text_is_not_spoken_of(flagship):
    text = "TALKS END\nBy John Sullivan and Mei Chen\n\nThe envoys left. Stephen Biegun said nothing."
    assert marked(flagship, text, "2019-10-05") == ["Stephen Biegun"]
    assert marked(flagship, "By Friday nobody had seen John Sullivan at the talks.") == ["John Sullivan"]


def test_nobody_is_meant_years_before_anything_is_on_record(flagship):
    text = "The talks ended with a letter for Kim Kye Gwan. Mr. Bolton and Mr. Pompeo flew home."
    assert marked(flagship, text, "2003-08-30") == ["Kim Kye Gwan"]
    assert marked(flagship, text, "2018-06-01") == ["Kim Kye Gwan", "Bolton", "Pompeo"]


def test_what_begins_a_longer_word_is_no_family_name(flagship):
    assert marked(flagship, "秋葉原では安倍晴明の話でもちきりで、外交の会談はなかった。", "2012-06-07") == []
    assert marked(flagship, "安倍首相は会談で外交を語った。", "2018-06-07") == ["安倍"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("회담이 열렸다. " + "비가 왔다. " * 20, True),
        ("감독은 웃었다. 선수는 뛰었다. 장관이 축하했다. " + "비가 왔다. " * 20, False),
        ("비가 왔다. " * 20, False),
        ("Дипломат уехал. " + "Шел дождь. " * 30, True),
        ("Шел дождь. " * 30, False),
        ("비가 왔다.", True),
    ],
)
def test_words_of_states_outnumber_those_of_other_walks(text, expected):
    assert is_of_states(text) is expected
