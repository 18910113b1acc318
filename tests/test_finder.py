"""Finding people from a compiled file, without any record."""

import subprocess
import sys
from pathlib import Path

import pytest

import plenipo
from plenipo.errors import UsageError
from plenipo.finder import Finder

TINY = Path(__file__).parent / "fixtures" / "tiny"


@pytest.fixture
def compiled(tmp_path):
    file = tmp_path / "finder.json"
    Finder.of(plenipo.load(TINY)).write(file)
    return file


@pytest.mark.parametrize(
    "text", ["Yoo Seol-ah", "류설아", "RYU SOL-A", "Ryu", "한선우", "Halasz Anna", "Nobody", ""]
)
def test_a_compiled_finder_answers_as_the_directory_does(compiled, text):
    directory = plenipo.load(TINY)
    asked = [(match.person.id, match.form, match.score, match.reason) for match in directory.find(text)]
    found = [(card.id, hit.form, hit.score, hit.reason) for card, hit in Finder.read(compiled).find(text)]
    assert found == asked


def test_a_card_says_what_tells_homonyms_apart(compiled):
    cards = {card.id: card for card, _ in Finder.read(compiled).find("한선우")}
    assert cards["han-son-u"].distinct_from == {"han-son-u-1971": "a general, born in 1971"}
    assert cards["han-son-u"].office == "Director of the International Department"


def test_equal_directories_give_equal_bytes(compiled, tmp_path):
    Finder.of(plenipo.load(TINY)).write(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == compiled.read_bytes()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 0}', '{"format": 1, "cards": {"a": 1}}'])
def test_another_file_is_no_finder(tmp_path, text):
    file = tmp_path / "finder.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="finder"):
        Finder.read(file)


def test_finding_builds_no_record(compiled):
    script = f"""
import sys
from pathlib import Path
from plenipo.finder import Finder
assert Finder.read(Path({str(compiled)!r})).find("Ryu Sol A")
print(*(name for name in ("pydantic", "yaml") if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == ""
