"""What Prometheus is told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from adapters.chat.conversation import Conversation
from adapters.chat.reply import Kind
from adapters.storage.store import SqlStore
from bot.clock import utc_now
from bot.gauging import Gauging
from bot.metrics import Metrics, as_text
from core.outbox import Delivery
from tests.bot.crowd import found, said
from tests.contracts.house import message

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def numbers(metrics: Metrics) -> dict[str, float]:
    """The samples as they are served, by name and labels."""
    lines = as_text(metrics.registry).decode().splitlines()
    samples = (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    return {name: float(value) for name, value in samples}


def test_measures_from_the_raising_of_an_alert_to_its_posting() -> None:
    metrics = Metrics()
    alert = message("alert/1/renewal/1", queued_at=AT, delivery=Delivery.SENT)
    metrics.tried(alert, AT + 2 * SECOND)
    metrics.tried(replace(alert, updates="alert/1/renewal/1"), AT + 9 * SECOND)
    metrics.tried(replace(alert, delivery=Delivery.QUEUED), AT + 9 * SECOND)

    told = numbers(metrics)
    assert told['blockhours_alert_delay_seconds_sum{platform="slack"}'] == 2.0
    assert told['blockhours_alert_delay_seconds_count{platform="slack"}'] == 1.0
    assert told['blockhours_messages_total{delivery="sent",platform="slack"}'] == 2.0
    assert told['blockhours_messages_total{delivery="queued",platform="slack"}'] == 1.0


def test_tells_how_much_waits_and_for_how_long() -> None:
    metrics = Metrics()
    metrics.outbox(3, AT, AT + 90 * SECOND)
    assert numbers(metrics)["blockhours_outbox_waiting"] == 3
    assert numbers(metrics)["blockhours_outbox_oldest_seconds"] == 90

    metrics.outbox(0, None, AT)
    assert numbers(metrics)["blockhours_outbox_oldest_seconds"] == 0


async def test_counts_what_was_answered_and_committed_and_names_no_client(url: str) -> None:
    metrics = Metrics()
    store = await SqlStore.open(url, migrate=False)
    store.on_commit(metrics.committed)
    await found(store, technicians=1, minutes=120)
    conversation = Conversation(store, utc_now, answered=metrics.answered)
    for text in ("log acme 15m port patched", "log globex 15m port patched", "balance acme"):
        await conversation.answer(said("t0", text))
    await Gauging(store, utc_now, metrics.outbox).round()
    await store.close()

    told = numbers(metrics)
    assert told['blockhours_answers_total{kind="logged",verb="log-hours"}'] == 1
    assert told['blockhours_answers_total{kind="refused",verb="log-hours"}'] == 1
    assert told["blockhours_answer_seconds_count"] == 3
    assert told["blockhours_commit_operations_sum"] >= 2
    assert told["blockhours_outbox_waiting"] >= 1
    assert not [name for name in told if "acme" in name.lower() or "t0" in name]


def test_every_kind_of_an_answer_can_be_counted() -> None:
    metrics = Metrics()
    for kind in Kind:
        metrics.answered("log-hours", kind, 0.01)
    assert numbers(metrics)["blockhours_answer_seconds_count"] == len(Kind)
