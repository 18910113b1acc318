"""Records point at records that are there, of the right kind, under their own ids."""

import pytest

from plenipo.checks.validate import validate

LATE = "2003-02-03-courier-cancelled"
NEW = "people/olga-maro.yaml"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("represents: graustark", "represents: graustarc", "3:13"),
        ("role: graustark-mfa-interpreter", "role: graustark-mfa-interpeter", "7:11"),
        ("sources: [2001-11-06-graustark-mfa-edelweiss]\nchecked", "sources: [2001-11-06]\nchecked", "9:11"),
        ("sources: [2001-11-06-graustark-mfa-edelweiss, ", "sources: [{at: page 1, source: lost}, ", "8:36"),
    ],
)
def test_a_dangling_reference_is_found_at_its_place(found, old, new, place):
    file = "people/ivan-dragan.yaml"
    assert ("dangling-reference", f"{file}:{place}") in found({}, (file, old, new))


@pytest.mark.parametrize(
    ("kind", "file", "field"),
    [
        ("person", "people/han-son-u.yaml", "person: han-son-u-1971"),
        ("organization", "roles/haerang-army-chief.yaml", "organization: haerang-army"),
        ("place", "places/strelsau-palace.yaml", "within: strelsau"),
        ("meeting", "meetings/2001/2001-06-20-halasz-orlak-call.yaml", "part_of: bridge-talks-2001-2003"),
        ("organization", "places/solmaru.yaml", "country: haerang"),
        ("organization", "sources/2002/2002-12-02-haerang-news-director.yaml", "side: haerang"),
    ],
)
def test_every_kind_of_reference_is_followed(tiny, found, kind, file, field):
    key, _, id = field.partition(": ")
    assert "dangling-reference" in [code for code, _ in found({}, (file, field, f"{key}: {id}x"))]
    (finding,) = [one for one in validate(tiny, memory=False).findings if one.code == "dangling-reference"]
    assert finding.message == f"no {kind} has the id {id}x"
    assert finding.hint == f"did you mean {id}?" or id in finding.hint


def test_an_unknown_id_like_no_other_is_not_guessed_at(tiny, found, person):
    found({NEW: person(represents="atlantis")})
    (finding,) = validate(tiny, memory=False).findings
    assert finding.hint == "make the organization's record, or mend the id"


def test_an_id_that_leads_out_of_the_dataset_is_no_id(found, person):
    assert found({NEW: person(represents="../../etc/passwd")}) == [("schema", f"{NEW}:2:13")]


def test_a_redirect_leads_from_a_free_id_to_a_record(found):
    entry = "- {{kind: {}, from: {}, to: {}, why: Renamed.}}\n"
    redirects = (
        entry.format("person", "son-u-han", "han-son-u")
        + entry.format("person", "anna-halasz", "han-son-u")
        + entry.format("person", "someone", "nobody")
        + entry.format("place", "somewhere", "han-son-u")
        + entry.format("person", "son-u-han", "ryu-sol-a")
    )
    assert found({"redirects.yaml": redirects}) == [
        ("redirect", "redirects.yaml:2:24"),
        ("redirect", "redirects.yaml:3:37"),
        ("redirect", "redirects.yaml:4:38"),
        ("redirect", "redirects.yaml:5:24"),
    ]


def test_places_in_redirects_are_right_after_an_entry_that_cannot_be_read(found):
    redirects = "- {kind: person}\n- {kind: person, from: a, to: nobody, why: Renamed.}\n"
    assert ("redirect", "redirects.yaml:2:31") in found({"redirects.yaml": redirects})


@pytest.mark.parametrize("file", ["roles/new.yaml", "places/new.yaml", "organizations/new.yaml"])
def test_what_exists_to_be_referred_to_is_referred_to(found, file):
    body = {
        "roles": "organization: ruritania\n",
        "places": "within: strelsau\n",
        "organizations": "kind: agency\n",
    }
    text = f"name: New\n{body[file.split('/')[0]]}sources: [{LATE}]\nchecked: 2003-12-01\n"
    assert found({file: text}) == [("unused-record", f"{file}:1:1")]


def test_two_places_within_each_other_are_found_and_validation_ends(codes):
    edits = ("places/strelsau.yaml", "country: ruritania", "within: strelsau-palace")
    assert codes({}, edits) == ["part-of-itself", "part-of-itself"]


def test_a_circle_of_places_without_coordinates_is_no_endless_search(codes):
    places = {
        f"places/{one}.yaml": f"name: {one}\nwithin: {other}\nsources: [{LATE}]\nchecked: 2003-12-01\n"
        for one, other in (("aa", "bb"), ("bb", "aa"))
    }
    assert sorted(codes(places)) == ["coordinates", "coordinates", "part-of-itself", "part-of-itself"]


def test_findings_that_only_follow_from_an_unreadable_file_are_left_out(codes, person):
    """Unreadable records are there, and may use others; what is wrong besides is still said."""
    broken = {
        "organizations/graustark-mfa.yaml": "name: [\n",
        "people/ivan-dragan.yaml": "nationality: graustark\n",
        "places/strelsau.yaml": b"name: \xff\n",
    }
    wrong = {NEW: person(represents="graustarc")}
    missing = ["schema"] * 3
    expected = ["syntax", *missing, "unsourced", "schema", "dangling-reference", "encoding"]
    assert codes(broken | wrong) == expected
