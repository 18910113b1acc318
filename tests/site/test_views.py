"""The views say in tables and lists what they draw, and hand their scripts the same facts."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from plenipo.site.land import land
from plenipo.site.views import chronicle, data, occasions
from plenipo.site.views.layout import SIZE, layout
from plenipo.site.views.projection import Projection, widest_gap

VIEWS = ("network", "timeline", "map", "roster", "compare")


@pytest.fixture(scope="module")
def found(directory):
    return occasions.occasions(directory)


def test_every_view_leads_to_the_others_and_has_its_script(page):
    for view in VIEWS:
        body = page(f"views/{view}/")
        assert [f"../../views/{one}/" for one in VIEWS] == body.links[1 : 1 + len(VIEWS)]
        assert body.all("script") == [{"type": "module", "src": f"../../assets/views/{view}.js"}]


def test_every_script_and_what_it_imports_is_in_the_site(built):
    for view in VIEWS:
        todo, seen = [built / "assets" / "views" / f"{view}.js"], set()
        while todo:
            script = todo.pop()
            seen.add(script)
            text = script.read_text(encoding="utf-8")
            assert not re.search(r"\beval\(|new Function", text), script.name
            assert script.parent.name == "vendor" or "innerHTML" not in text, script.name
            named = re.findall(r'^import .* from "(\.[^"]+)";$', text, re.MULTILINE)
            todo += [
                path for path in ((script.parent / name).resolve() for name in named) if path not in seen
            ]


def test_drawings_need_nothing_that_a_strict_policy_forbids(page):
    for view in VIEWS:
        for tag, given in page(f"views/{view}/").elements:
            assert "style" not in given, (view, tag)
            assert tag != "style"


def test_two_of_different_sides_met_once_however_many_sessions_they_had(found):
    met = occasions.across(found)
    assert met["anna-halasz", "vera-orlak"] == max(met.values())
    assert all(one < other for one, other in met)


def test_people_of_one_side_did_not_meet(found, directory):
    side = {person: side for one in found for person, side in one.seats}
    assert all(side[one] != side[other] for one, other in occasions.across(found))
    assert set(side) <= set(directory.people)


def test_meetings_that_did_not_take_place_are_left_out(found):
    assert {one.meeting.status for one in found} == {"held"}
    assert "process" not in {one.meeting.kind for one in found}


def test_table_of_the_network_names_everybody_who_met_somebody(page, found, directory):
    body = page("views/network/everybody/")
    for one, other in occasions.across(found):
        assert {one, other} <= body.anchors
    for person in directory.people.values():
        assert person.name in body.text


def test_list_of_the_timeline_has_every_meeting_with_its_days(page, found):
    listed = [given for given in page("views/timeline/").all("li") if "data-f" in given]
    assert [given["data-f"] for given in listed] == [one.meeting.from_.earliest.isoformat() for one in found]


def test_calendar_leads_to_the_months_of_the_list(page):
    body = page("views/timeline/")
    months = [link for link in body.links if link.startswith("#m")]
    assert months
    assert {month[1:] for month in months} <= body.anchors


def test_day_that_is_not_known_is_marked(site, found):
    items = [
        item for group in chronicle._groups(site.sheet("views/timeline/"), found) for item in group.items
    ]
    for item, one in zip(items, found, strict=True):
        assert item.loose == (not (one.meeting.from_.exact and one.meeting.last.exact))


def test_places_in_the_table_say_whether_they_are_on_the_map(page):
    body = page("views/map/")
    spots = {given["data-id"] for given in body.all("a") if "data-id" in given}
    at = {given["data-at"] for given in body.all("tr") if "data-at" in given}
    assert at - {""} == spots


def test_roster_without_a_script_is_that_of_the_directory(page, directory):
    body = page("views/roster/")
    first = next(given["value"] for given in body.all("input") if given.get("name") == "of")
    names = {holding.held.person.name for holding in directory.roster(first, directory.info.as_of)}
    assert names
    assert all(name in body.text for name in names)


def test_data_say_what_the_directory_says(site, directory):
    given = json.loads(json.dumps(data.offices(site)))
    held = {(given["people"][person][0], given["roles"][role][0]) for person, role, *_ in given["tenures"]}
    assert held == {(one.id, tenure.role) for one in directory.people.values() for tenure in one.tenures}
    sat = data.meetings(site)
    seats = [(id, sat["people"][number][0]) for id, *_, numbers in sat["meetings"] for number in numbers[::2]]
    assert seats == [
        (one.meeting.id, person) for one in occasions.occasions(directory) for person, _ in one.seats
    ]


def test_unknown_bounds_of_a_span_are_null(directory):
    bounds = [data._bounds(held) for id in directory.people for held in directory.tenures.of_person(id)]
    assert any(None in some for some in bounds)
    assert all(isinstance(day, int | None) for some in bounds for day in some)


def test_data_files_of_the_published_directory_are_small():
    import plenipo
    from plenipo.site.site import Site

    root = Path(__file__).parents[2]
    site = Site(plenipo.load(root / "dataset"), root / "build" / "site" / "templates")
    for path, text in data.files(site):
        assert len(text.encode()) < 200_000, path


def test_days_are_counted_from_1970():
    assert data.days(date(1970, 1, 2)) == 1


def test_same_people_stand_in_the_same_places():
    people = tuple(f"p{i}" for i in range(40))
    met = tuple((f"p{i}", f"p{j}") for i in range(30) for j in range(i + 1, 30) if (i * j) % 7 == 1)
    first = layout(people, met)
    layout.cache_clear()
    assert first == layout(people, met)
    assert set(first) == set(people)
    assert all(0 <= x <= SIZE and y >= 0 for x, y in first.values())


@pytest.mark.parametrize("people", [(), ("one",), ("one", "other")])
def test_few_people_have_their_places_too(people):
    assert set(layout(people, ())) == set(people)


def test_map_is_cut_where_nobody_met():
    """Between Tokyo and Washington nobody did; so 30 degrees east is in the middle."""
    assert widest_gap([139.7, 125.7, 2.3, -77.0]) == 30
    assert widest_gap([]) == 0


def test_places_lie_where_the_projection_has_them():
    earth = Projection(0)
    assert earth.at(0, 0)[0] == pytest.approx(earth.width / 2)
    assert earth.at(179.9, 0)[0] == pytest.approx(earth.width, abs=1)
    assert earth.at(0, 60)[1] < earth.at(0, 0)[1]


def test_land_that_goes_round_the_back_is_drawn_on_both_rims(site):
    """Chukotka lies on either side of the 180th meridian."""
    earth = Projection(0)
    starts = re.findall(r"M(-?\d+)", earth.outline(land(site.recipe / "outlines" / "land-110m.json")))
    assert min(map(int, starts)) < earth.width * 0.1
    assert max(map(int, starts)) > earth.width * 0.9
