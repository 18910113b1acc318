"""Table Schemas are made of the catalog."""

import pytest

from plenipo.tables.catalog import TABLES


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_a_schema_says_what_the_table_does(table):
    schema = table.schema()
    assert [field["name"] for field in schema["fields"]] == table.fields
    assert schema["missingValues"] == [""]
    assert schema.get("primaryKey", []) == list(table.key)
    for field, column in zip(schema["fields"], table.columns, strict=True):
        assert field["type"] == column.type
        assert field["description"] == column.description
        constraints = field.get("constraints", {})
        assert constraints.get("required", False) == column.required
        assert constraints.get("enum", []) == list(column.values)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_foreign_keys_point_at_tables_with_an_id(table):
    for key in table.schema().get("foreignKeys", []):
        target = TABLES[key["reference"]["resource"]]
        assert key["reference"]["fields"] == ["id"]
        assert target.key == ("id",)
        assert key["fields"][0] in table.fields


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_key_columns_are_there_and_required(table):
    columns = {column.name: column for column in table.columns}
    assert all(columns[name].required for name in table.key)


def test_truths_are_written_as_words():
    fields = {field["name"]: field for field in TABLES["tenures"].schema()["fields"]}
    assert fields["ongoing"]["trueValues"] == ["true"]
    assert fields["ongoing"]["falseValues"] == ["false"]
