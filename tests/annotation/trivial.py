"""An annotator that takes the first record of each spelling; other processes import it too."""

import os
import signal
from pathlib import Path

from plenipo.annotation.mention import Mention
from plenipo.annotation.patterns import Pattern
from plenipo.annotation.scanning.scan import Scanner

PATTERNS = [
    Pattern("Kim Yong-chol", "person", ("kim-yong-chol", "kim-yong-chol-1962")),
    Pattern("김영철", "person", ("kim-yong-chol",)),
    Pattern("Pyongyang", "place", ("pyongyang",)),
]


class Trivial:
    """Resolves to the first record."""

    def __init__(self):
        self.scanner = Scanner(PATTERNS)

    def resolve(self, text, spans, on):
        return [self._mention(text, span, on) for span in spans]

    def _mention(self, text, span, on):
        (pattern,) = self.scanner.meanings(span.pattern)
        shown = text[span.start : span.end]
        day = on.text if on else "no day"
        return Mention(
            span.start,
            span.end,
            shown,
            pattern.kind,
            pattern.ids[0],
            pattern.ids,
            None,
            1 / len(pattern.ids),
            day,
        )


class Killed(Trivial):
    """Kills its own process at the word `KILL`, once."""

    def __init__(self, mark):
        super().__init__()
        self.mark = Path(mark)

    def resolve(self, text, spans, on):
        if "KILL" in text and not self.mark.exists():
            self.mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().resolve(text, spans, on)
