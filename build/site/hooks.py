"""The hook that `mkdocs.yml` names: it hands MkDocs' events to plenipo, with this folder as the recipe."""

from pathlib import Path

from plenipo.site.adapter import Adapter

_adapter = Adapter(Path(__file__).parent)

on_config = _adapter.on_config
on_pre_build = _adapter.on_pre_build
on_files = _adapter.on_files
on_nav = _adapter.on_nav
on_page_content = _adapter.on_page_content
on_env = _adapter.on_env
on_template_context = _adapter.on_template_context
on_page_context = _adapter.on_page_context
on_post_page = _adapter.on_post_page
on_post_build = _adapter.on_post_build
on_serve = _adapter.on_serve
