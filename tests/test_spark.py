"""A corpus on a cluster of two workers: its mentions are those of one machine, byte by byte."""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pyspark
import pytest
from click.testing import CliRunner
from pyspark.sql import SparkSession

import plenipo
from plenipo import spark
from plenipo.annotation.corpora.batches import MENTIONS, Columns
from plenipo.annotation.corpora.portable import annotator
from plenipo.cli.main import group
from plenipo.errors import UsageError

DATASET = Path(__file__).parents[1] / "dataset"
FILES, DOCUMENTS = 8, 500
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
NEWS = {
    "en": "{0} met {1} on Monday. Mr. {2} of the delegation did not come, {3} said. The talks go on.",
    "de": "{0} traf am Montag {1}; {2} blieb fern, wie {3} mitteilte. Die Gespräche gehen weiter.",
    "fr": "{0} a rencontré {1} lundi\u00a0; {2} n’est pas venu, selon {3}. Les pourparlers continuent.",
    "ko": "{0}은 월요일 {1}과 만났다. {2}는 오지 않았다고 {3}이 전했다. 😀 회담은 계속된다.",
    "ru": "{0} встретился в понедельник с {1}. {2} не приехал, сообщил {3}. Переговоры продолжаются.",
    "zh": "{0}星期一会见了{1}。{3}表示，{2}没有出席。会谈继续进行。",
    "ja": "{0}は月曜日に{1}と会談した。{2}は出席しなかったと{3}が伝えた。",
    "vi": "{0} đã gặp {1} hôm thứ Hai. {2} không đến, theo {3}. Đàm phán tiếp tục.",
}


@pytest.fixture(scope="module")
def documents():
    """Invented news in eight languages, of people on record, their family names and people of no record."""
    random = Random(20190227)  # noqa: S311 - no secrets
    people = list(plenipo.load(DATASET).people.values())
    names = {
        lang: [name.form for one in people for name in one.names if name.lang.split("-")[0] == lang]
        + [one.name for one in people]
        for lang in NEWS
    }
    for lang, forms in names.items():
        forms += ["Kim", "Smith", "김", "Ян Ли", *(form.split()[-1] for form in forms[:200])]
        assert len(forms) > 200, lang
    dates = ["2018-06-12", "2019-02-28T09:00:00Z", "2019-11", None]
    return [
        {
            "id": f"n{number}",
            "text": " ".join(
                NEWS[lang].format(*random.choices(names[lang], k=4)) for _ in range(random.randint(1, 4))
            ),
            "date": random.choice(dates),
        }
        for number, lang in enumerate(random.choices(list(NEWS), k=FILES * DOCUMENTS))
    ] + [{"id": "empty", "text": "", "date": None}, {"id": "nobody", "text": "Nobody.", "date": None}]


@pytest.fixture(scope="module")
def corpus(documents, tmp_path_factory):
    """The same documents as Parquet and as JSON Lines."""
    folder = tmp_path_factory.mktemp("corpus")
    for form in ("parquet", "jsonl"):
        (folder / form).mkdir()
    for number in range(FILES):
        part = documents[number::FILES]
        pq.write_table(pa.Table.from_pylist(part), folder / "parquet" / f"{number}.parquet")
        lines = b"".join(orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE) for one in part)
        (folder / "jsonl" / f"{number}.jsonl").write_bytes(lines)
    return folder


@pytest.fixture(scope="module")
def expected(corpus):
    """The sorted lines that one machine writes of the corpus."""
    out = corpus / "out.jsonl"
    arguments = ["--dataset", DATASET, "annotate", "--corpus", corpus / "parquet", "--out", out]
    done = CliRunner().invoke(group, [*map(str, arguments), "--on", "2018-01-01", "--processes", "1"])
    assert done.exit_code == 0, done.output
    found = sorted(out.read_bytes().splitlines())
    assert len(found) > FILES * DOCUMENTS
    assert len({json.loads(line)["document"] for line in found}) > FILES * DOCUMENTS * 0.9
    return found


def java():
    """Whether there is a Java that Spark runs on."""
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{home}/bin" if home else None)
    if not found:
        return False
    ask = [found, "-XshowSettings:properties", "-version"]
    said = subprocess.run(ask, capture_output=True, text=True, check=False)
    version = said.stderr.partition("java.specification.version = ")[2].split("\n")[0]
    return version.isdecimal() and int(version) >= 17


@pytest.fixture(scope="module")
def session(request, tmp_path_factory):
    """A cluster with two workers on this machine; without Java tests are skipped aloud, and fail in CI."""
    if not java():
        message = "NO JAVA: install a headless JRE, 17 or newer; what only Spark can tell stays untested"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            request.config.get_terminal_writer().line(f"\n*** {message} ***", red=True)
        pytest.skip(message)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("SPARK_LOCAL_DIRS", str(tmp_path_factory.mktemp("spark")))
        builder = SparkSession.builder.master("local-cluster[2,1,1024]")
        for key, value in {
            "spark.driver.defaultJavaOptions": QUICK,
            "spark.executor.defaultJavaOptions": QUICK,
            "spark.scheduler.minRegisteredResourcesRatio": "1",  # both workers take part from the start
            "spark.sql.codegen.wholeStage": "false",  # to compile takes longer than to run
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.sql.session.timeZone": "UTC",
            "spark.sql.files.maxPartitionBytes": "200k",
            "spark.sql.files.openCostInBytes": "0",
            "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
        }.items():
            builder = builder.config(key, value)
        started = builder.getOrCreate()
        started.sparkContext.setLogLevel("ERROR")
        work = Path(pyspark.__file__).parent / "work" / started.sparkContext.applicationId
        yield started
        started.stop()
        shutil.rmtree(work, ignore_errors=True)


def rows(out):
    return [row for part in out.glob("part-*.parquet") for row in pq.read_table(part).to_pylist()]


def lines(found):
    return sorted(map(orjson.dumps, found))


def ipc(found):
    """Sorted lines as one Arrow stream."""
    table = pa.Table.from_pylist(list(map(orjson.loads, found)), MENTIONS)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, MENTIONS) as writer:
        writer.write_table(table)
    return sink.getvalue().to_pybytes()


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("source", ["parquet", "jsonl/*.jsonl"])
def test_two_workers_find_what_one_machine_finds(corpus, expected, tmp_path, source):
    """The command reads both forms; the sorted mentions are equal, byte by byte."""
    arguments = [corpus / source, tmp_path / "out", "--dataset", DATASET, "--on", "2018-01-01"]
    done = CliRunner().invoke(spark.main, list(map(str, arguments)))
    assert done.exit_code == 0, done.output
    assert len(list((tmp_path / "out").glob("part-*.parquet"))) > 2
    found = lines(rows(tmp_path / "out"))
    assert found == expected
    assert ipc(found) == ipc(expected)


def test_a_worker_makes_its_annotator_once(session, corpus, tmp_path):
    """Several runs in one session, two Python workers, one annotator each."""
    for run in ("first", "second", "third"):
        arguments = [corpus / "parquet", tmp_path / run, "--dataset", DATASET]
        assert CliRunner().invoke(spark.main, list(map(str, arguments))).exit_code == 0

    def count(batches):
        import os

        for batch in batches:
            if len(batch):
                known = annotator.cache_info()
                yield pa.RecordBatch.from_pydict(
                    {"process": [os.getpid()], "made": [known.misses], "used": [known.hits]}
                )

    frame = session.read.parquet(str(corpus / "parquet"))
    found = frame.mapInArrow(count, "process bigint, made bigint, used bigint").collect()
    processes = {row.process: (row.made, row.used) for row in found}
    assert len(processes) == 2
    assert all(made == 1 and used >= 1 for made, used in processes.values()), processes


def test_a_frame_has_columns_of_any_names(session):
    frame = session.createDataFrame(
        [(7, "Kim Jong Un came.", dt.date(2019, 2, 28)), (None, "Kim Jong Un came.", None), (8, None, None)],
        "`a.n` bigint, body string, day date",
    )
    found = spark.annotate(frame, DATASET, columns=Columns("a.n", "body", "day"))
    assert found.columns == MENTIONS.names
    assert sorted((row.document or "", row.start, row.id, row.role is None) for row in found.collect()) == [
        ("", 0, "kim-jong-un", True),
        ("7", 0, "kim-jong-un", False),
    ]
    with pytest.raises(UsageError, match=r"no columns 'id' and 'text'; there are a\.n, body, day"):
        spark.annotate(frame, DATASET)
    with pytest.raises(UsageError, match=r"'a\.n' is not of texts"):
        spark.annotate(frame, DATASET, columns=Columns("body", "a.n", None))
