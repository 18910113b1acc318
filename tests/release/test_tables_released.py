"""The tables of the tiny directory, as they are released, cell by cell and in every format."""

import csv
import json
import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from plenipo.directory import load
from plenipo.release.pipeline import make_release
from plenipo.release.sheets import as_harmless_text, as_text
from plenipo.tables.catalog import TABLES

GOLDEN = Path(__file__).parent / "golden"
PLAIN = [table for table in TABLES.values() if not table.flat]
HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1 \"quoted\", 'twice'; parted",
    "-2 \u200fright\u200e to left",
    "@sum(1+1)*cmd|' /C calc'!A0",
    "<script>alert(1)</script> & \\back\\slash \\u2028",
    "'); drop table people; --",
    "NULL",
    "0012",
    "１２３ ＝full-width",
    "👩🏽‍⚖️",
    "{table} %s {0}",
]


def read_csv(path, encoding="utf-8"):
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream))


def read_jsonl(path):
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def read_sqlite(path, table):
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f'select * from "{table}"')]  # noqa: S608


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def as_json(value):
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("table", TABLES)
def test_the_sheet_is_the_golden_one(release, table):
    made = (release.folder / f"{table}.csv").read_bytes()
    if os.environ.get("PLENIPO_GOLDEN") == "write":
        (GOLDEN / f"{table}.csv").write_bytes(made)
    golden = (GOLDEN / f"{table}.csv").read_bytes()
    assert made.decode() == golden.decode(), "if it should be so: PLENIPO_GOLDEN=write pytest tests/release"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A directory whose texts try to break out of every format, and its release."""
    folder = tmp_path_factory.mktemp("hostile")
    root = folder / "dataset"
    tiny = Path(__file__).parent.parent / "fixtures" / "tiny"
    for path in tiny.rglob("*.yaml"):
        (root / path.relative_to(tiny)).parent.mkdir(parents=True, exist_ok=True)
        (root / path.relative_to(tiny)).write_bytes(path.read_bytes())
    person = root / "people" / "ryu-sol-a.yaml"
    rest = "lang: en, kind: misprint, sources: [2002-05-12-courier-summit]"
    forms = "".join(f"  - {{form: {quoted(text)}, {rest}}}\n" for text in HOSTILE)
    person.write_text(person.read_text("utf-8").replace("names:\n", f"names:\n{forms}"), "utf-8")
    for number, place in enumerate(["strelsau-palace", "edelweiss", "solmaru", "border-bridge", "strelsau"]):
        path = root / "places" / f"{place}.yaml"
        lines = path.read_text("utf-8").split("\n")
        path.write_text("\n".join([f"name: {quoted(HOSTILE[number])}", *lines[1:]]), "utf-8")
    make_release(root, folder / "release")
    return load(root), folder / "release"


@pytest.mark.parametrize("table", PLAIN, ids=lambda table: table.name)
def test_every_format_says_what_the_rows_say(hostile, table):
    directory, folder = hostile
    rows = list(directory.rows(table.name))
    assert rows
    assert read_csv(folder / f"{table.name}.csv") == [{k: as_text(v) for k, v in row.items()} for row in rows]
    plain = [{key: as_json(value) for key, value in row.items()} for row in rows]
    assert read_jsonl(folder / "jsonl" / f"{table.name}.jsonl") == plain
    assert read_sqlite(folder / "plenipo.sqlite", table.name) == plain


def test_hostile_texts_are_all_there(hostile):
    _, folder = hostile
    assert set(HOSTILE) <= {row["form"] for row in read_csv(folder / "names.csv")}
    texts = json.loads((folder / "plenipo.json").read_bytes())
    (person,) = [person for person in texts["people"] if person["id"] == "ryu-sol-a"]
    assert set(HOSTILE) <= {name["form"] for name in person["names"]}


@pytest.mark.parametrize("name", ["names.jsonl", "people.jsonl"])
def test_a_line_of_json_lines_is_one_line_to_any_reader(hostile, name):
    _, folder = hostile
    text = (folder / "jsonl" / name).read_text("utf-8")
    assert len(text.splitlines()) == text.count("\n")


def test_a_sheet_ends_its_lines_as_the_rfc_says_and_has_no_byte_order_mark(release):
    data = (release.folder / "names.csv").read_bytes()
    assert data.startswith(b"person_id,form,")
    assert data.count(b"\r\n") == data.count(b"\n") == 46


def test_the_sheet_for_spreadsheets_is_taken_for_utf_8_and_for_no_formula(hostile):
    directory, folder = hostile
    assert (folder / "participants_flat.csv").read_bytes().startswith(b"\xef\xbb\xbfmeeting_id,")
    sheet = read_csv(folder / "participants_flat.csv", "utf-8-sig")
    assert not [cell for row in sheet for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    places = {row["place"] for row in sheet}
    assert {"'=cmd|' /C calc'!A0", "'@sum(1+1)*cmd|' /C calc'!A0"} & places
    assert sheet == [
        {key: as_harmless_text(value) for key, value in row.items()}
        for row in directory.rows("participants_flat")
    ]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        (" =1+1", "' =1+1"),
        ("a=1", "a=1"),
        ("'quoted", "'quoted"),
        (-1.5, "-1.5"),
        (date(2019, 2, 27), "2019-02-27"),
        (None, ""),
        (False, "false"),
    ],
)
def test_only_a_text_that_would_be_a_formula_gets_an_apostrophe(value, cell):
    assert as_harmless_text(value) == cell


def test_rows_come_in_a_stable_order(tiny):
    for table in PLAIN:
        rows = [tuple(str(row[field]) for field in table.key) for row in tiny.rows(table.name)]
        assert table.name in {"names", "tenures", "participants", "claims", "relations"} or rows == sorted(
            rows
        )


def test_a_link_that_is_recorded_twice_is_one_row(dataset):
    person = dataset / "people" / "han-son-u.yaml"
    twice = 'distinct_from:\n  - {person: han-son-u-1971, why: "of another branch"}\n'
    person.write_text(person.read_text("utf-8").replace("distinct_from:\n", twice), "utf-8")
    rows = [row for row in load(dataset).rows("relations") if row["from_id"] == "han-son-u"]
    assert [row["why"] for row in rows] == ["of another branch; a general, born in 1971"]
