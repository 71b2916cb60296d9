"""A file replaced in one step."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from renkei.patience import patiently


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place. Whatever stops this, the old file stays whole and nothing is left."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        patiently(os.replace, beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
