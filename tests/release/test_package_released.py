"""The data package: described by the standard, and held against it before it goes out."""

import csv
import hashlib
import json

import pytest
import yaml

from plenipo.release.package import PackageError, check_package


def described(folder):
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


def resealed(folder, name):
    """Bring size and hash of a file that was tampered with up to date, so that only its content is wrong."""
    package = described(folder)
    for resource in package["resources"]:
        if resource["path"] == name:
            data = (folder / name).read_bytes()
            resource |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")


def replaced(folder, name, old, new):
    text = (folder / name).read_bytes().decode()
    assert old in text
    (folder / name).write_bytes(text.replace(old, new, 1).encode())
    resealed(folder, name)


def test_sizes_and_hashes_are_those_of_the_files(release):
    resources = described(release.folder)["resources"]
    on_disk = {
        path.relative_to(release.folder).as_posix() for path in release.folder.rglob("*") if path.is_file()
    }
    assert on_disk - {resource["path"] for resource in resources} == {
        "datapackage.json",
        "README.md",
        "CITATION.cff",
    }
    for resource in resources:
        data = (release.folder / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_dates_licence_and_people_come_from_the_dataset(release):
    package = described(release.folder)
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["name"], package["version"]) == ("tiny", "1.2.0")
    assert package["created"] == "2003-12-31T00:00:00Z"
    assert package["licenses"][0]["name"] == "CC0-1.0"
    assert package["contributors"] == [{"title": "The plenipo contributors", "roles": ["author"]}]
    assert {"title": "Haerang News"} in package["sources"]


def test_keys_and_references_are_described(release):
    (participants,) = [one for one in described(release.folder)["resources"] if one["name"] == "participants"]
    assert participants["schema"]["primaryKey"] == ["meeting_id", "person_id"]
    assert {
        "fields": ["person_id"],
        "reference": {"resource": "people", "fields": ["id"]},
    } in participants["schema"]["foreignKeys"]


def test_an_untouched_release_holds(written):
    check_package(written)


def test_a_reference_to_nobody_is_found_with_file_row_and_field(written):
    with (written / "participants.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    number = next(i for i, row in enumerate(rows, 1) if row[1] == "ryu-sol-a")
    replaced(written, "participants.csv", ",ryu-sol-a,", ",ryu-sol-b,")
    with pytest.raises(PackageError) as caught:
        check_package(written)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].startswith(f"participants.csv, row {number}, field person_id: ")
    assert "ryu-sol-b" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("meetings.csv", ",call,", ",picnic,", "meetings.csv, row 2, field kind: "),
        ("people.csv", "1944-02-29", "1944-02-30", "people.csv, row 6, field born_earliest: "),
        ("people.csv", "ivan-dragan,", "han-son-u,", "people.csv, row 5"),
        ("people.csv", "Rudolf Stern", "", "people.csv, row 6, field name: "),
        ("roles.csv", "organization_id", "organisation_id", "roles.csv, field organization_id: "),
        ("jsonl/tenures.jsonl", '"ongoing":true', '"ongoing":"perhaps"', "jsonl/tenures.jsonl, row "),
    ],
)
def test_whatever_is_not_as_described_is_found(written, name, old, new, problem):
    replaced(written, name, old, new)
    with pytest.raises(PackageError) as caught:
        check_package(written)
    assert any(found.startswith(problem) for found in caught.value.problems), caught.value.problems


def test_a_file_that_changed_after_it_was_described_is_found(written):
    data = (written / "plenipo.sqlite").read_bytes()
    (written / "plenipo.sqlite").write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(PackageError, match=r"plenipo\.sqlite: "):
        check_package(written)


def test_a_file_that_is_missing_is_found(written):
    (written / "context.jsonld").unlink()
    with pytest.raises(PackageError, match=r"context\.jsonld: is described and not there"):
        check_package(written)


def test_a_descriptor_that_the_standard_does_not_know_is_found(written):
    package = described(written)
    package["contributors"][0]["roles"] = "author"
    del package["licenses"][0]["name"], package["licenses"][0]["path"]
    (written / "datapackage.json").write_text(json.dumps(package), "utf-8")
    with pytest.raises(PackageError) as caught:
        check_package(written)
    assert [problem.split(": ")[1] for problem in caught.value.problems] == [
        "$.contributors[0].roles",
        "$.licenses[0]",
    ]


def test_many_problems_are_counted_and_the_first_are_shown(written):
    replaced(written, "people.csv", "anna-halasz,", "nobody,")
    for name in ("names.csv", "tenures.csv", "participants.csv"):
        text = (written / name).read_bytes().decode().replace("han-son-u,", "nobody-else,")
        (written / name).write_bytes(text.encode())
        resealed(written, name)
    with pytest.raises(PackageError) as caught:
        check_package(written)
    more = len(caught.value.problems) - 20
    assert more > 0
    assert str(caught.value).endswith(f"and {more} more")


def test_the_release_can_be_cited(release):
    citation = yaml.safe_load((release.folder / "CITATION.cff").read_text("utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation["date-released"] == "2003-12-31"
    assert citation["authors"] == [{"name": "The plenipo contributors"}]


def test_its_page_lists_every_file_and_shows_a_search_that_finds(release):
    page = (release.folder / "README.md").read_text("utf-8")
    for file in release.files:
        assert f"]({file.path})" in page
    assert "match '한선우'" in page
