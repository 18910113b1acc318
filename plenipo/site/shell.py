"""What surrounds the body of a page, rendered by the theme once and filled in for every other page.

The record pages of one folder stand outside the navigation tree and see everything else from the same
place, so the theme's frame around them differs only in title, description, address and table of contents.
To render it anew for each would cost more than the bodies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

TITLE, DESCRIPTION, ADDRESS, BODY = "plenipo-title", "plenipo-description", "plenipo-address", "plenipo-body"
ANCHOR, HEADING, CONTENTS = "plenipo-anchor", "plenipo-heading", "plenipo-contents"
"""Words that stand for the parts which differ, in the frame that the theme renders."""

_ITEM = re.compile(rf"<li\b(?:(?!<li\b|</li>).)*#{ANCHOR}\b(?:(?!</li>).)*</li>", re.DOTALL)
_GAP = re.compile(r"\s*\n\s*")
_PARTS = re.compile(f"{TITLE}|{DESCRIPTION}|{ADDRESS}|{BODY}|{ANCHOR}|{CONTENTS}")


@dataclass(frozen=True, slots=True)
class Shell:
    """The theme's frame, cut where pages differ."""

    pieces: tuple[str, ...]
    """Text and the word of a part by turns."""
    item: str
    """One item of the table of contents."""

    @classmethod
    def of(cls, html: str) -> Self | None:
        """Cut a page that was rendered with the words for its parts; None if the theme is not as expected."""
        items = _ITEM.findall(html)
        if len(items) != 1 or HEADING not in items[0] or html.count(BODY) != 1:
            return None
        # The theme leaves its indentation in the page, which is twice as much as the rest of the frame.
        framed = _GAP.sub("\n", html.replace(items[0], CONTENTS))
        pieces, end = [], 0
        for found in _PARTS.finditer(framed):
            pieces += [framed[end : found.start()], found[0]]
            end = found.end()
        return cls((*pieces, framed[end:]), _GAP.sub("\n", items[0]))

    def filled(
        self, *, title: str, description: str, address: str, body: str, sections: list[tuple[str, str]]
    ) -> str:
        """The page with these parts, all of them HTML; `sections` has an anchor and a heading for each."""
        items = "".join(
            self.item.replace(ANCHOR, anchor).replace(HEADING, heading) for anchor, heading in sections
        )
        parts = {
            TITLE: title,
            DESCRIPTION: description,
            ADDRESS: address,
            BODY: body,
            ANCHOR: sections[0][0],
            CONTENTS: items,
        }
        return "".join(parts[piece] if i % 2 else piece for i, piece in enumerate(self.pieces))
