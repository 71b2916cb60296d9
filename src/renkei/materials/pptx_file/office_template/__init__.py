"""An office's own template: read, looked at, and filled.

read_template(content)       its layouts, the places that our pages fill, and what it lacks
usable_template(content)     the same, refused where no deck can be made on it
sample(sheet, language)      a template to start from
"""

from renkei.materials.pptx_file.office_template.fit import Fit
from renkei.materials.pptx_file.office_template.noticed import Noticed
from renkei.materials.pptx_file.office_template.template import OfficeTemplate, read_template, usable_template

__all__ = ["Fit", "Noticed", "OfficeTemplate", "read_template", "usable_template"]
