"""Walking records by the types of their fields."""

import pytest

from plenipo.records import Citation, Meeting, Name, Participant, Person, Tenure
from plenipo.records.walk import model_at, references


def test_every_reference_that_is_no_citation_is_found_with_its_path(directory):
    meeting = directory.meetings["2001-06-20-halasz-orlak-call"]
    found = {(tuple(path), kind, id) for path, kind, id in references(meeting)}
    assert {
        (("part_of",), "meeting", "bridge-talks-2001-2003"),
        (("participants", 0, "person"), "person", "anna-halasz"),
        (("participants", 0, "side"), "organization", "ruritania"),
        (("participants", 1, "person"), "person", "vera-orlak"),
    } <= found


def test_all_references_of_a_good_dataset_lead_to_records(directory):
    count = 0
    for collection in directory.collections.values():
        for record in collection.values():
            for _, kind, id in references(record):
                assert id in directory.collections[kind]
                count += 1
    assert count > 100


@pytest.mark.parametrize(
    ("model", "path", "expected"),
    [
        (Person, (), Person),
        (Person, ("tenures", 0), Tenure),
        (Person, ("tenures", 0, "sources", 3), Citation),
        (Person, ("names",), Name),
        (Meeting, ("participants", 1), Participant),
        (Person, ("born",), None),
        (Person, ("nothing", 0), None),
    ],
)
def test_a_path_leads_to_the_model_of_its_entry(model, path, expected):
    assert model_at(model, path) is expected
