"""How far somebody is with What is not known, and what stands open there."""

from coprod.parts import Sketch
from coprod.progress.words import still_open
from coprod.record import Record
from coprod.seminar.evaluation.words import STILL_OPEN


def evaluation_said(record: Record) -> bool:
    """Tell whether an evaluation is sketched."""
    return record.studied.sketch != Sketch()


def evaluation_open(record: Record) -> list[str]:
    """Say what stands open."""
    sketch = record.studied.sketch
    return [
        *still_open(STILL_OPEN["measures"], not sketch.measures),
        *still_open(STILL_OPEN["measure-how"], sum(not m.how.strip() for m in sketch.measures)),
        *still_open(STILL_OPEN["compared-with"], not sketch.compared_with.strip()),
        *still_open(STILL_OPEN["not-shown"], not sketch.not_shown.strip()),
    ]
