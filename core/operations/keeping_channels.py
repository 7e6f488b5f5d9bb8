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
        _refuse_clients_workspace(place, desk, spoken_of=None)
        desk.books.places.bind(Binding(place=place, kind=BindingKind.ALERTS))
        return ChannelLinked(kind=BindingKind.ALERTS, client=None)
    client = client_meant(
        desk, command.client, again=lambda reading: replace(command, client=(reading,))
    ).client
    _refuse_clients_workspace(place, desk, spoken_of=client.id)
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


def _refuse_clients_workspace(place: Place, desk: Desk, *, spoken_of: int | None) -> None:
    """Raise ClientsWorkspace where a client other than the one that is spoken of would read it."""
    workspace = desk.books.workspaces.get(place.platform, place.workspace)
    theirs = None if workspace is None else workspace.client_id
    if theirs is not None and theirs != spoken_of:
        raise ClientsWorkspace(client=desk.books.clients.get(theirs).name)
