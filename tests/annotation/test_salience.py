"""Whom a text is about."""

from plenipo.annotation.lines import sentence_ends
from plenipo.annotation.salience import Naming, Salience


def felt(text, *namings, at):
    """The salience of each at the word `at`; a naming is a word, who is meant, and whether in full."""
    found = [Naming(text.index(word), who, whole=whole) for word, who, whole in namings]
    everybody = [one.start for one in found if one.whole]
    return Salience(text, everybody, sentence_ends(text)).of(text.index(at), found)


def test_the_one_whom_a_sentence_begins_with_counts_more_than_one_named_in_passing():
    text = "Anna left a letter of her chief, Bela. Then HERE spoke."
    scores = felt(text, ("Anna", "a", True), ("Bela", "b", True), at="HERE")
    assert scores["a"] > scores["b"]


def test_a_new_paragraph_moves_the_text_on():
    text = "Anna spoke. She left.\n\nHours went by.\n\nBela came. HERE sat down."
    scores = felt(text, ("Anna", "a", True), ("Bela", "b", True), at="HERE")
    assert scores["b"] > scores["a"]


def test_each_sentence_takes_some_of_it():
    text = "Anna spoke. One. Two. Three. HERE sat."
    near = "Anna spoke. HERE sat."
    assert felt(near, ("Anna", "a", True), at="HERE")["a"] > felt(text, ("Anna", "a", True), at="HERE")["a"]


def test_two_named_in_one_breath_count_alike():
    text = "Anna and Bela came. HERE sat."
    scores = felt(text, ("Anna", "a", True), ("Bela", "b", True), at="HERE")
    assert scores["a"] == scores["b"]


def test_somebody_named_in_full_in_the_same_sentence_is_hardly_meant_again():
    text = "Anna came. There HERE met Anna again."
    found = [
        Naming(0, "a", whole=True),
        Naming(5, "b", whole=False),
        Naming(text.rindex("Anna"), "a", whole=True),
    ]
    scores = Salience(text, [0, text.rindex("Anna")], sentence_ends(text)).of(text.index("HERE"), found)
    assert scores["b"] > scores["a"]
