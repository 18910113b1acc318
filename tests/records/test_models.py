"""The models: frozen, strict, documented, and computed properties that follow from their fields."""

import pytest
from pydantic import BaseModel, ValidationError

from plenipo.dates import PartialDate
from plenipo.records import MODELS, ONGOING, Citation, Identifiers, Meeting, Name, Participant, Source, Tenure
from plenipo.records.dataset import Contributor, DatasetInfo, Licence, Minimum, Redirect, Waiver

PARTS = [
    Citation,
    Identifiers,
    Name,
    Participant,
    Tenure,
    Contributor,
    DatasetInfo,
    Licence,
    Minimum,
    Redirect,
    Waiver,
]


@pytest.mark.parametrize("model", [*MODELS.values(), *PARTS])
def test_every_field_of_every_model_says_what_it_is(model):
    """One text a field: it becomes the schema's description, the editor's hover text, the data dictionary."""
    assert issubclass(model, BaseModel)
    assert model.__doc__
    if model is not Minimum:  # its fields are the kinds of record
        assert [name for name, info in model.model_fields.items() if not info.description] == []


@pytest.mark.parametrize("model", [*MODELS.values(), *PARTS])
def test_models_are_frozen_and_take_no_unknown_fields(model):
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"


def test_kinds_and_folders_are_named_once():
    assert list(MODELS) == ["person", "organization", "role", "place", "meeting", "source"]
    assert [model.FOLDER for model in MODELS.values()] == [
        "people", "organizations", "roles", "places", "meetings", "sources",
    ]  # fmt: skip


def test_a_bare_source_id_is_a_citation():
    assert Citation.model_validate("a-page") == Citation(source="a-page")


def test_a_record_does_not_change(directory):
    with pytest.raises(ValidationError, match="frozen"):
        directory.people["vera-orlak"].name = "Someone Else"


@pytest.mark.parametrize(
    ("start", "to", "ongoing", "end"),
    [
        ("2001", "2002", False, "2002"),
        ("2001", None, False, None),
        ("2001", "..", True, None),
        (None, "2002?", False, "2002?"),
    ],
)
def test_the_end_of_a_tenure_is_known_unknown_or_not_yet(start, to, ongoing, end):
    tenure = Tenure.model_validate({"role": "envoy", "sources": ["a"], "from": start, "to": to})
    assert tenure.ongoing is ongoing
    assert tenure.end == (PartialDate.parse(end) if end else None)
    assert tenure.start == (PartialDate.parse(start) if start else None)
    assert (tenure.to == ONGOING) is ongoing


def meeting(**fields):
    known = {"id": "m", "name": "M", "kind": "meeting", "level": "envoy", "status": "held", "sources": ["a"]}
    return Meeting.model_validate(known | {"from": "2002-05-11", "checked": "2003"} | fields)


def test_a_meeting_without_an_end_lasted_a_day_and_a_process_goes_on():
    assert meeting().last == PartialDate.parse("2002-05-11")
    assert meeting(to="2002-05-12").last == PartialDate.parse("2002-05-12")
    assert not meeting().open_ended
    assert meeting(kind="process").open_ended
    assert not meeting(kind="process", to="2003").open_ended


def test_only_a_process_may_do_without_a_level():
    assert meeting(kind="process", level=None).level is None
    with pytest.raises(ValidationError, match="level"):
        meeting(level=None)


def test_the_origin_of_a_text_is_the_agency_it_came_by():
    page = {"id": "p", "title": "T", "publisher": "Echo", "lang": "en", "kind": "press"}
    assert Source.model_validate(page).origin == "Echo"
    assert Source.model_validate(page | {"via": "United Wire"}).origin == "United Wire"


@pytest.mark.parametrize("value", [True, "true", False, "false"])
def test_truths_are_written_as_true_and_false(value):
    assert Citation.model_validate({"source": "a", "against": value}).against is (
        str(value).lower() == "true"
    )


@pytest.mark.parametrize("value", ["yes", "True", "1", 1, None])
def test_other_truths_are_refused(value):
    with pytest.raises(ValidationError, match="neither true nor false"):
        Citation.model_validate({"source": "a", "against": value})


@pytest.mark.parametrize(
    "tag", ["en", "ko-Hang", "zh-Hant", "zh-Hant-TW", "pt-BR", "sr-Latn", "kok", "de-1996"]
)
def test_language_tags_follow_bcp_47(tag):
    assert Name(form="x", lang=tag, sources=(Citation(source="a"),)).lang == tag


@pytest.mark.parametrize("tag", ["", "EN", "english", "ko_Hang", "ko-hang", "zh-hant", "e", "en-"])
def test_other_language_tags_are_refused(tag):
    with pytest.raises(ValidationError):
        Name(form="x", lang=tag, sources=(Citation(source="a"),))


@pytest.mark.parametrize(
    "text", ["Kim Yong Chol", "김영철", "Nguyễn Phú Trọng", "O'Hara & <Sons>", "a\u00a0b", "=1+1"]
)
def test_plain_text_is_any_line(text):
    assert Name(form=text, lang="en", sources=(Citation(source="a"),)).form == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " a",
        "a ",
        "a\nb",
        "a\tb",
        "a\x00",
        "a\x7fb",
        "a\x85b",
        "a\u2028b",
        "a\u202eb",
        "a\u2066b",
        "\ufeffa",
        "\u3000a",
    ],
)
def test_text_hides_nothing(text):
    with pytest.raises(ValidationError):
        Name(form=text, lang="en", sources=(Citation(source="a"),))


@pytest.mark.parametrize("model", [*MODELS.values(), DatasetInfo, Redirect])
def test_what_a_model_writes_it_reads(model, directory):
    """A snapshot is nothing but what the models write."""
    if model is DatasetInfo:
        examples = [directory.info]
    elif model is Redirect:
        examples = list(directory.redirects)
    else:
        examples = list(directory.collections[model.KIND].values())
    assert examples
    for example in examples:
        assert model.model_validate_json(example.model_dump_json()) == example
        assert model.model_validate(example.model_dump(mode="json", exclude_defaults=True)) == example
