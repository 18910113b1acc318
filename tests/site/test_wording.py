"""Dates and languages in words."""

import pytest

from plenipo.dates import PartialDate
from plenipo.site.wording import count, in_words, language, period, range_in_words


def day(text):
    return PartialDate.parse(text)


@pytest.mark.parametrize(
    ("notation", "words"),
    [
        ("2019-02-27", "27 February 2019"),
        ("2019-04", "April 2019"),
        ("1946", "1946"),
        ("1946~", "about 1946"),
        ("2019-02?", "February 2019 (uncertain)"),
        ("1946%", "about 1946 (uncertain)"),
        ("194X", "the 1940s"),
        ("19XX", "1900–1999"),
    ],
)
def test_date_reads_as_far_as_it_is_known(notation, words):
    assert in_words(day(notation)) == words


def test_exact_date_has_no_range():
    assert range_in_words(day("2019-02-27")) == ""
    assert range_in_words(day("2019-02")) == "between 2019-02-01 and 2019-02-28"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2019-02-27", None, "27 February 2019"),
        ("2019-02-27", "2019-02-27", "27 February 2019"),
        ("2019-02-27", "2019-02-28", "27–28 February 2019"),
        ("2019-01-31", "2019-02-02", "31 January – 2 February 2019"),
        ("2018-12-31", "2019-01-02", "31 December 2018 – 2 January 2019"),
        ("2018-05", "2019-01", "May 2018 – January 2019"),
    ],
)
def test_period_says_month_and_year_once(first, last, words):
    assert period(day(first), last and day(last)) == words


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("ko-Hang", "Korean, Hangul"),
        ("ru", "Russian"),
        ("zh-Hant", "Chinese, Traditional"),
        ("qqx", "qqx"),
    ],
)
def test_language_tag_reads_in_english(tag, words):
    assert language(tag) == words


def test_count_agrees_with_its_noun():
    assert [count(0, "body", "bodies"), count(1, "meeting"), count(1200, "meeting")] == [
        "0 bodies", "1 meeting", "1,200 meetings"
    ]  # fmt: skip
