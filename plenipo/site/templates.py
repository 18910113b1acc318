"""The templates of the site's pages, compiled once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from plenipo.site.compiled import CompiledTemplates
from plenipo.site.inline import Form
from plenipo.site.wording import count, label, period


class Templates:
    """A folder of Jinja templates; everything they write is escaped unless it knows its own HTML."""

    def __init__(self, folder: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=CompiledTemplates(),
        )
        self._environment.filters |= {"count": count, "label": label, "coded": coded, "form": Form}
        self._environment.globals |= {"period": period}

    def render(self, name: str, **values: Any) -> str:
        """Fill in one template; a name that it uses and nobody gave raises an error."""
        return self._environment.get_template(name).render(**values)


def coded(text: str) -> Markup:
    """Text from a docstring as HTML: what stands between backticks is code."""
    pieces = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if i % 2 and i < len(pieces) - 1 else escape(piece)
        for i, piece in enumerate(pieces)
    )
