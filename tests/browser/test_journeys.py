"""What readers do, in a real browser, on a desk and on a phone: the twelve main journeys.

1. From any spelling to a person, to the evidence of a claim, to the source that it rests on
2. Who held an office on a day
3. Who sat across the table at Hanoi, and in what office
4. Two people compared: what they sat in together
5. The network, narrowed, and its view shared by its address
6. The timeline, narrowed to a month, and on to a meeting
7. The map, and on to a place
8. The roster of a body by date, and what changed since another one
9. Sources by publisher, and what one of them supports
10. What is missing or doubtful, and on to the record to mend
11. A text annotated with its actors
12. The downloads, with sizes and hashes that are true

Each visit fails on a console error, a dialog, a broken address, or a request to another host. What a journey
leaves out is in the tests of its part: search, lists, records, views, annotate. Hostile strings come last.
"""

import hashlib
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
BOTH = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
SPOKEN = ".pl-said:not(:empty)"
KINDS = [
    "", "people/", "meetings/", "countries/", "organizations/", "roles/", "places/", "sources/",
    "people/kim-jong-un/", "meetings/2019-02-27-hanoi-summit/", "meetings/us-dprk-talks-2018-2019/",
    "countries/kp/", "organizations/kp-mfa/", "roles/kp-mfa-minister/", "places/hanoi/",
    "sources/2019-02-24-msn-kim-heads-to-hanoi/", "data/downloads/", "data/dictionary/", "data/records/",
    "data/checks/", "data/policy/", "names/", "names/k/", "annotate/",
    "reference/python/", "reference/cli/", "guide/using-the-release/",
]  # fmt: skip
"""A page of every kind."""
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def reader(visit, size):
    """Somebody with a window of the size, and a finger on a small one."""
    return visit(viewport=size, has_touch=size is PHONE)


def looked_up(reader, words, path=""):
    """The titles that the search box of a page answers with; on a phone it is behind a button."""
    reader.open(path)
    if not reader.page.locator("[data-pl-search] input:visible").count():
        reader.page.click(".pl-search-open")
    return reader.search(words)


def follow(reader, link):
    """Follow a link; give the heading of the page that it leads to."""
    here = reader.page.url.partition("#")[0]
    link.click()
    reader.page.wait_for_function("here => location.href.split('#')[0] !== here", arg=here)
    return reader.page.locator("h1").inner_text()


def to_rows(reader):
    """Go on to the first part of a list that is parted, until there are rows."""
    while not reader.page.locator("article tbody tr").count():
        link = reader.page.locator("article .pl-away p a").first
        with reader.page.expect_navigation():
            link.click()


def viewed(reader, path):
    reader.open(path)
    reader.page.wait_for_selector(SPOKEN)
    return reader.page


@BOTH
@pytest.mark.parametrize("spelling", ["최선희", "Choi Sun-hee", "Цой Сон Хи", "崔善姬"])
def test_from_a_spelling_to_the_person_the_evidence_and_the_source(reader, spelling):
    page = reader.page
    assert looked_up(reader, spelling)[0] == "Choe Son Hui"
    assert follow(reader, page.locator(".pl-answer >> nth=0")).startswith("Choe Son Hui")
    assert page.locator("h1 [lang=ko-Hang]").inner_text() == "최선희"
    evidence = page.locator("#career ~ table >> nth=0").locator(".pl-evidence >> nth=0")
    assert evidence.locator(".pl-strength").inner_text() in {"official", "corroborated", "single", "disputed"}
    evidence.locator("a >> nth=0").click()
    assert page.locator("li:target").count() == 1
    follow(reader, page.locator("li:target a:has-text('what it supports')"))
    assert page.locator("h2#supports").count() == 1
    assert page.locator("#supports ~ h3 a:has-text('Choe Son Hui')").count() == 1


@BOTH
def test_who_held_an_office_on_a_day(reader):
    page = reader.page
    titles = looked_up(reader, "Minister of Foreign Affairs of the DPRK")
    follow(reader, page.locator(".pl-answer").nth(titles.index("Minister of Foreign Affairs of the DPRK")))
    assert {"Ri Yong Ho", "Choe Son Hui"} <= set(page.locator("article table .pl-main a").all_inner_texts())
    viewed(reader, "views/roster/?of=kp-mfa&on=2018-06-12")
    minister = page.get_by_role("link", name="Minister of Foreign Affairs of the DPRK", exact=True)
    row = page.locator("#roster + table tr", has=minister).inner_text()
    assert "Ri Yong Ho" in row
    assert "certain" in row


@BOTH
def test_who_sat_across_at_hanoi(reader):
    page = reader.page
    titles = looked_up(reader, "hanoi summit", "people/")
    follow(reader, page.locator(".pl-answer").nth(titles.index("Trump–Kim summit, Hanoi")))
    one, other = page.locator(".pl-sides >> nth=0 >> .pl-side").all_inner_texts()
    korean, american = (one, other) if "Kim Jong Un" in one else (other, one)
    assert "Kim Yong Chol" in korean
    assert "Donald Trump" in american
    assert "Secretary of State" in american
    follow(reader, page.locator(".pl-side a:has-text('Mike Pompeo') >> nth=0"))
    assert page.locator("#meetings + table a:has-text('Hanoi') >> nth=0").count() == 1


@BOTH
def test_two_people_are_compared(reader):
    page = viewed(reader, "views/compare/")
    page.fill("[name=a]", "최선희")
    page.fill("[name=b]", "Stephen Biegun")
    page.keyboard.press("Tab")
    shared = page.locator("#meetings + table td:first-child a")
    assert shared.count() > 0
    title = shared.first.inner_text()
    assert follow(reader, shared.first).startswith(title)
    assert {"Choe Son Hui", "Stephen Biegun"} <= set(page.locator(".pl-seat__name > a").all_inner_texts())


@BOTH
def test_network_is_narrowed_and_shared_by_its_address(reader, visit, size):
    page = viewed(reader, "views/network/")
    page.select_option("[name=side]", "ru")
    page.select_option("[name=from]", "2019")
    said, address = page.locator(".pl-said").inner_text(), page.url
    people = page.locator(".pl-pairs tbody tr:visible td:first-child a:first-child").all_inner_texts()
    other = visit(viewport=size)
    viewed(other, address.removeprefix(other.base))
    assert other.page.locator(".pl-said").inner_text() == said
    assert "Vladimir Putin" in people
    assert (
        other.page.locator(".pl-pairs tbody tr:visible td:first-child a:first-child").all_inner_texts()
        == people
    )


@BOTH
def test_timeline_leads_to_a_month_and_to_a_meeting(reader):
    page = viewed(reader, "views/timeline/?level=summit")
    page.click(".pl-calendar [data-month='2019-02'] a")
    link = page.locator(".pl-chronicle li:visible a", has_text="Hanoi").first
    assert "Hanoi" in follow(reader, link)


@BOTH
def test_map_leads_to_a_place(reader):
    page = viewed(reader, "views/map/?level=summit&side=us")
    assert "Singapore" in " ".join(page.locator(".pl-places tbody tr:visible .pl-main").all_inner_texts())
    mark = page.locator(".pl-canvas a:not(.pl-out)").first
    name = mark.get_attribute("aria-label").partition(":")[0]
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/*/")
    assert page.locator("h1").inner_text().startswith(name)


@BOTH
def test_roster_of_a_body_is_turned_to_a_date_and_compared_with_another(reader):
    page = viewed(reader, "views/roster/?of=us-state")
    page.fill("[name=on]", "2019-09-01")
    page.fill("[name=since]", "2018-03-01")
    page.keyboard.press("Tab")
    page.wait_for_function("() => /on=2019-09-01.*since=2018-03-01/.test(location.search)")
    assert "Mike Pompeo" in page.locator("#roster + table").inner_text()
    changes = page.locator("#changes + table tbody tr")
    came = changes.filter(has_text="came").all_inner_texts()
    left = changes.filter(has_text="left").all_inner_texts()
    assert any("Mike Pompeo" in row for row in came)
    assert any("Rex Tillerson" in row for row in left)


@BOTH
def test_sources_by_publisher_lead_to_what_one_supports(reader):
    page = reader.page
    reader.open("sources/")
    follow(reader, page.locator("article a[href$='sources/publishers/'] >> nth=0"))
    to_rows(reader)
    publisher = page.locator("article tbody .pl-main a[href*='/by/'] >> nth=0")
    name = publisher.inner_text()
    assert name in follow(reader, publisher)
    follow(reader, page.locator("article tbody .pl-main a >> nth=0"))
    assert name in page.locator(".pl-facts >> nth=0").inner_text()
    assert page.locator("#supports ~ table tbody tr").count() > 0


@BOTH
def test_what_is_missing_leads_to_the_record_to_mend(reader):
    page = reader.page
    reader.open("missing/")
    follow(reader, page.locator("#missing + ul a >> nth=0"))
    follow(reader, page.locator("#no-native-name + p a"))
    gap = page.locator("article .pl-list a >> nth=0")
    name = gap.inner_text()
    assert follow(reader, gap).startswith(name)
    assert page.locator("#record + dl dt:has-text('What changed')").count() == 1
    reader.open("missing/")
    follow(reader, page.locator("#doubtful + ul a >> nth=0"))
    to_rows(reader)
    assert page.locator("article tbody td[data-th='Rests on'] a").count() > 0


@BOTH
def test_text_is_annotated_with_its_actors(reader):
    page = reader.page
    reader.open("annotate/")
    page.wait_for_selector("button:has-text('Annotate'):enabled")
    page.fill("#pl-text", "최선희 부상이 평양에서 비건과 만났다. Stephen Biegun came from Washington.")
    page.fill("#pl-on", "2019-02-08")
    page.get_by_label("Places").check()
    page.wait_for_selector(".pl-mark--place")
    marks = page.locator(".pl-mark").all_inner_texts()
    assert {"최선희", "평양", "Stephen Biegun"} <= set(marks)
    people = page.locator("[data-pl-people]").inner_text()
    assert "Special Representative for North Korea" in people
    assert not reader.is_wide()
    assert Axe().run(page, options=RULES).response["violations"] == []
    assert follow(reader, page.locator(".pl-mark a >> nth=0")).startswith("Choe Son Hui")


@BOTH
def test_downloads_are_what_their_hashes_say(visit, size, hostile):
    reader = visit(hostile, viewport=size)
    reader.open("data/downloads/")
    row = reader.page.locator("tr", has=reader.page.get_by_role("link", name="people.csv", exact=True)).first
    with reader.page.expect_download() as download:
        row.locator("a").click()
    data = Path(download.value.path()).read_bytes()
    assert hashlib.sha256(data).hexdigest() == row.locator(".pl-hash").inner_text()
    assert data.startswith((b"id,", b"\xef\xbb\xbfid,"))
    assert not reader.is_wide()


@BOTH
def test_facts_are_reached_without_javascript(visit, size):
    """By links alone: names, a person, the evidence, the source; publishers; rosters; what is missing."""
    reader = visit(viewport=size, java_script_enabled=False)
    page = reader.page
    reader.open("names/")
    page.click("nav[aria-label=Initials] a:has-text('C')")
    page.click(".pl-names a:has-text('Choe Son Hui') >> nth=0")
    page.click("#career ~ table >> .pl-evidence a >> nth=0")
    page.click("li:target a:has-text('what it supports')")
    assert page.locator("#supports ~ h3 a:has-text('Choe Son Hui')").count() == 1
    reader.open("meetings/2019-02-27-hanoi-summit/")
    table = page.locator(".pl-sides >> nth=0").inner_text()
    assert "Kim Jong Un" in table
    assert "Donald Trump" in table
    reader.open("sources/publishers/")
    to_rows(reader)
    page.click("article tbody .pl-main a >> nth=0")
    assert page.locator("article tbody tr").count() > 0
    reader.open("views/roster/")
    assert page.locator("#roster + table tbody tr").count() > 0
    reader.open("missing/single/")
    to_rows(reader)
    assert page.locator("article tbody tr").count() > 0
    reader.open("annotate/")
    assert "needs JavaScript" in page.locator("main").inner_text()


@BOTH
def test_no_page_is_wider_than_the_window(visit, size):
    reader = visit(viewport=size)
    for path in KINDS:
        reader.open(path)
        assert not reader.is_wide(), path


def test_two_wordings_of_one_office_are_both_shown_with_their_sources(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("people/stephen-biegun/")
    career = reader.page.locator("#career ~ table >> nth=0").inner_text()
    assert "states: special envoy on North Korea" in career


def test_chosen_colours_are_kept_from_page_to_page(visit):
    reader = visit(viewport=DESKTOP, color_scheme="light")
    reader.open("")
    reader.page.click("label[for=__palette_1]")
    reader.open("people/choe-son-hui/")
    assert reader.page.get_attribute("body", "data-md-color-scheme") == "slate"


@pytest.mark.parametrize("scripted", [True, False], ids=["with script", "without"])
def test_every_old_address_leads_on(visit, hostile, former, scripted):
    reader = visit(hostile, viewport=DESKTOP, java_script_enabled=scripted)
    folders = {"person": "people"}
    for kind, old, path in former:
        reader.page.goto(f"{reader.base}{folders.get(kind, f'{kind}s')}/{old}/", wait_until="commit")
        reader.page.wait_for_url(f"**/below/{path}")
        assert f"Formerly\n{old}" in reader.page.locator("#record + dl").inner_text()


FILES = ("organizations", "roles", "places")
HOSTILE_PAGES = [
    "", "people/", "meetings/", "countries/", "organizations/", "roles/", "places/", "sources/",
    "sources/publishers/", "sources/kinds/", "sources/languages/", "missing/", "missing/disputed/",
    "missing/gaps/", "missing/single/", "people/han-son-u/", "people/vera-orlak/", "people/ivan-dragan/",
    "meetings/2002-09-03-bridge-conference/", "meetings/2002-05-11-stern-han-strelsau/",
    "meetings/bridge-talks-2001-2003/", "countries/ruritania/", "organizations/ruritania-mfa/",
    "roles/ruritania-president/", "places/strelsau/", "sources/undated-gazetteer/", "names/",
    "data/downloads/", "data/coverage/", "data/api/", "views/network/", "views/network/everybody/",
    "views/timeline/", "views/map/", "views/roster/?of=ruritania",
    "views/compare/?a=han-son-u&b=rudolf-stern", "annotate/",
]  # fmt: skip


@BOTH
def test_hostile_strings_do_nothing_on_a_page_of_every_kind(visit, hostile, size):
    reader, wide = visit(hostile, viewport=size), []
    for path in HOSTILE_PAGES:
        reader.open(path)
        if path.startswith("views/") and "everybody" not in path:
            reader.page.wait_for_selector(SPOKEN)
        assert reader.strays() == 0, path
        wide += [path] if reader.is_wide() else []
    assert wide == []
    reader.open("people/ivan-dragan/")
    assert "<script>alert(1)</script>" in reader.page.title()


@BOTH
def test_hostile_strings_do_nothing_among_answers_and_marks(visit, hostile, size):
    reader = visit(hostile, viewport=size)
    assert any("onerror" in title for title in looked_up(reader, "onerror"))
    assert reader.strays() == 0
    reader.open("annotate/")
    reader.page.wait_for_selector("button:has-text('Annotate'):enabled")
    known = [reader.page.request.get(f"{hostile}search/{name}.json").json()["rows"] for name in FILES]
    for kind in ("Organizations", "Offices", "Places"):
        reader.page.get_by_label(kind).check()
    reader.page.fill("#pl-text", "; ".join(row[2] for rows in known for row in rows))
    reader.page.click("button:has-text('Annotate')")
    reader.page.wait_for_selector("[data-pl-others] tbody tr")
    assert "onerror" in reader.page.locator("[data-pl-others]").inner_text()
    assert reader.strays() == 0
    assert not reader.is_wide()


def test_axe_finds_nothing_where_names_are_long_and_hostile(visit, hostile):
    reader = visit(hostile, viewport=PHONE)
    found = []
    for path in (
        "people/han-son-u/",
        "meetings/2002-05-11-stern-han-strelsau/",
        "sources/publishers/",
        "missing/single/",
    ):
        reader.open(path)
        violations = Axe().run(reader.page, options=RULES).response["violations"]
        found += [(path, one["id"], one["nodes"][0]["html"][:160]) for one in violations]
    assert found == []
