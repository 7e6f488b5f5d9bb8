"""What Teams makes of a text, made into what somebody typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.teams.text import Mention, plain, quoted, typed

BOT = Mention(account="28:bot", name="Blockhours", text="<at>Blockhours</at>")
ANNA = Mention(account="29:anna", name="Anna Schmidt", text="<at>Anna Schmidt</at>")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<at>Blockhours</at> log acme 1h", "log acme 1h"),
        ("<at>Blockhours</at>&nbsp;log acme 1h", "log acme 1h"),
        ("log acme 1h <at>Blockhours</at>", "log acme 1h"),
        ("<at>Blockhours</at> <at>Blockhours</at> help", "help"),
        ("<p><at>Blockhours</at>&nbsp;log acme 1h</p>", "log acme 1h"),
        ("<at>Blockhours</at>", ""),
        ("", ""),
    ],
)
def test_the_mention_of_the_bot_goes_with_what_is_around_it(text: str, said: str) -> None:
    assert typed(text, [BOT], bot="28:bot") == said


def test_others_stay_as_the_grammar_reads_them() -> None:
    text = "<at>Blockhours</at> team add <at>Anna Schmidt</at> technician"
    assert typed(text, [BOT, ANNA], bot="28:bot") == ("team add <@29:anna|Anna Schmidt> technician")


def test_a_mention_of_nobody_is_the_name_in_it() -> None:
    gone = Mention(account="", name="", text="")
    assert typed("team remove <at>Ben</at>", [gone], bot="28:bot") == "team remove Ben"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("disk &lt;5 GB &amp; full", "disk <5 GB & full"),
        ("disk <5 GB & full", "disk <5 GB & full"),
        ("moved <printer> to 2nd floor", "moved <printer> to 2nd floor"),
        ("<div>log acme 1h</div><div>printer</div>", "log acme 1h\nprinter"),
        ("log acme 1h<br>printer", "log acme 1h\nprinter"),
        ('<a href="https://x.example">x.example</a>', "x.example"),
        ("a\u200bb", "ab"),
    ],
)
def test_tags_and_entities_of_teams_go_and_what_was_typed_stays(text: str, said: str) -> None:
    assert plain(text) == said


def test_a_message_taken_into_a_note_is_one_line_that_ends_no_part_of_it() -> None:
    assert quoted("<p>first // second</p><p>third</p>") == "first / second third"


@given(st.text(), st.lists(st.text(max_size=5), max_size=3))
def test_any_text_with_any_mentions_can_be_read(text: str, names: list[str]) -> None:
    mentions = [Mention(account=name, name=name, text=name) for name in names]
    assert isinstance(typed(text, mentions, bot="28:bot"), str)
