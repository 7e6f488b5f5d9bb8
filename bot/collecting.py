"""Gives direct debits that were asked for to whoever collects them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from adapters.payments import Collection, Collector, Told
from core.direct_debits import DebitState, DirectDebit
from core.operations import tell_of_debit
from core.operations.desk import Act
from core.ports import Books, Store, Unit

_ASKED = frozenset({DebitState.ASKED})


async def collect(store: Store, collector: Collector, clock: Callable[[], datetime]) -> int:
    """Submit all that wait, an organisation at a time; returns how many there were.

    What was submitted and not noted, because the program was killed, is
    submitted again under the same key.
    """
    submitted = 0
    for organisation in await store.read(lambda unit: unit.organisations()):
        orders = await store.read(lambda unit, own=organisation.id: waiting(unit.books(own)))  # type: ignore[misc]
        told = await collector.submit(orders)
        now = clock()
        await store.write(
            lambda unit, own=organisation.id, told=told, now=now: note(unit, own, told, now)  # type: ignore[misc]
        )
        submitted += len(orders)
    return submitted


def waiting(books: Books) -> list[Collection]:
    """The orders that nobody has taken yet, oldest first."""
    return [_collection(books, debit) for debit in books.debits.in_states(_ASKED)]


def note(unit: Unit, organisation_id: int, told: Sequence[Told], now: datetime) -> None:
    """Take the steps that a collector tells of."""
    for each in told:
        act = Act(books=unit.books(organisation_id), at=now)
        tell_of_debit(act, each.debit_id, each.state, reason=each.reason)


def _collection(books: Books, debit: DirectDebit) -> Collection:
    invoice = books.invoices.of_top_up(debit.top_up_id)
    agreement = books.agreements.get(debit.agreement_id)
    number = None if invoice is None else invoice.number
    return Collection(
        key=f"{books.organisation.id}-{debit.id}",
        debit_id=debit.id,
        organisation=books.organisation.name,
        client=books.clients.get(agreement.client_id).name,
        mandate=debit.mandate,
        amount=debit.amount,
        purpose=number or f"TU{debit.top_up_id}",
        asked_on=debit.asked_at.date(),
    )
