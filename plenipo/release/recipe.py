"""The recipe of a release: which tables in which formats, and what the files are called."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from plenipo.errors import UsageError
from plenipo.reading.strict import StrictYamlError, parse
from plenipo.records.base import Model
from plenipo.release.formats import FORMATS
from plenipo.release.inputs import input_file
from plenipo.tables.catalog import TABLES

TABLE = "{table}"
FILE = r"^(?:[a-z0-9_-]+/)*(?:[a-z0-9_-]+|\{table\})\.[a-z0-9]+$"
"""A path inside the release: no step up, no absolute one, nothing hidden."""
RESERVED = {"datapackage.json"}


class Product(Model):
    """One file of a release, or one file a table."""

    format: str
    """Name of a format."""
    path: Annotated[str, Field(pattern=FILE)]
    """Where in the release; `{table}` stands for the name of a table, one file each."""
    tables: Annotated[tuple[str, ...], Field(min_length=1)] = tuple(TABLES)
    """The tables that are in it."""

    @property
    def files(self) -> list[tuple[str, tuple[str, ...]]]:
        """Path and tables of every file."""
        if TABLE not in self.path:
            return [(self.path, self.tables)]
        return [(self.path.replace(TABLE, table), (table,)) for table in self.tables]

    @model_validator(mode="after")
    def _known(self) -> Product:
        if self.format not in FORMATS:
            raise _wrong(f"no format is called {self.format!r}; there are {', '.join(FORMATS)}")
        if FORMATS[self.format].tabular and any(len(tables) > 1 for _, tables in self.files):
            raise _wrong(f"{self.format} has one table a file: write {TABLE} into the path")
        unknown = [table for table in self.tables if table not in TABLES]
        if unknown:
            raise _wrong(f"no table is called {unknown[0]!r}; there are {', '.join(TABLES)}")
        lacking = {column.to for name in self.tables for column in TABLES[name].columns if column.to}
        if FORMATS[self.format].keyed and not lacking <= set(self.tables):
            raise _wrong(f"tables of it refer to {', '.join(sorted(lacking - set(self.tables)))}: add it")
        return self


class Recipe(Model):
    """What a release is made of."""

    products: Annotated[tuple[Product, ...], Field(min_length=1)]
    """The products, in the order in which the descriptor lists them."""

    @model_validator(mode="after")
    def _no_path_twice(self) -> Recipe:
        paths = [path for product in self.products for path, _ in product.files]
        for path in paths:
            if paths.count(path) > 1 or path in RESERVED:
                raise _wrong(f"two files are called {path}")
        return self


def read_recipe(path: Path | None = None) -> Recipe:
    """The recipe in a file, without one that of this package; raises `UsageError`."""
    path = path or input_file("release.yaml")
    try:
        return Recipe.model_validate(parse(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"the recipe {path} cannot be read: {error}") from error
    except StrictYamlError as error:
        raise UsageError(f"{path}:{error.mark[0]}:{error.mark[1]}: {error.message}") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise UsageError(f"the recipe {path} cannot be used: {place}: {first['msg']}") from error


def _wrong(message: str) -> PydanticCustomError:
    return PydanticCustomError("recipe", "{message}", {"message": message})
