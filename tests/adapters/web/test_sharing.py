"""Files are handed out to those who may see their message and may have them, and to nobody else."""

from datetime import date

import pytest

from adapters.chat.reply import Attachment, FileForm, Kind, Reply
from core.agreements import Agreement, Terms
from core.ports import Unit
from tests.adapters.web.house import House

AGREEMENT = Reply(
    kind=Kind.AGREEMENT,
    title="The agreement",
    attachments=(
        Attachment(name='Acme "x".pdf', say="agreement acme", form=FileForm.PDF),
        Attachment(name="Acme.md", say="agreement acme", form=FileForm.MARKDOWN),
    ),
)


@pytest.fixture
def agreed(house: House) -> House:
    """There is an agreement with Acme."""

    def agree(unit: Unit) -> None:
        books = unit.books(1)
        acme = books.clients.by_name("acme")
        assert acme is not None
        started = date(2026, 1, 1)
        agreement = Agreement(id=0, client_id=acme.id, started_on=started, zone="UTC")
        added = books.agreements.add(agreement)
        books.agreements.add_terms(Terms(id=0, agreement_id=added.id, starts_on=started))

    house.shelf.run(agree)
    return house


async def fetch(house: House, user: str, message: object, file: object = 0) -> tuple[int, bytes]:
    asked = {"as": user, "message": str(message), "file": str(file)}
    response = await house.client.get("/file", params=asked)
    return response.status, await response.read()


@pytest.mark.parametrize("user", ["mona", "carl"])
async def test_hands_out_the_files_of_a_message(agreed: House, user: str) -> None:
    message = await agreed.put_up("acme", AGREEMENT)
    assert (await fetch(agreed, user, message.id))[1].startswith(b"%PDF-")
    assert (await fetch(agreed, user, message.id, 1))[1].startswith(b"# ")


async def test_names_the_file_so_that_every_browser_takes_it(agreed: House) -> None:
    message = await agreed.put_up("acme", AGREEMENT)
    asked = {"as": "mona", "message": str(message.id), "file": "0"}
    response = await agreed.client.get("/file", params=asked)
    assert response.headers["Content-Disposition"] == 'attachment; filename="Acme _x_.pdf"'


@pytest.mark.parametrize("user", ["gwen", "anna"])
async def test_hands_out_nothing_to_those_who_may_not_have_it(agreed: House, user: str) -> None:
    """Gwen sees no message of Acme's; Anna sees it, and is no reader of agreements."""
    message = await agreed.put_up("acme", AGREEMENT)
    assert (await fetch(agreed, user, message.id))[0] == 404


async def test_there_is_nothing_else_to_have(agreed: House) -> None:
    message = await agreed.put_up("acme", AGREEMENT)
    for ref, file in ((message.id, 2), (message.id, "x"), (999, 0), ("x", 0)):
        assert (await fetch(agreed, "mona", ref, file))[0] == 404


async def test_shows_a_link_to_each_file(agreed: House) -> None:
    message = await agreed.put_up("acme", AGREEMENT)
    page = await (await agreed.client.get("/", params={"as": "mona", "in": "acme"})).text()
    assert f"message={message.id}&amp;file=1" in page
