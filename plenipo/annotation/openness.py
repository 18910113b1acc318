"""Where a text itself says that it does not know which of several people it names.

`A waiter held a coat for one of the three namesakes: “Mr. Lee’s”, he said, and had not looked which.`
"""

from __future__ import annotations

import re
from functools import lru_cache

from plenipo.annotation.words import sentence

_ONE_OF = re.compile(
    r"(?<![,’] )\b(?:one|either|another) of (?:the |these |those |his |her )?"
    r"(?:(?:two|three|four|five|several)\b|them\b|(?:\w+ )?namesakes\b)"
    r"|\bein(?:er|e|en|em) (?:der (?:beiden|drei|vier)|von (?:beiden|ihnen))\b"
    r"|\bl[’']une? (?:des (?:deux|trois|quatre)|d[’'](?:eux|elles|entre eux))\b"
    r"|\bun[oa] de (?:l[oa]s (?:dos|tres|cuatro)|ell[oa]s)\b"
    r"|\bод(?:ин|на|ного|ному|ним) из (?:двух|двоих|трех|трёх|троих|четырех|четырёх|однофамильцев|тезок|тёзок|них)\b",
    re.IGNORECASE,
)
"""That one of several is spoken of: between the names of all and the family name of the one."""
_WHICH = re.compile(
    r"\bwhich\b(?= (?:one|of (?:the|them|these|those))\b|[.,;”]|\s*$)|\bwhom (?:he|she|they|it) (?:had )?meant"
    r"|\bwho (?:was|is|had been) meant|\bwhose\b[^.,;]{0,20}\b(?:was|is|were|are)\b|\bwhether the [^.]+ or the |\bwhich (?:Mr|Ms|Mrs)\.? ?\w+ "
    r"|\b(?:both|all (?:two|three|four)?) ?(?:men|women|people|officials|of them)? ?(?:of|with|bear|have|share) "
    r"(?:that|this|the same) (?:family )?name"
    r"|\b(?:wer|wen|wem|wessen|welche[rnms]?)\b[^.]*\b(?:gemeint|von beiden|der beiden|von ihnen|der drei)\b"
    r"|\bwem\b[^.]*\bgehör|\bà qui (?:il|elle|c[’'])|\bde quién (?:era|eran|es)\b|\bчь(?:я|и|е|ё) (?:это|она|он|они)\b|\b(?:lequel|laquelle|auquel|duquel)\b|\bqui des (?:deux|trois)\b|\bde qui il s[’']agi"
    r"|\bcuál de (?:l[oa]s|ell[oa]s|amb[oa]s)\b|\ba (?:quién|cuál) se refería"
    r"|\b(?:кто|кого|кому|который|которого|какой) (?:именно|из (?:них|двух|двоих|трех|трёх|троих|обоих))"
    r"|(?:두|세|네) (?:사람|명|분) (?:가운데|중)|어느 (?:쪽|분|사람)|누구(?:의|를)? ?(?:것)?(?:인지|였는지|이었는지|말하는지|뜻하는지)"
    r"|哪[一]?[位個个]|指的?是[誰谁]|是[誰谁]|どちら(?:の|を|が|か|な)|誰(?:の|を)(?:指|呼|こと|もの|事)",
    re.IGNORECASE,
)
"""A question that asks which of them."""
_DIRECT = re.compile(
    r"\bwhich(?: (?:Mr|Ms|Mrs)\.?)? $|\b(?:welche[rn]|quel|cuál) $|どちらの$|哪一?[位个個]$|어느 $"
)
"""The same question directly before a name."""
_UNKNOWN = re.compile(
    r"\b(?:not|never|nobody|no one|neither|unclear|unknown|open|unable|unsaid)\b|n[’']t\b|\bforgot|\bkeep to (?:him|her)self"
    r"|\bkeep(?:s)? (?:it )?to|\bboth\b|\b(?:nicht|unklar|offen|niemand|unbekannt)\b|\b(?:pas|ignor\w+|personne)\b"
    r"|\b(?:no|ignora|nadie)\b|\b(?:не|неясно|неизвестно|никто)\b|없|모르|모른|않|불분명|[不未沒没無无]|ない|なかった|ず、",
    re.IGNORECASE,
)


def left_open(text: str, start: int, end: int) -> bool:
    """Whether the text says near a name that it does not know whose it is, or speaks of one of several there."""
    begin, last = sentence(text, start)
    if _ONE_OF.search(" ".join(text[begin:start].split())):
        return True
    if _DIRECT.search(text[max(0, start - _REACH) : start]):
        return True
    following = sentence(text, _next(text, last))[1]
    return _asks(text[end : last + 1]) or _asks(text[last:following])


def _next(text: str, last: int) -> int:
    match = _GAP.match(text, last)
    return match.end() if match else last


_REACH = 12
_GAP = re.compile(r"[.!?。！？다”\"’』」]*\s*")


@lru_cache(maxsize=4096)
def _asks(words: str) -> bool:
    words = " ".join(words.split())
    return _WHICH.search(words) is not None and _UNKNOWN.search(words) is not None
