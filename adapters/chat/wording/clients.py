"""Clients and their blocks."""

from collections.abc import Iterator

from adapters.chat.formats import hours
from adapters.chat.reply import Fact, Kind, Record, Reply, Tone
from adapters.chat.wording import pages
from adapters.chat.wording.papers import tax_label
from adapters.chat.wording.phrases import LANGUAGES
from adapters.chat.wording.voice import Voice, named
from core.commands import ListClients, ShowTerms
from core.company import BillingAddress
from core.results import (
    BlockAdded,
    ClientAdded,
    ClientChanged,
    ClientRestored,
    ClientShown,
    ClientsListed,
    ClientTakenOut,
)


def client_added(result: ClientAdded, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.CLIENT,
        title=voice.text(
            "client-added", client=result.client, day=result.started_on, zone=result.zone
        ),
        lines=(voice.text("client-added.next", client=result.client),),
        buttons=(voice.button("terms", ShowTerms(client=named(result.client))),),
        tone=Tone.GOOD,
        record=Record(client=result.client),
    )


def client_shown(result: ClientShown, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.CLIENT,
        title=voice.text(
            "client-shown.archived" if result.archived else "client-shown", client=result.client
        ),
        facts=tuple(_client_facts(result, voice)),
        buttons=(voice.button("terms", ShowTerms(client=named(result.client))),),
        record=Record(client=result.client, balance_minutes=result.balance),
    )


def clients_listed(result: ClientsListed, voice: Voice) -> Reply:
    if not result.clients:
        none = "clients-listed.none-archived" if result.archived else "clients-listed.none"
        return Reply(kind=Kind.CLIENT, title=voice.text(none))
    name = "clients-listed.archived" if result.archived else "clients-listed"
    return Reply(
        kind=Kind.CLIENT,
        title=voice.text(name, count=result.page.count),
        lines=pages.where(result.page, voice),
        table=voice.table(
            ("client", "left", "aliases", "contacts"),
            (_row(client) for client in result.clients),
            numeric=("left",),
        ),
        buttons=pages.turning(result.page, ListClients(archived=result.archived), voice),
    )


def client_changed(result: ClientChanged, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.CLIENT,
        title=voice.text("client-changed", client=result.client),
        facts=(
            *_names(result.aliases, result.language, voice),
            *_zone(result.zone, voice),
            *_billing(result.billing, voice),
            *_announcements(result.tells_work, voice),
        ),
        tone=Tone.GOOD,
        record=Record(client=result.client),
    )


def client_taken_out(result: ClientTakenOut, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.CLIENT,
        title=voice.text("client-taken-out", client=result.client, left=result.balance),
        lines=(voice.text("client-taken-out.kept"),),
        record=Record(client=result.client, balance_minutes=result.balance),
    )


def client_restored(result: ClientRestored, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.CLIENT,
        title=voice.text("client-restored", client=result.client, left=result.balance),
        tone=Tone.GOOD,
        record=Record(client=result.client, balance_minutes=result.balance),
    )


def block_added(result: BlockAdded, voice: Voice) -> Reply:
    name = "block-added.opening" if result.opening else "block-added"
    if not result.credited:
        name = "block-added.waiting"
    ends = result.expires_on
    expiry = () if ends is None else (voice.fact("expires", voice.formats.date(ends)),)
    return Reply(
        kind=Kind.BLOCK,
        title=voice.text(
            name,
            client=result.client,
            size=result.minutes,
            starts=result.starts_on,
            left=result.balance,
        ),
        facts=expiry,
        tone=Tone.GOOD,
        record=Record(client=result.client, balance_minutes=result.balance),
    )


def _client_facts(shown: ClientShown, voice: Voice) -> Iterator[Fact]:
    if shown.balance is not None:
        yield voice.fact("left", hours(shown.balance))
    yield from _names(shown.aliases, shown.language, voice)
    for handle, role in shown.contacts:
        yield voice.fact("contact", f"{handle} ({voice.word(role)})")
    if shown.started_on is not None:
        yield voice.fact("since", voice.formats.date(shown.started_on))
    yield from _zone(shown.zone, voice)
    yield from _billing(shown.billing, voice)
    yield from _announcements(shown.tells_work, voice)


def _names(aliases: tuple[str, ...], language: str | None, voice: Voice) -> Iterator[Fact]:
    if aliases:
        yield voice.fact("aliases", ", ".join(aliases))
    if language in LANGUAGES:
        yield voice.fact("language", voice.text(f"language-{language}"))


def _zone(zone: str | None, voice: Voice) -> Iterator[Fact]:
    if zone is not None:
        yield voice.fact("zone", zone)


def _announcements(tells_work: bool | None, voice: Voice) -> Iterator[Fact]:
    if tells_work is not None:
        name = "announcements-on" if tells_work else "announcements-off"
        yield voice.fact("announcements", voice.text(name))


def _billing(billing: BillingAddress | None, voice: Voice) -> Iterator[Fact]:
    if billing is None:
        return
    for name, value in (
        ("invoice-name", billing.name),
        ("address", billing.address),
        (tax_label(billing.vat_id), billing.vat_id),
    ):
        if value:
            yield voice.fact(name, value)


def _row(client: ClientShown) -> tuple[str, ...]:
    return (
        client.client,
        "" if client.balance is None else hours(client.balance),
        ", ".join(client.aliases),
        ", ".join(handle for handle, _ in client.contacts),
    )
