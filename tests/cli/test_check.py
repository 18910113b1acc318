"""The commands that check."""

import json
import shutil
from pathlib import Path

import pytest

TINY = Path(__file__).parent.parent / "fixtures" / "tiny"


@pytest.fixture
def broken(tmp_path):
    """The tiny directory with an end before its start, and a misspelt reference."""
    folder = tmp_path / "dataset"
    shutil.copytree(TINY, folder)
    file = folder / "people" / "anna-halasz.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("to: 2001-04\n", "to: 1997-04\n"), encoding="utf-8")
    file = folder / "people" / "ivan-dragan.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("role: graustark-mfa-interpreter", "role: graustark-mfa-interpeter"), encoding="utf-8"
    )
    return folder


def test_validate_of_good_records_says_so(run):
    """No findings: a line of counts, exit status 0."""
    done = run("validate", TINY)
    assert done.returncode == 0
    assert done.stdout.endswith("no findings\n")


def test_validate_names_place_fault_and_mend(run, broken):
    """Every finding has file, line, column, code, message and hint."""
    done = run("validate", broken)
    assert done.returncode == 1
    place = f"{broken}/people/anna-halasz.yaml:19:9"
    assert f"{place}: error end-before-start ends on 1997-04, before it begins on 1998" in done.stdout
    assert "error dangling-reference no role has the id graustark-mfa-interpeter\n" in done.stdout
    assert "    did you mean graustark-mfa-interpreter?\n" in done.stdout


def test_validate_finds_the_same_from_memory(run, broken):
    """The second run knows the files of the first, and says the same."""
    first = run("validate", broken)
    assert run("validate", broken).stdout == first.stdout
    assert run("validate", broken, "--no-memory").stdout == first.stdout


@pytest.mark.parametrize("style", ["json", "sarif"])
def test_validate_for_programs_is_json(run, broken, style):
    """Both structured formats parse, and carry the finding."""
    done = run("validate", broken, "--format", style)
    assert done.returncode == 1
    assert "end-before-start" in json.dumps(json.loads(done.stdout))


def test_validate_for_a_forge_annotates(run, broken):
    """Workflow commands name file and line."""
    done = run("validate", broken, "--format", "github")
    assert "people/anna-halasz.yaml,line=19,col=9,title=end-before-start::" in done.stdout


def test_validate_several_folders_at_once(run, broken):
    """Each folder has its own line of counts."""
    done = run("validate", TINY, broken)
    assert done.returncode == 1
    assert sum("records (" in line for line in done.stdout.splitlines()) == 2


def test_validate_of_no_folder_is_wrong_usage(run, tmp_path):
    """A folder that is not there is the caller's mistake."""
    done = run("validate", tmp_path / "nowhere")
    assert done.returncode == 2
    assert "is no folder" in done.stderr


def test_asking_a_broken_dataset_shows_its_findings(run, broken):
    """A record that cannot be read stops every question, with the finding."""
    (broken / "people" / "ivan-dragan.yaml").write_text("name: [", encoding="utf-8")
    done = run("find", "Halász", dataset=broken)
    assert done.returncode == 1
    assert "people/ivan-dragan.yaml:" in done.stderr
    assert "syntax" in done.stderr


def test_schema_check_names_what_drifted(run, tmp_path):
    """A changed schema file is named, with the command that mends it."""
    folder = tmp_path / "schema"
    assert run("schema", "--write", "--folder", folder).returncode == 0
    assert run("schema", "--check", "--folder", folder).returncode == 0
    file = folder / "records" / "person.schema.json"
    file.write_text(file.read_text(encoding="utf-8").replace("Person", "Parson"), encoding="utf-8")
    done = run("schema", "--check", "--folder", folder)
    assert done.returncode == 1
    assert "person.schema.json is not what the models make" in done.stdout
    assert "plenipo schema --write" in done.stderr
