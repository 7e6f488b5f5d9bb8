"""Channels: what each is for."""

from dataclasses import replace

from core.chat import Binding, BindingKind, Place
from core.commands import LinkChannel
from core.operations.desk import Desk
from core.operations.naming import client_meant
from core.refusals import ChannelNeeded, ClientsWorkspace, NotBound
from core.results import ChannelLinked, ChannelUnlinked


def link_channel(command: LinkChannel, desk: Desk) -> ChannelLinked:
    """Bind this channel to a client, or make it the alert channel."""
    place = desk.place.without_thread()
    if place.direct:
        raise ChannelNeeded
    if command.alerts:
        _refuse_clients_workspace(place, desk)
        desk.books.places.bind(Binding(place=place, kind=BindingKind.ALERTS))
        return ChannelLinked(kind=BindingKind.ALERTS, client=None)
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    desk.books.places.bind(Binding(place=place, kind=BindingKind.CLIENT, client_id=client.id))
    return ChannelLinked(kind=BindingKind.CLIENT, client=client.name)


def unlink_channel(desk: Desk) -> ChannelUnlinked:
    """Take this channel's binding away."""
    place = desk.place.without_thread()
    binding = desk.books.places.binding(place)
    if binding is None:
        raise NotBound
    desk.books.places.unbind(place)
    client_id = binding.client_id
    return ChannelUnlinked(
        client=None if client_id is None else desk.books.clients.get(client_id).name
    )


def _refuse_clients_workspace(place: Place, desk: Desk) -> None:
    workspace = desk.books.workspaces.get(place.platform, place.workspace)
    if workspace is not None and workspace.client_id is not None:
        raise ClientsWorkspace(client=desk.books.clients.get(workspace.client_id).name)
