"""From activities to what somebody did: with literals, and with whatever a sender could make up."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.origin import Origin
from adapters.teams.heard import (
    Edited,
    HandedIn,
    Installed,
    Nothing,
    Offered,
    Outdated,
    Pressed,
    Removed,
    Scope,
    Searched,
    Submitted,
    Told,
    Unknown,
    Wanted,
)
from adapters.teams.translate import Misshapen, translate
from core.chat import Place
from core.people import Identity
from tests.teams.standin.model import Json

CHANNEL = "19:team@thread.tacv2"
PRESS = {"blockhours": {"v": 1, "origin": "answer", "say": "undo E1"}}
FORM = {"blockhours": {"v": 1, "origin": "answer", "form": "log"}, "client": "Acme"}


def activity(kind: str = "message", **changed: Any) -> Json:
    return {
        "type": kind,
        "id": "1700000000001",
        "serviceUrl": "https://smba.example/emea/",
        "channelId": "msteams",
        "from": {"id": "29:anna", "aadObjectId": "anna"},
        "recipient": {"id": "28:bot"},
        "conversation": {
            "id": f"{CHANNEL};messageid=1700000000000",
            "conversationType": "channel",
            "tenantId": "nordlicht",
        },
        "channelData": {"tenant": {"id": "nordlicht"}, "team": {"id": "19:team"}},
        "locale": "de-AT",
        "localTimezone": "Europe/Vienna",
        "text": "<at>Blockhours</at> log acme 1h",
        "entities": [
            {"type": "mention", "text": "<at>Blockhours</at>", "mentioned": {"id": "28:bot"}}
        ],
        **changed,
    }


def invoke(name: str, value: Any) -> Json:
    return activity("invoke", id="f:1", name=name, value=value, replyToId="1700000000009")


def test_a_mention_is_heard_with_all_that_is_known_of_it() -> None:
    told = translate(activity())
    assert isinstance(told, Told)
    incoming = told.incoming
    assert incoming.text == "log acme 1h"
    assert incoming.sender == Identity(platform="teams", workspace="nordlicht", user="anna")
    assert incoming.place == Place(
        platform="teams", workspace="nordlicht", channel=CHANNEL, thread="1700000000000"
    )
    assert incoming.delivery_id == f"{CHANNEL}/1700000000001"
    assert (incoming.locale, incoming.zone) == ("de-AT", "Europe/Vienna")
    assert (told.spot.scope, told.spot.team) == (Scope.CHANNEL, "19:team")


def test_a_personal_chat_is_named_by_the_person_it_is_with() -> None:
    chat = {"id": "a:1", "conversationType": "personal", "tenantId": "nordlicht"}
    told = translate(activity(conversation=chat))
    assert isinstance(told, Told)
    assert told.incoming.place == Place(
        platform="teams", workspace="nordlicht", channel="anna", direct=True
    )


def test_somebody_of_another_tenant_is_known_by_that_one() -> None:
    carl = {"id": "29:carl", "aadObjectId": "carl", "tenantId": "acme"}
    told = translate(activity() | {"from": carl})
    assert isinstance(told, Told)
    assert told.incoming.sender == Identity(platform="teams", workspace="acme", user="carl")
    assert told.incoming.place.workspace == "nordlicht"


def test_a_press_is_the_same_one_under_whatever_id_it_comes() -> None:
    pressed = [
        translate(invoke("adaptiveCard/action", {"action": {"data": PRESS}}) | {"id": number})
        for number in ("f:1", "f:2")
    ]
    assert all(isinstance(one, Pressed) for one in pressed)
    first, second = (one.incoming for one in pressed if isinstance(one, Pressed))
    assert first == second
    assert first.text == "undo E1"


def test_a_press_on_a_notice_of_a_chat_is_made_in_its_thread() -> None:
    chat = {"id": "a:1", "conversationType": "personal", "tenantId": "nordlicht"}
    notice = {"blockhours": {"v": 1, "origin": "notice", "say": "approve TU1"}}
    pressed = translate(
        invoke("adaptiveCard/action", {"action": {"data": notice}}) | {"conversation": chat}
    )
    assert isinstance(pressed, Pressed)
    assert pressed.origin is Origin.NOTICE
    assert pressed.incoming.place.thread == "1700000000009"


CASES: list[tuple[Json, type]] = [
    (activity("messageUpdate", channelData={"eventType": "editMessage"}), Edited),
    (activity("messageUpdate", channelData={"eventType": "undeleteMessage"}), Nothing),
    (activity("typing"), Nothing),
    (activity(value=PRESS, text=None), Pressed),
    (activity(value=FORM, text=None), Submitted),
    (activity(value={"blockhours": {"v": 99}}, text=None), Outdated),
    (activity("installationUpdate", action="add"), Installed),
    (activity("installationUpdate", action="add-upgrade"), Nothing),
    (activity("installationUpdate", action="remove"), Removed),
    (activity("installationUpdate", action="remove-upgrade"), Nothing),
    (activity("installationUpdate"), Nothing),
    (activity("conversationUpdate", membersAdded=[{"id": "28:bot"}]), Installed),
    (activity("conversationUpdate", membersAdded=[{"id": "29:ben"}]), Nothing),
    (activity("conversationUpdate", membersRemoved=[{"id": "28:bot"}]), Removed),
    (activity("conversationUpdate", channelData={"eventType": "teamDeleted"}), Removed),
    (activity("conversationUpdate", channelData={"eventType": "channelRenamed"}), Nothing),
    (invoke("adaptiveCard/action", {"action": {"data": FORM}}), Submitted),
    (invoke("adaptiveCard/action", None), Outdated),
    (invoke("application/search", {"dataset": "client", "queryText": "a"}), Offered),
    (invoke("composeExtension/fetchTask", {"commandContext": "compose"}), Wanted),
    (invoke("composeExtension/submitAction", {"data": FORM}), HandedIn),
    (invoke("composeExtension/submitAction", {"data": {}}), Unknown),
    (invoke("composeExtension/query", {"parameters": [{"name": "q", "value": "a"}]}), Searched),
    (invoke("composeExtension/query", {}), Searched),
    (invoke("task/fetch", {}), Unknown),
]


@pytest.mark.parametrize(("told", "kind"), CASES)
def test_each_activity_means_one_thing(told: Json, kind: type) -> None:
    assert type(translate(told)) is kind


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)


GO_ON = st.booleans()


@given(st.sampled_from([told for told, _ in CASES] + [activity()]), st.data())
def test_whatever_stands_somewhere_in_an_activity_it_is_heard_or_misshapen(
    told: Json, data: st.DataObject
) -> None:
    with suppress(Misshapen):
        translate(_replaced(told, data))


def _replaced(part: Any, data: st.DataObject) -> Any:
    """The same with something else in one place."""
    if isinstance(part, dict) and part and data.draw(GO_ON):
        name = data.draw(st.sampled_from(sorted(part)))
        return {**part, name: _replaced(part[name], data)}
    if isinstance(part, list) and part and data.draw(GO_ON):
        return [_replaced(part[0], data), *part[1:]]
    return data.draw(JSON)
