"""`python -m scripts.slide_master` draws the masters of A4 landscape and 16:9 into the package; with `--check` it only
says whether the files there are as it would draw them. They are office files: who wants another look opens one in an
office program. Same script, same bytes."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.slide_master.drawing import drawn

from renkei.materials.outline.sheet import A4, WIDE

FOLDER = Path(__file__).parents[2] / "src/renkei/materials/pptx_file/masters"


def main(arguments: list[str]) -> int:
    """Write or check; 1 if a file differs."""
    wanted = {FOLDER / f"{sheet.name}.pptx": drawn(sheet) for sheet in (A4, WIDE)}
    changed = [file for file, content in wanted.items() if not file.exists() or file.read_bytes() != content]
    print(*(file.name for file in changed), sep="\n")
    if "--check" in arguments:
        return int(bool(changed))
    for file in changed:
        file.write_bytes(wanted[file])
    return 0


sys.exit(main(sys.argv[1:]))
