"""What most tests stand on: the tiny directory, and a way to break a copy of it."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

FIXTURES = Path(__file__).parent / "fixtures"
TINY = FIXTURES / "tiny"

settings.register_profile("plenipo", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("plenipo")


def pytest_addoption(parser):
    parser.addoption(
        "--renew-golden", action="store_true", help="write what the golden tests get, instead of comparing it"
    )


@pytest.fixture(autouse=True, scope="session")
def cache(tmp_path_factory):
    """The tests keep what they remember of datasets away from the user's own cache."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture(scope="session")
def directory():
    """The tiny directory, opened; it never changes."""
    import plenipo

    return plenipo.load(TINY)


@pytest.fixture
def tiny(tmp_path):
    """A copy of the tiny dataset that a test may change."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


@pytest.fixture
def broken(tiny):
    """Lay the broken dataset of a finding code over a copy of the tiny one."""

    def lay(code):
        folder = FIXTURES / "broken" / code
        for name in folder.rglob("*"):
            file = name.relative_to(folder)
            if name.is_file() and file.name not in {"DELETE", "expected.yaml"}:
                (tiny / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(name, tiny / file)
        gone = folder / "DELETE"
        for file in gone.read_text().split() if gone.exists() else ():
            (tiny / file).unlink()
        return tiny

    return lay


@pytest.fixture
def golden(request):
    """Compare a text with the one that was kept of it; `pytest --renew-golden` keeps the new one."""

    def compare(name, text):
        kept = Path(__file__).parent / "golden" / name
        if request.config.getoption("--renew-golden"):
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(text, encoding="utf-8")
        known = kept.read_text(encoding="utf-8") if kept.exists() else ""
        assert text == known, f"{os.fspath(kept)}: if the new text is right, run pytest --renew-golden"

    return compare
