"""A finding can be accepted, with a reason; a reason without a finding cannot."""

import pytest

NEW = "people/vera-orlok.yaml"


def waiver(code="near-twin", record="people/vera-orlok", about=None):
    lines = [f"- code: {code}", f"record: {record}", "reason: It is known."]
    return "\n  ".join(lines + ([f"about: {about}"] if about else [])) + "\n"


@pytest.fixture
def twins(person):
    return {NEW: person(name="Vera Orlok")}


def test_a_waived_finding_is_not_reported(codes, twins):
    assert codes(twins | {"waivers.yaml": waiver()}) == []


@pytest.mark.parametrize(
    "waivers",
    [
        waiver(record="people/vera-orlak"),
        waiver(code="near-twins"),
        waiver(about="nobody at all"),
    ],
)
def test_a_waiver_that_excuses_nothing_is_a_finding_beside_the_other(codes, twins, waivers):
    assert codes(twins | {"waivers.yaml": waivers}) == ["near-twin", "unneeded-waiver"]


def test_a_word_of_the_message_picks_one_of_several_findings(codes, person):
    files = {NEW: person(name="Vera Orlok"), "people/vera-orlik.yaml": person(name="Vera Orlik")}
    assert codes(files) == ["near-twin"] * 3
    waived = {"waivers.yaml": waiver(record="people/vera-orlik", about="vera-orlak")}
    assert codes(waived) == ["near-twin"] * 2


def test_a_waiver_gives_its_reason(codes):
    assert codes({"waivers.yaml": "- {code: near-twin, record: people/vera-orlak}\n"}) == ["schema"]


def test_what_cannot_be_read_cannot_be_waived(codes):
    """And while a file cannot be read, no waiver is called unneeded: its finding may only be out of sight."""
    files = {NEW: "name: [a\n", "waivers.yaml": waiver(code="syntax") + waiver(record="people/vera-orlak")}
    assert codes(files) == ["syntax"]


def test_two_waivers_for_one_finding_are_both_needed(codes, twins):
    assert codes(twins | {"waivers.yaml": waiver() + waiver()}) == []
