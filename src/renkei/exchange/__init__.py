"""Facts folder, workbook and canonical JSON ⇄ Register.

One register in three forms that hold exactly the same (docs/facts.md): a folder that officers and git can read, a workbook
for people who live in a spreadsheet program, and JSON for machines. The same register always gives the same bytes.
"""

from renkei.exchange.json_form import to_json
from renkei.exchange.new_folder import new_folder
from renkei.exchange.reading import Reading, from_json, load, read
from renkei.exchange.writing import format_folder, save

__all__ = ["Reading", "format_folder", "from_json", "load", "new_folder", "read", "save", "to_json"]
