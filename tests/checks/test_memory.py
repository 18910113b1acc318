"""The memory saves time and changes no answer."""

import os
from pathlib import Path

import pytest

import plenipo
from plenipo.checks import memory, validate


@pytest.fixture
def built(monkeypatch):
    """The files of which a record was built, in order."""
    files = []
    original = vars(validate)["make"]

    def counted(model, values, file):
        files.append(file)
        return original(model, values, file)

    monkeypatch.setattr(validate, "make", counted)
    return files


def kept(cache):
    return list((cache / "plenipo").glob("validate-*.json"))


def test_a_second_run_builds_no_record_and_says_the_same(broken, built):
    for code in ("near-twin", "shared-native-form", "outside-parent", "part-of-order", "source-too-early"):
        dataset = broken(code)
    first = validate.validate(dataset)
    assert len(first.findings) >= 5
    assert len(built) > 49
    built.clear()
    second = validate.validate(dataset)
    assert built == []
    assert second == first


def test_a_file_with_findings_of_its_own_is_looked_at_again(broken, built):
    dataset = broken("cited-twice")
    first = validate.validate(dataset)
    built.clear()
    assert validate.validate(dataset) == first
    assert built == ["people/olga-maro.yaml"]


def test_an_edited_file_is_read_again_and_only_that(tiny, built):
    assert validate.validate(tiny).findings == []
    built.clear()
    file = tiny / "people" / "ivan-dragan.yaml"
    file.write_text(file.read_text().replace("represents: graustark", "represents: graustarc"))
    (finding,) = validate.validate(tiny).findings
    assert finding.code == "dangling-reference"
    assert built == ["people/ivan-dragan.yaml"]


def test_a_file_of_the_same_size_and_time_but_other_bytes_is_read_again(tiny, built):
    file = tiny / "people" / "ivan-dragan.yaml"
    before = file.stat()
    validate.validate(tiny)
    built.clear()
    file.write_text(file.read_text().replace("Ivan Dragan", "Iwan Dragan"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    validate.validate(tiny)
    assert built == ["people/ivan-dragan.yaml"]


def test_a_deleted_file_is_forgotten_and_missed(tiny):
    validate.validate(tiny)
    (tiny / "people" / "ivan-dragan.yaml").unlink()
    report = validate.validate(tiny)
    assert report.counts["person"] == 6
    assert {finding.code for finding in report.findings} == {"dangling-reference", "unused-record"}


def test_a_change_of_the_package_drops_the_memory(tiny, built, monkeypatch):
    validate.validate(tiny)
    built.clear()
    monkeypatch.setattr(memory, "_fingerprint", lambda: "another package")
    assert validate.validate(tiny).findings == []
    assert len(built) == 49


def test_what_is_watched_exists_and_changes_the_fingerprint(monkeypatch, tmp_path):
    package = tmp_path / "plenipo"
    for name in memory.WATCHED:
        file = package / name if name.endswith(".py") else package / name / "module.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    monkeypatch.setattr(plenipo, "__file__", str(package / "__init__.py"))
    seen = {memory._fingerprint()}
    for file in sorted(package.rglob("*.py")):
        file.write_text("changed = True")
        seen.add(memory._fingerprint())
    assert len(seen) == len(memory.WATCHED) + 1


def test_every_part_that_checks_stand_on_is_watched():
    home = Path(memory.__file__).parent.parent
    assert all((home / name).exists() for name in memory.WATCHED)


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '{"code": "x"}'])
def test_a_broken_memory_costs_time_and_never_an_answer(tiny, cache, built, text):
    before = set(kept(cache))
    validate.validate(tiny)
    (file,) = set(kept(cache)) - before
    file.write_text(text)
    built.clear()
    assert validate.validate(tiny).findings == []
    assert len(built) == 49


def test_two_datasets_do_not_share_a_memory(tiny, tmp_path, cache):
    before = set(kept(cache))
    validate.validate(tiny)
    validate.validate(tiny.rename(tmp_path / "moved"))
    assert len(set(kept(cache)) - before) == 2


def test_without_memory_nothing_is_kept(tiny, cache):
    before = set(kept(cache))
    validate.validate(tiny, memory=False)
    assert set(kept(cache)) == before


def test_a_cache_that_cannot_be_written_is_no_error(tiny, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert validate.validate(tiny).findings == []


def test_the_memory_leaves_nothing_beside_it(tiny, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    validate.validate(tiny)
    assert all(path.name.startswith("validate-") for path in (tmp_path / "cache" / "plenipo").iterdir())
