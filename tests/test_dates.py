"""Partial dates: what the notation means, and that three-valued answers never lie."""

import re
from datetime import date, datetime, timedelta
from itertools import pairwise

import edtf
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plenipo.dates import PATTERN, Certainty, PartialDate, Span
from plenipo.errors import DateError, PlenipoError

NO, POSSIBLE, CERTAIN = Certainty

days = st.dates(date(1850, 1, 1), date(2100, 12, 31))
marks = st.sampled_from(["", "?", "~", "%"])


@st.composite
def texts(draw):
    day = draw(days)
    whole = draw(
        st.sampled_from(
            [day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}"[:3] + "X", f"{day:%Y}"[:2] + "XX"]
        )
    )
    return whole + draw(marks)


dates = texts().map(PartialDate.parse)


@st.composite
def days_within(draw, partial):
    return draw(st.dates(partial.earliest, partial.latest))


@st.composite
def spans(draw):
    start, end = draw(st.none() | dates), draw(st.none() | dates)
    assume(not (start and end) or end.before(start) is not CERTAIN)
    return Span.between(start, end)


@st.composite
def lives(draw, span):
    """A first and a last day that a span may stand for."""
    first = draw(st.dates(span.start_earliest, min(span.start_latest, span.end_latest)))
    return first, draw(st.dates(max(first, span.end_earliest), span.end_latest))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1946-07-02", "1946-07-02", "1946-07-02"),
        ("1946-07", "1946-07-01", "1946-07-31"),
        ("1948-02", "1948-02-01", "1948-02-29"),
        ("1946", "1946-01-01", "1946-12-31"),
        ("194X", "1940-01-01", "1949-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("1946~", "1945-01-01", "1947-12-31"),
        ("1946-01?", "1945-12-01", "1946-02-28"),
        ("1946-03-01%", "1946-02-28", "1946-03-02"),
        ("194X~", "1930-01-01", "1959-12-31"),
    ],
)
def test_a_partial_date_runs_from_its_earliest_to_its_latest_day(text, earliest, latest):
    partial = PartialDate.parse(text)
    assert (partial.earliest.isoformat(), partial.latest.isoformat()) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "46",
        "1946-7",
        "1946-13",
        "1946-02-30",
        "1946/1947",
        "1946-07-02T00:00",
        "194X-07",
        "1XXX",
        "XXXX",
        "1946??",
        "?1946",
        "0000",
        "-0044",
        "９０４６",
        "١٩٤٦",
        "9999-12-31~",
        "9999~",
        "..",
        "~",
        "",
        " 1946",
        "1946-07-02\n",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(DateError, match=r"is no date|is not in the calendar|unknown year"):
        PartialDate.parse(text)


def test_a_date_error_is_a_plenipo_error():
    assert issubclass(DateError, PlenipoError)


@pytest.mark.parametrize("value", ["2019-02-27", date(2019, 2, 27), datetime(2019, 2, 27, 23, 59)])  # noqa: DTZ001
def test_a_caller_gives_a_day_in_any_form(value):
    assert PartialDate.of(value) == PartialDate.parse("2019-02-27")


@given(texts())
def test_a_date_is_written_as_it_was_read(text):
    assert str(PartialDate.parse(text)) == text
    assert PartialDate.of(PartialDate.parse(text)).text == text


@given(texts())
def test_the_published_pattern_accepts_what_is_read(text):
    assert re.fullmatch(PATTERN, text)


@given(days, marks)
def test_less_precise_dates_hold_the_more_precise(day, mark):
    precise = [
        PartialDate.parse(text + mark)
        for text in (
            day.isoformat(),
            f"{day:%Y-%m}",
            f"{day:%Y}",
            f"{day:%Y}"[:3] + "X",
            f"{day:%Y}"[:2] + "XX",
        )
    ]
    for inner, outer in pairwise(precise):
        assert outer.earliest <= inner.earliest <= day <= inner.latest <= outer.latest


@given(texts().filter(lambda text: text[-1] not in "?~%"), st.sampled_from("?~%"))
def test_a_qualifier_widens_a_date_on_both_sides(text, mark):
    plain, qualified = PartialDate.parse(text), PartialDate.parse(text + mark)
    assert qualified.earliest < plain.earliest
    assert plain.latest < qualified.latest
    assert not qualified.exact


@given(st.data(), dates, dates)
def test_order_never_lies(data, one, other):
    """Certain means for every pair of days that the dates may be, no means for none."""
    first, second = data.draw(days_within(one)), data.draw(days_within(other))
    said = one.before(other)
    assert said is not CERTAIN or first < second
    assert said is not NO or first >= second
    assert other.after(one) is said


@given(dates, dates)
def test_order_says_possible_only_where_both_can_be(one, other):
    if one.before(other) is POSSIBLE:
        assert one.earliest < other.latest
        assert one.latest >= other.earliest


@given(dates, dates)
def test_two_dates_are_not_certainly_before_each_other(one, other):
    assert one.before(other) is not CERTAIN or other.before(one) is NO


@given(dates, dates, dates)
def test_certain_order_is_transitive(one, two, three):
    if one.before(two) is CERTAIN and two.before(three) is CERTAIN:
        assert one.before(three) is CERTAIN


@given(dates, dates)
def test_same_day_is_symmetric_and_certain_only_for_exact_dates(one, other):
    said = one.same_day(other)
    assert other.same_day(one) is said
    assert (said is CERTAIN) == (one.exact and other.exact and one.earliest == other.earliest)
    assert said is not NO or CERTAIN in {one.before(other), other.before(one)}


@given(st.data(), spans(), dates)
def test_a_span_never_lies_about_a_day(data, span, on):
    first, last = data.draw(lives(span))
    day = data.draw(days_within(on))
    said = span.covers(on)
    assert said is not CERTAIN or first <= day <= last
    assert said is not NO or not first <= day <= last


@given(st.data(), spans(), spans())
def test_a_span_never_lies_about_another(data, one, other):
    (first, last), (begin, end) = data.draw(lives(one)), data.draw(lives(other))
    shared = max(first, begin) <= min(last, end)
    said = one.overlaps(other)
    assert other.overlaps(one) is said
    assert said is not CERTAIN or shared
    assert said is not NO or not shared


@given(st.data(), spans(), st.integers(0, 4000))
def test_attested_days_make_a_span_surer_and_are_covered(data, span, length):
    first = data.draw(days)
    last = first + timedelta(days=length)
    assume(span.start_earliest <= first and last <= span.end_latest)
    surer = span.attested(first, last)
    assert surer.has_core
    assert surer.covers(first) is CERTAIN
    assert surer.covers(last) is CERTAIN
    on = PartialDate.of(data.draw(days))
    assert surer.covers(on) >= span.covers(on)


def test_a_span_without_ends_is_possible_on_every_day_and_certain_on_none():
    span = Span()
    assert not span.has_core
    assert span.covers(date(2019, 2, 27)) is POSSIBLE
    assert span.overlaps(Span()) is POSSIBLE


def test_certainty_has_words_for_people():
    assert [value.word for value in Certainty] == ["no", "possible", "certain"]


@given(texts())
def test_the_notation_is_that_of_edtf(text):
    """The edtf library reads the same bounds, where the standard says what they are."""
    theirs, ours = edtf.parse_edtf(text), PartialDate.parse(text)
    low, high = (date(*bound[:3]) for bound in (theirs.lower_strict(), theirs.upper_strict()))
    if ours.text[-1] in "?~%":
        assert ours.earliest <= low <= high <= ours.latest
    else:
        assert (ours.earliest, ours.latest) == (low, high)


@pytest.mark.parametrize("text", ["1946-13", "1946-02-30", "194X-07", "46", "1946-7"])
def test_edtf_refuses_what_we_refuse(text):
    if text == "194X-07":  # level 2 of the standard, which plenipo leaves out
        assert edtf.parse_edtf(text)
    else:
        with pytest.raises(Exception, match=r"."):
            edtf.parse_edtf(text)
