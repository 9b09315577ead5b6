"""What the process that started this one told it, and nobody else.

An environment variable is read by every process that comes after, also by those it was not meant
for. So a value says for whose children it is: ``PID:VALUE``.
"""

import os

SHOWN = "COPROD_NOTEBOOK"  # the notebook that a workshop shows
EXECUTED = "COPROD_EXECUTED"  # the notebook that is executed into a page


def tell(name: str, value: str) -> None:
    """Tell something to the processes that this one is about to start."""
    os.environ[name] = f"{os.getpid()}:{value}"


def by_parent(name: str) -> str | None:
    """Return what the process that started this one told it under a name; None for nothing."""
    pid, _, value = os.environ.get(name, "").partition(":")
    return value if pid and pid in parents() else None


def parents() -> set[str]:
    """Return the ids of the processes that started this one.

    Jupyter names itself: between it and a kernel may stand a script that starts the kernel.
    """
    return {str(os.getppid()), os.environ.get("JPY_PARENT_PID", "")} - {""}
