"""The server of the preview: pages with the policy as a header, and reloading from a file of script."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from plenipo.site.policy import HEADERS

_ADDRESS = re.compile(r"/livereload/(\d+)/(\d+)\.js")
_SCRIPT = """\
// Waits for a newer build than {0}, and reloads the page if it has changed.
const text = async () => {{
  const answer = await fetch(location.href, {{ cache: "no-store" }});
  return (await answer.text()).replace(/\\/livereload\\/\\d+\\/\\d+/, "");
}};
const wait = (seconds) => new Promise((done) => setTimeout(done, 1000 * seconds));
const shown = await text();
for (let epoch = {0}; ; ) {{
  try {{
    const newest = Number(await (await fetch(`/livereload/${{epoch}}/{1}`)).text());
    if (newest > epoch) {{
      epoch = newest;
      if ((await text()) !== shown) location.reload();
    }}
  }} catch {{
    await wait(3);
  }}
}}
"""


class LiveServer(LiveReloadServer):
    """MkDocs' own server, under a strict content policy.

    `fresh` is called with the path of each page that is asked for, before its file is read.
    """

    def __init__(
        self, builder: Callable[[], None], host: str, port: int, root: Path, fresh: Callable[[str], None]
    ) -> None:
        super().__init__(builder, host, port, str(root))
        self._fresh = fresh

    def show(self, root: Path) -> None:
        """Serve another folder from now on, and let the readers look again."""
        with self._epoch_cond:
            self.root = str(root)
            self._wanted_epoch = self._visible_epoch = max(
                round(time.monotonic() * 1000), self._visible_epoch + 1
            )
            self._epoch_cond.notify_all()

    def serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer with our headers."""

        def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, [*headers, ("Cache-Control", "no-cache"), *HEADERS], *more)

        if found := _ADDRESS.fullmatch(environ["PATH_INFO"]):
            start("200 OK", [("Content-Type", "application/javascript")])
            return [_SCRIPT.format(*found.groups()).encode()]
        return super().serve_request(environ, start)

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
        self._fresh(environ["PATH_INFO"].removesuffix("index.html").lstrip("/"))
        return super()._serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        script = (
            f'<script type="module" src="/livereload/{epoch}/{round(time.monotonic() * 1000)}.js"></script>'
        )
        before, end, after = content.rpartition(b"</body>")
        return before + script.encode() + end + after
