"""An annotator as a function over record batches."""

import datetime as dt
import pickle
from pathlib import Path

import pyarrow as pa
import pytest
from trivial import Trivial

import plenipo
from plenipo.annotation.corpora.batches import MENTIONS, Columns, batch_annotator, day_of
from plenipo.annotation.corpora.portable import annotator, portable
from plenipo.annotation.resolve import TextAnnotator
from plenipo.dates import PartialDate
from plenipo.errors import UsageError
from plenipo.reading.strict import parse

DAY = PartialDate.of("2019-01-18")


def annotated(values, **options):
    batch = pa.RecordBatch.from_pydict(values)
    (found,) = batch_annotator(Trivial(), **options)(iter([batch]))
    assert found.schema == MENTIONS
    return found.to_pylist()


def test_a_mention_is_a_row_with_its_document():
    (row,) = annotated({"id": ["a", "b"], "text": ["😀 Kim Yong Chol came", "nobody"]}, on=DAY)
    assert row == {
        "document": "a",
        "start": 2,
        "end": 15,
        "text": "Kim Yong Chol",
        "kind": "person",
        "id": "kim-yong-chol",
        "candidates": ["kim-yong-chol", "kim-yong-chol-1962"],
        "role": None,
        "sure": 0.5,
        "reason": "2019-01-18",
    }


def test_a_document_has_its_own_day_or_that_of_all():
    rows = annotated({"id": [1, 2], "text": ["김영철이"] * 2, "date": ["2018-06-01T10:00:00Z", None]}, on=DAY)
    assert [(row["document"], row["reason"]) for row in rows] == [("1", "2018-06-01"), ("2", "2019-01-18")]


def test_columns_have_any_names_and_types():
    day = pa.array([dt.date(2018, 6, 1)], pa.date32())
    text = pa.array(["in Pyongyang"]).dictionary_encode()
    (row,) = annotated({"n": [7], "body": text, "day": day}, columns=Columns("n", "body", "day"))
    assert (row["document"], row["reason"]) == ("7", "2018-06-01")


def test_bytes_that_are_no_text_are_replaced_and_counted():
    broken = pa.array([b"\xff\xfe Pyongyang", None], pa.binary()).view(pa.string())
    (row,) = annotated({"id": ["a", "b"], "text": broken})
    assert (row["start"], row["end"]) == (3, 12)


@pytest.mark.parametrize("texts", [[], [None], ["", "nobody"]])
def test_nothing_found_is_an_empty_batch(texts):
    assert (
        annotated({"id": pa.array(["x"] * len(texts), pa.string()), "text": pa.array(texts, pa.string())})
        == []
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2019-02", "2019-02"),
        ("2019-02-27 10:00", "2019-02-27"),
        (dt.datetime(2019, 2, 27, 23, tzinfo=dt.UTC), "2019-02-27"),
        ("yesterday", None),
        (20190227, None),
    ],
)
def test_days_come_in_many_types(value, text):
    found = day_of(value)
    assert (found and found.text) == text


ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "evaluation" / "texts" / "development.yaml"
FILLER = "And so they talked for a while of this and that, as one does. "


@pytest.mark.parametrize("dated", [False, True])
def test_a_batch_says_what_each_of_its_texts_says_alone(dated):
    """Texts among others, of which most is passed over, and texts one by one in plain Python."""
    directory = plenipo.load(ROOT / "dataset")
    news = parse(TEXTS.read_text(encoding="utf-8"))
    texts = [FILLER * (number % 9) + text["text"] + FILLER * 40 for number, text in enumerate(news)]
    days = [text.get("on") if dated else None for text in news]
    batch = pa.record_batch(
        {"id": list(map(str, range(len(texts)))), "text": texts, "date": pa.array(days, pa.string())}
    )
    (found,) = batch_annotator(directory.annotator())(iter([batch]))
    plain = TextAnnotator(directory, engine="plain")
    alone = [
        {"document": str(number), **one._asdict(), "candidates": list(one.candidates)}
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
        for one in plain.annotate(text, PartialDate.of(day) if day else None)
    ]
    assert len(alone) > 500
    assert found.to_pylist() == alone


TINY = Path(__file__).parents[1] / "fixtures" / "tiny"
NEWS = {"id": ["a", None], "text": ["Anna Halász came.", "Vera Orlak came."]}


def test_a_portable_annotator_needs_no_dataset_where_it_arrives(tiny):
    sent = pickle.dumps(portable(tiny))
    (tiny / "dataset.yaml").unlink()
    before = annotator.cache_info().misses
    for _ in range(3):
        job = pickle.loads(sent)  # noqa: S301 - our own
        (found,) = job(iter([pa.RecordBatch.from_pydict(NEWS)]))
        assert [(row["document"], row["id"]) for row in found.to_pylist()] == [
            ("a", "anna-halasz"),
            (None, "vera-orlak"),
        ]
    assert annotator.cache_info().misses == before + 1


@pytest.mark.parametrize("name", ["missing", "dataset.yaml"])
def test_a_portable_annotator_needs_a_dataset_at_first(name):
    with pytest.raises(UsageError, match=name):
        portable(TINY / name)
