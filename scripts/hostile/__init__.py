"""Hostile and messy office files, each with what must become of it. The same files on every run.

`python -m scripts.hostile FOLDER` writes them; `scripts/soak_hostile` reads all of them, each in a process of its own, with
memory and time measured. `make test` reads those that harm nothing in its own process.
"""
