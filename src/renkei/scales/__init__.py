"""Scales as data: the presets, and the loader that names every faulty key.

A scale is a TOML file (docs/grading.md, docs/schema/scale.schema.json). What is unsound is refused as a whole, with
the key path of each fault.
"""

from renkei.scales.loading import load
from renkei.scales.shelf import find, own, preset, presets
from renkei.scales.writing import to_toml

__all__ = ["find", "load", "own", "preset", "presets", "to_toml"]
