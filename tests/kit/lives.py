"""Notebooks as people use them, without a browser: real files, a real contents manager with our
extension, the real workbook. What a page holds is what its kernel displays and a save writes.
"""

import copy
import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import nbformat
from jupyter_server.services.contents.largefilemanager import LargeFileManager
from tornado.web import HTTPError

from coprod import Record
from coprod.desk import desk as module
from coprod.desk import opening
from coprod.desk.desk import Desk
from coprod.desk.opening import open_workbook
from coprod.desk.reopen import reopen
from coprod.keep.carrier import WIDGET, carried
from coprod.keep.notebook import load_notebook
from coprod.page.twins import twin
from coprod.server import _load_jupyter_server_extension

SHIPPED = Path(__file__).resolve().parents[2] / "notebooks" / "01-decide.ipynb"


class Account:
    """Somebody's account: a folder of drafts, and a Jupyter Server on a folder of notebooks."""

    def __init__(self, drafts: Path, folder: Path):
        self.drafts, self.folder = drafts, folder
        self.contents = LargeFileManager(root_dir=str(folder))
        log = SimpleNamespace(info=lambda _text: None)
        app = SimpleNamespace(settings={"config": mock.MagicMock()})
        server = SimpleNamespace(contents_manager=self.contents, web_app=app, log=log)
        with self.signed_in():
            _load_jupyter_server_extension(server)

    def signed_in(self):
        return mock.patch.dict("os.environ", {"COPROD_DRAFTS": str(self.drafts)})

    def open(self, name):
        return Page(self, name)

    def revert(self, name):
        """Revert to Checkpoint."""
        with self.signed_in():
            (checkpoint,) = self.contents.list_checkpoints(name)
            self.contents.restore_checkpoint(checkpoint["id"], name)


class Page:
    """A notebook in JupyterLab: what its page holds, and the kernel behind it."""

    def __init__(self, account, name):
        self.account, self.name = account, name
        self.kernel = {}  # the workbooks that are open in it
        self.session = str(account.folder / name)  # what Jupyter Server told it
        self.load()

    def load(self):
        with self.account.signed_in():
            content = self.account.contents.get(self.name)["content"]
        self.content = json.loads(json.dumps(content))

    def _displayed(self, shown, raw=False, display_id=None, metadata=None):
        data = json.loads(json.dumps(shown)) if raw else {WIDGET: {"model_id": "1"}}
        self.outputs.append((display_id, data, metadata or {}))

    def _updated(self, shown, raw, display_id, metadata):
        for cell in self.content["cells"]:
            for output in cell.get("outputs", []):
                if output.get("coprod-display") == display_id:
                    output |= {"data": json.loads(json.dumps(shown)), "metadata": metadata}

    def _in_kernel(self):
        shown = mock.patch.multiple(
            module,
            display=self._displayed,
            update_display=self._updated,
            running_loop=lambda: None,
        )
        kernel = mock.patch.object(opening, "_open", self.kernel)
        env = {"COPROD_DRAFTS": str(self.account.drafts), "JPY_SESSION_NAME": self.session}
        return shown, kernel, mock.patch.dict("os.environ", env)

    def run(self, path=None, **named):
        """Run All Cells; return the desk."""
        shown, kernel, env = self._in_kernel()
        self.outputs = []
        with shown, kernel, env:
            self.desk = open_workbook(path, **named)
            self.desk.start()
        first = next(c for c in self.content["cells"] if "open_workbook(" in "".join(c["source"]))
        first["outputs"] = [
            {
                "output_type": "display_data",
                "data": data,
                "metadata": metadata,
                "coprod-display": name,
            }
            for name, data, metadata in self.outputs
        ]
        return self.desk

    def do(self, act):
        """Do something at the desk, as the panels do; it is on disk and on the page after it."""
        shown, kernel, env = self._in_kernel()
        with shown, kernel, env:
            found = act(self.desk)
            self.desk.flush()
        return found

    def say(self, text):
        self.do(lambda desk: desk.do(Record.park, text))

    def save(self):
        """Ctrl+S; the sentence that JupyterLab shows where it was refused, or ""."""
        content = copy.deepcopy(self.content)
        for cell in content["cells"]:
            for output in cell.get("outputs", []):
                output.pop("coprod-display", None)
        with self.account.signed_in():
            try:
                model = {"type": "notebook", "content": content, "format": "json"}
                self.account.contents.save(model, self.name)
                self.account.contents.create_checkpoint(self.name)
            except HTTPError as error:
                return error.log_message
        return ""

    def clear(self):
        """Clear all outputs."""
        for cell in self.content["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"] = []

    def rename(self, name):
        """Rename the notebook by JupyterLab, with its page open; the kernel is told nothing."""
        (self.account.folder / self.name).rename(self.account.folder / name)
        self.name = name

    def restart(self):
        """End the kernel and start another one, which is told the same name."""
        self.close()
        self.kernel = {}

    def close(self):
        for desk in self.kernel.values():
            if isinstance(desk, Desk):
                with self.account.signed_in():
                    desk.close()

    def kill(self):
        """The kernel is gone with all it held."""
        for desk in self.kernel.values():
            if isinstance(desk, Desk) and desk._autosave:
                desk._autosave._waiting = None
                desk._autosave.close()
        self.kernel = {}


def blank(folder, name):
    """Put a blank notebook into a folder."""
    return Path(shutil.copy(SHIPPED, folder / name))


def said(path):
    """The remarks that a file holds."""
    return {remark["text"] for remark in (carried(load_notebook(Path(path))) or {})["parked"]}


def shown(page):
    """The remarks that a page shows."""
    return {remark.text for remark in page.desk.record.parked}


def executed(path):
    """Write into a file what a run without anybody shows of it, as nbconvert does."""
    found = reopen(Path(path), headless=True)
    notebook = nbformat.read(path, as_version=4)
    first = next(c for c in notebook.cells if "open_workbook(" in c.source)
    output = nbformat.v4.new_output("display_data", twin(found.record, "summary"))
    output.metadata["coprod"] = {"panel": "summary"}
    first.outputs = [output]
    nbformat.write(notebook, path)
