"""Whole tables beside what else could grade them. `python -m bench.bulk` runs all of it."""
