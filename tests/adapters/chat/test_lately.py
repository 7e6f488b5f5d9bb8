from adapters.chat.lately import Lately


def test_remembers_what_was_answered_until_enough_else_was() -> None:
    lately = Lately(most=2)
    assert lately.is_first("a")
    assert not lately.is_first("a")
    assert lately.is_first("b")
    assert lately.is_first("c")
    assert lately.is_first("a")


def test_what_cannot_come_twice_is_always_first() -> None:
    lately = Lately()
    assert lately.is_first(None)
    assert lately.is_first(None)
