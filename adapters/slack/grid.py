"""Whose an act is where the app is installed for a whole organisation of Slack's.

Slack installs it once, for all of an organisation's workspaces, and knows
people by one id in all of them. So does Blockhours: there the organisation
takes the workspace's place, for people as for channels, and whoever has a
role has it in each of the workspaces. Where the app is installed in single
workspaces of an organisation, each is a workspace like any other.
"""

from dataclasses import replace
from typing import TypeVar

from adapters.chat.payload import Payload, maybe
from adapters.slack.heard import Act
from adapters.slack.workspaces import Workspace

AnyAct = TypeVar("AnyAct", bound=Act)


def across_the_grid(act: AnyAct, workspace: Workspace, payload: Payload) -> AnyAct:
    """Name the organisation as where the act was done, and its people as its own."""
    organisation = workspace.enterprise
    if not workspace.org_wide or organisation is None:
        return act
    incoming = act.incoming
    sender = incoming.sender
    if _is_of(organisation, sender.workspace, payload):
        sender = replace(sender, workspace=organisation)
    place = replace(incoming.place, workspace=organisation)
    return replace(act, incoming=replace(incoming, sender=sender, place=place))


def _is_of(organisation: str, home: str, payload: Payload) -> bool:
    """Whether somebody whose home that is belongs to the organisation.

    People of others are met in shared channels only, and there it is told of
    a home whether it is the organisation itself, or the workspace that the
    act was done in. Of a home that Slack says nothing about it is not.
    """
    if home == organisation:
        return True
    if payload.get("type") == "event_callback":
        ours = maybe(payload, "context_team_id") or maybe(payload, "team_id")
        return home == ours or not payload.get("is_ext_shared_channel")
    acted_in = maybe(payload, "enterprise", "id") or maybe(payload, "enterprise_id")
    return acted_in == organisation and home == (
        maybe(payload, "team", "id") or maybe(payload, "team_id")
    )
