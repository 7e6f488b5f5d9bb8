"""A worker ends when the process that started it does, however that ended."""

import asyncio
import os
import signal
import sys


def end_with_crew() -> None:
    """Be told to stop, as by a signal, when standard input ends: its other end is the crew's."""
    loop = asyncio.get_running_loop()

    def told() -> None:
        if not os.read(sys.stdin.fileno(), 1024):
            loop.remove_reader(sys.stdin)
            os.kill(os.getpid(), signal.SIGTERM)

    loop.add_reader(sys.stdin, told)
