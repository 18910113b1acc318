"""A corpus of any kind of file is annotated once and wholly, whatever comes between."""

import gzip
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from trivial import Killed, Trivial

from plenipo.annotation.corpora import corpus as module
from plenipo.annotation.corpora import documents, inputs
from plenipo.annotation.corpora.batches import Columns
from plenipo.annotation.corpora.corpus import annotate_corpus
from plenipo.annotation.corpora.journal import NAME
from plenipo.errors import PlenipoError, UsageError

DOCUMENTS = [
    {"id": f"d{number}", "text": f"{number} 김영철이 Pyongyang\nKim Yong–chol", "date": "2019-01-18"}
    for number in range(50)
]
LINES = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in DOCUMENTS).encode()
FOUND = [
    (document["id"], text) for document in DOCUMENTS for text in ("김영철", "Pyongyang", "Kim Yong–chol")
]


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def run(source, out, make=Trivial, **options):
    given: dict[str, Any] = {"settings": "s", "processes": 1} | options
    return annotate_corpus(source, out, make, **given)


def rows(out):
    if out.is_dir():
        return [row for part in sorted(out.glob("part-*")) for row in pq.read_table(part).to_pylist()]
    if out.name.endswith(".parquet"):
        return pq.read_table(out).to_pylist()
    data = out.read_bytes()
    if out.name.endswith(".gz"):
        data = gzip.decompress(data)
    if out.name.endswith(".zst"):
        data = pa.input_stream(out, compression="zstd").read()
    return list(map(json.loads, data.splitlines()))


def found(out):
    return [(row["document"], row["text"]) for row in rows(out)]


def problems(summary):
    lines = map(json.loads, summary.report.read_text().splitlines()) if summary.report else ()
    return [(line["file"], line["line"], line["reason"]) for line in lines]


def packed(path, data):
    if path.suffix == ".gz":
        data = gzip.compress(data[: len(data) // 2]) + gzip.compress(data[len(data) // 2 :])
    if path.suffix == ".zst":
        data = pa.compress(data, codec="zstd", asbytes=True)
    path.write_bytes(data)


def parquet():
    stream = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(DOCUMENTS), stream, row_group_size=7)
    return stream.getvalue().to_pybytes()


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson.gz", "a.JSONL.zst", "a.parquet", "a.parquet.gz"])
@pytest.mark.parametrize("out", ["out", "out.parquet", "out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
def test_every_form_goes_in_and_out(source, tmp_path, monkeypatch, name, out):
    """Pieces are small here, so that files are cut; no line, row or mention is lost or doubled."""
    monkeypatch.setattr(module, "pieces", partial(inputs.pieces, size=999))
    packed(source / name, parquet() if "parquet" in name else LINES)
    summary = run(source, tmp_path / out)
    assert (summary.documents, summary.mentions, summary.problems) == (50, 150, 0)
    assert sorted(found(tmp_path / out)) == sorted(FOUND)
    assert not list(tmp_path.glob("*.parts"))


def test_texts_are_documents_called_by_their_paths(source, tmp_path):
    (source / "deep").mkdir()
    (source / "deep" / "a.txt").write_text("In Pyongyang\r\n김영철", encoding="utf-8", newline="")
    packed(source / "b.txt.gz", b"Pyongyang")
    run(source, tmp_path / "out.jsonl")
    assert [(row["document"], row["start"]) for row in rows(tmp_path / "out.jsonl")] == [
        ("b.txt.gz", 0),
        ("deep/a.txt", 3),
        ("deep/a.txt", 14),
    ]


def test_one_file_is_a_corpus_too(source, tmp_path):
    (source / "a.jsonl").write_bytes(LINES)
    assert run(source / "a.jsonl", tmp_path / "out").documents == 50


def test_processes_change_nothing(source, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "pieces", partial(inputs.pieces, size=999))
    (source / "a.jsonl").write_bytes(LINES)
    seen = []
    run(source, tmp_path / "one.jsonl")
    run(source, tmp_path / "two.jsonl", processes=2, progress=lambda *numbers: seen.append(numbers))
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    assert seen[-1] == (len(LINES), len(LINES))


def test_a_killed_process_leaves_work_that_is_continued(source, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "pieces", partial(inputs.pieces, size=999))
    (source / "a.jsonl").write_bytes(LINES.replace(b'"40 ', b'"KILL '))
    make = partial(Killed, tmp_path / "mark")
    with pytest.raises(PlenipoError, match="run it again"):
        run(source, tmp_path / "out", make, processes=2)
    summary = run(source, tmp_path / "out", make)
    assert summary.continued > 0
    assert sorted(found(tmp_path / "out")) == sorted(FOUND)


def test_a_killed_run_is_continued_wherever_it_stood(source, tmp_path):
    """The whole program is killed again and again, each time one journal line later; the last one ends."""
    (source / "a.jsonl").write_bytes(LINES)
    code = """
import os, sys
from functools import partial
from pathlib import Path
from typing import Any
from plenipo.annotation.corpora import corpus, inputs
from trivial import Trivial
corpus.pieces = partial(inputs.pieces, size=2999)
seen = []
def progress(done, total):
    seen.append(done)
    if len(seen) == 1 and done < total:
        os.kill(os.getpid(), 9)
source, out = map(Path, sys.argv[1:])
corpus.annotate_corpus(source, out, Trivial, settings="s", processes=1, progress=progress)
"""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    out = tmp_path / "out.jsonl"
    ends: list[int] = []
    command = [sys.executable, "-c", code, source, out]
    while not ends or ends[-1] == -9:
        ends.append(subprocess.run(command, env=environment, check=False).returncode)
    assert (len(ends) > 1, ends[-1]) == (True, 0)
    assert found(out) == FOUND


def test_a_torn_journal_line_and_a_lost_part_are_done_anew(source, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "pieces", partial(inputs.pieces, size=999))
    (source / "a.jsonl").write_bytes(LINES)
    out = tmp_path / "out"
    run(source, out)
    with (out / NAME).open("r+b") as journal:
        journal.truncate((out / NAME).stat().st_size - 5)
    (out / "part-000000.parquet").unlink()
    (out / "_new-1-part-000003.parquet").write_bytes(b"half")
    summary = run(source, out)
    assert summary.continued == len(list(out.glob("part-*"))) - 2
    assert sorted(found(out)) == sorted(FOUND)
    assert not list(out.glob("_new-*"))


@pytest.mark.parametrize("change", ["settings", "input", "more input", "columns"])
def test_changed_work_is_refused_until_it_starts_afresh(source, tmp_path, change):
    (source / "a.jsonl").write_bytes(LINES)
    run(source, tmp_path / "out")
    options: dict[str, Any] = {"settings": "t"} if change == "settings" else {}
    if change == "input":
        (source / "a.jsonl").write_bytes(LINES + b"\n")
    if change == "more input":
        (source / "b.jsonl").write_bytes(LINES)
    if change == "columns":
        options["columns"] = Columns("id", "text", None)
    with pytest.raises(UsageError, match="start afresh"):
        run(source, tmp_path / "out", **options)
    assert run(source, tmp_path / "out", **options, afresh=True).continued == 0


def test_an_output_is_never_overwritten_unasked(source, tmp_path):
    (source / "a.jsonl").write_bytes(LINES)
    (tmp_path / "out.jsonl").write_text("mine")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    for out in (tmp_path / "out.jsonl", tmp_path / "full", source / "a.jsonl", source, tmp_path):
        with pytest.raises(UsageError):
            run(source / "a.jsonl", out)
    assert (tmp_path / "out.jsonl").read_text() == "mine"


@pytest.mark.parametrize("out", ["out.jsonl", "folder"])
def test_an_output_among_the_input_is_no_input(source, out):
    (source / "a.jsonl").write_bytes(LINES + b"broken")
    run(source, source / out)
    assert run(source, source / out, afresh=True).files == 1


def test_two_runs_at_once_are_one_too_many(source, tmp_path):
    (source / "a.jsonl").write_bytes(LINES)
    with pytest.raises(UsageError, match="another run"):
        run(source, tmp_path / "out", progress=lambda *_: run(source, tmp_path / "out"))


def test_broken_lines_are_reported_with_their_numbers_and_the_rest_is_read(source, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "pieces", partial(inputs.pieces, size=60))
    monkeypatch.setattr(documents, "LARGEST", 200)
    good = b'{"text": "Pyongyang"}'
    bad = [
        b'{"text": "Pyong',
        b'{"text": 7}',
        b"[1]",
        b'{"text": "\\ud800"}',
        b'{"text": "' + b"x" * 1000 + b'"}',
        b"[" * 150,
        b'{"text": "\xff Pyongyang"}',
        b'{"text": "Pyongyang", "date": "soon"}',
    ]
    (source / "a.jsonl").write_bytes(b"".join(b"\n%s\n%s\n" % (line, good) for line in bad) + good)
    summary = run(source, tmp_path / "out")
    assert (summary.documents, summary.mentions) == (11, 11)
    assert [line for _, line, _ in problems(summary)] == [2, 5, 8, 11, 14, 17, 20, 23]
    assert summary.problems == 8
    reasons = [reason for _, _, reason in problems(summary)]
    assert reasons[4].startswith("longer than")
    assert "UTF-8" in reasons[6]
    assert reasons[7] == "no date: 'soon'"
    places = [row["document"] for row in rows(tmp_path / "out")]
    assert len(set(places)) == 11
    data = (source / "a.jsonl").read_bytes()
    assert all(data[int(place.removeprefix("a.jsonl#")) :].startswith(b'{"text') for place in places)


def test_broken_rows_are_reported(source, tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "LARGEST", 200)
    texts = pa.array([b"Pyongyang", None, b"\xff Pyongyang", b"x" * 300], pa.binary()).view(pa.string())
    pq.write_table(pa.table({"text": texts, "date": ["2019", None, None, None]}), source / "a.parquet")
    pq.write_table(pa.table({"body": ["Pyongyang"]}), source / "b.parquet")
    (source / "c.parquet").write_bytes(b"PAR1 nothing")
    (source / "d.jsonl.gz").write_bytes(gzip.compress(LINES)[:-40])
    (source / "e.jsonl.zst").write_bytes(b"nothing")
    summary = run(source, tmp_path / "out")
    assert [(file, line) for file, line, _ in problems(summary)] == [
        ("a.parquet", 2),
        ("a.parquet", 4),
        ("a.parquet", 3),
        ("b.parquet", None),
        ("c.parquet", None),
        ("d.jsonl.gz", None),
        ("e.jsonl.zst", None),
    ]
    assert [row["document"] for row in rows(tmp_path / "out")][:2] == ["a.parquet#0", "a.parquet#2"]
    assert [row["reason"] for row in rows(tmp_path / "out")][:2] == ["2019", "no day"]


def test_links_pipes_and_strange_names_are_left_out(source, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("Pyongyang")
    (source / "link.txt").symlink_to(secret)
    (source / "folder").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(source / "pipe.txt")
    (source / "line\nbreak.txt").write_text("Pyongyang")
    Path(os.fsdecode(os.fsencode(source) + b"/\xff.txt")).write_text("Pyongyang")
    (source / ".hidden.txt").write_text("Pyongyang")
    (source / "picture.png").write_text("Pyongyang")
    (source / "good.txt").write_text("Pyongyang")
    summary = run(source, tmp_path / "out")
    assert found(tmp_path / "out") == [("good.txt", "Pyongyang")]
    assert (summary.files, summary.left_out) == (1, 5)
    assert [file for file, _, _ in problems(summary)] == [
        "line\\nbreak.txt",
        "link.txt",
        "picture.png",
        "pipe.txt",
        "\\udcff.txt",
    ]


def test_a_file_that_changes_under_the_hand_stops_the_work(source, tmp_path):
    (source / "a.jsonl").write_bytes(LINES)

    class Writing(Trivial):  # type: ignore[misc]
        def resolve(self, text, spans, on):
            (source / "a.jsonl").write_bytes(LINES * 2)
            return super().resolve(text, spans, on)

    with pytest.raises(UsageError, match="changes while it is read"):
        run(source, tmp_path / "out", Writing)
    assert not list((tmp_path / "out").glob("part-*"))


@pytest.mark.parametrize("name", ["missing", "empty", "picture.png"])
def test_nothing_to_read_is_wrong_usage(tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "picture.png").touch()
    with pytest.raises(UsageError):
        run(tmp_path / name, tmp_path / "out")
