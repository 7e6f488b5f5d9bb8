"""What the notifier posts: once, in its place, and with a clear word on every failure."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.chat.poster import PostDelayed, Posting, PostRefused, PostUnknown
from adapters.chat.reply import Button, Kind, Reply
from adapters.documents import Filing
from adapters.pictures import Studio
from adapters.slack.attaching import Attaching
from adapters.slack.natives import Natives
from adapters.slack.pictures import Pictures
from adapters.slack.poster import SlackPoster
from adapters.slack.web import SlackWeb
from adapters.slack.workspaces import Remembered, SingleWorkspace
from core.chat import Place
from tests.fakes.clock import Clock
from tests.fakes.memory import MemoryStore
from tests.fakes.troubles import Broken, Fault, Limited
from tests.slack.standin.server import StandIn

NO_FILES = Attaching(Filing(MemoryStore(), Clock()))
APPROVE = Button(label="Approve 10 h", say="approve TU1 10h")
ALERT = Reply(kind=Kind.ALERT, title="2:00 left for Acme", buttons=(APPROVE,), private=False)
DECIDED = Reply(kind=Kind.ALERT, title="2:00 left for Acme", lines=("10 h approved",))


@pytest.fixture
async def slack() -> AsyncIterator[StandIn]:
    """A workspace with an alert channel that Mona is in."""
    standin = StandIn(Clock())
    standin.install("T1", "nordlicht")
    standin.add_user("U1", "Mona")
    standin.add_channel("alerts", "U1")
    async with standin.running():
        yield standin


@pytest.fixture
async def poster(slack: StandIn) -> AsyncIterator[SlackPoster]:
    """The notifier's way to that workspace."""
    web, workspaces = SlackWeb(slack.api_url), Remembered(SingleWorkspace("xoxb-T1"), slack.clock)
    await web.open()
    await workspaces.open(web)
    studio = Studio()
    yield SlackPoster(web, workspaces, Natives(slack.clock), Pictures(studio), NO_FILES)
    studio.close()
    await web.close()


def alert(
    slack: StandIn, *, reply: Reply = ALERT, thread: str | None = None, updates: str | None = None
) -> Posting:
    place = Place(platform="slack", workspace="T1", channel=slack.channel("alerts").id)
    return Posting(place=place, key="low:1", reply=reply, thread=thread, updates=updates)


def texts(slack: StandIn) -> list[str]:
    return [one.text for one in slack.channel("alerts").visible_to("U1")]


async def test_posts_to_all_with_the_key_that_names_the_notice(
    slack: StandIn, poster: SlackPoster
) -> None:
    ref = await poster.post(alert(slack))
    (seen,) = slack.channel("alerts").visible_to("U1")
    assert seen.text == "2:00 left for Acme"
    assert seen.buttons == ("Approve 10 h",)
    assert not seen.private
    message = slack.state.named("alerts").message(ref)
    assert message is not None
    assert message.metadata == {
        "event_type": "blockhours_notice",
        "event_payload": {"key": "low:1"},
    }


async def test_replies_in_the_thread_of_what_was_posted(
    slack: StandIn, poster: SlackPoster
) -> None:
    root = await poster.post(alert(slack))
    await poster.post(alert(slack, reply=DECIDED, thread=root))
    assert [one.thread for one in slack.channel("alerts").visible_to("U1")] == [None, root]


async def test_redraws_in_place(slack: StandIn, poster: SlackPoster) -> None:
    ref = await poster.post(alert(slack))
    assert await poster.post(alert(slack, reply=DECIDED, updates=ref)) == ref
    (seen,) = slack.channel("alerts").visible_to("U1")
    assert "10 h approved" in seen.text
    assert seen.buttons == ()


async def test_tells_a_person_directly_and_redraws_that_too(
    slack: StandIn, poster: SlackPoster
) -> None:
    mona = Place(platform="slack", workspace="T1", channel="U1", direct=True)
    root = await poster.post(Posting(place=mona, key="low:1", reply=ALERT))
    await poster.post(Posting(place=mona, key="moved:1", reply=DECIDED, thread=root))
    await poster.post(Posting(place=mona, key="redrawn:1", reply=DECIDED, updates=root))
    first, reply = slack.person("U1").sees("direct")
    assert "10 h approved" in first.text
    assert reply.thread == first.ts


async def _problem(poster: SlackPoster, posting: Posting) -> Exception:
    with pytest.raises((PostRefused, PostDelayed, PostUnknown)) as problem:
        await poster.post(posting)
    return problem.value


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        ("gone", "channel_not_found"),
        ("archived", "is_archived"),
        ("out", "not_in_channel"),
        ("revoked", "token_revoked"),
        ("scope", "missing_scope"),
    ],
)
async def test_a_no_of_slacks_is_final(
    slack: StandIn, poster: SlackPoster, trouble: str, reason: str
) -> None:
    posting = alert(slack)
    channel, installation = slack.state.named("alerts"), slack.state.installations["xoxb-T1"]
    match trouble:
        case "gone":
            slack.state.channels.clear()
        case "archived":
            channel.archived = True
        case "out":
            channel.members.remove(installation.bot_user)
        case "revoked":
            installation.revoked = True
        case _:
            installation.scopes = frozenset()
    problem = await _problem(poster, posting)
    assert isinstance(problem, PostRefused)
    assert problem.reason == reason


async def test_what_is_to_be_redrawn_may_be_gone(slack: StandIn, poster: SlackPoster) -> None:
    problem = await _problem(poster, alert(slack, updates="1.2"))
    assert isinstance(problem, PostRefused)
    assert problem.reason == "message_not_found"


async def test_nothing_is_posted_where_the_app_is_not_installed(
    slack: StandIn, poster: SlackPoster
) -> None:
    elsewhere = Place(platform="slack", workspace="T2", channel="C1")
    problem = await _problem(poster, Posting(place=elsewhere, key="k", reply=ALERT))
    assert isinstance(problem, PostRefused)
    assert problem.reason == "the app is not installed in T2"


async def test_waits_as_long_as_slack_says(slack: StandIn, poster: SlackPoster) -> None:
    slack.trouble("chat.postMessage", Limited(retry_after=30))
    problem = await _problem(poster, alert(slack))
    assert isinstance(problem, PostDelayed)
    assert problem.wait == timedelta(seconds=30)
    assert texts(slack) == []


@pytest.mark.parametrize("fault", [Fault.LOST_BEFORE, Fault.LOST_AFTER, Broken(502), Broken(200)])
async def test_a_post_whose_answer_got_lost_is_not_repeated(
    slack: StandIn, poster: SlackPoster, fault: Fault | Broken
) -> None:
    slack.trouble("chat.postMessage", fault)
    assert isinstance(await _problem(poster, alert(slack)), PostUnknown)
    assert [call.method for call in slack.calls] == ["auth.test", "chat.postMessage"]
    assert len(texts(slack)) == (1 if fault is Fault.LOST_AFTER else 0)


@pytest.mark.parametrize("fault", [Fault.LOST_AFTER, Broken(502)])
async def test_a_redrawing_whose_answer_got_lost_is_tried_again(
    slack: StandIn, poster: SlackPoster, fault: Fault | Broken
) -> None:
    ref = await poster.post(alert(slack))
    slack.trouble("chat.update", fault)
    problem = await _problem(poster, alert(slack, reply=DECIDED, updates=ref))
    assert isinstance(problem, PostDelayed)
    assert problem.wait is None


async def test_a_slack_that_cannot_be_reached_has_posted_nothing(slack: StandIn) -> None:
    posting, workspaces = alert(slack), Remembered(SingleWorkspace("xoxb-T1"), slack.clock)
    asked, web = SlackWeb(slack.api_url), SlackWeb(slack.api_url)
    await asked.open()
    await workspaces.open(asked)
    await slack.hang_up()
    await web.open()
    studio = Studio()
    poster = SlackPoster(web, workspaces, Natives(slack.clock), Pictures(studio), NO_FILES)
    assert isinstance(await _problem(poster, posting), PostDelayed)
    studio.close()
    await asked.close()
    await web.close()
