"""`invoices`, `statement`, `agreement` and `collections`: papers and money for the desk."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from adapters.chat.files import NoSuchFile
from adapters.chat.grammar import render
from adapters.chat.reply import Attachment, FileForm
from adapters.chat.wording import Reader, refuse, say
from adapters.documents import Filing
from adapters.payments import CollectByHand
from bot.cli.exits import Exit, Halt
from bot.cli.opening import opened, prepare
from bot.cli.printing import as_text
from bot.clock import utc_now
from bot.collecting import collect
from bot.export.invoices import invoice_rows, write_invoices
from bot.settings import Settings
from core.commands import (
    HouseReading,
    ListDebits,
    ListInvoices,
    PaperReading,
    Reading,
    ShowAgreement,
    ShowInvoice,
    ShowStatement,
)
from core.days import Month, OnDate
from core.operations import house_reads
from core.people import Organisation, Right
from core.ports import Unit
from core.refusals import Refusal

invoices_app = typer.Typer(no_args_is_help=True, help="List, show or export invoices.")
collections_app = typer.Typer(no_args_is_help=True, help="List or export direct debits.")

OfOrganisation = Annotated[
    str | None,
    typer.Option("--organisation", help="Whose, where the database holds several."),
]
OfPage = Annotated[int, typer.Option("--page", min=1, help="Which page of twenty.")]
OutFile = Annotated[Path, typer.Option("--out", help="The file to write; its ending says how.")]
Client = Annotated[str, typer.Argument(help="The client's name: acme.")]


@invoices_app.command("list")
def list_invoices(
    client: Annotated[str | None, typer.Option(help="Only this client's.")] = None,
    page: OfPage = 1,
    organisation: OfOrganisation = None,
) -> None:
    """List invoices and credit notes, newest first."""
    of_client = () if client is None else (Reading(name=client),)
    command = ListInvoices(client=of_client, page=page)
    typer.echo(asyncio.run(_answer(prepare(), command, organisation)))


@invoices_app.command("show")
def show_invoice(
    number: Annotated[str, typer.Argument(help="Its number: 2026-0001.")],
    organisation: OfOrganisation = None,
) -> None:
    """Show one invoice."""
    typer.echo(asyncio.run(_answer(prepare(), ShowInvoice(number=number), organisation)))


@invoices_app.command("export")
def export_invoices(
    folder: Annotated[Path, typer.Argument(help="Where to write; created if it is missing.")],
    organisation: OfOrganisation = None,
) -> None:
    """Write invoices.csv, and the PDF of every invoice that went out."""
    for file in asyncio.run(_export(prepare(), folder, organisation)):
        typer.echo(file)


def statement_command(
    client: Client,
    out: OutFile,
    month: Annotated[
        str | None, typer.Option(help="The month: 2026-10. Without it, last month.")
    ] = None,
    organisation: OfOrganisation = None,
) -> None:
    """Write a client's statement of a month, as .pdf or .csv."""
    period = None if month is None else _month(month)
    command = ShowStatement(client=(Reading(name=client),), period=period)
    asyncio.run(_write(prepare(), command, out, organisation))
    typer.echo(out)


def agreement_command(
    client: Client,
    out: OutFile,
    day: Annotated[
        str | None, typer.Option("--on", help="As in force on that day: 2026-12-01.")
    ] = None,
    organisation: OfOrganisation = None,
) -> None:
    """Write a client's prepaid support hours agreement, as .pdf or .md."""
    on = None if day is None else OnDate(date=_date(day))
    command = ShowAgreement(client=(Reading(name=client),), day=on)
    asyncio.run(_write(prepare(), command, out, organisation))
    typer.echo(out)


@collections_app.command("list")
def list_collections(page: OfPage = 1, organisation: OfOrganisation = None) -> None:
    """List the direct debits that are under way."""
    typer.echo(asyncio.run(_answer(prepare(), ListDebits(page=page), organisation)))


@collections_app.command("export")
def export_collections(
    file: Annotated[Path, typer.Argument(help="The CSV file to write.")],
) -> None:
    """Write the direct debits that were asked for as CSV, and note them as submitted.

    What became of each is said in the chat: collection TU7 settled.
    """
    count = asyncio.run(_collect(prepare(), file))
    typer.echo(f"{file}: {count} submitted." if count else "Nothing waits to be collected.")


async def _answer(settings: Settings, command: HouseReading, organisation: str | None) -> str:
    reader = Reader(language="en", staff=True, rights=frozenset({Right.READ}))
    async with opened(settings) as store:
        own = await store.read(lambda unit: organisation_called(unit, organisation))
        try:
            result = await store.read(
                lambda unit: house_reads(command, unit.books(own.id), utc_now())
            )
        except Refusal as refusal:
            raise Halt(refuse(refusal, reader).title, Exit.REFUSED) from None
    return as_text(say(result, reader=reader))


async def _write(
    settings: Settings, command: PaperReading, out: Path, organisation: str | None
) -> None:
    async with opened(settings) as store:
        own = await store.read(lambda unit: organisation_called(unit, organisation))
        attachment = Attachment(name=out.name, say=render(command), form=_form(out))
        try:
            file = await Filing(store, utc_now).bring(attachment, own.id)
        except NoSuchFile as missing:
            reason = missing.__cause__
            sentence = "There is no such paper."
            if isinstance(reason, Refusal):
                sentence = refuse(reason, Reader(language="en", staff=True)).title
            raise Halt(sentence, Exit.REFUSED) from None
    _put(out, file.content)


async def _export(settings: Settings, folder: Path, organisation: str | None) -> list[Path]:
    async with opened(settings) as store:
        own = await store.read(lambda unit: organisation_called(unit, organisation))
        rows = await store.read(lambda unit: invoice_rows(unit.books(own.id), utc_now()))
        filing = Filing(store, utc_now)
        _make(folder)
        written = [write_invoices(rows, folder)]
        for number in [row.number for row in rows if row.number]:
            attachment = Attachment(
                name=f"{number}.pdf",
                say=render(ShowInvoice(number=number)),
                form=FileForm.PDF,
            )
            file = await filing.bring(attachment, own.id)
            written.append(_put(folder / file.name, file.content))
    return written


async def _collect(settings: Settings, file: Path) -> int:
    async with opened(settings) as store:
        try:
            return await collect(store, CollectByHand(file), utc_now)
        except OSError as error:
            raise Halt(f"{file} cannot be written: {error.strerror}.", Exit.FAILED) from None


def organisation_called(unit: Unit, name: str | None) -> Organisation:
    """The one that was named, or the only one there is."""
    every = unit.organisations()
    found = [each for each in every if name is None or each.name.casefold() == name.casefold()]
    if len(found) == 1:
        return found[0]
    known = ", ".join(each.name for each in every) or "none"
    raise Halt(f"Name one organisation with --organisation; there are: {known}.", Exit.USAGE)


def _form(out: Path) -> FileForm:
    ending = out.suffix.removeprefix(".").lower()
    if ending not in set(FileForm):
        raise Halt(f"{out} should end in .pdf, .csv or .md.", Exit.USAGE)
    return FileForm(ending)


def _month(said: str) -> Month:
    year, _, month = said.partition("-")
    if not (year.isdecimal() and month.isdecimal() and len(year) == 4 and 1 <= int(month) <= 12):
        raise Halt(f"{said!r} is no month. One looks like 2026-10.", Exit.USAGE)
    return Month(month=int(month), year=int(year))


def _date(said: str) -> date:
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Halt(f"{said!r} is no day. One looks like 2026-12-01.", Exit.USAGE) from None


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Halt(f"{folder} cannot be written: {error.strerror}.", Exit.FAILED) from None


def _put(path: Path, content: bytes) -> Path:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Halt(f"{path} cannot be written: {error.strerror}.", Exit.FAILED) from None
    return path
