"""What is said of each broken register: how weighty it is, of which record it speaks, and in which words.

`said.csv` was written down by reading each register of `cases` against its sentences: change a line only together with
the register or the sentence it belongs to.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

Line = tuple[str, str, str, str]  # level, code, subject, sentence


def said() -> dict[str, list[Line]]:
    """The lines of every case, in order."""
    found: dict[str, list[Line]] = defaultdict(list)
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["case"]].append((row["level"], row["code"], row["subject"], row["said"]))
    return found
