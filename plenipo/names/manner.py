"""How a spelling was taken for a name: what a hit says to the code, as its reason says it to people."""

from __future__ import annotations

from enum import StrEnum


class Manner(StrEnum):
    """The kind of way by which a spelling led to a person, from the plainest to the boldest."""

    FORM = "form"
    """A form on record, or one that a system makes of it."""
    SYSTEM = "system"
    """A reading of letters that a published system writes, or of Hangul in the other norm."""
    MOVED = "moved"
    """With the family name at the other end."""
    PRESS = "press"
    """A reading of letters by the habits of newspapers."""
    GUESSED = "guessed"
    """A reading as a Hangul name that no page showed."""
    NORM = "norm"
    """Letters that in the norm of the person's own state, or in that of the family name, write another name."""
    KANA = "kana"
    """Katakana that no page gave the person; one sign of it stands for several syllables."""
    LOOSE = "loose"
    """With more, fewer or shorter given names."""
    INITIALS = "initials"
    """With initials of given names, or with those for which initials are on record."""
    SHORT = "short"
    """With the short name of somebody who bears the long one."""
    FAMILY = "family"
    """A family name by itself, where one person alone bears it."""
    PART = "part"
    """Some words of a name."""
    SLIP = "slip"
    """With one slip of the finger."""
    CASE = "case"
    """In another case of the language."""
    SOUND = "sound"
    """By the sound."""
    MAYBE = "maybe"
    """By a sound that is no more than like it."""
    CHARACTERS = "characters"
    """Chinese characters that may be read so."""
    NEARLY = "nearly"
    """With one syllable that is another."""


FREE = frozenset((Manner.MOVED, Manner.PRESS, Manner.GUESSED, Manner.NORM, Manner.KANA))
"""Those that leave a doubt, so that strange words beside a name make a hint of it."""
WAITING = frozenset((Manner.NORM, Manner.KANA))
"""Those that are hints by themselves, and sure where an office, a side or another script speaks for the person."""
SPELT = WAITING | {Manner.FORM, Manner.SYSTEM, Manner.PRESS, Manner.CHARACTERS}
"""Those that take all letters of a name, so that two of them in two scripts speak for each other."""
ALONE = frozenset((Manner.SHORT, Manner.FAMILY))
"""Those that an office which the person never held makes somebody else's."""
INCOMPLETE = frozenset((Manner.FAMILY, Manner.PART))
"""Those of no whole name."""
HEARD = frozenset((Manner.MAYBE, Manner.NEARLY))
"""Those that find many by chance."""
KEPT = frozenset((Manner.MOVED, Manner.GUESSED, Manner.NORM))
"""Doubts that remain in another case."""
