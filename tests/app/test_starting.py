"""What a start leaves behind, where it leads, and when the kernel of a page that was left ends."""

import asyncio
import os
import platform
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from coprod.app import serving
from coprod.app.runs import own_folder
from coprod.app.serving import WorkshopServer, end_when_quiet


@pytest.fixture
def runtime(tmp_path, monkeypatch):
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    return tmp_path / "runtime" / "coprod"


def test_folders_of_servers_that_ended_are_removed_and_those_of_others_stay(runtime, monkeypatch):
    running = {os.getpid(), 22}
    monkeypatch.setattr("psutil.pid_exists", lambda pid: pid in running)
    here = platform.node()
    names = [f"{here}-{os.getpid()}", f"{here}-22", f"{here}-33", "elsewhere-33", f"{here}-notes"]
    for name in names:
        (runtime / name).mkdir(parents=True)
        (runtime / name / "left").write_text("")
    own = own_folder()
    assert own == runtime / names[0] and list(own.iterdir()) == []
    assert {one.name for one in runtime.iterdir()} == set(names) - {f"{here}-33"}


def test_nobody_else_on_this_computer_looks_into_it(runtime):
    assert os.name == "nt" or own_folder().stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("ip", "token", "address"),
    [
        ("localhost", "t0", "http://localhost:8866/?token=t0"),
        ("0.0.0.0", "t0", "http://localhost:8866/?token=t0"),
        ("", "t0", "http://localhost:8866/?token=t0"),
        ("::1", "t0", "http://[::1]:8866/?token=t0"),
        ("192.0.2.7", "a&b c", "http://192.0.2.7:8866/?token=a%26b+c"),
        ("localhost", "", "http://localhost:8866/"),
    ],
)
def test_the_browser_is_given_an_address_it_can_reach_with_its_token(ip, token, address):
    server = WorkshopServer(ip=ip)
    server.identity_provider = SimpleNamespace(token=token)
    assert server.address == address


def test_an_address_of_ones_own_choice_is_kept():
    server = WorkshopServer(base_url="/room/", port=9000)
    server.identity_provider = SimpleNamespace(token="t0")
    assert server.address == "http://localhost:9000/room/?token=t0"


def test_where_there_is_no_browser_somebody_is_told(monkeypatch, capsys):
    monkeypatch.setattr("webbrowser.open", lambda address, new: False)
    server = WorkshopServer()
    server.identity_provider = SimpleNamespace(token="t0")
    server._open()
    assert capsys.readouterr().out.strip() == serving.NO_BROWSER


class Kernels(dict):
    """Stands for those of a server. Each look at one goes on to the next of its states."""

    ended = ()

    def get_kernel(self, id):
        return self[id].pop(0)

    def kernel_model(self, id):
        return {"connections": self.talking}

    async def shutdown_kernel(self, id):
        self.ended += (id, len(self[id]))


QUIET, JUST_NOW = timedelta(seconds=9), timedelta()


def look(state, ago):
    return SimpleNamespace(execution_state=state, last_activity=datetime.now(UTC) - ago)


def finish(coroutine):
    """Run it in a thread of its own: a browser of another test may have a loop here."""
    with ThreadPoolExecutor() as pool:
        return pool.submit(asyncio.run, coroutine).result()


@pytest.fixture
def no_waiting(monkeypatch):
    async def at_once(seconds):
        pass

    monkeypatch.setattr("coprod.app.serving.asyncio.sleep", at_once)


def test_a_kernel_hears_the_last_answers_of_a_page_before_it_ends(no_waiting):
    kernels = Kernels(one=[look("busy", QUIET), look("idle", JUST_NOW), look("idle", QUIET)])
    kernels.talking = 0
    finish(end_when_quiet(kernels, "one"))
    assert kernels.ended == ("one", 0), "it ended at the third look, and not before"


def test_a_kernel_that_a_page_talks_to_does_not_end(no_waiting):
    """A browser may say that a page is left, and then somebody stays."""
    kernels = Kernels(one=[look("idle", QUIET) for _ in range(serving.LOOKS)])
    kernels.talking = 1
    finish(end_when_quiet(kernels, "one"))
    assert kernels.ended == ()


def test_a_kernel_that_is_gone_already_is_no_trouble(no_waiting):
    finish(end_when_quiet(Kernels(), "one"))
