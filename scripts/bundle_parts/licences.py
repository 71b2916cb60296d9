"""The licences of all that is handed on, taken from the wheels themselves."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from email.parser import Parser
from pathlib import Path

from scripts.bundle_parts.wheels import Incomplete

LIST = "一覧.txt"
_TEXT = re.compile(
    r"[^/]+\.dist-info/(?:.*/)?(licen[cs]e|copying|notice|authors)[^/]*$|.*/OFL-[^/]+\.txt$", re.I
)
_SHORT = re.compile(r"License :: (?:OSI Approved :: )?(.+)")


def licences(wheels: Iterable[Path]) -> dict[str, bytes]:
    """Path → text of every licence, one folder a package, with a list of them. Raises `Incomplete` for a package
    that brings no licence: it must not be handed on."""
    files: dict[str, bytes] = {}
    named: dict[str, str] = {}
    for wheel in wheels:
        name, version = wheel.name.split("-")[:2]
        with zipfile.ZipFile(wheel) as opened:
            texts = {path: opened.read(path) for path in opened.namelist() if _TEXT.match(path)}
            named[f"{name} {version}"] = _said(opened)
        if not texts:
            raise Incomplete(f"{wheel.name} brings no text of its licence")
        for path, text in texts.items():
            files[
                f"{name}/{path.partition('.dist-info/')[2].replace('licenses/', '') or Path(path).name}"
            ] = text
    lines = [f"{package}\t{said}\n" for package, said in sorted(named.items())]
    return {
        **files,
        LIST: "\r\n".join(line.strip("\n") for line in ["名前 版\tライセンス", *lines, ""]).encode(
            "utf-8-sig"
        ),
    }


def _said(wheel: zipfile.ZipFile) -> str:
    """What a package says of its licence in a word."""
    (path,) = (path for path in wheel.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", path))
    told = Parser().parsestr(wheel.read(path).decode("utf-8"))
    if told["License-Expression"]:
        return str(told["License-Expression"])
    classified = [found[1] for one in told.get_all("Classifier", []) if (found := _SHORT.fullmatch(str(one)))]
    return ", ".join(classified) or str(told["License"] or "").partition("\n")[0]
