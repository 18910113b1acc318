"""Whatever lies in a dataset, validation ends, says what is wrong with it, and goes on with the rest."""

import errno
import os
import socket
import sys
import time
import tracemalloc

import pytest

from plenipo.checks.report import FORMATS
from plenipo.checks.validate import validate

NEW = "people/olga-maro.yaml"
OTHER = "people/pavel-zorn.yaml"

BOMB = "a: &a [lol, lol, lol]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
HEAD = "name: Olga Maro\n"


@pytest.fixture
def beside(tiny, person):
    """Validate the tiny dataset with a file about which there is a finding of another kind."""
    (tiny / OTHER).write_text(person(name="Pavel Zorn", represents="graustarc"))

    def check():
        report = validate(tiny, memory=False)
        found = [(finding.code, finding.where) for finding in report.findings]
        others = [one for one in found if one[1].startswith(OTHER)]
        assert others == [("dangling-reference", f"{OTHER}:2:13")], "findings of other files are lost"
        assert all(finding.message for finding in report.findings)
        for form in FORMATS.values():
            form([report]).encode()
        return [one for one in found if one not in others]

    return check


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        pytest.param(b"name: Olga Mar\xf3\n", "encoding", "1:15", id="Latin-1"),
        pytest.param("name: Olga\n".encode("utf-16"), "encoding", "1:1", id="UTF-16"),
        pytest.param(b"\x00" * 1000, "character", "1:1", id="zeros"),
        pytest.param(bytes(range(255, 127, -1)), "encoding", "1:1", id="noise"),
        pytest.param(b"name:\tOlga Maro\ntenures:\n\t- role: x\n", "tab", "3:1", id="tabs"),
        pytest.param(BOMB.encode(), "alias", "1:4", id="a bomb of aliases"),
        pytest.param(b"a: &a [*a]\n", "alias", "1:4", id="an alias within itself"),
        pytest.param(b"name: A\nname: B\n", "duplicate-key", "2:1", id="a key twice"),
        pytest.param(b"name: A\n? name\n: B\n", "duplicate-key", "2:3", id="a key twice, in disguise"),
        pytest.param(HEAD.encode() + b"x" * 50_000_000, "too-large", "1:1", id="50 MB"),
        pytest.param(
            b"note: " + b"[" * 10_000 + b"]" * 10_000, "too-deep", "1:38", id="10,000 levels in a line"
        ),
        pytest.param(b"[" * 500_000, "too-deep", "1:33", id="500,000 brackets never closed"),
        pytest.param(
            "".join(f"{' ' * i}a:\n" for i in range(1300)).encode(), "too-deep", "33:33", id="a staircase"
        ),
        pytest.param(b"", "empty-file", "1:1", id="nothing"),
        pytest.param(b" \n \n", "empty-file", "1:1", id="blanks"),
        pytest.param(b"# later\n", "empty-file", "1:1", id="a remark only"),
        pytest.param(b"\xef\xbb\xbfname: Olga\n", "byte-order-mark", "1:1", id="a byte-order mark"),
        pytest.param(b"name: Olga\r\nrepresents: graustark\r\n", "line-ends", "1:1", id="Windows line ends"),
        pytest.param(
            b"!!python/object/apply:os.system [touch pwned]\n", "tag", "1:1", id="a tag that would run"
        ),
        pytest.param(b"name: A\n---\nname: B\n", "second-document", "2:1", id="two documents"),
        pytest.param(b"just a text\n", "schema", "1:1", id="a text"),
        pytest.param(b"- a\n- list\n", "schema", "1:1", id="a list"),
        pytest.param(b"'" * 100_001, "syntax", None, id="quotes"),
        pytest.param(b"? " * 300_000, "key", "1:3", id="keys of keys"),
    ],
)
def test_a_hostile_file_is_one_finding_and_costs_no_other(tiny, beside, data, code, place):
    (tiny / NEW).write_bytes(data)
    ((found, where),) = beside()
    assert found == code
    assert place is None or where == f"{NEW}:{place}"
    assert not (tiny / "pwned").exists()


def test_a_hostile_head_is_a_finding_too(tiny, beside):
    (tiny / "dataset.yaml").write_text(BOMB)
    (tiny / "redirects.yaml").write_bytes(b"\xff")
    (tiny / "waivers.yaml").write_text("[" * 10_000)
    assert [code for code, _ in beside()] == ["alias", "encoding", "too-deep"]


@pytest.mark.parametrize(
    "name", ["..yaml", "a b.yaml", "A.yaml", "é.yaml", "%2e%2e.yaml", "a--b.yaml", "-a.yaml"]
)
def test_a_file_name_that_is_no_id_is_found(tiny, beside, person, name):
    (tiny / "people" / name).write_text(person(name="Quentin Yps"))
    expected = [] if name.startswith(".") else [("file-name", f"people/{name}:1:1")]
    assert beside() == expected


def test_a_very_long_file_name_is_no_id(tiny, beside, person):
    (tiny / "people" / f"{'a' * 121}.yaml").write_text(person(name="Quentin Yps"))
    ((code, _),) = beside()
    assert code == "file-name"


@pytest.mark.parametrize(
    "file",
    [
        {"represents": "../../x"},
        {"represents": "/etc/passwd"},
        {"represents": "..%2fx"},
        {"represents": "a/b"},
    ],
)
def test_a_reference_that_is_a_way_out_is_no_id(tiny, beside, person, file):
    (tiny / NEW).write_text(person(**file))
    assert beside() == [("schema", f"{NEW}:2:13")]


def test_a_waiver_cannot_name_a_file_outside(tiny, beside):
    (tiny / "waivers.yaml").write_text("- {code: alias, record: ../../x, reason: none}\n")
    assert beside() == [("schema", "waivers.yaml:1:25")]


def test_links_out_of_the_dataset_are_found_and_not_followed(tiny, beside, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text("password: 'hunter2'\n")
    (tiny / NEW).symlink_to(outside / "secret.yaml")
    (tiny / "people" / "endless.yaml").symlink_to("endless.yaml")
    (tiny / "meetings" / "1999").symlink_to(outside, target_is_directory=True)
    (tiny / "sources" / "loop").symlink_to(tiny, target_is_directory=True)
    assert beside() == [
        ("link", "meetings/1999:1:1"),
        ("link", "people/endless.yaml:1:1"),
        ("link", f"{NEW}:1:1"),
        ("link", "sources/loop:1:1"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_and_sockets_do_not_stop_a_validation(tiny, beside, monkeypatch):
    os.mkfifo(tiny / NEW)
    monkeypatch.chdir(tiny / "people")  # the address of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a-socket.yaml")
        assert beside() == [("unreadable", "people/a-socket.yaml:1:1"), ("unreadable", f"{NEW}:1:1")]


@pytest.mark.parametrize(("call", "where"), [("open", NEW), ("scandir", "places")])
def test_what_may_not_be_read_is_a_finding(tiny, beside, monkeypatch, call, where):
    """The system's refusal is feigned: the tests may run as somebody who may read everything."""
    (tiny / NEW).write_text("secret")
    allowed = getattr(os, call)

    def refuse(path, *flags):
        if str(path) == str(tiny / where):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return allowed(path, *flags)

    monkeypatch.setattr(os, call, refuse)
    if call == "open":
        assert beside() == [("unreadable", f"{NEW}:1:1")]
    else:
        assert ("unreadable", "places:1:1") in beside()


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_a_name_that_is_no_text_is_shown_escaped(tiny, beside):
    (tiny / "people" / os.fsdecode(b"\xff\x1b[31m\n.yaml")).touch()
    ((code, where),) = beside()
    assert code == "file-name"
    assert where.isprintable()


def test_what_a_record_says_reaches_no_terminal_raw(tiny, person):
    (tiny / NEW).write_text(person('"\\e]0;owned\\a": x\n'))
    text = FORMATS["text"]([validate(tiny, memory=False)])
    assert "owned" in text
    assert all(character.isprintable() or character == "\n" for character in text)


def test_a_large_file_is_never_in_memory_whole(tiny):
    (tiny / NEW).write_bytes(b"x" * 50_000_000)
    tracemalloc.start()
    try:
        validate(tiny, memory=False)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20_000_000


def test_many_unknown_ids_in_a_large_dataset_are_answered_in_time(tiny, person):
    """Each guess compares an id with all others: a folder that was lost must not take minutes."""
    for number in range(1500):
        cited = ", ".join(f"2002-01-01-page-{number}-{i}" for i in range(4))
        (tiny / "people" / f"person-{number}.yaml").write_text(person(name=f"{number}", source=cited))
    started = time.perf_counter()
    found = validate(tiny, memory=False).findings
    assert len(found) == 6000
    assert time.perf_counter() - started < 20
