"""A career and the meetings on one axis."""

from plenipo.records import Name
from plenipo.site.career import career
from plenipo.site.counterparts import FEWEST, counterparts, network
from plenipo.site.spellings import by_rule, recorded


def drawn(site, person):
    sheet = site.sheet(f"people/{person}/")
    found = site.directory.people[person]
    return career(site, sheet, found, site.directory.tenures.of_person(person))


def test_meetings_stand_in_a_lane_for_each_side_that_was_met(site):
    lanes = {lane.label: lane.marks for lane in drawn(site, "han-son-u").lanes}
    assert set(lanes) == {"Meetings with Ruritania", "Meetings with Graustark"}
    assert all(": " in note for marks in lanes.values() for _, note in marks)


def test_what_was_cancelled_and_what_others_attended_is_not_marked(site):
    notes = [note for lane in drawn(site, "ryu-sol-a").lanes for _, note in lane.marks]
    assert notes
    assert not [note for note in notes if "planned" in note]


def test_picture_of_a_career_says_in_words_what_it_shows(page):
    person = page("people/han-son-u/")
    labels = [given["aria-label"] for given in person.all("svg") if given.get("role") == "img"]
    assert [label for label in labels if label.startswith("Timeline of Han Son U: ")]


def test_spellings_by_rule_are_folded_away_and_name_their_system(page, site):
    person = page("people/han-son-u/")
    assert {"class": "pl-fold"} in person.all("details")
    assert "Han Seon-u Revised Romanization" in person.text
    forms = {form.text for group in by_rule(site.directory.people["han-son-u"]) for form, _ in group.forms}
    assert forms
    assert forms.isdisjoint({name.form for name in site.directory.people["han-son-u"].names})


def test_native_form_comes_first_and_publishers_are_named(site):
    shown, folded = recorded(site.sheet("people/han-son-u/"), site.directory.people["han-son-u"])
    first = shown[0]
    assert not folded
    assert first.form.text == "한선우"
    assert first.publishers


def test_of_many_forms_the_most_cited_of_each_language_stay_open(site):
    person = site.directory.people["han-son-u"]
    some, other = list(person.names[0].sources), list(person.names[-1].sources)
    press = [
        Name(form=f"Han {letter}", lang=lang, kind="press", sources=sources)
        for lang in ("fr", "de", "ru")
        for letter, sources in (("A", some), ("B", some + other), ("C", some), ("D", some))
    ]
    many = person.model_copy(update={"names": [person.names[0], *press]})
    shown, folded = recorded(site.sheet("people/han-son-u/"), many)
    assert [one.form.text for one in shown] == ["한선우", "Han B", "Han B", "Han B"]
    assert len(shown) + len(folded) == len(many.names)


def test_network_has_a_node_for_every_counterpart_in_the_list(site):
    sheet, person = site.sheet("people/han-son-u/"), site.directory.people["han-son-u"]
    ranked, _ = counterparts(site, sheet, person)
    found = network(site, sheet, person)
    assert found is not None
    assert {node.link.href for node in found.nodes} == {one.link.href for one in ranked}
    assert len({(node.x, node.y) for node in found.nodes}) == len(found.nodes)
    assert all(0 <= node.y <= found.height for node in found.nodes)
    assert max(node.width for node in found.nodes) == 5


def test_few_counterparts_make_no_network(site):
    few = [id for id in site.directory.people if len(site.met(id)) < FEWEST]
    assert few
    for id in few:
        assert network(site, site.sheet(f"people/{id}/"), site.directory.people[id]) is None
