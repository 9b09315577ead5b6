"""The text twin of each panel: what a saved notebook shows where no kernel runs.

A twin is a MIME bundle with HTML and plain text that say the same. The HTML is escaped, needs no
style sheet, no script and nothing from elsewhere, and survives the cleaning that JupyterLab
gives to notebooks it does not trust.
"""

from coprod.page.blocks import Note
from coprod.page.bundle import Bundle, bundle
from coprod.page.made import blocks_of, parts_of
from coprod.page.words import SKIPPED_HERE
from coprod.progress.scene import Scene
from coprod.progress.steps import anything_said
from coprod.record import Record
from coprod.steps import cells


def twin(record: Record, panel: str) -> Bundle:
    """Return what a panel shows of a record, as HTML and as plain text.

    A step that was skipped on purpose says so, and shows what was said before, if anything was.
    """
    return twin_of(Scene(record), panel)


def twin_of(scene: Scene, panel: str) -> Bundle:
    """Return the same, of what was worked out of a record."""
    record = scene.record
    page, skipped = blocks_of(cells()[panel].page, scene), [Note(SKIPPED_HERE)]
    for step in record.walk.skipped:
        if step == panel:
            return bundle(skipped, page) if anything_said(record, step) else bundle(skipped)
    return bundle(page)


def made_of(scene: Scene, panel: str) -> tuple[object, ...]:
    """Return all that the twin of a panel is made of: while that is equal, it says the same."""
    return panel in scene.record.walk.skipped, *parts_of(cells()[panel].page, scene)
