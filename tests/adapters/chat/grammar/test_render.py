"""What stands behind a button is read back as the command that it was made from."""

import pytest
from hypothesis import given, settings

from adapters.chat.grammar import parse, render
from core.commands import Command, SetTerms
from tests.adapters.chat.grammar import commands, commands_of_terms

MANY = settings(max_examples=500, deadline=None)
LANGUAGES = pytest.mark.parametrize("language", ["en", "de"])


@LANGUAGES
@MANY
@given(command=commands.commands)
def test_every_command_reads_back_the_same(language: str, command: Command) -> None:
    assert parse(render(command, language)) == command


@LANGUAGES
@MANY
@given(command=commands_of_terms.settings)
def test_every_term_reads_back_the_same(language: str, command: SetTerms) -> None:
    assert parse(render(command, language)) == command


@LANGUAGES
@MANY
@given(command=commands.histories)
def test_every_period_reads_back_the_same(language: str, command: Command) -> None:
    assert parse(render(command, language)) == command
