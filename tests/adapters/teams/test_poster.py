"""What the notifier posts: in its place, and with a clear word on every failure."""

from datetime import timedelta

import pytest

from adapters.chat.poster import PostDelayed, Posting, PostRefused, PostUnknown
from adapters.chat.reply import Button, Kind, Reply
from core.chat import Place
from core.outbox import Delivery
from tests.adapters.teams.house import IN_A_HURRY, House, open_house, user_id
from tests.contracts.shelf import Shelf
from tests.fakes.troubles import Broken, Fault, Limited
from tests.teams.standin.model import Refusal
from tests.teams.standin.reading import Seen
from tests.teams.standin.server import TENANT

APPROVE = Button(label="Approve 10 h", say="approve TU1 10h")
ALERT = Reply(kind=Kind.ALERT, title="2:00 left for Acme", buttons=(APPROVE,), private=False)
NOBODY = 9
"""A port on which nobody listens."""
DECIDED = Reply(kind=Kind.ALERT, title="2:00 left for Acme", lines=("10 h approved",))


@pytest.fixture
async def house(house: House) -> House:
    """Nordlicht IT, whose bot is in the alert channel."""
    await house.person("mona").says("alerts", "@Blockhours help")
    await house.adapter.settled()
    house.teams.state.named("alerts").messages.clear()
    house.teams.calls.clear()
    return house


def alert(
    house: House, *, reply: Reply = ALERT, thread: str | None = None, updates: str | None = None
) -> Posting:
    channel = house.teams.state.named("alerts").id
    place = Place(platform="teams", workspace=TENANT, channel=channel)
    return Posting(place=place, key="low:1", reply=reply, thread=thread, updates=updates)


def seen(house: House) -> list[Seen]:
    return house.person("mona").sees("alerts")


async def test_posts_to_all_with_its_buttons(house: House) -> None:
    ref = await house.adapter.poster.post(alert(house))
    (posted,) = seen(house)
    assert posted.text.endswith("2:00 left for Acme")
    assert posted.buttons == ("Approve 10 h",)
    assert (posted.id, posted.thread) == (ref, None)


async def test_replies_in_the_thread_of_what_was_posted(house: House) -> None:
    root = await house.adapter.poster.post(alert(house))
    await house.adapter.poster.post(alert(house, reply=DECIDED, thread=root))
    assert [one.thread for one in seen(house)] == [None, root]


async def test_redraws_in_place(house: House) -> None:
    ref = await house.adapter.poster.post(alert(house))
    assert await house.adapter.poster.post(alert(house, reply=DECIDED, updates=ref)) == ref
    (redrawn,) = seen(house)
    assert "10 h approved" in redrawn.text
    assert redrawn.buttons == ()


async def test_a_chat_has_no_threads_to_reply_in(house: House) -> None:
    mona = Place(platform="teams", workspace=TENANT, channel=user_id("mona"), direct=True)
    root = await house.adapter.poster.post(Posting(place=mona, key="low:1", reply=ALERT))
    await house.adapter.poster.post(Posting(place=mona, key="2", reply=DECIDED, thread=root))
    await house.adapter.poster.post(Posting(place=mona, key="3", reply=DECIDED, updates=root))
    first, second = house.person("mona").sees("personal")[-2:]
    assert "10 h approved" in first.text
    assert second.thread is None


async def _problem(house: House, posting: Posting) -> Exception:
    with pytest.raises((PostRefused, PostDelayed, PostUnknown)) as problem:
        await house.adapter.poster.post(posting)
    return problem.value


async def test_a_no_of_teams_is_final(house: House) -> None:
    posting = alert(house)
    house.teams.state.named("alerts").blocked = True
    problem = await _problem(house, posting)
    assert isinstance(problem, PostRefused)
    assert problem.reason == "MessageWritesBlocked"
    house.teams.state.conversations.clear()
    problem = await _problem(house, posting)
    assert isinstance(problem, PostRefused)
    assert problem.reason == "ConversationNotFound"


async def test_a_block_is_kept_to_be_shown_and_not_swallowed(house: House) -> None:
    house.teams.state.named("alerts").blocked = True
    await house.sells(3)
    await house.person("anna").says("personal", "log acme 1h printer")
    await house.adapter.settled()
    await house.post_notices()
    (failed,) = house.shelf.run(lambda unit: list(unit.queue.unsent()))
    assert failed.delivery is Delivery.FAILED
    assert failed.error == "MessageWritesBlocked"


@pytest.mark.parametrize(
    ("trouble", "wait"),
    [(Limited(retry_after=7), timedelta(seconds=7)), (Limited(retry_after=0), timedelta(0))],
)
async def test_waits_as_long_as_teams_says(house: House, trouble: Limited, wait: timedelta) -> None:
    house.teams.trouble(trouble)
    problem = await _problem(house, alert(house))
    assert isinstance(problem, PostDelayed)
    assert problem.wait == wait
    assert seen(house) == []


@pytest.mark.parametrize(
    "trouble",
    [
        Fault.LOST_BEFORE,
        Fault.LOST_AFTER,
        Broken(502),
        Broken(200, "<html>This network asks you to sign in</html>"),
        Broken(200, "{}"),
        Refusal(status=500, code="Oops"),
    ],
)
async def test_what_may_have_been_posted_is_never_posted_again(
    house: House, trouble: Fault | Broken | Refusal
) -> None:
    house.teams.trouble(trouble)
    assert isinstance(await _problem(house, alert(house)), PostUnknown)
    assert len(house.teams.calls) == 1


@pytest.mark.parametrize("trouble", [Broken(502), Broken(200)])
async def test_what_may_have_been_redrawn_is_redrawn_again(house: House, trouble: Broken) -> None:
    ref = await house.adapter.poster.post(alert(house))
    house.teams.trouble(trouble)
    problem = await _problem(house, alert(house, reply=DECIDED, updates=ref))
    assert isinstance(problem, PostDelayed)


async def test_a_conversation_that_changes_meanwhile_is_tried_again(house: House) -> None:
    house.teams.trouble(Refusal(status=412, code="PreconditionFailed"))
    problem = await _problem(house, alert(house))
    assert isinstance(problem, PostDelayed)
    assert problem.wait is None


async def test_where_nobody_answers_nothing_was_posted(house: House) -> None:
    house.teams.teams.service_url = f"http://127.0.0.1:{NOBODY}/"
    await house.person("mona").says("alerts", "@Blockhours help")
    await house.adapter.settled()
    assert isinstance(await _problem(house, alert(house)), PostDelayed)


async def test_an_answer_that_never_comes_leaves_it_unknown(shelf: Shelf) -> None:
    async with open_house(shelf, answer_within=IN_A_HURRY) as house:
        await house.person("mona").says("alerts", "@Blockhours help")
        await house.adapter.settled()
        house.teams.trouble(Fault.HANGS)
        assert isinstance(await _problem(house, alert(house)), PostUnknown)
        assert len(seen(house)) == 3


async def test_without_a_token_nothing_was_sent_and_it_waits(house: House) -> None:
    house.teams.connector.login_works = False
    house.clock.later(hours=2)
    problem = await _problem(house, alert(house))
    assert isinstance(problem, PostDelayed)
    assert problem.reason == "no token: invalid_client"


async def test_nothing_is_posted_into_a_tenant_that_the_app_is_not_in(house: House) -> None:
    for direct in (True, False):
        place = Place(platform="teams", workspace="elsewhere", channel="x", direct=direct)
        problem = await _problem(house, Posting(place=place, key="1", reply=ALERT))
        assert isinstance(problem, PostRefused)


async def test_who_has_not_added_the_app_cannot_be_told(house: House) -> None:
    house.teams.connector.not_for.add(user_id("ben"))
    ben = Place(platform="teams", workspace=TENANT, channel=user_id("ben"), direct=True)
    problem = await _problem(house, Posting(place=ben, key="1", reply=ALERT))
    assert isinstance(problem, PostRefused)
    assert problem.reason == "BotNotInConversationRoster"
