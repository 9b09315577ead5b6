"""What was put aside so that it is not lost: remarks that did not belong to the step at hand."""

from coprod.parts.base import Part, Slug, Text
from coprod.parts.walk import StepName


class Remark(Part):
    """A remark in the parking lot. It is no answer, and nothing is weighed by it.

    `step` is the step at which it came up; ``None`` where nobody said. `dealt_with` says what
    became of it; blank as long as it is open.
    """

    id: Slug
    text: Text = ""
    step: StepName | None = None
    dealt_with: Text = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yet what became of it."""
        return not self.dealt_with.strip()
