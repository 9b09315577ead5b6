"""Pages made of a record: what stands in a saved notebook, readable without running anything."""

from coprod.report.twins import PANELS, decision_sentence, twin

__all__ = ["PANELS", "decision_sentence", "twin"]
