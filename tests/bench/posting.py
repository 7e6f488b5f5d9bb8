"""Logs that are posted to Blockhours as Slack posts them."""

from dataclasses import replace
from itertools import count, islice
from time import perf_counter

from tests.bench.load import Loaded, command, post_all, signed
from tests.bench.office import TEAM_ID, work
from tests.bench.proving import check_once_each, until_stored
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
        """Post so many, for clients and workspaces by turns.

        What is not carried out within Slack's patience is answered later, and
        counts only once it is in a ledger.
        """
        requests = [
            signed(
                server.events,
                command(each, work(each, clients=clients), team=teams[each % len(teams)]),
            )
            for each in islice(self._numbers, times)
        ]
        self._acknowledged += times
        began = perf_counter()
        loaded = await post_all(server.events, requests, at_once=at_once)
        if loaded.late:
            await until_stored(self._ledgers, self._acknowledged)
            loaded = replace(loaded, seconds=perf_counter() - began)
        check_once_each(self._ledgers, self._acknowledged)
        return loaded
