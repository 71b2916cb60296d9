"""The arithmetic of printed pages: sums, shares, differences and repeated figures in tables and sentences that others wrote.

A page is told as plain data (`page`); the checks say only what is sure, and where: `checked(pages)`. Nothing here knows
slides, files or records; numbers are whole ten-thousandths, and every comparison is exact.
"""
