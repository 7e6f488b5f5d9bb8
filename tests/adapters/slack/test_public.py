"""Answers that everybody may read, and forms of another version: nothing says these yet."""

from adapters.chat.reply import Button, Field, FieldKind, Form, Kind, Reply
from tests.adapters.slack.house import House

PUBLIC = Reply(kind=Kind.BALANCE, title="20:00 left for Acme", private=False)


async def test_a_public_answer_to_a_command_is_seen_by_all(house: House) -> None:
    house.conversation.says_instead = PUBLIC
    await house.person("anna").says("team", "/balance acme")
    (seen,) = house.person("ben").sees("team")
    assert seen.text == "20:00 left for Acme"
    assert not seen.private


async def test_a_public_answer_to_a_mention_stands_in_its_thread(house: House) -> None:
    house.conversation.says_instead = PUBLIC
    await house.person("anna").says("team", "@blockhours balance acme")
    ben = house.person("ben")
    await ben.reads("team", "20:00 left for Acme")
    asked, answer = ben.sees("team")
    assert answer.thread == asked.ts


async def test_a_public_answer_to_a_press_stands_in_the_thread_of_the_message(
    house: House,
) -> None:
    again = Button(label="Again", say="balance acme")
    house.conversation.says_instead = Reply(
        kind=Kind.BALANCE, title="20:00 left for Acme", private=False, buttons=(again,)
    )
    await house.person("anna").says("team", "/balance acme")
    house.conversation.says_instead = PUBLIC
    await house.person("anna").clicks("team", "Again")
    await house.adapter.settled()
    first, second = house.person("ben").sees("team")
    assert second.thread == first.ts


async def test_a_form_with_other_fields_takes_the_place_of_the_one_that_is_open(
    house: House,
) -> None:
    anna = house.person("anna")
    await anna.says("team", "/log")
    await anna.faces_modal()
    ticket = Field(name="ticket", label="Ticket", kind=FieldKind.TEXT, error="Which one?")
    note = Field(name="note", label="Note", kind=FieldKind.TEXT, value="printer")
    form = Form(name="log", title="Log hours", submit="Log", fields=(note, ticket))
    house.conversation.says_instead = Reply(kind=Kind.FORM, title="Log hours", form=form)
    await anna.submits(client="Acme", duration="1h", note="printer")
    modal = anna.modal
    assert modal is not None
    assert [block["block_id"] for block in modal.content["blocks"]] == ["note", "ticket"]
    assert modal.typed == {"note": "printer"}
    house.conversation.says_instead = None
    await anna.submits()
    assert anna.modal is not None


async def test_the_answer_to_a_form_goes_back_to_where_the_form_was_opened(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "/log")
    await anna.faces_modal()
    house.conversation.says_instead = PUBLIC
    await anna.submits(client="Acme")
    await house.person("ben").reads("team", "20:00 left for Acme")
