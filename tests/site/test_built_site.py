"""The built site: whole, closed in itself, and the same whatever builds it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from plenipo.errors import InvalidDatasetError, UsageError
from plenipo.site import shell
from plenipo.site.pages import moved
from plenipo.site.render import SiteError, build, find_recipe

ROOT = Path(__file__).parents[2]
RECIPE = ROOT / "mkdocs.yml"
TINY = ROOT / "tests" / "fixtures" / "tiny"
ADVERT = re.compile(r"zensical|end of life|properdocs|mkdocs 2\.0", re.IGNORECASE)


def files_of(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def pages_in(folder):
    return {name for name in files_of(folder) if name.endswith(".html")}


@pytest.fixture(scope="module")
def documents(built, document):
    return {name: document((built / name).read_text(encoding="utf-8")) for name in pages_in(built)}


def test_every_record_and_every_guide_page_is_there(built, site):
    names = pages_in(built)
    assert "people/han-son-u/index.html" in names
    assert "guide/getting-started/index.html" in names
    assert len(names) > sum(map(len, site.directory.collections.values()))


def test_every_link_and_anchor_inside_the_site_leads_somewhere(built, documents):
    for name, page in documents.items():
        if name == "404.html":
            continue  # its way one step up leads out of the site here; other tests look at it
        for link in page.links + [given["src"] for _, given in page.elements if "src" in given]:
            if link.startswith(("https://", "http://", "data:")):
                continue
            address, anchor = urldefrag(unquote(link))
            address = address.partition("?")[0]
            target = (built / name).parent / address if address else built / name
            target = target / "index.html" if target.is_dir() else target
            assert target.resolve().is_file(), f"{name} links to {link}"
            if anchor and target.suffix == ".html":
                other = documents[target.resolve().relative_to(built.resolve()).as_posix()]
                assert anchor in other.anchors, f"{name} links to {link}"


def test_nothing_is_loaded_from_another_host(built, documents):
    for name, page in documents.items():
        loading = [given.get("src", "") for _, given in page.elements]
        loading += [given.get("href", "") for tag, given in page.elements if tag == "link"]
        assert not [address for address in loading if "//" in address], name
    for sheet in built.rglob("*.css"):
        assert not re.findall(r"url\([\"']?(?:https?:)?//", sheet.read_text(encoding="utf-8")), sheet


def test_no_script_stands_in_a_page(documents):
    """A strict content policy would hold: scripts come from files, data blocks do not run."""
    for name, page in documents.items():
        for script in page.all("script"):
            assert "src" in script or script.get("type") == "application/json", name
        assert not [given for _, given in page.elements for key in given if key.startswith("on")], name
        assert not page.all("style"), name


def test_record_pages_stay_out_of_the_navigation_tree(documents):
    page = documents["people/han-son-u/index.html"]
    menu = [given["href"] for given in page.all("a") if given.get("class") == "md-nav__link"]
    assert "../../meetings/" in menu
    assert not [link for link in menu if re.fullmatch(r"\.\./(\.\./people/)?[a-z].*", link)]


def test_outside_links_do_not_hand_over_the_window(documents):
    for name, page in documents.items():
        for given in page.all("a"):
            if given.get("href", "").startswith("http"):
                assert "noopener" in given.get("rel", "") or not given.get("target"), (name, given)


def test_index_for_looking_up_has_every_page_once(built, documents, site):
    names = ("people", "pages", "sources")
    files = {name: json.loads((built / "search" / f"{name}.json").read_bytes()) for name in names}
    paths = [
        *(f"people/{row[0]}/" for row in files["people"]["people"]),
        *(row[0] for row in files["pages"]),
        *(f"sources/{row[0]}/" for row in files["sources"]),
    ]
    pointers = {f"{path}index.html" for path, _ in moved(site)}
    assert len(set(paths)) == len(paths)
    assert {f"{path}index.html" for path in paths} == set(documents) - {"404.html"} - pointers


def test_shared_frame_makes_the_page_that_the_theme_makes(built, tmp_path, monkeypatch):
    """Filling in the frame gives what rendering the whole page would."""
    monkeypatch.setattr(shell.Shell, "of", lambda _: None)
    build(TINY, tmp_path / "site", recipe=RECIPE)
    for page in pages_in(built):
        whole = (tmp_path / "site" / page).read_text(encoding="utf-8")
        filled = (built / page).read_text(encoding="utf-8")
        assert filled.replace(">", "> ").split() == whole.replace(">", "> ").split()


def test_published_address_is_named_in_the_head(tmp_path, monkeypatch):
    monkeypatch.setenv("PLENIPO_SITE_URL", "https://tiny.example/below/")
    build(TINY, tmp_path / "site", recipe=RECIPE)
    page = (tmp_path / "site" / "people" / "han-son-u" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://tiny.example/below/people/han-son-u/">' in page


def addresses(file, document):
    page = document(file.read_text(encoding="utf-8"))
    return [*page.links, *(given["src"] for _, given in page.elements if "src" in given)]


def test_page_for_missing_addresses_starts_from_where_the_site_is_published(tmp_path, monkeypatch, document):
    monkeypatch.setenv("PLENIPO_SITE_URL", "https://tiny.example/below")
    build(TINY, tmp_path / "site", recipe=RECIPE)
    found = addresses(tmp_path / "site" / "404.html", document)
    assert found
    for address in found:
        assert address.startswith("/below/")
        assert (tmp_path / "site" / address.removeprefix("/below/")).exists(), address


def test_page_for_missing_addresses_is_whole_under_a_path_that_nobody_named(built, document):
    """It needs no script and no picture; its addresses are right where the file itself is."""
    page = document((built / "404.html").read_text(encoding="utf-8"))
    assert not [tag for tag, _ in page.elements if tag in {"script", "svg", "img"}]
    assert ".." in page.links
    for address in {*addresses(built / "404.html", document)} - {".."}:
        assert not address.startswith("/")
        assert (built / address).exists(), address


def test_release_beside_the_site_is_offered_for_download(tmp_path, site):
    release, info = tmp_path / "release", site.directory.info
    release.mkdir()
    (release / "datapackage.json").write_text(json.dumps({"name": info.name, "version": info.version}))
    (release / "README.md").write_text("# Release\n")
    build(TINY, tmp_path / "site", recipe=RECIPE)
    assert (tmp_path / "site" / "release" / "README.md").read_text() == "# Release\n"
    page = (tmp_path / "site" / "data" / "downloads" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../release/README.md"' in page


FORMER = {
    "person": ("old-han", "people/han-son-u/"),
    "organization": ("old-ministry", "organizations/ruritania-mfa/"),
    "role": ("old-president", "roles/ruritania-president/"),
    "place": ("old-strelsau", "places/strelsau/"),
    "meeting": ("2002-09-03-old-conference", "meetings/2002-09-03-bridge-conference/"),
    "source": ("undated-old-gazetteer", "sources/undated-gazetteer/"),
}


def test_every_former_id_of_every_kind_leads_on_and_is_named(tiny, tmp_path):
    lines = [
        f"- {{kind: {kind}, from: {old}, to: {path.split('/')[1]}, why: Renamed.}}\n"
        for kind, (old, path) in FORMER.items()
    ]
    lines.append("- {kind: organization, from: old-ruritania, to: ruritania, why: Renamed.}\n")
    (tiny / "redirects.yaml").write_text("".join(lines), encoding="utf-8")
    build(tiny, tmp_path / "site", recipe=RECIPE)
    pairs = [(f"{path.split('/')[0]}/{old}/", path) for old, path in FORMER.values()]
    for old, path in [*pairs, ("organizations/old-ruritania/", "countries/ruritania/")]:
        pointer = (tmp_path / "site" / old / "index.html").read_text(encoding="utf-8")
        assert f'content="0; url=../../{path}"' in pointer, old
        assert f'<a href="../../{path}">' in pointer, old
        there = (tmp_path / "site" / path / "index.html").read_text(encoding="utf-8")
        assert f"<code>{old.split('/')[1]}</code>: Renamed." in there


def test_errors_in_the_dataset_stop_the_build_and_leave_the_last_good_site(broken, tmp_path):
    out = tmp_path / "site"
    build(TINY, out, recipe=RECIPE)
    before = files_of(out)
    with pytest.raises(InvalidDatasetError) as raised:
        build(broken("dangling-reference"), out, recipe=RECIPE)
    assert [finding.code for finding in raised.value.findings] == ["dangling-reference"]
    assert files_of(out) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_warnings_do_not_stop_the_build(tiny, tmp_path, monkeypatch):
    from dataclasses import replace

    from plenipo.checks import validate
    from plenipo.findings import Finding, Severity

    warned = Finding("near-twin", Severity.WARNING, "looks like somebody else")
    real = validate.validate
    monkeypatch.setattr("plenipo.site.render.validate", lambda root: replace(real(root), findings=[warned]))
    build(tiny, tmp_path / "site", recipe=RECIPE)
    assert (tmp_path / "site" / "index.html").is_file()


def test_folder_that_is_no_site_is_not_deleted(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(UsageError, match="is no site"):
        build(TINY, tmp_path, recipe=RECIPE)
    assert (tmp_path / "thesis.txt").exists()


@pytest.fixture
def recipe(tmp_path):
    """A recipe of its own, with one page."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n")
    text = re.sub(r"^nav:.*", "", RECIPE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    text = text.replace("build/site", (ROOT / "build" / "site").as_posix())
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    return tmp_path / "mkdocs.yml"


@pytest.mark.parametrize("link", ["nowhere.md", "people/nobody/index.md", "index.md#nowhere"])
def test_link_of_a_guide_page_that_leads_nowhere_stops_the_build(recipe, tmp_path, link):
    (tmp_path / "docs" / "index.md").write_text(f"# Home\n\n[astray]({link})\n")
    with pytest.raises(SiteError, match=r"nowhere|nobody"):
        build(TINY, tmp_path / "site", recipe=recipe)
    assert not (tmp_path / "site").exists()


def test_guide_page_may_link_to_a_record(recipe, tmp_path):
    (tmp_path / "docs" / "index.md").write_text("# Home\n\n[Han](people/han-son-u/index.md)\n")
    build(TINY, tmp_path / "site", recipe=recipe)
    assert 'href="people/han-son-u/"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


def test_page_that_need_not_be_there_is_left_out_of_the_navigation(recipe, tmp_path):
    nav = "\nnav:\n  - Home: index.md\n  - More:\n      - Figures: performance.md\n      - Dates: dates.md\n"
    recipe.write_text(recipe.read_text(encoding="utf-8") + nav, encoding="utf-8")
    (tmp_path / "docs" / "dates.md").write_text("# Dates\n")
    build(TINY, tmp_path / "site", recipe=recipe, strict=False)
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "Dates" in page
    assert "Figures" not in page


def test_missing_mkdocs_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "mkdocs.config", None)
    with pytest.raises(UsageError, match="plenipo\\[site\\]"):
        build(TINY, tmp_path / "site", recipe=RECIPE)


def test_recipe_is_found_above_the_dataset(recipe, tmp_path):
    (tmp_path / "dataset").mkdir()
    assert find_recipe(tmp_path / "dataset") == recipe


def test_progress_is_told_until_all_pages_are_written(tmp_path):
    told = []
    build(TINY, tmp_path / "site", recipe=RECIPE, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def run(program, *arguments, **environment):
    return subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "PLENIPO_DATASET": str(TINY), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_plain_builders_make_the_same_pages(program, built, tmp_path):
    """MkDocs by itself, and ProperDocs, its maintained continuation."""
    done = run(
        program, "build", "--strict", "-f", str(RECIPE), "-d", str(tmp_path / "site"), NO_MKDOCS_2_WARNING="1"
    )
    assert done.returncode == 0, done.stderr
    assert pages_in(tmp_path / "site") == pages_in(built)
    page = "people/han-son-u/index.html"
    theirs = (tmp_path / "site" / page).read_text(encoding="utf-8")
    ours = (built / page).read_text(encoding="utf-8")
    generator = re.compile(r'<meta name="generator"[^>]*>')
    assert generator.sub("", theirs) == generator.sub("", ours)


def test_plain_mkdocs_says_what_is_wrong_with_the_dataset(broken, tmp_path):
    out = tmp_path / "site"
    done = run("mkdocs", "build", "-f", str(RECIPE), "-d", str(out), PLENIPO_DATASET=str(broken("schema")))
    assert done.returncode != 0
    assert "people/olga-maro.yaml:" in done.stderr
    assert not out.exists()


def test_command_builds_the_site_without_advertising_anything(tmp_path):
    environment = {"NO_MKDOCS_2_WARNING": ""}
    done = run("plenipo", "site", "--out", str(tmp_path / "site"), **environment)
    assert done.returncode == 0, done.stderr
    assert not ADVERT.search(done.stdout + done.stderr)
    footer = (tmp_path / "site" / "index.html").read_text(encoding="utf-8").split("<footer", 1)[1]
    assert "Made with" not in footer
    assert "tiny: the Bridge talks, version 1.2.0" in footer


def test_every_file_of_styles_is_joined_into_the_one_that_pages_load(built, documents):
    joined = (built / "assets" / "plenipo.css").read_text(encoding="utf-8")
    for file in (ROOT / "build" / "site" / "styles").iterdir():
        assert file.read_text(encoding="utf-8") in joined, file.name
    sheets = [link for link in documents["people/han-son-u/index.html"].links if link.endswith(".css")]
    assert [link for link in sheets if "/stylesheets/" not in link] == ["../../assets/plenipo.css"]
