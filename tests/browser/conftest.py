"""A headless Chromium, and sites served on this machine under a sub-path."""

import functools
import http.server
import json
import os
import shutil
import threading
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="session")
def chromium(request):
    """The browser; where there is none the tests are skipped aloud, and fail in continuous integration."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        message = "NO BROWSER: install Chromium; what only a browser can tell stays untested"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        request.config.get_terminal_writer().line(f"\n*** {message} ***", red=True)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve():
    """Serve a folder on the loopback interface under `/below/`; give the address of the folder."""
    servers = []

    def start(folder):
        above = folder.parent
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=above))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/{folder.name}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def flagship(tmp_path_factory, serve):
    """The address of the built site of the dataset that we publish."""
    from plenipo.site.render import build

    out = tmp_path_factory.mktemp("flagship") / "below"
    build(ROOT / "dataset", out, recipe=ROOT / "mkdocs.yml")
    return serve(out)


@pytest.fixture(scope="session")
def former():
    """Ids that the hostile dataset gave up: kind of record, id, and the page in its place."""
    return [
        ("person", "old-han", "people/han-son-u/"),
        ("organization", "old-ruritania", "countries/ruritania/"),
        ("organization", "old-ministry", "organizations/ruritania-mfa/"),
        ("role", "old-president", "roles/ruritania-president/"),
        ("place", "old-strelsau", "places/strelsau/"),
        ("meeting", "2002-old-conference", "meetings/2002-09-03-bridge-conference/"),
        ("source", "undated-old-gazetteer", "sources/undated-gazetteer/"),
    ]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory, serve, former):
    """The address of the tiny site, release and all; every free text in it would run if it could."""
    from plenipo.release.pipeline import make_release
    from plenipo.site.render import build

    folder = tmp_path_factory.mktemp("hostile")
    dataset = Path(shutil.copytree(ROOT / "tests" / "fixtures" / "tiny", folder / "dataset"))
    for file in dataset.glob("*/**/*.yaml"):
        record = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts, as ours
        file.write_text(json.dumps(poisoned(record), ensure_ascii=False), encoding="utf-8")
    redirects = [
        {"kind": kind, "from": old, "to": path.split("/")[1], "why": poisoned("Renamed.", "why")}
        for kind, old, path in former
    ]
    (dataset / "redirects.yaml").write_text(json.dumps(redirects, ensure_ascii=False), encoding="utf-8")
    make_release(dataset, folder / "release")
    build(dataset, folder / "below", recipe=ROOT / "mkdocs.yml")
    return serve(folder / "below")


EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}</svg></title>&quot;\u200fשלום"
LONGEST = {
    "name": 200, "form": 200, "publisher": 200, "capacity": 200, "via": 200,
    "title": 300, "note": 300, "states": 300, "at": 300, "why": 300,
}  # fmt: skip
"""Keys of free text, and how long one is made: 300 signs, or as many as a record may have."""


def poisoned(value, key=""):
    """The same record with every free text grown to its longest, markup and other directions in it."""
    if isinstance(value, dict):
        return {name: poisoned(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner, key) for inner in value]
    size = LONGEST.get(key)
    return f"{value[:40]} {EVIL} ".ljust(size, "W")[:size].rstrip() if size else value


class Visit:
    """A page of a browser, with everything that went wrong while it was open."""

    def __init__(self, page, base):
        self.page = page
        self.base = base
        self.wrong: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        page.on("dialog", self._asked_back)
        page.on("request", self._asked)
        page.on("response", self._answered)

    def _said(self, message):
        if message.type == "error":
            self.wrong.append(f"console: {message.text}")

    def _asked_back(self, dialog):
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, request):
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.wrong.append(f"request elsewhere: {request.url}")

    def _answered(self, response):
        if response.status >= 400:
            self.wrong.append(f"{response.status}: {response.url}")

    def open(self, path):
        self.page.goto(self.base + path, wait_until="load")

    def strays(self):
        """How many elements there are that only a text taken for markup would put into a page."""
        return self.page.locator("article :is(img, script:not([src])), .pl-search :is(img, script)").count()

    def is_wide(self):
        """Whether the page is wider than its window."""
        return self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")

    def search(self, words):
        """Type into the search box; give the titles of the answers once the whole index has given them."""
        box = self.page.locator("[data-pl-search]:has(input:visible)").first
        box.locator("input").fill("")
        box.locator("input").press_sequentially(words)
        self.page.wait_for_function(
            "([box, words]) => box.dataset.answered === words.trim() && box.dataset.whole !== undefined",
            arg=[box.element_handle(), words],
            timeout=20_000,
        )
        return box.locator(".pl-answer__title").all_inner_texts()


@pytest.fixture
def visit(chromium, request):
    """Open a visit to the flagship site, or to another one; nothing may go wrong in it."""
    visits = []

    def start(base=None, **options):
        context = chromium.new_context(**options)
        visits.append((context, Visit(context.new_page(), base or request.getfixturevalue("flagship"))))
        return visits[-1][1]

    yield start
    wrong = [line for _, one in visits for line in one.wrong]
    for context, one in visits:
        one.page.unroute_all(behavior="ignoreErrors")  # a picture may still be on its way
        context.close()
    assert wrong == []
