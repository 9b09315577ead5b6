"""What the server that started this kernel tells it, and nobody else, in the environment."""

import os


def by_parent(name: str) -> str | None:
    """Return what this process was told under a name by the process that started it, or None.

    An environment is passed on to whatever is started from here. So what a server tells its
    kernels begins with the server's process id, as in ``4711:VALUE``, and only a child of that
    very process takes it for its own.

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
    return value if found and who.isdecimal() and int(who) in _parents() else None


def for_children(value: str) -> str:
    """Return a value as `by_parent` understands it in the processes that this one starts."""
    return f"{os.getpid()}:{value}"


def _parents() -> set[int]:
    """Return the process ids of the parent, and on Windows also of its parent.

    There the Python of a virtual environment is a small program that starts the real one.
    """
    parents = {os.getppid()}
    if os.name == "nt":
        import psutil

        parents |= {one.ppid() for one in psutil.Process().parents()[:1]}
    return parents
