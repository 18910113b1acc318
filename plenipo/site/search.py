"""Entries for the search box: every page by every spelling, in the form that the theme's index has."""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from plenipo.site.page import Page


def documents(pages: Iterable[Page]) -> list[dict[str, Any]]:
    """Documents for the index; its reader takes texts for HTML, so they are escaped.

    Spellings go into the tags: the reader shows them with the hit and ranks them above running text.
    """
    found = []
    for page in pages:
        entry = page.entry
        if entry is not None:
            document: dict[str, Any] = {
                "location": page.path,
                "title": escape(entry.title),
                "text": escape(entry.text),
            }
            if entry.spellings:
                document["tags"] = [escape(form) for form in entry.spellings]
            if entry.boost != 1:
                document["boost"] = entry.boost
            found.append(document)
    return found


def extend(index: Path, pages: Iterable[Page]) -> None:
    """Add the entries of pages to a search index on disk."""
    data = json.loads(index.read_text(encoding="utf-8"))
    data["docs"] += documents(pages)
    index.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
