"""Which libraries a compiled Windows module wants from the system, read from its import table."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping

# What every Windows 10 and 11 has, and what stands beside python.exe.
_SYSTEM = re.compile(
    r"(?:api-ms-win-.+|combase|kernel32|kernelbase|ntdll|advapi32|user32|gdi32|ws2_32|bcrypt|bcryptprimitives|crypt32|shell32|ole32"
    r"|oleaut32|shlwapi|psapi|dbghelp|userenv|secur32|msimg32|dwrite|rpcrt4|version|winmm|msvcrt|ucrtbase)\.dll"
)
_PYTHON = re.compile(r"(?:python3\d*|vcruntime140(?:_1)?)\.dll")


def unmet_libraries(files: Mapping[str, bytes]) -> list[str]:
    """The libraries that compiled modules want and that neither Windows nor Python brings nor lie beside them."""
    beside = {name.rpartition("/")[2].lower() for name in files}
    lacking = []
    for name in sorted(files):
        if name.lower().endswith((".pyd", ".dll", ".exe")):
            for wanted in imported(files[name]):
                if not (_SYSTEM.fullmatch(wanted) or _PYTHON.fullmatch(wanted) or wanted in beside):
                    lacking.append(f"{name}: {wanted}")
    return lacking


def imported(content: bytes) -> list[str]:
    """The names in the import table of a 64-bit program or library, in small letters. Raises `ValueError` for another file."""
    start = struct.unpack_from("<I", content, 0x3C)[0]
    if content[:2] != b"MZ" or content[start : start + 6] != b"PE\0\0\x64\x86":
        raise ValueError("this is no 64-bit Windows program")
    sections, optional_size = (
        struct.unpack_from("<H", content, start + 6)[0],
        struct.unpack_from("<H", content, start + 20)[0],
    )
    table = struct.unpack_from("<I", content, start + 24 + 112 + 8)[0]  # the second of the data directories
    rows = [
        struct.unpack_from("<III", content, start + 24 + optional_size + 40 * i + 12) for i in range(sections)
    ]
    return _names(content, table, rows) if table else []


def _names(content: bytes, table: int, rows: list[tuple[int, int, int]]) -> list[str]:
    def place(address: int) -> int:
        found = max((row for row in rows if row[0] <= address), key=lambda row: row[0])
        return address - found[0] + found[2]

    names = []
    at = place(table)
    while name := struct.unpack_from("<I", content, at + 12)[0]:
        begin = place(name)
        names.append(content[begin : content.index(b"\0", begin)].decode("ascii").lower())
        at += 20
    return names
