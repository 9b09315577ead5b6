"""The small Jupyter Server extension: what is saved opens without a kernel, and loses nobody.

It keeps dead panels out of saved notebooks, a saved record as it is, and what would be written
over beside it. What a file holds is noted for the kernel, see `coprod.held`.
"""

import inspect
import json
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tornado.web import HTTPError
from traitlets.config import Config

from coprod import held
from coprod.carrier import (
    FOREIGN,
    carried,
    clean,
    is_ours,
    kind,
    say_what_is_held,
    shown_for,
    to_be_kept,
)
from coprod.disk import is_there, one_form, write_whole
from coprod.errors import StoreError
from coprod.lineage import descends, is_blank

# How pages are exported: nothing is fetched from elsewhere, hidden code stays hidden. The command
# line finds the same file in Jupyter's own folder.
EXPORT = Path(__file__).parent / "share" / "jupyter_nbconvert_config.json"
RECORD_STAYS = (
    "This is a saved record, and nothing in it is changed. To go on from it, choose Go on from "
    "here; to keep your own notes, save the notebook under another name."
)
NOT_KEPT = (
    "Nothing was saved: the file holds answers that yours do not go on from, and they could not "
    "be kept beside it."
)

Json = dict[str, Any]


def _load_jupyter_server_extension(serverapp: Any) -> None:
    contents = serverapp.contents_manager
    contents.register_pre_save_hook(before_save)
    contents.register_post_save_hook(after_save)
    _after(contents, "get", _opened)
    _after(contents, "restore_checkpoint", _went_back)
    export = Config(json.loads(EXPORT.read_text()))
    serverapp.web_app.settings["config"].merge(export)  # what File ▸ Save and Export As reads
    serverapp.log.info("coprod: saved notebooks will open without a kernel")


# --- saving -----------------------------------------------------------------------------------


def before_save(model: Json, path: str = "", contents_manager: Any = None, **kwargs: Any) -> None:
    """Clean a notebook of ours before Jupyter Server writes it; see `coprod.carrier.clean`.

    Raises
    ------
    HTTPError
        In a sentence that JupyterLab shows: where the page is that of another notebook, or
        somebody changed the text of a saved record. Nothing is written then.
    """
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    file = _file(path, contents_manager)
    before = _on_disk(file)
    if before is not None and kind(before) == "record":
        _stay(content, before)
        return
    _not_of_another(content, file)
    if before is not None and _goes_under(content, before):
        held.note(file, aside=_kept_beside(file, before))
    clean(content, before)


def after_save(model: Json, os_path: str = "", contents_manager: Any = None, **kw: Any) -> None:
    """Note what the file of a notebook of ours holds now."""
    if model.get("type") != "notebook":
        return
    saved = _on_disk(Path(os_path))
    document = carried(saved) if saved else None
    if document is not None:
        held.note(os_path, state=held.state(document), asked="")


def _stay(content: Json, before: Json) -> None:
    """Have a saved record written as it is; running it changes nothing."""
    if _text(content) != _text(before):
        raise HTTPError(409, RECORD_STAYS)
    content.clear()
    content.update(before)


def _text(notebook: Json) -> list[tuple[str, str]]:
    """Return what a person can have written: the cells, without what running them gives."""
    cells = [cell for cell in notebook.get("cells", []) if isinstance(cell, dict)]
    return [(str(c.get("cell_type")), "".join(map(str, c.get("source") or ""))) for c in cells]


def _not_of_another(content: Json, file: Path) -> None:
    """Stop where a page shows the answers of another notebook, since it uses its kernel."""
    mark = shown_for(content)
    if not mark or mark == str(one_form(file)) or not is_there(file) or not is_there(mark):
        return
    if not file.samefile(mark):
        sentence = FOREIGN.format(other=Path(mark).name)
        raise HTTPError(409, sentence)


def _goes_under(content: Json, before: Json) -> bool:
    """Tell whether the file holds answers that what is to be written does not go on from."""
    there = carried(before)
    return not is_blank(there) and not descends(to_be_kept(content, before), there)


def _kept_beside(file: Path, before: Json) -> str:
    """Keep what a file holds in another one beside it, and return its name; else stop."""
    n, stem = 1, f"{file.stem} (kept, revision {(carried(before) or {}).get('revision')})"
    path = file.with_name(f"{stem}.ipynb")
    while path.exists():
        n += 1
        path = file.with_name(f"{stem} {n}.ipynb")
    try:
        write_whole(path, file.read_text(encoding="utf-8"))
    except (OSError, StoreError) as error:
        raise HTTPError(507, f"{NOT_KEPT} {error}") from None
    return path.name


# --- opening and going back -------------------------------------------------------------------


def _opened(contents: Any, model: Any, *args: Any, **named: Any) -> None:
    """Have a notebook whose outputs were cleared say that it holds answers all the same."""
    content = model.get("content") if isinstance(model, dict) else None
    if isinstance(content, dict) and model.get("type") == "notebook" and is_ours(content):
        say_what_is_held(content)


def _went_back(contents: Any, _done: Any, checkpoint_id: str, path: str) -> None:
    """Note that somebody asked for an older state of a notebook."""
    held.note(_file(path, contents), asked=secrets.token_hex(4))


def _after(contents: Any, name: str, call: Callable[..., None]) -> None:
    """Have something done after a method of the contents manager, whether it is async or not."""
    method = getattr(contents, name)

    def wrapped(*args: Any, **named: Any) -> Any:
        done = method(*args, **named)
        if not inspect.isawaitable(done):
            call(contents, done, *args, **named)
            return done

        async def later() -> Any:
            result = await done
            call(contents, result, *args, **named)
            return result

        return later()

    setattr(contents, name, wrapped)


def _file(path: str, contents: Any) -> Path:
    return Path(getattr(contents, "root_dir", None) or ".") / path.lstrip("/")


def _on_disk(file: Path) -> Json | None:
    try:
        text = file.read_bytes()
        saved = json.loads(text) if b'"coprod"' in text else None  # no other notebook is read
    except (OSError, ValueError, RecursionError):  # new, or no notebook: nothing to keep
        return None
    return saved if isinstance(saved, dict) else None
