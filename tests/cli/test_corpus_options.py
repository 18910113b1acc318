"""The options of a command that annotates corpora."""

import json

import click
import pytest
from click.testing import CliRunner

from plenipo.annotation.patterns import Pattern
from plenipo.annotation.scanning.scan import Scanner
from plenipo.cli.corpus import annotate_corpus, corpus_options


class Nobody:
    """Finds, but resolves nothing."""

    scanner = Scanner([Pattern("Pyongyang", "place", ("pyongyang",))])

    def resolve(self, *_):
        return []


@click.command()
@corpus_options
def annotate(source, out, **options):
    annotate_corpus(source, out, Nobody, "settings", None, **options)


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": "In Pyongyang"}) + "\nbroken\n")
    return path


def test_what_was_done_is_said_on_standard_error(source, tmp_path):
    ran = CliRunner().invoke(
        annotate, ["--corpus", str(source), "--out", str(tmp_path / "out"), "--processes", "1"]
    )
    assert (ran.exit_code, ran.stdout) == (0, "")
    first, second = ran.stderr.splitlines()
    assert first.startswith("0 mentions in 1 document of 1 file")
    assert second.startswith("1 problem, 0 files left out: ")
    again = CliRunner().invoke(annotate, ["--corpus", str(source), "--out", str(tmp_path / "out")])
    assert "done before: 1 piece" in again.stderr


def test_a_corpus_needs_an_output(source):
    ran = CliRunner().invoke(annotate, ["--corpus", str(source)])
    assert ran.exit_code == 2
    assert "--out" in ran.stderr
