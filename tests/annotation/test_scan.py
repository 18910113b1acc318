"""Spellings are found in every script, at their exact places, by every engine alike."""

import unicodedata
from itertools import zip_longest
from unittest import mock

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plenipo.annotation.patterns import Pattern, patterns
from plenipo.annotation.scanning import arrays
from plenipo.annotation.scanning.calling import are_called
from plenipo.annotation.scanning.openings import EIGHT
from plenipo.annotation.scanning.scan import ENGINES, Scanner
from plenipo.annotation.words import around
from plenipo.errors import UsageError

NAMES = (
    "Kim Yong-chol",
    "Kim",
    "Kim Yong",
    "US",
    "Kim Yŏngch'ŏl",
    "Nguyễn Phú Trọng",
    "Weiß",
    "İzmir",
    "Ким Ён Чхоль",
    "Чхоль Сергей",
    "Žižek",
    "김영철",
    "김영",
    "영철",
    "리설",
    "리용호",
    "외무상",
    "金英哲",
    "金英",
    "李勇浩",
    "金正恩 総書記",
    "スティーブン・ビーガン",
    "ビーガン",
    "がーる",
    "A",
    "ē̃x",
    "Xi",
    "Си",
)
KNOWN = [
    Pattern(
        name,
        "role" if name == "외무상" else "person",
        (f"p{number}",),
        weak=number in {1, 18, 22} or name in {"Xi", "Си"},
        called=name in {"Xi", "Си"},
    )
    for number, name in enumerate(NAMES)
] + [Pattern("foreign minister", "role", ("r",)), Pattern("Kim", "place", ("q",), weak=True)]
GLUE = [
    *" -\n.,'’·・＝\u00a0\u2011\u3000\u200b\u00ad\u0301\u0303\u11a8\u3099aAзい한가0副ー\ufeff\U000e0100😀𠀀",
    "\r\n",
    "\n\n",
    " - ",
    "-\n",
    *(
        "이",
        "가",
        "는",
        "은",
        "를",
        "와의",
        "으로",
        "로",
        "에게서",
        "씨는",
        "위원장이",
        "제1부부장은",
        "학교",
        "인민",
    ),
    "us",
    "trump",
    "ss",
    *"İКÉ，“ｓＫ１",
    "“Kim",
    "O’Neill",
    *(
        "President ",
        "Präsident ",
        "Vice-President\u00a0",
        "Xi",
        "Gen. ",
        "the ",
        "staatspräsident\n",
        "министр Си",
    ),
]


def variants(name):
    """Other ways of writing a name, most of them equal."""
    yield from (name, name.upper(), name.lower(), unicodedata.normalize("NFD", name))
    yield from (
        name.replace("-", other) for other in (" ", "\u2011", "\n", "  ", "-\n", " - ", "\u200b-", "\u00ad")
    )
    yield from (
        name.replace("'", "’"),
        name.replace("・", "＝"),
        name.replace(" ", "\u00a0\n"),
        name[:-1],
        name[1:],
    )
    yield "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in name)


PIECES = st.sampled_from(
    [*(form for name in NAMES for form in variants(name)), "foreign Minister", *GLUE * 4]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join)
SCANNERS = {engine: Scanner(KNOWN, engine=engine) for engine in (*ENGINES, "plain")}


def found(scanner, text):
    return [(span.start, span.end, scanner.meanings(span.pattern)) for span in scanner.spans(text)]


@pytest.mark.parametrize("engine", SCANNERS)
@settings(max_examples=300)
@given(text=TEXTS)
def test_every_engine_finds_what_the_oracle_finds(oracle, engine, text):
    scanner = SCANNERS[engine]
    expected = [(start, end) for start, end, _ in oracle(KNOWN, text)]
    assert [(span.start, span.end) for span in scanner.spans(text)] == expected


@given(texts=st.lists(st.none() | TEXTS, max_size=8), cut=st.integers(0, 3))
def test_an_array_gives_what_its_texts_give_one_by_one(texts, cut):
    """Neighbours do not touch; missing texts, slices and chunks change nothing."""
    scanner = SCANNERS["daachorse"]
    array = pa.chunked_array(
        [pa.array(texts[:2], pa.string()), pa.array(["Kim", *texts[2:]], pa.string()).slice(1)]
    )
    hits = scanner.scan(array.slice(cut))
    alone = [
        (number, *span)
        for number, text in enumerate(texts[cut:])
        if text
        for span in SCANNERS["plain"].spans(text)
    ]
    assert list(zip(*(column.tolist() for column in hits), strict=True)) == alone


PROSE = st.integers(1, 200).map(lambda size: ("and so they talked, and they talked. " * 6)[-size:])
RUNS = st.sampled_from(" \n-\u200b\u0301\u3000’").flatmap(lambda sign: st.integers(1, 90).map(sign.__mul__))


@settings(max_examples=600)
@given(
    texts=st.lists(
        st.lists(PIECES | PROSE | RUNS | st.text(max_size=3), max_size=14).map("".join), max_size=5
    )
)
def test_what_is_passed_over_holds_no_name(texts):
    """Long arrays are searched only where a name can begin; here already short ones are."""
    with mock.patch.object(arrays, "FEW", EIGHT):
        hits = SCANNERS["daachorse"].scan(pa.array(texts, pa.string()))
    plain = [(at, *span) for at, text in enumerate(texts) for span in SCANNERS["plain"].spans(text)]
    assert list(zip(*(column.tolist() for column in hits), strict=True)) == plain


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("김영철이 왔다", ["김영철"]),
        ("리용호와의 회담", ["리용호"]),
        ("김영철은 김영을 리설과", ["김영철", "김영", "리설"]),
        ("김영철가 김영철를", []),
        ("김영철학교 북김영철", []),
        ("김영철·리용호 외무상은", ["김영철", "리용호", "외무상"]),
        ("김영철제1부부장은", ["김영철"]),
        ("金英哲副委员长", ["金英哲"]),
        ("米ビーガン氏 スティーブン＝ビーガン", ["ビーガン", "スティーブン＝ビーガン"]),
        ("スティーブン・ビーガン ベビーガン Kims", ["スティーブン・ビーガン"]),
        ("KIM YONG CHOL’s", ["KIM YONG CHOL"]),
        ("Kim Yong–chol, Kim\nYong\u00a0Chol", ["Kim Yong–chol", "Kim\nYong\u00a0Chol"]),
        ("kim yong chol met us", []),
        ("the US and the foreign minister", ["US", "foreign minister"]),
        ("Kim Yong\n\nChol", ["Kim Yong"]),
        ("Kimchi Kim Yongs", []),
        ("КИМ ЁН ЧХОЛЬ", ["КИМ ЁН ЧХОЛЬ"]),
        ("WEISS", ["WEISS"]),
        ("Kim Yo\u0306ngch’o\u0306l", ["Kim Yo\u0306ngch’o\u0306l"]),
        ("Kim Yong Kims", ["Kim Yong"]),
    ],
)
def test_words_end_where_their_script_ends_them(text, names):
    """Of a katakana name the whole goes before its part; a part that is weak is nothing alone."""
    for scanner in SCANNERS.values():
        assert [text[span.start : span.end] for span in scanner.spans(text)] == names


def test_patterns_of_one_spelling_are_told_together():
    scanner = Scanner([Pattern("Kim", "person", ("a",)), Pattern("KIM", "place", ("b",))])
    (span,) = scanner.spans("Kim")
    assert [pattern.kind for pattern in scanner.meanings(span.pattern)] == ["person", "place"]


@pytest.mark.parametrize("engine", SCANNERS)
def test_a_scanner_comes_back_from_its_bytes(engine):
    text = "김영철이 Kim Yong Chol"
    scanner = SCANNERS[engine]
    assert found(Scanner.restored(scanner.serialized()), text) == found(scanner, text)


@pytest.mark.parametrize("data", [b"", b"nothing of the kind", SCANNERS["daachorse"].serialized()[:-1]])
def test_other_bytes_give_no_scanner(data):
    with pytest.raises(UsageError, match="scanner"):
        Scanner.restored(data)


def test_a_directory_gives_its_spellings_once_a_kind(directory):
    found = patterns(directory)
    assert len({(pattern.text, pattern.kind) for pattern in found}) == len(found)
    assert {pattern.kind for pattern in found} == {"person", "organization", "role", "place"}
    texts = {pattern.text for pattern in found}
    assert {form["form"] for form in directory.rows("names")} <= texts


def test_half_a_sign_is_a_sign():
    for scanner in SCANNERS.values():
        assert scanner.spans("\ud800 Kim Yong Chol\udfff")[0][:2] == (2, 15)


def test_nothing_is_found_for_no_patterns_and_in_no_text():
    assert Scanner([]).spans("Kim") == []
    assert SCANNERS["daachorse"].spans("") == []
    assert len(SCANNERS["daachorse"].scan(pa.array([], pa.string())).start) == 0


TITLED = [
    "president",
    "Präsident",
    "gen.",
    "the",
    "of",
    "a",
    "said.",
    "Regierungschefin",
    "beauftragte",
    "Chair'man",
    "l’ambassadeur",
    "prime-minister",
    "министр",
    "3chief",
    "unterhändlerin",
    "sympathizer",
]


@settings(max_examples=400)
@given(
    words=st.lists(st.sampled_from(TITLED) | st.text(max_size=4), max_size=5),
    joints=st.text(" \u00a0\n-.“", max_size=9),
)
def test_titles_are_told_in_a_buffer_as_in_a_text(words, joints):
    """At every place, in a buffer of two texts."""
    text = "".join(word + joint for word, joint in zip_longest(words, joints[: len(words)], fillvalue=" "))
    text = text.encode(errors="replace").decode()
    places = [len(text[:at].encode()) for at in range(len(text))]
    before = b"King Minister "
    values = np.frombuffer(before + text.encode(), np.uint8)
    own = np.array(places, np.int64) + len(before)
    told = are_called(values, np.full(len(own), len(before)), own)
    assert told.tolist() == [bool(around(text, at, at).titles) for at in range(len(text))]


@pytest.mark.parametrize("engine", SCANNERS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Xi said so.", ["Xi"]),
        ("They met the Vice-President Xi.", ["Xi"]),
        ("Министр Си ждал.", ["Си"]),
        ("He said Xi would come, and Xi came.", []),
        ("The president waited. Xi came.", []),
        ("Xi came late, but Kim Yong-chol did not.", ["Xi", "Kim Yong-chol"]),
    ],
)
def test_a_leaders_bare_name_counts_after_a_title_or_beside_somebody_surer(engine, text, expected):
    """Also in a buffer of which only that is searched where a name can begin."""
    scanner = SCANNERS[engine]
    assert [text[span.start : span.end] for span in scanner.spans(text)] == expected
    with mock.patch.object(arrays, "FEW", EIGHT):
        hits = scanner.scan(pa.array(["Nobody was there at all.", text, "x" * 400]))
    assert [text[start:end] for start, end in zip(hits.start, hits.end, strict=True)] == expected
    assert set(hits.document.tolist()) <= {1}
