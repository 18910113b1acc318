"""Pictures of a page of each kind for the README, from the built site: `make screenshots`."""

from __future__ import annotations

import base64
import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
SITE, PICTURES = ROOT / "out" / "site", ROOT / "docs" / "screenshots"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PAGES = {
    "home": "",
    "person": "people/choe-son-hui/",
    "meeting": "meetings/2019-02-27-hanoi-summit/",
    "organization": "organizations/kp-mfa/",
    "country": "countries/kp/",
    "role": "roles/kp-mfa-minister/",
    "place": "places/hanoi/",
    "source": "sources/2019-02-24-msn-kim-heads-to-hanoi/",
    "list": "people/of/kp/",
    "missing": "missing/",
    "network": "views/network/",
    "timeline": "views/timeline/",
    "map": "views/map/",
    "roster": "views/roster/?of=kp-mfa&on=2018-06-12&since=2016-06-12",
    "compare": "views/compare/?a=choe-son-hui&b=sung-kim",
    "annotate": "annotate/",
    "downloads": "data/downloads/",
}
"""Pages by the name of their picture; those that this site has not are left out."""
HEAVIEST = 100_000
EXAMPLE, MARKED, SPOKEN = "[data-pl-example]", ".pl-mark", ".pl-said"
"""What fills a page with an example; a name found in it; the sentence that says what a view shows."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that says nothing."""

    def log_message(self, *_):
        """Say nothing."""


def main() -> None:
    """Take every picture; exit with an error if one is too heavy."""
    browser = next(filter(None, map(shutil.which, NAMES)), None)
    if browser is None or not SITE.is_dir():
        sys.exit("*** NO PICTURES: they need Chromium, and `make build` before ***")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=SITE))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser, args=FLAGS)
        for name, path in PAGES.items():
            if (SITE / path.partition("?")[0] / "index.html").is_file():
                taken = picture(chromium, f"http://127.0.0.1:{server.server_port}/{path}")
                (PICTURES / f"{name}.webp").write_bytes(taken)
        chromium.close()
    server.shutdown()


def picture(chromium, address):
    """The top of a page as WebP, light enough for a README."""
    page = chromium.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
    page.goto(address, wait_until="load")
    if page.locator(EXAMPLE).count():
        page.locator(f"{EXAMPLE}:enabled").click()
        page.locator(MARKED).first.evaluate("one => scrollTo(0, one.getBoundingClientRect().top - 240)")
    if page.locator(SPOKEN).count():
        page.locator(f"{SPOKEN}:not(:empty)").wait_for()
    page.wait_for_timeout(500)
    for quality in (80, 65, 50, 35):
        taken = page.context.new_cdp_session(page).send(
            "Page.captureScreenshot", {"format": "webp", "quality": quality}
        )
        data = base64.b64decode(taken["data"])
        if len(data) < HEAVIEST:
            page.close()
            return data
    sys.exit(f"the picture of {address} is too heavy")


if __name__ == "__main__":
    main()
