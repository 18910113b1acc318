"""One key for all the ways of typing a name."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plenipo.names.fold import _spelt, fold

names = st.text(st.characters(categories=["L", "M", "N", "Zs", "P"]), max_size=20)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kim Yong Chol", "kim yong chol"),
        ("KIM Yong-chol", "kim yong chol"),
        ("  Kim\u00a0 Yong.Chol ", "kim yong chol"),
        ("Ch'oe Sŏn-hŭi", "choe son hui"),
        ("Chʼoe Sŏn·hŭi", "choe son hui"),
        ("Nguyễn Phú Trọng", "nguyen phu trong"),
        ("Đặng Straße Łódź Ærø", "dang strasse lodz aero"),
        ("O’Hara", "ohara"),
        ("Ａｎｎａ", "anna"),
        ("𝐀𝐧𝐧𝐚", "anna"),
        ("최선희", "최선희"),
        ("한\u200b선우", "한선우"),
        ("金英哲", "金英哲"),
        ("李　明", "李 明"),
        ("佐々木", "佐々木"),
        ("がぎ アンナー", "がぎ アンナー"),
        ("葛\U000e0100城", "葛城"),
        ("Ёлкин", "елкин"),
        ("Андрей", "андрей"),
        ("Київ", "київ"),
        ("Αθήνα", "αθηνα"),
        ("हिन्दी", "हिन्दी"),
        ("2nd", "2nd"),
        ("—", ""),
    ],
)
def test_case_marks_hyphens_apostrophes_and_spaces_make_no_difference(text, key):
    assert fold(text) == key


@pytest.mark.parametrize(
    ("one", "other"), [("영철", "용철"), ("Kim Yong", "Kim Yon"), ("й", "и"), ("か", "が")]
)
def test_letters_make_a_difference(one, other):
    assert fold(one) != fold(other)


@given(names)
def test_a_key_is_its_own_key(text):
    assert fold(fold(text)) == fold(text)


@given(names)
def test_the_way_a_letter_is_composed_makes_no_difference(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text())
def test_any_text_has_a_key_of_words_parted_by_one_space(text):
    assert fold(text) == " ".join(fold(text).split())


@given(st.text(max_size=20))
def test_letter_by_letter_is_the_same_as_all_at_once(text):
    assert fold(text) == " ".join(_spelt(text.casefold()).split())


@pytest.mark.parametrize(
    "text", ["\u1100\u1161\u11a8", "가\u11a8", "ㅎㅏㄴ", "か\u3099", "и\u0306", "ｶﾞ", "a\u200d\u0301"]
)
def test_signs_that_join_are_joined(text):
    assert fold(text) == " ".join(_spelt(text.casefold()).split())
