"""Limits that the kernel keeps for a worker: memory, no new sockets, death with its parent."""

from __future__ import annotations

import ctypes
import platform
import resource
import signal
import struct
import sys
from typing import Final

__all__ = ["die_with_parent", "forbid_sockets", "limit_memory"]

_PR_SET_PDEATHSIG: Final = 1
_PR_SET_SECCOMP: Final = 22
_PR_SET_NO_NEW_PRIVS: Final = 38
_SECCOMP_MODE_FILTER: Final = 2
_EACCES: Final = 13
# Architecture as the kernel's audit names it, and its numbers for socket(2) and io_uring_setup(2).
_CALLS: Final = {"x86_64": (0xC000003E, (41, 425)), "aarch64": (0xC00000B7, (198, 425))}


def die_with_parent() -> None:
    """Be killed when the parent dies (Linux; elsewhere the closed channel ends an idle worker)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def limit_memory(megabytes: int) -> None:
    """Let this process take ``megabytes`` more than it has now; beyond that it is aborted."""
    limit = _address_space() + megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def forbid_sockets() -> bool:
    """Make every new socket fail in this process, whatever a query has it do. Linux only.

    The second lock on the door that ``queries.protocol.safety`` closes. Gives whether it is shut.
    """
    machine = _CALLS.get(platform.machine())
    if sys.platform != "linux" or machine is None:
        return False
    architecture, calls = machine
    allow, deny = 0x7FFF0000, 0x00050000 | _EACCES
    program = [(0x20, 0, 0, 4), (0x15, 1, 0, architecture), (0x06, 0, 0, deny), (0x20, 0, 0, 0)]
    for call in calls:
        program += [(0x15, 0, 1, call), (0x06, 0, 0, deny)]
    program.append((0x06, 0, 0, allow))
    code = b"".join(struct.pack("HBBI", *line) for line in program)
    buffer = ctypes.create_string_buffer(code, len(code))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    given = Program(len(program), ctypes.cast(buffer, ctypes.c_void_p))
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(given), 0, 0) == 0)


def _address_space() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:
            return int(pages.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1024 * 1024 * 1024
