"""LibreOffice as an officer's hand: opens a workbook, writes into cells, saves it as .xlsx."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:{kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{kind}.dtd">
"""
_LIST = _LIBRARY.format(kind="library") + (
    '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"'
    ' library:passwordprotected="false">{modules}</library:library>'
)
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{code}</script:module>
"""
_CODE = """
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
{steps}
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName"
  form(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL("{target}", form())
  book.close(True)
  StarDesktop.terminate()
End Sub
"""
Edits = dict[tuple[str, str], "str | float"]


def edited(file: Path, edits: Edits, target: Path) -> Path:
    """The workbook with texts and numbers written into cells, by sheet and address, as LibreOffice saves it."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is missing. On Debian: apt-get install libreoffice-calc"
    profile = target.parent / "profile"
    code = _CODE.format(
        source=file.as_uri(),
        target=target.as_uri(),
        steps="\n".join(map(_step, *zip(*edits.items(), strict=True))),
    )
    command = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    _run(
        [*command, "--terminate_after_init"]
    )  # the first start fills the profile, and would write over the macro
    _put_macro(profile, code)
    _run([*command, "macro:///Standard.Module1.Main"])
    assert target.exists(), "LibreOffice saved nothing"
    return target


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=240, env=dict(os.environ))


def _step(at: tuple[str, str], value: str | float) -> str:
    sheet, cell = at
    given = f'.String = "{value}"' if isinstance(value, str) else f".Value = {value}"
    return f'  book.Sheets.getByName("{sheet}").getCellRangeByName("{cell}"){given}'


def _put_macro(profile: Path, code: str) -> None:
    standard = profile / "user/basic/Standard"
    standard.mkdir(parents=True, exist_ok=True)
    (standard / "Module1.xba").write_text(_MODULE.format(code=escape(code)), encoding="utf-8")
    (standard / "script.xlb").write_text(
        _LIST.format(modules='<library:element library:name="Module1"/>'), encoding="utf-8"
    )
    (standard / "dialog.xlb").write_text(_LIST.format(modules=""), encoding="utf-8")
