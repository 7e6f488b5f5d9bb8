"""Everything that is tried, by name."""

from tests.torture.clocks import jumps_on_postgres, jumps_on_sqlite
from tests.torture.delivering import (
    delivered_to_playground,
    delivered_to_slack,
    delivered_to_slack_by_many,
    delivered_to_teams,
)
from tests.torture.disks import broken_disk, full_disk, no_room, slow_disk
from tests.torture.flooding import flooded
from tests.torture.killing import killed_on_postgres, killed_on_sqlite
from tests.torture.outages import outages
from tests.torture.verdicts import Trial

TRIALS: dict[str, Trial] = {
    "killed-on-sqlite": killed_on_sqlite,
    "killed-on-postgresql": killed_on_postgres,
    "postgresql-outages": outages,
    "clocks-on-sqlite": jumps_on_sqlite,
    "clocks-on-postgresql": jumps_on_postgres,
    "full-disk": full_disk,
    "no-room": no_room,
    "broken-disk": broken_disk,
    "slow-disk": slow_disk,
    "flood": flooded,
    "alerts-in-slack": delivered_to_slack,
    "alerts-in-slack-by-many": delivered_to_slack_by_many,
    "alerts-in-teams-by-many": delivered_to_teams,
    "alerts-on-the-playground": delivered_to_playground,
}
