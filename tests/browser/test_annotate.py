"""The annotate page: the actors of a text, in the browser alone."""

import itertools
from pathlib import Path

import pytest
import yaml

import plenipo
from plenipo.annotation.patterns import KINDS

ROOT = Path(__file__).parents[2]
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture
def annotate(visit):
    """Annotate a text on a day; give the marked pieces with the addresses they lead to."""

    def run(text, on=""):
        reader = visit(viewport=DESKTOP)
        reader.open("annotate/")
        reader.page.fill("#pl-text", text)
        reader.page.fill("#pl-on", on)
        reader.page.click("button:has-text('Annotate')")
        reader.page.wait_for_function(
            "() => /[.]/.test(document.querySelector('[data-pl-said]').textContent)"
        )
        marks = reader.page.locator(".pl-mark a")
        found = marks.evaluate_all(
            "links => links.map(one => [one.textContent, one.pathname.split('/').at(-2)])"
        )
        return reader, [tuple(one) for one in found]

    return run


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Choi Sun-hee met Mike Pompeo. Pompeo’s plane left; Choi smiled, and choe is no name.",
            [
                ("Choi Sun-hee", "choe-son-hui"),
                ("Mike Pompeo", "mike-pompeo"),
                ("Pompeo", "mike-pompeo"),
                ("Choi", "choe-son-hui"),
            ],
        ),
        (
            "최선희 부상이 리용호에게 말했다. 최 부상은 웃었다. 최선희들",
            [("최선희", "choe-son-hui"), ("리용호", "ri-yong-ho"), ("최", "choe-son-hui")],
        ),
        (
            "Цой Сон Хи встретилась с Игорем Моргуловым. Моргулов уехал.",
            [
                ("Цой Сон Хи", "choe-son-hui"),
                ("Игорем Моргуловым", "igor-morgulov"),
                ("Моргулов", "igor-morgulov"),
            ],
        ),
        ("朝鲜外务省副相崔善姬同中国外长王毅会谈", [("崔善姬", "choe-son-hui"), ("王毅", "wang-yi")]),
        ("キム・ジョンウン委員長", [("キム・ジョンウン", "kim-jong-un")]),
        ("The moon shone on the park; kim was not there.", []),
    ],
)
def test_people_are_found_in_every_script(annotate, text, found):
    assert annotate(text)[1] == found


def test_office_is_that_of_the_day(annotate):
    reader, _ = annotate("Choe Son Hui", "2018-10-07")
    assert "Vice Minister of Foreign Affairs" in reader.page.locator("[data-pl-people]").inner_text()
    assert reader.page.url.endswith("#on=2018-10-07")
    reader.page.fill("#pl-on", "2023-05-01")
    reader.page.wait_for_function(
        "() => !/Vice Minister/.test(document.querySelector('[data-pl-people]').textContent)"
    )
    assert "Minister of Foreign Affairs" in reader.page.locator("[data-pl-people]").inner_text()


def test_namesakes_are_left_open_unless_the_day_tells_them_apart(annotate):
    reader, _ = annotate("김영철이 말했다")
    assert reader.page.locator(".pl-mark--open").count() == 1
    assert reader.page.locator("[data-pl-people] tbody a").count() > 2


def test_longest_spelling_wins(annotate):
    assert [text for text, _ in annotate("Kim Jong Un")[1]] == ["Kim Jong Un"]


def test_nothing_is_sent_anywhere(visit):
    """Not even to the site: what is loaded does not depend on the text."""
    reader = visit(viewport=DESKTOP)
    asked = []
    reader.page.on("request", lambda request: asked.append((request.method, request.url, request.post_data)))
    reader.open("annotate/")
    reader.page.fill("#pl-text", "Secret words of Choe Son Hui")
    reader.page.click("button:has-text('Annotate')")
    reader.page.wait_for_selector(".pl-mark")
    assert not [one for one in asked if one[0] != "GET" or one[2] or "ecret" in one[1]]
    assert "ecret" not in reader.page.url


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script><img src=x onerror=alert(2)> Kim Jong Un",
        "\u202eKim\u202c Jong\u200b Un \u2066x\u2069",
        "Kim Jong Un\u0000\ufffe " + "x" * 100_000,
        "Kim " * 75_000 + "Kim Jong Un",
        "金" * 200_000 + "金正恩",
        "김정은" * 5_000,
    ],
    ids=["tags", "directions", "control", "names", "characters", "syllables"],
)
def test_hostile_texts_do_nothing_but_stand_there(annotate, text):
    reader, _ = annotate(text)
    assert reader.page.locator("[data-pl-marked] script, [data-pl-marked] img").count() == 0
    shown = reader.page.locator("[data-pl-marked]").evaluate("one => one.textContent")
    assert not shown or text.startswith(shown[:1000])


def test_example_and_the_command_are_at_hand(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("annotate/")
    assert "plenipo annotate" in reader.page.locator("main").inner_text()
    reader.page.click("[data-pl-example]")
    reader.page.wait_for_selector(".pl-mark")
    assert reader.page.locator(".pl-mark").count() > 4


def test_a_day_that_is_given_before_the_script_has_come_is_kept(visit):
    reader = visit(viewport=DESKTOP)
    held = []
    reader.page.route("**/search/annotate.js", lambda route: held.append(route))  # noqa: PLW0108 - it is marked
    with reader.page.expect_request("**/search/annotate.js"):
        reader.page.goto(f"{reader.base}annotate/", wait_until="commit")
    reader.page.fill("#pl-on", "2018-10-07")
    held[0].continue_()
    reader.page.wait_for_function("() => location.hash")
    assert reader.page.input_value("#pl-on") == "2018-10-07"
    assert reader.page.url.endswith("#on=2018-10-07")


FOUND = """async ([texts, kinds]) => {
  const { finder } = await import(new URL("assets/search/actors.js", location));
  const actors = await finder(kinds);
  const ids = (meant) => meant.map(({ path }) => path.split("/").at(-2)).sort();
  return texts.map((text) => actors.find(text, null).map(({ start, end, kind, meant }) =>
    [[...text.slice(0, start)].length, text.slice(start, end), kind, ids(meant)]));
}"""
BESIDE_PEOPLE = KINDS[1:]
COMPANY = [
    ("", ""), ("x", ""), ("", "s"), ("(", ")"), ("„", "“"), ("", "에서"), ("", "이라"), ("", "은행"),
    ("在", "举行"), ("\u00ad", "\u0301"), ("", "-\n"), ("\U0001f600", "\U0001f600"),
]  # fmt: skip
"""What stands beside a spelling: some of it makes another word of it."""
CHOICES = [*((kind,) for kind in BESIDE_PEOPLE), BESIDE_PEOPLE, KINDS]


@pytest.fixture(scope="module")
def directory():
    return plenipo.load(ROOT / "dataset")


@pytest.fixture(scope="module")
def texts(directory):
    """The texts to develop on, and spellings in company that decides whether they stand by themselves."""
    file = ROOT / "tests" / "evaluation" / "texts" / "development.yaml"
    reports = [one["text"] for one in yaml.safe_load(file.read_text(encoding="utf-8"))]
    records = [one for kind in BESIDE_PEOPLE for one in directory.collections[kind].values()]
    forms = [form for one in records for form in (one.name, *(name.form for name in one.names))]
    shapes = [forms, map(str.upper, forms), map(str.lower, forms), (one.replace(" ", "\n") for one in forms)]
    every_fourth = [one for at, shape in enumerate(shapes) for one in itertools.islice(shape, at, None, 4)]
    made = [before + one + after for (before, after), one in zip(itertools.cycle(COMPANY), every_fourth)]
    made += ["문 대통령은 평양에 갔다.", "평양의 김부상과 대통령", "김 위원장", "외무성 부상 최선희"]
    return [*reports, *made, " ".join(made), "\n\n".join(made)]


@pytest.mark.parametrize("kinds", CHOICES, ids="+".join)
def test_organizations_offices_and_places_are_those_that_python_finds(visit, directory, texts, kinds):
    reader = visit(viewport=DESKTOP)
    reader.open("")
    page = reader.page.evaluate(FOUND, [texts, list(kinds)])
    for text, shown in zip(texts, page, strict=True):
        python = [
            [one.start, one.text, one.kind, sorted(one.candidates)]
            for one in directory.annotate(text, None, kinds)
            if one.kind != "person"
        ]
        assert [one for one in shown if one[2] != "person"] == python, text[:300]


REPORT = "Choe Son Hui of the Ministry of Foreign Affairs flew to Hanoi."


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_kinds_are_switched_on_and_off_and_the_address_keeps_them(visit, size):
    reader = visit(viewport=size)
    reader.open("annotate/")
    page = reader.page
    marks = page.locator(".pl-mark")
    page.fill("#pl-text", REPORT)
    page.click("button:has-text('Annotate')")
    page.wait_for_selector(".pl-mark")
    assert marks.all_inner_texts() == ["Choe Son Hui"]
    page.get_by_label("Organizations").check()
    page.get_by_label("Places").check()
    page.wait_for_selector(".pl-mark--place")
    assert marks.all_inner_texts() == ["Choe Son Hui", "Ministry of Foreign Affairs", "Hanoi"]
    assert page.locator("[data-pl-said]").inner_text() == "1 person, 1 organization, 1 place, 3 mentions."
    assert page.locator("[data-pl-others] a[href$='places/hanoi/']").count() == 1
    assert page.url.endswith("#kinds=person,organization,place")
    page.get_by_label("People").uncheck()
    page.wait_for_function("() => document.querySelectorAll('.pl-mark').length === 2")
    assert not page.locator("[data-pl-people]").is_visible()
    page.reload()
    page.wait_for_selector("button:has-text('Annotate'):enabled")
    assert page.eval_on_selector_all("[name=kinds]:checked", "all => all.map(one => one.value)") == [
        "organization",
        "place",
    ]


def test_office_of_several_states_is_left_open_with_all_of_them(annotate, directory):
    reader, _ = annotate("The Prime Minister smiled.")
    reader.page.get_by_label("Offices").check()
    reader.page.wait_for_selector(".pl-mark--open")
    shown = reader.page.locator("[data-pl-others] tbody a").count()
    assert shown == len(directory.annotate("The Prime Minister smiled.", None, ["role"])[0].candidates) > 1


def test_nonsense_in_the_address_is_no_choice(visit):
    reader = visit(viewport=DESKTOP)
    reader.open("annotate/#on=<b>&kinds=<script>,place")
    reader.page.wait_for_selector("button:has-text('Annotate'):enabled")
    assert reader.page.eval_on_selector_all("[name=kinds]:checked", "all => all.map(one => one.value)") == [
        "place"
    ]
    assert reader.page.input_value("#pl-on") == ""


def test_only_what_is_switched_on_is_loaded(visit):
    reader = visit(viewport=DESKTOP)
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url.rpartition("/search/")[2]))
    reader.open("annotate/#kinds=place")
    reader.page.fill("#pl-text", REPORT)
    reader.page.click("button:has-text('Annotate')")
    reader.page.wait_for_selector(".pl-mark--place")
    assert {one for one in asked if one.endswith(".json")} == {"offices.json", "places.json", "signs.json"}
