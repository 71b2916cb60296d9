"""What a table of indicators holds before anything is graded: what was recognised, what is missing, and what looks wrong."""

from __future__ import annotations

from renkei.bulk.profile.model import ColumnProfile, Found, NumberProfile, OddCells, Profile, UnitVariants
from renkei.bulk.profile.profiling import profile

__all__ = ["ColumnProfile", "Found", "NumberProfile", "OddCells", "Profile", "UnitVariants", "profile"]
