"""A dataset folder, read whole."""

import gc

import pytest

from plenipo.errors import InvalidDatasetError, UsageError
from plenipo.findings import Finding, Severity
from plenipo.reading.dataset import located, marks_of, quiet_collector, read, read_margins
from plenipo.records import MODELS


def test_a_dataset_is_its_head_its_records_and_its_redirects(tiny):
    dataset = read(tiny)
    assert dataset.info.title == "tiny: the Bridge talks"
    assert list(dataset.records) == list(MODELS)
    assert {kind: len(some) for kind, some in dataset.records.items()} == {
        "person": 7, "organization": 8, "role": 10, "place": 5, "meeting": 9, "source": 10,
    }  # fmt: skip
    assert [(redirect.from_, redirect.to) for redirect in dataset.redirects] == [("son-u-han", "han-son-u")]


def test_records_are_in_order_of_their_ids_whatever_the_year_of_their_folder(tiny):
    for some in read(tiny).records.values():
        assert list(some) == sorted(some)


def test_all_unreadable_files_are_named_at_once_with_their_places(tiny):
    (tiny / "people" / "ivan-dragan.yaml").write_text("name: [a\n")
    (tiny / "places" / "solmaru.yaml").write_text("name: Solmaru\nheight: '3'\n")
    (tiny / "redirects.yaml").write_text("- kind: person\n  from: x\n")
    with pytest.raises(InvalidDatasetError) as caught:
        read(tiny)
    assert {(finding.file, finding.line) for finding in caught.value.findings} == {
        ("people/ivan-dragan.yaml", 1),
        ("places/solmaru.yaml", 1),
        ("places/solmaru.yaml", 2),
        ("redirects.yaml", 1),
    }
    assert "people/ivan-dragan.yaml:1:7" in str(caught.value)
    assert "more" in str(caught.value)


def test_what_is_no_folder_is_a_wrong_call(tiny):
    with pytest.raises(UsageError, match=r"is no folder: name the folder that has dataset\.yaml in it"):
        read(tiny / "dataset.yaml")


def test_progress_is_told_from_nothing_to_all(tiny):
    told = []
    read(tiny, lambda done, total: told.append((done, total)))
    assert told[0] == (0, 49)
    assert told[-1][0] <= 49


def test_an_id_in_the_file_is_refused(tiny):
    file = tiny / "people" / "ivan-dragan.yaml"
    file.write_text("id: ivan-dragan\n" + file.read_text())
    with pytest.raises(InvalidDatasetError, match="`id` is no field here"):
        read(tiny)


@pytest.mark.parametrize("text", ["[]\n", "# none yet\n", "---\n"])
def test_lists_beside_the_records_may_have_no_entries(tiny, text):
    (tiny / "redirects.yaml").write_text(text)
    (tiny / "waivers.yaml").write_text(text)
    margins = read_margins(tiny)
    assert (margins.redirects, margins.waivers, margins.findings) == ({}, {}, [])


def test_a_mapping_where_a_list_should_be_is_said_to_be_no_list(tiny):
    (tiny / "waivers.yaml").write_text("code: near-twin\n")
    (finding,) = read_margins(tiny).findings
    assert (finding.file, finding.message) == ("waivers.yaml", "is no list")


def test_a_faulty_entry_does_not_move_the_others(tiny):
    """Findings about the second redirect point at the second, though the first could not be read."""
    good = "- {kind: person, from: a, to: b, why: Renamed.}\n"
    (tiny / "redirects.yaml").write_text("- {kind: person}\n" + good)
    assert list(read_margins(tiny).redirects) == [1]


def test_a_head_that_is_a_link_is_not_followed(tiny, tmp_path):
    (tiny / "dataset.yaml").rename(tmp_path / "elsewhere.yaml")
    (tiny / "dataset.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    margins = read_margins(tiny)
    assert margins.info is None
    assert [finding.code for finding in margins.findings] == ["link"]


def test_a_finding_is_put_at_the_nearest_value_that_is_there(tiny):
    file = "people/vera-orlak.yaml"
    for path, line in {
        ("tenures", 0, "sources", 2, "against"): 14,
        ("tenures", 0, "acting"): 8,
        ("height",): 1,
    }.items():
        found = located(tiny, Finding("x", Severity.ERROR, "", file=file, path=path))
        assert found.line == line


def test_a_file_that_cannot_be_read_has_no_places(tiny):
    (tiny / "people" / "broken.yaml").write_text("name: [\n")
    assert marks_of(tiny, "people/broken.yaml") == {}
    assert marks_of(tiny, "people/nobody.yaml") == {}


def test_the_collector_rests_while_many_records_are_built_and_goes_on_after():
    assert gc.isenabled()
    with quiet_collector():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with quiet_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
