"""The views in a real browser: narrowing, looking closer, and the address that keeps it."""

import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

import plenipo

ROOT = Path(__file__).parents[2]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
VIEWS = ("network", "timeline", "map", "roster", "compare")
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'"
SPOKEN = ".pl-said:not(:empty)"
"""The sentence that says what a view shows, once there is one."""
SHIFTS = """() => new Promise(done => {
  let moved = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(moved), 500);
})"""


@pytest.fixture(scope="module")
def directory():
    return plenipo.load(ROOT / "dataset")


def opened(visit, view, query="", *, size=DESKTOP, base=None, **options):
    """A view in a window of a size, once its script has said what it shows."""
    reader = visit(base, viewport=size, has_touch=size is PHONE, **options)
    reader.open(f"views/{view}/{query}")
    reader.page.wait_for_selector(SPOKEN)
    return reader


def said(reader):
    return reader.page.locator(".pl-said").inner_text()


def query(reader):
    return {key: values[0] for key, values in parse_qs(urlsplit(reader.page.url).query).items()}


def rows(reader, table):
    """The first cells of the rows of a table that are to be seen."""
    return reader.page.locator(f"{table} tbody tr td:first-child a:first-child").all_inner_texts()


def seen_nodes(reader):
    return reader.page.eval_on_selector_all(
        ".pl-canvas a:not(.pl-out)", "all => all.map(one => one.getAttribute('href'))"
    )


@pytest.mark.parametrize(
    ("view", "query"),
    [("network", ""), ("timeline", ""), ("map", ""), ("compare", "?a=choe-son-hui&b=sung-kim")],
)
def test_no_shape_of_a_drawing_is_left_in_the_black_of_unstyled_ones(visit, view, query):
    reader = opened(visit, view, query)
    reader.page.locator("article svg :is(rect, circle)").first.wait_for(state="attached")
    black = reader.page.eval_on_selector_all(
        "article svg :is(rect, circle, path)",
        """all => all.filter(one => !one.closest("defs, clipPath"))
                      .filter(one => getComputedStyle(one).fill === "rgb(0, 0, 0)")
                      .map(one => one.outerHTML)""",
    )
    assert black == []


@BOTH
@pytest.mark.parametrize("view", VIEWS)
def test_view_fits_the_window_and_moves_nothing_when_it_comes_to_life(visit, view, size):
    reader = opened(visit, view, size=size)
    assert not reader.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    assert reader.page.evaluate(SHIFTS) < 0.02


@pytest.mark.parametrize("view", VIEWS)
def test_view_works_under_a_strict_content_policy(visit, flagship, view):
    reader = visit(viewport=DESKTOP)

    def guarded(route):
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    reader.page.route(f"{flagship}**", guarded)
    reader.open(f"views/{view}/")
    reader.page.wait_for_selector(SPOKEN)


@pytest.mark.parametrize("view", VIEWS)
def test_view_without_javascript_shows_its_table_and_no_idle_controls(visit, view):
    reader = visit(viewport=PHONE, java_script_enabled=False)
    reader.open(f"views/{view}/")
    assert not reader.page.locator(".pl-filters").is_visible()
    assert reader.page.locator("article tbody a").first.is_visible()


@BOTH
def test_network_is_narrowed_by_side_level_and_period_and_the_address_keeps_it(visit, size):
    reader = opened(visit, "network", size=size)
    page, before = reader.page, said(reader)
    page.select_option("[name=side]", "us")
    page.select_option("[name=level]", "summit")
    page.select_option("[name=from]", "2019")
    assert said(reader) != before
    assert query(reader) == {"side": "us", "level": "summit", "from": "2019"}
    people = rows(reader, ".pl-pairs")
    assert "Donald Trump" in people
    assert "Xi Jinping" not in people
    assert len(seen_nodes(reader)) == len(people)
    after = said(reader)
    page.reload()
    page.wait_for_selector(SPOKEN)
    assert said(reader) == after
    assert rows(reader, ".pl-pairs") == people
    page.click(".pl-filters [type=reset]")
    page.wait_for_function("() => !location.search")
    assert said(reader) == before


def test_network_draws_all_people_each_a_link_where_the_build_placed_them(visit, directory):
    reader = opened(visit, "network")
    assert sorted(seen_nodes(reader)) == sorted(f"../../people/{id}/" for id in directory.people)
    places = "all => all.map(one => [one.getAttribute('cx'), one.getAttribute('cy')])"
    before = reader.page.eval_on_selector_all(".pl-knot", places)
    reader.page.select_option("[name=side]", "cn")
    assert reader.page.eval_on_selector_all(".pl-knot", places) == before


def test_network_counts_as_the_directory_does(visit, directory):
    reader = opened(visit, "network", "?from=2018&to=2019")
    number = len(directory.sittings.counterparts("kim-jong-un"))
    assert reader.page.locator("#kim-jong-un td:nth-child(3)").inner_text() == str(number)


def test_person_of_the_network_is_found_by_typing_and_opened_by_a_click(visit):
    reader = opened(visit, "network")
    reader.page.fill("[name=who]", "최선희")
    reader.page.keyboard.press("Tab")
    assert query(reader) == {"who": "choe-son-hui"} or "at" in query(reader)
    assert "Choe Son Hui" in reader.page.locator(".pl-pointed").inner_text()
    reader.page.wait_for_timeout(400)
    reader.page.locator('.pl-canvas a[href$="people/choe-son-hui/"]').click()
    reader.page.wait_for_url("**/people/choe-son-hui/")


def test_finger_on_the_network_chooses_first_and_the_name_leads_on(visit):
    reader = opened(visit, "network", size=PHONE)
    node = reader.page.locator('.pl-canvas a[href$="people/ri-yong-ho/"] circle')
    node.scroll_into_view_if_needed()
    box = node.bounding_box()
    reader.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    chosen = reader.page.locator(".pl-pointed a")
    assert query(reader)["who"]
    name = chosen.inner_text()
    chosen.click()
    reader.page.wait_for_url("**/people/*/")
    assert reader.page.locator("h1").inner_text().startswith(name)


def test_network_is_walked_by_keys(visit):
    reader = opened(visit, "network")
    reader.page.focus(".pl-filters [type=reset]")
    reader.page.keyboard.press("Tab")
    focused = "document.activeElement.getAttribute('href')"
    first = reader.page.evaluate(focused)
    assert first.startswith("../../people/")
    reader.page.keyboard.press("ArrowRight")
    second = reader.page.evaluate(focused)
    assert second.startswith("../../people/")
    assert second != first
    assert reader.page.locator(".pl-pointed").inner_text()
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.dataset.zoom") == "in"
    reader.page.keyboard.press("Shift+Tab")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(f"**/{second.removeprefix('../../')}")


def test_looking_closer_is_kept_in_the_address_and_needs_no_motion(visit):
    reader = opened(visit, "network", reduced_motion="reduce")
    moved = "document.querySelector('.pl-canvas g').getAttribute('transform')"
    before = reader.page.evaluate(moved)
    reader.page.click("[data-zoom=in]")
    after = reader.page.evaluate(moved)
    assert after != before
    reader.page.wait_for_function("() => location.search.includes('at=')")
    reader.page.reload()
    reader.page.wait_for_selector(SPOKEN)
    numbers = [list(map(float, re.findall(r"[\d.]+", text))) for text in (after, reader.page.evaluate(moved))]
    assert numbers[0] == pytest.approx(numbers[1], rel=0.02, abs=3)


@BOTH
def test_timeline_is_looked_at_closer_and_the_list_follows(visit, size):
    reader = opened(visit, "timeline", size=size, reduced_motion="reduce")
    page, before = reader.page, said(reader)
    listed = page.locator(".pl-chronicle li:visible").count()
    page.click("[data-zoom=in]")
    page.wait_for_function("() => location.search.includes('from=')")
    assert page.locator(".pl-chronicle li:visible").count() < listed
    assert " from " in said(reader)
    period = query(reader)
    page.click("[data-period=later]")
    page.wait_for_function(f"() => !location.search.includes('{period['from']}')")
    after = said(reader)
    page.reload()
    page.wait_for_selector(SPOKEN)
    assert said(reader) == after
    page.click("[data-zoom=all]")
    page.wait_for_function("() => !location.search")
    assert said(reader) == before


@BOTH
def test_calendar_leads_to_a_month_and_a_mark_to_its_meeting(visit, size):
    reader = opened(visit, "timeline", "?side=us&level=summit", size=size)
    page = reader.page
    page.click(".pl-calendar [data-month='2018-06'] a")
    assert query(reader) == {
        "side": "us", "level": "summit", "from": "2018-06-01", "to": "2018-06-30",
    }  # fmt: skip
    assert said(reader).endswith("from 1 June 2018 to 30 June 2018.")
    months = page.locator(".pl-chronicle h3:visible").all_inner_texts()
    assert [month.rstrip("¶") for month in months] == ["June 2018"]
    mark = page.locator(".pl-canvas a:not(.pl-out)").first
    href = mark.get_attribute("href")
    mark.locator("rect").click()
    page.wait_for_url(f"**/{href.removeprefix('../../')}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_map_is_narrowed_and_its_marks_lead_to_places(visit, scheme):
    reader = opened(visit, "map", "?level=summit&side=us", color_scheme=scheme)
    places = rows(reader, ".pl-places")
    assert "Singapore" in " ".join(places)
    assert "Moscow" not in places
    assert len(seen_nodes(reader)) <= len(places)
    reader.page.select_option("[name=from]", "2019")
    assert query(reader)["from"] == "2019"
    assert rows(reader, ".pl-places") != places
    mark = reader.page.locator(".pl-canvas a:not(.pl-out)").first
    href = mark.get_attribute("href")
    mark.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(f"**/{href.removeprefix('../../')}")


def roster_in_words(directory, organization, on):
    return [
        (directory.roles[holding.held.tenure.role].name, holding.held.person.name, holding.certainty.word)
        for holding in directory.roster(organization, on)
    ]


def shown_roster(reader):
    return reader.page.eval_on_selector_all(
        "#roster + table tbody tr",
        "all => all.map(({ cells }) => [cells[0], cells[1], cells[3]]"
        ".map((cell, i) => (i < 2 ? cell.querySelector('a') : cell).innerText))",
    )


@pytest.mark.parametrize("organization", ["kp-mfa", "us-state", "kr", "kp"])
def test_roster_in_the_browser_is_that_of_the_directory(visit, directory, organization):
    reader = opened(visit, "roster", f"?of={organization}")
    for on in ("2018-01-01", "2018-05-09", "2019-04-12", "2022-06-11"):
        reader.page.fill("[name=on]", on)
        reader.page.keyboard.press("Tab")
        reader.page.wait_for_function(f"() => location.search.includes('{on}')")
        expected = roster_in_words(directory, organization, on)
        assert expected
        assert [tuple(row) for row in shown_roster(reader)] == expected


@BOTH
def test_slider_moves_the_day_and_says_what_changed_since_another(visit, directory, size):
    reader = opened(visit, "roster", "?of=kp-mfa&on=2019-03-01&since=2018-01-01", size=size)
    page = reader.page
    changes = page.locator("#changes + table tbody tr")
    old = {row[:2] for row in roster_in_words(directory, "kp-mfa", "2018-01-01")}
    new = {row[:2] for row in roster_in_words(directory, "kp-mfa", "2019-03-01")}
    words = changes.locator("td:nth-child(3)").all_inner_texts()
    assert words.count("came") == len(new - old)
    assert words.count("left") == len(old - new)
    page.focus("[name=day]")
    page.keyboard.press("ArrowRight")
    assert query(reader)["on"] == "2019-03-02"
    assert page.get_attribute("[name=day]", "aria-valuetext") == "2 March 2019"
    page.click("[data-turn='1']")
    assert query(reader)["on"] > "2019-03-02"
    page.wait_for_function("() => !document.querySelector('.pl-said').textContent.startsWith('1 March')")


def test_unknown_organization_is_said(visit):
    reader = opened(visit, "roster", "?of=atlantis")
    assert "atlantis" in said(reader)


@BOTH
def test_two_people_are_compared_and_the_address_keeps_them(visit, directory, size):
    reader = opened(visit, "compare", size=size)
    page = reader.page
    page.fill("[name=a]", "Kim Jong Un")
    page.fill("[name=b]", "문재인")
    page.keyboard.press("Tab")
    assert query(reader) == {"a": "kim-jong-un", "b": "moon-jae-in"}
    both = [one.name for one in directory.met("kim-jong-un", "moon-jae-in")]
    assert page.locator("#meetings + table td:first-child a").all_inner_texts() == both
    assert page.locator("#offices + table tbody tr").count() > 0
    page.reload()
    page.wait_for_selector("#meetings")
    assert page.input_value("[name=b]") == "Moon Jae-in"


def test_list_of_pairs_leads_to_their_comparison(visit):
    reader = opened(visit, "compare")
    reader.page.click("#pairs ~ table a:has-text('compare') >> nth=0")
    reader.page.wait_for_selector("#meetings + table")


def test_namesakes_are_told_apart(visit):
    reader = opened(visit, "compare")
    offered = reader.page.eval_on_selector_all("#pl-people option", "all => all.map(one => one.value)")
    assert len(offered) == len(set(offered))


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory, serve):
    """The tiny site with names that would run as script, run on, or turn the line around."""
    from plenipo.site.render import build

    folder = tmp_path_factory.mktemp("poisoned")
    dataset = Path(shutil.copytree(ROOT / "tests" / "fixtures" / "tiny", folder / "dataset"))
    changes = {
        "people/ivan-dragan.yaml": (
            "name: Ivan Dragan\nfamily: Dragan", "name: \"<script>alert(2)</script>'>\""
        ),
        "people/vera-orlak.yaml": ("name: Vera Orlak\n", f"name: '{'W' * 150} שלום&quot; Orlak'\n"),
        "meetings/2002/2002-09-03-bridge-conference.yaml": (
            "name: Conference on the Bridge", "name: '</title><script>alert(3)</script> שלום'"
        ),
        "organizations/ruritania.yaml": ("name: ", "name: '<img src=x onerror=alert(4)>' #"),
        "places/strelsau.yaml": ("name: ", "name: '\"><svg onload=alert(5)>' #"),
    }  # fmt: skip
    for file, (old, new) in changes.items():
        text = (dataset / file).read_text(encoding="utf-8")
        assert old in text, file
        (dataset / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    build(dataset, folder / "below", recipe=ROOT / "mkdocs.yml")
    return serve(folder / "below")


@BOTH
def test_hostile_names_do_nothing_in_any_view(visit, poisoned, size):
    for view, query in [
        ("network", "?who=vera-orlak"), ("timeline", ""), ("map", ""), ("roster", ""),
        ("compare", "?a=ivan-dragan&b=vera-orlak"), ("compare", "?a=<script>alert(6)</script>&b=x"),
        ("network", "?side=%22%3E&level=x&from=x&at=a,b"), ("timeline", "?from=2020-99-99&to=x&side=y"),
    ]:  # fmt: skip
        reader = opened(visit, view, query, size=size, base=poisoned)
        assert reader.page.locator("article img, article svg svg, article script:not([src])").count() == 0
        wide = reader.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        assert not wide, (view, query)
