import pytest

from adapters.web.speech import calls_the_bot, for_grammar, is_command


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("/log acme 1.5 fixed printer", "/log acme 1.5 fixed printer"),
        ("@blockhours balance acme", "balance acme"),
        ("@Blockhours: balance acme", "balance acme"),
        ("/team add @zoe technician", "/team add <@zoe> technician"),
        ("/team remove @anna-lena.", "/team remove <@anna-lena>."),
        ("/team add <@zoe> technician", "/team add <@zoe> technician"),
        ("/log acme 1h mail to zoe@acme.com", "/log acme 1h mail to zoe@acme.com"),
        ("  /balance  ", "/balance"),
    ],
)
def test_the_grammar_hears_what_was_typed(typed: str, heard: str) -> None:
    assert for_grammar(typed) == heard


def test_a_slash_makes_a_command() -> None:
    assert is_command("/log")
    assert not is_command("and/or")


def test_only_the_bots_own_name_calls_it() -> None:
    assert calls_the_bot("how much is left, @blockhours?")
    assert not calls_the_bot("@ben, ask blockhours")
    assert not calls_the_bot("write to info@blockhours.example")
