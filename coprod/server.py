"""The small Jupyter Server extension: it keeps dead panels out of saved notebooks."""

import json
from pathlib import Path
from typing import Any

from coprod.carrier import carried, clean

# What nbconvert would fetch from elsewhere for each page; our records need none of it. The same
# stands in share/jupyter_nbconvert_config.json for the command line.
OFFLINE = {"require_js_url": "", "mathjax_url": "", "jquery_url": ""}


def _load_jupyter_server_extension(serverapp: Any) -> None:
    serverapp.contents_manager.register_pre_save_hook(before_save)
    for key, nothing in OFFLINE.items():  # File ▸ Save and Export As ▸ HTML
        serverapp.config.HTMLExporter.setdefault(key, nothing)
    serverapp.log.info("coprod: saved notebooks will open without a kernel")


def before_save(
    model: dict[str, Any], path: str = "", contents_manager: Any = None, **kwargs: Any
) -> None:
    """Clean a notebook of ours before Jupyter Server writes it; see `coprod.carrier.clean`."""
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    before = None
    if carried(content) is None:
        before = _on_disk(path, contents_manager)
    clean(content, before)


def _on_disk(path: str, contents_manager: Any) -> dict[str, Any] | None:
    file = Path(getattr(contents_manager, "root_dir", ".")) / path.lstrip("/")
    try:
        saved = json.loads(file.read_bytes())
    except (OSError, ValueError):  # a new file, or one that is no notebook: nothing to keep
        return None
    return saved if isinstance(saved, dict) else None
