"""The meeting's papers: a yearbook becomes an outline, and the outline a file.

write_html(yearbook, Path("out/materials-2024.html"))    one self-contained file, Japanese
html(yearbook, "en")                                      the same as text, in English
"""

from renkei.materials.html_file import html, write_html

__all__ = ["html", "write_html"]
