"""Everything that is tried, by name."""

from tests.torture.clocks import jumps_on_postgres, jumps_on_sqlite
from tests.torture.delivering import (
    delivered_to_playground,
    delivered_to_slack,
    delivered_to_slack_by_many,
    delivered_to_teams,
)
from tests.torture.disks import broken_disk, full_disk, full_file_system, no_room, slow_disk
from tests.torture.flooding import flooded, flooded_on_postgres
from tests.torture.killing import killed_on_postgres, killed_on_sqlite
from tests.torture.outages import outages
from tests.torture.power import (
    power_loss,
    power_loss_fatal,
    power_loss_forgetful,
    power_loss_worn,
    would_be_noticed,
)
from tests.torture.server_disks import bad_below_postgres, full_below_postgres
from tests.torture.verdicts import Trial

TRIALS: dict[str, Trial] = {
    "killed-on-sqlite": killed_on_sqlite,
    "killed-on-postgresql": killed_on_postgres,
    "postgresql-outages": outages,
    "postgresql-on-a-bad-disk": bad_below_postgres,
    "postgresql-on-a-full-file-system": full_below_postgres,
    "clocks-on-sqlite": jumps_on_sqlite,
    "clocks-on-postgresql": jumps_on_postgres,
    "full-disk": full_disk,
    "full-file-system": full_file_system,
    "no-room": no_room,
    "broken-disk": broken_disk,
    "slow-disk": slow_disk,
    "power-loss": power_loss,
    "power-loss-after-lost-syncs": power_loss_forgetful,
    "power-loss-after-a-death-at-a-sync": power_loss_fatal,
    "power-loss-on-a-worn-disk": power_loss_worn,
    "power-loss-would-be-noticed": would_be_noticed,
    "flood": flooded,
    "flood-on-postgresql": flooded_on_postgres,
    "alerts-in-slack": delivered_to_slack,
    "alerts-in-slack-by-many": delivered_to_slack_by_many,
    "alerts-in-teams-by-many": delivered_to_teams,
    "alerts-on-the-playground": delivered_to_playground,
}
