"""The published contract says what the models say, and accepts what the reader accepts."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from plenipo import contract
from plenipo.contract.linked import CONTEXT
from plenipo.findings import FoundError
from plenipo.reading.dataset import read_record
from plenipo.reading.files import REDIRECTS, entries
from plenipo.reading.models import make
from plenipo.reading.strict import parse
from plenipo.records import MODELS
from plenipo.records.dataset import Waiver
from plenipo.tables.catalog import TABLES

REPOSITORY = Path(__file__).parent.parent
TINY = REPOSITORY / "tests" / "fixtures" / "tiny"
SCHEMA = REPOSITORY / "schema"


class Yaml11(yaml.SafeLoader):
    """As editors with YAML 1.1 read: `no` is false, `12:30` a number; keys and dates stay text."""

    def construct_mapping(self, node, deep=False):  # noqa: FBT002 - as PyYAML has it
        for key, _ in node.value:
            key.tag = "tag:yaml.org,2002:str"
        return super().construct_mapping(node, deep)


class Yaml12(yaml.SafeLoader):
    """As yaml-language-server reads by default: the core schema of YAML 1.2."""


Yaml11.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if not tag.endswith("timestamp")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.yaml_implicit_resolvers = {}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|Null|NULL|~|)$"), None)
Yaml12.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), None
)
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), None)
Yaml12.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan)$"
    ),
    None,
)


def whole(loader: yaml.SafeLoader, node: Any) -> int:
    return int(loader.construct_scalar(node))


def decimal(loader: yaml.SafeLoader, node: Any) -> float:
    return float(loader.construct_scalar(node).replace(".inf", "inf"))


Yaml12.add_constructor("tag:yaml.org,2002:int", whole)
Yaml12.add_constructor("tag:yaml.org,2002:float", decimal)
EDITORS = [Yaml11, Yaml12]


def schema(path):
    return json.loads(contract.emitted()[path])


def complaints(path, text, editor):
    values = yaml.load(text, editor)  # noqa: S506 - both derive from the safe loader
    return [error.message for error in Draft202012Validator(schema(path)).iter_errors(values)]


@pytest.mark.parametrize("path", contract.emitted())
def test_the_committed_contract_is_the_emitted_one(path):
    committed = SCHEMA / path
    assert committed.is_file(), f"schema/{path} is missing: plenipo schema --write"
    assert committed.read_text("utf-8") == contract.emitted()[path], "mend it with: plenipo schema --write"


def test_the_committed_folder_has_nothing_outdated_in_it():
    assert contract.drift(SCHEMA) == [], "mend it with: plenipo schema --write"


def test_drift_names_what_was_changed_lost_or_left_over_and_write_mends_it(tmp_path):
    contract.write(tmp_path)
    (tmp_path / "README.md").write_text("by hand")
    assert contract.drift(tmp_path) == []

    (tmp_path / "records" / "person.schema.json").write_text("{}")
    (tmp_path / "context.jsonld").unlink()
    (tmp_path / "records" / "treaty.schema.json").write_text("{}")
    differing = ["context.jsonld", "records/person.schema.json", "records/treaty.schema.json"]
    assert contract.drift(tmp_path) == differing

    contract.write(tmp_path)
    assert contract.drift(tmp_path) == []
    assert (tmp_path / "README.md").read_text() == "by hand"


@pytest.mark.parametrize("path", [path for path in contract.emitted() if path.endswith(".schema.json")])
def test_every_record_schema_is_a_valid_schema(path):
    if not path.startswith("tables/"):
        Draft202012Validator.check_schema(schema(path))


@pytest.mark.parametrize("editor", EDITORS)
@pytest.mark.parametrize("root", [TINY, REPOSITORY / "dataset"], ids=lambda root: root.name)
def test_every_readable_record_is_good_to_an_editor(root, editor):
    validators = {kind: Draft202012Validator(schema(f"records/{kind}.schema.json")) for kind in MODELS}
    seen, wrong = 0, []
    for entry in entries(root)[0]:
        try:
            read_record(root, entry)
        except FoundError:
            continue  # `plenipo validate` reports it
        values = yaml.load((root / entry.file).read_bytes(), editor)  # noqa: S506 - derives from the safe loader
        wrong += [f"{entry.file}: {error.message}" for error in validators[entry.kind].iter_errors(values)]
        seen += 1
    assert wrong == []
    assert seen >= 40


@pytest.mark.parametrize("editor", EDITORS)
def test_the_files_beside_the_records_are_good_to_an_editor(editor):
    assert complaints("dataset.schema.json", (TINY / "dataset.yaml").read_text("utf-8"), editor) == []
    assert complaints("redirects.schema.json", (TINY / REDIRECTS).read_text("utf-8"), editor) == []
    waivers = "- {code: near-twin, record: people/han-son-u, about: 1971, reason: two men}"
    make(Waiver, parse(waivers)[0], "waivers.yaml")
    assert complaints("waivers.schema.json", waivers, editor) == []


SCALARS = [
    ("person", "born", "1946"),
    ("person", "born", "1946-07-02"),
    ("person", "name", "1984"),
    ("person", "note", "12:30:45"),
    ("person", "note", "1.5"),
    ("person", "represents", "no"),
    ("place", "latitude", "21"),
    ("place", "latitude", "21.03"),
    ("place", "latitude", '"21.03"'),
    ("role", "seats", "2"),
    ("role", "seats", '"2"'),
    ("source", "lang", "no"),
    ("source", "title", "true"),
    ("meeting", "from", "2002"),
]
REST = {
    "person": {"name": "A", "represents": "us", "sources": "[a]", "checked": "2020-01-01"},
    "place": {"name": "A", "sources": "[a]", "checked": "2020-01-01"},
    "role": {"name": "A", "organization": "us", "sources": "[a]", "checked": "2020-01-01"},
    "source": {"title": "A", "publisher": "B", "lang": "en", "kind": "press"},
    "meeting": {
        "name": "A",
        "kind": "process",
        "status": "held",
        "from": "2002",
        "sources": "[a]",
        "checked": "2020-01-01",
    },
}


def record_text(kind, field, scalar):
    return "".join(f"{key}: {value}\n" for key, value in {**REST[kind], field: scalar}.items())


@pytest.mark.parametrize("editor", EDITORS)
@pytest.mark.parametrize(("kind", "field", "scalar"), SCALARS)
def test_a_scalar_may_stay_unquoted_whatever_an_editor_takes_it_for(kind, field, scalar, editor):
    text = record_text(kind, field, scalar)
    make(MODELS[kind], {"id": "a", **parse(text)}, "a.yaml")
    assert complaints(f"records/{kind}.schema.json", text, editor) == []


@pytest.mark.parametrize("editor", EDITORS)
@given(
    field=st.sampled_from(["name", "born", "family", "note", "represents"]),
    scalar=st.one_of(
        st.integers(-(10**20), 10**20).map(str),
        st.floats(allow_nan=False, allow_infinity=False).map(repr),
        st.booleans().map(lambda truth: str(truth).lower()),
        st.sampled_from(
            ["yes", "off", "No", "0o17", "0x1F", "1_000", "12:30", "194X", "1946~", ".5", "1e3", "y"]
        ),
    ),
)
def test_what_the_reader_accepts_an_editor_accepts(field, scalar, editor):
    text = record_text("person", field, scalar)
    try:
        make(MODELS["person"], {"id": "a", **parse(text)}, "a.yaml")
    except FoundError:
        return
    assert complaints("records/person.schema.json", text, editor) == []


@pytest.mark.parametrize(
    ("kind", "field", "scalar", "complaint"),
    [
        ("person", "borm", "1946", "'borm' was unexpected"),
        ("person", "born", "July 1946", "does not match"),
        ("person", "born", "", "None is not of type"),
        ("person", "sources", "[]", "[] should be non-empty"),
        ("person", "represents", "United States", "does not match"),
        ("person", "id", "a", "'id' was unexpected"),
        ("meeting", "kind", "party", "'party' is not one of"),
        ("place", "latitude", "91", "91 is greater than the maximum"),
        ("role", "seats", "several", "does not match"),
    ],
)
def test_an_editor_sees_what_is_wrong(kind, field, scalar, complaint):
    found = complaints(f"records/{kind}.schema.json", record_text(kind, field, scalar), Yaml12)
    assert any(complaint in message for message in found), found


def test_every_field_is_explained_in_the_words_of_its_model():
    for kind, model in MODELS.items():
        fields = schema(f"records/{kind}.schema.json")["properties"]
        for name, info in model.model_fields.items():
            if name != "id":
                assert fields[info.alias or name]["description"] == info.description


def test_the_skeleton_refers_to_every_table_once():
    skeleton = schema("datapackage.json")
    assert [resource["name"] for resource in skeleton["resources"]] == list(TABLES)
    for resource in skeleton["resources"]:
        assert resource["schema"] in contract.emitted()


def properties(node):
    """Every property in a schema, at any depth."""
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        for value in node.values():
            yield from properties(value)
    elif isinstance(node, list):
        for value in node:
            yield from properties(value)


def test_in_linked_data_every_reference_is_a_link_and_every_date_says_its_notation():
    terms = CONTEXT["@context"]
    links, dates = set(), set()
    for kind in MODELS:
        for name, field in properties(schema(f"records/{kind}.schema.json")):
            if "x-reference" in field:
                assert terms[name]["@type"] == "@id", name
                links.add(name)
            elif "1946~" in str(field.get("examples", "")):
                assert terms[name]["@type"] == "edtf:EDTF", name
                dates.add(name)
    assert {"represents", "role", "person", "side", "place", "part_of", "organization", "source"} <= links
    assert {"born", "from", "to", "checked", "published", "on"} <= dates


def test_editors_find_a_schema_for_every_file_of_a_dataset():
    settings = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text())["yaml.schemas"]
    mapped = {path.removeprefix("./schema/"): globs for path, globs in settings.items()}
    assert set(mapped) == {path for path in contract.emitted() if path.endswith(".schema.json")} - {
        f"tables/{table}.schema.json" for table in TABLES
    }
    for entry in entries(TINY)[0]:
        (glob,) = mapped[f"records/{entry.kind}.schema.json"]
        assert Path("dataset", entry.file).match(glob.removeprefix("**/")), entry.file
