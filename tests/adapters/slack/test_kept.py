from adapters.chat.origin import Origin
from adapters.slack.kept import Kept


def test_a_modal_remembers_where_it_was_opened_and_what_it_completes() -> None:
    kept = Kept(
        channel="C111",
        thread="111.222",
        message="333.444",
        response_url="https://hooks.slack.com/actions/T1/2/x",
        origin=Origin.NOTICE,
        say="decline TU7 {}",
    )
    assert Kept.read(kept.written()) == kept
    assert Kept.read(Kept().written()) == Kept()


def test_the_longest_command_still_fits_slacks_three_thousand_characters() -> None:
    kept = Kept(
        channel="D0123456789",
        thread="1762167600.000100",
        message="1762167600.000200",
        response_url=f"https://hooks.slack.com/actions/T0123456789/{'9' * 40}/{'x' * 40}",
        origin=Origin.QUESTION,
        say='"\\' * 1_000,
    )
    assert len(kept.written()) < 3_000
    assert Kept.read(kept.written()) == kept
