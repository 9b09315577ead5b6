"""A real JupyterLab on a folder of notebooks, and how to wait for what it does."""

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
from waiting import until

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HERE = "http://127.0.0.1"
# No name but this machine's is resolved, so nothing gets out even where a network is.
RESOLVE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
FLAGS = [RESOLVE, "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def browser_path() -> str | None:
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


class Lab:
    """`coprod lab` on a folder of notebooks; `kill` ends it as a power cut would."""

    def __init__(self, folder: Path, drafts: Path) -> None:
        self.folder, self.drafts = folder, drafts
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, notebook: str) -> None:
        options = ["--no-browser", f"--port={self.port}", "--ServerApp.port_retries=0"]
        options += ["--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True"]
        self.log = (self.folder.parent / f"lab-{self.port}.log").open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "coprod", "lab", str(self.folder / notebook), "--", *options],
            env={**os.environ, "COPROD_DRAFTS": str(self.drafts)},
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )
        until(self._answers, "JupyterLab answers")

    def _answers(self) -> bool:
        assert self.process.poll() is None, Path(self.log.name).read_text()
        try:
            with urllib.request.urlopen(f"{self.address}/api", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def kernel(self) -> psutil.Process:
        children = psutil.Process(self.process.pid).children(recursive=True)
        return next(c for c in children if "ipykernel_launcher" in " ".join(c.cmdline()))

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


def saved(path: Path) -> dict[str, object]:
    """Return the record document in a notebook file, or {} while there is none."""
    try:
        found: dict[str, object] = json.loads(path.read_text())["metadata"]["coprod"]["record"]
    except (OSError, ValueError, KeyError):
        return {}
    return found
