"""TimeTagger as a process of its own, in an environment of its own, which is made once."""

import asyncio
import os
import sqlite3
import sys
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientSession

from tests.bench.measuring import LeftOut
from tests.bench.servers import started
from tests.bench.waiting import free_port, until_well

_ROOT = Path(__file__).parents[2]
_PLACE = _ROOT / "build" / "peers"
_PROXY = b64encode(b'{"method": "proxy"}')
"""It believes a proxy in front of it who somebody is, and this is how it is asked for a token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeTagger:
    """It runs, and keeps a file for each account in a folder."""

    address: str
    folder: Path

    @property
    def records(self) -> str:
        """Where it takes records."""
        return f"{self.address}api/v2/records"

    async def token(self, account: str) -> str:
        """Make an account, whose file has its tables once somebody came in."""
        who = {"X-Remote-User": account}
        async with ClientSession(f"{self.address}api/v2/", raise_for_status=True) as session:
            async with session.post("bootstrap_authentication", data=_PROXY, headers=who) as told:
                token: str = (await told.json(content_type=None))["token"]
            async with session.get("version", headers={"Authtoken": token}):
                return token

    def kept(self) -> int:
        """How many records are in all its files."""
        return sum(map(_kept, self.folder.glob("users/*.db")))


@asynccontextmanager
async def timetagger(folder: Path) -> AsyncIterator[TimeTagger]:
    """Run it as it comes. Raises LeftOut where it cannot be installed."""
    python, port, data = await _installed(), free_port(), folder / "timetagger"
    words = (f"--bind=127.0.0.1:{port}", f"--datadir={data}", "--proxy-auth-enabled=true")
    log = folder / "timetagger.log"
    async with started((str(python), "-m", "timetagger", *words), {}, log):
        address = f"http://127.0.0.1:{port}/timetagger/"
        await until_well(f"{address}status")
        yield TimeTagger(address=address, folder=data)


async def _installed() -> Path:
    """Bring its environment up to date; returns its Python."""
    making = await asyncio.create_subprocess_exec(
        *(str(_ROOT / "tools" / "venv"), "peers"),
        env={**os.environ, "VENV": str(_PLACE), "PYTHON": sys.executable},
    )
    if await making.wait() != 0:
        raise LeftOut("TimeTagger could not be installed here")
    return _PLACE / "bin" / "python"


def _kept(file: Path) -> int:
    with closing(sqlite3.connect(file)) as records:
        (number,) = records.execute("SELECT count(*) FROM records").fetchone()
    return int(number)
