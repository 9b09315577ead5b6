"""Files of ours: where they are kept, in one form, and written whole. The server loads it, too."""

import contextlib
import hashlib
import os
import secrets
import stat
import time
from pathlib import Path

import platformdirs

from coprod.errors import StoreError
from coprod.keep.ours import PART, is_former_part

LARGEST = 300_000_000  # bytes; the notebook of a record of 20 MB has about 100
SMALL = 1_000_000  # bytes up to which a file is read whole, whatever it begins with
BEGINNING = 64 * 1024  # bytes of a larger one by which it is judged
BLANK = b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"  # what may stand first: spaces, marks of an encoding
RECORDS = (b"{", b"<<<<<<< ")  # the text of a record, or of two that a merge left
KINDS = {stat.S_IFDIR: "a folder", stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}

AN_HOUR = 3600  # seconds; no write takes so long


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


def read_whole(path: Path | str) -> bytes:
    """Return what a file holds that may be a record, a draft or a notebook.

    Only regular files are opened: a pipe would wait for somebody to write, a device may never
    end. Of a large file that begins as no record does, only the beginning is read.

    Raises
    ------
    OSError
        If the system does not let it be read: no such file, no permission.
    StoreError
        If it is no file or too large to be ours, in a sentence without its name.
    """
    try:
        _no_stranger(os.stat(path))  # asked first: to open a device may already do something
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags)
    except ValueError:  # a NUL, say
        raise StoreError("no file can have such a name.") from None
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(handle)
        _no_stranger(found)  # another may have taken its place
        beginning = file.read(BEGINNING) or b""
        if found.st_size > SMALL and not beginning.lstrip(BLANK).startswith(RECORDS):
            raise StoreError(
                "this file does not begin as a record or a notebook does, so it is none. "
                "The rest of it was not read."
            )
        file.seek(0)
        most = max(found.st_size, SMALL)
        content = file.read(most + 1) or b""
    if len(content) > most:
        raise StoreError("this file grew while it was read. Try again when it is written.")
    return content


def _no_stranger(found: os.stat_result) -> None:
    """Raise `StoreError` for what is no regular file, or too large to be one of ours."""
    if not stat.S_ISREG(found.st_mode):
        kind = KINDS.get(stat.S_IFMT(found.st_mode), "a device")
        raise StoreError(f"this is {kind} and no file, so it was not opened.")
    if found.st_size > LARGEST:
        raise StoreError(
            f"this file has {found.st_size // 1_000_000:,} MB, and a record at most "
            f"{LARGEST // 1_000_000}, so it was not read."
        )


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
        beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.coprod-part")
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


def sweep(folder: Path, former: bool = False) -> None:
    """Remove what writes that were cut off have left in a folder, once it is an hour old.

    Whoever kills a kernel while it writes leaves a whole copy of the answers that nobody sees.
    `former` is for our own folders: what earlier versions left has names that others may use.
    """
    with contextlib.suppress(OSError), os.scandir(folder) as there:
        for one in there:
            if PART.fullmatch(one.name) or (former and is_former_part(one.name)):
                with contextlib.suppress(OSError):  # gone meanwhile, or not ours to remove
                    about = one.stat(follow_symlinks=False)
                    if stat.S_ISREG(about.st_mode) and time.time() - about.st_mtime > AN_HOUR:
                        os.unlink(one.path)


def _sync_folder(path: Path) -> None:
    if os.name == "nt":  # Windows has no folders to sync
        return
    handle = os.open(path, os.O_RDONLY)
    with contextlib.suppress(OSError):  # some network drives cannot; the file is there all the same
        os.fsync(handle)
    os.close(handle)
