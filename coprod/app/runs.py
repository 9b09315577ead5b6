"""A folder for each server that runs, in Jupyter's own place for such things."""

import os
import platform
import shutil
from pathlib import Path

import psutil
from jupyter_core.paths import jupyter_runtime_dir


def own_folder() -> Path:
    """Return a new, empty folder for this process; those of processes that ended are removed.

    Servers may be ended in ways that leave them no time to clean up, so the next one does. In the
    temporary folder it could not tell what is nobody's any more. The name has the computer in
    it: several may share a home, and none knows the processes of another.
    """
    place = Path(jupyter_runtime_dir()) / "coprod"
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    here = f"{platform.node()}-"
    for former in place.glob(f"{here}*"):
        pid = former.name.removeprefix(here)
        if pid.isdecimal() and (int(pid) == os.getpid() or not psutil.pid_exists(int(pid))):
            shutil.rmtree(former, ignore_errors=True)
    own = place / f"{here}{os.getpid()}"
    own.mkdir(mode=0o700, exist_ok=True)
    return own
