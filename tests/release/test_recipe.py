"""The recipe: what it may say, and what a wrong one is told."""

import pytest

from plenipo.errors import UsageError
from plenipo.release.recipe import read_recipe
from plenipo.tables.catalog import TABLES


def test_our_own_recipe_releases_every_table_in_a_sheet_and_every_plain_one_in_the_database():
    products = {(product.format, table) for product in read_recipe().products for table in product.tables}
    plain = {table.name for table in TABLES.values() if not table.flat}
    assert {table for format, table in products if format in {"csv", "excel-csv"}} == set(TABLES)
    assert {table for format, table in products if format == "sqlite"} == plain
    assert {table for format, table in products if format == "jsonl"} == plain


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("products: []", "at least 1 item"),
        ("products:\n  - {format: xlsx, path: a.xlsx}", "no format is called 'xlsx'; there are csv,"),
        ("products:\n  - {format: json, path: ../a.json}", "String should match pattern"),
        ("products:\n  - {format: json, path: /a.json}", "String should match pattern"),
        ("products:\n  - {format: json, path: .a.json}", "String should match pattern"),
        ("products:\n  - {format: json, path: a.json, colour: red}", "Extra inputs are not permitted"),
        (
            "products:\n  - {format: jsonl, path: '{table}.jsonl', tables: [persons]}",
            "no table is called 'persons'",
        ),
        (
            "products:\n  - {format: jsonl, path: a.jsonl, tables: [people, names]}",
            "write {table} into the path",
        ),
        (
            "products:\n  - {format: csv, path: '{table}.csv', tables: [people]}",
            "refer to organizations: add it",
        ),
        (
            "products:\n  - {format: json, path: a.json}\n  - {format: json, path: a.json}",
            "two files are called a.json",
        ),
        ("products:\n  - {format: json, path: datapackage.json}", "two files are called datapackage.json"),
        ("products: &a []", "has the anchor"),
        ("- 1", "valid dictionary"),
    ],
)
def test_a_wrong_recipe_is_told_what_is_wrong(tmp_path, text, complaint):
    path = tmp_path / "release.yaml"
    path.write_text(text)
    with pytest.raises(UsageError) as caught:
        read_recipe(path)
    assert complaint in str(caught.value)
    assert str(path) in str(caught.value)


def test_a_recipe_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"the recipe .*none\.yaml cannot be read"):
        read_recipe(tmp_path / "none.yaml")
