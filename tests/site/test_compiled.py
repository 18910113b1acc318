"""Compiled templates are kept, and losing them costs nothing but time."""

import pytest

from plenipo.site.templates import Templates


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "plenipo" / "templates"


@pytest.fixture
def said(tmp_path):
    """What a template says of Han, rendered in a fresh environment."""
    (tmp_path / "templates").mkdir()
    file = tmp_path / "templates" / "greeting.html"
    file.write_text("Dear {{ bearer }}")

    def render(text=""):
        if text:
            file.write_text(text)
        return Templates(file.parent).render("greeting.html", bearer="Han")

    return render


@pytest.mark.usefixtures("kept")
def test_template_is_compiled_once(said, monkeypatch):
    assert said() == "Dear Han"
    monkeypatch.setattr("jinja2.Environment.compile", None)
    assert said() == "Dear Han"


@pytest.mark.usefixtures("kept")
def test_changed_template_is_compiled_anew(said):
    said()
    assert said("Good day, {{ bearer }}") == "Good day, Han"


@pytest.mark.parametrize("broken", [b"", b"j2", b"no template"])
def test_broken_file_is_replaced(kept, said, broken):
    said()
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(broken)
    assert said() == "Dear Han"
    assert file.read_bytes() == whole


def test_folder_that_cannot_be_made_is_no_error(tmp_path, said, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert said() == "Dear Han"
