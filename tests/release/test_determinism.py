"""Two builds of one dataset are equal, byte for byte, whatever the machine they run on is set to."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TINY = Path(__file__).parent.parent / "fixtures" / "tiny"
BUILD = """
import sys
from pathlib import Path
from plenipo.release.pipeline import make_release
make_release(Path(sys.argv[1]), Path(sys.argv[2]))
"""
SETTINGS = [
    {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "1",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "12345", "SOURCE_DATE_EPOCH": "1"},
]


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    """The release under each setting, from copies whose files were written in different orders."""
    made = []
    for number, setting in enumerate(SETTINGS):
        folder = tmp_path_factory.mktemp(f"machine{number}")
        root = folder / "dataset"
        for path in sorted(TINY.rglob("*.yaml"), reverse=bool(number % 2)):
            (root / path.relative_to(TINY)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, root / path.relative_to(TINY))
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), **setting}
        command = [sys.executable, "-c", BUILD, str(root), str(folder / "release")]
        subprocess.run(command, env=environment, check=True, cwd=Path(__file__).parent.parent.parent)
        made.append(files(folder / "release"))
    return made


@pytest.mark.parametrize("other", [1, 2])
def test_equal_bytes_whatever_time_zone_locale_hash_seed_and_order_on_disk(builds, other):
    assert set(builds[0]) == set(builds[other])
    assert [path for path, data in builds[0].items() if builds[other][path] != data] == []
    assert len(builds[0]) > 25


def test_no_clock_and_no_path_of_the_machine_is_in_a_release(builds):
    for data in builds[0].values():
        assert b"/machine0/" not in data
