"""Measure, and write docs/performance.md: `make bench`.

With names of sections, only those are measured and printed; `--quick` is a smoke run on small sizes.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from annotating import annotating
from names import names
from peers import peers
from report import Section, page, renewed
from sites import sites
from startup import startup
from texts import texts
from validation import again, cold

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "bench"
PAGE = ROOT / "docs" / "performance.md"


def sections(*, quick: bool) -> dict[str, Callable[[], Section]]:
    """Every section by its name, in the order of the page."""
    rounds = 1 if quick else 5
    sizes = (500, 1_000, 2_000) if quick else (1_000, 10_000, 50_000)
    pages = (500, 1_000) if quick else (1_000, 5_000)
    return {
        "checking": lambda: cold(CACHE, rounds, sizes),
        "again": lambda: again(CACHE, rounds, sizes[1]),
        "peers": lambda: peers(CACHE, 1 if quick else 3, 2 * sizes[0]),
        "starting": lambda: startup(CACHE, 4 * rounds),
        "names": lambda: names(CACHE, rounds, every=20 if quick else 1),
        "texts": texts,
        "annotating": lambda: annotating(1 if quick else 5, 5 if quick else 40),
        "site": lambda: sites(CACHE, 1 if quick else 3, pages, None if quick else ROOT / "dataset"),
    }


def main() -> None:
    """Run the sections that are asked for; the whole run writes the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="SECTION", help="only these sections, printed")
    parser.add_argument("--quick", action="store_true", help="a smoke run on small sizes, printed")
    parser.add_argument("--write", action="store_true", help="put the named sections into the page")
    asked = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["XDG_CACHE_HOME"] = str(CACHE / "memory")
    os.environ["PYTHONPYCACHEPREFIX"] = str(CACHE / "bytecode")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    CACHE.mkdir(parents=True, exist_ok=True)
    known = sections(quick=asked.quick)
    unknown = set(asked.names) - set(known)
    if unknown:
        parser.error(f"there is no section {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    done = []
    for name in asked.names or known:
        print(f"{name} …", file=sys.stderr, flush=True)  # noqa: T201 - a program
        done.append(known[name]())
    if asked.write and asked.names:
        PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8"), done), encoding="utf-8")
    elif asked.names or asked.quick:
        print(page(done))  # noqa: T201 - a program
    else:
        PAGE.write_text(page(done), encoding="utf-8")


if __name__ == "__main__":
    main()
