"""What stands beside a name is the same, however quickly it is told."""

import re
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plenipo.annotation import words
from plenipo.annotation.lines import sentence_ends
from plenipo.annotation.words import around
from plenipo.names.fold import fold
from plenipo.names.offices import EASTERN, TABLE, WHOLE, meanings

PIECES = st.sampled_from(
    [
        *("Mr", "Ms.", "Mrs. ", "Gen.", "Dr! ", "aMr. ", "U.S. ", "J. ", "Pres. ", "president", "berater "),
        *("of ", "the ", "that ", "latter ", "and ", "then ", "his ", "said ", "foreign ", "Minister "),
        *("it's ", "’s ", "x2 ", "é ", "É. ", "다. ", "다", "외무상 ", "министр ", "word", "Tom ", "x" * 47),
        *' \n-.!?。！？”"’“(,;A\u00a0',
        *("\n\n", "\n\n\n", "- ", "-\n", " \n"),
    ]
)
TEXTS = st.lists(PIECES, max_size=10).map("".join)
END = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bGen)(?<!\bDr)[.!?][”\"’]?\s|[。！？]|다\.\s|\n\n"
)


def word_before(text, at):
    """The word, the sign after it and its place, with one expression over all that may belong to it."""
    parting = [text.rfind(sign, 0, max(at - 1 - (text[:at][-1:] == "\n"), 0)) for sign in " \n-\u00a0"]
    low = max(0, at - 48, *(place + 1 for place in parting))
    match = re.compile(r"([^\W\d_]+(?:[’'][^\W\d_]+)*\.?)([ \u00a0\n]|-)$").search(text, low, at)
    if match is None or not match[1].endswith("."):
        return match and (match[1], match[2], match.start())
    is_short = len(match[1]) <= 2 or fold(match[1][:-1]) in words._ABBREVIATED
    hyphenated = text[: match.start()].endswith("-")
    return (match[1], match[2], match.start()) if is_short and not hyphenated else None


@settings(max_examples=500)
@given(text=TEXTS)
def test_a_word_before_a_name_is_cut_out_or_matched(text):
    assert words._word_before(text, len(text)) == word_before(text, len(text))


@settings(max_examples=500)
@given(before=TEXTS, after=TEXTS)
def test_what_is_told_at_a_glance_is_what_a_longer_look_tells(before, after):
    text, start = f"{before}Kim{after}", len(before)
    quickly = around(text, start, start + 3)
    with (
        mock.patch.object(words, "_at_a_glance", return_value=None),
        mock.patch.object(words, "_CLOSING", frozenset()),
        mock.patch.object(words, "_SMALL", frozenset()),
    ):
        assert around(text, start, start + 3) == quickly


@settings(max_examples=500)
@given(text=TEXTS)
def test_sentences_end_where_the_plain_expression_ends_them(text):
    assert sentence_ends(text) == [match.end() for match in END.finditer(text)]


SAYING = [one for _, others in TABLE for one in others]


@pytest.mark.parametrize("word", ["", "vice", "vicar", "deputies", "الوزير", "representatives", "dprks"])
def test_a_word_says_what_the_lines_of_the_table_say(word):
    for own in (word, *(saying + word for saying in SAYING), *(saying[:-1] for saying in SAYING)):
        if not EASTERN.search(own):
            plain = own.removeprefix("ال")
            assert meanings(own) == {
                english
                for english, others in TABLE
                if any(plain.startswith(one) if len(one) > WHOLE else plain == one for one in others)
            }
