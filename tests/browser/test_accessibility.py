"""What axe-core finds on a page of every kind: nothing, on a desk and on a phone, by day and by night."""

import pytest
from axe_playwright_python.sync_playwright import Axe

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
KINDS = [
    "views/network/", "views/network/everybody/", "views/timeline/", "views/map/", "views/roster/",
    "views/compare/", "404.html", "annotate/", "names/", "names/c/", "", "people/", "people/of/kp/",
    "meetings/", "meetings/in/2019/q4/", "countries/", "countries/vn/", "organizations/", "roles/", "places/",
    "sources/", "sources/in/2019/q3/", "sources/publishers/", "sources/publishers/other/",
    "sources/by/yonhap/", "sources/kinds/", "missing/", "missing/disputed/", "people/choe-son-hui/",
    "people/stephen-biegun/", "meetings/2019-02-27-hanoi-summit/", "organizations/kp-mfa/",
    "roles/kp-mfa-minister/", "places/hanoi/", "sources/2019-02-24-msn-kim-heads-to-hanoi/",
    "data/downloads/", "data/api/", "data/changelog/", "data/coverage/", "data/dictionary/",
    "data/records/", "data/checks/", "data/policy/", "reference/python/", "reference/cli/",
    "guide/using-the-release/", "meetings/us-dprk-talks-2018-2019/", "roles/of/kp/", "years/kp-2018/",
    "sources/languages/", "sources/languages/en/", "missing/single/", "missing/single/person/a-d/",
    "missing/gaps/", "missing/gaps/no-end/", "contributing/adding-a-record/",
]  # fmt: skip
"""A page of every kind."""
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize(
    ("viewport", "colours"), [(DESKTOP, "light"), (PHONE, "dark")], ids=["desk by day", "phone by night"]
)
@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing_on_a_page_of_every_kind(visit, path, viewport, colours):
    reader = visit(viewport=viewport, color_scheme=colours)
    reader.open(path)
    violations = Axe().run(reader.page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in violations] == []
