"""The workshop: the same notebook as a full-screen page without code, served by Voilà."""

import contextlib
import logging
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from coprod.app.runs import own_folder
from coprod.app.words import SERVING, WORKSHOP
from coprod.drawing.look import css_properties
from coprod.errors import StoreError
from coprod.keep.disk import folder, one_form, write_whole
from coprod.keep.meeting import START, new_start
from coprod.keep.told import SHOWN, tell

TEMPLATES = Path(__file__).parent  # laid out as one of Jupyter's own folders
# Loaded by Voilà into every page, and none of ours needs it; the first is 5 MB.
NOT_NEEDED = ("jupyterlab-plotly", "jupyterlab_pygments", "@voila-dashboards/widgets-manager7")


def serve(notebook: Path, options: Sequence[str] = ()) -> None:
    """Serve a notebook as a workshop page until somebody stops it; `options` go to Voilà."""
    # Voilà looks for templates in Jupyter's folders, and does not tell a kernel its notebook.
    paths = [str(TEMPLATES), os.environ.get("JUPYTER_PATH", "")]
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, paths))
    tell(SHOWN, str(one_form(notebook)))
    os.environ[START] = new_start()
    from tornado.ioloop import IOLoop
    from traitlets.config import Config

    from coprod.app.serving import WorkshopServer, greet

    app = WorkshopServer.instance(
        config=Config(
            Voila={
                "auto_token": True,
                "cookie_secret": _secret(),
                "notebook_path": str(notebook.resolve()),
                "connection_dir_root": str(own_folder()),
                "log_level": "ERROR",  # the rest is nothing a facilitator could use
            },
            VoilaConfiguration={
                "template": "coprod",
                "multi_kernel_manager_class": "coprod.app.waiting.WaitingKernels",
                "file_allowlist": ["a^"],  # nothing beside the notebook is served
                "show_tracebacks": True,  # the template shows the sentence alone
                "extension_denylist": list(NOT_NEEDED),
                "prelaunch_hook": greet,
                "resources": {"coprod": {**WORKSHOP, "tokens": css_properties()}},
            },
            # A page ends its kernel as it is left. Where it could not say so, time does; a page
            # that is open keeps its kernel.
            AsyncMappingKernelManager={"cull_idle_timeout": 120, "cull_interval": 30},
        )
    )
    app.initialize(list(options))
    logging.getLogger("tornado").setLevel(logging.ERROR)
    IOLoop.current().add_callback(lambda: print(SERVING.format(address=app.display_url)))
    app.start()


def _secret() -> bytes:
    """Return what the browser's cookie is signed with: the same after a restart.

    Else a page that is still open could not go on with a server that was started anew.
    """
    path = folder().parent / "workshop-cookie"
    with contextlib.suppress(OSError, ValueError):
        return bytes.fromhex(path.read_text(encoding="ascii"))
    made = secrets.token_bytes(32)
    with contextlib.suppress(StoreError):
        write_whole(path, made.hex(), private=True)
    return made
