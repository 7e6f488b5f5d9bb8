"""Nordlicht IT as the test of an adapter has it: its books, and the notifier."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from adapters.chat.poster import Poster
from adapters.chat.wording import announce
from bot.notifier import Notifier
from core.ledger import Entry
from core.people import Person
from core.ports import Books, Unit
from tests.contracts.shelf import Shelf
from tests.fakes.clock import Clock
from tests.fakes.nordlicht import agreement_of

Found = TypeVar("Found")


class Household:
    """`found` founds the organisation, and gives its number."""

    def __init__(self, shelf: Shelf, clock: Clock, found: Callable[[Unit], int]) -> None:
        self.shelf = shelf
        self.store = shelf.store
        self.clock = clock
        self.organisation_id = shelf.run(found)

    def in_books(self, do: Callable[[Books], Found]) -> Found:
        """Look into the books, or change them."""
        return self.shelf.run(lambda unit: do(unit.books(self.organisation_id)))

    def entries(self, client: str = "Acme") -> list[Entry]:
        """The ledger of a client, oldest first."""

        def look(books: Books) -> list[Entry]:
            return list(books.ledger.of_agreement(agreement_of(books, client).id))

        return self.in_books(look)

    def balance(self, client: str = "Acme") -> int:
        """Minutes left."""
        return self.in_books(lambda books: agreement_of(books, client).balance)

    def speaks(self, handle: str, language: str) -> None:
        """Set the language that somebody prefers."""
        self._changes(handle, lambda person: replace(person, language=language))

    def removes(self, handle: str) -> None:
        """Take somebody's rights away."""
        self._changes(handle, lambda person: replace(person, active=False))

    async def posts_by(self, poster: Poster) -> None:
        """Let the notifier post what is due."""
        notifier = Notifier(
            store=self.store,
            posters=(poster,),
            announce=announce,
            clock=self.clock,
            owner="test",
            chance=lambda: 0.0,
        )
        await notifier.round()

    def _changes(self, handle: str, change: Callable[[Person], Person]) -> None:
        def do(books: Books) -> None:
            person = books.people.by_handle(handle)
            assert person is not None
            books.people.replace(change(person))

        self.in_books(do)
