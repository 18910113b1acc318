"""Which citations bear on which claim."""

import pytest

from plenipo.records import Citation, Person, Tenure
from plenipo.records.claims import bearing_on, cited_entries, claims


def cite(text):
    """`a` cites a, `a:from` cites it for one field, `-a` cites it as contradicting."""
    source, _, field = text.lstrip("-").partition(":")
    return Citation(source=source, field=field or None, against=text.startswith("-"), states="x")


@pytest.mark.parametrize(
    ("given", "field", "expected"),
    [
        ("a b", "from", "a b"),
        ("a b:from", "from", "b:from"),
        ("a b:from", "to", "a"),
        ("a -b:from", "from", "-b:from a"),
        ("a:to b:from", "from", "b:from"),
        ("a:to", "from", ""),
        ("a:to", "", "a:to"),
        ("a b:to", "", "a"),
        ("a:born", "name", "a:born"),
        ("-a", "", "-a"),
    ],
)
def test_a_field_rests_on_its_own_citations_or_else_on_those_of_the_whole(given, field, expected):
    citations = tuple(map(cite, given.split()))
    assert bearing_on(citations, field) == tuple(map(cite, expected.split()))


def test_every_value_that_a_person_record_asserts_is_a_claim(directory):
    person = directory.people["anna-halasz"]
    found = [(claim.field, claim.value) for claim in claims(person)]
    assert found == [
        ("name", "Anna Halász"),
        ("born", "1957-10"),
        ("form", "Anna Virág"),
        ("form", "Anna Halasz"),
        ("form", "Анна Халас"),
        ("tenure", "ruritania-mfa-spokesperson"),
        ("tenure.from", "1994"),
        ("tenure.to", "1998?"),
        ("tenure", "ruritania-mfa-deputy-minister"),
        ("tenure.from", "1998"),
        ("tenure.to", "2001-04"),
        ("tenure", "ruritania-mfa-minister"),
        ("tenure.from", "2001-02"),
        ("tenure.to", "2001-04-30"),
        ("tenure", "ruritania-mfa-minister"),
        ("tenure.from", "2001-05-01"),
    ]


def test_a_pair_of_coordinates_is_one_claim(directory):
    found = [(claim.field, claim.value) for claim in claims(directory.places["edelweiss"])]
    assert ("latitude", "-45.5, 170.0") in found
    assert "longitude" not in dict(found)


def test_a_source_claims_nothing_of_others(directory):
    assert all(list(claims(source)) == [] for source in directory.sources.values())


def test_every_claim_of_a_good_dataset_has_a_supporting_citation(directory):
    for collection in directory.collections.values():
        for record in collection.values():
            for claim in claims(record):
                stateless = getattr(record, "kind", "") == "state" and not record.sources
                assert stateless or any(not citation.against for citation in claim.citations)


def test_the_entries_with_citations_are_the_record_and_its_parts(directory):
    entries = [path for path, _, _ in cited_entries(directory.people["rudolf-stern"])]
    assert entries == [(), ("tenures", 0)]


def test_an_ongoing_end_is_a_claim_with_its_value(directory):
    person = directory.people["rudolf-stern"]
    assert isinstance(person, Person)
    assert isinstance(person.tenures[0], Tenure)
    assert ("tenure.to", "..") in [(claim.field, claim.value) for claim in claims(person)]
