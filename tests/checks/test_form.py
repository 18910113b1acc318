"""Places are somewhere, and a dataset does not shrink unnoticed."""

import pytest

PALACE = "places/strelsau-palace.yaml"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("places/strelsau-palace.yaml", "within: strelsau\n", ""), [("coordinates", f"{PALACE}:1:1")]),
        (
            ("places/strelsau.yaml", "latitude: 50.0875\n", ""),
            [("half-coordinates", "places/strelsau.yaml:1:1")],
        ),
        (
            ("places/solmaru.yaml", "latitude: 39.0194", "latitude: 90.1"),
            [("coordinates", "places/solmaru.yaml:3:11")],
        ),
        (
            ("places/solmaru.yaml", "longitude: 125.7547", "longitude: -181"),
            [("coordinates", "places/solmaru.yaml:4:12")],
        ),
        (("places/solmaru.yaml", "latitude: 39.0194", "latitude: -90"), []),
        (("places/solmaru.yaml", "latitude: 39.0194", "latitude: 0"), []),
    ],
)
def test_a_place_has_coordinates_or_lies_in_one_that_has(found, edit, expected):
    assert [one for one in found({}, edit) if "coordinates" in one[0]] == expected


def test_a_venue_in_a_place_that_cannot_be_read_is_not_called_lost(codes):
    assert codes({"places/strelsau.yaml": "name: [a\n"}) == ["syntax"]


@pytest.mark.parametrize(("least", "wrong"), [(7, False), (8, True)])
def test_a_dataset_has_the_records_it_must_have(codes, least, wrong):
    edit = "dataset.yaml", "person: 5", f"person: {least}"
    assert codes({}, edit) == ["minimum-count"] * wrong


def test_a_record_that_cannot_be_read_is_not_lost(codes):
    edit = "dataset.yaml", "person: 5", "person: 7"
    assert codes({"people/ivan-dragan.yaml": "name: [a\n"}, edit) == ["syntax"]


def test_a_dataset_whose_head_cannot_be_read_is_checked_all_the_same(codes, person):
    files = {"dataset.yaml": "name: [a\n", "people/olga-maro.yaml": person(represents="atlantis")}
    assert codes(files) == ["syntax", "dangling-reference"]


def test_an_empty_dataset_says_what_is_missing(tmp_path):
    from plenipo.checks.validate import validate

    report = validate(tmp_path, memory=False)
    assert [finding.code for finding in report.findings] == ["head"]
    assert set(report.counts.values()) == {0}
