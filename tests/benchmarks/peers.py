"""The two schema validators that people use, in an environment of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SCHEMA = HERE.parents[1] / "schema" / "records" / "person.schema.json"
LINKML = HERE / "person.linkml.yaml"
PACKAGES = ["check-jsonschema", "linkml"]


@dataclass(frozen=True, slots=True)
class Tools:
    """The commands of the peers."""

    bin: Path

    def check_jsonschema(self, dataset: Path) -> list[str]:
        """check-jsonschema on all people, against the schema that we publish."""
        files = sorted(str(file) for file in (dataset / "people").iterdir())
        return [str(self.bin / "check-jsonschema"), "--schemafile", str(SCHEMA), *files]

    def linkml(self, dataset: Path, cache: Path) -> list[str]:
        """linkml-validate on all people; unquoted dates fail there, so it gets the same values as JSON."""
        sys.path.insert(0, str(HERE))
        import bare_path

        folder = cache / f"{dataset.name}-json"
        if not folder.exists():
            folder.mkdir(parents=True)
            for file in (dataset / "people").iterdir():
                values = bare_path._values(file.read_text(encoding="utf-8"))
                (folder / f"{file.stem}.json").write_text(json.dumps(values, ensure_ascii=False), "utf-8")
        files = sorted(str(file) for file in folder.iterdir())
        return [str(self.bin / "linkml-validate"), "-s", str(LINKML), "-C", "Person", *files]


def installed(cache: Path) -> Tools:
    """The peers, installed at the first call."""
    home = cache / "peers"
    if not (home / "bin" / "linkml-validate").exists():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", *PACKAGES]
        subprocess.run(pip, check=True)
    return Tools(home / "bin")


def people(dataset: Path) -> int:
    """How many people a dataset has."""
    return sum(1 for _ in (dataset / "people").iterdir())
