"""Which files a dataset has, and their text."""

import pytest

from plenipo.findings import FoundError
from plenipo.reading.files import MAX_BYTES, decode, entries, read_bytes
from plenipo.records import MODELS


def codes(findings):
    return [(finding.code, finding.file) for finding in findings]


def test_every_record_file_is_listed_once_in_a_stable_order(tiny):
    found, findings = entries(tiny)
    files = [entry.file for entry in found]
    assert findings == []
    assert files == sorted(files)
    assert len(files) == len(list(tiny.rglob("*.yaml"))) - 2  # the head and the redirects
    assert {entry.kind for entry in found} == set(MODELS)


def test_an_entry_knows_its_id_its_kind_and_its_year(tiny):
    found, _ = entries(tiny)
    call = next(entry for entry in found if entry.id == "2001-06-20-halasz-orlak-call")
    assert (call.kind, call.folder) == ("meeting", "2001")
    assert call.file == "meetings/2001/2001-06-20-halasz-orlak-call.yaml"


def test_what_does_not_belong_is_said_and_hidden_files_are_not(tiny):
    (tiny / "people" / ".anna.yaml.swp").touch()
    (tiny / ".git").mkdir()
    (tiny / "people" / "notes.md").touch()
    (tiny / "people" / "2001").mkdir()
    (tiny / "sources" / "2001" / "more").mkdir()
    (tiny / "roles" / "X.YAML").touch()
    (tiny / "persons").mkdir()
    _, findings = entries(tiny)
    assert sorted(codes(findings)) == [
        ("stray-file", "people/2001"),
        ("stray-file", "people/notes.md"),
        ("stray-file", "persons"),
        ("stray-file", "roles/X.YAML"),
        ("stray-file", "sources/2001/more"),
    ]


def test_a_file_where_a_folder_should_be_is_a_finding(tiny):
    (tiny / "places").rename(tiny / ".places")
    (tiny / "places").write_text("hanoi\n")
    _, findings = entries(tiny)
    assert codes(findings) == [("stray-file", "places")]


def test_links_are_not_followed_wherever_they_are(tiny, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text("name: Secret\n")
    (tiny / "people" / "secret.yaml").symlink_to(outside / "secret.yaml")
    (tiny / "sources" / "1999").symlink_to(outside, target_is_directory=True)
    (tiny / "roles").rename(tiny / ".roles")
    (tiny / "roles").symlink_to(outside, target_is_directory=True)
    (tiny / "people" / "lost.yaml").symlink_to(outside / "nothing.yaml")
    found, findings = entries(tiny)
    assert not [entry for entry in found if entry.id == "secret"]
    assert sorted(codes(findings)) == [
        ("link", "people/lost.yaml"),
        ("link", "people/secret.yaml"),
        ("link", "roles"),
        ("link", "sources/1999"),
    ]


@pytest.mark.parametrize("name", ["a\nb.yaml", "a\x1b[31m.yaml", "a\udcff.yaml", "a\u202eb.yaml"])
def test_a_name_that_cannot_be_shown_is_shown_escaped(tiny, name):
    (tiny / "people" / name).touch()
    found, findings = entries(tiny)
    assert len(found) == 49
    assert [finding.code for finding in findings] == ["file-name"]
    assert findings[0].file.isprintable()


def test_one_id_in_two_years_is_one_record_and_a_finding(tiny):
    twin = tiny / "sources" / "undated" / "2001-ruritania-yearbook.yaml"
    twin.write_text("title: Another\n")
    found, findings = entries(tiny)
    assert len([entry for entry in found if entry.id == "2001-ruritania-yearbook"]) == 1
    assert codes(findings) == [("id-twice", "sources/undated/2001-ruritania-yearbook.yaml")]


def test_a_file_of_the_greatest_size_is_read_and_a_greater_one_is_not(tiny):
    file = tiny / "people" / "long.yaml"
    file.write_bytes(b"x" * MAX_BYTES)
    assert len(read_bytes(tiny, "people/long.yaml")) == MAX_BYTES
    file.write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(FoundError) as caught:
        read_bytes(tiny, "people/long.yaml")
    assert codes(caught.value.findings) == [("too-large", "people/long.yaml")]


@pytest.mark.parametrize("name", ["people", "people/nobody.yaml"])
def test_what_cannot_be_opened_as_a_file_is_a_finding(tiny, name):
    with pytest.raises(FoundError) as caught:
        read_bytes(tiny, name)
    assert codes(caught.value.findings) == [("unreadable", name)]


def test_a_link_that_appears_after_the_listing_is_not_followed(tiny, tmp_path):
    (tmp_path / "secret").write_text("secret")
    (tiny / "people" / "late.yaml").symlink_to(tmp_path / "secret")
    with pytest.raises(FoundError) as caught:
        read_bytes(tiny, "people/late.yaml")
    assert codes(caught.value.findings) == [("link", "people/late.yaml")]


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "empty-file", (1, 1)),
        (b" \n\n", "empty-file", (1, 1)),
        (b"\xef\xbb\xbfname: A", "byte-order-mark", (1, 1)),
        (b"\xff\xfen\x00a\x00", "encoding", (1, 1)),
        (b"name: Caf\xe9", "encoding", (1, 10)),
        ("name: 김\nnote: 영".encode() + b"\xff", "encoding", (2, 8)),
        (b"name: \xed\xa0\x80", "encoding", (1, 7)),
        (b"name: A\r\nrepresents: b\r\n", "line-ends", (1, 1)),
        (b"name: A\nrepresents: b\rc", "line-ends", (2, 1)),
    ],
)
def test_bytes_that_are_no_plain_text_are_refused_at_their_place(data, code, place):
    with pytest.raises(FoundError) as caught:
        decode(data, "people/a.yaml")
    (finding,) = caught.value.findings
    assert (finding.code, finding.line, finding.column) == (code, *place)
    assert finding.hint


def test_plain_text_is_decoded_as_it_is():
    assert decode("name: 김영철 🙂\n".encode(), "people/a.yaml") == "name: 김영철 🙂\n"
