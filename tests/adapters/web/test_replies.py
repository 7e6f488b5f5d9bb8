"""How each part of a reply is drawn."""

from dataclasses import replace

import pytest

from adapters.chat.reply import (
    Button,
    Emphasis,
    Fact,
    Field,
    FieldKind,
    Form,
    Kind,
    Option,
    Record,
    Reply,
    Table,
    Tone,
)
from tests.adapters.chat.replies import BURN_DOWN
from tests.adapters.web.house import House

PLAIN = Reply(kind=Kind.BALANCE, title="Acme has 2:00 left")
EVIL = '"><script>alert(1)</script>&\u202e'


async def draw(house: House, reply: Reply, user: str = "anna") -> str:
    await house.put_up("acme", reply)
    return (await house.page(user, "acme")).html


async def test_facts_stand_beside_their_labels(house: House) -> None:
    html = await draw(house, replace(PLAIN, facts=(Fact(label="Runs out", value="Thu 3 Dec"),)))
    assert '<dt>Runs out</dt><dd dir="auto">Thu 3 Dec</dd>' in html


async def test_lines_are_paragraphs(house: House) -> None:
    html = await draw(house, replace(PLAIN, lines=("First.", "Second.")))
    assert html.count('<p class="line" dir="auto">') == 2


async def test_a_chart_is_a_picture_in_the_shade_of_the_page(house: House) -> None:
    message = await house.put_up("acme", replace(PLAIN, chart=BURN_DOWN))
    html = (await house.page("anna", "acme")).html
    address = f"/picture?as=anna&amp;message={message.id}&amp;shade="
    assert 'alt="Acme: hours left. 8:00 on 27 Oct 2026, 2:00 now."' in html
    assert f'<source media="(prefers-color-scheme: dark)" srcset="{address}dark">' in html
    assert f'<img src="{address}light"' in html
    house.client.session.cookie_jar.update_cookies({"theme": "dark"})
    html = (await house.page("anna", "acme")).html
    assert f'<img src="{address}dark"' in html
    assert "<source" not in html


async def test_columns_of_numbers_align(house: House) -> None:
    table = Table(headings=("Day", "Change"), rows=(("24 Nov", "−1:30"),), numeric=frozenset({1}))
    html = await draw(house, replace(PLAIN, table=table))
    assert (
        'scope="col">Day</th><th role="columnheader" scope="col" class="number">Change</th>' in html
    )
    assert 'data-label="Day" class="short">24 Nov</td>' in html
    assert 'data-label="Change" class="number">−1:30</td>' in html


@pytest.mark.parametrize(
    ("tone", "word"), [(Tone.GOOD, "Done"), (Tone.WARNING, "Attention"), (Tone.BAD, "Problem")]
)
async def test_a_tone_has_a_sign_and_a_word_beside_its_colour(
    house: House, tone: Tone, word: str
) -> None:
    html = await draw(house, replace(PLAIN, tone=tone))
    assert f'class="card tone-{tone}"' in html
    assert f'<span class="quiet">{word}: </span>' in html


async def test_a_plain_tone_has_no_sign(house: House) -> None:
    assert 'class="sign"' not in await draw(house, PLAIN)


@pytest.mark.parametrize(
    ("left", "of", "share"), [(120, 1200, "10.0"), (-60, 600, "0.0"), (900, 600, "100")]
)
async def test_a_balance_of_known_size_is_a_bar(
    house: House, left: int, of: int, share: str
) -> None:
    record = Record(balance_minutes=left, capacity_minutes=of)
    html = await draw(house, replace(PLAIN, record=record))
    assert f'<rect class="left" width="{share}"' in html


async def test_a_bar_says_its_hours(house: House) -> None:
    record = Record(balance_minutes=120, capacity_minutes=1200)
    html = await draw(house, replace(PLAIN, record=record))
    assert 'role="img" aria-label="2:00 of 20:00 hours left"' in html


async def test_a_balance_of_unknown_size_is_no_bar(house: House) -> None:
    assert "<rect" not in await draw(house, replace(PLAIN, record=Record(balance_minutes=120)))


async def test_buttons_have_their_emphasis_and_send_no_text_of_their_own(house: House) -> None:
    buttons = (
        Button(label="Approve", say="approve TU7", emphasis=Emphasis.PRIMARY),
        Button(label="Decline", say="decline TU7 {}", emphasis=Emphasis.DANGER, asks="Why not?"),
    )
    html = await draw(house, replace(PLAIN, buttons=buttons))
    assert 'class="button primary"' in html
    assert 'class="button danger"' in html
    assert "TU7" not in html


async def test_a_button_that_asks_opens_a_field_under_its_question(house: House) -> None:
    button = Button(label="Decline", say="decline TU7 {}", asks="Why not?")
    html = await draw(house, replace(PLAIN, buttons=(button,)))
    assert '<summary class="button plain">Decline</summary>' in html
    assert '<span>Why not?</span><input name="told" required' in html


FIELDS = (
    Field(
        name="client",
        label="Client",
        kind=FieldKind.CHOICE,
        value="globex",
        required=True,
        options=(Option(label="Acme", value="acme"), Option(label="Globex", value="globex")),
    ),
    Field(name="worked", label="Time", kind=FieldKind.DURATION, value="90", error="90 of what?"),
    Field(name="day", label="Day", kind=FieldKind.DATE, value="2026-11-24"),
    Field(name="note", label="Note", kind=FieldKind.TEXT, hint="The client reads this."),
)
FORM = replace(PLAIN, form=Form(name="log", title="Log time", submit="Log it", fields=FIELDS))


async def test_a_form_keeps_what_is_filled_in(house: House) -> None:
    html = await draw(house, FORM)
    assert '<option value="globex" selected>Globex</option>' in html
    assert 'id="room-1-worked" value="90"' in html
    assert 'value="2026-11-24"' in html
    assert '<button class="button primary">Log it</button>' in html


async def test_a_field_names_its_mistake_and_its_hint(house: House) -> None:
    html = await draw(house, FORM)
    assert 'aria-invalid="true" aria-describedby="room-1-worked-error"' in html
    assert 'aria-describedby="room-1-note-hint"' in html
    assert 'name="field.client" aria-required="true"' in html


async def test_a_date_that_is_none_is_a_text(house: House) -> None:
    day = replace(FIELDS[2], value="soon")
    form = Form(name="log", title="Log time", submit="Log it", fields=(day,))
    html = await draw(house, replace(PLAIN, form=form))
    assert 'value="soon"' in html
    assert 'type="date"' not in html


async def test_nothing_in_a_reply_becomes_markup(house: House) -> None:
    field = Field(
        name="n",
        label=EVIL,
        kind=FieldKind.CHOICE,
        value=EVIL,
        hint=EVIL,
        error=EVIL,
        options=(Option(label=EVIL, value=EVIL),),
    )
    reply = Reply(
        kind=Kind.BALANCE,
        title=EVIL,
        lines=(EVIL,),
        facts=(Fact(label=EVIL, value=EVIL),),
        table=Table(headings=(EVIL,), rows=((EVIL,),)),
        buttons=(Button(label=EVIL, say=EVIL), Button(label=EVIL, say=EVIL, asks=EVIL)),
        form=Form(
            name=EVIL,
            title=EVIL,
            submit=EVIL,
            fields=(field, replace(field, kind=FieldKind.TEXT)),
        ),
    )
    html = await draw(house, reply)
    assert "<script>alert" not in html
    assert '""' not in html.replace('value=""', "")


async def test_a_redrawn_message_says_when(house: House) -> None:
    alert = await house.put_up("alerts", PLAIN)
    await house.board.redraw(replace(alert, edited_at=house.clock.now))
    assert "updated 12:00" in (await house.page("anna", "alerts")).texts[alert.id]
