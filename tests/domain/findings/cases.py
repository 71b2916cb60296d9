"""One broken register for each thing that can be found."""

from __future__ import annotations

from tests.domain.findings.cases_figures import FIGURES
from tests.domain.findings.cases_grading import GRADING
from tests.domain.findings.cases_papers import PAPERS

CASES = FIGURES | GRADING | PAPERS
