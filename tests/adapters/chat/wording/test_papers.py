"""Papers and money as they are read in the chat."""

import pytest

from adapters.chat.reply import FileForm, Kind, Reply
from adapters.chat.wording import announce, without_files
from core.direct_debits import DebitState
from core.notices import DebitFailed, InvoiceSent, StatementSent
from core.outbox import OutboxMessage
from tests.adapters.chat.talk import Talk, facts, labels
from tests.core.test_collecting import move, shop_that_collects
from tests.core.test_invoicing import shop_that_invoices
from tests.core.test_stating import issue, shop_with_november


def posted(message: OutboxMessage, language: str = "en") -> Reply:
    return announce(message.notice, language)


async def test_the_company_is_set_in_words_and_says_what_is_missing() -> None:
    talk = Talk()
    reply = await talk.say("mona", 'company name "Nordlicht IT GmbH"')
    assert facts(reply)["Name"] == "Nordlicht IT GmbH"
    assert reply.lines[0].startswith("Invoices are sent from here once the address and the tax")
    await talk.say("mona", "firma adresse Hafenstraße 1, 20457 Hamburg")
    reply = await talk.say("mona", "firma steuer 19%", locale="de")
    assert (facts(reply)["Steuer"], reply.lines) == ("19\N{NO-BREAK SPACE}%", ())


async def test_an_invoice_is_sent_paid_and_taken_back_in_the_chat() -> None:
    talk = Talk(shop_that_invoices())
    approved = await talk.say("mona", "approve acme 20h")
    assert labels(approved) == ["Send invoice", "Mark paid", "Cancel"]
    sent = await talk.press("mona", approved, "Send invoice")
    assert facts(sent)["Invoice"] == "2026-0001"
    assert [each.name for each in sent.attachments] == ["2026-0001.pdf"]
    shown = await talk.say("mona", "invoice 2026-0001")
    assert shown.title == "Invoice 2026-0001 for Acme: €2,713.20, open"
    assert shown.lines == ("20 h block: €2,280.00 net (€120.00 discount)",)
    assert labels(shown) == ["Mark paid", "Cancel"]
    paid = await talk.say("mona", "paid 2026-0001 on 2026-11-03 transfer 4711")
    assert paid.title == "Invoice 2026-0001 for Acme: €2,713.20, paid"
    note = await talk.say("mona", "storniere 2026-0001 falsche Adresse", locale="de")
    assert (note.kind, note.title) == (
        Kind.CANCELLED,
        "Rechnungskorrektur 2026-0002 für Acme: −2.713,20\N{NO-BREAK SPACE}€, Rechnungskorrektur",
    )


async def test_the_clients_people_read_their_invoices_and_press_nothing() -> None:
    talk = Talk(shop_that_invoices())
    await talk.say("mona", "approve acme")
    await talk.say("mona", "invoiced acme")
    listed = await talk.say("vera", "rechnungen", locale="de")
    assert listed.table is not None
    assert listed.table.rows[0][0] == "2026-0001"
    shown = await talk.say("vera", "invoice 2026-0001")
    assert (shown.buttons, len(shown.attachments)) == ((), 1)
    foreign = await talk.say("gina", "invoice 2026-0001")
    assert foreign.title == "I don’t know an invoice 2026-0001."


async def test_the_invoice_is_posted_in_the_thread_and_to_the_client() -> None:
    talk = Talk(shop_that_invoices())
    await talk.say("mona", "approve acme")
    await talk.say("mona", "invoiced acme")
    *_, step = talk.shop.outbox()
    (sent,) = talk.shop.told(InvoiceSent)
    for message in (step, sent):
        if message.updates is None:
            assert posted(message).attachments
    assert posted(sent).title == "Invoice 2026-0001 for Acme: €1,428.00, open"


async def test_a_statement_is_read_and_sent() -> None:
    talk = Talk(shop_with_november())
    shown = await talk.say("mona", "statement acme 2026-11")
    assert (facts(shown)["Left at the start"], facts(shown)["Left at the end"]) == ("0:00", "8:15")
    assert facts(shown)["Debited"] == "−1:15"
    assert [each.form for each in shown.attachments] == [FileForm.PDF, FileForm.CSV]
    sent = await talk.press("mona", shown, "Send to the client")
    assert sent.title == "The statement for Acme, 1 Nov 2026 to 30 Nov 2026, is sent"
    refused = await talk.say("anna", "rückgängig E2", locale="de")
    assert refused.title == "E2 steht auf dem Auszug ab 1. Nov. 2026, der verschickt ist."
    (notice,) = talk.shop.told(StatementSent)
    reply = posted(notice, "de")
    assert (reply.table, len(reply.attachments)) == (None, 2)


async def test_an_agreement_is_shown_with_its_files() -> None:
    talk = Talk()
    reply = await talk.say("mona", "vereinbarung acme", locale="de")
    assert reply.title.startswith("Vereinbarung mit Acme über die vorausbezahlten Stunden")
    assert [each.name for each in reply.attachments] == ["Acme-v1.pdf", "Acme-v1.md"]


async def test_direct_debits_are_listed_and_moved() -> None:
    talk = Talk(shop_that_collects())
    listed = await talk.say("mona", "collections")
    assert listed.table is not None
    assert listed.table.rows == (("TU1", "Acme", "€1,428.00", "SEPA-118", "asked for"),)
    moved = await talk.say("mona", "einzug TU1 gescheitert weil keine Deckung", locale="de")
    assert moved.title.startswith("Acme: Lastschrift über 1.428,00")
    again = await talk.say("mona", "collection TU1 failed because insufficient funds")
    assert again.title == "Acme: direct debit of €1,428.00 was failed already (TU1)"


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (DebitState.FAILED, "The direct debit of €1,428.00 for 10 h failed"),
        (DebitState.RETURNED, "The direct debit of €1,428.00 for 10 h was returned"),
    ],
)
def test_the_client_is_told_when_a_debit_goes_wrong(state: DebitState, title: str) -> None:
    shop = shop_that_collects()
    if state is DebitState.RETURNED:
        move(shop, DebitState.SETTLED)
    move(shop, state, "insufficient funds")
    (told,) = shop.told(DebitFailed)
    reply = posted(told)
    assert reply.title == title
    assert "insufficient" not in reply.text
    assert "taken back" in reply.text


def test_a_platform_that_takes_no_files_says_where_they_are() -> None:
    shop = shop_with_november()
    issue(shop)
    (notice,) = shop.told(StatementSent)
    reply = without_files(posted(notice))
    assert reply.attachments == ()
    assert reply.lines[-1].startswith("Acme-2026-11.pdf and Acme-2026-11.csv: I can’t send files")
    assert without_files(reply) == reply


UNDERSTOOD = [
    ("en", "company tax-id de 123 456 789", "VAT id", "DE123456789"),
    ("en", "company tax-id 12/345/67890", "Tax number", "12/345/67890"),
    ("en", "company bank DE02120300000000202051", "IBAN", "DE02 1203 0000 0000 2020 51"),
    ("en", "company bank First Bank 1234567", "Bank", "First Bank 1234567"),
    ("de", "firma steuernummer DE123456789", "USt-IdNr.", "DE123456789"),
    ("de", "firma bankverbindung de02120300000000202051", "IBAN", "DE02 1203 0000 0000 2020 51"),
]


@pytest.mark.parametrize(("language", "text", "label", "value"), UNDERSTOOD)
async def test_says_what_a_number_was_understood_as(
    language: str, text: str, label: str, value: str
) -> None:
    assert facts(await Talk().say("mona", text, locale=language))[label] == value


MISTYPED = [
    (
        "en",
        "company bank DE02 1203 0000 0000 2020 52",
        "“DE02 1203 0000 0000 2020 52” is no IBAN.",
        (
            "One that begins with DE has 22 characters, whose check digits fit:"
            " compare it with what the bank has written."
        ),
    ),
    (
        "de",
        "kunde setze acme ust-id DE12345678",
        "„DE12345678“ ist keine Umsatzsteuer-Identifikationsnummer.",
        "Eine, die mit DE beginnt, sieht aus wie DE123456789.",
    ),
    (
        "en",
        "statement acme december 2026",
        "That starts on 1 Dec 2026, and today is 3 Nov 2026: nothing can stand there yet.",
        "Name a time that has begun.",
    ),
    (
        "de",
        "auszug acme dezember 2026",
        "Das beginnt am 1. Dez. 2026, und heute ist der 3. Nov. 2026: Da kann noch nichts stehen.",
        "Nennen Sie eine Zeit, die begonnen hat.",
    ),
]


@pytest.mark.parametrize(("language", "text", "title", "advice"), MISTYPED)
async def test_says_why_a_paper_cannot_bear_it(
    language: str, text: str, title: str, advice: str
) -> None:
    reply = await Talk().say("mona", text, locale=language)
    assert (reply.kind, reply.title, reply.lines) == (Kind.REFUSED, title, (advice,))
