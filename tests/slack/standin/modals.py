"""Modals: opened by a trigger that lives three seconds, updated by their hash."""

from tests.slack.standin.blocks import check_view
from tests.slack.standin.model import Installation, Json, Modal, Refused
from tests.slack.standin.state import State

_DEEPEST = 3


class Modals:
    """The `views.*` methods."""

    def __init__(self, state: State) -> None:
        self._state = state

    def open(self, caller: Installation, given: Json) -> Json:
        """`views.open`."""
        trigger = self._state.triggers.get(given.get("trigger_id", ""))
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self._state.clock() > trigger.until:
            raise Refused("expired_trigger_id")
        check_view(given["view"])
        if len(list(self._state.modals_of(trigger.user))) == _DEEPEST:
            raise Refused("push_limit_reached")
        trigger.used = True
        modal = Modal(
            id=f"V{self._state.number():04}",
            hash=self._hash(),
            user=trigger.user,
            team=caller.team,
            content=given["view"],
        )
        self._state.modals[modal.id] = modal
        self._state.changed()
        return {"ok": True, "view": shown(modal)}

    def update(self, _: Installation, given: Json) -> Json:
        """`views.update`; what was typed stays where block and action are the same."""
        modal = self._state.modals.get(given.get("view_id", ""))
        if modal is None:
            raise Refused("not_found")
        if given.get("hash", modal.hash) != modal.hash:
            raise Refused("hash_conflict")
        self.redraw(modal, given["view"])
        return {"ok": True, "view": shown(modal)}

    def redraw(self, modal: Modal, view: Json) -> None:
        """Put another view in a modal's place."""
        check_view(view)
        kept = _fields(view) & _fields(modal.content)
        modal.content = view
        modal.hash = self._hash()
        modal.errors = {}
        modal.typed = {block: value for block, value in modal.typed.items() if block in kept}
        self._state.changed()

    def close(self, modal: Modal) -> None:
        """Close a modal; what lies under it shows again."""
        del self._state.modals[modal.id]
        self._state.changed()

    def close_all(self, user: str) -> None:
        """Close all that stands open before somebody."""
        for modal in list(self._state.modals_of(user)):
            self.close(modal)

    def _hash(self) -> str:
        return f"{int(self._state.clock().timestamp())}.{self._state.number()}"


def shown(modal: Modal) -> Json:
    """A modal as payloads show it."""
    return {
        "id": modal.id,
        "hash": modal.hash,
        "team_id": modal.team,
        "app_installed_team_id": modal.team,
        "private_metadata": "",
        "callback_id": "",
        **modal.content,
        "state": {"values": _values(modal)},
    }


def _fields(view: Json) -> set[str]:
    return {block["block_id"] for block in view["blocks"] if block["type"] == "input"}


def _values(modal: Modal) -> Json:
    return {
        block["block_id"]: {block["element"]["action_id"]: value(modal, block)}
        for block in modal.content["blocks"]
        if block["type"] == "input"
    }


def value(modal: Modal, block: Json) -> Json:
    """What stands in a field: what was typed or picked, else what it began with."""
    element, typed = block["element"], modal.typed.get(block["block_id"])
    match element["type"]:
        case "plain_text_input":
            began = element.get("initial_value")
            return {"type": "plain_text_input", "value": began if typed is None else typed or None}
        case "static_select" | "external_select" as menu:
            offered = element.get("options", modal.offered.get(block["block_id"], []))
            return {"type": menu, "selected_option": _option(element, offered, typed)}
        case "datepicker":
            began = element.get("initial_date")
            return {"type": "datepicker", "selected_date": began if typed is None else typed}
        case unknown:
            raise NotImplementedError(unknown)


def _option(element: Json, offered: list[Json], typed: str | None) -> Json | None:
    began: Json | None = element.get("initial_option")
    if typed is None:
        return began
    return next(one for one in offered if typed in (one["text"]["text"], one["value"]))
