"""Columns that many tables share."""

from __future__ import annotations

from renkei.exchange.kinds import Count, Id, Text, Year
from renkei.exchange.table import Column

PROJECT = Column("project", Id(), required=True, refers="projects")
YEAR = Column("year", Year(), required=True, in_vision=True)
ORDER = Column("order", Count(1), required=True)
UNIT = Column("unit", Text())
OF_YEAR_KEY = ("project", "year", "order")
OF_YEAR_ORDER = ("year", "project", "order")
