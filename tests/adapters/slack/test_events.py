"""What events mean: who said what to the bot, and where."""

import pytest

from adapters.chat.incoming import Incoming
from adapters.slack.heard import (
    Edited,
    Nothing,
    Spot,
    Told,
)
from adapters.slack.translate import translate
from tests.adapters.slack.samples import (
    ANNA,
    CARL,
    RANDOM,
    WITH_ANNA,
    Json,
    changed,
    direct,
    event,
    mention,
)

# Mentions and direct messages


def test_a_mention_is_said_without_the_mention() -> None:
    assert translate(event(mention())) == Told(
        incoming=Incoming(text="balance acme", sender=ANNA, place=RANDOM, delivery_id="Ev111"),
        spot=Spot(user="W111", channel="C111", message="1610197986.000300"),
    )


def test_a_mention_in_a_thread_is_said_in_the_thread() -> None:
    heard = translate(event(mention(thread_ts="1610197900.000100")))
    assert isinstance(heard, Told)
    assert heard.incoming.place.thread == "1610197900.000100"
    assert heard.spot.thread == "1610197900.000100"


def test_a_direct_message_needs_no_mention() -> None:
    heard = translate(event(direct()))
    assert isinstance(heard, Told)
    assert heard.incoming.text == "balance acme"
    assert heard.incoming.place == WITH_ANNA
    assert heard.spot.channel == "D111"


def test_a_thread_of_direct_messages_is_named_by_its_conversation_too() -> None:
    heard = translate(event(direct(thread_ts="1610197900.000100")))
    assert isinstance(heard, Told)
    assert heard.incoming.place.thread == "D111/1610197900.000100"


def test_a_message_with_a_file_is_said_like_any_other() -> None:
    assert isinstance(translate(event(direct(subtype="file_share"))), Told)


@pytest.mark.parametrize(
    "told",
    [
        direct(bot_id="B111"),
        direct(subtype="message_deleted"),
        direct(subtype="channel_join"),
        mention(bot_id="B999"),
        direct(channel_type="channel"),
        {"type": "reaction_added", "user": "W111", "item": {"channel": "C111"}},
        {"type": "app_home_opened", "user": "W111", "channel": "D111", "tab": "messages"},
        {"type": "tokens_revoked", "tokens": {"oauth": ["W111"], "bot": []}},
    ],
)
def test_nothing_is_said_by_bots_and_by_what_happens_to_messages(told: Json) -> None:
    assert translate(event(told)) == Nothing()


def test_a_changed_mention_is_not_said_again() -> None:
    told = mention(edited={"user": "W111", "ts": "1610197999.000000"})
    assert isinstance(translate(event(told)), Edited)


def test_a_changed_direct_message_is_not_said_again() -> None:
    heard = translate(event(changed("log acme 1h", "log acme 2h")))
    assert isinstance(heard, Edited)
    assert heard.incoming.place == WITH_ANNA


def test_a_link_that_slack_unfurls_is_no_change() -> None:
    assert translate(event(changed("log acme 1h", "log acme 1h"))) == Nothing()


# Who somebody is, in channels that workspaces share


@pytest.mark.parametrize(
    ("told", "outer", "home"),
    [
        (mention(user_team="T999", user="U999"), {}, "T999"),
        (mention(team="T999", user="U999"), {}, "T999"),
        (mention(), {}, "T111"),
        (mention(user_team="E999", user="U999"), {}, "E999"),
        (
            mention(user_team="E999", user="U999"),
            {"enterprise_id": "E999", "team_id": "T999", "context_team_id": "T111"},
            "T999",
        ),
        (
            mention(user_team="E111"),
            {"context_enterprise_id": "E111", "context_team_id": "T111", "team_id": "T999"},
            "T111",
        ),
        ({k: v for k, v in mention().items() if k != "team"}, {}, ""),
    ],
)
def test_in_a_shared_channel_somebody_is_of_their_own_workspace(
    told: Json, outer: Json, home: str
) -> None:
    heard = translate(event(told, is_ext_shared_channel=True, **outer))
    assert isinstance(heard, Told)
    assert heard.incoming.sender.workspace == home
    assert heard.incoming.place == RANDOM


def test_an_outsider_is_told_apart_even_where_the_channel_is_not_called_shared() -> None:
    heard = translate(event(mention(user_team="T999", user="U999")))
    assert isinstance(heard, Told)
    assert heard.incoming.sender == CARL
