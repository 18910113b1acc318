"""Pages made from the code: dictionary, fields, checks, Python; and the downloads."""

import hashlib
import json
from pathlib import Path

import pytest

from plenipo.checks import validate  # noqa: F401 - registers the rules
from plenipo.checks.base import RULES
from plenipo.records import MODELS
from plenipo.site import downloads
from plenipo.site.inserts import INSERTS, fill
from plenipo.site.pages import pages
from plenipo.tables.catalog import TABLES

BROKEN = Path(__file__).parents[1] / "fixtures" / "broken"


@pytest.fixture(scope="module")
def reference(site, document):
    made = {one.path: one for one in pages(site, examples=BROKEN)}
    return lambda name: document(made[f"data/{name}/"].body())


def test_dictionary_has_every_column_of_every_table(reference):
    anchors = reference("dictionary").anchors
    assert {f"{table.name}.{column}" for table in TABLES.values() for column in table.fields} <= anchors


def test_fields_page_has_every_field_with_its_text(reference):
    text = reference("records").text
    for model in MODELS.values():
        for name, info in model.model_fields.items():
            if name != "id":
                assert (info.alias or name) in text
                assert (info.description or "").split("`")[0].split("\n")[0].strip() in text


def test_fields_page_leads_from_a_field_to_the_part_that_it_holds(reference):
    page = reference("records")
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert "tenure" in inner
    assert inner <= page.anchors


def test_checks_page_has_every_code_with_an_example(reference):
    page = reference("checks")
    assert set(RULES) <= page.anchors
    shown = [code for code in RULES if (BROKEN / code / "expected.yaml").is_file()]
    assert page.html.count("<details") == len(shown)


def test_example_shows_the_file_and_the_finding(reference):
    text = reference("checks").text
    assert "people/olga-maro.yaml:2:13: error dangling-reference no organization has the id graustarc" in text


def test_checks_page_does_without_examples(site):
    made = {one.path: one for one in pages(site)}
    assert "<details" not in made["data/checks/"].body()


def test_inserts_are_filled_and_unknown_ones_refused(site):
    for name in INSERTS:
        assert "<!--" not in fill(site, f"<!-- plenipo: {name} -->", "")
    assert fill(site, "<p>as it was</p>", "") == "<p>as it was</p>"
    with pytest.raises(KeyError):
        fill(site, "<!-- plenipo: nothing-such -->", "")


def test_numbers_are_those_of_the_directory(site, document):
    text = document(fill(site, "<!-- plenipo: numbers -->", "")).text
    assert f"{len(site.directory.people)} people" in text


def test_python_page_shows_signatures_and_docstrings(site, document):
    text = document(fill(site, "<!-- plenipo: python -->", "reference/python/")).text
    assert "holders(role, on=None)" in text
    assert "The people whom a spelling may mean, the surest first." in text


@pytest.fixture
def release(tmp_path, site):
    info = site.directory.info
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": info.name, "version": info.version}))
    (tmp_path / "people.csv").write_bytes(b"id\n" * 500)
    return tmp_path


def test_downloads_have_their_sizes_and_hashes(site, release, document):
    text = document(downloads.page(site, release).body()).text
    digest = hashlib.sha256(b"id\n" * 500).hexdigest()
    assert f"people.csv 1.5 kB {digest}" in text


def test_downloads_page_works_without_a_release(site, document):
    assert "No release was there" in document(downloads.page(site, None).body()).text


def test_release_of_another_dataset_or_version_is_not_offered(site, release):
    info = site.directory.info
    assert downloads.release_of(release, info) == release
    (release / "datapackage.json").write_text(json.dumps({"name": info.name, "version": "9.9.9"}))
    assert downloads.release_of(release, info) is None
    assert downloads.release_of(release / "nowhere", info) is None
    assert downloads.release_of(None, info) is None
