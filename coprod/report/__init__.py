"""Pages made of a record or the tables: what a saved notebook shows without running anything."""

from coprod.report.decided import decision_sentence
from coprod.report.handout import handout
from coprod.report.listing import listing
from coprod.report.twins import PANELS, twin

__all__ = ["PANELS", "decision_sentence", "handout", "listing", "twin"]
