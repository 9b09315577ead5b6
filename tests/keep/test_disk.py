"""What is read from a disk: files of ours, and nothing that waits for ever or fills the memory."""

import os
import socket
import tracemalloc

import pytest

from coprod.errors import StoreError
from coprod.keep import disk
from coprod.keep.disk import read_whole

MB = 1_000_000


def of_zeros(path, size):
    """Make a file that takes no room on the disk, and has so many bytes all the same."""
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_a_file_is_read_to_its_last_byte(tmp_path):
    for size in (0, 1, disk.BEGINNING - 1, disk.BEGINNING, disk.BEGINNING + 1, 2 * MB):
        (tmp_path / "file").write_bytes(b"{" * size)
        assert read_whole(tmp_path / "file") == b"{" * size


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_among_the_files_does_not_wait_for_ever(tmp_path):
    os.mkfifo(tmp_path / "x.json")
    with pytest.raises(StoreError, match="this is a pipe and no file, so it was not opened"):
        read_whole(tmp_path / "x.json")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no /dev")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_not_opened(device, monkeypatch):
    monkeypatch.setattr("os.open", lambda *given: pytest.fail("it was opened"))
    with pytest.raises(StoreError, match="this is a device and no file"):
        read_whole(device)


def test_a_folder_and_a_socket_are_not_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with pytest.raises(StoreError, match="this is a folder"):
        read_whole(tmp_path)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s")
        with pytest.raises(StoreError, match="this is a socket"):
            read_whole("s")


def test_a_pipe_that_takes_the_place_of_a_file_meanwhile_does_not_wait_either(
    tmp_path, monkeypatch
):
    file = tmp_path / "x.json"
    file.write_text("{}")
    before = os.stat(file)
    file.unlink()
    os.mkfifo(file)
    monkeypatch.setattr("os.stat", lambda path: before)
    with pytest.raises(StoreError, match="this is a pipe"):
        read_whole(file)


@pytest.mark.parametrize(
    ("size", "why"),
    [(3_000 * MB, "this file has 3,000 MB, and a record at most 300"), (200 * MB, "begin")],
)
def test_a_giant_is_refused_in_little_memory(tmp_path, size, why):
    file = of_zeros(tmp_path / "giant.json", size)
    tracemalloc.start()
    try:
        with pytest.raises(StoreError, match=why):
            read_whole(file)
        assert tracemalloc.get_traced_memory()[1] < MB
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "first", [b"{", b"\xef\xbb\xbf{", b" \r\n{", b"\xff\xfe{\0", b"\xfe\xff\0{", b"<<<<<<< HEAD"]
)
def test_what_may_be_a_record_is_read_however_large(tmp_path, first):
    """Also where it is none: why is said by whoever reads it."""
    (tmp_path / "file").write_bytes(first + b"x" * (2 * MB))
    assert len(read_whole(tmp_path / "file")) == 2 * MB + len(first)


def test_a_small_file_is_read_whatever_it_begins_with(tmp_path):
    (tmp_path / "file").write_bytes(b"PNG")
    assert read_whole(tmp_path / "file") == b"PNG"


def test_a_file_that_does_not_tell_its_size_cannot_fill_the_memory(tmp_path, monkeypatch):
    """As those of /proc, or one that is being written."""
    monkeypatch.setattr(disk, "SMALL", disk.BEGINNING + 10)
    file = tmp_path / "file"
    file.write_bytes(b"")
    empty = os.stat(file)
    file.write_bytes(b"{" * (disk.BEGINNING + 11))
    monkeypatch.setattr("os.fstat", lambda handle: empty)
    with pytest.raises(StoreError, match="this file grew while it was read"):
        read_whole(file)


@pytest.mark.parametrize("name", ["nothing.json", "x" * 5000])
def test_what_is_not_there_is_said_by_the_system(tmp_path, name):
    with pytest.raises(OSError, match=r"No such file|too long"):
        read_whole(tmp_path / name)


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_a_name_that_no_file_can_have_is_no_crash(tmp_path, name):
    with pytest.raises(StoreError, match="no file can have such a name"):
        read_whole(tmp_path / name)
