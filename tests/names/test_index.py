"""Looking people up by any recorded spelling."""

import pytest


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
    assert (match.form, match.reason) == ("Anna Virág", "former form (hu), folded")
    (match,) = directory.find("Anna Halász")
    assert match.reason == "display form"


def test_some_words_of_a_name_find_all_who_bear_them(directory):
    assert ids(directory.find("Han")) == ["han-son-u", "han-son-u-1971"]


def test_each_person_is_answered_once(directory):
    found = ids(directory.find("Han Son U"))
    assert len(found) == len(set(found))
