"""An open directory of diplomatic actors: people, offices, meetings, and the sources that say so.

    import plenipo

    directory = plenipo.load()
    directory.find("Choi Sun-hee")[0].person.name
    directory.holders("us-president", on="2019-02-27")
    directory.met("kim-yong-chol", "mike-pompeo")

Importing the package reads nothing and imports next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plenipo.version import __version__

if TYPE_CHECKING:
    from plenipo.directory import Directory, load

__all__ = ["Directory", "__version__", "load"]


def __getattr__(name: str) -> Any:
    if name in {"Directory", "load"}:
        from plenipo import directory

        return getattr(directory, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
