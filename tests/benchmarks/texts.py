"""How well texts are read: who is marked, whom it means, and which meeting it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from report import Section, Share, Table, percent, shares

import plenipo
from plenipo.reading.strict import parse

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "evaluation" / "texts"
NAMES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ja": "Japanese",
    "ko": "Korean",
    "ru": "Russian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
PRECISION, RECALL = 0.98, 0.95
TEXT = """\
`python tests/benchmarks/run.py texts` marks the paragraphs of `tests/evaluation/texts` with `Directory.annotate`, each
with its day. A mention is right if its first and last characters are; an identity if the mention is, and the person
too, or if it is left open where the text does so. Precision is the part of what was marked that is right, recall the
part of what should be marked. Counter-examples count like all other texts. The last table is of `Directory.meetings_in`,
for the texts that are plainly about a known meeting; where they are about several, one of them is enough."""


@dataclass(slots=True)
class Count:
    """What was marked, what should be, and what of both is the same."""

    texts: int = 0
    marked: int = 0
    wanted: int = 0
    placed: int = 0
    right: int = 0

    def add(self, other: Count) -> None:
        """Count the mentions of more texts."""
        self.texts += other.texts
        self.marked += other.marked
        self.wanted += other.wanted
        self.placed += other.placed
        self.right += other.right

    def cells(self) -> list[str]:
        """Numbers, and precision, recall and F1 of mentions and of identities."""
        found = [
            f(part) for part in (self.placed, self.right) for f in (self.precision, self.recall, self.f1)
        ]
        return [str(self.texts), str(self.wanted), *map(percent, found)]

    def precision(self, part: int) -> float:
        """The share of what was marked."""
        return part / self.marked if self.marked else float(not self.wanted)

    def recall(self, part: int) -> float:
        """The share of what should be marked."""
        return part / self.wanted if self.wanted else float(not self.marked)

    def f1(self, part: int) -> float:
        """The harmonic mean of both."""
        return 2 * part / (self.marked + self.wanted) if self.marked + self.wanted else 1.0


def texts() -> Section:
    """Precision and recall on both halves, by language, and the finder of meetings."""
    directory = plenipo.load(ROOT / "dataset")
    rows: list[list[str]] = []
    aims: list[Share] = []
    about: list[list[str]] = []
    for half in ("development", "held-out"):
        read = parse((TEXTS / f"{half}.yaml").read_text(encoding="utf-8"))
        counts = _counts(directory, read)
        rows += [[half, name, *count.cells()] for name, count in counts.items()]
        aims += _aims(half, counts["all"])
        about.append([half, *_meetings(directory, [text for text in read if text.get("meeting")])])
    head = ["Half", "Language", "Texts", "Names", "Mentions: precision", "recall", "F1"]
    return Section(
        "Texts",
        TEXT,
        [],
        [
            shares(aims),
            Table([*head, "Identities: precision", "recall", "F1"], rows, 2),
            Table(["Half", "Texts about a known meeting", "It is first", "Among the first three"], about),
        ],
    )


def _aims(half: str, count: Count) -> Iterator[Share]:
    for what, part in (("mentions", count.placed), ("identities", count.right)):
        yield Share(f"precision of {what}, {half}", count.precision(part), PRECISION)
        yield Share(f"recall of {what}, {half}", count.recall(part), RECALL)


def _counts(directory: plenipo.Directory, read: Iterable[dict[str, Any]]) -> dict[str, Count]:
    total, counts = Count(), defaultdict[str, Count](Count)
    for text in read:
        one = _count(directory, text)
        total.add(one)
        counts[NAMES.get(text["lang"], text["lang"])].add(one)
    return {"all": total, **dict(sorted(counts.items(), key=lambda entry: -entry[1].wanted))}


def _count(directory: plenipo.Directory, text: dict[str, Any]) -> Count:
    gold = dict(_places(text))
    found = {(one.start, one.end): one.id for one in directory.annotate(text["text"], text.get("on"))}
    both = gold.keys() & found.keys()
    return Count(1, len(found), len(gold), len(both), sum(gold[at] == found[at] for at in both))


def _places(text: dict[str, Any]) -> Iterator[tuple[tuple[int, int], str | None]]:
    """Where each mention of the gold stands, and whom it means; nobody where the text leaves it open."""
    for mention in text.get("mentions") or ():
        at = -1
        for _ in range(int(mention.get("nth", 1))):
            at = text["text"].index(mention["text"], at + 1)
        yield (at, at + len(mention["text"])), None if mention["id"] in {"null", None} else mention["id"]


def _meetings(directory: plenipo.Directory, about: list[dict[str, Any]]) -> list[str]:
    """How many texts, and for which part of them a meeting of the gold is first, or in the first three."""
    first = three = 0
    for text in about:
        found = [one.meeting.id for one in directory.meetings_in(text["text"], text.get("on"))[:3]]
        first += found[:1] != [] and found[0] in text["meeting"]
        three += not set(found).isdisjoint(text["meeting"])
    return [str(len(about)), percent(first / len(about)), percent(three / len(about))]
