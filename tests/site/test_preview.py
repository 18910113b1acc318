"""The live preview: an edit of a record is seen; an error keeps the last good pages."""

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]


def fetched(url):
    with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our server
        return answer.read().decode()
    return ""


def eventually(condition):
    """Whether something comes true within a minute."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def preview(tiny, tmp_path):
    """A running preview of a copy of the tiny dataset: its address, and what it printed so far."""
    port, log = free_port(), tmp_path / "log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "plenipo", "--dataset", str(tiny), "serve", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=stream,
            stderr=stream,
        )
        try:
            yield f"http://127.0.0.1:{port}/", log.read_text
        finally:
            process.terminate()
            process.wait(timeout=20)


def test_edit_is_seen_and_an_error_keeps_the_last_good_page(preview, tiny):
    base, said = preview
    person, file = f"{base}people/rudolf-stern/", tiny / "people" / "rudolf-stern.yaml"
    good = file.read_text(encoding="utf-8")
    assert eventually(lambda: "Rudolf Stern" in fetched(person)), said()

    file.write_text(good.replace("name: Rudolf Stern", "name: Rudolf Sternau").replace("family: Stern", ""))
    assert eventually(lambda: "Rudolf Sternau" in fetched(person)), said()

    file.write_text(good + "shoe_size: 43\n")
    assert eventually(lambda: "shoe_size" in said()), said()
    assert "Rudolf Sternau" in fetched(person)

    file.write_text(good)
    assert eventually(lambda: "Rudolf Sternau" not in fetched(person)), said()


def test_preview_reloads_the_page_by_itself(preview):
    base, said = preview
    assert eventually(lambda: "livereload" in fetched(base)), said()
    script = re.search(r'src="/(livereload/\d+/\d+\.js)"', fetched(base))
    assert script
    assert "location.reload" in fetched(base + script[1])


def test_preview_sends_the_content_policy_with_every_page(preview):
    base, said = preview
    assert eventually(lambda: fetched(base)), said()
    with urllib.request.urlopen(base, timeout=5) as answer:  # noqa: S310 - our server
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_indexes_follow_an_edit(preview, tiny):
    base, said = preview
    file = tiny / "people" / "rudolf-stern.yaml"
    assert eventually(lambda: "Rudolf Stern" in fetched(f"{base}people/")), said()
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("name: Rudolf Stern", "name: Rudolf Sternau").replace("family: Stern", ""))
    assert eventually(lambda: "Rudolf Sternau" in fetched(f"{base}people/")), said()


def test_new_record_has_its_page(preview, tiny):
    base, said = preview
    assert eventually(lambda: fetched(base)), said()
    (tiny / "people" / "zeno-taal.yaml").write_text(
        "name: Zeno Taal\nfamily: Taal\nrepresents: ruritania\n"
        "sources: [2001-ruritania-yearbook]\nchecked: 2003-12-01\n"
    )
    assert eventually(lambda: "Zeno Taal" in fetched(f"{base}people/zeno-taal/")), said()
