"""The same grades as somebody would write them by hand: SQL for DuckDB and Spark, arrays, and data frames.

All of them take whole numbers and compare without dividing, as they must to be right on the bounds.
"""

from __future__ import annotations

AOMORI = """
CASE WHEN actual IS NULL THEN 100
  WHEN direction = 'lower' THEN 113
  WHEN target IS NULL THEN 101
  WHEN target = 0 THEN CASE WHEN actual >= 0 THEN 0 ELSE 3 END
  WHEN actual >= target THEN 0
  WHEN actual * 4 >= target * 3 THEN 1
  WHEN actual * 2 >= target THEN 2
  ELSE 3 END
"""

_LADDER = (
    "CASE WHEN {n} >= {d} THEN 0 WHEN ({n}) * 4 >= ({d}) * 3 THEN 1 WHEN ({n}) * 2 >= {d} THEN 2 ELSE 3 END"
)
_CHANGE = (
    "CASE WHEN ({n}) * 20 >= {d} THEN 0 WHEN ({n}) >= 0 THEN 1 WHEN ({n}) * 20 >= -({d}) THEN 2 ELSE 3 END"
)
_PAST = "WHEN CASE WHEN direction = 'lower' THEN target >= baseline ELSE target <= baseline END THEN 115"


def _ladder(above: str, below: str) -> str:
    """A ladder of 100, 75 and 50 % for a denominator above zero."""
    return _LADDER.format(n=above, d=below)


def _from_baseline(above: str, below: str) -> str:
    """The same for way gone from the baseline, upwards or downwards."""
    up, down = _ladder(above, below), _ladder(f"-({above})", f"-({below})")
    return f"CASE WHEN target IS NULL THEN 101 {_PAST} WHEN direction = 'lower' THEN {down} ELSE {up} END"


_YEARS, _PASSED = "(end_year - start_year + 1)", "(year - start_year + 1)"
_RATIO = f"""
CASE WHEN target IS NULL THEN 101
  WHEN target = 0 THEN CASE WHEN direction = 'lower' THEN actual <= 0 ELSE actual >= 0 END::INT * -3 + 3
  WHEN direction = 'lower' THEN CASE WHEN actual <= 0 THEN 0 ELSE {_ladder("target", "actual")} END
  ELSE {_ladder("actual", "target")} END
"""
_ELAPSED = f"""
CASE WHEN target IS NULL THEN 101
  WHEN target = 0 THEN CASE WHEN actual >= 0 THEN 0 ELSE 3 END
  ELSE {_ladder(f"actual * {_YEARS}", f"target * {_PASSED}")} END
"""
_BY_CHANGE = f"""
CASE WHEN previous IS NULL THEN 116 WHEN previous = 0 THEN 117
  WHEN direction = 'lower' THEN {_CHANGE.format(n="previous - actual", d="abs(previous)")}
  ELSE {_CHANGE.format(n="actual - previous", d="abs(previous)")} END
"""
MIXED = f"""
CASE WHEN actual IS NULL AND score IS NULL THEN 100
  WHEN method = 'points' THEN CASE WHEN score IS NULL THEN 120 ELSE {_ladder("score", '"full"')} END
  WHEN method = 'elapsed' AND direction = 'lower' THEN 113
  WHEN method = 'ratio' AND direction = 'lower' AND target IS NULL THEN 101
  WHEN actual IS NULL THEN 100
  WHEN method = 'progress' THEN {_from_baseline("actual - baseline", "target - baseline")}
  WHEN method = 'line' THEN {_from_baseline(f"(actual - baseline) * {_YEARS}", f"(target - baseline) * {_PASSED}")}
  WHEN method = 'elapsed' THEN {_ELAPSED}
  WHEN method = 'change' THEN {_BY_CHANGE}
  ELSE {_RATIO} END
"""
SQL = {"aomori": AOMORI, "decimal": AOMORI, "mixed": MIXED}
NEEDED = {
    **dict.fromkeys(("aomori", "decimal"), ("role", "year", "direction", "target", "actual")),
    "mixed": (
        "role", "year", "direction", "method", "target", "baseline", "previous", "score", "full", "start_year", "end_year",
        "actual",
    ),
}  # fmt: skip
"""The columns that grading and counting need."""
