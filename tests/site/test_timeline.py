"""Spans as bars: what is certain, what is possible, what fades."""

from datetime import date

import pytest

from plenipo.history.tenures import placed
from plenipo.records import Person, Source
from plenipo.site.timeline import Axis, Event, timeline


def held(start, end, **sources):
    """One tenure of somebody; sources are days on which they attest it."""
    person = Person.model_validate({
        "id": "somebody", "name": "Somebody", "represents": "xx", "sources": ["s"], "checked": "2020-01-01",
        "tenures": [{"role": "r", "from": start, "to": end,
                     "sources": [{"source": "s", "on": day} for day in sources.get("on", ())] or ["s"]}],
    })  # fmt: skip
    source = Source.model_validate({
        "id": "s", "title": "S", "publisher": "P", "lang": "en", "kind": "press", "url": "https://s.example/"
    })  # fmt: skip
    return placed(person, 0, {"s": source})


def drawn(*rows, events=()):
    found = timeline(rows, events, "Career")
    assert found is not None
    return found


def bar(start, end, **sources):
    return drawn(("Office", held(start, end, **sources))).bars[0]


def test_exact_dates_make_a_solid_bar():
    one = bar("2018-01-01", "2019-01-01")
    assert one.core == one.possible
    assert one.fade_in == one.fade_out == (0, 0)


def test_month_makes_a_pale_end():
    one = bar("2018-01", "2019-01-01")
    assert one.possible[0] < one.core[0]


def test_unknown_end_fades_behind_what_is_attested():
    one = bar("2018-01-01", None, on=["2018-06-01", "2018-09-01"])
    assert one.core[1] > 0
    assert one.fade_out[0] == pytest.approx(one.core[0] + one.core[1], abs=0.1)
    assert one.fade_out[1] > 0


def test_tenure_without_any_date_draws_nothing():
    assert timeline([("Office", held(None, None))], [], "Career") is None


def test_single_day_can_be_seen():
    assert bar("2018-01-01", "2018-01-01").core[1] > 0


def test_every_bar_lies_on_the_axis():
    both = drawn(
        ("A", held("1994", "2001-04")),
        ("B", held(None, "2019")),
        events=[Event(date(2020, 1, 1), "Meetings", "Talks")],
    )
    for one in both.bars:
        for offset, width in (one.core, one.possible, one.fade_in, one.fade_out):
            assert offset >= 0
            assert offset + width <= 100
    assert all(0 <= at <= 100 for lane in both.lanes for at, _ in lane.marks)


@pytest.mark.parametrize("years", [1, 7, 30, 200])
def test_axis_has_at_most_seven_years_written(years):
    axis = Axis(date(1800, 6, 1), date(1800 + years, 6, 1))
    assert 1 <= len(axis.ticks()) <= 8
    assert all(year % 1 == 0 and 0 <= at <= 100 for at, year in axis.ticks())


def test_bar_says_in_words_what_it_shows():
    assert bar("2018-01", None, on=["2018-06-01"]).note == (
        "certain 31 January 2018 to 1 June 2018; possible 1 January 2018 to an unknown day"
    )


def test_events_lie_in_a_lane_for_each_sort_on_the_axis_of_the_bars():
    days = [date(2018, 3, 1), date(2018, 6, 1), date(2018, 9, 1)]
    events = [Event(day, lane, "Talks") for day, lane in zip(days, ("A", "B", "A"), strict=True)]
    found = drawn(("Office", held("2018-03-01", "2018-09-01")), events=events)
    assert [(lane.label, len(lane.marks)) for lane in found.lanes] == [("A", 2), ("B", 1)]
    assert [at for at, _ in found.lanes[0].marks] == [
        found.bars[0].core[0],
        pytest.approx(sum(found.bars[0].core)),
    ]
    assert found.lanes[1].marks[0][1] == "1 June 2018: Talks"
