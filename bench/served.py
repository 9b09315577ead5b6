"""Servers of all that is compared, each on a port of its own and on this machine only."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import psutil

HERE = Path(__file__).parent
PEERS = HERE / "peers"
THEIRS = HERE.parent / ".venv-bench" / ("Scripts" if os.name == "nt" else "bin")
TOKEN = "bench"
# No peer asks for anything from afar: no telemetry, no files from a CDN, no look for a newer one.
QUIET = {
    "BOKEH_RESOURCES": "server",
    "MARIMO_SKIP_UPDATE_CHECK": "1",
    "PANEL_NPM_CDN": "none",
    "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
    "STREAMLIT_SERVER_HEADLESS": "true",
    "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
}


class Command(NamedTuple):
    """What starts a server; `{port}` stands for its port. `answers` is asked until it does."""

    words: Sequence[str]
    answers: str
    page: str


def _of_peer(name: str, *more: str) -> list[str]:
    return [str(THEIRS / name), *more]


def lab(folder: Path) -> Command:
    """JupyterLab on a folder, with our notebook beside the bare ones."""
    options = ["--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True"]
    options += ["--LabApp.expose_app_in_browser=True", "--no-browser", "--port={port}"]
    first = str(folder / "01-decide.ipynb")
    return Command([sys.executable, "-m", "coprod", "lab", first, "--", *options], "/api", "/lab")


def workshop(notebook: Path) -> Command:
    """The workshop page of a notebook."""
    words = [sys.executable, "-m", "coprod", "workshop", str(notebook), "--", *_VOILA]
    return Command(words, "/voila/templates/coprod/static/app.js", f"/?token={TOKEN}")


def voila(notebook: Path) -> Command:
    """Voilà as it comes, with a bare notebook."""
    words = [sys.executable, "-m", "voila", str(notebook), *_VOILA]
    return Command(words, "/voila/static/none", f"/?token={TOKEN}")


_VOILA = ("--no-browser", "--port={port}", f"--Voila.token={TOKEN}")

PEER_COMMANDS = {
    "marimo": Command(
        _of_peer("marimo", "run", str(PEERS / "nine_marimo.py"), "--headless", "--port={port}"),
        "/health",
        "/",
    ),
    "Panel": Command(
        _of_peer("panel", "serve", str(PEERS / "nine_panel.py"), "--port={port}"),
        "/nine_panel",
        "/nine_panel",
    ),
    "Streamlit": Command(
        _of_peer("streamlit", "run", str(PEERS / "nine_streamlit.py"), "--server.port={port}"),
        "/_stcore/health",
        "/",
    ),
}


class Served(NamedTuple):
    """A server that runs: where its page is, and its process."""

    page: str
    process: int

    def kernels(self) -> set[int]:
        """Return the processes of its kernels."""
        found = psutil.Process(self.process).children(recursive=True)
        return {one.pid for one in found if "ipykernel_launcher" in " ".join(one.cmdline())}

    def end_kernels(self) -> None:
        """End every kernel of a JupyterLab, so that the next notebook gets a new one."""
        sessions = self.page.removesuffix("/lab") + "/api/sessions"
        with urllib.request.urlopen(sessions) as answer:
            running = [one["id"] for one in json.load(answer)]
        for id in running:
            end = urllib.request.Request(f"{sessions}/{id}", method="DELETE")
            with contextlib.suppress(urllib.error.HTTPError):
                urllib.request.urlopen(end).close()


@contextmanager
def served(command: Command, work: Path) -> Iterator[Served]:
    """Run a server until it is left, from when it answers on; drafts and log are in a folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [word.format(port=port) for word in command.words]
    environment = {**os.environ, **QUIET, "COPROD_DRAFTS": str(work / f"drafts-{port}")}
    with (work / f"{port}.txt").open("wb") as log:
        server = subprocess.Popen(
            words, env=environment, cwd=work, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _wait(server, f"http://127.0.0.1:{port}{command.answers}", Path(log.name))
            yield Served(f"http://127.0.0.1:{port}{command.page}", server.pid)
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


def _wait(server: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    for _ in range(1200):
        if server.poll() is not None:
            sys.exit(f"A server ended: {log.read_text()}")
        try:
            urllib.request.urlopen(address, timeout=2).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"A server does not answer: {log.read_text()}")


def installed() -> bool:
    """Tell whether the peers are there: `make bench` brings them."""
    return all(shutil.which(command.words[0]) for command in PEER_COMMANDS.values())
