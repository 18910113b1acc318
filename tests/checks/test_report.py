"""One report in four forms: for people, programs, a forge, and code-scanning tools."""

import json
from pathlib import Path

import pytest

from plenipo.checks.base import RULES
from plenipo.checks.report import FORMATS
from plenipo.checks.validate import Report, validate
from plenipo.findings import Finding, Severity

COUNTS = {"person": 7, "organization": 8, "role": 10, "place": 5, "meeting": 9, "source": 10}

FINDINGS = [
    Finding(
        "dangling-reference",
        Severity.ERROR,
        "no organization has the id graustarc",
        "did you mean graustark?",
        "people/olga-maro.yaml",
        ("represents",),
        2,
        13,
    ),
    Finding(
        "duplicate-key",
        Severity.ERROR,
        "has the key `a\x1b[31m\n::error::100%,:\u202e김` a second time",
        file="people/odd, name: 100%.yaml",
        line=1,
        column=1,
    ),
    Finding(
        "near-twin", Severity.WARNING, "shares the name 한 with han", "look", "people/x.yaml", ("name",), 1, 7
    ),
]


@pytest.fixture
def reports():
    return [Report(Path("dataset"), FINDINGS, COUNTS), Report(Path("other"), [], COUNTS)]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_report_reads_as_it_always_did(form, reports, golden):
    golden(f"report.{form}.txt", FORMATS[form](reports) + "\n")


@pytest.mark.parametrize("form", ["text", "github"])
def test_what_a_record_says_cannot_write_lines_or_move_the_cursor(form, reports):
    lines = FORMATS[form](reports).split("\n")
    assert all(line.isprintable() for line in lines)
    assert not any(line.startswith("::error::") for line in lines)


def test_an_annotation_of_a_forge_keeps_its_place_apart_from_its_text(reports):
    line = FORMATS["github"](reports).split("\n")[1]
    assert line.startswith(
        "::error file=dataset/people/odd%2C name%3A 100%25.yaml,line=1,col=1,title=duplicate-key::"
    )


def test_json_says_all_that_a_finding_knows(reports):
    document = json.loads(FORMATS["json"](reports))
    assert document["findings"][0] == {
        "file": "dataset/people/olga-maro.yaml",
        "line": 2,
        "column": 13,
        "severity": "error",
        "code": "dangling-reference",
        "message": "no organization has the id graustarc",
        "hint": "did you mean graustark?",
        "path": ["represents"],
    }
    assert document["counts"] == [{"dataset": "dataset", **COUNTS}, {"dataset": "other", **COUNTS}]


def test_sarif_has_what_a_scanner_needs(reports):
    log = json.loads(FORMATS["sarif"](reports))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(rules) == set(RULES)
    assert all(
        rule["shortDescription"]["text"] and rule["fullDescription"]["text"] for rule in rules.values()
    )
    assert run["columnKind"] == "unicodeCodePoints"
    for result, finding in zip(run["results"], FINDINGS, strict=True):
        assert result["ruleId"] in rules
        assert result["level"] in {"error", "warning"}
        assert result["message"]["text"].startswith(finding.message)
        place = result["locations"][0]["physicalLocation"]
        assert place["region"] == {"startLine": finding.line, "startColumn": finding.column}
        assert " " not in place["artifactLocation"]["uri"]


def test_a_clean_dataset_says_how_much_was_looked_at(tiny):
    text = FORMATS["text"]([validate(tiny, memory=False)])
    assert text == (
        f"{tiny}: 49 records (7 people, 8 organizations, 10 roles, 5 places, 9 meetings, 10 sources)"
        ": no findings"
    )


def test_findings_come_by_file_and_place(broken):
    for code in ("near-twin", "shared-native-form", "outside-parent", "alias", "address"):
        dataset = broken(code)
    found = validate(dataset, memory=False).findings
    places = [(finding.file, finding.line, finding.column) for finding in found]
    assert len(places) == 5
    assert places == sorted(places)


def test_a_report_is_good_while_there_are_only_warnings():
    warning, error = FINDINGS[2], FINDINGS[0]
    assert Report(Path(), [], COUNTS).good
    assert Report(Path(), [warning], COUNTS).good
    assert not Report(Path(), [warning, error], COUNTS).good
