"""Logs that are posted to Blockhours as Slack posts them."""

from itertools import count, islice

from tests.bench.load import Loaded, command, post_all, signed
from tests.bench.office import TEAM_ID, work
from tests.bench.proving import check_once_each
from tests.bench.raw import CLIENTS
from tests.bench.servers import Server


class Deliveries:
    """Posts logs, each another one; after each run the ledgers hold what was acknowledged."""

    def __init__(self, ledgers: str) -> None:
        self._ledgers = ledgers
        self._numbers = count()
        self._acknowledged = 0

    async def post(
        self,
        server: Server,
        times: int,
        *,
        at_once: int,
        clients: int = CLIENTS,
        teams: tuple[str, ...] = (TEAM_ID,),
    ) -> Loaded:
        """Post so many, for clients and workspaces by turns."""
        requests = [
            signed(
                server.events,
                command(each, work(each, clients=clients), team=teams[each % len(teams)]),
            )
            for each in islice(self._numbers, times)
        ]
        loaded = await post_all(server.events, requests, at_once=at_once)
        self._acknowledged += times
        check_once_each(self._ledgers, self._acknowledged)
        return loaded
