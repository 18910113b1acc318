"""Meetings by side and month: what counts, and how dark it is."""

from pathlib import Path

import pytest

import plenipo
from plenipo.site.coverage import coverage
from plenipo.site.sheet import Sheet

TINY = Path(__file__).parents[1] / "fixtures" / "tiny"


@pytest.fixture(scope="module")
def table():
    return coverage(Sheet(plenipo.load(TINY), "data/coverage/"))


def test_months_run_without_a_gap_from_the_first_meeting_to_the_last(table):
    assert (table.months[0], table.months[-1], len(table.months)) == ((2001, 6), (2002, 9), 16)


def test_a_meeting_counts_once_for_each_side_and_its_visit_and_sessions_do_not(table):
    assert [(row.side.text, row.total) for row in table.rows] == [
        ("Graustark", 4),
        ("Haerang", 3),
        ("Ruritania", 3),
    ]
    may = table.months.index((2002, 5))
    assert [row.cells[may].meetings for row in table.rows] == [1, 1, 1]


def test_a_cancelled_meeting_counts_for_nobody(table):
    assert (2003, 2) not in table.months


def test_more_meetings_give_a_darker_field(table):
    shades = [cell.shade for row in table.rows for cell in row.cells]
    assert set(shades) == {0, 1}
    assert all((cell.shade > 0) == (cell.meetings > 0) for row in table.rows for cell in row.cells)
