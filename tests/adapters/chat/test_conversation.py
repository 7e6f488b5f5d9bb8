"""From a text to a reply, the whole way, with the store in memory."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from adapters.chat.reply import Kind, Tone
from adapters.chat.wording import announce
from core.agreements import CreditOn
from core.chat import Place
from core.notices import BalanceLow
from core.people import Role
from core.ports import Answer, Operation, StoreBusy
from tests.adapters.chat.talk import Talk, incoming, labels
from tests.core.shop import ACME_CHANNEL, Shop, changed, log
from tests.fakes.memory import MemoryStore


async def test_carries_the_whole_story_from_log_to_balance() -> None:
    talk = Talk()
    talk.shop.set_terms(changed(credit_on=CreditOn.APPROVAL))
    talk.shop.sell(600)

    logged = await talk.say("anna", "/log acme 8h migrated the mail server")
    assert (logged.kind, logged.tone) == (Kind.LOGGED, Tone.WARNING)
    assert logged.title == "Acme: 8:00 logged, 2:00 left"
    assert logged.lines == ("The balance has reached the renewal threshold of 2:00.",)
    assert (logged.record.client, logged.record.worked_minutes) == ("Acme", 480)
    assert (logged.record.balance_minutes, logged.record.entry) == (120, 2)

    (alert,) = talk.shop.told(BalanceLow)
    drawn = announce(alert.notice, alert.language)
    assert (drawn.title, drawn.private) == ("2:00 left for Acme", False)
    assert labels(drawn) == ["Approve 10 h", "Approve 20 h", "Approve 30 h", "Decline", "I’m on it"]

    approved = await talk.press("mona", drawn, "Approve 10 h")
    assert (approved.kind, approved.tone) == (Kind.APPROVED, Tone.GOOD)
    assert approved.lines == ("The hours are credited.",)

    balance = await talk.say("carl", "how much do we have left?")
    assert (balance.kind, balance.title) == (Kind.BALANCE, "12:00 left for Acme")
    assert balance.record.capacity_minutes == 1200


async def test_redraws_an_alert_without_buttons_and_with_who_decided_when() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 8h migrated the mail server")
    (alert,) = talk.shop.told(BalanceLow)
    await talk.press("mona", announce(alert.notice, "en"), "Approve 20 h")
    (redrawn,) = [each for each in talk.shop.outbox() if each.updates == alert.subject]
    drawn = announce(redrawn.notice, "en")
    assert drawn.buttons == ()
    assert "20 h approved by Mona, Tue 3 Nov, 12:01" in drawn.lines


@pytest.mark.parametrize("text", ["log acme 1h x", "balance", "gibberish", "", "\u202e", "help"])
async def test_tells_a_stranger_only_that_nobody_knows_him(text: str) -> None:
    reply = await Talk().say("stranger", text)
    assert (reply.kind, reply.buttons) == (Kind.REFUSED, ())
    assert reply.title == "I don’t know you yet, so I can’t do anything for you."


async def test_speaks_the_language_of_the_person_then_of_the_platform_then_of_the_house() -> None:
    talk = Talk()
    talk.shop.sell(600)
    english, german = "10:00 left for Acme", "10:00 übrig für Acme"
    assert (await talk.say("anna", "balance acme")).title == english
    assert (await talk.say("anna", "balance acme", locale="de-AT")).title == german
    assert (await talk.say("anna", "balance acme", locale="fr-FR")).title == english
    talk.speaks("anna", "de")
    assert (await talk.say("anna", "balance acme", locale="en-US")).title == german
    assert await talk.conversation.language_of(incoming("anna", "", locale="en")) == "de"
    assert (await talk.say("anna", "log acme")).title == "Was haben Sie getan, und wie lange?"
    assert (await talk.say("anna", "undo E99")).title == "Einen Eintrag E99 kenne ich nicht."
    assert (
        await talk.say("anna", "log acme 90 x")
    ).title == "„90“ braucht eine Einheit: 90m sind 1:30."
    assert (await talk.say("stranger", "x", locale="de")).title.startswith(
        "Ich kenne Sie noch nicht"
    )


async def test_understands_both_languages_whatever_it_answers_in() -> None:
    talk = Talk()
    talk.shop.sell(600)
    assert (await talk.say("anna", "buchen acme 1,5 Drucker")).record.worked_minutes == 90
    assert (await talk.say("anna", "1 h for acme, switch", locale="de")).record.note == "switch"


async def test_answers_the_same_delivery_with_the_same_reply_and_debits_it_once() -> None:
    talk = Talk()
    talk.shop.sell(600)
    first = await talk.say("anna", "log acme 1h switch", delivery="d1")
    again = await talk.say("anna", "log acme 1h switch", delivery="d1")
    assert again == first
    assert talk.shop.balance() == 540


async def test_refuses_the_same_delivery_with_another_text() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 1h switch", delivery="d1")
    other = await talk.say("anna", "log acme 2h switch", delivery="d1")
    assert other.kind is Kind.REFUSED
    assert talk.shop.balance() == 540


async def test_keeps_deliveries_of_two_workspaces_apart() -> None:
    talk = Talk()
    talk.shop.sell(600)
    elsewhere = Place(platform="test", workspace="other", channel="team")
    await talk.say("anna", "log acme 1h switch", delivery="d1")
    await talk.say("anna", "log acme 2h printer", delivery="d1", place=elsewhere)
    assert talk.shop.balance() == 420


async def test_keeps_no_key_of_a_question() -> None:
    talk = Talk()
    await talk.say("anna", "balance acme", delivery="d1")
    assert talk.shop.books().requests.find("test:msp:d1") is None
    await talk.say("anna", "log acme 1h x", delivery="d1")
    assert talk.shop.books().requests.find("test:msp:d1") is not None


async def test_asks_before_it_logs_what_looks_retyped_and_logs_it_at_the_button() -> None:
    talk = Talk()
    talk.shop.sell(600)
    await talk.say("anna", "log acme 1.5 fixed printer // old toner")
    asked = await talk.say("anna", "log acme 1.5 fixed printer // old toner")
    assert asked.kind is Kind.ASKED
    assert talk.shop.balance() == 510
    again = await talk.press("anna", asked, "Log it again")
    assert (again.kind, again.record.note) == (Kind.LOGGED, "fixed printer")
    assert talk.shop.note(again.record.entry or 0).internal == "old toner"
    assert talk.shop.balance() == 420


async def test_offers_the_client_that_was_meant_and_logs_for_it_at_the_button() -> None:
    talk = Talk()
    talk.shop.sell(600)
    asked = await talk.say("anna", "log acmee yesterday 1h switch // cable")
    assert asked.title == "I don’t know “acmee”. Did you mean this one?"
    logged = await talk.press("anna", asked, "Acme")
    assert (logged.title, logged.record.note) == ("Acme: 1:00 logged, 9:00 left", "switch")
    assert str(logged.record.worked_on) == "2026-11-02"


async def test_undoes_and_fixes_at_the_buttons_of_a_receipt() -> None:
    talk = Talk()
    talk.shop.sell(600)
    logged = await talk.say("anna", "log acme 1h switch")
    fix = await talk.press("anna", logged, "Fix")
    assert (fix.kind, fix.form.name if fix.form else None) == (Kind.FORM, "fix E2")
    undone = await talk.press("anna", logged, "Undo")
    assert (undone.kind, undone.title) == (Kind.UNDONE, "Acme: E2 undone, 10:00 left")


async def test_asks_for_the_reason_of_a_refusal_at_the_button() -> None:
    talk = Talk()
    proposed = await talk.say("anna", "topup acme")
    assert "Decline" not in labels(proposed)
    balance = await talk.say("mona", "balance acme")
    declined = await talk.press("mona", balance, "Decline", told="the project is over")
    assert (declined.kind, declined.tone) == (Kind.DECLINED, Tone.WARNING)
    assert talk.shop.books().top_ups.get(1).reason == "the project is over"  # type: ignore[union-attr]


async def test_takes_the_place_for_a_reason_for_none_when_a_button_is_typed_as_it_stands() -> None:
    talk = Talk()
    await talk.say("anna", "topup acme")
    balance = await talk.say("mona", "balance acme")
    (decline,) = [button.say for button in balance.buttons if button.asks]
    refused = await talk.say("mona", decline)
    assert (refused.kind, refused.title) == (Kind.REFUSED, "That needs a reason.")
    german = await talk.say("mona", "ablehnen TU1 Grund: {}", locale="de")
    assert german.kind is Kind.REFUSED
    assert talk.shop.books().top_ups.get(1).is_open  # type: ignore[union-attr]


class Busy(MemoryStore):
    async def write(self, operation: Operation[Answer]) -> Answer:
        raise StoreBusy(reason="too many waiting")


class Broken(MemoryStore):
    async def write(self, operation: Operation[Answer]) -> Answer:
        raise ZeroDivisionError("in the note: my password is swordfish")


class Lost(MemoryStore):
    async def write(self, operation: Operation[Answer]) -> Answer:
        raise OSError("disk gone")

    async def read(self, operation: Operation[Answer]) -> Answer:
        raise OSError("disk gone")


def talk_over(store: MemoryStore) -> Talk:
    shop = Shop()
    store.rows = shop.store.rows
    talk = Talk(shop=shop, store=store)
    talk.speaks("anna", "de")
    store.rows = shop.store.rows
    return talk


async def test_says_kindly_that_it_is_busy_and_that_nothing_was_logged() -> None:
    reply = await talk_over(Busy()).say("anna", "log acme 1h x")
    assert (reply.kind, reply.tone) == (Kind.FAILED, Tone.BAD)
    assert reply.title.startswith("Gerade ist zu viel los, und es wurde nichts gebucht")


async def test_apologises_for_a_fault_with_the_id_under_which_it_is_logged() -> None:
    talk = talk_over(Broken())
    with capture_logs() as lines:
        reply = await talk.say("anna", "log acme 1h my password is swordfish")
    (fault,) = [line for line in lines if line["event"] == "fault"]
    assert reply.kind is Kind.FAILED
    assert reply.title.startswith("Entschuldigung")
    assert fault["request"] in reply.title
    assert (fault["fault"], fault["log_level"]) == ("ZeroDivisionError", "error")
    aloud = [line for line in lines if line["log_level"] != "debug"]
    assert "swordfish" not in repr(aloud)


async def test_apologises_even_when_the_store_cannot_say_who_asks() -> None:
    reply = await talk_over(Lost()).say("anna", "log acme 1h x", locale="de")
    assert (reply.kind, reply.language) == (Kind.FAILED, "de")


async def test_logs_one_line_for_each_request_and_never_its_text() -> None:
    talk = Talk()
    with capture_logs() as lines:
        await talk.say("anna", "log acme 1h the password is swordfish // hunter2")
        await talk.say("anna", "balance acme")
        await talk.say("anna", "swordfish")
    assert [(line["verb"], line["kind"]) for line in lines] == [
        ("log-hours", "logged"),
        ("show-balance", "balance"),
        ("unknown-command", "refused"),
    ]
    assert all(line["ms"] >= 0 for line in lines)
    assert len({line["request"] for line in lines}) == 3
    assert not {"swordfish", "hunter2"} & set(repr(lines).replace("'", " ").split())


class Slow(MemoryStore):
    """Accepts a write at once, and finishes it when told to, whoever waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.may_end = asyncio.Event(), asyncio.Event()

    async def write(self, operation: Operation[Answer]) -> Answer:
        self.begun.set()
        return await asyncio.shield(asyncio.ensure_future(self._finish(operation)))

    async def _finish(self, operation: Operation[Answer]) -> Answer:
        await self.may_end.wait()
        return await super().write(operation)


async def test_finishes_a_write_whose_asker_has_gone() -> None:
    store = Slow()
    talk = talk_over(store)
    asking = asyncio.create_task(talk.conversation.answer(incoming("anna", "log acme 1h switch")))
    await store.begun.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    store.may_end.set()
    await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}))
    assert [entry.minutes for entry in store.rows.entries.values()] == [-60]


CLIENT_SAYS = (
    "balance",
    "why",
    "history",
    "why E2",
    "why E3",
    "help",
    "help history",
    "topup",
    "approve TU1",
    "decline TU1 no",
    "balance globex",
    "history globex",
    "topup globex",
    "log globex 1h",
    "mine",
    "team",
    "client list",
    "fix E2",
    "undo E3",
    "blah",
)


@pytest.mark.parametrize("locale", ["en", "de"])
@pytest.mark.parametrize("text", CLIENT_SAYS)
async def test_never_tells_a_client_of_others_or_of_what_is_internal(
    text: str, locale: str
) -> None:
    talk = Talk()
    talk.shop.sell(600)
    talk.shop.sell(900, client="Globex")
    talk.shop.say("anna", log(480, "migrated"))
    await talk.say("anna", "log acme 1h printer // clumsy people")
    await talk.say("anna", "log globex 1h hush")
    await talk.say("mona", "adjust acme -10m they never noticed")
    reply = await talk.say("carl", text, locale=locale)
    said = repr(reply).casefold()
    for secret in ("clumsy", "hush", "never noticed"):
        assert secret not in said
    if "globex" not in text:
        assert "globex" not in said


async def test_reads_an_unknown_client_and_a_forbidden_one_the_same() -> None:
    talk = Talk()
    forbidden = await talk.say("carl", "balance globex")
    unknown = await talk.say("carl", "balance nobody")
    assert repr(forbidden).replace("globex", "nobody") == repr(unknown)


async def test_means_the_client_of_the_channel_when_none_is_named() -> None:
    talk = Talk()
    talk.shop.sell(600)
    reply = await talk.say("anna", "log 1h switch", place=ACME_CHANNEL)
    assert reply.title == "Acme: 1:00 logged, 9:00 left"


WORDS = st.sampled_from(
    [
        *("log", "fix", "undo", "approve", "acme", "1h", "1.500", "0", "-2h", "25h", "E1", "TU1"),
        *("//", "#", '"', "“", "{}", "{", "<@U1>", "yesterday", "3.11.", "again", "terms", "set"),
        *(
            "buchen",
            "9:15-10:45",
            "at",
            "18:30",
            "team",
            "add",
            "@x",
            "client",
            "note:",
            "\n",
            "💥",
        ),
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=12).map(" ".join),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=ANY_TEXT, who=st.sampled_from(["anna", "mona", "carl", "vera", "stranger"]))
def test_answers_any_text_and_writes_nothing_for_what_it_refuses(text: str, who: str) -> None:
    talk = Talk()
    talk.shop.sell(600)
    before = talk.shop.store.rows
    with capture_logs():
        reply = asyncio.run(talk.say(who, text))
    assert reply.kind is not Kind.FAILED
    assert reply.title.strip()
    if reply.kind in {Kind.REFUSED, Kind.ASKED}:
        assert talk.shop.store.rows.entries == before.entries


async def test_makes_a_technician_of_somebody_who_was_mentioned() -> None:
    talk = Talk()
    reply = await talk.say("mona", "team add <@zoe|zoe> technician")
    assert (reply.kind, reply.tone) == (Kind.TEAM, Tone.GOOD)
    assert (await talk.say("zoe", "mine")).kind is Kind.MINE
    zoe = talk.shop.books().people.by_handle("zoe")
    assert zoe is not None
    assert zoe.role is Role.TECHNICIAN
