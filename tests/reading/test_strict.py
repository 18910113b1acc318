"""The strict YAML: text, lists and mappings, with the place of every value, and nothing else."""

from itertools import pairwise

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from plenipo.checks.files import FILE_CODES
from plenipo.reading.strict import MAX_DEPTH, Marks, StrictYamlError, parse

scalars = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
documents = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(scalars, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)
pieces = [*"abc01 \n\n:-?,[]{}#&*!|>'\"%@`~<.\\\t", ": ", "- ", "\n  ", "김", "🙂", "<<", "---\n"]
yaml_like = st.lists(st.sampled_from(pieces), max_size=30).map("".join)


def written(document, **style):
    return yaml.dump(document, Dumper=yaml.SafeDumper, **style)


def as_text(document):
    """What a reader without types makes of a document that was written with them."""
    match document:
        case dict():
            return {key: as_text(value) for key, value in document.items()}
        case list():
            return [as_text(value) for value in document]
    return document


@given(documents, st.sampled_from([None, True, False]), st.booleans())
def test_what_is_written_is_read(document, flow, raw):
    text = written(document, default_flow_style=flow, allow_unicode=raw, width=1000)
    assume(not any(character in text for character in "\x85\u2028\u2029\ufeff"))
    assert parse(text) == as_text(document)


@given(yaml_like)
@example("a: b\nc: [d, {e: f}]\n")
@example("- - a\n  - b\n- c: 김\n")
@example('"a": "b\\u00e9"\n')
def test_what_is_accepted_is_what_other_readers_see(text):
    try:
        seen = parse(text)
    except StrictYamlError:
        return
    other = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - it makes text only
    assert seen == other or (seen is None and not other)


@given(yaml_like | st.text())
def test_no_text_does_more_than_be_refused(text):
    try:
        parse(text, {})
    except StrictYamlError as error:
        refused = error
    else:
        return
    assert min(refused.mark) >= 1
    assert refused.code in FILE_CODES
    assert str(refused)


@pytest.mark.parametrize("surrogate", ["\ud800", "a: \udfff"])
def test_half_a_character_is_refused(surrogate):
    with pytest.raises(StrictYamlError, match=r"U\+D"):
        parse(surrogate)


@given(st.lists(st.text(st.sampled_from("김영철ㄱ🙂é̂aZ漢"), min_size=1, max_size=8), min_size=1, max_size=6))
def test_places_count_characters_whatever_their_width(values):
    text = (
        "".join(f"k{i}: {value} # 🙂\n" for i, value in enumerate(values)) + f"all: [{', '.join(values)}]\n"
    )
    marks: Marks = {}
    parse(text, marks)
    lines = text.split("\n")
    for i, value in enumerate(values):
        assert marks[f"k{i}",] == (i + 1, len(f"k{i}: ") + 1)
        line, column = marks["all", i]
        assert lines[line - 1][column - 1 :].startswith(value)


def test_every_value_has_its_place():
    text = """\
# a remark
name: 김영철
names:
  - {form: Kim, lang: en}
  - form: "金"
    lang: zh
sources: [a, b]
"""
    marks: Marks = {}
    parse(text, marks)
    assert marks == {
        (): (2, 1),
        ("name",): (2, 7),
        ("names",): (3, 1),
        ("names", 0): (4, 5),
        ("names", 0, "form"): (4, 12),
        ("names", 0, "lang"): (4, 23),
        ("names", 1): (5, 5),
        ("names", 1, "form"): (5, 11),
        ("names", 1, "lang"): (6, 11),
        ("sources",): (7, 1),
        ("sources", 0): (7, 11),
        ("sources", 1): (7, 14),
    }


def test_scalars_stay_text():
    text = "[NO, off, ~, null, 0123, 1_000, 12:30:45, 1e3, .inf, 2019-02-27, =, true]"
    assert parse(text) == text.strip("[]").split(", ")


@pytest.mark.parametrize("text", ["", "\n", "# nothing but a remark\n", "---\n", "---\n...\n"])
def test_a_document_without_content_is_none(text):
    assert parse(text) is None


def test_a_quoted_empty_text_is_a_value():
    assert parse("a: ''") == {"a": ""}


@pytest.mark.parametrize(
    ("text", "code", "mark"),
    [
        ("a: &x 1", "alias", (1, 4)),
        ("a: 1\nb: *x", "alias", (2, 4)),
        ("*x : 1", "alias", (1, 1)),
        ("&x {a: 1}", "alias", (1, 1)),
        ("[&x a]", "alias", (1, 2)),
        ("a: !!python/object/apply:os.system [ls]", "tag", (1, 4)),
        ("!x a: 1", "tag", (1, 1)),
        ("[!x a]", "tag", (1, 2)),
        ("a: 1\n<<: {b: 2}", "merge-key", (2, 1)),
        ("a: 1\na: 2", "duplicate-key", (2, 1)),
        ("a: {b: 1, b: 2}", "duplicate-key", (1, 11)),
        ("a: 1\n---\nb: 2", "second-document", (2, 1)),
        ("? [a]\n: 1", "key", (1, 3)),
        ("{{a: 1}: 2}", "key", (1, 2)),
        ("a:\nb: 1", "empty-value", (1, 3)),
        ("a: [1, , 2]", "syntax", (1, 8)),
        ("- 1\n-\n", "empty-value", (2, 2)),
        ("a:\n\t- 1", "tab", (2, 1)),
        ("a: @b", "syntax", (1, 4)),
        ("a: 'b\nc: d\n", "syntax", (1, 4)),
        ("a: [b\nc: d\n", "syntax", (1, 4)),
        ("a: b: c", "syntax", (1, 5)),
        ("김: '🙂' x", "syntax", (1, 8)),
        ("a: b\x00", "character", (1, 5)),
        ("a: 김\x1b[31m", "character", (1, 5)),
        ("a: b\n\u2028c: d", "character", (2, 1)),
        ("\ufeffa: b", "character", (1, 1)),
    ],
)
def test_what_a_record_has_no_use_for_is_refused_at_its_place(text, code, mark):
    with pytest.raises(StrictYamlError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.mark) == (code, mark)


def test_a_quoted_merge_key_is_a_key():
    assert parse('"<<": b') == {"<<": "b"}


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor():
    bomb = "a: &a [lol]\n"
    for one, other in pairwise("abcdefghi"):
        bomb += f"{other}: &{other} [{', '.join([f'*{one}'] * 9)}]\n"
    with pytest.raises(StrictYamlError) as caught:
        parse(bomb)
    assert (caught.value.code, caught.value.mark) == ("alias", (1, 4))


@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "{a: " * 10_000, "- " * 10_000, "\n".join(" " * i + "a:" for i in range(2_000))],
    ids=["open brackets", "mappings in a line", "lists in a line", "a staircase"],
)
def test_deep_nesting_is_refused_and_not_followed(text):
    with pytest.raises(StrictYamlError) as caught:
        parse(text)
    assert caught.value.code == "too-deep"


def test_the_deepest_nesting_that_is_allowed_is_read():
    parse("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH)
    with pytest.raises(StrictYamlError):
        parse("[" * (MAX_DEPTH + 1) + "a" + "]" * (MAX_DEPTH + 1))
