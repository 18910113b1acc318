"""Spellings that write somebody else's name as well are hints, unless more is known."""

import pytest

from plenipo.names.index import NameIndex
from plenipo.names.korean.norms import Norms
from plenipo.names.manner import Manner
from plenipo.names.tables import SURE, Bearer, Form


def person(id, state, forms, *, hangul=(), offices="", chinese=False):
    """A bearer of forms, each with its label and its family name."""
    bearer = Bearer(1, offices, hangul, (), chinese, state)
    return bearer, [Form(id, *form) for form in forms]


PEOPLE = {
    "north": person("north", "kp", [("Ri Song Bo", "display form", "Ri")], hangul=("리성보",)),
    "south": person(
        "south",
        "kr",
        [
            ("Oh Ga-young", "display form", "Oh"),
            ("O Ka Yong", "press form (en)", "O"),
            ("吳佳英", "press form (ja)", ""),
            ("オ・ガヨン", "press form (ja)", "オ"),
            ("オ・カヨン", "katakana of 오가영", "オ"),
        ],
        hangul=("오가영",),
        offices="minister commerce",
    ),
    "short": person(
        "short",
        "kp",
        [("Ham Mil", "display form", "Ham"), ("함밀", "native form (ko-Hang)", "")],
        hangul=("함밀",),
    ),
    "others": person("others", "kp", [("Ri Sung Yong", "display form", "Ri")], hangul=("리승용",)),
    "viet": person("viet", "vn", [("Lý Văn Thạch", "display form", "Lý")]),
    "walters": person(
        "walters", "us", [("Dan Walts", "display form", "Walts"), ("ダン・ウォルツ", "press form (ja)", "")]
    ),
    "dias": person(
        "dias",
        "cu",
        [("Luis Dias-Torel", "display form", "Dias-Torel"), ("Диас-Торель", "press form (ru)", "")],
    ),
    "hwang": person(
        "hwang", "kr", [("Hwang Sŏnggyu", "McCune-Reischauer of 황성규", "Hwang")], hangul=("황성규",)
    ),
    "initial": person(
        "initial",
        "mn",
        [("D. Batsukh", "press form (en)", "Batsukh"), ("Dorj Batsukh", "display form", "Batsukh")],
    ),
}


@pytest.fixture(scope="module")
def index():
    forms = [form for _, own in PEOPLE.values() for form in own]
    return NameIndex(forms, {id: bearer for id, (bearer, _) in PEOPLE.items()})


def first(index, text):
    found = index.find(text)
    return (found[0].person, found[0].manner, found[0].score >= SURE) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ri Song-bo", ("north", Manner.FORM, True)),
        ("Ri Sung-bo", ("north", Manner.NORM, False)),
        ("Lee Seong-bo", ("north", Manner.SYSTEM, True)),
        ("O Ka Yong", ("south", Manner.FORM, True)),
        ("O Ka-yong", ("south", Manner.NORM, False)),
        ("Oh Ga-yong", ("south", Manner.NORM, False)),
        ("Commerce Minister Oh Ga-yong", ("south", Manner.NORM, True)),
        ("O Kayŏng", ("south", Manner.FORM, True)),
    ],
)
def test_letters_of_the_other_norm_are_hints_where_they_write_another_syllable(index, text, expected):
    assert first(index, text) == expected


def test_a_hint_of_letters_says_that_the_name_may_be_another(index):
    assert index.find("Ri Sung-bo")[0].reason.endswith("or of another name")


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("オ・ガヨン", True),
        ("オ・カヨン", False),
        ("吳佳英(オ・カヨン)", True),
        ("吳嘉英(オ・ガヨン)", False),
        ("オ・ガヨン大臣", True),
        ("北朝鮮のオ・ガヨン", False),
        ("ダン・ウォルツ氏", True),
        ("ダン・ウォルツ・ジュニア", None),
        ("ダン・ウォルツ・タワー", None),
    ],
)
def test_japanese_forms_are_sure_as_far_as_a_page_gave_them(index, text, sure):
    found = first(index, text)
    assert (found and found[2]) is sure


@pytest.mark.parametrize("text", ["Kim Ham Mil", "Ham Mil-su", "Ham Mil Su", "Cho Ham Mil", "함밀상"])
def test_a_name_of_two_syllables_is_none_inside_one_of_three(index, text):
    found = first(index, text)
    assert found is None or not found[2]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Ly Van Thach", True),
        ("Ly Van Thich", False),
        ("Ли Ван Тхич", False),
        ("Dan Waltz", False),
        ("Dan Watls", True),
        ("Kent Dias-Torel", None),
        ("Кент Диас-Торель", None),
        ("ユン・ジョンギュ", None),
        ("Dulam Batsukh", None),
        ("D. Batsukh", True),
    ],
)
def test_one_letter_of_a_short_word_and_a_family_name_alone_make_nobody_sure(index, text, sure):
    found = first(index, text)
    assert (found and found[2]) is sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("actor Ri Song-bo", False),
        ("Ri Song-bo, goalkeeper", False),
        ("俳優オ・ガヨン", False),
        ("delegate Ri Song-bo", True),
    ],
)
def test_somebody_of_stage_or_sport_is_another(index, text, sure):
    assert first(index, text)[2] is sure


def test_a_norm_is_told_by_the_family_name_and_by_the_state():
    norms = Norms(["이성보", "이승용", "오가영", "조용원", "조송원"])
    assert norms.another(["ri", "sung", "bo"], ["이성보"], north=True)
    assert not norms.another(["lee", "seong", "bo"], ["이성보"], north=True), "the Southern norm's letters"
    assert norms.another(["lee", "song", "bo"], ["이성보"], north=True), "the Southern norm's 송"
    assert not norms.another(["kim", "sung", "bo"], ["이성보"], north=True), "another family"
    assert norms.another(["oh", "gayong"], ["오가영"], north=False)
    assert not norms.another(["oh", "gayoung"], ["오가영"], north=False)
    assert not norms.another(["ri", "song", "bo"], ["이성보"], north=False), "as Northern papers write it"


def test_a_habit_gives_way_to_a_system_that_has_the_letters_for_another_syllable():
    norms = Norms(["김재용", "김제봉", "김제훈"])
    assert norms.by_habit(["kim", "je", "yong"], ["김재용"], "Latin")
    assert not norms.by_habit(["kim", "jae", "yong"], ["김재용"], "Latin")
    rare = Norms(["김재용", "김재훈", "김재석", "김재명", "김재현", "김제봉"])
    assert not rare.by_habit(["kim", "je", "yong"], ["김재용"], "Latin"), "the other syllable is rare"
