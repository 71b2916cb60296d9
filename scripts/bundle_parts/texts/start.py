"""Starts renkei from the folder of packages in which this file lies, whatever Python is told elsewhere."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from renkei.cli import main

main()
