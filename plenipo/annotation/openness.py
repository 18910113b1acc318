"""Where a text itself says that it does not know which of several people it names.

`A waiter held a coat for one of the three namesakes: “Mr. Lee’s”, he said, and had not looked which.`
"""

from __future__ import annotations

import re
from functools import lru_cache

from plenipo.annotation.lines import sentence


def _any(*ways: str) -> re.Pattern[str]:
    """One of several patterns, a line for each language or turn of phrase."""
    return re.compile("|".join(ways), re.IGNORECASE)


_ONE_OF = _any(
    r"(?<![,’] )\b(?:one|either|another) of (?:the |these |those |his |her )?"
    r"(?:(?:two|three|four|five|several)\b|them\b|(?:\w+ )?namesakes\b)",
    r"\bein(?:er|e|en|em) (?:der (?:beiden|drei|vier)|von (?:beiden|ihnen))\b",
    r"\bl[’']une? (?:des (?:deux|trois|quatre)|d[’'](?:eux|elles|entre eux))\b",
    r"\bun[oa] de (?:l[oa]s (?:dos|tres|cuatro)|ell[oa]s)\b",
    r"\bод(?:ин|на|ного|ним) из (?:дв(?:ух|оих)|тр(?:[её]х|оих)|четыр[её]х|однофамильцев|т[её]зок|них)\b",
)
"""That one of several is spoken of: between the names of all and the family name of the one."""
_WHICH = _any(
    r"\bwhich\b(?= (?:one|of (?:the|them|these|those))\b|[.,;”]|\s*$)|\bwhich (?:Mr|Ms|Mrs)\.? ?\w+ ",
    r"\bwhom (?:he|she|they|it) (?:had )?meant|\bwho (?:was|is|had been) meant",
    r"\bwhose\b[^.,;]{0,20}\b(?:was|is|were|are)\b|\bwhether the [^.]+ or the ",
    r"\b(?:both|all(?: two| three| four)?)(?: men| women| people| officials| of them)? "
    r"(?:of|with|bear|have|share) (?:that|this|the same) (?:family )?name",
    r"\b(?:wer|wen|wem|wessen|welche[rnms]?)\b[^.]*\b(?:gemeint|(?:von|der) beiden|von ihnen|gehör)",
    r"\bà qui (?:il|elle|c[’'])|\b(?:lequel|laquelle|auquel|duquel)\b|\bqui des (?:deux|trois)\b",
    r"\bde qui il s[’']agi",
    r"\bde quién (?:era|es)\b|\bcuál de (?:l[oa]s|ell[oa]s|amb[oa]s)\b|\ba (?:quién|cuál) se refería",
    r"\bчь(?:я|и|е|ё) (?:это|она|он|они)\b",
    r"\b(?:кто|кого|кому|который|которого|какой) (?:именно|из (?:них|дв(?:ух|оих)|тр(?:ех|ёх|оих)|обоих))",
    r"(?:두|세|네) (?:사람|명|분) (?:가운데|중)|어느 (?:쪽|분|사람)",
    r"누구(?:의|를)? ?(?:것)?(?:인지|였는지|이었는지|말하는지|뜻하는지)",
    r"哪[一]?[位個个]|指的?是[誰谁]|是[誰谁]",
    r"どちら(?:の|を|が|か|な)|誰(?:の|を)(?:指|呼|こと|もの|事)",
)
"""A question that asks which of them."""
_DIRECT = _any(
    r"\bwhich(?: (?:Mr|Ms|Mrs)\.?)? $", r"\b(?:welche[rn]|quel|cuál) $", "どちらの$|哪一?[位个個]$|어느 $"
)
"""The same question directly before a name."""
_UNKNOWN = _any(
    r"\b(?:not|never|nobody|no one|neither|both|unclear|unknown|open|unable|unsaid)\b|n[’']t\b|\bforgot",
    r"\bkeep to (?:him|her)self|\bkeeps? (?:it )?to",
    r"\b(?:nicht|unklar|offen|niemand|unbekannt)\b|\b(?:pas|ignor\w+|personne)\b|\b(?:no|nadie)\b",
    r"\b(?:не|неясно|неизвестно|никто)\b|없|모르|모른|않|불분명|[不未沒没無无]|ない|なかった|ず、",
)
"""And that nobody knows."""
_REACH, _FAR = 12, 240
_GAP = re.compile(r"[.!?。！？다”\"’』」]*\s*")


def left_open(text: str, start: int, end: int) -> bool:
    """Whether the text says beside a name that it does not know whose it is, or speaks of one of several."""
    begin, last = sentence(text, start)
    if _ONE_OF.search(" ".join(text[begin:start].split())):
        return True
    if _DIRECT.search(text[max(0, start - _REACH) : start]):
        return True
    following = sentence(text, _next(text, last))[1]
    return _asks(text[end : last + 1]) or _asks(text[last : min(following, last + _FAR)])


def _next(text: str, last: int) -> int:
    match = _GAP.match(text, last)
    return match.end() if match else last


@lru_cache(maxsize=4096)
def _asks(words: str) -> bool:
    words = " ".join(words.split())
    return _WHICH.search(words) is not None and _UNKNOWN.search(words) is not None
