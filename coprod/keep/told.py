"""What the process that started this one tells it, and nobody else, in the environment.

An environment is passed on to whatever is started from here, also to those it was not meant for.
So what a server tells its kernels begins with the server's process id, as in ``4711:VALUE``.
"""

import os

SHOWN = "COPROD_NOTEBOOK"  # the notebook that a workshop shows
EXECUTED = "COPROD_EXECUTED"  # the notebook that is executed into a page


def by_parent(name: str) -> str | None:
    """Return what this process was told under a name by the process that started it, or None.

    Only a child of that very process takes it for its own.

    Examples
    --------
    >>> os.environ["COPROD_EXAMPLE"] = f"{os.getppid()}:told"
    >>> by_parent("COPROD_EXAMPLE")
    'told'
    >>> os.environ["COPROD_EXAMPLE"] = f"{os.getpid()}:meant for my children"
    >>> by_parent("COPROD_EXAMPLE") is None
    True
    """
    who, found, value = os.environ.get(name, "").partition(":")
    return value if found and who.isdecimal() and int(who) in parents() else None


def for_children(value: str) -> str:
    """Return a value as `by_parent` understands it in the processes that this one starts."""
    return f"{os.getpid()}:{value}"


def tell(name: str, value: str) -> None:
    """Tell something to the processes that this one is about to start."""
    os.environ[name] = for_children(value)


def parents() -> set[int]:
    """Return the ids of the processes that started this one.

    Jupyter names itself to its kernels: a script that starts them may stand between. On Windows
    the Python of a virtual environment is a small program that starts the real one.
    """
    parents, jupyter = {os.getppid()}, os.environ.get("JPY_PARENT_PID", "")
    if os.name == "nt":  # where Jupyter names a handle
        import psutil

        return parents | {one.ppid() for one in psutil.Process().parents()[:1]}
    return parents | ({int(jupyter)} if jupyter.isdecimal() else set())


def in_workshop() -> bool:
    """Tell whether a workshop page runs this kernel."""
    return by_parent(SHOWN) is not None
