"""Notes which calls an operation makes through the ports, in order."""

from collections.abc import Callable
from typing import Any, cast

from core.chat import Request
from core.commands import Command
from core.operations import perform
from core.people import Person
from core.ports import Books, Unit
from core.results import Result
from tests.core.shop import TEAM, Shop, identity

Call = tuple[str, tuple[Any, ...]]


class _Port:
    def __init__(self, name: str, port: object, calls: list[Call]) -> None:
        self._name, self._port, self._calls = name, port, calls

    def __getattr__(self, method: str) -> Callable[..., Any]:
        called = getattr(self._port, method)

        def note(*given: Any, **named: Any) -> Any:
            self._calls.append((f"{self._name}.{method}", given))
            return called(*given, **named)

        return note


class _Books:
    def __init__(self, books: Books, calls: list[Call]) -> None:
        self._books, self._calls = books, calls

    def __getattr__(self, name: str) -> Any:
        port = getattr(self._books, name)
        return port if name == "organisation" else _Port(name, port, self._calls)


class _Unit:
    def __init__(self, unit: Unit, calls: list[Call]) -> None:
        self._unit, self._calls = unit, calls

    def identify(self, *given: Any) -> tuple[Books, Person] | None:
        self._calls.append(("identify", given))
        found = self._unit.identify(*given)
        return None if found is None else (cast("Books", _Books(found[0], self._calls)), found[1])


def calls_of(shop: Shop, who: str, command: Command, *, key: str | None = "key") -> list[Call]:
    """Have somebody give a command; returns what it called."""
    calls: list[Call] = []
    request = Request(sender=identity(who), place=TEAM, at=shop.at, key=key, fingerprint="same")

    def operation(unit: Unit) -> Result:
        return perform(command, request, cast("Unit", _Unit(unit, calls))).result

    shop.store.run(operation)
    return calls
