"""Every command and every line of Python that the README and the guides show is run, and says that.

With `PLENIPO_RENEW=1` the shown output is written anew.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]
BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RENEW = os.environ.get("PLENIPO_RENEW") == "1"


def shell(block):
    """Run each `$ plenipo …` line; give the block with its real output."""
    lines = []
    for line in block.splitlines():
        if line.startswith("$ "):
            done = subprocess.run(
                ["bash", "-c", line[2:].replace("plenipo ", f"{sys.executable} -m plenipo ", 1)],
                cwd=ROOT,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            lines += [line, *done.stdout.rstrip("\n").split("\n")] if done.stdout else [line]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def python(block, names):
    """Run each `>>> …` statement in one namespace; give the block with its real output."""
    lines = []
    for statement in re.findall(r"^>>> (.*(?:\n\.\.\. .*)*)", block, re.MULTILINE):
        source = statement.replace("\n... ", "\n")
        shown = f">>> {statement}"
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            exec(compile(source, "README", "single"), names)  # noqa: S102 - the README is ours
        lines += [shown, *output.getvalue().rstrip("\n").split("\n")] if output.getvalue() else [shown]
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_shown_output_is_real(page, monkeypatch):
    """Each block equals what running it prints."""
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}

    def rerun(match):
        language, block = match.groups()
        real = shell(block) if language == "console" else python(block, names)
        return f"```{language}\n{real}```"

    text = page.read_text(encoding="utf-8")
    renewed = BLOCK.sub(rerun, text)
    if RENEW:
        page.write_text(renewed, encoding="utf-8")
    assert renewed == text or RENEW, "renew it with: PLENIPO_RENEW=1 pytest tests/test_readme.py"
