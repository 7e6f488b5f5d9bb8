"""What stands behind a button is read back as the command that it was made from."""

from hypothesis import given, settings

from adapters.chat.grammar import parse, render
from core.commands import Command
from tests.adapters.chat.grammar.commands import commands


@settings(max_examples=600, deadline=None)
@given(commands)
def test_every_command_reads_back_the_same_in_english(command: Command) -> None:
    assert parse(render(command, "en")) == command


@settings(max_examples=600, deadline=None)
@given(commands)
def test_every_command_reads_back_the_same_in_german(command: Command) -> None:
    assert parse(render(command, "de")) == command
