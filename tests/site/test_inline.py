"""Links, dates and evidence as HTML."""

from plenipo.dates import PartialDate
from plenipo.site.inline import Evidence, Form, Link, Outside, Reference, When


def test_link_escapes_its_address_and_its_text():
    assert Link('x"y/', "<b>").__html__() == '<a href="x&quot;y/">&lt;b&gt;</a>'


def test_short_link_says_the_full_name():
    assert Link("a/", "KP", "A & B").__html__() == '<a href="a/" title="A &amp; B">KP</a>'


def test_form_has_its_language_and_is_isolated():
    assert Form("최선희", "ko-Hang").__html__() == '<bdi lang="ko-Hang">최선희</bdi>'
    assert Form("Halász").__html__() == "<bdi>Halász</bdi>"


def test_only_web_addresses_become_links():
    assert Outside("javascript:alert(1)", "x").__html__() == "x"
    assert (
        Outside("https://a.example/", "x").__html__()
        == '<a href="https://a.example/" rel="noopener external">x</a>'
    )


def test_exact_date_is_machine_readable():
    assert (
        When(PartialDate.parse("2019-02-27")).__html__()
        == '<time datetime="2019-02-27">27 February 2019</time>'
    )


def test_source_is_numbered_once_in_a_row_and_a_contradiction_wins():
    evidence = Evidence("disputed", (Reference(2), Reference(1), Reference(2, against=True, remark="9 May")))
    html = evidence.__html__()
    assert html.count("#source-2") == 1
    assert 'href="#source-2" class="pl-against"' in html
    assert html.index("#source-1") < html.index("#source-2")
    assert [one.remark for one in evidence.remarks] == ["9 May"]
