"""Tokens that end are renewed in time, once, whoever needs them."""

import asyncio
from datetime import timedelta

import pytest

from adapters.chat.installations import Installation
from adapters.slack.renewing import AHEAD
from tests.adapters.slack.market import MONA, NORDLICHT, Market, posting, rotating
from tests.fakes.troubles import Broken
from tests.slack.standin.oauth import TOKENS_LIVE


@pytest.mark.parametrize("since", [TOKENS_LIVE - AHEAD, TOKENS_LIVE + timedelta(hours=1)])
async def test_a_token_is_renewed_once_while_twenty_people_ask(
    market: Market, since: timedelta
) -> None:
    before = await rotating(market)
    market.clock.later(seconds=since.total_seconds())
    mona = market.person(MONA)
    answers = await asyncio.gather(*(mona.says("direct", "help") for _ in range(20)))
    assert {answer.status for answer in answers} == {200}
    await market.settled()
    assert market.calls("oauth.v2.access") == 2
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert kept.token != before.token
    assert kept.expires_at == market.clock() + TOKENS_LIVE
    assert len([one for one in mona.sees("direct") if one.by != MONA]) == 21


async def test_two_processes_renew_a_token_once(market: Market) -> None:
    await rotating(market)
    other = Market(market.slack, market.url)
    await other.starts()
    market.clock.later(hours=11)
    await asyncio.gather(
        market.adapter.rounds["slack_tokens"](), other.adapter.rounds["slack_tokens"]()
    )
    await other.stops()
    assert market.calls("oauth.v2.access") == 2


async def test_a_token_that_nobody_uses_is_renewed_in_time(market: Market) -> None:
    before = await rotating(market)
    renew = market.adapter.rounds["slack_tokens"]
    assert await renew() <= timedelta(minutes=10)
    assert await market.kept() == [before]
    market.clock.later(hours=10, seconds=1)
    await renew()
    assert market.calls("oauth.v2.access") == 2
    market.clock.later(hours=11)
    await market.adapter.poster.post(posting(NORDLICHT, market.slack.channel("team").id))
    await market.person(MONA).reads("team", "Two hours left")


async def test_a_failed_renewal_keeps_the_token_and_is_tried_again(market: Market) -> None:
    before = await rotating(market)
    market.clock.later(hours=11)
    market.slack.trouble("oauth.v2.access", Broken(503))
    renew = market.adapter.rounds["slack_tokens"]
    await renew()
    await renew()
    assert await market.kept() == [before]
    await market.adapter.poster.post(posting(NORDLICHT, market.slack.channel("team").id))
    await market.settled()
    market.clock.later(minutes=1)
    await renew()
    assert market.calls("oauth.v2.access") == 3
    (kept,) = await market.kept()
    assert isinstance(kept, Installation)
    assert kept.token != before.token
