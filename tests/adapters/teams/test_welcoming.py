"""The welcome fits where it is said, and what it tells to type is understood."""

import re

import pytest

from adapters.chat.grammar import Misread, parse
from adapters.chat.wording.phrases import LANGUAGES
from adapters.teams.drawing import to_messages
from adapters.teams.heard import Scope
from adapters.teams.welcoming import welcome
from tests.teams.validator import faults_in_message

QUOTED = re.compile("[“„]([^“”„]+)[”“]")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scope", Scope)
def test_tells_to_type_what_is_understood(scope: Scope, language: str) -> None:
    reply = welcome(scope, language)
    said = [words for line in reply.lines for words in QUOTED.findall(line) if words != "join"]
    assert said
    assert [each for each in said if isinstance(parse(each), Misread)] == []
    (message,) = to_messages(reply)
    assert faults_in_message(message) == []


@pytest.mark.parametrize(
    ("scope", "offered"),
    [
        (Scope.PERSONAL, ["log", "help"]),
        (Scope.GROUP, ["help"]),
        (Scope.CHANNEL, ["help"]),
    ],
)
def test_offers_the_form_only_where_one_person_reads(scope: Scope, offered: list[str]) -> None:
    assert [button.say for button in welcome(scope, "en").buttons] == offered
