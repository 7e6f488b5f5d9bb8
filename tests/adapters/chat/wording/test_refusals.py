"""What is said to what was not understood, and to what must not be done."""

import pytest

from adapters.chat.grammar import parse
from adapters.chat.grammar.misread import Misread
from adapters.chat.reply import Kind
from core.commands import RequestTopUp
from tests.adapters.chat.talk import Talk, facts, labels
from tests.core.shop import log, named

NOT_UNDERSTOOD = [
    (
        "log acme 90 x",
        "“90” needs a unit: 90m is 1:30.",
        "„90“ braucht eine Einheit: 90m sind 1:30.",
    ),
    (
        "log acme 1.500 x",
        "“1.500” can be 1.5 or 1500. Which one?",
        "„1.500“ kann 1,5 oder 1500 sein. Welches?",
    ),
    (
        "log acme 25h x",
        "25:00 is more than a day has. How long was it?",
        "25:00 ist mehr, als ein Tag hat. Wie lange war es?",
    ),
    (
        "log acme 1h 31.2. x",
        "“31.2.” is no day in the calendar.",
        "„31.2.“ steht in keinem Kalender.",
    ),
    (
        "undo E12 // hush",
        "“undo” has no internal note, and “hush” must not become visible to the client.",
        "„rückgängig“ hat keine interne Notiz, und „hush“ soll der Kunde nicht sehen.",
    ),
    (
        "redact",
        "“redact” needs one thing more: entry number, like E12.",
        "Bei „schwärzen“ fehlt noch etwas: Nummer des Eintrags, wie E12.",
    ),
    ("xyzzy", "I don’t understand “xyzzy”.", "„xyzzy“ verstehe ich nicht."),
]


@pytest.mark.parametrize(("text", "english", "german"), NOT_UNDERSTOOD)
async def test_says_what_was_not_understood(text: str, english: str, german: str) -> None:
    talk = Talk()
    for locale, sentence in (("en", english), ("de", german)):
        reply = await talk.say("mona", text, locale=locale)
        assert reply.kind in {Kind.REFUSED, Kind.ASKED}
        assert reply.title == sentence


async def test_offers_the_mended_text_at_a_button_and_does_it_there() -> None:
    talk = Talk()
    talk.shop.sell(600)
    reply = await talk.say("anna", "log acme 90 printer")
    assert labels(reply) == ["log acme 90m printer"]
    logged = await talk.press("anna", reply, "log acme 90m printer")
    assert logged.title == "Acme: 1:30 logged, 8:30 left"


DATED = [
    ("log globex 1.500 yesterday x", ["log globex 1.5h 2026-11-02 x"]),
    ("log globex 90 on Sunday called", ["log globex 90m 2026-11-01 called"]),
    ("buchen globex 90 gestern Abend Drucker", ["buchen globex 90m 2026-11-02 Drucker"]),
    ("globex 25h 2 days ago x", ["globex 25m 2026-11-01 x"]),
    ("log globex 1h x monday", ["log 2026-11-02 globex 1h x", "log 2026-11-03 globex 1h x monday"]),
    ("fix E3 yesterday 1.500", ["fix E3 2026-11-02 1.5h"]),
    ("log globex 90 3.10. x", ["log globex 90m 3.10. x"]),
    ("blance tomorrow", ["balance tomorrow"]),
]


@pytest.mark.parametrize(("text", "offered"), DATED)
async def test_offers_the_day_that_was_meant_by_its_date(text: str, offered: list[str]) -> None:
    assert labels(await Talk().say("anna", text)) == offered


async def test_logs_the_day_that_was_meant_though_the_press_comes_after_midnight() -> None:
    talk = Talk()
    talk.speaks("anna", None, zone="Pacific/Auckland")
    reply = await talk.say("anna", "log globex 90 yesterday x")
    talk.shop.later(days=2)
    logged = await talk.press("anna", reply, "log globex 90m 2026-11-03 x")
    assert str(logged.record.worked_on) == "2026-11-03"


async def test_shows_mere_examples_as_text_since_nobody_should_log_them_by_mistake() -> None:
    reply = await Talk().say("mona", "decline")
    assert reply.buttons == ()
    reply = await Talk().say("mona", "redact")
    assert reply.lines == ("For example: redact E12 password in the note",)
    assert reply.buttons == ()


NOT_DONE = [
    ("anna", "approve TU1", "Your role (technician) doesn’t allow you to decide on a top-up."),
    ("anna", "balance nobody", "I don’t know a client called “nobody”."),
    ("anna", "log acme 1h x #magic", "There is no work type “magic” here."),
    ("anna", "undo E99", "I don’t know an entry E99."),
    ("anna", "undo", "You have no entry that could be meant."),
    ("anna", "undo E1", "E1 is Mona’s, so you can’t change it."),
    ("mona", "approve TU9", "I don’t know a top-up TU9."),
    ("mona", "paid TU99", "I don’t know a top-up TU99."),
    ("mona", "invoice 9999-1", "I don’t know an invoice 9999-0001."),
    ("mona", "company tax 190%", "That tax can’t stand on an invoice."),
    ("mona", "approve globex", "No top-up is waiting for Globex."),
    (
        "mona",
        "topup acme 1h",
        "1 h is not above the renewal threshold of 2:00: it would run low at once.",
    ),
    ("mona", "topup acme 13h", "There is no price for 13 h."),
    ("mona", "client add Globex", "“Globex” already belongs to Globex."),
    ("mona", "team remove @nobody", "I don’t know anybody called nobody."),
    ("anna", "timer stop", "No timer is running."),
]


@pytest.mark.parametrize(("who", "text", "sentence"), NOT_DONE)
async def test_says_what_was_not_done_and_why(who: str, text: str, sentence: str) -> None:
    talk = Talk()
    talk.shop.sell(600)
    reply = await talk.say(who, text)
    assert (reply.kind, reply.title) == (Kind.REFUSED, sentence)
    german = await talk.say(who, text, locale="de")
    assert german.kind is Kind.REFUSED
    assert german.title != sentence


WITHOUT_A_CLIENT = [
    ("topup", "topup acme", "aufladen acme"),
    ("log 1h // spare part", "log acme 1h", "buchen acme 1h"),
    ("topup 20h", "topup acme 20h", "aufladen acme 20h"),
    ("adjust +1h counted wrongly", "adjust acme +1h counted wrongly", None),
    ("timer start", "timer start acme", "timer start acme"),
    ("history", "history acme", "verlauf acme"),
    ("terms", "terms acme", None),
    ("link", "link acme", None),
]


@pytest.mark.parametrize(("text", "english", "german"), WITHOUT_A_CLIENT)
async def test_shows_where_the_client_belongs_in_what_was_said(
    text: str, english: str, german: str | None
) -> None:
    talk = Talk()
    reply = await talk.say("mona", text)
    assert reply.title == "Which client is it about?"
    assert reply.lines == (f"Add the client’s name, for example “{english}”.",)
    assert not isinstance(parse(english), Misread)
    if german is not None:
        (advice,) = (await talk.say("mona", text, locale="de")).lines
        assert f"„{german}“" in advice


async def test_says_to_staff_only_how_to_see_all_clients() -> None:
    talk = Talk()
    assert (await talk.say("anna", "balance nobody")).lines == (
        "Type “balance” to see all clients.",
    )
    assert (await talk.say("carl", "balance nobody")).lines == ()


async def test_lists_the_sizes_that_have_a_price() -> None:
    reply = await Talk().say("mona", "topup acme 13h", locale="de")
    assert reply.lines == ("Einen Preis haben: 10 h, 20 h oder 30 h",)


async def test_names_the_top_up_that_is_waiting_already() -> None:
    talk = Talk()
    talk.shop.say("anna", RequestTopUp(client=named("Acme")))
    reply = await talk.say("mona", "topup acme")
    assert reply.title == "A top-up of 10 h is already waiting for Acme (TU1)."
    assert reply.lines == ("It can be approved with “approve TU1”.",)


@pytest.mark.parametrize("step", ["cancel TU1 not needed", "paid TU1", "invoiced acme RE-7"])
async def test_says_what_to_do_first_with_a_top_up_that_nobody_approved_yet(step: str) -> None:
    talk = Talk()
    await talk.say("anna", "topup acme")
    reply = await talk.say("mona", step)
    assert (reply.kind, reply.title) == (Kind.REFUSED, "TU1 for Acme is not approved yet.")
    assert reply.lines == (
        "Approve it with “approve TU1”, or decline it, for example “decline TU1 not needed now”.",
    )


async def test_says_who_undid_an_entry_and_when() -> None:
    talk = Talk()
    talk.shop.sell(600)
    talk.shop.say("anna", log(60, "switch"))
    await talk.say("anna", "undo E2")
    reply = await talk.say("mona", "undo E2")
    assert reply.title == "E2 was undone already, by Anna, Tue 3 Nov, 12:00."


async def test_asks_about_a_day_that_lies_ahead_with_dates_on_the_buttons() -> None:
    talk = Talk()
    talk.shop.sell(600)
    asked = await talk.say("anna", "log acme 3.12. 1h switch", locale="de")
    assert asked.title == (
        "Der 3. Dez. 2026 liegt in der Zukunft: Heute ist der 3. Nov. 2026. Welchen Tag meinen Sie?"
    )
    assert labels(asked) == ["3. Dez. 2025", "3. Nov. 2026"]
    logged = await talk.press("anna", asked, "3. Nov. 2026")
    assert str(logged.record.worked_on) == "2026-11-03"


async def test_asks_which_of_several_top_ups_is_meant() -> None:
    talk = Talk()
    await talk.say("anna", "topup acme")
    await talk.say("anna", "topup globex 20h")
    asked = await talk.say("mona", "approve")
    assert (asked.kind, asked.title) == (Kind.ASKED, "Which top-up do you mean?")
    assert facts(asked) == {
        "Acme": "10 h for €1,200.00, proposed (TU1)",
        "Globex": "20 h for €2,280.00, proposed (TU2)",
    }
    approved = await talk.press("mona", asked, "Globex")
    assert approved.title == "Globex: top-up of 20 h approved (TU2)"


async def test_tells_several_top_ups_of_one_client_apart_by_their_numbers() -> None:
    talk = Talk()
    for _ in range(2):
        await talk.say("anna", "topup acme")
        await talk.say("mona", "approve acme")
    asked = await talk.say("mona", "paid acme")
    assert [button.label for button in asked.buttons] == ["Acme TU2", "Acme TU1"]
    paid = await talk.press("mona", asked, "Acme TU1")
    assert paid.title == "Acme: top-up of 10 h paid (TU1)"


async def test_asks_about_more_hours_than_a_day_has() -> None:
    talk = Talk()
    talk.shop.sell(2000)
    await talk.say("anna", "log acme 20h migration")
    asked = await talk.say("anna", "log acme 5h cables")
    assert asked.title.startswith(
        "That would make 25:00 on 3 Nov 2026 (20:00 are logged, 5:00 more)."
    )
    assert talk.shop.balance() == 800


async def test_says_since_when_a_client_has_an_agreement() -> None:
    reply = await Talk().say("anna", "log acme 2025-12-24 1h switch")
    assert (reply.kind, reply.title) == (
        Kind.ASKED,
        "24 Dec 2025 lies before the agreement with Acme began (1 Jan 2026). Nothing was logged.",
    )


@pytest.mark.parametrize(
    "cancel", ["cancel TU1 sold by mistake", "stornieren TU1 irrtümlich verkauft"]
)
async def test_says_how_the_hours_of_a_top_up_go_back(cancel: str) -> None:
    talk = Talk()
    await talk.say("mona", "topup acme")
    await talk.say("mona", "approve acme")
    await talk.say("mona", "paid acme")
    reply = await talk.say("mona", "undo E1", locale="de" if "stornieren" in cancel else "en")
    assert (reply.kind, len(reply.lines)) == (Kind.REFUSED, 1)
    assert cancel in reply.lines[0]
    await talk.say("mona", cancel)
    assert talk.shop.balance() == 0


@pytest.mark.parametrize(
    ("text", "language", "example"),
    [
        ("terms set", "en", "For example: terms acme"),
        ("bedingungen setze", "de", "Zum Beispiel: bedingungen acme"),
    ],
)
async def test_shows_an_example_where_nothing_that_was_typed_can_be_mended(
    text: str, language: str, example: str
) -> None:
    assert example in (await Talk().say("mona", text, locale=language)).lines


async def test_says_how_hours_go_where_less_than_none_were_sold() -> None:
    reply = await Talk().say("mona", "block acme -5h")
    assert reply.title.startswith("“-5h” is below zero")
    (line,) = reply.lines
    assert "adjust acme -45m counted twice" in line
    assert labels(reply) == ["block acme 5h"]
