"""The built flagship site: no page is heavy, every link leads somewhere, every old address leads on."""

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

import plenipo
from plenipo.site.render import build

ROOT = Path(__file__).parents[2]
HEAVIEST = 200_000
"""Bytes of one page, as HTML; and of a page with all that it loads, as a server sends it."""
LINK = re.compile(r'\b(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'\bid="([^"]*)"')


@pytest.fixture(scope="module")
def flagship(tmp_path_factory):
    """The built site of the dataset that we publish: the text of every page by its path."""
    out = tmp_path_factory.mktemp("weighed") / "site"
    build(ROOT / "dataset", out, recipe=ROOT / "mkdocs.yml")
    return out, {
        file.relative_to(out).as_posix(): file.read_text(encoding="utf-8") for file in out.rglob("*.html")
    }


def test_no_page_is_heavy(flagship):
    _, pages = flagship
    heavy = {name: len(text.encode()) for name, text in pages.items() if len(text.encode()) > HEAVIEST}
    assert heavy == {}


@pytest.mark.parametrize(
    "page", ["index.html", "people/kim-jong-un/index.html", "sources/in/2018/q2/index.html"]
)
def test_page_with_its_assets_is_light(flagship, page):
    out, pages = flagship
    loaded = {page}
    for address in re.findall(
        r'<(?:script|link rel="stylesheet"|img)[^>]*?(?:src|href)="([^"]+)"', pages[page]
    ):
        loaded.add((out / page).parent.joinpath(address).resolve().relative_to(out.resolve()).as_posix())
    assert sum(len(gzip.compress((out / name).read_bytes())) for name in loaded) < HEAVIEST


def test_every_link_and_anchor_leads_somewhere(flagship):
    out, pages = flagship
    files = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    anchors = {name: set(ANCHOR.findall(text)) for name, text in pages.items()}
    astray = set()
    for name, text in pages.items():
        if name == "404.html":
            continue  # its way one step up leads out of the site here; other tests look at it
        for link in set(LINK.findall(text)):
            if re.match(r"[a-z]+:", link):
                continue
            address, anchor = urldefrag(unquote(link.replace("&amp;", "&")))
            target = _target(name, address.partition("?")[0])
            if not address.partition("?")[0]:
                target = name
            elif f"{target}/index.html".lstrip("/") in files:
                target = f"{target}/index.html".lstrip("/")
            if target not in files or (anchor and target in anchors and anchor not in anchors[target]):
                astray.add((name, link))
    assert sorted(astray)[:10] == []


def _target(page, address):
    pieces = page.split("/")[:-1]
    for piece in address.split("/"):
        if piece == "..":
            pieces.pop()
        elif piece not in {"", "."}:
            pieces.append(piece)
    return "/".join(pieces)


def test_every_redirected_id_has_an_address_that_leads_on(flagship):
    _, pages = flagship
    for redirect in plenipo.load(ROOT / "dataset").redirects:
        folder = plenipo.records.MODELS[redirect.kind].FOLDER
        assert f"{redirect.to}/" in pages[f"{folder}/{redirect.from_}/index.html"]


def test_parts_of_lists_keep_their_old_anchors(flagship):
    _, pages = flagship
    for page, anchor in (("people", "kp"), ("meetings", "y2018"), ("sources", "y2019"), ("roles", "kp")):
        assert f'id="{anchor}"' in pages[f"{page}/index.html"]


def test_every_page_carries_the_content_policy(flagship):
    _, pages = flagship
    for name, text in pages.items():
        assert '<meta http-equiv="Content-Security-Policy"' in text[:1000], name
        assert " style=" not in re.sub(r">[^<]*<", "><", text), name
        assert "javascript:" not in text, name
