"""Homes: published for one person, and refused to whoever has not seen the last one."""

from tests.slack.standin.blocks import check_view
from tests.slack.standin.model import HomeView, Installation, Json, Refused
from tests.slack.standin.state import State


class HomeViews:
    """`views.publish`."""

    def __init__(self, state: State) -> None:
        self._state = state

    def publish(self, caller: Installation, given: Json) -> Json:
        """Put a view in the home tab of somebody."""
        user = given.get("user_id", "")
        if user not in self._state.users:
            raise Refused("user_not_found")
        check_view(given["view"])
        if given["view"]["type"] != "home":
            raise Refused("invalid_arguments")
        stands = self._state.homes.get((caller.team, user))
        if "hash" in given and (stands is None or stands.hash != given["hash"]):
            raise Refused("hash_conflict")
        home = HomeView(
            id=stands.id if stands else f"V{self._state.number():04}",
            hash=f"{int(self._state.clock().timestamp())}.{self._state.number()}",
            team=caller.team,
            content=given["view"],
        )
        self._state.homes[caller.team, user] = home
        self._state.changed()
        return {"ok": True, "view": shown(home)}


def shown(home: HomeView) -> Json:
    """A home as payloads show it."""
    return {
        "id": home.id,
        "hash": home.hash,
        "team_id": home.team,
        "app_installed_team_id": home.team,
        "private_metadata": "",
        "callback_id": "",
        "state": {"values": {}},
        **home.content,
    }
