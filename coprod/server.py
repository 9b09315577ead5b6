"""The small Jupyter Server extension: what is saved opens without a kernel, and loses nobody.

It keeps dead panels out of saved notebooks, a saved record as it is, and what would be written
over beside it. What a file holds is noted for the kernel, see `coprod.keep.held`.
"""

import inspect
import json
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tornado.web import HTTPError
from traitlets.config import Config

from coprod.errors import StoreError
from coprod.keep import held
from coprod.keep.carrier import (
    FOREIGN,
    carried,
    clean,
    is_live,
    is_ours,
    kind,
    rivals,
    say_what_is_held,
    shown_for,
    to_be_kept,
)
from coprod.keep.disk import is_there, one_form, write_whole
from coprod.lineage import descends, is_blank, is_whole, known, once, same_answers

# How pages are exported: nothing is fetched from elsewhere, hidden code stays hidden. The command
# line finds the same file in Jupyter's own folder.
EXPORT = Path(__file__).parent / "share" / "jupyter_nbconvert_config.json"
RECORD_STAYS = (
    "This is a saved record, and nothing in it is changed. Choose Run ▸ Run All Cells and there "
    "Go on from here: that makes a notebook to work in."
)
NOT_KEPT = (
    "Nothing was saved: the file holds answers that yours do not go on from, and they could not "
    "be kept beside it."
)

Json = dict[str, Any]
# Of each file that is being saved, whether its page showed answers: what is saved tells no more.
_of_live_page: dict[str, bool] = {}


def _load_jupyter_server_extension(serverapp: Any) -> None:
    contents = serverapp.contents_manager
    contents.register_pre_save_hook(before_save)
    contents.register_post_save_hook(after_save)
    _after(contents, "get", _opened)
    _after(contents, "restore_checkpoint", _went_back)
    export = Config(json.loads(EXPORT.read_text()))
    serverapp.web_app.settings["config"].merge(export)  # what File ▸ Save and Export As reads
    serverapp.log.info("coprod: saved notebooks will open without a kernel")


def before_save(model: Json, path: str = "", contents_manager: Any = None, **kwargs: Any) -> None:
    """Clean a notebook of ours before Jupyter Server writes it; see `coprod.keep.carrier.clean`.

    Raises
    ------
    HTTPError
        In a sentence that JupyterLab shows: where the page is that of another notebook,
        somebody changed the text of a saved record, or what stands in the file cannot be kept.
        Nothing is written then.
    """
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    file = _file(path, contents_manager)
    try:
        _save(content, file)
    except HTTPError:
        raise
    except Exception:  # a file may say anything, and nothing that it holds may go under for that
        _, text = _on_disk(file)
        if text:
            held.note(file, aside=_kept_beside(file, text, None))
        clean(content)


def _save(content: Json, file: Path) -> None:
    before, text = _on_disk(file)
    if before is not None and kind(before) == "record":
        _stay(content, before)
        return
    _not_of_another(content, file)
    if text and (before is None or _goes_under(content, before)):
        held.note(file, aside=_kept_beside(file, text, before))
    elif not text and rivals(content):  # a file of two records, put into the folder by the page
        whole = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        held.note(file, aside=_kept_beside(file, whole.encode("utf-8", "replace"), content))
    _of_live_page[str(one_form(file))] = is_live(content)
    clean(content, before)


def after_save(model: Json, os_path: str = "", contents_manager: Any = None, **kw: Any) -> None:
    """Note what the file of a notebook of ours holds now.

    A page that was not run since somebody went back holds what they went back to: that they did
    stays noted.
    """
    if model.get("type") != "notebook":
        return
    saved, _ = _on_disk(Path(os_path))
    document = carried(saved) if saved else None
    live = _of_live_page.pop(str(one_form(os_path)), True)
    if document is None:
        return
    noted = held.held(os_path).state
    back = noted is not None and descends(noted, document) and not descends(document, noted)
    if live:
        held.note(os_path, state=held.state(document), asked="")
    elif not back:
        held.note(os_path, state=held.state(document))


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
    """Tell whether the file holds answers that what is to be written does not go on from.

    Of two records of which neither goes on from the other a save keeps but one.
    From what something else has changed meanwhile nothing goes on, whatever it says of itself.
    Nor does anything from another state of a time when only numbers told them apart.
    """
    if rivals(before):
        return True
    there, new = carried(before), to_be_kept(content, before)
    if there is None or is_blank(there) or new is None or same_answers(new, there):
        return False
    if not there.get("line") and known(new).get(str(there.get("id"))) != there.get("revision"):
        return True
    return not is_whole(there) or not descends(new, there)


def _kept_beside(file: Path, text: bytes, before: Json | None) -> str:
    """Keep what a file holds in another one beside it, and return its name; else stop."""
    record = carried(before) if before else None
    which = f"revision {record.get('revision')}" if record else "damaged"
    n, stem = 1, f"{file.stem} (kept, {which})"
    path = file.with_name(f"{stem}.ipynb")
    while path.exists():
        n += 1
        path = file.with_name(f"{stem} {n}.ipynb")
    try:
        write_whole(path, text.decode("utf-8", "backslashreplace"))
    except StoreError as error:
        raise HTTPError(507, f"{NOT_KEPT} {error}") from None
    return path.name


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


def _on_disk(file: Path) -> tuple[Json | None, bytes]:
    """Return what a file of ours holds, parsed and as it is; `None` where it cannot be read."""
    try:
        text = file.read_bytes()
    except OSError:  # new: nothing to keep
        return None, b""
    if b'"coprod"' not in text:  # no notebook of ours: nothing to compare
        return None, b""
    try:
        saved = json.loads(text, object_pairs_hook=once)
    except (ValueError, RecursionError):
        return None, text
    return (saved, text) if isinstance(saved, dict) else (None, text)
