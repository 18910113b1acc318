"""What may import what: the directions of the design, and how little `import plenipo` costs."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import plenipo

PACKAGE = Path(plenipo.__file__).parent

BASE = {"errors", "findings", "dates", "version"}
"""What everything may use."""

MAY_USE: dict[str, set[str]] = {
    "errors": {"findings"},
    "findings": set(),
    "dates": {"errors"},
    "version": set(),
    "records": set(),
    "evidence": {"records"},
    "reading": {"records"},
    "checks": {"records", "reading", "names"},
    "names": {"records"},
    "history": {"records"},
    "location": set(),
    "directory": {"location", "records", "reading", "names", "history", "narrowing", "annotation", "tables"},
    "narrowing": {"records", "names", "directory"},
    "finder": {"names", "directory"},
    "annotation": {"records", "reading", "names", "history", "location", "directory"},
    "spark": {"annotation", "directory"},
    "tables": {"records", "names", "evidence", "directory"},
    "contract": {"records", "tables"},
}
"""Part by part, the others that it may import; `directory` reaches for some only when asked."""
MAY_USE["statistics"] = {"records", "history", "evidence", "tables", "directory"}
MAY_USE["release"] = set(MAY_USE) - {"statistics"}
MAY_USE["site"] = set(MAY_USE)  # of `release` only the swapping in of a finished folder
MAY_USE["cli"] = set(MAY_USE)
MAY_USE["__main__"] = {"cli"}

FILES = sorted(PACKAGE.rglob("*.py"))


def part_of(module):
    return module.split(".")[1] if "." in module else ""


def module_of(file):
    return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def imported_by(file):
    """Names of the modules that a file imports anywhere, each with whether that is at its top level."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            assert node.module
            if node.module == "plenipo":
                yield from ((f"plenipo.{alias.name}", id(node) in top) for alias in node.names)
            else:
                yield node.module, id(node) in top


@pytest.mark.parametrize("file", FILES, ids=module_of)
def test_imports_go_one_way(file):
    own = part_of(module_of(file))
    if not own:
        return  # `plenipo/__init__.py` is the front door: it opens the directory on demand
    for module, _ in imported_by(file):
        other = part_of(module) if module.startswith("plenipo.") else own
        if other not in {own, "__version__"}:
            assert other in BASE | MAY_USE[own], f"{module_of(file)} imports {module}"


def test_every_part_has_its_place_in_the_order():
    parts = {part_of(module_of(file)) for file in FILES} - {""}
    assert parts <= set(MAY_USE)


def test_the_directory_needs_tables_only_when_asked_for_rows():
    at_top = {module for module, top in imported_by(PACKAGE / "directory.py") if top}
    assert not any(module.startswith("plenipo.tables") for module in at_top)


def test_the_order_has_no_cycles_at_import():
    """Following top-level imports only, no part leads back to itself."""
    edges = {
        part: {
            part_of(module)
            for file in FILES
            if part_of(module_of(file)) == part
            for module, top in imported_by(file)
            if top and module.startswith("plenipo.") and part_of(module) != part
        }
        for part in MAY_USE
    }
    while edges:
        leaves = {part for part, used in edges.items() if not used & set(edges)}
        assert leaves, f"a cycle among {sorted(edges)}"
        edges = {part: used for part, used in edges.items() if part not in leaves}


def in_new_process(code, **options):
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, **options
    ).stdout


def test_importing_plenipo_imports_nothing_heavy():
    code = "import sys, plenipo; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = set(ast.literal_eval(in_new_process(code)))
    assert not loaded & {
        "pydantic",
        "yaml",
        "orjson",
        "click",
        "pandas",
        "asyncio",
        "sqlite3",
        "tabulate",
        "platformdirs",
        "jinja2",
    }


def test_importing_plenipo_reads_and_writes_no_file_but_its_own_code(tmp_path):
    code = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)
import plenipo
print([name for name in opened if not name.endswith(('.py', '.pyc'))])
"""
    assert in_new_process(code, cwd=tmp_path).strip() == "[]"
    assert list(tmp_path.iterdir()) == []


def test_the_build_folder_is_no_package():
    """A package called `build` would shadow `python -m build`."""
    assert not list((PACKAGE.parent / "build").rglob("__init__.py"))
