"""Who is who: near-twins are judged, names are written so that they can be found."""

import pytest

LATE = "2003-02-03-courier-cancelled"
NEW = "people/olga-maro.yaml"


@pytest.mark.parametrize(
    ("name", "represents", "twin"),
    [
        ("Vera Orlok", "graustark", True),
        ("Vera Orla", "graustark", True),
        ("Vera Orlakk", "graustark", True),
        ("Orlak Vera", "ruritania", True),
        ("VERA ÓRLAK", "ruritania", True),
        ("Vera-Orlak Vera", "graustark", False),
        ("Vera Orlok", "ruritania", False),
        ("Vera Ormek", "graustark", False),
        ("Ryu Sol E", "haerang", False),
        ("Yoo Seol Ah", "graustark", True),
        ("Vera Orlack", "haerang", False),
    ],
    ids=str,
)
def test_a_near_twin_wants_a_judgement(codes, person, name, represents, twin):
    """A letter counts within a state and in long names; a shared spelling everywhere, a misprint nowhere."""
    assert codes({NEW: person(name=name, represents=represents)}) == ["near-twin"] * twin


def test_a_judgement_on_both_records_settles_it(codes, person):
    judged = person("distinct_from:\n  - {person: vera-orlak, why: another}\n", name="Vera Orlok")
    other = (
        "people/vera-orlak.yaml",
        "tenures:",
        "distinct_from:\n  - {person: olga-maro, why: other}\ntenures:",
    )
    assert codes({NEW: judged}) == ["one-sided-distinction"]
    assert codes({}, other) == []


def test_a_person_is_not_told_apart_from_itself(codes, person):
    text = person("distinct_from:\n  - {person: olga-maro, why: another}\n")
    assert codes({NEW: text}) == ["one-sided-distinction"]


def test_a_native_form_with_braces_is_only_a_form(codes, person):
    body = f"names:\n  - {{form: '{{0}} {{x}} %s', lang: ru, kind: native, sources: [{LATE}]}}\n"
    files = {NEW: person(body), "people/pavel-zorn.yaml": person(body, name="Pavel Zorn")}
    assert sorted(codes(files)) == ["near-twin", "shared-native-form"]


def test_a_shared_form_of_the_press_without_spaces_is_no_finding(codes, person):
    body = f"names:\n  - {{form: 韓善宇, lang: zh-Hant, sources: [{LATE}]}}\n"
    assert codes({NEW: person(body)}) == []


@pytest.mark.parametrize(
    ("scheme", "value", "good"),
    [
        ("wikidata", "Q15030", True),
        ("wikidata", "15030", False),
        ("wikidata", "Q0", False),
        ("viaf", "113230702", True),
        ("viaf", "0", False),
        ("isni", "000000012146438X", True),
        ("isni", "0000 0001 2146 438X", False),
        ("gnd", "118540238", True),
        ("gnd", "4079163-4", True),
        ("gnd", "GND118540238", False),
        ("lcnaf", "n79021614", True),
        ("lcnaf", "79021614", False),
        ("opensanctions", "NK-" + "aB3" * 7 + "x", True),
        ("opensanctions", "NK-short", False),
        ("un_sc", "KPi.001", True),
        ("un_sc", "KPi.1", False),
        ("ofac", "12345", True),
        ("ofac", "OFAC-12345", False),
        ("iso3166", "XX", True),
        ("iso3166", "xx", False),
        ("geonames", "1871859", True),
        ("geonames", "g1871859", False),
        ("wikidata", "Q15030\u200b", False),
        ("ofac", "١٢٣٤٥", False),
    ],
)
def test_an_identifier_has_the_form_of_its_scheme(codes, person, scheme, value, good):
    assert codes({NEW: person(f"identifiers: {{{scheme}: '{value}'}}\n")}) == ["identifier"] * (not good)


def test_one_identifier_on_records_of_two_kinds_is_no_finding(codes, person):
    assert codes({NEW: person("identifiers: {wikidata: Q900004}\n")}) == []


def form(text, lang="en"):
    return f"  - {{form: {text}, lang: {lang}, sources: [{LATE}]}}\n"


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("family: Marova\n", "3:9"),
        ("names:\n" + form("Hala\u0301sz"), "4:12"),
        ("names:\n" + form("Ola") + form("Ola"), "5:5"),
    ],
    ids=["family", "normal form", "twice"],
)
def test_a_name_is_written_so_that_it_can_be_found(found, person, body, place):
    assert found({NEW: person(body)}) == [("name-form", f"{NEW}:{place}")]


def test_a_display_form_is_in_normal_form_too(found, person):
    assert found({NEW: person(name="Olga Maro\u0301")}) == [("name-form", f"{NEW}:1:7")]


def test_one_form_may_stand_in_two_languages(codes, person):
    assert codes({NEW: person("names:\n" + form("Ola") + form("Ola", "de"))}) == []
