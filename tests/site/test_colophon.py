"""What a page says of its record: how to cite it, its files, where to edit it, what became of old ids."""

import json

import pytest

import plenipo
from plenipo.records.dataset import DatasetInfo
from plenipo.site.cite import reference
from plenipo.site.colophon import colophon
from plenipo.site.forge import edit_address, file_of, pattern_of
from plenipo.site.raw import JSON, YAML
from plenipo.site.site import Site


def test_reference_names_record_dataset_version_and_address(site):
    person = site.directory.people["han-son-u"]
    words = reference(site.directory.info, person, "https://tiny.example/").words
    assert "“Han Son U”" in words
    assert f"version {site.directory.info.version}" in words
    assert "https://tiny.example/people/han-son-u/" in words


def test_bibtex_makes_every_sign_mean_itself(site):
    info = DatasetInfo.model_validate({
        **site.directory.info.model_dump(mode="json"), "title": r"50 % of {A} & B_c \ d~e"
    })  # fmt: skip
    bibtex = reference(info, site.directory.people["han-son-u"], "").bibtex
    assert r"booktitle = {50 \% of \{A\} \& B\_c \textbackslash{} d\textasciitilde{}e}," in bibtex
    assert "url" not in bibtex


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        (
            "https://github.com/some/body",
            "https://github.com/some/body/edit/main/dataset/people/han-son-u.yaml",
        ),
        (
            "https://gitlab.com/some/body.git",
            "https://gitlab.com/some/body/-/edit/main/dataset/people/han-son-u.yaml",
        ),
        ("https://forge.example/some/body", ""),
        ("", ""),
    ],
)
def test_record_is_edited_where_its_forge_edits_files(site, repository, address):
    assert edit_address(pattern_of(repository), site.directory.people["han-son-u"]) == address


def test_pattern_of_the_recipe_comes_before_the_repository(directory, site):
    templates = site._templates._environment.loader.searchpath[0]
    own = Site(directory, templates, edit="https://forge.example/{file}?edit")
    person = directory.people["han-son-u"]
    found = colophon(own, own.sheet("people/han-son-u/"), person)
    assert found.edit is not None
    assert found.edit.url == "https://forge.example/people/han-son-u.yaml?edit"


def test_every_record_is_looked_for_in_its_own_file(tiny):
    for collection in plenipo.load(tiny).collections.values():
        for record in collection.values():
            assert (tiny / file_of(record)).is_file()


def test_old_ids_are_named_with_the_reason(page):
    assert "Formerly son-u-han" in page("people/han-son-u/").text


def test_record_lies_beside_its_page_as_json_and_as_it_was_written(built, tiny):
    folder = built / "meetings" / "2002-09-03-bridge-conference"
    whole = json.loads((folder / JSON).read_text(encoding="utf-8"))
    assert whole["id"] == "2002-09-03-bridge-conference"
    assert whole["computed"]["strength"]
    written = tiny / "meetings" / "2002" / "2002-09-03-bridge-conference.yaml"
    assert (folder / YAML).read_bytes() == written.read_bytes()
