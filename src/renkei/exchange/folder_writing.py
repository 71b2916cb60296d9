"""A register → the files of its facts folder in canonical form."""

from __future__ import annotations

import codecs

from renkei.domain.errors import FactsRefused, Fault, Place
from renkei.domain.register import Register
from renkei.exchange import paths
from renkei.exchange.assembly import canonical, records_of
from renkei.exchange.sheet import write_sheet
from renkei.exchange.tables import IN_CSV
from renkei.exchange.toml_form import write_meeting, write_region


def folder_files(register: Register) -> dict[str, bytes]:
    """The files of a register by path, in canonical form: the same register always gives the same bytes.

    Every table has its file, one without rows its headings alone. CSV begins with a byte order mark, since Excel takes
    a file without one for CP932 and spoils it on saving.

    Raises `FactsRefused` if a path of a picture would leave the folder.
    """
    refuse_paths(register)
    register = canonical(register)
    records = records_of(register)
    texts = {paths.REGION_FILE: write_region(records), paths.README: register.readme}
    texts |= {paths.meeting_path(m.year, m.id): write_meeting(m) for m in register.meetings}
    texts |= {paths.prose_path(p.id): f"{p.summary}\n" for p in register.projects if p.summary}
    files = {path: text.encode() for path, text in texts.items() if text}
    sheets = {t.file: codecs.BOM_UTF8 + write_sheet(t, records[t.name]).encode() for t in IN_CSV}
    return dict(sorted({**files, **sheets, **dict(register.files)}.items()))


def refuse_paths(register: Register) -> None:
    """Raise `FactsRefused` for every file carried along whose path has no place in the folder."""
    found = [(path, paths.carried_fault(path)) for path, _ in register.files]
    faults = [Fault(code, Place(path), {"found": path}) for path, code in found if code]
    if faults:
        raise FactsRefused(faults)
