"""LibreOffice as an independent reader: opens what we wrote and turns it into another format, with the package's own fonts."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import renkei.materials

FONTS = Path(renkei.materials.__file__).parent / "fonts"
_FONT_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def converted(file: Path, to: str, folder: Path) -> Path:
    """The file in another format (`pdf`, `xlsx`, `pptx`), in the folder. Fails where LibreOffice is missing or gives up."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise RuntimeError(
            "LibreOffice is missing. On Debian: apt-get install libreoffice-impress libreoffice-calc"
        )
    folder.mkdir(parents=True, exist_ok=True)
    home = _home()
    command = [
        office,
        f"-env:UserInstallation={(home / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        to,
    ]
    subprocess.run(
        [*command, "--outdir", str(folder), str(file)],
        check=True,
        capture_output=True,
        timeout=240,
        env={**os.environ, "FONTCONFIG_FILE": str(home / "fonts.conf")},
    )
    return folder / f"{file.stem}.{to.split(':')[0]}"


@cache
def _home() -> Path:
    """Where the program keeps its settings and what it knows of fonts, which it makes anew once for all tests of a process."""
    home = Path(tempfile.mkdtemp(prefix="office"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    settings = _FONT_SETTINGS.format(fonts=FONTS, cache=home / "fontcache")
    (home / "fonts.conf").write_text(settings, encoding="utf-8")
    return home
