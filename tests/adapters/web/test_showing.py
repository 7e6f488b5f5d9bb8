"""Pictures are shown to those who may see their message, and to nobody else."""

from dataclasses import replace
from typing import Any

import pytest

from adapters.chat.reply import Kind, Reply
from tests.adapters.chat.replies import BURN_DOWN
from tests.adapters.web.house import House

WORDS = Reply(kind=Kind.BALANCE, title="Acme has 2:00 left")
DRAWN = replace(WORDS, chart=BURN_DOWN)


async def look(house: House, user: str, message: Any, shade: str = "light") -> tuple[int, bytes]:
    asked = {"as": user, "message": str(message), "shade": shade}
    response = await house.client.get("/picture", params=asked)
    return response.status, await response.read()


@pytest.mark.parametrize("user", ["anna", "carl"])
async def test_shows_the_chart_of_a_message(house: House, user: str) -> None:
    message = await house.put_up("acme", DRAWN)
    status, body = await look(house, user, message.id)
    assert status == 200
    assert body.startswith(b"\x89PNG")


async def test_another_client_sees_nothing(house: House) -> None:
    message = await house.put_up("acme", DRAWN)
    assert (await look(house, "gwen", message.id))[0] == 404


async def test_what_is_for_one_person_only_is_shown_to_no_other(house: House) -> None:
    message = await house.put_up("acme", DRAWN, only_for="anna")
    assert (await look(house, "ben", message.id))[0] == 404
    assert (await look(house, "anna", message.id))[0] == 200


async def test_there_is_nothing_to_show_of_other_messages_and_in_other_shades(
    house: House,
) -> None:
    words, drawn = await house.put_up("acme", WORDS), await house.put_up("acme", DRAWN)
    for message, shade in ((words.id, "light"), (999, "light"), ("x", "light"), (drawn.id, "red")):
        assert (await look(house, "anna", message, shade))[0] == 404
