"""How the files of an answer are had from the command line, which shows none."""

import shlex
from dataclasses import replace

from adapters.chat.grammar import parse
from adapters.chat.reply import Attachment, Reply
from core.commands import ClientReadings, ShowAgreement, ShowInvoice, ShowStatement
from core.days import Month, OnDate


def with_commands(reply: Reply) -> Reply:
    """The answer with a command line in the place of each file."""
    lines = (f"{file.name}: {_command(file)}" for file in reply.attachments)
    return replace(reply, lines=(*reply.lines, *lines), attachments=())


def _command(file: Attachment) -> str:
    out = shlex.quote(file.name)
    match parse(file.say):
        case ShowStatement(client=client, period=Month(month=int(month), year=int(year))):
            return f"blockhours statement {_named(client)} --month {year}-{month:02d} --out {out}"
        case ShowAgreement(client=client, day=OnDate(date=day)):
            return f"blockhours agreement {_named(client)} --on {day} --out {out}"
        case ShowInvoice():
            return "blockhours invoices export FOLDER"
        case _:
            return "blockhours statement writes it of whole months, named by --month"


def _named(client: ClientReadings) -> str:
    return shlex.quote(client[0].name)
