"""No claim is without a source, and no source speaks of what it could not know."""

import pytest

LATE = "2003-02-03-courier-cancelled"
EARLY = "2001-11-06-graustark-mfa-edelweiss"
UNDATED = "undated-gazetteer"
NEW = "people/olga-maro.yaml"


def cited(*sources):
    return ", ".join(sources)


@pytest.mark.parametrize(
    ("body", "sources", "place"),
    [
        ("born: 1960\n", [LATE], "3:7"),
        ("born: 1960\n", [LATE, f"{{source: {UNDATED}, field: died}}"], "3:7"),
        ("born: 1960\n", [LATE, f"{{source: {UNDATED}, field: born, against: true, states: '1961'}}"], "3:7"),
        ("died: 2002\n", [LATE, f"{{source: {UNDATED}, field: died}}"], None),
        ("", [f"{{source: {LATE}, field: born}}"], None),
        ("", [f"{{source: {LATE}, against: true, states: another name}}"], "1:7"),
    ],
)
def test_a_date_of_birth_or_death_has_a_citation_of_its_own(found, person, body, sources, place):
    assert found({NEW: person(body, source=cited(*sources))}) == (
        [("unsourced", f"{NEW}:{place}")] if place else []
    )


@pytest.mark.parametrize(
    ("sources", "place"),
    [
        ([LATE], None),
        ([f"{{source: {LATE}, field: to}}"], "5:11"),
        ([f"{{source: {LATE}, field: to}}", f"{{source: {UNDATED}, field: from}}"], None),
        ([f"{{source: {LATE}, field: from}}"], "6:9"),
        ([LATE, f"{{source: {UNDATED}, field: to, against: true, states: '2001'}}"], None),
        ([f"{{source: {LATE}, against: true, states: never}}"], "4:5"),
    ],
    ids=["whole", "end only", "both ends", "start only", "a dispute", "only against"],
)
def test_a_tenure_and_each_of_its_ends_has_a_page_that_says_so(found, person, tenures, sources, place):
    """A page that tells when a tenure ended tells that there was one, but not when it began."""
    body = tenures(("graustark-mfa-interpreter", "2001", "2002", cited(*sources)))
    places = {where for code, where in found({NEW: person(body)}) if code == "unsourced"}
    assert (f"{NEW}:{place}" in places) if place else not places


def test_a_meeting_has_a_page_for_the_whole_of_it(found, meeting):
    new = "meetings/2002/2002-09-04-new.yaml"
    text = meeting("2002-09-04", source=f"{{source: {LATE}, field: from}}")
    assert found({new: text}) == [("unsourced", f"{new}:6:1")]


def test_only_a_state_may_do_without_sources(found):
    edit = "organizations/graustark-mfa.yaml", f"sources: [{EARLY}]\nchecked", "checked"
    assert ("unsourced", "organizations/graustark-mfa.yaml:1:1") in found({}, edit)


def test_coordinates_have_a_citation_of_their_own(found):
    edit = "places/solmaru.yaml", ", {source: undated-gazetteer, field: latitude}", ""
    assert found({}, edit) == [("unsourced", "places/solmaru.yaml:3:11")]


@pytest.mark.parametrize(
    ("citation", "start", "wrong"),
    [
        (EARLY, "2001-11-06", False),
        (EARLY, "2001-11-07", False),
        (EARLY, "2001-11-08", True),
        (EARLY, "2001-11", False),
        (EARLY, "2001-12", True),
        (f"{{source: {EARLY}, field: from}}", "2001-12", False),
        (f"{{source: {EARLY}, against: true, states: never}}, {LATE}", "2001-12", False),
        (UNDATED, "2003", False),
        ("2001-ruritania-yearbook", "2001-12-31", False),
        ("2001-ruritania-yearbook", "2002-01-02", True),
    ],
)
def test_a_page_from_before_a_tenure_is_no_evidence_that_it_began(
    codes, person, tenures, citation, start, wrong
):
    body = tenures(("graustark-mfa-interpreter", start, None, citation))
    assert codes({NEW: person(body)}) == ["source-too-early"] * wrong


@pytest.mark.parametrize(
    ("status", "kind", "wrong"),
    [
        ("held", "meeting", True),
        ("held", "process", False),
        ("cancelled", "meeting", False),
        ("announced", "meeting", False),
        ("postponed", "call", False),
        ("denied", "visit", False),
    ],
)
def test_only_what_was_held_needs_a_later_page(codes, meeting, status, kind, wrong):
    text = meeting("2002-09-04", kind=kind, status=status, source=EARLY)
    assert codes({"meetings/2002/2002-09-04-new.yaml": text}) == ["source-too-early"] * wrong


@pytest.mark.parametrize(
    ("attendance", "wrong"), [("attended", True), ("reported", True), ("denied", True), ("planned", False)]
)
def test_a_plan_to_attend_may_be_known_before(codes, meeting, attendance, wrong):
    seat = f"{{person: ivan-dragan, side: graustark, attendance: {attendance}, sources: [{EARLY}]}}"
    text = meeting("2002-09-04", f"participants: [{seat}]\n")
    assert codes({"meetings/2002/2002-09-04-new.yaml": text}) == ["source-too-early"] * wrong


def test_nobody_reports_a_death_before_it(codes, person):
    text = person("died: 2002\n", source=f"{LATE}, {{source: {EARLY}, field: died}}")
    assert codes({NEW: text}) == ["source-too-early"]


@pytest.mark.parametrize(
    ("citations", "wrong"),
    [
        ([LATE, f"{{source: {LATE}, field: name}}"], False),
        ([f"{{source: {LATE}, at: page 1}}", f"{{source: {LATE}, at: page 2}}"], False),
        ([f"{{source: {LATE}, on: 2001}}", f"{{source: {LATE}, on: 2002}}"], False),
        ([LATE, f"{{source: {LATE}}}"], True),
        ([f"{{source: {LATE}, states: x}}", f"{{source: {LATE}, states: y}}"], True),
    ],
)
def test_a_source_is_cited_once_for_each_thing(codes, person, citations, wrong):
    assert codes({NEW: person(source=cited(*citations))}) == ["cited-twice"] * wrong


@pytest.mark.parametrize(
    ("field", "known"),
    [
        ("name", True),
        ("represents", True),
        ("from", False),
        ("from_", False),
        ("sources", False),
        ("id", False),
    ],
)
def test_a_citation_bears_on_a_field_that_there_is(codes, person, field, known):
    text = person(source=f"{LATE}, {{source: {UNDATED}, field: {field}}}")
    assert codes({NEW: text}) in ([[]] if known else [["cited-field"], ["schema"]])


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("accessed: 2003-11-30", "accessed: 2003-02-02", True),
        ("accessed: 2003-11-30", "accessed: 2003-02", False),
        ("accessed: 2003-11-30\n", "", False),
        ("url: https://courier.example/2003/solmaru\n", "", False),
        ("published: 2003-02-03\n", "", False),
    ],
)
def test_a_source_can_be_found_and_was_seen_after_it_came_out(codes, old, new, wrong):
    edit = f"sources/2003/{LATE}.yaml", old, new
    assert [code for code in codes({}, edit) if code != "folder"] == ["publication"] * wrong


def test_a_source_without_address_and_date_cannot_be_found(codes):
    gazetteer = "sources/undated/undated-gazetteer.yaml"
    assert codes({}, (gazetteer, "url: https://survey.example/gazetteer\n", "")) == ["publication"]


@pytest.mark.parametrize(
    ("file", "to", "wrong"),
    [
        (f"sources/2003/{LATE}.yaml", f"sources/undated/{LATE}.yaml", True),
        (f"sources/2003/{LATE}.yaml", f"sources/{LATE}.yaml", True),
        ("sources/undated/undated-gazetteer.yaml", "sources/2003/undated-gazetteer.yaml", True),
        ("meetings/2001/bridge-talks-2001-2003.yaml", "meetings/2003/bridge-talks-2001-2003.yaml", True),
    ],
)
def test_sources_and_meetings_lie_in_the_folder_of_their_year(tiny, found, file, to, wrong):
    (tiny / file).rename(tiny / to)
    assert found() == [("folder", f"{to}:1:1")] * wrong
