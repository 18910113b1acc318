"""What a page says of its record at its foot: how to cite it, its files, where to mend it, what changed."""

from __future__ import annotations

from dataclasses import dataclass

from plenipo.dates import PartialDate
from plenipo.records import Record
from plenipo.records.base import CheckedRecord
from plenipo.site.cite import Reference, reference
from plenipo.site.forge import edit_address
from plenipo.site.inline import Outside
from plenipo.site.past import Changes
from plenipo.site.sheet import Sheet
from plenipo.site.site import Site


@dataclass(frozen=True, slots=True)
class Colophon:
    """The foot of a record's page."""

    id: str
    checked: PartialDate | None
    """When a curator last compared the record with its sources."""
    newest: PartialDate | None
    """When the newest page was published that the record cites."""
    changes: Changes
    """The last changes of its file."""
    former: list[tuple[str, str]]
    """Ids that were given up for this one, each with the reason."""
    reference: Reference
    edit: Outside | None


def colophon(site: Site, sheet: Sheet, record: Record) -> Colophon:
    """The foot of a page, once everything on it is cited."""
    checked = record.checked if isinstance(record, CheckedRecord) else None
    address = edit_address(site.edit, record)
    return Colophon(
        record.id,
        checked,
        sheet.newest,
        site.past.changes(f"{record.FOLDER}/{record.id}"),
        [(redirect.from_, redirect.why) for redirect in site.former(record)],
        reference(site.directory.info, record, site.published),
        Outside(address, "Edit this record") if address else None,
    )
