"""The release of the tiny directory, made once for all tests that only look at it."""

import shutil
from pathlib import Path

import pytest

from plenipo.directory import Directory, load
from plenipo.release.pipeline import make_release, write_release
from plenipo.release.recipe import read_recipe

TINY = Path(__file__).parent.parent / "fixtures" / "tiny"


@pytest.fixture(scope="session")
def tiny() -> Directory:
    return load(TINY)


@pytest.fixture(scope="session")
def release(tmp_path_factory):
    """A finished release; not to be changed."""
    return make_release(TINY, tmp_path_factory.mktemp("out") / "release")


@pytest.fixture
def dataset(tmp_path):
    """A copy of the tiny dataset, to be changed."""
    return Path(shutil.copytree(TINY, tmp_path / "dataset"))


@pytest.fixture
def written(tiny, tmp_path):
    """A release written and not yet validated, to be tampered with."""
    folder = tmp_path / "written"
    folder.mkdir()
    write_release(tiny, read_recipe(), folder)
    return folder
