"""What a meeting needs besides its papers, as text documents: the agenda (次第) and the list of members (名簿)."""

from renkei.materials.docx_file.agenda import agenda
from renkei.materials.docx_file.members import members

__all__ = ["agenda", "members"]
