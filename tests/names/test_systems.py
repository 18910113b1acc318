"""The published systems, by names that their publishers or the press print."""

import pytest

from plenipo.names.korean.hangul import is_name, one_norm, split
from plenipo.names.korean.hanja import read
from plenipo.names.korean.kana import katakana
from plenipo.names.korean.readings import Readings, supposed
from plenipo.names.korean.systems import dprk, kontsevich, mccune_reischauer, revised, yale
from plenipo.names.pinyin import hangul, palladius, syllables
from plenipo.names.slavic import romanized


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("홍길동", "Hong Gil-dong"),
        ("민용하", "Min Yong-ha"),
        ("송나리", "Song Na-ri"),
        ("한복남", "Han Bok-nam"),
        ("홍빛나", "Hong Bit-na"),
    ],
)
def test_the_examples_of_the_revised_romanization(name, expected):
    assert revised(split(name)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김정은", "Kim Chŏngŭn"),
        ("이승만", "I Sŭngman"),
        ("박정희", "Pak Chŏnghŭi"),
        ("김일성", "Kim Ilsŏng"),
        ("최룡해", "Ch’oe Ryonghae"),
        ("리선권", "Ri Sŏn’gwŏn"),
        ("김국렬", "Kim Kungnyŏl"),
    ],
)
def test_mccune_reischauer_writes_what_is_heard(name, expected):
    assert mccune_reischauer(split(name)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김영철", "Kim Yong Chol"),
        ("최선희", "Choe Son Hui"),
        ("리용호", "Ri Yong Ho"),
        ("박봉주", "Pak Pong Ju"),
        ("태형철", "Thae Hyong Chol"),
        ("김계관", "Kim Kye Gwan"),
        ("김여정", "Kim Yo Jong"),
    ],
)
def test_the_dprk_writes_its_own_names_so(name, expected):
    assert dprk(split(name)) == expected


def test_yale_goes_letter_by_letter():
    assert yale(split("최선희")) == "Choy Senhuy"
    assert yale(split("박봉주")) == "Pak Pongcwu"
    assert yale(split("문재인")) == "Mun Cayin"


@pytest.mark.parametrize(
    ("name", "expected"), [("김영철", "Ким Ён Чхоль"), ("최선희", "Чхве Сон Хи"), ("리용호", "Ри Ён Хо")]
)
def test_kontsevich_writes_korean_in_cyrillic(name, expected):
    assert kontsevich(split(name)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("김영철", "キム・ヨンチョル"),
        ("최선희", "チェ・ソンヒ"),
        ("리용호", "リ・ヨンホ"),
        ("박명국", "パク・ミョングク"),
    ],
)
def test_katakana_writes_korean_by_its_sound(name, expected):
    assert katakana(split(name)) == expected


@pytest.mark.parametrize(
    ("north", "south"),
    [("리용호", "이용호"), ("로광철", "노광철"), ("류명환", "유명환"), ("김국렬", "김국열")],
)
def test_both_norms_have_one_key(north, south):
    assert one_norm(north) == one_norm(south)


def test_given_names_keep_what_sets_them_apart():
    assert one_norm("김란희") != one_norm("김난희")


@pytest.mark.parametrize(
    ("text", "yes"),
    [("김영철", True), ("남궁 영", True), ("김", False), ("김a", False), ("도널드트럼프", False)],
)
def test_a_name_has_two_to_five_syllables(text, yes):
    assert is_name(text) is yes


def test_family_names_of_two_syllables_are_kept_whole():
    assert split("남궁영") == ("남궁", "영")
    assert split("남궁") == ("남", "궁")


@pytest.mark.parametrize(
    ("words", "script", "keys"),
    [
        ("choi sun hee", "Latin", {"최선희"}),
        ("choe sonhui", "Latin", {"최선희"}),
        ("kim yong chol", "Latin", {"김영철", "김용철"}),
        ("kim young chul", "Latin", {"김영철"}),
        ("kim yeon chul", "Latin", {"김연철"}),
        ("lee yong ho", "Latin", {"이용호"}),
        ("ким ен чхоль", "Cyrillic", {"김영철", "김용철", "김연철"}),
        ("キム ヨンチヨル", "Kana", {"김영철", "김용철", "김연철"}),
        ("kim jong chol", "Latin", set()),
        ("kimyongchol", "Latin", {"김영철", "김용철"}),
        ("ki myong chol", "Latin", set()),
    ],
)
def test_a_spelling_is_read_as_the_names_that_it_may_write(words, script, keys):
    readings = Readings(["김영철", "김용철", "김연철", "최선희", "이용호"])
    assert set(readings.of(words.split(), script)) == keys


def test_a_display_form_stands_for_the_hangul_that_it_may_be_spelt_from():
    assert supposed("Kim Yong Chol", set("김영용철"), north=True) == ["김영철", "김용철"]
    assert supposed("Zaphod Beeblebrox", set(), north=True) == []


def test_characters_are_read_as_names():
    assert "최선희" in read("崔善姬")
    assert read("崔善姬") == read("崔善姫")
    assert "이용호" in read("李容浩")
    assert read("鑫鑫") == []


@pytest.mark.parametrize(
    ("name", "cyrillic", "korean"),
    [
        ("Xi Jinping", "Си Цзиньпин", "시진핑"),
        ("Wang Yi", "Ван И", "왕이"),
        ("Li Zhanshu", "Ли Чжаньшу", "리잔수"),
        ("Hu Chunhua", "Ху Чуньхуа", "후춘화"),
        ("Stephen Biegun", None, None),
    ],
)
def test_pinyin_goes_into_cyrillic_and_hangul(name, cyrillic, korean):
    assert (palladius(name), hangul(name)) == (cyrillic, korean)


def test_pinyin_words_part_into_syllables():
    assert syllables("jinping") == ["jin", "ping"]
    assert syllables("xyz") is None


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("BGN/PCGN", "Sergey Lavrov"),
        ("Duden", "Sergei Lawrow"),
        ("French usage", "Sergueï Lavrov"),
        ("ISO 9 (scholarly)", "Sergej Lavrov"),
    ],
)
def test_russian_names_in_the_worlds_press(system, expected):
    assert romanized("Сергей Лавров", system) == expected
