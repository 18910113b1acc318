"""The two schema validators that people use, on the same records, in an environment of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import bare_path
import yaml
from invented_dataset import dataset
from report import Figure, Section
from timing import Series, processes

from plenipo.records import MODELS, Record

HERE = Path(__file__).parent
SCHEMAS = HERE.parents[1] / "schema" / "records"
LINKML = HERE / "records.linkml.yaml"
PACKAGES = ["check-jsonschema", "linkml"]
Command = Callable[[type[Record], list[str]], list[str]]


def peers(cache: Path, rounds: int, size: int) -> Section:
    """The cost of one record against check-jsonschema and linkml-validate."""
    folder = dataset(size, cache)
    home = _installed(cache)
    quoted = _quoted(folder, cache)
    (own,) = processes(
        rounds, [sys.executable, str(HERE / "once.py"), "checks", str(folder)], clock="printed"
    )
    schema = _per_record(rounds, _files(folder), lambda model, files: _check_jsonschema(home, model, files))
    linkml = _per_record(rounds, _files(quoted), lambda model, files: _linkml(home, model, files))
    per = [seconds / size for seconds in own.seconds]
    return Section(
        "Against its peers",
        "The same records of all kinds, in YAML. check-jsonschema uses the schemas that we publish, "
        "linkml-validate equivalent ones in LinkML, with quotes around what looks like a date or a number, which "
        "it would not take for text. Neither looks across records; plenipo does. What a record costs is "
        "compared, in processor time: the start of each tool, and its first record of a kind, are left out.",
        [_figure("check-jsonschema", schema, per), _figure("linkml-validate", linkml, per)],
    )


def _figure(tool: str, theirs: list[float], ours: list[float]) -> Figure:
    middle = sorted(theirs)[len(theirs) // 2], sorted(ours)[len(ours) // 2]
    detail = f"{middle[0] * 1e3:.2f} ms / {middle[1] * 1e3:.2f} ms a record"
    ratios = [one / other for one, other in zip(theirs, ours, strict=True)]
    return Figure(f"times as fast as {tool}", ratios, 15, detail, faster=True)


def _per_record(rounds: int, files: dict[type[Record], list[str]], command: Command) -> list[float]:
    """Processor seconds a record, round by round, without those that the start takes."""
    steps = [command(model, some) for model, some in files.items()]
    starts = [command(model, some[:1]) for model, some in files.items()]
    found = processes(rounds, *steps, *starts, clock="processor")
    more = sum(len(some) - 1 for some in files.values())
    return [(_total(found[: len(steps)], i) - _total(found[len(steps) :], i)) / more for i in range(rounds)]


def _total(series: list[Series], number: int) -> float:
    return sum(one.seconds[number] for one in series)


def _files(folder: Path) -> dict[type[Record], list[str]]:
    return {
        model: sorted(str(file) for file in (folder / model.FOLDER).rglob("*.*")) for model in MODELS.values()
    }


def _check_jsonschema(home: Path, model: type[Record], files: list[str]) -> list[str]:
    return [
        str(home / "check-jsonschema"),
        "--schemafile",
        str(SCHEMAS / f"{model.KIND}.schema.json"),
        *files,
    ]


def _linkml(home: Path, model: type[Record], files: list[str]) -> list[str]:
    return [str(home / "linkml-validate"), "-s", str(LINKML), "-C", model.__name__, *files]


def _quoted(folder: Path, cache: Path) -> Path:
    """The records with quotes where a YAML reader would see no text, made at the first call."""
    copy = cache / f"{folder.name}-quoted"
    if not copy.exists():
        for model, files in _files(folder).items():
            (copy / model.FOLDER).mkdir(parents=True)
            for file in map(Path, files):
                values = bare_path.values_of(file.read_text(encoding="utf-8"))
                text = yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
                (copy / model.FOLDER / file.name).write_text(text, encoding="utf-8")
    return copy


def _installed(cache: Path) -> Path:
    """Where the commands of the peers are; they are installed at the first call."""
    home = cache / "peers"
    if not (home / "bin" / "linkml-validate").exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", *PACKAGES]
        subprocess.run(pip, check=True)
    return home / "bin"
