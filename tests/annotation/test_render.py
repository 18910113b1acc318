"""An annotated text for readers."""

from plenipo.annotation.mention import Mention
from plenipo.annotation.render import html, lines
from plenipo.dates import PartialDate

DAY = PartialDate.of("2003-03-01")


def test_a_page_marks_the_names_with_the_office_of_that_day(directory):
    text = "Ryu Sol A spoke."
    page = html(directory, text, directory.annotate(text, DAY), DAY)
    assert '<mark class="person" title="Ryu Sol A' in page
    assert "Offices as of 2003-03-01." in page


def test_a_page_holds_nothing_but_the_text_of_its_text(directory):
    text = '<script>alert("1")</script> Ryu Sol A & <b onload="x">'
    page = html(directory, text, directory.annotate(text), None)
    assert "<script" not in page
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; <mark" in page
    assert "default-src 'none'" in page


def test_a_row_says_where_who_and_why(directory):
    mentions = directory.annotate("Ryu Sol A spoke.")
    assert list(lines(directory, mentions)) == [
        (0, 9, "Ryu Sol A", "person", "ryu-sol-a", "", 1.0, "whole name")
    ]


def test_names_themselves_are_escaped(directory):
    mention = Mention(0, 3, "<b>", "person", "ryu-sol-a", ("ryu-sol-a",), None, 1.0, "whole name")
    page = html(directory, "<b> spoke", [mention], None)
    assert ">&lt;b&gt;</mark> spoke" in page
