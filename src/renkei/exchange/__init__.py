"""Facts folder and canonical JSON ⇄ Register."""

from renkei.exchange.reading import Reading, load, read

__all__ = ["Reading", "load", "read"]
