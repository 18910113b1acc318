"""What a reader finds on the page of a record, in a real browser."""

import json

import pytest

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
HANOI = "meetings/2019-02-27-hanoi-summit/"


def heads(reader):
    return [one.bounding_box() for one in reader.page.locator(".pl-sides--pair .pl-seats--heads").all()]


def test_heads_face_each_other_across_the_table(visit):
    reader = visit(viewport=DESKTOP)
    reader.open(HANOI)
    one, other = heads(reader)
    assert one["y"] == pytest.approx(other["y"], abs=1)
    assert one["x"] + one["width"] < other["x"]


def test_on_a_phone_the_heads_are_next_to_the_table_between_the_sides(visit):
    reader = visit(viewport=PHONE)
    reader.open(HANOI)
    one, other = heads(reader)
    assert one["y"] < other["y"] < one["y"] + one["height"] + 120
    names = reader.page.locator(".pl-sides--pair .pl-seat__name > a").all()
    above = [name for name in names if name.bounding_box()["y"] < other["y"]]
    assert 0 < len(above) < len(names)


def test_source_is_shown_beside_its_number_until_escape(visit):
    reader = visit(viewport=DESKTOP)
    reader.open(HANOI)
    number = reader.page.locator(".pl-seat .pl-refs a >> nth=0")
    number.hover()
    card = reader.page.locator(".pl-card")
    assert card.locator("a[rel~=external]").count() == 1
    card.hover()
    reader.page.wait_for_timeout(400)
    assert card.count() == 1
    reader.page.keyboard.press("Escape")
    assert card.count() == 0


def test_source_is_shown_to_the_keyboard_too(visit):
    reader = visit(viewport=DESKTOP)
    reader.open(HANOI)
    reader.page.locator(".pl-seat__name a >> nth=0").focus()
    for _ in range(20):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate("document.activeElement.closest('.pl-refs') !== null"):
            break
    assert reader.page.locator(".pl-card").count() == 1
    reader.page.keyboard.press("Enter")
    assert reader.page.locator("li:target").count() == 1
    assert reader.page.locator(".pl-card").count() == 0


def test_spellings_by_rule_open_without_javascript(visit):
    reader = visit(viewport=DESKTOP, java_script_enabled=False)
    reader.open("people/choe-son-hui/")
    rules = reader.page.locator(".pl-rules")
    assert not rules.is_visible()
    reader.page.click("summary:has-text('follow by rule')")
    assert "Revised Romanization" in rules.inner_text()


def test_record_is_a_click_away_as_json(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("people/choe-son-hui/")
    address = reader.page.get_by_role("link", name="JSON").get_attribute("href")
    answer = reader.page.request.get(f"{reader.base}people/choe-son-hui/{address}")
    assert json.loads(answer.text())["name"] == "Choe Son Hui"


def test_node_of_the_network_leads_to_the_counterpart(visit):
    reader = visit(viewport=PHONE)
    reader.open("people/stephen-biegun/")
    reader.page.click(".pl-network a:has-text('Lee Do-hoon')")
    reader.page.wait_for_url("**/people/lee-do-hoon/")


def test_all_meetings_of_a_state_are_reached_by_year(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("countries/kp/")
    reader.page.click("#meetings ~ .pl-chips a:has-text('2018')")
    reader.page.wait_for_url("**/years/kp-2018/")
    assert "Panmunjom" in reader.page.locator("table").inner_text()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_no_record_page_is_wider_than_the_window(visit, viewport):
    reader = visit(viewport=viewport)
    for path in (
        HANOI,
        "meetings/2018-08-04-asean-regional-forum-singapore/",
        "meetings/2018-09-18-pyongyang-summit/",
        "people/kim-yong-chol/",
        "years/kp-2018/",
        "places/hanoi-metropole/",
    ):
        reader.open(path)
        wide = reader.page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        assert not wide, path
