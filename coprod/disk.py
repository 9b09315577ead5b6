"""Files of ours: where they are kept, in one form, and written whole. The server loads it, too."""

import contextlib
import hashlib
import os
import secrets
from pathlib import Path

import platformdirs

from coprod.errors import StoreError


def folder() -> Path:
    """Return where drafts are kept: ``COPROD_DRAFTS``, or the person's data folder."""
    chosen = os.environ.get("COPROD_DRAFTS")
    return Path(chosen) if chosen else platformdirs.user_data_path("coprod", False) / "drafts"


def one_form(path: Path | str) -> Path:
    """Return a path as it is whatever links lead to it, so that one file has one name."""
    return Path(os.path.realpath(path))


def path_digest(path: Path | str) -> str:
    """Return a short name for a path, the same for the same path."""
    return hashlib.sha256(str(path).encode()).hexdigest()[:10]


def is_there(path: Path | str) -> bool:
    """Tell whether there is such a file; one that may not be asked for is not there."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def identity(path: Path | str) -> tuple[int, int, int] | None:
    """Return what stays the same when a file is renamed, and is another for each copy.

    It is the disk, the number of the file on it, and when it was last written to.
    """
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino, found.st_mtime_ns)


def write_whole(path: Path, text: str, private: bool = False) -> None:
    """Write a file so that it is there whole, even after a power cut, or as it was before.

    A `private` file can be read by its owner only.

    Raises
    ------
    StoreError
        If the disk is full or the folder cannot be written, saying which.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        handle = os.open(beside, flags, 0o600 if private else 0o666)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise StoreError(f"{path} could not be written: {error.strerror or error}.") from error


def _sync_folder(path: Path) -> None:
    if os.name == "nt":  # Windows has no folders to sync
        return
    handle = os.open(path, os.O_RDONLY)
    with contextlib.suppress(OSError):  # some network drives cannot; the file is there all the same
        os.fsync(handle)
    os.close(handle)
