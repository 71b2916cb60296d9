"""A file replaced in one step."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from renkei.patience import patiently


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place. Whatever stops this, the old file stays whole and nothing is left."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    beside = path.with_name(
        f".{secrets.token_hex(6)}.part"
    )  # short: the file's own name may be as long as it can
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        patiently(os.replace, beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
