"""The commands, each imported once it is chosen: so each starts with what it needs, and no more."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

LOOK: dict[str, Any] = {
    "rich_markup_mode": None,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}
"""How every help page looks."""


class Deferred(TyperCommand):
    """A command in the list, with its line there; the command itself stands at `where`.

    That is a function, or the Typer of a family of commands, as "module:name".
    """

    def __init__(self, name: str, where: str, line: str) -> None:
        super().__init__(name, short_help=line)
        self._where = where

    def make_context(self, *given: Any, **more: Any) -> Any:
        """Read the arguments with the command itself, which then runs."""
        return self.loaded().make_context(*given, **more)

    def loaded(self) -> Any:
        """Import the command."""
        module, _, name = self._where.partition(":")
        found = getattr(import_module(module), name)
        around = typer.Typer(**LOOK)
        if isinstance(found, typer.Typer):
            around.add_typer(found, name=self.name)
        else:
            around.command(self.name)(found)
        (command,) = get_group(around).commands.values()
        return command


class Catalogue(TyperGroup):
    """The list of commands."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        for name, where, line in _COMMANDS:
            self.add_command(Deferred(name, where, line))


_COMMANDS = (
    ("demo", "bot.cli.trying:demo_command", "Try it: a fresh sample database, in the browser."),
    ("serve", "bot.cli.serving:serve_command", "Serve Slack and Teams, else the playground."),
    ("say", "bot.cli.saying:say_command", "Say something as somebody, and print the answer."),
    ("sample", "bot.cli.keeping:sample_command", "Fill an empty database with sample data."),
    ("found", "bot.cli.founding:found_command", "Found an organisation and its first manager."),
    (
        "founding-code",
        "bot.cli.founding:founding_code_command",
        "Print a code that founds one organisation from a chat.",
    ),
    (
        "migrate",
        "bot.cli.keeping:migrate_command",
        "Create the database, or bring it up to this version.",
    ),
    ("backup", "bot.cli.backing_up:backup_command", "Copy the SQLite database into a file."),
    ("copy", "bot.cli.copying:copy_command", "Copy everything into another, empty database."),
    (
        "export",
        "bot.cli.keeping:export_command",
        "Write clients, people, blocks and entries as CSV.",
    ),
    (
        "import",
        "bot.cli.importing:import_command",
        "Take in clients, people, blocks or entries.",
    ),
    ("doctor", "bot.cli.doctoring:doctor_command", "Check settings, database, ledger and Slack."),
    ("audit", "bot.cli.auditing:audit_commands", "Prove that what had to happen has happened."),
    ("statement", "bot.cli.papers:statement_command", "Write a client's statement of a month."),
    ("agreement", "bot.cli.papers:agreement_command", "Write a client's prepaid hours agreement."),
    ("invoices", "bot.cli.papers:invoices_app", "List, show or export invoices."),
    ("collections", "bot.cli.papers:collections_app", "List or export direct debits."),
    ("teams", "bot.cli.teams:teams_commands", "Write the app package for Microsoft Teams."),
    ("keys", "bot.cli.sealing:keys", "Make or change the keys that encrypt tokens."),
)
"""What each line says in a few words, the command's own page says in full."""
