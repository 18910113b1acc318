"""The tiny site: its pages by themselves, and built."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

import plenipo
from plenipo.site.pages import pages
from plenipo.site.site import Site

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "build" / "site" / "templates"
TINY = ROOT / "tests" / "fixtures" / "tiny"
VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "rect", "line", "stop", "path"}


class Document(HTMLParser):
    """An HTML page taken apart: its text, elements, links and anchors."""

    def __init__(self, html):
        super().__init__()
        self.html = html
        self.elements = []
        self.words = []
        self._hidden = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self._hidden += tag in {"script", "style"}

    def handle_endtag(self, tag):
        self._hidden -= tag in {"script", "style"}

    def handle_data(self, data):
        if not self._hidden:
            self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())

    @property
    def links(self):
        return [given["href"] for tag, given in self.elements if tag in {"a", "link"} and "href" in given]

    @property
    def anchors(self):
        return {given["id"] for _, given in self.elements if "id" in given}

    def all(self, tag):
        return [given for name, given in self.elements if name == tag]


def pages_of(dataset):
    """Every page of a dataset's site, by path."""
    return {page.path: page for page in pages(Site(plenipo.load(dataset), TEMPLATES))}


@pytest.fixture(scope="session")
def site(directory):
    return Site(directory, TEMPLATES)


@pytest.fixture(scope="session")
def page():
    """The body of a page of the tiny site, taken apart."""
    made = pages_of(TINY)
    return lambda path: Document(made[path].body())


@pytest.fixture(scope="session")
def document():
    return Document


@pytest.fixture(scope="session")
def made():
    return pages_of


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The tiny site, built whole; its folder."""
    from plenipo.site.render import build

    out = tmp_path_factory.mktemp("built") / "site"
    build(TINY, out, recipe=ROOT / "mkdocs.yml")
    return out
