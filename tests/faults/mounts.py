"""Mounts that only one run sees: a mount namespace of its own, for the thread that acts and what it starts.

`unshare` is per thread on Linux; the pool's other threads stay where they are. Where the system allows none
(no root, no user namespaces) the run is skipped.
"""

import ctypes
import os
import subprocess
import threading
from collections.abc import Callable

from stage import Failed, Stage

CLONE_NEWNS, CLONE_FS = 0x00020000, 0x00000200


class Skipped(Exception):
    """The run needs something that this machine does not have."""


def in_namespace(act: Callable[[], str]) -> str:
    """What `act` returns, from a thread that sees mounts of its own."""
    outcome: list = []

    def body():
        try:
            enter()
            outcome.append(act())
        except BaseException as problem:
            outcome.append(problem)

    thread = threading.Thread(target=body)
    thread.start()
    thread.join()
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def enter():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(CLONE_FS | CLONE_NEWNS) != 0:
        raise Skipped(f"no mount namespace here: {os.strerror(ctypes.get_errno())}")
    if subprocess.run(["mount", "--make-rprivate", "/"], capture_output=True).returncode != 0:
        raise Skipped("no mounting here")


def mount(stage: Stage, *words: str) -> Callable[..., None]:
    """Mounts over the data directory, and gives what remounts it: remount("-o", "remount,ro")."""
    folder = stage.stage / "data"
    folder.mkdir(exist_ok=True)
    run("mount", *words, str(folder))

    def again(*more: str):
        run(*more, str(folder)) if more == ("umount",) else run("mount", *more, str(folder))
    return again


def run(*command: str):
    ran = subprocess.run(command, capture_output=True, text=True)
    if ran.returncode != 0:
        raise Failed(f"{' '.join(command)}: {ran.stderr}")
