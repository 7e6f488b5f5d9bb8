"""Accounts, as Slack tells of them."""

from adapters.chat.payload import Payload, maybe, text
from adapters.slack.refs import PLATFORM
from core.accounts import Account, AccountKind
from core.people import Identity
from core.zones import zone_called


def account_of(user: Payload, *, workspace: str, workspace_name: str = "") -> Account:
    """Read a user of Slack's; `workspace` is the one that the account counts as being of."""
    name = maybe(user, "name") or text(user, "id")
    locale = maybe(user, "locale")
    zone = maybe(user, "tz")
    return Account(
        identity=Identity(platform=PLATFORM, workspace=workspace, user=text(user, "id")),
        kind=_kind(user),
        handle=name,
        name=maybe(user, "profile", "real_name") or maybe(user, "real_name") or name,
        workspace_name=workspace_name,
        language=locale[:2].lower() if locale else None,
        zone=zone_called(zone) if zone else None,
    )


def _kind(user: Payload) -> AccountKind:
    if user.get("deleted"):
        return AccountKind.GONE
    if user.get("is_bot"):
        return AccountKind.BOT
    if user.get("is_stranger"):
        return AccountKind.OUTSIDER
    if user.get("is_restricted") or user.get("is_ultra_restricted"):
        return AccountKind.GUEST
    return AccountKind.MEMBER
