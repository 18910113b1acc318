"""A small map of where a place is."""

import pytest

from plenipo.site.land import FILE
from plenipo.site.locator import HEIGHT, WIDTH, Window, locator


def test_place_is_in_the_middle_and_others_lie_by_their_directions(site):
    places = site.directory.places
    found = locator(site, site.sheet("places/strelsau/"), places["strelsau"])
    assert found is not None
    assert (found.place.x, found.place.y) == (WIDTH / 2, HEIGHT / 2)
    for dot in found.others:
        other = next(one for one in places.values() if one.name == dot.link.text)
        assert (dot.y < HEIGHT / 2) == (other.latitude > places["strelsau"].latitude)


def test_venue_is_shown_by_the_city_around_it(site):
    found = locator(site, site.sheet("places/x/"), site.directory.places["strelsau-palace"])
    assert found is not None
    assert found.place.link.text == "Strelsau"
    assert found.coordinates == "50.0875°N, 14.4213°E"


def test_picture_has_a_text(page):
    labels = [given.get("aria-label", "") for given in page("places/strelsau/").all("svg")]
    assert [label for label in labels if label.startswith("Map: Strelsau at 50.0875°N, 14.4213°E")]


@pytest.mark.parametrize("longitude", [-179.9, 0, 179.9])
def test_map_goes_on_over_the_date_line(longitude):
    window = Window(0, longitude)
    assert window.at(0, longitude) == (WIDTH / 2, HEIGHT / 2)
    x, _ = window.at(0, longitude + 5 if longitude < 175 else longitude + 5 - 360)
    assert WIDTH / 2 < x < WIDTH


@pytest.mark.parametrize("latitude", [-90, 0, 90])
def test_lines_are_written_at_the_poles_too(latitude):
    window = Window(latitude, 10)
    assert all(label for _, label in window.parallels())
    assert all(0 < x < WIDTH for x, _ in window.meridians())


@pytest.mark.parametrize(
    ("latitude", "longitude", "ground"),
    [(39.02, 125.75, True), (-40, -120, False), (64.7, 177.5, True), (-17.8, 178, True)],
    ids=["Pyongyang", "the high sea", "Anadyr", "Fiji"],
)
def test_land_is_drawn_where_there_is_some_and_within_the_frame(site, latitude, longitude, ground):
    drawn = Window(latitude, longitude).land(site.recipe / FILE)
    assert bool(drawn) == ground
    for x, y in corners(drawn):
        assert -1 <= x <= WIDTH + 1
        assert -1 <= y <= HEIGHT + 1


def test_land_goes_on_over_the_date_line(site):
    """From the east of Asia, Alaska is to be seen."""
    points = list(corners(Window(64.7, 177.5).land(site.recipe / FILE)))
    assert any(x < WIDTH / 4 for x, _ in points)
    assert any(x > WIDTH * 0.9 for x, _ in points)


def corners(drawn):
    """The points of a path of relative lines."""
    for line in drawn.split("M")[1:]:
        start, _, steps = line.removesuffix("z").partition("l")
        x, y = map(int, start.split())
        yield x, y
        numbers = list(map(int, steps.replace("-", " -").split()))
        for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + step_x, y + step_y
            yield x, y
