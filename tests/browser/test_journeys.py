"""What a reader does, in a real browser. Each visit fails on a console error or a request to another host."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
KINDS = [
    "", "people/", "meetings/", "countries/", "organizations/", "roles/", "places/", "sources/",
    "people/kim-jong-un/", "meetings/2019-02-27-hanoi-summit/", "meetings/us-dprk-talks-2018-2019/",
    "countries/kp/", "organizations/kp-mfa/", "roles/kp-mfa-minister/", "places/hanoi/",
    "sources/2019-02-24-msn-kim-heads-to-hanoi/", "data/downloads/", "data/dictionary/", "data/records/",
    "data/checks/", "data/policy/", "names/", "names/k/", "annotate/",
    "reference/python/", "reference/cli/", "guide/using-the-release/",
]  # fmt: skip
"""A page of every kind."""


@pytest.mark.parametrize("spelling", ["최선희", "Choi Sun-hee", "Цой Сон Хи", "崔善姬"])
def test_search_by_any_spelling_arrives_at_the_person(visit, spelling):
    reader = visit(viewport=DESKTOP)
    reader.open("")
    assert reader.search(spelling)[0] == "Choe Son Hui"
    reader.page.click(".pl-answer >> nth=0")
    reader.page.wait_for_url("**/people/choe-son-hui/**")
    assert reader.page.locator("h1").inner_text().startswith("Choe Son Hui")
    assert reader.page.locator("h1 [lang=ko-Hang]").inner_text() == "최선희"


def test_search_on_a_phone_arrives_at_the_meeting(visit):
    reader = visit(viewport=PHONE, has_touch=True)
    reader.open("people/")
    reader.page.click(".pl-search-open")
    assert "Trump–Kim summit, Hanoi" in reader.search("hanoi summit")[:3]


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_no_page_is_wider_than_the_window(visit, viewport):
    reader = visit(viewport=viewport)
    for path in KINDS:
        reader.open(path)
        wide = reader.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        assert not wide, path


def test_from_a_person_to_the_table_of_a_meeting_and_on_to_a_source(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("people/stephen-biegun/")
    reader.page.click("main a:has-text('Biegun–Kim Hyok Chol talks, Pyongyang')")
    sides = reader.page.locator(".pl-side").all_inner_texts()
    assert len(sides) == 2
    own = next(side for side in sides if "Stephen Biegun" in side)
    assert "Special Representative for North Korea" in own
    reader.page.click(".pl-refs a >> nth=0")
    assert reader.page.locator("li:target").count() == 1
    reader.page.click("li:target a:has-text('what it supports')")
    assert reader.page.locator("h2#supports").count() == 1


def test_two_wordings_of_one_office_are_both_shown_with_their_sources(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("people/stephen-biegun/")
    career = reader.page.locator("#career ~ table >> nth=0").inner_text()
    assert "states: special envoy on North Korea" in career


def test_facts_stand_without_javascript(visit):
    reader = visit(viewport=PHONE, java_script_enabled=False)
    reader.open("meetings/2019-02-27-hanoi-summit/")
    table = reader.page.locator(".pl-sides >> nth=0").inner_text()
    assert "Kim Jong Un" in table
    assert "Donald Trump" in table


def test_chosen_colours_are_kept_from_page_to_page(visit):
    reader = visit(viewport=DESKTOP, color_scheme="light")
    reader.open("")
    reader.page.click("label[for=__palette_1]")
    reader.open("people/choe-son-hui/")
    assert reader.page.get_attribute("body", "data-md-color-scheme") == "slate"


def test_old_address_leads_on(visit, hostile):
    reader = visit(hostile, viewport=DESKTOP)
    reader.open("people/son-u-han/")
    reader.page.wait_for_url("**/people/han-son-u/")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory, serve):
    """The tiny site with names that would run as script if anything let them."""
    from plenipo.site.render import build

    folder = tmp_path_factory.mktemp("hostile")
    dataset = Path(shutil.copytree(ROOT / "tests" / "fixtures" / "tiny", folder / "dataset"))
    changes = {
        "people/vera-orlak.yaml": ("form: Vera Orlack", "form: '<img src=x onerror=alert(1)>\"&quot;'"),
        "people/ivan-dragan.yaml": (
            "name: Ivan Dragan\nfamily: Dragan", "name: \"<script>alert(2)</script>'>\""
        ),
        "meetings/2002/2002-09-03-bridge-conference.yaml": (
            "name: Conference on the Bridge", "name: '</title><script>alert(3)</script> שלום'"
        ),
    }  # fmt: skip
    for file, (old, new) in changes.items():
        text = (dataset / file).read_text(encoding="utf-8")
        assert old in text
        (dataset / file).write_text(text.replace(old, new), encoding="utf-8")
    build(dataset, folder / "below", recipe=ROOT / "mkdocs.yml")
    return serve(folder / "below")


def test_hostile_names_do_nothing(visit, hostile):
    reader = visit(hostile, viewport=DESKTOP)
    for path in (
        "people/",
        "people/vera-orlak/",
        "people/ivan-dragan/",
        "meetings/2002-09-03-bridge-conference/",
    ):
        reader.open(path)
        assert reader.page.locator("article img, article script").count() == 0
    assert "<script>alert(3)</script>" in reader.page.title()


def test_hostile_names_do_nothing_among_the_hits_of_a_search(visit, hostile):
    reader = visit(hostile, viewport=DESKTOP)
    reader.open("")
    assert "Vera Orlak" in reader.search("onerror")
    assert "<script>alert(2)</script>'>" in reader.search("alert")
    assert reader.page.locator(".pl-search img, .pl-search script").count() == 0
