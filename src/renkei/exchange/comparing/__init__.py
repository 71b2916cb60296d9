"""Two registers of one region → what differs between them."""

from renkei.exchange.comparing.registers import compare, refuse_other_region

__all__ = ["compare", "refuse_other_region"]
