"""The SQLite file: whole, typed, keyed, and able to find a name in any script."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from plenipo.directory import Directory, load
from plenipo.errors import PlenipoError
from plenipo.release.content import Content
from plenipo.release.database import DatabaseError, write_sqlite
from plenipo.release.search import search_words
from plenipo.tables.catalog import TABLES

TINY = Path(__file__).parent.parent / "fixtures" / "tiny"
PLAIN = [table for table in TABLES.values() if not table.flat]
FORMS = {
    "한선우": "ko-Hang",
    "Choi Sun-hee": "en",
    "최선희": "ko-Hang",
    "Ch'oe Sŏnhŭi": "en",
    "Цой Сон Хи": "ru",
    "崔善姬": "zh-Hant",
    "チェ・ソンヒ": "ja",
    "Nguyễn Phú Trọng": "vi",
}


@pytest.fixture(scope="module")
def database(release):
    with closing(
        sqlite3.connect(f"file:{release.folder / 'plenipo.sqlite'}?mode=ro", uri=True)
    ) as connection:
        yield connection


@pytest.fixture(scope="module")
def searched(tmp_path_factory):
    """A database with one person of many spellings among the tiny ones."""
    root = shutil.copytree(TINY, tmp_path_factory.mktemp("searched") / "dataset")
    person = root / "people" / "ryu-sol-a.yaml"
    rest = "kind: misprint, sources: [2002-05-12-courier-summit]"
    forms = "".join(f'  - {{form: "{form}", lang: {lang}, {rest}}}\n' for form, lang in FORMS.items())
    person.write_text(person.read_text("utf-8").replace("names:\n", f"names:\n{forms}"), "utf-8")
    path = root.parent / "names.sqlite"
    write_sqlite(Content(load(root)), PLAIN, path)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_it_is_whole_and_every_reference_leads_somewhere(database):
    assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert database.execute("pragma foreign_key_check").fetchall() == []


def test_every_table_has_the_keys_and_references_of_the_catalog(database):
    for table in PLAIN:
        columns = database.execute(f"pragma table_info({table.name})").fetchall()
        assert [name for _, name, *_ in columns] == table.fields
        keys = sorted((place, name) for _, name, _, _, _, place in columns if place)
        assert tuple(name for _, name in keys) == table.key
        references = {
            (row[3], row[2]) for row in database.execute(f"pragma foreign_key_list({table.name})").fetchall()
        }
        assert references == {(column.name, column.to) for column in table.columns if column.to}


def test_a_look_up_by_reference_uses_an_index(database):
    for question in (
        "select * from participants where person_id = 'han-son-u'",
        "select * from tenures where role_id = 'ruritania-president'",
        "select * from claims where record_kind = 'person' and record_id = 'han-son-u'",
    ):
        plan = database.execute(f"explain query plan {question}").fetchall()
        assert any("USING INDEX" in row[3] for row in plan), plan


def test_dates_compare_and_truths_count(database):
    first = "select count(*) from meetings where from_earliest >= '2002-01-01' and from_latest < '2003-01-01'"
    assert database.execute(first).fetchone() == (5,)
    assert database.execute("select sum(ongoing) from tenures").fetchone() == (3,)
    assert database.execute("select typeof(latitude) from places where id = 'edelweiss'").fetchone() == (
        "real",
    )


def test_it_says_what_it_is(database):
    about = dict(database.execute("select key, value from about").fetchall())
    assert (about["name"], about["version"], about["as_of"]) == ("tiny", "1.2.0", "2003-12-31")


@pytest.mark.parametrize(
    "query",
    [
        "최선희", "선희", "희", "choi sun hee", "Choi", '"Choi Sun-hee"', "choi sunhee", "choisunhee",
        "sunh*", "choe", "choe sonhui", "цой сон хи", "Цой", "崔善姬", "善姬", "ソンヒ", "チェ", "Nguyễn",
        "nguyen phu trong",
    ],
)  # fmt: skip
def test_a_name_is_found_in_any_script_whole_or_in_part(searched, query):
    question = "select distinct person_id from names_search where names_search match ?"
    assert searched.execute(question, (query,)).fetchall() == [("ryu-sol-a",)]


def test_a_shared_spelling_finds_all_who_share_it(searched):
    question = "select distinct person_id from names_search where names_search match '선우' order by 1"
    found = [id for (id,) in searched.execute(question)]
    assert found == ["han-son-u", "han-son-u-1971", "ryu-sol-a"]


def test_who_is_not_there_is_not_found(searched):
    question = "select person_id from names_search where names_search match ?"
    for query in ("최선호", "choi sun ho", "ryu-sol-a AND nobody".replace("-", " ")):
        assert searched.execute(question, (query,)).fetchall() == []


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("Choi Sun-hee", "choi sun hee choisun choisunhee sunhee"),
        ("최선희", "최선희 최 최선 선 선희 희"),
        ("Ch'oe", "choe"),
        ("Цой", "цой"),
    ],
)
def test_search_words_are_folded_joined_and_cut(form, words):
    assert search_words(form) == words


def test_search_words_of_a_long_word_stay_few():
    assert len(search_words("가나다라마바사아자차카타파하" * 10).split()) < 14 * 8 + 2


def test_a_reference_to_nobody_stops_the_database(tiny, tmp_path):
    people = {id: person for id, person in tiny.people.items() if id != "rudolf-stern"}
    records = {kind: dict(some) for kind, some in tiny.collections.items()}
    content = Content(tiny)
    for table in PLAIN:
        content.rows(table)  # with him, before he goes
    content._rows["people"] = list(Directory(tiny.info, {**records, "person": people}).rows("people"))
    with pytest.raises(
        DatabaseError, match=r"plenipo\.sqlite: \w+, row \d+, refers to what is not in people"
    ):
        write_sqlite(content, PLAIN, tmp_path / "plenipo.sqlite")
    assert issubclass(DatabaseError, PlenipoError)
    assert not (tmp_path / "plenipo.sqlite").exists()
