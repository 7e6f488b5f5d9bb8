"""Home in words: sections for who draws them, one reply for who types it."""

from datetime import UTC, datetime

import pytest

from adapters.chat.wording import Reader, home, say, stranger_home
from core.home import Decisions, FirstSteps, LowestClients, UnsentMessage
from core.outbox import Delivery
from core.paging import Page
from core.people import Right
from core.results import MineShown, StaffHomeShown, TimerShown
from core.units import Minutes
from core.views import ClientLeft
from tests.adapters.chat.talk import Talk, labels

AT = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
MANAGER = Reader(language="en", staff=True, rights=frozenset(Right))
NOTHING = MineShown(
    today=AT.date(),
    entries=(),
    worked_today=Minutes(0),
    worked_this_week=Minutes(0),
    page=Page(number=1, count=0),
)


@pytest.fixture
def talk() -> Talk:
    return Talk()


def left(client: str, balance: int) -> ClientLeft:
    return ClientLeft(client=client, balance=Minutes(balance), threshold=Minutes(120))


def shown(
    *clients: ClientLeft, count: int | None = None, timer: str | None = None
) -> StaffHomeShown:
    return StaffHomeShown(
        timer=TimerShown(client=timer, since=AT if timer else None),
        mine=NOTHING,
        clients=LowestClients(clients=clients, count=len(clients) if count is None else count),
        decisions=Decisions(
            unsent=(
                UnsentMessage(
                    client="Acme", delivery=Delivery.FAILED, since=AT, problem="is_archived"
                ),
            )
        ),
        first_steps=FirstSteps(add_client=not clients, link_alerts=True),
    )


def titles(result: StaffHomeShown, reader: Reader = MANAGER) -> list[str]:
    return [section.title for section in home(result, reader=reader)]


def test_puts_the_most_pressing_first() -> None:
    assert titles(shown(left("Acme", 60), left("Globex", 600), timer="Acme")) == [
        "First steps",
        "A message was not delivered",
        "Timer: Acme, since 12:00",
        "You have logged nothing this week.",
        "1 of 2 clients is low on hours",
    ]


def test_leaves_out_what_is_empty() -> None:
    assert titles(shown()) == [
        "First steps",
        "A message was not delivered",
        "You have logged nothing this week.",
    ]


@pytest.mark.parametrize(
    ("clients", "count", "said"),
    [
        ((left("Acme", 600),), 1, "No client is low on hours"),
        ((left("Acme", 60), left("Globex", 0)), 2, "2 of 2 clients are low on hours"),
        ((left("Acme", 60), left("Globex", 0)), 9, "At least 2 of 9 clients are low on hours"),
    ],
)
def test_counts_who_is_low(clients: tuple[ClientLeft, ...], count: int, said: str) -> None:
    assert titles(shown(*clients, count=count))[-1] == said


def test_speaks_german() -> None:
    german = Reader(language="de", staff=True, rights=frozenset(Right))
    sections = home(shown(left("Acme", 60)), reader=german)

    assert "verknüpfen warnungen" in sections[0].lines[0]
    assert sections[-1].title == "Bei 1 von 1 Kunden sind die Stunden knapp"
    assert {section.language for section in sections} == {"de"}


def test_says_all_of_it_in_one_reply_where_it_is_typed() -> None:
    reply = say(shown(left("Acme", 60), timer="Acme"), reader=MANAGER)

    assert reply.title == "What concerns you"
    assert "1 of 1 clients is low on hours" in reply.lines
    assert [button.say for button in reply.buttons] == ["timer stop", "timer cancel", "log"]


@pytest.mark.parametrize(
    ("language", "title", "buttons"),
    [
        (
            "en",
            "Acme: top-up of 10 h approved (TU1)",
            [
                ("Send invoice", "invoiced TU1"),
                ("Mark paid", "paid TU1"),
                ("Cancel", "cancel TU1 {}"),
            ],
        ),
        (
            "de",
            "Acme: Aufladung von 10 h freigegeben (TU1)",
            [
                ("Rechnung schicken", "berechnet TU1"),
                ("Als bezahlt vermerken", "bezahlt TU1"),
                ("Stornieren", "stornieren TU1 {}"),
            ],
        ),
    ],
)
async def test_offers_to_send_the_invoice_of_what_was_approved(
    talk: Talk, language: str, title: str, buttons: list[tuple[str, str]]
) -> None:
    talk.speaks("mona", language)
    await approve(talk, "acme")

    reply = await talk.say("mona", "home")

    assert title in reply.lines
    assert [(each.label, each.say) for each in reply.buttons[:-1]] == buttons


async def test_offers_the_steps_to_payment_once_where_several_are_unpaid(talk: Talk) -> None:
    await approve(talk, "acme")
    await approve(talk, "globex")
    assert labels(await talk.say("mona", "home")) == [
        "Send an invoice",
        "Mark a top-up paid",
        "Log time",
    ]

    await talk.say("mona", "invoiced TU1")
    await talk.say("mona", "invoiced TU2")
    home = await talk.say("mona", "home")
    assert labels(home) == ["Mark a top-up paid", "Log time"]
    asked = await talk.press("mona", home, "Mark a top-up paid")
    assert [button.say for button in asked.buttons] == ["paid TU2", "paid TU1"]


async def test_offers_to_note_the_invoice_where_invoices_are_written_elsewhere(talk: Talk) -> None:
    for client in ("acme", "globex"):
        await talk.say("anna", f"topup {client}")
        await talk.say("mona", f"approve {client}")
    home = await talk.say("mona", "home")
    assert labels(home) == ["Mark invoiced", "Mark a top-up paid", "Log time"]


async def approve(talk: Talk, client: str) -> None:
    await talk.say("mona", "company set address Hafenstraße 1, 20457 Hamburg")
    await talk.say("mona", "company set tax 19")
    await talk.say("anna", f"topup {client}")
    await talk.say("mona", f"approve {client}")


def test_tells_a_stranger_whom_to_ask() -> None:
    reply = stranger_home(Reader(language="en"))

    assert reply.title == "Blockhours keeps prepaid support hours"
    assert len(reply.lines) == 2
    assert reply.buttons == ()
