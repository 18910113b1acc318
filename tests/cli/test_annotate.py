"""`plenipo annotate` as a user calls it."""

import json

import pytest

TEXT = "Ryu Sol A met Anna Halász. Ms. Halász spoke."


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    return str(file)


def test_a_table_says_who_is_named_where(run, report):
    done = run("annotate", report, "--on", "2003-03-01")
    assert done.returncode == 0
    assert "anna-halasz" in done.stdout
    assert len(done.stdout.splitlines()) == 2 + 3


def test_json_lines_have_one_mention_each(run, report):
    rows = [json.loads(line) for line in run("annotate", "--format", "jsonl", report).stdout.splitlines()]
    assert [(row["start"], row["id"]) for row in rows] == [
        (0, "ryu-sol-a"),
        (14, "anna-halasz"),
        (31, "anna-halasz"),
    ]


def test_a_page_marks_the_names(run, report):
    done = run("annotate", "--format", "html", report)
    assert done.stdout.startswith("<!doctype html>")
    assert done.stdout.count("<mark") == 3


def test_nothing_named_is_exit_status_1(run, tmp_path):
    file = tmp_path / "nothing.txt"
    file.write_text("Nobody came.", encoding="utf-8")
    done = run("annotate", str(file))
    assert done.returncode == 1
    assert "nobody of the directory is named" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["--out", "x"],
        ["--corpus", "x", "y"],
        ["--corpus", "x", "--meetings"],
        ["missing.txt"],
        ["--on", "yesterday"],
    ],
)
def test_wrong_usage_is_exit_status_2(run, arguments):
    assert run("annotate", *arguments).returncode == 2


def test_a_corpus_is_annotated_from_the_command(run, tmp_path):
    pytest.importorskip("pyarrow")
    (tmp_path / "in.jsonl").write_text(
        json.dumps({"id": "1", "text": TEXT, "date": "2003-03-01"}) + "\n", encoding="utf-8"
    )
    out = tmp_path / "out.jsonl"
    done = run("annotate", "--corpus", str(tmp_path / "in.jsonl"), "--out", str(out), "--processes", "1")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["ryu-sol-a", "anna-halasz", "anna-halasz"]
