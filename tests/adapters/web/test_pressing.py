import asyncio
from dataclasses import replace
from uuid import uuid4

from aiohttp import ClientResponse

from adapters.chat.reply import (
    Button,
    Effect,
    Emphasis,
    Field,
    FieldKind,
    Form,
    Kind,
    Option,
    Reply,
    Tone,
)
from adapters.web.labels import labels
from adapters.web.rooms import viewer
from adapters.web.talk import Press, Speaker, Spot, Talk, seal
from tests.adapters.web.house import House, with_errors

APPROVE = Button(label="Approve", say="approve TU7", emphasis=Emphasis.PRIMARY)
DECLINE = Button(label="Decline", say="decline TU7 {}", asks="Why not?")
ALERT = Reply(
    kind=Kind.ALERT, title="Acme has 2:00 left", buttons=(APPROVE, DECLINE), private=False
)
QUESTION = Reply(
    kind=Kind.ASKED,
    title="Did you mean Acme?",
    buttons=(Button(label="Acme", say="log acme 1.5 printer"), Button(label="Globex", say="x")),
)
RECEIPT = Reply(
    kind=Kind.LOGGED, title="1:30 logged", buttons=(Button(label="Undo", say="undo E1"),)
)


async def test_a_press_says_what_the_button_says_as_the_presser(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    await house.press("mona", alert, "Approve")
    heard = house.script.heard[0]
    assert (heard.text, heard.sender.user) == ("approve TU7", "mona")


async def test_a_press_on_what_all_see_is_answered_in_its_thread(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    response = await house.press("mona", alert, "Approve")
    assert response.headers["Location"] == f"/?as=mona&in=alerts&thread={alert.id}"
    assert house.script.heard[0].place.thread == str(alert.id)
    assert (await house.page("mona", "alerts", thread=alert.id)).in_thread.keys() == {1, 2}


async def test_a_press_on_a_private_reply_is_answered_beside_it(house: House) -> None:
    receipt = await house.put_up("acme", RECEIPT, only_for="anna")
    await house.press("anna", receipt, "Undo")
    assert (await house.messages())[1].thread is None
    assert (await house.messages())[1].only_for == "anna"


async def test_a_press_in_direct_messages_is_answered_beside_it(house: House) -> None:
    told = await house.put_up("@mona", ALERT)
    await house.press("mona", told, "Approve")
    assert [message.thread for message in await house.messages()] == [None, None]


async def test_a_press_that_asks_says_what_was_typed(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    await house.press("mona", alert, "Decline", told=" the project\r\nis {} over ")
    assert house.script.heard[0].text == "decline TU7 the project is {} over"


async def test_what_was_typed_changes_no_button_that_does_not_ask(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    await house.press("mona", alert, "Approve", told="30h")
    assert house.script.heard[0].text == "approve TU7"


async def test_the_buttons_of_a_question_give_way_to_the_choice(house: House) -> None:
    question = await house.put_up("acme", QUESTION, only_for="anna")
    await house.press("anna", question, "Acme")
    page = await house.page("anna", "acme")
    assert page.buttons == {}
    assert "Your choice: Acme" in page.texts[question.id]


async def test_the_buttons_of_a_receipt_stay(house: House) -> None:
    receipt = await house.put_up("acme", RECEIPT, only_for="anna")
    await house.press("anna", receipt, "Undo")
    assert (receipt.id, "Undo") in (await house.page("anna", "acme")).buttons


async def test_a_double_click_is_one_press(house: House) -> None:
    question = await house.put_up("acme", QUESTION, only_for="anna")
    value, delivery = await house.value_of("anna", question, "Acme"), uuid4()
    await asyncio.gather(
        *(house.press("anna", question, "Acme", value=value, delivery=delivery) for _ in range(3))
    )
    assert len(house.script.heard) == 1
    assert len(await house.messages()) == 2


async def test_the_second_of_two_clicks_waits_for_the_answer_to_the_first(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    mona = house.shelf.run(lambda unit: viewer(unit, "mona"))
    assert mona is not None
    by = Speaker(viewer=mona, language="en", delivery="one and the same")
    talk, click = Talk(house.board, house.script, labels), Press(number=0, seal=seal(APPROVE))
    clicks: list[asyncio.Task[Spot]] = []

    async def click_again_after_the_alert_was_redrawn() -> None:
        decided = replace(alert, reply=replace(ALERT, buttons=()))
        clicks.append(asyncio.create_task(talk.press(by, mona.rooms[1], decided, click)))
        for _ in range(10):
            await asyncio.sleep(0)

    house.script.meanwhile = click_again_after_the_alert_was_redrawn
    await talk.press(by, mona.rooms[1], alert, click)
    await clicks[0]
    answers = [message.reply.title for message in await house.messages() if message.reply]
    assert answers == ["Acme has 2:00 left", "You said: approve TU7"]


async def test_a_button_that_is_gone_is_answered_kindly_and_does_nothing(house: House) -> None:
    question = await house.put_up("acme", QUESTION, only_for="anna")
    stale = await house.value_of("anna", question, "Globex")
    await house.press("anna", question, "Acme")
    await house.press("anna", question, "Globex", value=stale)
    assert [heard.text for heard in house.script.heard] == ["log acme 1.5 printer"]
    assert (await house.page("anna", "acme")).says("That button is no longer there")


async def test_a_redrawn_message_does_not_take_a_press_for_another_button(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    stale = await house.value_of("mona", alert, "Approve")
    paid = replace(ALERT, buttons=(Button(label="Paid", say="paid TU7"),))
    await house.board.redraw(replace(alert, reply=paid))
    await house.press("mona", alert, "Approve", value=stale)
    assert house.script.heard == []
    assert len(await house.messages()) == 2


async def test_made_up_buttons_do_nothing(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    for value in ("0.", "0.approve TU7", "7.x", "-1.x", "", "approve TU7", "²."):
        response = await house.press("mona", alert, "Approve", value=value or " ")
        assert response.status == 303
    assert house.script.heard == []


async def test_a_message_that_one_may_not_see_cannot_be_pressed(house: House) -> None:
    alert = await house.put_up("alerts", ALERT)
    receipt = await house.put_up("acme", RECEIPT, only_for="anna")
    for message, label in ((alert, "Approve"), (receipt, "Undo")):
        value = await house.value_of("anna", message, label)
        response = await house.press("carl", message, label, value=value)
        assert response.status == 404
        assert await response.text() == "There is nothing here, or it is not for you."
    assert house.script.heard == []


FORM = Form(
    name="log",
    title="Log time",
    submit="Log it",
    fields=(
        Field(
            name="client",
            label="Client",
            kind=FieldKind.CHOICE,
            options=(Option(label="Acme", value="acme"),),
        ),
        Field(name="worked", label="Time", kind=FieldKind.DURATION, required=True),
    ),
)
FILLED = {"field.client": "acme", "field.worked": "1.5"}


async def put_up_form(house: House) -> int:
    reply = Reply(kind=Kind.FORM, title="Log time", form=FORM)
    return (await house.put_up("acme", reply, only_for="anna")).id


async def hand_in(house: House, user: str, message: int, **fields: object) -> int:
    response = await house.send("/submit", {"as": user, "message": message} | FILLED | fields)
    return response.status


async def test_a_form_hands_in_its_own_fields_and_no_others(house: House) -> None:
    message = await put_up_form(house)
    house.script.outcomes.append(RECEIPT)
    await hand_in(house, "anna", message, **{"field.rate": "0", "worked": "9"})
    assert house.script.handed_in == [("log", {"client": "acme", "worked": "1.5"})]


async def test_the_outcome_takes_the_place_of_the_form(house: House) -> None:
    message = await put_up_form(house)
    house.script.outcomes.append(RECEIPT)
    await hand_in(house, "anna", message)
    page = await house.page("anna", "acme")
    assert page.texts.keys() == {message}
    assert "1:30 logged" in page.texts[message]


async def test_a_mistake_is_said_at_its_field_and_what_was_typed_is_kept(house: House) -> None:
    message = await put_up_form(house)
    typed = replace(FORM, fields=(FORM.fields[0], replace(FORM.fields[1], value="90")))
    wrong = with_errors(typed, worked="I need a unit: 90m or 1.5h.")
    house.script.outcomes.append(Reply(kind=Kind.FORM, title="Log time", form=wrong))
    await hand_in(house, "anna", message, **{"field.worked": "90"})
    page = await house.page("anna", "acme")
    assert "I need a unit: 90m or 1.5h." in page.texts[message]
    assert f'id="room-{message}-worked" value="90"' in page.html
    assert 'aria-invalid="true" aria-describedby="room-1-worked-error"' in page.html


async def test_a_form_that_was_mended_can_be_handed_in(house: House) -> None:
    message = await put_up_form(house)
    wrong = with_errors(FORM, worked="I need a unit: 90m or 1.5h.")
    house.script.outcomes += [Reply(kind=Kind.FORM, title="Log time", form=wrong), RECEIPT]
    await hand_in(house, "anna", message, **{"field.worked": "90"})
    await hand_in(house, "anna", message, **{"field.worked": "90m"})
    assert "1:30 logged" in (await house.page("anna", "acme")).texts[message]


async def test_a_public_outcome_is_told_to_all_and_the_form_is_gone(house: House) -> None:
    message = await put_up_form(house)
    house.script.outcomes.append(replace(RECEIPT, private=False))
    await hand_in(house, "anna", message)
    assert (await house.page("ben", "acme")).says("1:30 logged")
    assert (await house.page("anna", "acme")).texts[message].endswith("Handed in.")


async def test_the_same_form_handed_in_twice_is_one_submission(house: House) -> None:
    message, delivery = await put_up_form(house), uuid4()
    house.script.outcomes.append(RECEIPT)
    for _ in range(2):
        assert await hand_in(house, "anna", message, delivery=delivery) == 303
    assert len(house.script.handed_in) == 1
    assert len(await house.messages()) == 1


async def test_nobody_hands_in_a_form_of_somebody_else(house: House) -> None:
    message = await put_up_form(house)
    assert await hand_in(house, "mona", message) == 404
    assert house.script.handed_in == []


WOULD = Effect(title="Acme: 1:30 would be debited", lines=("<b>",), tone=Tone.WARNING)


async def foresee(house: House, user: str, message: int) -> ClientResponse:
    return await house.send("/preview", {"as": user, "message": message} | FILLED)


async def test_the_page_asks_what_would_come_of_a_form(house: House) -> None:
    message = await put_up_form(house)
    house.script.effect = WOULD
    response = await foresee(house, "anna", message)
    assert await response.json() == {
        "tone": "warning",
        "title": "Acme: 1:30 would be debited",
        "lines": ["<b>"],
    }
    assert house.script.foreseen == [("log", {"client": "acme", "worked": "1.5"})]
    assert house.script.heard == []


async def test_there_is_nothing_to_tell_of_a_form_without_an_effect(house: House) -> None:
    assert (await foresee(house, "anna", await put_up_form(house))).status == 204
    receipt = await house.put_up("acme", RECEIPT)
    assert (await foresee(house, "anna", receipt.id)).status == 204


async def test_nobody_asks_about_a_form_of_somebody_else(house: House) -> None:
    assert (await foresee(house, "mona", await put_up_form(house))).status == 404
    assert house.script.foreseen == []


async def test_shows_the_effect_and_which_fields_change_it(house: House) -> None:
    live = replace(FORM, effect=WOULD, fields=(replace(FORM.fields[0], live=True), FORM.fields[1]))
    await house.put_up("acme", Reply(kind=Kind.FORM, title="Log time", form=live))
    html = (await house.page("anna", "acme")).html
    assert '<div class="effect tone-warning" role="status">' in html
    assert "&lt;b&gt;" in html
    assert 'name="field.client" data-changes' in html
    assert 'name="field.worked" data-changes' not in html
