"""Every finding code has the smallest dataset that triggers it, and only it."""

import os
from pathlib import Path

import pytest
import yaml

from plenipo.checks.base import RULES
from plenipo.checks.validate import validate

BROKEN = Path(__file__).parent.parent / "fixtures" / "broken"
NEW = Path("people/olga-maro.yaml")


def link_out(dataset):
    outside = dataset.parent / "outside.yaml"
    outside.write_text("name: somebody's secret\n")
    (dataset / NEW).symlink_to(outside)


def fill(dataset):
    (dataset / NEW).write_text(f"name: Olga Maro\nnote: {'x' * 50_000_000}\n")


def pipe(dataset):
    os.mkfifo(dataset / NEW)


MADE = {"link": link_out, "too-large": fill, "unreadable": pipe}
"""What cannot be committed, and how it is made."""


def expected(code):
    return yaml.safe_load((BROKEN / code / "expected.yaml").read_text())


@pytest.mark.parametrize("code", sorted(RULES))
def test_a_code_is_found_where_it_is_and_alone(code, broken):
    dataset = broken(code)
    if code in MADE:
        MADE[code](dataset)

    found = validate(dataset, memory=False).findings

    assert {finding.code for finding in found} == {code}
    assert [
        {"file": f.file, "line": f.line, "column": f.column, "message": f.message} for f in found
    ] == expected(code)["findings"]


def test_every_code_has_its_broken_dataset_and_every_broken_dataset_its_code():
    assert {folder.name for folder in BROKEN.iterdir()} == set(RULES)


def test_what_is_made_says_so():
    assert {folder.name for folder in BROKEN.iterdir() if "made" in expected(folder.name)} == set(MADE)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_says_what_it_is_about_in_one_sentence(rule):
    assert rule.title
    assert "\n" not in rule.title
    assert not rule.title.endswith(".")


def test_the_tiny_dataset_has_no_findings(tiny):
    assert validate(tiny, memory=False).findings == []
