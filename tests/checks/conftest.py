"""A way to say in one test what is changed in the tiny dataset, and to see what is found."""

import pytest

from plenipo.checks.validate import validate


@pytest.fixture
def found(tiny):
    """Change a copy of the tiny dataset; get its findings as `(code, file:line:column)`.

    `files` are written by name (None deletes one), then `edits` replace one text in a file by another.
    """

    def change(files=None, *edits):
        for name, text in (files or {}).items():
            file = tiny / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                file.unlink()
            else:
                file.write_bytes(text if isinstance(text, bytes) else text.encode())
        for name, old, new in edits:
            text = (tiny / name).read_text()
            assert text.count(old) == 1
            (tiny / name).write_text(text.replace(old, new))
        return [(finding.code, finding.where) for finding in validate(tiny, memory=False).findings]

    return change


@pytest.fixture
def codes(found):
    """As `found`, but the codes only."""
    return lambda *changes: [code for code, _ in found(*changes)]


@pytest.fixture
def person():
    """The text of a small person record."""

    def text(body="", *, name="Olga Maro", represents="graustark", source="2003-02-03-courier-cancelled"):
        return f"name: {name}\nrepresents: {represents}\n{body}sources: [{source}]\nchecked: 2003-12-01\n"

    return text


@pytest.fixture
def meeting():
    """The text of a small meeting record."""

    def text(day, body="", *, kind="meeting", status="held", source="2003-02-03-courier-cancelled"):
        return (
            f"name: A meeting\nkind: {kind}\nlevel: working\nstatus: {status}\nfrom: {day}\n{body}"
            f"sources: [{source}]\nchecked: 2003-12-01\n"
        )

    return text


@pytest.fixture
def tenures():
    """The `tenures:` of a person, from tuples of role, start, end and source, all but the role optional."""

    def text(*rows):
        lines = ["tenures:"]
        for role, start, end, source in (row + (None,) * (4 - len(row)) for row in rows):
            lines.append(f"  - role: {role}")
            lines += [f"    {key}: {day}" for key, day in (("from", start), ("to", end)) if day]
            lines.append(f"    sources: [{source or '2003-02-03-courier-cancelled'}]")
        return "\n".join(lines) + "\n"

    return text
