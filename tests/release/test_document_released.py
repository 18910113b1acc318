"""`plenipo.json` is every record as its model writes it, and apart from them what was computed."""

import json
from collections import Counter

import pytest

from plenipo.contract.linked import CONTEXT
from plenipo.records import MODELS
from plenipo.records.dataset import DatasetInfo, Redirect


@pytest.fixture(scope="module")
def document(release):
    return json.loads((release.folder / "plenipo.json").read_bytes())


def at(record, pointer):
    for step in pointer.split("/")[1:]:
        record = record[int(step)] if isinstance(record, list) else record[step]
    return record


@pytest.mark.parametrize("kind", MODELS)
def test_records_come_back_as_they_were(document, tiny, kind):
    records = document[MODELS[kind].FOLDER]
    assert [MODELS[kind].model_validate(record) for record in records] == list(
        tiny.collections[kind].values()
    )


def test_the_head_and_the_redirects_come_back_as_they_were(document, tiny):
    assert DatasetInfo.model_validate(document["dataset"]) == tiny.info
    assert tuple(map(Redirect.model_validate, document["redirects"])) == tiny.redirects


def test_the_strength_of_a_claim_stands_at_its_place_in_the_record_and_agrees_with_the_tables(document, tiny):
    computed = document["computed"]
    claimed = {(row["id"].rpartition(":")[0], row["strength"]) for row in tiny.rows("claims")}
    found = {
        (record["id"], pointer, strength)
        for model in MODELS.values()
        for record in document[model.FOLDER]
        for pointer, strength in computed[model.FOLDER][record["id"]].get("strength", {}).items()
        if at(record, pointer) is not None
    }
    assert len(found) == len(claimed) > 100
    assert Counter(strength for *_, strength in found) == Counter(strength for _, strength in claimed)
    assert computed["people"]["vera-orlak"]["strength"]["/tenures/0/from"] == "disputed"


def test_nothing_computed_stands_among_what_was_authored(document):
    authored = json.dumps([document[model.FOLDER] for model in MODELS.values()])
    for word in ("strength", "offices", "attested_first", "sides"):
        assert f'"{word}"' not in authored


def test_offices_and_attested_days_stand_parallel_to_the_record(document, tiny):
    for meeting in document["meetings"]:
        own = document["computed"]["meetings"][meeting["id"]]["participants"]
        assert len(own) == len(meeting["participants"])
    rows = {(row["meeting_id"], row["person_id"]): row for row in tiny.rows("participants")}
    (summit,) = [one for one in document["meetings"] if one["id"] == "2002-05-11-stern-han-strelsau"]
    own = document["computed"]["meetings"][summit["id"]]["participants"]
    for participant, derived in zip(summit["participants"], own, strict=True):
        row = rows[summit["id"], participant["person"]]
        assert "; ".join(derived["offices"]) == (row["offices"] or "")
    orlak = document["computed"]["people"]["vera-orlak"]["tenures"]
    assert orlak == [{"attested_first": "2001-11-06", "attested_last": "2002-05-12"}]


def test_it_names_the_context_that_lies_beside_it(document, release):
    assert json.loads((release.folder / document["@context"]).read_bytes()) == CONTEXT


def test_a_record_is_a_line_so_that_releases_can_be_compared(release, tiny):
    lines = (release.folder / "plenipo.json").read_text("utf-8").splitlines()
    for person in tiny.people:
        assert sum(line.startswith(f'{{"id":"{person}",') for line in lines) == 1
