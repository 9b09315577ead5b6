"""Pages made of a record or the tables: what a saved notebook shows without running anything."""

from coprod.report.blocks import grid_html
from coprod.report.listing import listing
from coprod.report.twins import PANELS, decision_sentence, twin

__all__ = ["PANELS", "decision_sentence", "grid_html", "listing", "twin"]
