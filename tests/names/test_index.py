"""Looking people up by any spelling."""

import pytest

from plenipo.names.tables import SURE


def ids(matches):
    return [match.person.id for match in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Halász", ["anna-halasz"]),
        ("anna halasz", ["anna-halasz"]),
        ("HALASZ ANNA", ["anna-halasz"]),
        ("Anna Virág", ["anna-halasz"]),
        ("Анна Халас", ["anna-halasz"]),
        ("류설아", ["ryu-sol-a"]),
        ("류 설아", ["ryu-sol-a"]),
        ("Yoo Seol-ah", ["ryu-sol-a"]),
        ("yoo seolah", ["ryu-sol-a"]),
        ("韓善宇", ["han-son-u"]),
        ("한선우", ["han-son-u", "han-son-u-1971"]),
        ("Han Son-u", ["han-son-u", "han-son-u-1971"]),
        ("Vera Orlack", ["vera-orlak"]),
        ("Nobody", []),
        ("", []),
        (" - ", []),
    ],
)
def test_people_are_found_by_every_form_however_it_is_typed(directory, text, expected):
    assert ids(directory.find(text)) == expected


def test_an_exact_form_is_surest_then_a_folded_one_then_a_part(directory):
    exact, folded, turned, part = (
        directory.find(text)[0] for text in ("Ryu Sol A", "RYU SOL-A", "Sol A Ryu", "Ryu")
    )
    assert 1.0 == exact.score > folded.score > turned.score > part.score > 0
    assert part.person.id == "ryu-sol-a"


def test_a_match_says_which_form_matched_and_how(directory):
    (match,) = directory.find("anna virag")
    assert (match.form, match.reason) == ("Anna Virág", "former form (hu), other capitals or marks")
    (match,) = directory.find("Anna Halász")
    assert match.reason == "display form"


def test_some_words_of_a_name_find_all_who_bear_them(directory):
    assert ids(directory.find("Han")) == ["han-son-u", "han-son-u-1971"]


def test_each_person_is_answered_once(directory):
    found = ids(directory.find("Han Son U"))
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("Ryu Seora", "ryu-sol-a", "press spelling of 류설아"),
        ("유설아", "ryu-sol-a", "류설아 in the other norm"),
        ("Рю Соль А", "ryu-sol-a", "Kontsevich system of 류설아"),
        ("リュ・ソルア", "ryu-sol-a", None),
        ("Minister Ryu Sol A", "ryu-sol-a", "display form, other capitals or marks; with a title"),
        ("Anna Halasch", None, None),
        ("Anna Halazs", "anna-halasz", "halazs for halasz in Anna Halász"),
        ("Vera Orlak Jr", None, None),
        ("Хан Сону", "han-son-u", None),
    ],
)
def test_spellings_that_nobody_recorded_are_found_by_rule(directory, text, expected, reason):
    found = directory.find(text)
    assert (found[0].person.id if found else None) == expected
    if reason:
        assert found[0].reason == reason


@pytest.mark.parametrize("text", ["Ryu Sol I", "Ryu A Sol", "류설으", "류아설", "Рю Соль У"])
def test_one_letter_of_a_korean_name_makes_another_name_which_is_no_more_than_a_hint(directory, text):
    (match,) = directory.find(text)
    assert (match.person.id, match.reason) == ("ryu-sol-a", "one syllable is another in 류설아")
    assert match.score < SURE
    assert not directory.find("Ryu Jon A")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("안나 헐라스", "anna-halasz"),
        ("アンナ・ハラス", "anna-halasz"),
        ("آنا هالاس", "anna-halasz"),
        ("베라 오를라크", "vera-orlak"),
    ],
)
def test_names_are_known_by_their_sound_in_another_script(directory, text, expected):
    assert ids(directory.find(text))[0] == expected


def test_a_title_puts_those_first_who_held_the_office(directory):
    plain, titled = directory.find("Han"), directory.find("Secretary Han")
    assert {match.score for match in plain} == {plain[0].score}
    assert titled[0].person.id == "han-son-u"
    assert titled[0].score > titled[1].score
    assert titled[0].reason.endswith("that fits")


def test_a_slip_in_a_short_given_name_is_another_name(directory):
    assert directory.find("Vera Orlakk")
    assert not directory.find("Veera Orlak")


def test_a_day_puts_those_in_office_first(directory):
    certain, doubtful = directory.find("Anna Halász", on="1996-06"), directory.find("Anna Halász", on="2010")
    assert certain[0].offices == ("Spokesperson of the Ministry of Foreign Affairs",)
    assert certain[0].score > doubtful[0].score
    assert doubtful[0].reason.endswith("that day")


def test_a_day_leaves_out_those_who_were_not_born(directory):
    assert set(ids(directory.find("한선우"))) == {"han-son-u", "han-son-u-1971"}
    assert ids(directory.find("한선우", on="1960")) == ["han-son-u"]


def test_a_side_leaves_its_own(directory):
    assert ids(directory.find("Ryu Sol A", side="haerang")) == ["ryu-sol-a"]
    assert not directory.find("Ryu Sol A", side="ruritania")
    assert not directory.offices("vera-orlak", "2004-06")
    assert ids(directory.find("Vera Orlak", on="2004-06", side="graustark")) == ["vera-orlak"]


def test_a_name_that_nobody_bears_has_names_like_it(directory):
    assert not directory.find("Anna Halosch")
    assert ids(directory.suggest("Anna Halosch")) == ["anna-halasz"]
