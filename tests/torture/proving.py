"""What must hold of the books whatever broke: `storage.md`, "Breaking it on purpose"."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from adapters.chat.conversation import Conversation
from adapters.storage.store import SqlStore
from bot.accounts import client_accounts
from bot.clock import utc_now
from bot.proof import flaws
from core.ledger import Entry, EntryKind
from core.notices import BalanceLow
from core.operations.auditing import audit_alerts
from core.outbox import OutboxMessage
from core.ports import Unit
from tests.torture.crew import Crew, Told
from tests.torture.office import number_of, saying
from tests.torture.technicians import AT_ONCE, DONE, judged
from tests.torture.verdicts import Verdict

_SAID = frozenset({EntryKind.DEBIT, EntryKind.ADJUSTMENT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """What a database holds."""

    entries: tuple[Entry, ...]
    alerts: int
    flaws: tuple[str, ...]

    @property
    def stored(self) -> Counter[int]:
        """How often each number stands in the ledgers."""
        return Counter(
            number_of(entry.request_key)
            for entry in self.entries
            if entry.request_key is not None and entry.kind in _SAID
        )


async def losses(store: SqlStore, told: Told) -> list[str]:
    """Name everything that was lost, or is there twice, or does not add up."""
    acknowledged = told.acknowledged  # by now: those who work go on while we look
    books = await store.read(_look)
    stored = books.stored
    found = list(books.flaws)
    found += [f"{number} was acknowledged and is lost" for number in acknowledged - set(stored)]
    found += [
        f"{number} was answered with 'nothing was logged' and is stored"
        for number in told.refused & set(stored)
    ]
    found += [f"{number} is stored {times} times" for number, times in stored.items() if times > 1]
    found += [f"{number} was answered with '{word}'" for number, word in told.odd.items()]
    return found


async def losses_by_repeating(store: SqlStore, told: Told) -> list[str]:
    """Deliver everything once more, as a platform does; each must stand there once."""
    conversation, numbers = Conversation(store, utc_now), iter(sorted(told.answers))

    async def repeat() -> None:
        for number in numbers:
            told.answers[number] = judged(await conversation.answer(saying(number)))

    await asyncio.gather(*(repeat() for _ in range(AT_ONCE)))
    return [
        f"{number} was not done when it was said again: {word}"
        for number, word in told.answers.items()
        if word != DONE
    ] + await losses(store, told)


async def losses_of(crew: Crew) -> list[str]:
    """Look with a store that nothing was wrong with."""
    store = await SqlStore.open(crew.url, migrate=False)
    lost = await losses(store, crew.told)
    await store.close()
    return lost


async def verdict_on(crew: Crew, lost: list[str], what: str) -> Verdict:
    """Say everything again, and tell what came of it all."""
    acknowledged, refused = len(crew.told.acknowledged), len(crew.told.refused)
    unclear = len(crew.told.answers) - acknowledged - refused
    store = await SqlStore.open(crew.url, migrate=False)
    lost += await losses_by_repeating(store, crew.told)
    await store.close()
    return Verdict(
        tried=f"{what}: {acknowledged} acknowledged, {refused} told that nothing was logged,"
        f" {unclear} apologised for; then all said again",
        lost=lost,
    )


async def crossings(store: SqlStore) -> int:
    """How many alerts were raised."""
    return (await store.read(_look)).alerts


def _look(unit: Unit) -> Books:
    accounts = [one for one in client_accounts(unit) if one.account]
    return Books(
        entries=tuple(entry for one in accounts if one.account for entry in one.account.entries),
        alerts=sum(
            len(one.books.alerts.of_agreement(one.account.agreement.id))
            for one in accounts
            if one.account
        ),
        flaws=tuple(_flaws(unit)),
    )


def _flaws(unit: Unit) -> Iterator[str]:
    for one in client_accounts(unit):
        if one.account is not None:
            yield from (f"{one.client.name}: {flaw}" for flaw in flaws(one.account))
    for flaw in audit_alerts(unit, utc_now()):
        yield f"{flaw.client}: the {flaw.kind} alert no. {flaw.number} is {flaw.fault}"
    raised = Counter((each.place, each.subject) for each in _alerts(unit))
    yield from (f"{subject} is queued twice" for (_, subject), n in raised.items() if n > 1)


def _alerts(unit: Unit) -> Iterator[OutboxMessage]:
    for message in unit.queue.unsent():
        if isinstance(message.notice, BalanceLow) and message.updates is None:
            yield message
