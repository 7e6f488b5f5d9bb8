"""`/log` in Slack on PostgreSQL, beside Bolt alone."""

from adapters.slack.adapter import PATIENCE
from tests.bench import postgres
from tests.bench.postgres import OnPostgres, PostgresSpeed
from tests.bench.report.cells import late, ratio, rows, short, speeds, waits, whole

_TEXT = """\
The same on PostgreSQL {server_version}, which runs on the same machine and is as durable as \
`initdb` leaves it: `fsync` {fsync}, `synchronous_commit` {synchronous_commit}, \
`full_page_writes` {full_page_writes}; it has looked at what it holds (`ANALYZE`), as it does by \
itself after a minute. One process of `blockhours serve`, one MSP; *hot* are logs \
for one client only. {repeats} runs each, after which the ledger holds exactly what was \
acknowledged, once, and adds up; {late} answers came later than after {patience:.0f} s.

| connections | Blockhours, a second | bare Bolt | ratio | half within, ms | 99 of 100 \
| hot | hot ÷ spread |
|---:|---:|---:|---:|---:|---:|---:|---:|
{rows}

Milliseconds of the processor that one of these logs takes in the program, and in all of \
PostgreSQL:

| connections | Blockhours | PostgreSQL |
|---:|---:|---:|
{costs}
"""


def section(measured: OnPostgres) -> str:
    return _TEXT.format(
        **measured.settings,
        repeats=postgres.REPEATS,
        patience=PATIENCE,
        late=late(*(each for speed in measured.speeds for each in (speed.ours, speed.hot))),
        rows=rows(_row, measured.speeds),
        costs=rows(_cost, measured.speeds),
    )


def _row(speed: PostgresSpeed) -> str:
    ours, hot, bolt = speeds(speed.ours), speeds(speed.hot), speeds(speed.bolt)
    half, most = waits(speed.ours, 50), waits(speed.ours, 99)
    return (
        f"| {speed.at_once} | {whole(ours)} | {whole(bolt)} | {ratio(ours, bolt)}"
        f" | {short(half)} | {short(most)} | {whole(hot)} | {ratio(hot, ours)} |"
    )


def _cost(speed: PostgresSpeed) -> str:
    return f"| {speed.at_once} | {short(speed.program)} | {short(speed.database)} |"
