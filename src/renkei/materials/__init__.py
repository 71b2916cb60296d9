"""The meeting's papers: a yearbook becomes an outline, and the outline files.

write_papers(yearbook, Path("out"), ("pptx", "pdf"))     deck, PDF and booklet, Japanese
write_html(yearbook, Path("out/materials-2024.html"))    one self-contained file
html(yearbook, "en")                                     the same as text, in English
"""

from renkei.materials.html_file import html, write_html
from renkei.materials.papers import KINDS, Paper, write_papers

__all__ = ["KINDS", "Paper", "html", "write_html", "write_papers"]
