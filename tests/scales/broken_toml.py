"""Files that are no TOML, with the line where they stop being some."""

from __future__ import annotations

# text, fault, line
BROKEN = [
    ("format = 1\nid = ", "scale_toml_broken", 2),
    ('format = 1\nid = "a\n', "scale_toml_unclosed", 2),
    ("format = 1\nwhen = [1, 2", "scale_toml_unclosed", 2),
    ("format = 1\nformat = 1\n", "scale_toml_key_twice", 2),
    ("a = 1\n[[grade]]\n[grade]\n", "scale_toml_key_twice", 3),
    ("a = 1\rb = 2\n", "scale_toml_broken", 1),
    ("a = 1\nb = " + 5000 * "9", "scale_toml_too_long", 2),
    ("a = 1\nb = " + 5000 * "[" + 5000 * "]", "scale_toml_too_long", 2),
    ("本市=1", "scale_toml_broken", 1),
    ("a = 1\nname = “第7回”\n", "scale_toml_wide", 2),
    ("a = 1\nname = 「第7回」\n", "scale_toml_wide", 2),
    ('name ＝ "第7回"\n', "scale_toml_wide", 1),
    ('parts = ["cover"、"plan"]\n', "scale_toml_wide", 1),
    ('parts = ["表紙、目次"，"計画"]\n', "scale_toml_wide", 1),
    ("name = 第7回\n", "scale_toml_unquoted", 1),
    ("a = 1\nyear = 令和7年度 # 会議の年度\n", "scale_toml_unquoted", 2),
    ("a\u3000= 1\n", "scale_toml_wide_space", 1),
    ('a = "“" "\n', "scale_toml_broken", 1),  # a mark within a text is none that is wanted
]
