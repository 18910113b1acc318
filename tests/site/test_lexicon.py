"""What the annotate page looks for beside people: each record with its spellings, in small files."""

import gzip
import json
from pathlib import Path

import pytest

import plenipo
from plenipo.annotation.patterns import patterns
from plenipo.site import annotate, lexicon, lookup
from plenipo.site.site import Site

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tables(site):
    return dict(lexicon.tables(site))


def test_state_is_found_where_its_page_is(tables):
    rows = tables["organizations"]["rows"]
    assert next(row[0] for row in rows if row[2] == "Ruritania") == "countries/ruritania"


def test_namesakes_are_told_apart_by_the_body_that_they_belong_to(tables, site):
    role = next(iter(site.directory.roles.values()))
    row = next(row for row in tables["roles"]["rows"] if row[0] == role.id)
    assert tables["roles"]["bodies"][row[1]] == site.directory.organizations[role.organization].name


@pytest.mark.parametrize(
    ("kind", "name"), [("organization", "organizations"), ("role", "roles"), ("place", "places")]
)
def test_spellings_are_those_that_the_command_looks_for(tables, site, kind, name):
    ours = {form for _, _, *forms in tables[name]["rows"] for form in forms}
    assert ours == {pattern.text for pattern in patterns(site.directory, (kind,))}


def test_kinds_of_the_page_are_those_of_the_command():
    from plenipo.cli.annotate import KINDS

    assert [kind for kind, _ in annotate.KINDS] == list(KINDS)


def test_files_are_small():
    site = Site(plenipo.load(ROOT / "dataset"), ROOT / "build" / "site" / "templates")
    files = [json.dumps(table, ensure_ascii=False).encode() for _, table in lexicon.tables(site)]
    assert sum(len(gzip.compress(file)) for file in files) < 25_000


def test_every_file_is_written(site):
    written = {path for path, _ in lookup.files(site, [], [])}
    assert {f"search/{name}.json" for name in ("organizations", "roles", "places", "signs")} <= written
