"""Technicians whose database syncs no commit: `python -m tests.torture.careless URL FIRST`.

What a loss of power takes from them shows that the trial of it would notice.
"""

import asyncio
import sys

from sqlalchemy import Connection, Engine, event

from tests.torture import technicians


@event.listens_for(Engine, "engine_connect")
def _be_careless(connection: Connection) -> None:
    connection.exec_driver_sql("PRAGMA synchronous = NORMAL").close()
    connection.rollback()  # ends what SQLAlchemy believes to have begun


if __name__ == "__main__":
    technicians.be_quiet()
    asyncio.run(technicians.main(sys.argv[1], int(sys.argv[2])))
