"""The released tables of the tiny directory, whole, and what their catalog promises of them."""

import csv
import io
from datetime import date

import pytest

import plenipo
from plenipo.tables.catalog import TABLES

PYTHON_TYPES = {"string": str, "date": date, "boolean": bool, "integer": int, "number": float}


@pytest.fixture(scope="module")
def rows(directory):
    return {table: list(directory.rows(table)) for table in TABLES}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_reads_as_it_always_did(table, rows, golden):
    """The golden files are plain CSV; release writers have their own tests."""
    text = io.StringIO()
    writer = csv.DictWriter(text, TABLES[table].fields, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows[table])
    golden(f"{table}.csv", text.getvalue())


@pytest.mark.parametrize("table", TABLES)
def test_rows_have_the_columns_of_the_catalog_in_their_order_and_types(table, rows):
    spec = TABLES[table]
    assert rows[table]
    for row in rows[table]:
        assert list(row) == spec.fields
        for column in spec.columns:
            value = row[column.name]
            if value is None:
                assert not column.required, f"{table}.{column.name} is empty"
            else:
                assert type(value) is PYTHON_TYPES[column.type], f"{table}.{column.name}: {value!r}"
                assert value != ""


@pytest.mark.parametrize("table", TABLES)
def test_few_valued_columns_have_no_other_value(table, rows):
    for column in TABLES[table].columns:
        if column.values:
            assert {row[column.name] for row in rows[table]} - {None} <= set(column.values)


@pytest.mark.parametrize("table", TABLES)
def test_keys_are_unique(table, rows):
    spec = TABLES[table]
    if spec.key:
        keys = [tuple(row[name] for name in spec.key) for row in rows[table]]
        assert len(set(keys)) == len(keys)
        assert None not in {part for key in keys for part in key}


@pytest.mark.parametrize("table", TABLES)
def test_foreign_keys_lead_to_rows(table, rows):
    for column in TABLES[table].columns:
        if column.to:
            known = {row["id"] for row in rows[column.to]}
            assert {row[column.name] for row in rows[table]} - {None} <= known


@pytest.mark.parametrize("table", TABLES)
def test_rows_come_in_the_same_order_every_time(table, tiny, rows):
    again = plenipo.load(tiny)
    assert list(again.rows(table)) == rows[table]


def test_every_column_says_what_it_is():
    for table in TABLES.values():
        assert table.title
        assert table.description
        assert [column.name for column in table.columns if not column.description] == []
        assert len(set(table.fields)) == len(table.fields)


DESIGNED = {
    "people": "id name represents born_earliest born_latest died_earliest died_latest checked",
    "names": "person_id form lang kind system",
    "organizations": "id name kind parent_id country",
    "roles": "id name organization_id seats",
    "tenures": "id person_id role_id from_earliest from_latest to_earliest to_latest ongoing attested_first "
    "attested_last",
    "meetings": "id name kind level status from_earliest from_latest to_earliest to_latest place_id part_of",
    "participants": "meeting_id person_id side part attendance capacity offices",
    "places": "id name country latitude longitude",
    "sources": "id title publisher published lang kind via url",
    "claims": "id record_kind record_id field value source_id stance states locator strength",
    "relations": "kind from_id to_id why",
    "participants_flat": "",
}


def test_the_tables_and_columns_that_others_rely_on_are_there():
    assert set(DESIGNED) <= set(TABLES)
    for table, columns in DESIGNED.items():
        assert set(columns.split()) <= set(TABLES[table].fields)


def test_disputes_keep_both_sides(rows):
    about = [
        (row["source_id"], row["stance"], row["states"])
        for row in rows["claims"]
        if row["record_id"] == "vera-orlak" and row["field"] == "tenure.from"
    ]
    assert about == [
        ("2002-05-12-courier-summit", "against", "1 July 2001"),
        ("2001-11-06-graustark-mfa-edelweiss", "for", None),
    ]
    disputed = {(row["record_id"], row["field"]) for row in rows["claims"] if row["strength"] == "disputed"}
    assert disputed == {
        ("vera-orlak", "tenure.from"),
        ("2002-05-10-han-visit-ruritania", "from"),
        ("2002-05-10-han-visit-ruritania", "participant"),
    }


def test_copies_of_one_wire_corroborate_nothing(rows):
    """Echo and Herald both carry United Wire."""
    dinner = [row for row in rows["participants"] if row["meeting_id"] == "2002-05-11-stern-han-dinner"]
    strengths = {row["person_id"]: row["strength"] for row in dinner}
    assert strengths["rudolf-stern"] == "single"
    assert strengths["anna-halasz"] == "corroborated"


def test_capacity_at_a_meeting_is_derived_from_the_day(rows):
    offices = {
        (row["meeting_id"][:4], row["person_id"]): (row["offices"], row["offices_possible"])
        for row in rows["participants"]
    }
    assert offices["2001", "ryu-sol-a"] == (None, "haerang-party-iad-deputy-director")
    assert offices["2003", "ryu-sol-a"] == ("haerang-party-iad-director", None)


def test_a_venue_stands_where_its_city_is(rows):
    places = {row["id"]: row for row in rows["places"]}
    assert places["strelsau-palace"]["located_by"] == "strelsau"
    assert places["strelsau-palace"]["latitude"] == places["strelsau"]["latitude"]


def test_frames_have_types_and_the_rows_of_the_tables(directory, rows):
    pandas = pytest.importorskip("pandas")
    for table, spec in TABLES.items():
        frame = directory.to_pandas(table)
        assert list(frame.columns) == spec.fields
        assert len(frame) == len(rows[table])
    people = directory.to_pandas("people").set_index("id")
    assert people.loc["rudolf-stern", "born_earliest"] == pandas.Timestamp("1944-02-29")
    assert pandas.isna(people.loc["vera-orlak", "born_earliest"])
    assert str(directory.to_pandas("tenures").dtypes["ongoing"]) == "boolean"
    assert str(directory.to_pandas("roles").dtypes["seats"]) == "Int64"
