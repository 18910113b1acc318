"""What a sentence does with a name: whether its bearer speaks, acts, is described, or stands aside."""

from __future__ import annotations

import re

_SAID = (
    "said says say told tells added adds explained explains replied asked answered wrote writes noted warned "
    "complained recalled announced insisted argued stressed declared claimed stated remarked continued "
    "emphasi[sz]ed "
    "thinks believes expects acknowledged suggested confirmed admitted joked promised repeated assured "
    "sagte sagt erklärte antwortete fragte schrieb betonte meinte ergänzte warnte erwiderte entgegnete "
    "a\\sdit a\\sdéclaré a\\sajouté a\\srépondu a\\sexpliqué a\\saffirmé ajoute répond explique déclare "
    "dijo añadió explicó respondió afirmó declaró señaló aseguró preguntó "
    "сказала? заявила? ответила? добавила? спросила? пояснила? объяснила? отметила? подчеркнула? "
    "сообщила? рассказала? "
    "напомнила? cho\\sbiết nói khẳng\\sđịnh"
)
"""Verbs by which reports give the speaker, in the languages of the press."""
_VERBS = "|".join(_SAID.split())
_SAYS = re.compile(rf"\W{{1,2}}(?:also |then |later |again |himself |herself )?(?:{_VERBS})\b")
_SAID_BY = re.compile(rf"\b(?:{_VERBS})\s$")
_HELD = re.compile(
    r",? (?:who|whose|whom)\b|, (?:der|die|den|dem|dessen|deren)\b|, (?:qui|dont|que)\b|, quien\b|, котор"
)
_WITHIN = re.compile(
    r"\b(?:whether|if|ob)\s$|\w\s(?:who|whom|whose|where|which)\s[^,;:—–\n]*$"
    r"|, (?:wo|dessen|deren)\s[^,;]*$|, (?:где|котор\w+)\s[^,;]*$"
)
_SECOND = re.compile(
    r"\b(?:his|her|its|their|the|sein|seine|ihr|ihre|son|sa|leur|su|его|ее|её) "
    r"(?:own )?(?:deputy|aide|assistant|interpreter|superior|predecessor|namesake|brother|sister|father|wife|"
    r"stellvertreter(?:in)?|dolmetscher(?:in)?|vorgänger(?:in)?|adjointe?|prédécesseur|adjunt[oa]|"
    r"заместител\w+|помощник\w*|предшественник\w*)\b[^.;:]{0,20}$",
    re.IGNORECASE,
)
_HE = re.compile(
    r"\b(?:he|him|his|himself|er|ihm|ihn|seine[mnrs]?|sein|il|lui|él|он|его|ему|нем|нём|ним)\b", re.IGNORECASE
)
_SHE = re.compile(r"\b(?:she|her|hers|herself|elle|ella|она|ее|её|ней|нее|неё)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"[.!?”’»“]*\s+(?:He|She|His|Her|Er|Sie|Sein|Seine|Ihr|Ihre|Il|Elle|Él|Ella|Он|Она|Его|Ее|Её)\s"
)
_HAD = re.compile(r",?\s(?:had|hadn[’']t|hatte|hatten|war\s\w+en\b|avait|n[’']avait|había|habían)\s")
_OWN = re.compile(r"\s\w+(?:ed|s|t|d|k|w|e)? (his|her)\b")
_FEMALE_VERB = re.compile(r"\s(?:не\s)?\w{2,}ла(?:сь)?\b")
_OBLIQUE = re.compile(
    r"\b(?:from|of|to|with|about|by|against|beside|behind|von|mit|über|gegen|an|bei|neben|de|du|à|avec|contre|con|"
    r"del|contra|от|с|со|о|об|к|у|против|при)\s(?:(?:President|Chairman|leader|Mr|Ms|Präsident|président|presidente|"
    r"M|президента|лидера|председателя)\.?\s)?$",
    re.IGNORECASE,
)
_REACH = 70


def speaks(text: str, start: int, end: int) -> bool:
    """Whether the name is that of who says something, by the verb beside it."""
    after = _SAYS.match(text[end : end + _REACH // 2]) is not None
    return after or _SAID_BY.search(text[max(0, start - _REACH // 4) : start]) is not None


def held(text: str, end: int) -> bool:
    """Whether the sentence dwells on the one just named, by a relative clause."""
    return _HELD.match(text[end : end + _REACH // 4]) is not None


def before_then(text: str, end: int) -> bool:
    """Whether what is said of the name lies before what the text tells, by a pluperfect."""
    return _HAD.match(text[end : end + _REACH // 4]) is not None


def goes_on_with(text: str, end: int) -> bool:
    """Whether the sentence after one that ends here begins with a pronoun."""
    return _GOES_ON.match(text, end) is not None


def within(text: str, begin: int, start: int) -> bool:
    """Whether the name stands within a relative clause about somebody or something else."""
    return _WITHIN.search(text[max(begin, start - _REACH) : start]) is not None


def oblique(text: str, start: int, end: int) -> bool:
    """Whether the name goes with a preposition, or is an owner's, and so does not act in its sentence."""
    if text[end : end + 2] in {"’s", "'s"}:
        return True
    return _OBLIQUE.search(text[max(0, start - _REACH // 2) : start]) is not None


def second(text: str, begin: int, start: int) -> bool:
    """Whether the name is that of somebody else's deputy, aide or kin."""
    return _SECOND.search(text[max(begin, start - _REACH) : start]) is not None


def pronoun(text: str, begin: int, start: int, end: int) -> str:
    """The form of address that the pronouns beside a name go with: mr, ms, or nothing where none tells.

    `begin` is where the nearest earlier name ends: what stands between counts, and what its own verb has.
    """
    own = _OWN.match(text[end : end + _REACH // 2])
    if own:
        return "mr" if own[1] == "his" else "ms"
    if _FEMALE_VERB.match(text[end : end + _REACH // 2]):
        return "ms"
    before = text[max(begin, start - _REACH) : start]
    he, she = _HE.search(before), _SHE.search(before)
    return "" if bool(he) is bool(she) else "mr" if he else "ms"
