"""The wheel carries the compiled dataset, answers once installed, and can make releases."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent.parent
TINY = REPOSITORY / "tests" / "fixtures" / "tiny"
PARTS = ["plenipo", "build", "schema", "pyproject.toml", "README.md", "LICENSE", "LICENSE-DATA"]


def run(*command, **options):
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of the repository whose dataset is the tiny one."""
    folder = tmp_path_factory.mktemp("checkout")
    for part in PARTS:
        source = REPOSITORY / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, folder / part)
    shutil.copytree(TINY, folder / "dataset")
    (folder / "tests").mkdir()
    (folder / "tests" / "test_nothing.py").write_text("")
    return folder


@pytest.fixture(scope="module")
def built(checkout, tmp_path_factory):
    """The source distribution, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), cwd=checkout)
    assert done.returncode == 0, done.stdout + done.stderr
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    """A Python that has the wheel, and this environment's libraries but not this checkout."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    site = Path(
        run(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip()
    )
    install = ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", str(built[1])]
    done = run(sys.executable, "-m", "pip", "--python", str(python), "install", *install)
    assert done.returncode == 0, done.stderr
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")

    def call(*arguments):
        environment = {key: value for key, value in os.environ.items() if not key.startswith("PLENIPO")}
        environment["XDG_CACHE_HOME"] = str(folder / "cache")
        return run(str(python), *arguments, cwd=folder, env=environment)

    return call


def test_the_wheel_has_the_snapshot_and_neither_records_nor_tests(built):
    with zipfile.ZipFile(built[1]) as wheel:
        names = wheel.namelist()
    assert "plenipo/snapshot.json" in names
    assert {"plenipo/release/inputs/release.yaml", "plenipo/release/inputs/datapackage-2.0.json"} <= set(
        names
    )
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == {"plenipo"}
    assert [name for name in names if name.endswith(".yaml")] == ["plenipo/release/inputs/release.yaml"]
    assert not [name for name in names if "test" in name]


def test_the_source_distribution_has_all_that_the_wheel_is_built_from(built):
    with tarfile.open(built[0]) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {
        "dataset/dataset.yaml",
        "dataset/people/han-son-u.yaml",
        "build/wheel.py",
        "build/release.yaml",
        "schema/vendor/datapackage-2.0.json",
        "schema/vendor/LICENSE.md",
        "pyproject.toml",
        "LICENSE-DATA",
    } <= names


def test_a_wheel_is_built_the_same_twice(checkout, built, tmp_path):
    arguments = [
        "--no-build-isolation",
        "--no-deps",
        "--quiet",
        "--disable-pip-version-check",
        "-w",
        str(tmp_path),
    ]
    done = run(sys.executable, "-m", "pip", "wheel", *arguments, str(checkout))
    assert done.returncode == 0, done.stderr
    (again,) = tmp_path.glob("*.whl")
    assert again.read_bytes() == built[1].read_bytes()


def test_an_installed_package_answers_at_once(installed):
    code = "import plenipo; print(len(plenipo.load().people), plenipo.__file__)"
    done = installed("-c", code)
    assert done.returncode == 0, done.stderr
    count, file = done.stdout.split()
    assert count == "7"
    assert not Path(file).is_relative_to(REPOSITORY)


def test_an_installed_package_makes_the_same_release_as_a_checkout(installed, tmp_path):
    code = "import sys; from pathlib import Path; from plenipo.release.pipeline import make_release\n"
    code += "make_release(Path(sys.argv[1]), Path(sys.argv[2]))"
    done = installed("-c", code, str(TINY), str(tmp_path / "installed"))
    assert done.returncode == 0, done.stderr
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command = [sys.executable, "-c", code, str(TINY), str(tmp_path / "checkout")]
    done = run(*command, cwd=REPOSITORY, env=environment)
    assert done.returncode == 0, done.stderr
    for path in (tmp_path / "checkout").rglob("*.*"):
        assert (
            path.read_bytes()
            == (tmp_path / "installed" / path.relative_to(tmp_path / "checkout")).read_bytes()
        )


def test_a_dataset_with_errors_is_not_packed(checkout, tmp_path):
    broken = Path(shutil.copytree(checkout, tmp_path / "broken"))
    person = broken / "dataset" / "people" / "vera-orlak.yaml"
    person.write_text(
        person.read_text("utf-8").replace("represents: graustark", "represents: nowhere"), "utf-8"
    )
    arguments = [
        "--no-build-isolation",
        "--no-deps",
        "--quiet",
        "--disable-pip-version-check",
        "-w",
        str(tmp_path),
    ]
    done = run(sys.executable, "-m", "pip", "wheel", *arguments, str(broken))
    assert done.returncode != 0
    assert "people/vera-orlak.yaml:3:13: no organization has the id nowhere" in done.stderr
    assert not list(tmp_path.glob("*.whl"))
