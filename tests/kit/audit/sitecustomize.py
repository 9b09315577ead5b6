"""Python loads this before anything else, where its folder comes first on the path.

It notes whom a process tries to reach beyond this machine, in the file that ABROAD_LOG names.
An attempt is noted before it is made, so it counts where no network answers, too. Sockets that
C code opens by itself are not seen: ours are those of messages to a kernel, on this machine.
"""

import ipaddress
import os
import socket
import sys
from typing import Any

LOG = os.environ.get("ABROAD_LOG")
ASKS = ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname")


def near(host: Any) -> bool:
    """Tell whether this is the machine itself: the name or an address of its own."""
    if not host or host in ("localhost", "0.0.0.0", "::", socket.gethostname()):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def host_of(event: str, args: tuple[Any, ...]) -> Any:
    """Return whom this is about; None for no computer, as with a socket that is a file."""
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = args[0]
    else:
        host = args[1][0] if isinstance(args[1], tuple) else None
    return host.decode() if isinstance(host, bytes) else host


def note(line: str) -> None:
    handle = os.open(str(LOG), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(handle, f"{line}\n".encode())
    os.close(handle)


def hook(event: str, args: tuple[Any, ...]) -> None:
    if event in ASKS and not near(host := host_of(event, args)):
        note(f"{event} {host}")


if LOG:
    note(f"watched {os.getpid()}")
    sys.addaudithook(hook)
