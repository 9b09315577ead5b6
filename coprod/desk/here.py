"""The workbook that is open in this notebook, for the cells beneath the first one."""

from typing import Any

from IPython import get_ipython

from coprod.desk.desk import Desk
from coprod.desk.opening import last_opened, opened
from coprod.desk.pages import Pages
from coprod.desk.reopen import reopen
from coprod.desk.words import REOPEN
from coprod.errors import CoprodError
from coprod.keep.running import running


class Here:
    """Has every panel of the open workbook: ``coprod.here.conditions()``.

    Where the first cell was not run in this kernel, a sentence says so, and what the file holds
    can be read.
    """

    def __getattr__(self, panel: str) -> Any:
        if panel.startswith("_"):
            raise AttributeError(panel)
        return getattr(self._workbook(), panel)

    def _workbook(self) -> Desk | Pages:
        try:
            runs = running(get_ipython())
            if desk := opened(runs.notebook):
                return desk
            found = reopen(runs.notebook, headless=True)
        except CoprodError as error:  # nobody tells: then the cells of one notebook run here
            return last_opened() or Pages(None, str(error))
        return Pages(found.record, REOPEN["first"])


here = Here()
