"""Where in a facts folder each thing stands, and which files belong to it."""

from __future__ import annotations

import re
import unicodedata

README = "README.md"
REGION_FILE = "region.toml"
_MEETING = re.compile(r"meetings/[^/]+\.toml")
_MEETING_ID = re.compile(r"meetings/[0-9]{4}-([^0-9].*)\.toml")
_PROSE = re.compile(r"projects/([^/]+)\.md")
_CARRIED = re.compile(r"photos/.+|scales/[^/]+\.toml")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\ud800-\udfff]|[ .](?=/|$)')
_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?: *\.[^/]*)?", re.I
)  # of Windows
FOLDERS = ("meetings", "photos", "projects", "scales")


def is_meeting(path: str) -> bool:
    """Whether a file holds a meeting."""
    return _MEETING.fullmatch(path) is not None


def meeting_path(year: int, id: str = "") -> str:
    """The file of a meeting of a fiscal year; its id, if several meet in that year, stands in the file's name."""
    return f"meetings/{year}-{id}.toml" if id else f"meetings/{year}.toml"


def meeting_id(path: str) -> str:
    """The id that the name of a meeting's file says: what stands behind the year, unless that is a number too.

    >>> meeting_id("meetings/2025-forum.toml"), meeting_id("meetings/2025.toml"), meeting_id("meetings/2025-11.toml")
    ('forum', '', '')
    """
    found = _MEETING_ID.fullmatch(path)
    return found[1] if found else ""


def prose_project(path: str) -> str:
    """The project whose prose a file holds; empty if it holds none."""
    found = _PROSE.fullmatch(path)
    return found[1] if found else ""


def prose_path(project: str) -> str:
    """The file of a project's prose."""
    return f"projects/{project}.md"


def is_carried(path: str) -> bool:
    """Whether a file is carried along byte for byte: pictures, and an office's own scales."""
    return _CARRIED.fullmatch(path) is not None


def carried_fault(path: str) -> str:
    """What is wrong with the path of a file to be carried along, as a code; empty if nothing is."""
    return path_fault(path) or ("" if is_carried(path) else "path_not_carried")


def path_fault(path: str) -> str:
    r"""What is wrong with a path inside the folder, as a code; empty if nothing is.

    >>> [path_fault(p) for p in ("photos/a.jpg", "../a.jpg", "/a.jpg", r"C:\a.jpg", "photos/a:b.jpg")]
    ['', 'path_leaves_folder', 'path_absolute', 'path_absolute', 'path_forbidden_sign']
    """
    if re.match(r"/|[A-Za-z]:[/\\]|~|\\", path):
        return "path_absolute"
    parts = re.split(r"[/\\]", path)
    if any(part in ("..", ".", "") for part in parts):
        return "path_leaves_folder"
    if "\\" in path:
        return "path_backslash"
    if _FORBIDDEN.search(path) or any(_DEVICES.fullmatch(part) for part in parts):
        return "path_forbidden_sign"
    if any(len(part.encode()) > 200 for part in parts):
        return "path_too_long"
    return "" if unicodedata.normalize("NFC", path) == path else "path_not_composed"
