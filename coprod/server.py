"""The small Jupyter Server extension: it keeps dead panels out of saved notebooks."""

import json
from pathlib import Path
from typing import Any

from traitlets.config import Config

from coprod.carrier import clean, is_live

# How pages are exported: nothing is fetched from elsewhere, hidden code stays hidden. The command
# line finds the same file in Jupyter's own folder.
EXPORT = Path(__file__).parent / "share" / "jupyter_nbconvert_config.json"


def _load_jupyter_server_extension(serverapp: Any) -> None:
    serverapp.contents_manager.register_pre_save_hook(before_save)
    export = Config(json.loads(EXPORT.read_text()))
    serverapp.web_app.settings["config"].merge(export)  # what File ▸ Save and Export As reads
    serverapp.log.info("coprod: saved notebooks will open without a kernel")


def before_save(
    model: dict[str, Any], path: str = "", contents_manager: Any = None, **kwargs: Any
) -> None:
    """Clean a notebook of ours before Jupyter Server writes it; see `coprod.carrier.clean`."""
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    before = None if is_live(content) else _on_disk(path, contents_manager)
    clean(content, before)


def _on_disk(path: str, contents_manager: Any) -> dict[str, Any] | None:
    file = Path(getattr(contents_manager, "root_dir", None) or ".") / path.lstrip("/")
    try:
        saved = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):  # new, or no notebook: nothing to keep
        return None
    return saved if isinstance(saved, dict) else None
