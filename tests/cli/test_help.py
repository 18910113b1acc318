"""Help, usage, pipes: what every command owes its user."""

import subprocess
import sys
from pathlib import Path

import pytest

from plenipo.cli import reference
from plenipo.cli.main import group

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "cli.md"


@pytest.mark.parametrize("name", sorted(group.commands))
def test_every_command_has_help_with_an_example(run, name):
    """`--help` says what the command does and shows a call that works."""
    done = run(name, "--help")
    assert done.returncode == 0
    assert f"plenipo {name}" in done.stdout.partition("Example")[2]


def test_the_reference_is_that_of_the_command():
    """The committed page equals what the command's help makes."""
    mend = "python -m plenipo.cli.reference > docs/reference/cli.md"
    assert REFERENCE.read_text(encoding="utf-8") == reference.text(), f"mend it with: {mend}"
    assert all(f"\n## plenipo {name}\n" in reference.text() for name in group.commands)


def test_unknown_command_is_wrong_usage(run):
    """Exit status 2."""
    done = run("fnid")
    assert done.returncode == 2
    assert "No such command 'fnid'" in done.stderr


def test_output_survives_a_closed_pipe():
    """`plenipo … | head -1` ends quietly."""
    script = f"{sys.executable} -c 'from plenipo.cli import main; main()' --help | head -1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.startswith("Usage: plenipo")
    assert "Traceback" not in done.stderr


def test_help_imports_no_heavy_library():
    """The path to `--help` loads neither pydantic nor yaml."""
    heavy = "pydantic", "yaml", "mkdocs"
    script = f"import sys, plenipo.cli.main; print(*(name for name in {heavy} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == ""
