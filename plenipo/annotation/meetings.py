"""Which meetings of the directory a text is about: by its people, its day and its places."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from plenipo.dates import PartialDate

if TYPE_CHECKING:
    from plenipo.annotation.mention import Mention
    from plenipo.directory import Directory
    from plenipo.records import Meeting

_BEFORE = 12
"""Days that a report may come after a meeting."""
_AFTER = 2
"""Days that a text may be dated before a meeting, by its time zone."""
_OCCASION = 0.7
OCCASIONS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        r"dinner|dined|banquet|만찬|晚宴|夕食会|晩餐|ужин|банкет|Abendessen|dîner|cena|tiệc",
        r"lunch|오찬|午宴|昼食|обед|Mittagessen|déjeuner|almuerzo",
        r"breakfast|조찬|早餐|朝食|завтрак",
        r"one-on-one|alone|단독|单独|一对一|1対1|один на один|Vier-Augen|tête-à-tête",
        r"expanded|delegation|확대|扩大|拡大|расширенн|erweitert|élargi",
        r"sign(?:ing|ed)|서명|签署|署名|подпис|unterzeichn|sign(?:é|ature)",
        r"performance|concert|공연|演出|公演|концерт|Konzert",
        r"welcome|환영|欢迎|歓迎|встреч|Empfang|accueil",
        r"letter|친서|信|親書|письм|Brief|lettre|carta",
        r"phone|call|통화|电话|電話|телефон|Telefon",
    )
)
"""Words that name the same occasion in the languages of reports."""
_LEAST = 1.5
_MOST = 5


class Likely(NamedTuple):
    """A meeting that a text may be about."""

    meeting: Meeting
    score: float
    """How much speaks for it; above 1.5, and comparable within one text only."""
    reasons: tuple[str, ...]


def likely(directory: Directory, text: str, on: PartialDate | None) -> list[Likely]:
    """The meetings that a text is most probably about, the likeliest first."""
    mentions = directory.annotator(("person", "place")).annotate(text, on)
    people = _counted(mentions, "person")
    places = set(_counted(mentions, "place"))
    scored = (_likely(directory, meeting, text, people, places, on) for meeting in _around(directory, on))
    found = [one for one in scored if one is not None]
    found.sort(key=lambda one: (-one.score, one.meeting.id))
    return [one for one in found[:_MOST] if one.score >= found[0].score / 2]


def _counted(mentions: Iterable[Mention], kind: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for mention in mentions:
        if mention.kind == kind and mention.id:
            counts[mention.id] = counts.get(mention.id, 0) + 1
    return counts


def _around(directory: Directory, on: PartialDate | None) -> Iterator[Meeting]:
    """The meetings that a text of a day can be about; all of them without a day."""
    first = on.earliest - timedelta(days=_BEFORE) if on else None
    last = on.latest + timedelta(days=_AFTER) if on else None
    for meeting in directory.meetings.values():
        if meeting.kind == "process":
            continue
        if (first is None or meeting.last.latest >= first) and (
            last is None or meeting.from_.earliest <= last
        ):
            yield meeting


def _likely(
    directory: Directory,
    meeting: Meeting,
    text: str,
    people: dict[str, int],
    places: set[str],
    on: PartialDate | None,
) -> Likely | None:
    table = {seat.participant.person for seat in directory.sittings.table(meeting)}
    there = [id for id in people if id in table]
    sides = {
        seat.participant.side
        for seat in directory.sittings.table(meeting)
        if seat.participant.person in people
    }
    if not there:
        return None
    score = sum(1 + math.log(people[id]) / 2 for id in there) * (1.0 if len(sides) > 1 else 0.4)
    score *= 0.5 + 0.5 * len(there) / len(table)
    score += sum(_OCCASION for words in OCCASIONS if words.search(meeting.name) and words.search(text))
    reasons = [f"names {directory.people[id].name}" for id in there[:4]]
    if len(there) > len(reasons):
        reasons.append(f"and {len(there) - len(reasons)} more of those who sat there")
    if meeting.place and directory.within(meeting.place) & places | (
        places & _above(directory, meeting.place)
    ):
        score += 0.8
        reasons.append(f"names {directory.places[meeting.place].name}")
    if on is not None:
        days = max((on.earliest - meeting.last.latest).days, (meeting.from_.earliest - on.latest).days, 0)
        score += 1.2 * math.exp(-days / 2)
        reasons.append("of the same day" if not days else f"{days} day{'s' * (days > 1)} away")
    return Likely(meeting, round(score, 2), tuple(reasons)) if score >= _LEAST else None


def _above(directory: Directory, place: str) -> set[str]:
    """A place and those it is in."""
    found: set[str] = set()
    step: str | None = place
    while step and step not in found:
        found.add(step)
        step = directory.places[step].within
    return found
