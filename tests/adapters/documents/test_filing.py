"""Who gets which file, and that an invoice is typeset once."""

import hashlib

import pytest

from adapters.chat.files import NoSuchFile
from adapters.chat.reply import Attachment, FileForm
from adapters.documents import Filing
from core.commands import ApproveTopUp, MarkInvoiced, MarkPaid, SetCompany
from tests.adapters.chat.talk import Talk, incoming
from tests.core.shop import ACME_CHANNEL, Shop
from tests.core.test_invoicing import shop_that_invoices


def attached(say: str, form: FileForm = FileForm.PDF) -> Attachment:
    return Attachment(name=f"paper.{form}", say=say, form=form)


INVOICE = attached("invoice 2026-0001")


def shop_with_invoice() -> Shop:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    shop.say("mona", MarkInvoiced(top_up_id=1))
    return shop


def filing(shop: Shop) -> Filing:
    return Filing(shop.store, lambda: shop.at)


async def test_an_invoice_is_typeset_once_and_its_bytes_are_kept() -> None:
    shop = shop_with_invoice()
    first = await filing(shop).fetch(INVOICE, incoming("mona", ""))
    kept = shop.books().invoices.paper(1)
    assert kept is not None
    assert kept.sha256 == hashlib.sha256(first.content).hexdigest()
    shop.say("mona", SetCompany(name="Another name"))
    shop.say("mona", MarkPaid(top_up_id=1))
    assert await filing(shop).fetch(INVOICE, incoming("carl", "")) == first
    assert await filing(shop).bring(INVOICE, shop.organisation_id) == first


async def test_a_file_can_be_had_for_a_delivery_that_was_answered_before() -> None:
    talk = Talk(shop_with_invoice())
    await talk.say("mona", "invoice 2026-0001", delivery="D1")
    asked = incoming("mona", "", delivery="D1")
    assert (await filing(talk.shop).fetch(INVOICE, asked)).content


@pytest.mark.parametrize("who", ["gina", "anna", "nobody"])
async def test_nobody_gets_what_they_may_not_see(who: str) -> None:
    shop = shop_with_invoice()
    with pytest.raises(NoSuchFile):
        await filing(shop).fetch(INVOICE, incoming(who, ""))


@pytest.mark.parametrize(
    "attachment",
    [
        attached("invoice 2026-0009"),
        attached("invoice 2026-0001", FileForm.CSV),
        attached("log acme 1h x"),
        attached("balance acme"),
        attached("?"),
    ],
)
async def test_there_is_no_file_of_anything_else(attachment: Attachment) -> None:
    with pytest.raises(NoSuchFile):
        await filing(shop_with_invoice()).fetch(attachment, incoming("mona", ""))


async def test_a_draft_is_no_paper_yet() -> None:
    shop = shop_that_invoices()
    shop.say("mona", ApproveTopUp())
    with pytest.raises(NoSuchFile):
        await filing(shop).fetch(attached("invoice TU1"), incoming("mona", ""))


@pytest.mark.parametrize("text", ["invoice 2026-0001", "statement acme 2026-11", "agreement acme"])
async def test_what_a_reply_offers_can_be_had(text: str) -> None:
    talk = Talk(shop_with_invoice())
    reply = await talk.say("carl", text)
    assert reply.attachments
    for attachment in reply.attachments:
        file = await filing(talk.shop).fetch(attachment, incoming("carl", "", place=ACME_CHANNEL))
        assert file.name == attachment.name
        assert file.content
