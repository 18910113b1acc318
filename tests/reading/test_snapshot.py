"""A dataset compiled into one file says what the dataset says."""

import pytest

import plenipo
from plenipo.errors import UsageError
from plenipo.reading import snapshot
from plenipo.reading.dataset import read


@pytest.fixture
def compiled(tiny, tmp_path):
    file = tmp_path / "snapshot.json"
    snapshot.write(read(tiny), file)
    return file


def test_a_snapshot_gives_the_records_of_its_dataset(tiny, compiled):
    folder, file = plenipo.load(tiny), plenipo.load(compiled)
    assert file.info == folder.info
    assert file.redirects == folder.redirects
    for kind, records in folder.collections.items():
        assert dict(file.collections[kind]) == dict(records)


def test_equal_datasets_give_equal_bytes(tiny, compiled, tmp_path):
    again = tmp_path / "again.json"
    snapshot.write(read(tiny), again)
    assert again.read_bytes() == compiled.read_bytes()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": 0}',
        '{"format": 1}',
        '{"format": 1, "info": {}, "redirects": [], "records": {}}',
    ],
)
def test_another_file_is_no_snapshot(tmp_path, text):
    file = tmp_path / "snapshot.json"
    file.write_text(text)
    with pytest.raises(UsageError, match=r"snapshot\.json"):
        snapshot.read(file)


def test_a_missing_file_is_no_snapshot(tmp_path):
    with pytest.raises(UsageError, match="cannot be read as a snapshot"):
        snapshot.read(tmp_path / "nothing.json")
