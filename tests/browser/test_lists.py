"""Lists that are searched, narrowed and sorted in the page; the address keeps what was chosen."""

import json

import pytest

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
LIST = "people/of/kp/"


def names(reader):
    return reader.page.locator(".pl-index tbody tr:visible .pl-main a").all_inner_texts()


def test_list_is_searched_without_a_reload_and_the_address_keeps_the_words(visit):
    reader = visit(viewport=DESKTOP)
    reader.open(LIST)
    everybody = len(names(reader))
    reader.page.fill(".pl-filter input[name=find]", "choe son hui")
    found = names(reader)
    assert "Choe Son Hui" in found
    assert len(found) < everybody / 10
    assert reader.page.url.endswith("?find=choe+son+hui")
    reader.page.reload()
    assert names(reader) == found
    reader.page.fill(".pl-filter input[name=find]", "")
    assert len(names(reader)) == everybody
    assert reader.page.url.endswith(LIST)


def test_list_is_sorted_by_a_heading_and_by_the_address(visit):
    reader = visit(viewport=DESKTOP)
    reader.open(LIST)
    reader.page.click("th button:has-text('Name')")
    reader.page.click("th button:has-text('Name')")
    down = reader.page.locator(".pl-index section >> nth=0 >> tbody .pl-main a").all_inner_texts()
    assert down == sorted(down, key=str.casefold, reverse=True)
    assert "sort=name-down" in reader.page.url
    assert reader.page.locator("th[aria-sort=descending]").count() >= 1
    reader.open(f"{LIST}?sort=meetings-down")
    rows = reader.page.locator(".pl-index section >> nth=0 >> tbody .pl-number").all_inner_texts()
    assert [int(one) for one in rows] == sorted(map(int, rows), reverse=True)


def test_sources_are_chosen_by_language(visit):
    reader = visit(viewport=PHONE)
    reader.open("sources/in/2019/q3/")
    reader.page.select_option("select[name=language]", "Russian")
    shown = reader.page.locator(".pl-index tbody tr:visible td[data-th=Language]").all_inner_texts()
    assert shown
    assert {one.strip() for one in shown} == {"Russian"}
    assert "language=Russian" in reader.page.url


def test_parts_follow_their_meeting_when_a_list_is_sorted(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("meetings/in/2019/q1/?sort=when-down")
    rows = reader.page.locator(".pl-index tbody tr")
    assert "pl-part" not in (rows.first.get_attribute("class") or "")


def test_list_is_whole_without_javascript(visit):
    reader = visit(viewport=DESKTOP, java_script_enabled=False)
    reader.open(LIST)
    assert len(names(reader)) > 100
    assert not reader.page.locator(".pl-filter").is_visible()


@pytest.mark.parametrize("path", ["people/", "sources/in/2019/q3/", "people/choe-son-hui/"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_moves_while_a_page_loads(visit, path, viewport):
    reader = visit(viewport=viewport)
    reader.page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries())"
        " window.moved += one.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    reader.open(path)
    reader.page.wait_for_timeout(400)
    assert reader.page.evaluate("window.moved") < 0.02


def test_content_policy_stops_what_is_written_into_a_page(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("")
    ran = reader.page.evaluate(
        "() => { const one = document.createElement('script'); one.textContent = 'window.ran = true';"
        " document.body.append(one); return Boolean(window.ran); }"
    )
    assert ran is False
    assert any("Content Security Policy" in line for line in reader.wrong), json.dumps(reader.wrong)
    reader.wrong.clear()


def test_colours_change_and_search_answers_under_the_policy(visit):
    reader = visit(viewport=DESKTOP, color_scheme="light")
    reader.open("people/choe-son-hui/")
    reader.page.click("label[for=__palette_1]")
    assert reader.page.get_attribute("body", "data-md-color-scheme") == "slate"
