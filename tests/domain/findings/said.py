"""What is said of each broken register: how weighty it is, of which record it speaks, and in which words.

`said.csv` was written down by reading each register of `cases` against its sentence: change a line only together with
the register or the sentence it belongs to.
"""

from __future__ import annotations

import csv
from pathlib import Path

with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as lines:
    SAID = {row["code"]: (row["level"], row["subject"], row["said"]) for row in csv.DictReader(lines)}
