"""A register → the files of its facts folder in canonical form."""

from __future__ import annotations

from renkei.domain.register import Register
from renkei.exchange import paths
from renkei.exchange.assembly import canonical, records_of
from renkei.exchange.sheet import write_sheet
from renkei.exchange.tables import IN_CSV
from renkei.exchange.toml_form import write_meeting, write_region


def folder_files(register: Register) -> dict[str, bytes]:
    """The files of a register by path, in canonical form: the same register always gives the same bytes.

    A table without rows has no file.
    """
    register = canonical(register)
    records = records_of(register)
    texts = {paths.REGION_FILE: write_region(records), paths.README: register.readme}
    texts |= {paths.meeting_path(m.year): write_meeting(m) for m in register.meetings}
    texts |= {t.file: write_sheet(t, records[t.name]) for t in IN_CSV if records[t.name]}
    texts |= {paths.prose_path(p.id): f"{p.summary}\n" for p in register.projects if p.summary}
    files = {path: text.encode() for path, text in texts.items() if text}
    return dict(sorted({**files, **dict(register.files)}.items()))
