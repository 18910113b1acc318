"""Texts that say that they do not know which, or that two bear one name; and what grammar tells."""

from pathlib import Path

import pytest

import plenipo
from plenipo.annotation.described import apposed, descriptions
from plenipo.annotation.grammar import held, oblique, pronoun, second, speaks, within
from plenipo.annotation.openness import left_open

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def flagship():
    return plenipo.load(ROOT / "dataset")


def place(text, name):
    start = text.rindex(name)
    return start, start + len(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A hat was found. The label said Wang, but it was unclear whose it was.", "Wang"),
        ("One of the two left early: Mr. Kim had a cold.", "Kim"),
        ("„Herr Kim“, rief jemand; wer von beiden gemeint war, blieb unklar.", "Kim"),
        ("Ли попросил чаю, но кто из них, он не помнит.", "Ли"),
        ("有人喊“王主任”，究竟是哪一位，谁也不知道。", "王"),
        ("“이 선생님 것”이라는데 두 사람 가운데 누구의 것인지 알 수 없었다.", "이"),
    ],
)
def test_a_text_may_say_that_it_does_not_know_which(text, name):
    assert left_open(text, *place(text, name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Kim asked which of the two roads was shorter.", "Kim"),
        ("Ri, one of the three vice chairmen, came. Mr. Ri did not say whether he would stay.", "Ri"),
        ("Herr Kim wusste nicht, was er sagen sollte.", "Kim"),
        ("Kim left. Nobody followed.", "Kim"),
    ],
)
def test_not_knowing_something_else_leaves_no_name_open(text, name):
    assert not left_open(text, *place(text, name))


@pytest.mark.parametrize(
    ("tells", "text", "said"),
    [
        (speaks, "“No,” Kim said.", True),
        (speaks, "„Nein“, sagte Kim.", True),
        (speaks, "Kim left.", False),
        (oblique, "He had a letter from Kim.", True),
        (oblique, "Then Kim left.", False),
    ],
)
def test_grammar_tells_who_speaks_and_who_does_not_act(tells, text, said):
    assert tells(text, *place(text, "Kim")) is said


def test_grammar_tells_who_is_dwelt_upon_and_who_stands_aside():
    text = "The man who knows where Kim sleeps met his deputy, Ri, who smiled."
    kim, ri = place(text, "Kim"), place(text, "Ri")
    assert held(text, ri[1])
    assert not held(text, kim[1])
    assert within(text, 0, kim[0])
    assert not within(text, 0, ri[0])
    assert second(text, 0, ri[0])
    assert not second(text, 0, kim[0])


@pytest.mark.parametrize(
    ("text", "form"),
    [("Little is known of him. Kim left.", "mr"), ("Then Kim took her bag.", "ms"), ("Kim left.", "")],
)
def test_pronouns_tell_the_form_of_address(text, form):
    assert pronoun(text, 0, *place(text, "Kim")) == form


def test_people_are_spoken_of_by_what_they_are():
    text = "The chief negotiator left with President Moon. The president of the club stayed."
    assert [words for _, _, words in descriptions(text)] == [{"chief", "negotiator"}]
    text = "At noon the minister, Kim, spoke."
    assert apposed(text, *place(text, "Kim")) == {"minister"}


@pytest.mark.parametrize(
    ("on", "text", "expected"),
    [
        (
            "2018-11-03",
            (
                "Kim Yong Chol of the Red Cross came. He is not the Kim Yong Chol who is chairman of the "
                "party and director of the United Front Department."
            ),
            ["kim-yong-chol-red-cross", "kim-yong-chol"],
        ),
        (
            "2019-04-26",
            "Министр Ли Ён Хо и премьер Ким Чжэ Рён ждали. Встреча Путина с Кимом началась.",
            ["ri-yong-ho", "kim-jae-ryong", "vladimir-putin", "kim-jong-un"],
        ),
        (
            "2019-03-01",
            "The party of Nguyen Phu Trong met Kim Jong Un. Trong said that it was, and Kim was with Trong.",
            ["nguyen-phu-trong", "kim-jong-un", "nguyen-phu-trong", "kim-jong-un", "nguyen-phu-trong"],
        ),
        (
            "2018-09-10",
            "The envoys Sung Kim and Kim Kye Gwan met. Ambassador Kim came late. Kim had been in Seoul.",
            ["sung-kim", "kim-kye-gwan", "sung-kim", "sung-kim"],
        ),
        ("2019-03-01", "Nguyễn Phú Trọng tiếp khách ở Hà Nội. Trọng điểm là hòa bình.", ["nguyen-phu-trong"]),
        ("2019-06-20", "President Xi said on Tuesday that talks would go on.", ["xi-jinping"]),
        ("2018-11-20", "The treasurer of the club is General Kim, and a certain Moon sings.", []),
        ("2018-01-15", "首席代表はイ・ウソン室長。イ室長は図面を渡した。", ["lee-woo-sung", "lee-woo-sung"]),
        (
            "2019-02-27",
            "O Su Yong saw the port. By noon O was tired.",
            ["o-su-yong", "o-su-yong"],
        ),
    ],
)
def test_a_careful_reader_would_say_the_same(flagship, on, text, expected):
    assert [one.id for one in flagship.annotate(text, on)] == expected
