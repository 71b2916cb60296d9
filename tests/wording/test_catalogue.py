"""The Japanese catalogue: complete, and compiled as it stands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from renkei.wording import words_of

ROOT = Path(__file__).parent.parent.parent


def test_every_text_of_the_code_has_its_japanese_and_is_compiled():
    checked = subprocess.run(
        [sys.executable, str(ROOT / "scripts/words"), "--check"], capture_output=True, text=True, check=False
    )

    assert (checked.returncode, checked.stderr) == (0, "")


def test_japanese_is_spoken_unless_english_is_asked_for():
    assert words_of()("being compiled") == "集計中"
    assert words_of("en")("being compiled") == "being compiled"


def test_a_third_language_is_refused():
    with pytest.raises(ValueError, match="ja or en"):
        words_of("fr")
