"""The command that writes each kind of file."""

import pytest

from adapters.chat.reply import Attachment, FileForm, Kind, Reply
from bot.cli.writing_files import with_commands


@pytest.mark.parametrize(
    ("say", "command"),
    [
        (
            'statement "Müller & Söhne" 2026-10',
            "blockhours statement 'Müller & Söhne' --month 2026-10 --out paper.pdf",
        ),
        (
            "agreement acme on 2026-12-01",
            "blockhours agreement acme --on 2026-12-01 --out paper.pdf",
        ),
        ("invoice 2026-0001", "blockhours invoices export FOLDER"),
        (
            "statement acme from 2026-10-02 to 2026-10-05",
            "blockhours statement writes it of whole months, named by --month",
        ),
    ],
)
def test_stands_in_the_place_of_the_file(say: str, command: str) -> None:
    file = Attachment(name="paper.pdf", say=say, form=FileForm.PDF)
    reply = with_commands(Reply(kind=Kind.STATEMENT, title="A paper", attachments=(file,)))

    assert (reply.lines, reply.attachments) == ((f"paper.pdf: {command}",), ())
