"""Advice is what can be typed where it is read: a command, a mention, or plain words."""

import pytest

from adapters.chat.speech import PLAINLY, Speech
from adapters.slack.speech import BY_COMMAND, BY_MENTION, speech_in
from tests.adapters.slack.house import House


@pytest.mark.parametrize(
    ("command", "typed"),
    [
        ("log acme 1.5 printer", "/log acme 1.5 printer"),
        ("balance", "/balance"),
        ("undo E12", "/hours undo E12"),
        ("stand acme", "/hours stand acme"),
        ("help {}", "/hours help {}"),
    ],
)
def test_verbs_of_their_own_have_a_slash_and_others_follow_hours(command: str, typed: str) -> None:
    assert BY_COMMAND.of(command) == typed
    assert BY_MENTION.of(command) == f"@blockhours {command}"
    assert PLAINLY.of(command) == command


@pytest.mark.parametrize(
    ("channel", "thread", "outsider", "speech"),
    [
        ("C1", None, False, BY_COMMAND),
        ("C1", "1.2", False, BY_MENTION),
        ("C1", None, True, BY_MENTION),
        ("D1", None, False, PLAINLY),
        (None, None, False, PLAINLY),
    ],
)
def test_how_commands_are_given_depends_on_the_place(
    channel: str | None, thread: str | None, outsider: bool, speech: Speech
) -> None:
    assert speech_in(channel, thread=thread, outsider=outsider) == speech


async def test_help_lists_what_can_be_typed_in_the_channel(house: House) -> None:
    mona = house.person("mona")
    await mona.says("team", "/hours help")
    told = mona.sees("team")[-1].text
    assert "/log acme 1.5" in told
    assert "/hours undo" in told


async def test_a_refusal_says_what_to_type_where_it_is_read(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "/hours timer stop")
    assert "“/hours timer start acme”" in anna.sees("team")[-1].text
    await anna.says("direct", "timer stop")
    await anna.reads("direct", "“timer start acme”")
    await anna.says("team", "@blockhours timer stop")
    await anna.reads("team", "“@blockhours timer start acme”")


async def test_what_somebody_wrote_is_never_taken_for_a_command(house: House) -> None:
    anna = house.person("anna")
    await anna.says("team", "/log nobody\ue000undo\ue001`undo` 1h x")
    told = anna.sees("team")[-1].text
    assert "/hours undo" not in told


async def test_a_command_that_says_too_little_is_named_as_it_was_typed(house: House) -> None:
    mona = house.person("mona")
    await mona.says("team", "/hours redact")
    assert "“/hours redact” needs one thing more" in mona.sees("team")[-1].text
    await mona.says("team", "/hours redact E1 // secret")
    assert "“/hours redact” has no internal note" in mona.sees("team")[-1].text
    await mona.says("direct", "redact")
    await mona.reads("direct", "“redact” needs one thing more")


async def test_the_first_steps_say_what_can_be_typed_in_the_channel(http_house: House) -> None:
    mona = http_house.person("mona")
    for client in ("Acme", "Globex"):
        await mona.says("team", f"/hours client archive {client}")
    await mona.says("team", "/hours home")
    assert "/hours client add" in mona.sees("team")[-1].text
