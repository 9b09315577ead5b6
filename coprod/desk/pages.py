"""The pages of a record alone: where nobody is there to answer, or the first cell was not run."""

from collections.abc import Callable
from typing import Any

from IPython.display import display

from coprod.keep.carrier import KEY, SEAL
from coprod.lineage import answers, seal
from coprod.page.twins import twin
from coprod.record import Record
from coprod.steps import cells


class Pages:
    """Shows of each panel what can be read: ``pages.conditions()`` and all the others.

    Parameters
    ----------
    record
        Whose pages these are; None where nothing can be shown but the notice.
    notice
        What to say above each; "" for nothing.
    """

    def __init__(self, record: Record | None, notice: str = "") -> None:
        self.record, self.notice = record, notice

    def __getattr__(self, panel: str) -> Callable[[], None]:
        if panel not in cells():
            raise AttributeError(f"There is no panel '{panel}'.")
        return lambda: self.show(panel)

    def start(self) -> None:
        """Show the first page."""
        self.show("summary")

    def show(self, panel: str) -> None:
        """Show the page of a panel."""
        if self.notice:
            display({"text/plain": self.notice}, raw=True)
        if self.record is not None:
            page = twin(self.record, panel)
            sealed = seal(page, answers(self.record.to_document()))
            about: dict[str, Any] = {KEY: {"panel": panel, SEAL: sealed}}
            display(page, raw=True, metadata=about)
