"""Strings from records do nothing on a page but stand there."""

import re

import pytest

from plenipo.directory import Directory
from plenipo.site.pages import moved, pages
from plenipo.site.site import Site

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}</svg>\u200fשלום&amp;"
FREE = {
    "name", "title", "publisher", "note", "states", "at", "why", "capacity", "form", "via",
    "authors", "family",
}  # fmt: skip
"""Keys under which a record has free text."""


def poisoned(value, key=""):
    """The same record with the hostile text behind every free one."""
    if isinstance(value, dict):
        return {name: poisoned(inner, name) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [poisoned(inner, key) for inner in value]
    return f"{value[:20]} {HOSTILE}" if key in FREE and isinstance(value, str) else value


def tags(page):
    return {tag for tag, _ in page.elements}


@pytest.fixture(scope="module")
def hostile(directory, site):
    """The site of the tiny directory with every free text poisoned."""
    records = {
        kind: {
            id: poisoned(record.model_dump(mode="json", exclude_defaults=True)) for id, record in some.items()
        }
        for kind, some in directory.collections.items()
    }
    for some in records.values():
        for id, record in some.items():
            record["id"] = id
    templates = site._templates._environment.loader.searchpath[0]
    return Site(Directory(directory.info, records, directory.redirects), templates)


def plain(good, path):
    """The good page at a path; that of the same publisher, whose address is made of its poisoned name."""
    return good.get(path) or next(page for other, page in good.items() if other.startswith(path[:23]))


def test_no_page_gains_an_element_or_a_handler(hostile, site, document):
    """The poisoned pages have the tags of the good ones, and no attribute that would run."""
    good = {one.path: document(one.body()) for one in pages(site)}
    for one in pages(hostile):
        body = document(one.body())
        assert (
            "onerror=alert" in body.text
            or one.path.startswith(("data/", "annotate/"))
            or one.path == "missing/"
        )
        assert {tag for tag, _ in body.elements} <= {tag for tag, _ in plain(good, one.path).elements} | {
            "bdi",
            "span",
        }
        assert all(given["src"].startswith("../../assets/views/") for given in body.all("script"))
        assert not body.all("img")
        assert not [name for _, given in body.elements for name in given if name.startswith("on")]


def test_text_from_right_to_left_is_isolated_in_links_and_spellings(hostile):
    """A `bdi` keeps its direction to itself."""
    body = next(one for one in pages(hostile) if one.path == "people/vera-orlak/").body()
    links = re.findall(r"<a href=\"\.\./[^>]*>(.*?)</a>", body)
    poisoned_links = [link for link in links if "שלום" in link]
    assert poisoned_links
    assert all(re.fullmatch(r"<bdi[^>]*>[^<]*</bdi>", link) for link in poisoned_links)
    assert re.search(r'<bdi lang="ru"[^>]*>[^<]*שלום[^<]*</bdi>', body)


def test_pointers_from_old_ids_are_escaped(hostile, document):
    for _, html in moved(hostile):
        assert not document(html).all("script")


def test_nothing_from_a_record_is_taken_for_a_template(hostile):
    """A brace in a name is a brace."""
    body = next(one for one in pages(hostile) if one.path == "people/vera-orlak/").body()
    assert "{{ 7*7 }}" in body
    assert "49" not in body
