"""A real server on a folder of notebooks: JupyterLab, or what else `coprod` starts."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import psutil
from waiting import PATIENCE, until

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HERE = "http://127.0.0.1"
NAMED = "workshop.test"  # what another computer might call this machine
# No name but this machine's is resolved, so nothing gets out even where a network is.
OWN = f"MAP localhost 127.0.0.1 , MAP {NAMED} 127.0.0.1"
RESOLVE = f"--host-resolver-rules={OWN} , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
FLAGS = [RESOLVE, "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def browser_path() -> str | None:
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


class Server:
    """A `coprod` command that serves a folder of notebooks; `kill` ends it as a power cut would.

    `command` is its name, `answers` an address that needs no token.
    """

    command: str
    answers: str

    def __init__(self, folder: Path, drafts: Path) -> None:
        self.folder, self.drafts = folder, drafts
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def options(self) -> list[str]:
        """Return what the server itself is told."""
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        """Return the environment of the server, which is that of its kernels."""
        return {**os.environ, "COPROD_DRAFTS": str(self.drafts)}

    def start(self, notebook: str) -> None:
        options = ["--no-browser", f"--port={self.port}", *self.options()]
        self.log = (self.folder.parent / f"{self.command}-{self.port}.log").open("ab")
        command = [sys.executable, "-m", "coprod", self.command, str(self.folder / notebook)]
        self.process = subprocess.Popen(
            [*command, "--", *options],
            env=self.environment(),
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        until(self._answers, f"coprod {self.command} answers", deadline=120)  # it imports a lot

    def _answers(self) -> bool:
        ended = self.process.poll()
        assert ended is None, f"it ended with {ended}: {Path(self.log.name).read_text()}"
        try:
            with urllib.request.urlopen(f"{self.address}{self.answers}", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def kernel(self, id: str = "") -> psutil.Process:
        """Return the process of a kernel: of the one with this id, where there are several."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        commands = [(child, " ".join(child.cmdline())) for child in children]
        return next(c for c, said in commands if "ipykernel_launcher" in said and id in said)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()


class Lab(Server):
    """JupyterLab."""

    command, answers = "lab", "/api"

    def options(self) -> list[str]:
        open_to_all = ["--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True"]
        tells = "--LabApp.expose_app_in_browser=True"  # the page can be asked how its kernel is
        return ["--ServerApp.port_retries=0", *open_to_all, tells]

    def afresh(self) -> None:
        """End every kernel and put folder and drafts back as they were, for the next test."""
        sessions = f"{self.address}/api/sessions"
        with urllib.request.urlopen(sessions, timeout=PATIENCE) as answer:
            running = [one["id"] for one in json.load(answer)]
        for id in running:
            end = urllib.request.Request(f"{sessions}/{id}", method="DELETE")
            with contextlib.suppress(urllib.error.HTTPError):  # two on one kernel: it is gone
                urllib.request.urlopen(end, timeout=PATIENCE).close()
        shutil.rmtree(self.drafts, ignore_errors=True)
        for made in self.folder.iterdir():
            shutil.rmtree(made) if made.is_dir() else made.unlink()
        shutil.copytree(NOTEBOOKS, self.folder, dirs_exist_ok=True)


def saved(path: Path) -> dict[str, object]:
    """Return the record document in a notebook file, or {} while there is none."""
    try:
        found: dict[str, object] = json.loads(path.read_text())["metadata"]["coprod"]["record"]
    except (OSError, ValueError, KeyError):
        return {}
    return found
