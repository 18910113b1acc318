"""What is wrong with a record is said in its curator's words, all of it, at its place."""

import pytest

from plenipo.findings import FoundError
from plenipo.reading.models import make
from plenipo.records import MODELS, Meeting, Person, Place, Role, Source
from plenipo.records.dataset import DatasetInfo

PERSON = {
    "id": "olga-maro",
    "name": "Olga Maro",
    "represents": "graustark",
    "sources": ["a-page"],
    "checked": "2003-12-01",
}
PLACE = {"id": "hentzau", "name": "Hentzau", "sources": ["a-page"], "checked": "2003-12-01"}
ROLE = {**PLACE, "organization": "graustark"}
SOURCE = {"id": "a-page", "title": "T", "publisher": "P", "lang": "en", "kind": "press"}
MEETING = {**PLACE, "kind": "call", "level": "envoy", "status": "held", "from": "2001"}


def complaints(model, values):
    with pytest.raises(FoundError) as caught:
        make(model, values, "a.yaml")
    return [(f.code, f.path, f.message, f.hint) for f in caught.value.findings]


@pytest.mark.parametrize(
    ("model", "values"),
    [(Person, PERSON), (Place, PLACE), (Role, ROLE), (Source, SOURCE), (Meeting, MEETING)],
)
def test_the_examples_of_this_page_are_good(model, values):
    assert make(model, values, "a.yaml").id == values["id"]


@pytest.mark.parametrize(
    ("model", "values", "expected"),
    [
        (
            Person,
            PERSON | {"id": "Olga Maro"},
            ("file-name", ("id",), "'Olga Maro' is no id", "name the file"),
        ),
        (Person, PERSON | {"id": "../../x"}, ("file-name", ("id",), "'../../x' is no id", "name the file")),
        (
            Person,
            PERSON | {"represents": "../../x"},
            ("schema", ("represents",), "is no id: '../../x'", "lower-case"),
        ),
        (
            Person,
            PERSON | {"nmae": "x"},
            ("schema", ("nmae",), "`nmae` is no field here", "did you mean `name`?"),
        ),
        (
            Person,
            PERSON | {"salary": "x"},
            ("schema", ("salary",), "`salary` is no field", "fields here: note"),
        ),
        (
            Person,
            PERSON | {"name": ["Olga"]},
            ("schema", ("name",), "`name` is no single text: ['Olga']", "one text"),
        ),
        (Person, PERSON | {"name": ""}, ("schema", ("name",), "`name` is empty", "give a value")),
        (
            Person,
            PERSON | {"name": "O\tM"},
            ("schema", ("name",), "`name` is empty, or has a line break", "one line"),
        ),
        (Person, PERSON | {"name": "O" * 201}, ("schema", ("name",), "more than 200 characters", "shorter")),
        (Person, PERSON | {"born": "1957-02-30"}, ("date", ("born",), "not in the calendar", "")),
        (
            Person,
            PERSON | {"born": {"year": "1957"}},
            ("date", ("born",), "is no date but a list or a mapping", ""),
        ),
        (
            Person,
            PERSON | {"sources": []},
            ("unsourced", ("sources",), "a claim without a source", "add a page"),
        ),
        (Person, PERSON | {"sources": "a-page"}, ("schema", ("sources",), "`sources` is no list", "- ")),
        (
            Person,
            PERSON | {"sources": ["A page"]},
            ("schema", ("sources", 0), "is no id: 'A page'", "lower-case"),
        ),
        (
            Person,
            PERSON | {"sources": [["a"]]},
            ("schema", ("sources", 0), "is no mapping of keys", "`key: value`"),
        ),
        (
            Person,
            PERSON | {"sources": [{"source": "a", "against": "yes"}]},
            ("schema", ("sources", 0, "against"), "`against` is neither true nor false", ""),
        ),
        (
            Person,
            PERSON | {"names": [{"form": "Ольга", "lang": "Russian", "sources": ["a"]}]},
            ("schema", ("names", 0, "lang"), "`lang` is no language tag: 'Russian'", "BCP 47"),
        ),
        (
            Person,
            PERSON | {"names": [{"form": "Ольга", "lang": "ru"}]},
            ("unsourced", ("names", 0), "a claim without a source", "add `sources:`"),
        ),
        (
            Person,
            PERSON | {"names": [{"form": "O", "lang": "ru", "kind": "own", "sources": ["a"]}]},
            ("schema", ("names", 0, "kind"), "`kind` cannot be 'own'", "'native'"),
        ),
        (
            Person,
            PERSON | {"tenures": [{"role": "envoy", "to": "soon", "sources": ["a"]}]},
            ("date", ("tenures", 0, "to"), "'soon' is no date", ""),
        ),
        (
            Person,
            PERSON | {"identifiers": {"wikidata": "15030"}},
            ("identifier", ("identifiers", "wikidata"), "has not the right form: '15030'", "such as Q15030"),
        ),
        (
            Person,
            PERSON | {"identifiers": {"imdb": "x"}},
            ("schema", ("identifiers", "imdb"), "no field", "fields"),
        ),
        (
            Place,
            PLACE | {"latitude": "91"},
            ("coordinates", ("latitude",), "is out of range: '91'", "decimal"),
        ),
        (
            Place,
            PLACE | {"longitude": "-180.5"},
            ("coordinates", ("longitude",), "is out of range", "decimal"),
        ),
        (
            Place,
            PLACE | {"latitude": "21° N"},
            ("schema", ("latitude",), "`latitude` is no number: '21° N'", "39"),
        ),
        (Place, PLACE | {"latitude": "nan"}, ("schema", ("latitude",), "`latitude` is no number", "39")),
        (
            Role,
            ROLE | {"seats": "one"},
            ("schema", ("seats",), "`seats` is no whole number: 'one'", "digits"),
        ),
        (Role, ROLE | {"seats": "0"}, ("schema", ("seats",), "`seats` is below 1: '0'", "")),
        (Role, ROLE | {"seats": "1001"}, ("schema", ("seats",), "`seats` is above 1000: '1001'", "")),
        (
            Source,
            SOURCE | {"kind": "primary"},
            ("schema", (), "a primary source speaks for a side: give `side`", ""),
        ),
        (
            Meeting,
            MEETING | {"level": "none"},
            ("schema", ("level",), "`level` cannot be 'none'", "'summit'"),
        ),
        (
            Meeting,
            {key: value for key, value in MEETING.items() if key != "level"},
            ("schema", (), "the level is missing: give `level`", ""),
        ),
        (
            Meeting,
            MEETING | {"participants": [{"person": "a", "sources": ["b"]}]},
            ("schema", ("participants", 0), "`side` is missing", "add `side:`"),
        ),
    ],
)
def test_one_fault_gives_one_finding_in_plain_words(model, values, expected):
    (found,) = complaints(model, values)
    assert found[:2] == expected[:2]
    assert expected[2] in found[2]
    assert expected[3] in found[3]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://courier.example/a", "only http and https are"),
        ("javascript:alert(1)", "only http and https are"),
        ("data:text/html,hello", "only http and https are"),
        ("//courier.example/a", "only http and https are"),
        ("https://mina:secret@courier.example/", "it carries credentials"),
        ("https://mina@courier.example/", "it carries credentials"),
        ("https://", "its host is missing"),
        ("https://localhost/a", "its host is missing"),
        ("https:///a", "its host is missing"),
        ("https://courier.example:port/", "Port could not be cast"),
        ("https://[::1/", "Invalid IPv6 URL"),
        ("https://courier.example/a b", "a space or a character that must be percent-encoded"),
        ('https://courier.example/"onclick="x', "a space or a character that must be percent-encoded"),
        ("https://courier.example/<script>", "a space or a character that must be percent-encoded"),
    ],
)
def test_an_address_that_cannot_be_cited_says_why(url, reason):
    ((code, path, message, _),) = complaints(Source, SOURCE | {"url": url})
    assert (code, path) == ("address", ("url",))
    assert reason in message


@pytest.mark.parametrize(
    "url",
    ["https://courier.example/a?b=c&d=e#f", "http://뉴스.example/2001", "https://courier.example:8443/%ea"],
)
def test_an_address_that_can_be_cited_is_kept_as_it_is(url):
    assert make(Source, SOURCE | {"url": url}, "a.yaml").url == url


def test_all_faults_of_a_record_are_found():
    values = {"id": "olga-maro", "nmae": "Olga", "born": "soon", "sources": [], "checked": "2003-12-01"}
    assert sorted(code for code, *_ in complaints(Person, values)) == [
        "date",
        "schema",
        "schema",
        "schema",
        "unsourced",
    ]


@pytest.mark.parametrize("values", ["text", ["a", "list"], None])
@pytest.mark.parametrize("model", [*MODELS.values(), DatasetInfo])
def test_what_is_no_mapping_is_said_to_be_none(model, values):
    ((code, path, message, _),) = complaints(model, values)
    assert (code, path, message) == ("schema", (), "is no mapping of keys to values")


def test_a_long_value_is_shown_in_part():
    ((_, _, message, _),) = complaints(Source, SOURCE | {"lang": "x" * 5000})
    assert len(message) < 120
