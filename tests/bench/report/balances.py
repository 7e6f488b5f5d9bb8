"""Logs and balances with long histories."""

from collections.abc import Sequence

from tests.bench import balances
from tests.bench.balances import BalanceSpeed
from tests.bench.report.cells import fine, ratio, rows

_TEXT = """\
Milliseconds for one log or read after the other, in databases whose entries are spread over \
{clients} clients, one a day for each; the ratios are to 10,000 entries. *Balance* is the whole \
way through the conversation, with the blocks, the pace and the last entries; *row* is the balance \
alone, through the store; *sum* is what adding the client's ledger up with bare sqlite3 would take.

| entries | log | ratio | balance | ratio | row | sum |
|---:|---:|---:|---:|---:|---:|---:|
{rows}
"""


def section(measured: Sequence[BalanceSpeed]) -> str:
    shorter = next(each for each in measured if each.entries == balances.COMPARED)
    return _TEXT.format(
        clients=balances.CLIENTS, rows=rows(lambda each: _row(each, shorter), measured)
    )


def _row(speed: BalanceSpeed, shorter: BalanceSpeed) -> str:
    return (
        f"| {speed.entries:,} | {fine(speed.log)} | {ratio(speed.log, shorter.log)}"
        f" | {fine(speed.answer)} | {ratio(speed.answer, shorter.answer)}"
        f" | {fine(speed.row)} | {fine(speed.summed)} |"
    )
