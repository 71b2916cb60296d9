"""Where in a facts folder each thing stands, and which files belong to it."""

from __future__ import annotations

import re
import unicodedata

README = "README.md"
REGION_FILE = "region.toml"
_MEETING = re.compile(r"meetings/[^/]+\.toml")
_PROSE = re.compile(r"projects/([^/]+)\.md")
_CARRIED = re.compile(r"photos/.+|scales/[^/]+\.toml")
FOLDERS = ("meetings", "projects", "photos", "scales")


def is_meeting(path: str) -> bool:
    """Whether a file holds a meeting."""
    return _MEETING.fullmatch(path) is not None


def meeting_path(year: int) -> str:
    """The file of the meeting of a fiscal year."""
    return f"meetings/{year}.toml"


def prose_project(path: str) -> str:
    """The project whose prose a file holds; empty if it holds none."""
    found = _PROSE.fullmatch(path)
    return found[1] if found else ""


def prose_path(project: str) -> str:
    """The file of a project's prose."""
    return f"projects/{project}.md"


def is_carried(path: str) -> bool:
    """Whether a file is carried along byte for byte: pictures, and an office's own scales."""
    return _CARRIED.fullmatch(path) is not None and not path.endswith("/photos.csv")


def path_fault(path: str) -> str:
    """What is wrong with a path inside the folder, as a code; empty if nothing is."""
    if re.match(r"/|[A-Za-z]:|~|\\\\", path):
        return "path_absolute"
    if "\\" in path:
        return "path_backslash"
    if any(part in ("..", ".", "") for part in path.split("/")):
        return "path_leaves_folder"
    if unicodedata.normalize("NFC", path) != path:
        return "path_not_composed"
    return ""
