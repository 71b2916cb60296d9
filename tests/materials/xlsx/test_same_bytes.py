"""The same facts, the same bytes: on every machine, on every day."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.materials.xlsx.reading import EXAMPLES, written

_MADE = """
import sys
from pathlib import Path
from renkei.cli.opening import opened
from renkei.domain.meeting import ALL_PARTS
from renkei.materials.outline import outline
from renkei.materials.outline.sheet import ENDLESS
from renkei.materials.xlsx_file import xlsx
from renkei.wording import words_of
book, _ = opened(Path(sys.argv[1]), year=2024, scale=None, as_of=None)
words = words_of("ja")
sys.stdout.buffer.write(xlsx(outline(book, words, parts=ALL_PARTS, sheet=ENDLESS), book, words))
"""


def test_zone_language_seed_and_folder_change_nothing(tmp_path: Path) -> None:
    differs = {"TZ": "America/Lima", "LC_ALL": "C", "PYTHONHASHSEED": "2", "PYTHONUTF8": "1"}
    settings = {**os.environ, **differs}

    made = subprocess.run(
        [sys.executable, "-c", _MADE, str(EXAMPLES / "aomori")],
        cwd=tmp_path,
        env=settings,
        capture_output=True,
        check=True,
    )

    assert made.stdout == written()
