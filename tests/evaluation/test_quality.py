"""How well names and texts are understood, on the development halves; `make bench` reports both halves."""

import json
from pathlib import Path

import pytest

import plenipo
from plenipo.names.tables import SURE
from plenipo.reading.strict import parse

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@pytest.fixture(scope="module")
def flagship():
    return plenipo.load(ROOT / "dataset")


def spellings(name):
    lines = (HERE / "names" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_spellings_lead_to_their_people(flagship):
    asked = spellings("development")
    right = sure = 0
    for line in asked:
        found = flagship.find(line["name"], on=line.get("on"), side=line.get("side"))
        if found and found[0].person.id == line["person"]:
            right, sure = right + 1, sure + (found[0].score >= SURE)
    assert right / len(asked) >= 0.975
    assert sure / len(asked) >= 0.88


def test_look_alikes_lead_to_nobody(flagship):
    asked = spellings("look-alikes-development")
    wrong = sum(any(match.score >= SURE for match in flagship.find(line["name"])) for line in asked)
    assert wrong / len(asked) <= 0.01


@pytest.mark.parametrize("name", ["キム・ヨヨンチョル", "Ким Ён Чхоольь", "Ким Йонн Чхоль"])
def test_a_slip_in_a_korean_name_is_no_more_than_a_hint_in_any_script(flagship, name):
    assert all(match.score < SURE for match in flagship.find(name))


def test_texts_are_read_as_a_careful_reader_would(flagship):
    texts = parse((HERE / "texts" / "development.yaml").read_text(encoding="utf-8"))
    marked = wanted = placed = right = 0
    for text in texts:
        gold = dict(places(text))
        found = {(one.start, one.end): one.id for one in flagship.annotate(text["text"], text.get("on"))}
        marked, wanted = marked + len(found), wanted + len(gold)
        both = gold.keys() & found.keys()
        placed += len(both)
        right += sum(gold[place] == found[place] for place in both)
    assert placed / marked >= 0.98
    assert placed / wanted >= 0.98
    assert right / marked >= 0.96


def places(text):
    """Where each mention of the gold stands, and whom it means."""
    for mention in text.get("mentions") or ():
        at = -1
        for _ in range(int(mention.get("nth", 1))):
            at = text["text"].index(mention["text"], at + 1)
        yield (at, at + len(mention["text"])), None if mention["id"] in {"null", None} else mention["id"]
