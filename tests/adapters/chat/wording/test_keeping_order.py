"""What is said of timers, terms, clients, channels, people, and of the help."""

import pytest

from adapters.chat.reply import Kind, Tone
from adapters.chat.wording import say
from core.people import Role
from core.results import HelpShown
from tests.adapters.chat.talk import Talk, facts, labels
from tests.adapters.chat.test_languages import read_by
from tests.core.shop import ACME_CHANNEL


async def test_leads_through_a_timer_from_start_to_receipt() -> None:
    talk = Talk()
    talk.shop.sell(600)
    none = await talk.say("anna", "timer")
    assert (none.title, none.lines) == (
        "No timer is running.",
        ("Start one with “timer start acme”.",),
    )
    started = await talk.say("anna", "timer start acme printer")
    assert (started.kind, started.title) == (Kind.TIMER, "The timer runs for Acme since 12:01")
    talk.shop.later(minutes=43)
    shown = await talk.say("anna", "timer")
    assert shown.title == "Acme: 0:44 on the timer, since Tue 3 Nov, 12:01"
    assert facts(shown) == {"Note": "printer"}
    stopped = await talk.press("anna", shown, "Stop and log")
    assert (stopped.kind, stopped.title) == (Kind.LOGGED, "Acme: 0:45 logged, 9:15 left")
    assert facts(stopped)["Day"] == "Tue 3 Nov, 12:01–12:46"


async def test_shows_the_clock_of_the_technician_not_of_the_client() -> None:
    talk = Talk()
    talk.speaks("anna", None, zone="Asia/Tokyo")
    started = await talk.say("anna", "timer start acme")
    assert started.title == "The timer runs for Acme since 20:00"


async def test_throws_a_timer_away() -> None:
    talk = Talk()
    started = await talk.say("anna", "timer start acme")
    reply = await talk.press("anna", started, "Throw away")
    assert reply.title == "Acme: the timer is stopped after 0:01, and nothing was logged"


async def test_shows_all_terms_in_the_readers_language() -> None:
    reply = await Talk().say("mona", "bedingungen acme", locale="de")
    assert (reply.kind, reply.title) == (
        Kind.TERMS,
        "Bedingungen für Acme, gültig seit 1. Jan. 2026",
    )
    shown = {label: value.replace("\xa0", " ") for label, value in facts(reply).items()}
    assert shown["Abrechnungstakt"] == "15 Minuten"
    assert shown["Servicezeiten"] == "Mo–Fr 8:00–18:00"
    assert shown["Preise je Stunde"] == "10 h zu 120,00 €; 20 h zu 114,00 €; 30 h zu 108,00 €"
    assert shown["Verfall"] == "nie"
    assert shown["Lastschriftmandat"] == "nicht vereinbart"


async def test_shows_only_what_a_change_of_terms_changes() -> None:
    talk = Talk()
    reply = await talk.say("mona", "terms acme set service hours mon-fri 9:00-17:00 from 1 Dec")
    assert reply.title == "New terms for Acme from 1 Dec 2026"
    assert facts(reply) == {"Service hours": "Mon–Fri 8:00–18:00 → Mon–Fri 9:00–17:00"}
    shown = await talk.say("mona", "terms acme")
    assert shown.lines == (
        "From 1 Dec 2026: Service hours: Mon–Fri 8:00–18:00 → Mon–Fri 9:00–17:00",
    )


async def test_agrees_on_another_currency() -> None:
    talk = Talk()
    reply = await talk.say("mona", "bedingungen acme setze währung chf", locale="de")
    assert facts(reply)["Währung"] == "EUR → CHF"
    shown = await talk.say("mona", "terms acme")
    assert facts(shown)["Prices an hour"].startswith("10 h at CHF")


async def test_refuses_a_currency_whose_amounts_it_would_misread() -> None:
    reply = await Talk().say("mona", "terms acme set currency JPY")
    assert reply.title == (
        "I can’t read “JPY” (currency of three letters with two decimals, like USD)."
    )


async def test_says_which_terms_can_be_agreed() -> None:
    talk = Talk()
    reply = await talk.say("mona", "terms acme set type emergency 0.5")
    assert (reply.title, reply.lines) == (
        "That can’t be agreed.",
        ("A multiplier is 0, or from 1 to 10 in steps of 0.05.",),
    )


async def test_welcomes_a_client_and_says_what_to_do_next() -> None:
    talk = Talk()
    added = await talk.say("mona", 'client add "Initech AG" alias initech')
    assert (added.kind, added.tone) == (Kind.CLIENT, Tone.GOOD)
    assert added.title == (
        "Initech AG is a client now, on the usual terms from 3 Nov 2026 (Europe/Berlin)"
    )
    assert added.lines == ("Next, give it hours, for example “block Initech AG 10h”.",)
    block = await talk.say("mona", "block initech 10h")
    assert (block.kind, block.title) == (
        Kind.BLOCK,
        "Initech AG: a block of 10 h is credited, 10:00 left",
    )


async def test_tells_an_opening_balance_and_a_block_to_come_from_a_purchase() -> None:
    talk = Talk()
    opening = await talk.say("mona", "block acme 1.5h opening")
    assert opening.title == "Acme: an opening balance of 1.5 h is credited, 1:30 left"
    later = await talk.say("mona", "block acme 10h from 2026-12-01 expires 2027-11-30")
    assert later.title == ("Acme: a block of 10 h will be credited on 1 Dec 2026; 1:30 left today")
    assert facts(later) == {"Expires": "30 Nov 2027"}


async def test_refuses_a_block_that_would_be_low_at_once() -> None:
    reply = await Talk().say("mona", "block acme 2h", locale="de")
    assert reply.title == (
        "2 h liegen nicht über dem Schwellenwert von 2:00: Es würde sofort wieder knapp."
    )


async def test_shows_a_client_with_names_contacts_and_hours() -> None:
    talk = Talk()
    reply = await talk.say("mona", "client acme")
    assert reply.title == "Client Acme"
    assert facts(reply)["Also called"] == "acm"
    assert [fact.value for fact in reply.facts if fact.label == "Contact"] == [
        "Carl (approver for the client)",
        "Vera (viewer for the client)",
    ]


async def test_keeps_the_zone_in_which_something_was_posted() -> None:
    talk = Talk()
    moved = await talk.say("mona", "client set acme zone europe/vienna")
    assert facts(moved)["Time zone"] == "Europe/Vienna"
    talk.shop.sell(600)
    refused = await talk.say("mona", "client set acme zone Asia/Tokyo")
    assert refused.title == (
        "Acme stays in the time zone Europe/Vienna: it has entries, "
        "and the dates of what was posted would change."
    )


async def test_shows_how_a_zone_is_named() -> None:
    reply = await Talk().say("mona", "kunde setze acme zeitzone Wien", locale="de")
    assert reply.title == "Eine Zeitzone „Wien“ kenne ich nicht."
    assert "kunde setze acme zeitzone Europe/Vienna" in reply.lines[0]


async def test_archives_a_client_and_refuses_work_for_it() -> None:
    talk = Talk()
    talk.shop.sell(600)
    reply = await talk.say("mona", "client archive acme")
    assert reply.title == "Acme is archived, with 10:00 left"
    refused = await talk.say("anna", "log acme 1h switch")
    assert refused.title == "Acme is archived: nothing new is logged or sold."


async def test_restores_an_archived_client() -> None:
    talk = Talk()
    talk.shop.sell(600)
    talk.shop.archive("acme")
    reply = await talk.say("mona", "client restore acme")
    assert reply.title == "Acme is no longer archived, with 10:00 left"
    again = await talk.say("mona", "kunde wiederherstellen acme", locale="de")
    assert again.title == "Acme ist nicht archiviert."


async def test_says_what_a_channel_is_for_now() -> None:
    talk = Talk()
    linked = await talk.say("mona", "link globex")
    assert (linked.kind, linked.record.client) == (Kind.CHANNEL, "Globex")
    unlinked = await talk.say("mona", "unlink")
    assert unlinked.title == "This channel no longer belongs to Globex."
    again = await talk.say("mona", "unlink")
    assert again.title == "This channel is linked to nothing."


async def test_lists_people_with_their_roles() -> None:
    reply = await Talk().say("mona", "team", locale="de")
    assert reply.table is not None
    assert reply.table.rows[2] == ("Carl", "@carl", "Freigabe für den Kunden", "Acme")


async def test_says_which_role_somebody_had_before() -> None:
    talk = Talk()
    reply = await talk.say("mona", "team add @anna manager")
    assert reply.title == "Anna is manager now, no longer technician"
    same = await talk.say("mona", "team add @anna manager")
    assert same.title == "Anna is manager, as before"
    removed = await talk.say("mona", "team remove @anna")
    assert removed.title == "Anna has no rights any more"


async def test_says_that_nobody_can_speak_as_somebody_without_an_account() -> None:
    talk = Talk()
    reply = await talk.say("mona", "team add @zoe technician")
    assert reply.title == "zoe is in, as technician"
    (line,) = reply.lines
    assert line.startswith("No chat account belongs to @zoe yet")
    assert (await talk.say("mona", "team add <@kim> technician")).lines == ()


async def test_helps_each_role_with_what_it_may_do() -> None:
    talk = Talk()
    seen = {}
    for who in ("anna", "mona", "carl", "vera"):
        reply = await talk.say(who, "help")
        assert reply.table is not None
        seen[who] = {row[0].split()[0] for row in reply.table.rows}
    assert {"log", "undo", "balance", "topup", "help"} <= seen["anna"]
    assert {"approve", "terms", "client", "team"} <= seen["mona"] - seen["anna"]
    looks = {
        "balance",
        "why",
        "history",
        "statement",
        "invoices",
        "agreement",
        "link",
        "home",
        "help",
    }
    assert seen["carl"] == looks | {"topup", "approve", "decline"}
    assert seen["vera"] == looks


async def test_helps_a_client_without_naming_any_client() -> None:
    talk = Talk()
    for text in ("help", "help balance", "help history", "help topup", "topup"):
        for locale in ("en", "de"):
            reply = await talk.say("gina", text, locale=locale)
            assert "acme" not in reply.text.casefold()


async def test_says_in_a_clients_channel_that_its_name_may_be_left_out() -> None:
    reply = await Talk().say("anna", "help", place=ACME_CHANNEL)
    assert reply.lines[0] == (
        "This channel belongs to Acme: here the client’s name may be left out."
    )


async def test_explains_one_word_with_its_other_names_and_examples() -> None:
    reply = await Talk().say("anna", "hilfe rückgängig", locale="de")
    assert reply.title == "rückgängig: einen Eintrag zurücknehmen"
    assert facts(reply) == {"Auch": "storno, zurücknehmen"}
    assert reply.lines == (
        "Ohne Nummer: Ihr letzter Eintrag.",
        "Zum Beispiel: rückgängig",
        "Zum Beispiel: rückgängig E12 weil es ein anderer Kunde war",
    )


def test_lists_everything_for_a_word_that_the_reader_may_not_say() -> None:
    shown = HelpShown(role=Role.CLIENT_VIEWER, topic="adjust")
    reply = say(shown, reader=read_by("en", staff=False))
    assert reply.title == "What you can type as viewer for the client"
    assert reply.lines[0] == "There is no command “adjust” for you; these are:"


async def test_names_a_word_that_there_is_not() -> None:
    reply = await Talk().say("anna", "help frobnicate")
    assert reply.lines[0] == "There is no command “frobnicate” for you; these are:"


async def test_offers_the_terms_of_a_client_at_a_button() -> None:
    talk = Talk()
    shown = await talk.say("mona", "client acme")
    assert labels(shown) == ["Terms"]
    assert (await talk.press("mona", shown, "Terms")).kind is Kind.TERMS


@pytest.mark.parametrize(
    ("language", "title", "advice"),
    [
        ("en", "This chat account can’t be linked.", "The code is spent"),
        ("de", "Dieses Chatkonto lässt sich nicht verknüpfen.", "Der Code ist verbraucht"),
    ],
)
async def test_says_that_a_code_that_links_nothing_is_spent(
    language: str, title: str, advice: str
) -> None:
    talk = Talk()
    told = await talk.say("anna", "link me")
    code = told.title.split()[-1]
    reply = await talk.say("carl", f"link me {code}", locale=language)
    assert reply.kind is Kind.REFUSED
    assert reply.title.startswith(title)
    assert reply.lines[0].startswith(advice)
