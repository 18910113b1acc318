"""How well a spelling leads to its person, beside other ways, and how long that takes."""

from __future__ import annotations

import json
import platform
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from invented_dataset import dataset
from matchers import BLOCK, Answer, Line, Matcher, curated, matchers
from report import Figure, Section, Share, Table, percent, shares

import plenipo
from plenipo.names.script import CYRILLIC, HAN, HANGUL, KANA, LATIN, script_of

ROOT = Path(__file__).parents[2]
NAMES = ROOT / "tests" / "evaluation" / "names"
HALVES = ("development", "held-out")
SCRIPTS = {LATIN: "Latin", HANGUL: "Hangul", HAN: "Chinese characters", KANA: "kana", CYRILLIC: "Cyrillic"}
PEOPLE = 2_000
ASKED = 600
WARMING = 25
"""Of so many lines one is asked for before the clock starts."""
TEXT = f"""\
`python tests/benchmarks/run.py names` asks for the spellings of `tests/evaluation/names` in the dataset of this
repository. *First* is the share of them whose person comes first, whatever the score; *surely first* leaves out answers
below the threshold; *false* is the share of look-alikes, people who are not in the dataset, with an answer at or above
it. plenipo's threshold is fixed; each other way has the one with the most *surely first* less *false* on the
development half. plenipo is told the day and the side of a spelling where the collection has them, except in the second
row; nobody is told anything of a look-alike. Time is that of the processor, all questions of the half together; the
first answers of each way, which load its tables, are left out, and so is the second row, whose questions plenipo has
had before.

The others have the curated forms only, without those that plenipo derives. rapidfuzz compares a name with each of them,
case and punctuation set aside. nomenklatura, OpenSanctions' matcher, which uses rigour, compares an entity that has
nothing but the name with one for each person: with everybody, or, as large lists need it, with a block, here of those
who have the {BLOCK} most similar forms by token_sort_ratio, as they are written and in Latin letters. Among equal scores
the first counts.

The {PEOPLE:,} people are invented. They are asked for by their forms, by forms with one letter missing, and by the
spellings of the development half, who are strangers there: a third each, and never twice by the same."""
MISSING = (
    "**nomenklatura could not be installed with Python {version}: it is MISSING from the tables.** "
    "It needs ICU and a compiler where there is no wheel."
)


@dataclass(frozen=True, slots=True)
class Run:
    """The answers of one way to one half, and the processor time that a question took."""

    spellings: list[tuple[Line, Answer]]
    look_alikes: list[Answer]
    seconds: float

    def first(self, sure: float = 0) -> float:
        """The share of spellings whose person comes first, at or above a score."""
        right = sum(
            answer.person == line["person"] and answer.score >= sure for line, answer in self.spellings
        )
        return right / len(self.spellings)

    def false(self, sure: float) -> float:
        """The share of look-alikes who are taken for somebody, at or above a score."""
        wrong = sum(answer.person is not None and answer.score >= sure for answer in self.look_alikes)
        return wrong / len(self.look_alikes)

    def best(self) -> float:
        """The score from which answers count, for the most right ones less false ones."""
        scores = {answer.score for _, answer in self.spellings} | {one.score for one in self.look_alikes}
        return max(sorted(scores), key=lambda sure: self.first(sure) - self.false(sure))


def names(cache: Path, rounds: int, every: int) -> Section:
    """Recall, false matches and time of all ways on both halves, of all lines or, for a smoke run, of every so many."""
    directory = plenipo.load(ROOT / "dataset")
    ways = matchers(directory)
    text = TEXT
    if not any(way.name.startswith("nomenklatura") for way in ways):
        text += "\n\n" + MISSING.format(version=platform.python_version())
        print(MISSING.format(version=platform.python_version()), file=sys.stderr)  # noqa: T201 - a program
    for way in ways:
        _run(way, "development", WARMING)
    runs = [{half: _run(way, half, every) for half in HALVES} for way in ways]
    rows = [
        row for half in HALVES for row in (_row(way, run, half) for way, run in zip(ways, runs, strict=True))
    ]
    head = ["Half", "Way", "First", "Surely first", "False", "Threshold", "µs a question"]
    return Section(
        "Names",
        text,
        [_large(cache, rounds, every)],
        [
            shares(share for half in HALVES for share in _aims(half, runs[0][half])),
            Table(head, rows, 2),
            _by_script(ways, [run["held-out"] for run in runs]),
        ],
    )


def _aims(half: str, run: Run) -> list[Share]:
    return [
        Share(f"spellings whose person comes first, {half}", run.first(), 0.98),
        Share(
            f"look-alikes taken for somebody, {half}", run.false(plenipo.names.tables.SURE), 0.01, most=True
        ),
    ]


def _row(way: Matcher, runs: dict[str, Run], half: str) -> list[str]:
    sure = runs["development"].best() if way.sure is None else way.sure
    run = runs[half]
    found = (run.first(), run.first(sure), run.false(sure))
    return [
        half,
        way.name,
        *map(percent, found),
        f"{sure:.3g}",
        f"{run.seconds * 1e6:,.0f}" if way.timed else "–",
    ]


def _by_script(ways: list[Matcher], runs: list[Run]) -> Table:
    scripts = [*SCRIPTS.values(), "others"]
    rows = []
    for script in scripts:
        answers = [[one for one in run.spellings if _script(one[0]) == script] for run in runs]
        cells = [percent(Run(some, [], 0).first()) if some else "–" for some in answers]
        rows.append([script, str(len(answers[0])), *cells])
    return Table(["Held-out, first", "Spellings", *(way.name for way in ways)], rows)


def _script(line: Line) -> str:
    return SCRIPTS.get(script_of(line["name"]), "others")


def _run(way: Matcher, half: str, every: int) -> Run:
    spellings, look_alikes = _lines(half)[::every], _lines(f"look-alikes-{half}")[::every]
    begin = time.process_time()
    answers = [way.ask(line) for line in spellings]
    others = [way.ask({"name": line["name"]}) for line in look_alikes]
    seconds = time.process_time() - begin
    return Run(list(zip(spellings, answers, strict=True)), others, seconds / (len(answers) + len(others)))


def _lines(name: str) -> list[Line]:
    text = (NAMES / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _large(cache: Path, rounds: int, every: int) -> Figure:
    """The time of a question where there are many people: about their forms, slips, and strangers."""
    directory = plenipo.load(dataset(max(500, 5 * PEOPLE // every), cache))
    forms = [form for person in directory.people.values() for form in curated(person)]
    known = forms[:: max(1, len(forms) // (2 * ASKED))]
    asked = {
        "forms": known[::2],
        "with a letter missing": [_slip(form) for form in known[1::2]],
        "strangers": [line["name"] for line in _lines("development")],
    }
    _mean(directory, [line["name"] for line in _lines("look-alikes-development")])
    kinds = {
        kind: [_mean(directory, some[:ASKED][number::rounds]) for number in range(rounds)]
        for kind, some in asked.items()
    }
    per = [sum(some) / len(kinds) for some in zip(*kinds.values(), strict=True)]
    detail = ", ".join(f"{kind} {sorted(some)[rounds // 2] * 1e6:,.0f} µs" for kind, some in kinds.items())
    what = f"processor time of `find` in {len(directory.people):,} people, in 1 ms"
    return Figure(what, [one * 1e3 for one in per], 1, detail)


def _slip(form: str) -> str:
    middle = len(form) // 2
    return form[:middle] + form[middle + 1 :]


def _mean(directory: plenipo.Directory, asked: list[str]) -> float:
    begin = time.process_time()
    for name in asked:
        directory.find(name)
    return (time.process_time() - begin) / len(asked)
