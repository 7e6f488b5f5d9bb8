"""Long lists in the chat: what does not fit is a press away."""

from dataclasses import replace

import pytest

from adapters.chat.reply import Reply
from adapters.chat.wording.balances import BLOCKS
from core.paging import ROWS
from tests.adapters.chat.talk import Talk, labels


def talk_with_work(entries: int) -> Talk:
    talk = Talk()
    talk.shop.sell(6000)
    for number in range(entries):
        talk.shop.log("anna", 15, f"work {number}")
    return talk


def notes(reply: Reply) -> list[str]:
    assert reply.table is not None
    return [cell for row in reply.table.rows for cell in row if cell.startswith("work ")]


async def test_a_history_that_fits_says_nothing_of_pages() -> None:
    reply = await talk_with_work(ROWS - 1).say("anna", "history acme")
    assert (reply.lines, reply.buttons) == ((), ())


@pytest.mark.parametrize("who", ["anna", "carl"])
async def test_turns_the_pages_of_a_history_to_and_fro(who: str) -> None:
    talk = talk_with_work(ROWS + 4)
    first = await talk.say(who, "history acme this month" if who == "anna" else "history")
    assert first.lines == ("Page 1 of 2, counted back from the newest.",)
    assert notes(first) == [f"work {number}" for number in range(4, ROWS + 4)]
    assert labels(first) == ["Show more (page 2)"]

    second = await talk.press(who, first, "Show more (page 2)")
    assert first.title == second.title
    assert notes(second) == [f"work {number}" for number in range(4)]
    assert labels(second) == ["Back to page 1"]
    assert notes(await talk.press(who, second, "Back to page 1")) == notes(first)


async def test_turns_the_pages_of_a_statement_and_keeps_its_papers_whole() -> None:
    talk = talk_with_work(ROWS + 4)
    first = await talk.say("mona", "statement acme this month")
    assert notes(first) == [f"work {number}" for number in range(ROWS - 1)]
    second = await talk.press("mona", first, "Show more (page 2)")
    assert notes(second) == [f"work {number}" for number in range(ROWS - 1, ROWS + 4)]
    assert second.attachments == first.attachments


@pytest.mark.parametrize("text", ["mine", "clients", "team", "balance", "team workspaces"])
async def test_a_short_list_has_no_second_page(text: str) -> None:
    talk = talk_with_work(3)
    first, second = [await talk.say("mona", said) for said in (text, f"{text} page 2")]
    said, *lines = second.lines
    assert said == "There is no page 2: all of it stands on this one."
    assert replace(second, lines=tuple(lines)) == first
    assert not [label for label in labels(first) if "page" in label]


@pytest.mark.parametrize(
    ("text", "label", "title"),
    [
        ("kunde liste", "Mehr anzeigen (Seite 2)", "23 Kunden"),
        ("kontingent", "Mehr anzeigen (Seite 2)", "23 Kunden"),
        ("team", "Mehr anzeigen (Seite 2)", "27 Personen"),
    ],
)
async def test_turns_every_list_in_german(text: str, label: str, title: str) -> None:
    talk = Talk()
    talk.shop.replace_person("mona", language="de")
    for number in range(ROWS):
        await talk.say("mona", f'client add "Client {number:02d}"')
        await talk.say("mona", f"team add @zoe{number:02d} technician")
    first = await talk.say("mona", text)
    second = await talk.press("mona", first, label)
    assert title in first.title
    assert title in second.title
    assert first.table is not None
    assert second.table is not None
    rows = (*first.table.rows, *second.table.rows)
    assert len(set(rows)) == int(title.split(maxsplit=1)[0])


async def test_of_many_top_ups_the_newest_are_offered_and_how_to_find_another_is_said() -> None:
    talk = Talk()
    for number in range(ROWS + 3):
        await talk.say("mona", f'client add "Client {number:02d}"')
        await talk.say("mona", f'topup "Client {number:02d}"')
    asked = await talk.say("mona", "approve")
    assert labels(asked) == [f"Client {number:02d}" for number in range(ROWS + 2, 2, -1)]
    assert asked.lines == (
        "These are the newest 20 of 23. For another, name its client or its number.",
    )
    named = await talk.say("mona", 'approve "Client 00"')
    assert "Client 00" in named.title


@pytest.mark.parametrize(
    ("entries", "language", "lines"),
    [
        (1, "en", ("There is no page 99: all of it stands on this one.",)),
        (1, "de", ("Eine Seite 99 gibt es nicht: Alles steht auf dieser.",)),
        (
            ROWS,
            "en",
            (
                "There is no page 99: this is the last one.",
                "Page 2 of 2, counted back from the newest.",
            ),
        ),
        (
            ROWS,
            "de",
            (
                "Eine Seite 99 gibt es nicht: Das ist die letzte.",
                "Seite 2 von 2, von den neuesten an zurückgezählt.",
            ),
        ),
    ],
)
async def test_says_that_there_is_no_such_page(
    entries: int, language: str, lines: tuple[str, ...]
) -> None:
    talk = talk_with_work(entries)
    assert (await talk.say("anna", "history acme page 99", locale=language)).lines == lines


@pytest.mark.parametrize(
    ("language", "said"), [("en", "2 more, with 2:00 left"), ("de", "2 weitere, mit 2:00 Rest")]
)
async def test_a_balance_names_the_blocks_that_are_drawn_first(language: str, said: str) -> None:
    talk = Talk()
    for _ in range(BLOCKS + 2):
        talk.shop.open_with(60)
    reply = await talk.say("carl", "balance", locale=language)
    blocks = [fact.value for fact in reply.facts if fact.label in {"Block", "Stundenkontingent"}]
    assert len(blocks) == BLOCKS + 1
    assert blocks[-1] == said


async def test_why_turns_the_pages_of_a_balances_blocks() -> None:
    talk = Talk()
    for _ in range(ROWS + 1):
        talk.shop.open_with(60)
    first = await talk.say("carl", "why")
    assert first.lines[-1] == "Page 1 of 2."
    second = await talk.press("carl", first, "Show more (page 2)")
    assert [
        len([fact for fact in page.facts if fact.label == "Block"]) for page in (first, second)
    ] == [
        ROWS,
        1,
    ]


async def test_turns_the_pages_of_invitations() -> None:
    talk = Talk()
    for _ in range(ROWS + 1):
        await talk.say("mona", "team invite workspace client acme")
    first = await talk.say("mona", "team invitations")
    assert (first.title, first.lines) == ("21 open invitations", ("Page 1 of 2.",))
    second = await talk.press("mona", first, "Show more (page 2)")
    assert second.table is not None
    assert [row[0] for row in second.table.rows] == ["I21"]
    assert labels(second) == ["Withdraw I21", "Back to page 1"]
