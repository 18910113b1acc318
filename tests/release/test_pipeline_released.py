"""A release takes the place of the last one whole, or leaves it as it was."""

import dataclasses
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plenipo.errors import InvalidDatasetError, UsageError
from plenipo.release import formats, swap
from plenipo.release.package import PackageError
from plenipo.release.pipeline import make_release
from plenipo.release.sheets import write_csv

RECIPE = """\
products:
  - {format: csv, path: "{table}.csv", tables: [people, organizations]}
  - {format: json, path: plenipo.json}
"""


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def recipe(tmp_path):
    """A short recipe, for speed."""
    path = tmp_path / "recipe.yaml"
    path.write_text(RECIPE)
    return path


@pytest.fixture
def out(dataset, recipe, tmp_path):
    """A finished release of version 1.2.0, in a folder of its own."""
    make_release(dataset, tmp_path / "out" / "release", recipe=recipe)
    head = dataset / "dataset.yaml"
    head.write_text(head.read_text("utf-8").replace("1.2.0", "1.3.0"), "utf-8")
    return tmp_path / "out" / "release"


def version(out):
    return json.loads((out / "datapackage.json").read_text("utf-8"))["version"]


def test_a_release_replaces_the_last_one_and_leaves_nothing_behind(dataset, recipe, out):
    assert version(out) == "1.2.0"
    made = make_release(dataset, out, recipe=recipe)
    assert version(out) == "1.3.0"
    assert [path.name for path in out.parent.iterdir()] == ["release"]
    assert [file.path for file in made.files] == ["people.csv", "organizations.csv", "plenipo.json"]
    assert made.files[0].rows == 7
    assert out.stat().st_mode & 0o055 == 0o055 & ~os.umask(os.umask(0o022))


def test_a_file_that_is_no_longer_made_is_gone(dataset, recipe, out):
    recipe.write_text(RECIPE.replace(", organizations", "").replace("csv", "jsonl"))
    make_release(dataset, out, recipe=recipe)
    assert set(contents(out)) == {
        "people.jsonl",
        "plenipo.json",
        "datapackage.json",
        "README.md",
        "CITATION.cff",
    }


def test_progress_tells_how_many_files_are_done(dataset, recipe, tmp_path):
    seen = []
    make_release(dataset, tmp_path / "release", recipe=recipe, progress=lambda *step: seen.append(step))
    assert seen == [(0, 3), (1, 3), (2, 3)]


def test_a_dataset_with_errors_is_not_released(dataset, recipe, out):
    before = contents(out)
    person = dataset / "people" / "vera-orlak.yaml"
    person.write_text(
        person.read_text("utf-8").replace("represents: graustark", "represents: nowhere"), "utf-8"
    )
    with pytest.raises(InvalidDatasetError) as caught:
        make_release(dataset, out, recipe=recipe)
    assert [finding.code for finding in caught.value.findings] == ["dangling-reference"]
    assert contents(out) == before
    assert [path.name for path in out.parent.iterdir()] == ["release"]


def test_a_writer_that_fails_leaves_the_last_release(dataset, recipe, out, monkeypatch):
    before = contents(out)

    def fail(*_):
        raise OSError("no space left on device")

    broken = formats.Format("JSON", "Broken.", "json", "application/json", fail)
    monkeypatch.setitem(formats.FORMATS, "json", broken)
    with pytest.raises(OSError, match="no space left"):
        make_release(dataset, out, recipe=recipe)
    assert contents(out) == before
    assert [path.name for path in out.parent.iterdir()] == ["release"]


def test_a_release_that_does_not_hold_leaves_the_last_one(dataset, recipe, out, monkeypatch):
    before = contents(out)

    def write_all_but_one(content, tables, path):
        content.rows(tables[0]).pop(0)
        write_csv(content, tables, path)

    forgetful = dataclasses.replace(formats.FORMATS["csv"], write=write_all_but_one)
    monkeypatch.setitem(formats.FORMATS, "csv", forgetful)
    with pytest.raises(PackageError) as caught:
        make_release(dataset, out, recipe=recipe)
    assert caught.value.problems[0].startswith("people.csv, row ")
    assert contents(out) == before
    assert [path.name for path in out.parent.iterdir()] == ["release"]


KILLED = """
import sys, time
from pathlib import Path
from plenipo.release import formats, pipeline, swap
def stop(*_, **__):
    print("ready", flush=True)
    time.sleep(60)
if sys.argv[4] == "writing":
    formats.FORMATS["json"] = formats.Format("JSON", "Slow.", "json", "application/json", stop)
elif sys.argv[4] == "swapping":
    swap._exchange = lambda one, other: False
    rename = Path.rename
    Path.rename = lambda self, to: stop() if "plenipo-new" in self.name else rename(self, to)
elif sys.argv[4] == "clearing":
    swap.shutil.rmtree = stop
pipeline.make_release(Path(sys.argv[1]), Path(sys.argv[2]), recipe=Path(sys.argv[3]))
"""


def killed(dataset, out, recipe, where):
    """Run a release in a process that is killed at a known point."""
    command = [sys.executable, "-c", KILLED, str(dataset), str(out), str(recipe), where]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL


def test_a_run_that_is_killed_while_writing_leaves_the_last_release(dataset, recipe, out):
    before = contents(out)
    killed(dataset, out, recipe, "writing")
    assert contents(out) == before
    assert len(list(out.parent.iterdir())) == 2

    make_release(dataset, out, recipe=recipe)
    assert version(out) == "1.3.0"
    assert [path.name for path in out.parent.iterdir()] == ["release"]


def test_a_run_that_is_killed_after_the_swap_leaves_the_new_release(dataset, recipe, out):
    killed(dataset, out, recipe, "clearing")
    assert version(out) == "1.3.0"
    make_release(dataset, out, recipe=recipe)
    assert [path.name for path in out.parent.iterdir()] == ["release"]


def test_where_folders_cannot_change_places_the_next_run_mends_a_killed_swap(dataset, recipe, out):
    before = contents(out)
    killed(dataset, out, recipe, "swapping")
    assert not out.exists()
    with swap.replacing(out, lambda _: None):
        assert contents(out) == before
        assert len(list(out.parent.iterdir())) == 2


def test_where_folders_cannot_change_places_a_swap_that_fails_brings_the_old_one_back(tmp_path, monkeypatch):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").write_text("old")
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    rename = Path.rename

    def failing(self, to):
        if "plenipo-new" in self.name:
            raise PermissionError("not now")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PermissionError), swap.replacing(tmp_path / "out", lambda _: None) as new:
        (new / "a").write_text("new")
    assert (tmp_path / "out" / "a").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("in_one_step", [True, False])
def test_folders_change_places_with_and_without_the_help_of_the_system(tmp_path, monkeypatch, in_one_step):
    if not in_one_step:
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    for text in ("first", "second", "third"):
        with swap.replacing(tmp_path / "out", lambda _: None) as new:
            (new / "a").write_text(text)
        assert (tmp_path / "out" / "a").read_text() == text
        assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_second_run_waits_for_the_first(dataset, recipe, out):
    code = "import sys; from pathlib import Path; from plenipo.release.pipeline import make_release\n"
    code += "make_release(Path(sys.argv[1]), Path(sys.argv[2]), recipe=Path(sys.argv[3]))"
    command = [sys.executable, "-c", code, str(dataset), str(out), str(recipe)]
    with swap.replacing(out, lambda _: None) as new:
        shutil.copytree(out, new, dirs_exist_ok=True)
        runs = [subprocess.Popen(command) for _ in range(2)]
        time.sleep(1.5)
        assert [run.poll() for run in runs] == [None, None]
        assert version(out) == "1.2.0"
    assert [run.wait() for run in runs] == [0, 0]
    assert version(out) == "1.3.0"
    assert [path.name for path in out.parent.iterdir()] == ["release"]


def test_a_folder_that_is_no_release_is_refused_and_left_alone(dataset, recipe, tmp_path):
    other = tmp_path / "documents"
    other.mkdir()
    (other / "letter.txt").write_text("dear")
    with pytest.raises(UsageError, match="is no release: it would be deleted"):
        make_release(dataset, other, recipe=recipe)
    (other / "datapackage.json").write_text('{"name": "of-somebody-else", "resources": []}')
    with pytest.raises(UsageError, match="is no release"):
        make_release(dataset, other, recipe=recipe)
    assert (other / "letter.txt").read_text() == "dear"


def test_a_plain_file_is_refused(dataset, recipe, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="is no release"):
        make_release(dataset, tmp_path / "file", recipe=recipe)
    assert (tmp_path / "file").read_text() == "x"


def test_an_empty_folder_is_taken(dataset, recipe, tmp_path):
    (tmp_path / "empty").mkdir()
    make_release(dataset, tmp_path / "empty", recipe=recipe)
    assert version(tmp_path / "empty") == "1.2.0"


@pytest.mark.parametrize("name", ["notes.txt", "jsonl/notes.txt"])
def test_what_somebody_put_into_a_release_is_not_deleted(dataset, recipe, out, name):
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_text("mine")
    with pytest.raises(UsageError, match=f"{name} is no part of the release there"):
        make_release(dataset, out, recipe=recipe)
    assert (out / name).read_text() == "mine"


def test_what_a_file_manager_left_there_is_in_nobodys_way(dataset, recipe, out):
    (out / ".DS_Store").write_text("x")
    make_release(dataset, out, recipe=recipe)
    assert not (out / ".DS_Store").exists()


def test_a_link_to_a_release_stays_a_link(dataset, recipe, out, tmp_path):
    (tmp_path / "latest").symlink_to(out)
    make_release(dataset, tmp_path / "latest", recipe=recipe)
    assert (tmp_path / "latest").is_symlink()
    assert version(out) == "1.3.0"


def test_dataset_and_release_may_not_lie_in_one_another(dataset, recipe, tmp_path):
    for out in (dataset, dataset / "release", tmp_path):
        with pytest.raises(UsageError, match="lie in one another"):
            make_release(dataset, out, recipe=recipe)
