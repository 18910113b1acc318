"""What changed in a record: from git's history where there is one, and nothing worse than less where not."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import plenipo
from plenipo.site import git
from plenipo.site.differences import differences
from plenipo.site.pages import record_pages
from plenipo.site.past import MOST, Past
from plenipo.site.render import build
from plenipo.site.site import Site

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "build" / "site" / "templates"
HAN, BRIDGE = "people/han-son-u", "meetings/2002-09-03-bridge-conference"
FILE = "people/han-son-u.yaml"


class Repository:
    """A dataset in a repository of its own, whose commits have fixed days."""

    def __init__(self, folder):
        self.folder, self.dataset, self._day = folder, folder / "dataset", 0
        self.git("init", "-q", "-b", "main")
        self.commit("First records")

    def git(self, *arguments, **environment):
        fixed = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": str(self.folder)}
        who = {
            f"GIT_{one}_{what}": "a@b.example"
            for one in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        return subprocess.run(
            ["git", *arguments], cwd=self.folder, env={**os.environ, **fixed, **who, **environment},
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip

    def commit(self, message):
        self._day += 1
        day = f"2026-03-{self._day:02} 12:00 +0000"
        self.git("add", "-A")
        self.git(
            "commit", "-q", "--allow-empty", "--cleanup=verbatim", "-m", message,
            GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day,
        )  # fmt: skip

    def edit(self, file, old, new):
        path = self.dataset / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def changes(self, record=HAN, moved=()):
        return Past.of(self.dataset, dict(moved)).changes(record)


@pytest.fixture
def repository(tmp_path, tiny):
    shutil.copytree(tiny, tmp_path / "work" / "dataset", dirs_exist_ok=True)
    return Repository(tmp_path / "work")


def pages_of(repository):
    site = Site(plenipo.load(repository.dataset), TEMPLATES, past=Past.of(repository.dataset, {}))
    return {page.path: page.body() for page in record_pages(site)}


def said(changes):
    return [
        (one.when.day.text, one.about.text, [tuple(field) for field in one.fields]) for one in changes.last
    ]


def test_last_changes_say_day_subject_and_fields(repository):
    repository.edit(FILE, "born: ", "note: Speaks three languages.\nborn: ")
    repository.commit("Notes from the yearbook\n\nWith a long explanation.")
    changes = repository.changes()
    assert said(changes) == [
        ("2026-03-02", "Notes from the yearbook", [("note", "added")]),
        ("2026-03-01", "First records", []),
    ]
    assert [one.is_first for one in changes.last] == [False, True]
    assert (changes.earlier, changes.whole) == (0, True)
    assert [about for _, about, _ in said(repository.changes(BRIDGE))] == ["First records"]


def test_only_the_last_few_are_shown_and_the_others_counted(repository):
    for number in range(MOST + 2):
        repository.edit(FILE, "name: ", f"# {number}\nname: ")
        repository.commit(f"Change {number}")
    changes = repository.changes()
    assert len(changes.last) == MOST
    assert changes.earlier == 3
    assert "and 3 earlier changes" in pages_of(repository)[f"{HAN}/"]


def test_history_goes_with_a_record_to_its_new_id_and_to_another_year(repository):
    people = repository.dataset / "people"
    (people / "han-son-u.yaml").rename(people / "han-sonu.yaml")
    repository.commit("Han's name is written otherwise")
    assert [
        about for _, about, _ in said(repository.changes("people/han-sonu", {HAN: "people/han-sonu"}))
    ] == [
        "Han's name is written otherwise",
        "First records",
    ]
    meetings = repository.dataset / "meetings"
    (meetings / "2002" / f"{Path(BRIDGE).name}.yaml").rename(meetings / "2003" / f"{Path(BRIDGE).name}.yaml")
    repository.commit("The conference was in another year")
    assert len(repository.changes(BRIDGE).last) == 2


HOSTILE = "<script>alert(1)</script>\"'&\x01\x1b[31m \u202ex :100644 100644 a b M " + "W" * 300


def test_hostile_messages_and_names_of_files_do_nothing(repository):
    repository.edit(FILE, "name: ", "# 1\nname: ")
    for name in ("\n:100644 100644 0 0 M", "\x01", "<b>.yaml", "-n", 'q"uote.yaml', "\u202e.yaml", ":(top)"):
        (repository.dataset / "people" / name).write_text(name)
    repository.commit(HOSTILE)
    changes = repository.changes()
    assert [one.when.day.text for one in changes.last] == ["2026-03-02", "2026-03-01"]
    about = changes.last[0].about.text
    assert about.startswith("<script>alert(1)</script>")
    assert len(about) <= 160
    assert not set(about) & {"\x01", "\x1b"}
    site = Site(
        plenipo.load(ROOT / "tests" / "fixtures" / "tiny"), TEMPLATES, past=Past.of(repository.dataset, {})
    )
    body = next(page for page in record_pages(site) if page.path == f"{HAN}/").body()
    assert "<script>" not in body
    assert re.search(r"<bdi[^>]*>&lt;script&gt;alert\(1\)", body)


def test_settings_of_a_repository_start_nothing(repository, tmp_path):
    mark = tmp_path / "started"
    repository.edit(FILE, "name: ", "# 1\nname: ")
    (repository.folder / ".gitattributes").write_text("*.yaml diff=evil filter=evil textconv=evil\n")
    repository.commit("Changed")
    programs = (
        "diff.external diff.evil.command diff.evil.textconv filter.evil.smudge core.fsmonitor core.pager"
    )
    for setting in (*programs.split(), "gpg.program"):
        repository.git("config", setting, f"touch {mark}; cat")
    repository.git("config", "log.showSignature", "true")
    assert len(repository.changes().last) == 2
    assert not mark.exists()


def test_surroundings_do_not_lead_to_another_repository(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))
    assert len(repository.changes().last) == 1


def test_without_a_history_the_page_says_so(site, tmp_path, tiny):
    page = next(page for page in record_pages(site) if page.path == f"{HAN}/")
    assert "The history of this record is not at hand." in page.body()
    assert not Past.of(Path(shutil.copytree(tiny, tmp_path / "bare")), {}).changes(HAN).last


def test_without_git_there_is_no_history(repository, monkeypatch):
    monkeypatch.setattr(git, "which", lambda _: None)
    assert not repository.changes().last


def test_record_that_is_not_committed_yet_has_no_history(repository):
    shutil.copy(repository.dataset / FILE, repository.dataset / "people" / "somebody-new.yaml")
    assert not repository.changes("people/somebody-new").last


def test_clone_without_the_beginning_does_not_take_its_oldest_commit_for_it(repository, tmp_path):
    for number in range(2):
        repository.edit(FILE, "name: ", f"# {number}\nname: ")
        repository.commit(f"Change {number}")
    repository.git("clone", "-q", "--depth", "2", f"file://{repository.folder}", str(tmp_path / "clone"))
    past = Past.of(tmp_path / "clone" / "dataset", {})
    changes = past.changes(HAN)
    assert [about for _, about, _ in said(changes)] == ["Change 1"]
    assert not changes.whole
    assert not past.changes(BRIDGE).last


def test_same_history_makes_the_same_pages(repository, tmp_path):
    repository.edit(FILE, "born: ", "note: Speaks three languages.\nborn: ")
    repository.commit("Notes from the yearbook")
    repository.git("clone", "-q", str(repository.folder), str(tmp_path / "clone"))
    made = []
    for number, folder in enumerate((repository.folder, tmp_path / "clone", tmp_path / "clone")):
        out = tmp_path / "out" / str(number)
        build(folder / "dataset", out, recipe=ROOT / "mkdocs.yml")
        made.append({
            file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()
        })  # fmt: skip
    assert "Notes from the yearbook" in made[0][f"{HAN}/index.html"].decode()
    assert made[0] == made[1] == made[2]


def test_too_long_or_missing_versions_are_passed_over(repository, monkeypatch):
    names = repository.git("rev-parse", f"HEAD:dataset/{FILE}", "HEAD:dataset/dataset.yaml").split()
    asked = [names[0], "0" * 40, "HEAD", names[1]]
    assert [name for name, _ in git.contents(repository.dataset, asked)] == names
    monkeypatch.setattr(git, "LONGEST", 700)
    sizes = {name: int(repository.git("cat-file", "-s", name)) for name in names}
    expected = [name for name in names if sizes[name] <= 700]
    assert [name for name, _ in git.contents(repository.dataset, asked)] == expected


OFFICES = ["tenures:", "  - role: x", "    from: 2016", "  - role: y", "    from: 2017", ""]
FORMS = ["names:", "  - {form: A, lang: en}", ""]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("name: A\n", "name: A\nborn: 1946\n", [("born", "added")]),
        ("name: A\nborn: 1946\n", "name: A\n", [("born", "removed")]),
        ("name: A\n", "name: B\n", [("name", "")]),
        ("name: A\n", 'name: "A"\n', []),
        ("sources: [a, b]\n", "sources: [b, c, d]\n", [("sources", "2 added, 1 removed")]),
        ("sources: [a, b]\n", "sources:\n  - a\n  - b\n", []),
        (
            "\n".join(OFFICES),
            "\n".join(OFFICES).replace("2016", "2015") + "  - role: z\n",
            [("tenures", "1 added, 1 changed")],
        ),
        ("\n".join(FORMS), "\n".join(FORMS) + "  - {form: B, lang: en}\n", [("names", "1 added")]),
        ("\n".join(FORMS), "names:\n  - {lang: en, form: A}\n", []),
        ("name: A\n", "name: [A\n", [("name", "")]),
        ("", "\x00", []),
    ],
)
def test_versions_are_compared_as_values(before, after, found):
    assert [tuple(one) for one in differences(before, after)] == found
