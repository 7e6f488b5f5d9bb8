"""A small organisation at the page, and a conversation that says what it is told to."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import Any
from uuid import uuid4

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Effect, Form, Kind, Reply
from adapters.chat.transcript import ChatMessage
from adapters.documents import Filing
from adapters.web.app import build_app
from adapters.web.board import Board
from adapters.web.rooms import WORKSPACE, identity_of
from core.chat import Binding, BindingKind, Place
from core.clients import Client
from core.people import Organisation, Person, Role
from core.ports import Books, Unit
from tests.contracts.shelf import Shelf

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
"""Of a Tuesday, where the organisation is."""


class Script:
    """Says what is written for a text, else repeats it. One delivery gets one answer.

    `heard` has each delivery once: what a real conversation would have done.
    `meanwhile` happens while it is thinking.
    """

    def __init__(self) -> None:
        self.replies: dict[str, Reply] = {}
        self.outcomes: list[Reply] = []
        self.heard: list[Incoming] = []
        self.handed_in: list[tuple[str, dict[str, str]]] = []
        self.meanwhile: Callable[[], Awaitable[None]] | None = None
        self.foreseen: list[tuple[str, dict[str, str]]] = []
        self.effect: Effect | None = None
        self._given: dict[str | None, Reply] = {}

    async def answer(self, incoming: Incoming) -> Reply:
        if incoming.delivery_id not in self._given:
            self.heard.append(incoming)
            reply = Reply(kind=Kind.HELP, title=f"You said: {incoming.text}")
            self._given[incoming.delivery_id] = self.replies.get(incoming.text, reply)
            if self.meanwhile is not None:
                await self.meanwhile()
        return self._given[incoming.delivery_id]

    async def submit(self, form_name: str, values: dict[str, str], incoming: Incoming) -> Reply:
        if incoming.delivery_id not in self._given:
            self.heard.append(incoming)
            self.handed_in.append((form_name, values))
            self._given[incoming.delivery_id] = self.outcomes.pop(0)
        return self._given[incoming.delivery_id]

    async def preview(self, form_name: str, values: dict[str, str], incoming: Incoming) -> Reply:
        self.foreseen.append((form_name, values))
        form = Form(name=form_name, title="Log", submit="Log it", fields=(), effect=self.effect)
        return Reply(kind=Kind.FORM, title="Log", form=form)


@dataclass
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def passes(self, span: timedelta) -> None:
        self.now += span


ROOMS = (
    "team",
    "alerts",
    "acme",
    "globex",
    *(f"@{one}" for one in ("anna", "ben", "mona", "carl", "gwen")),
)


def channel(name: str) -> Place:
    return Place(platform="web", workspace=WORKSPACE, channel=name)


def direct(user: str) -> Place:
    return Place(platform="web", workspace=WORKSPACE, channel=user, direct=True)


def found_house(unit: Unit) -> None:
    """Anna and Ben, technicians; Mona, manager; Carl of Acme and Gwen of Globex."""
    books = unit.found(Organisation(id=0, name="Nordlicht IT", language="en", zone="Europe/Berlin"))
    books.places.bind(Binding(place=channel("alerts"), kind=BindingKind.ALERTS))
    acme, globex = (_client(books, name) for name in ("Acme", "Globex"))
    _person(books, "anna", "Anna Berg", Role.TECHNICIAN)
    _person(books, "ben", "Ben Okafor", Role.TECHNICIAN)
    _person(books, "mona", "Mona Reuter", Role.MANAGER)
    _person(books, "carl", "Carl Winter", Role.CLIENT_APPROVER, acme.id)
    _person(books, "gwen", "Gwen Holt", Role.CLIENT_VIEWER, globex.id)


def _client(books: Books, name: str) -> Client:
    client = books.clients.add(Client(id=0, name=name))
    place = channel(name.lower())
    books.places.bind(Binding(place=place, kind=BindingKind.CLIENT, client_id=client.id))
    return client


def _person(books: Books, handle: str, name: str, role: Role, client_id: int | None = None) -> None:
    person = books.people.add(
        Person(id=0, handle=handle, name=name, role=role, client_id=client_id)
    )
    books.people.link(identity_of(handle), person.id)


@dataclass
class House:
    """The playground with its people; what is done here is done over HTTP."""

    client: TestClient[Request, Application]
    shelf: Shelf
    board: Board
    script: Script
    clock: Clock

    async def messages(self, *rooms: str) -> list[ChatMessage]:
        """What stands in these rooms, or in all that the tests speak in, oldest first."""
        found = [
            message
            for room in rooms or ROOMS
            for message in await self.shelf.transcript.of_channel(WORKSPACE, room)
        ]
        return sorted(found, key=lambda message: message.id)

    async def put_up(self, room: str, reply: Reply, **more: Any) -> ChatMessage:
        """Put up a message of the bot's."""
        return await self.board.put_up(
            ChatMessage(
                id=0,
                workspace=WORKSPACE,
                channel=room,
                posted_at=self.clock.now,
                reply=reply,
                **more,
            )
        )

    async def page(self, user: str, room: str, **query: Any) -> "Page":
        """Open a room."""
        asked = {"as": user, "in": room} | {name: str(value) for name, value in query.items()}
        response = await self.client.get("/", params=asked)
        assert response.status == 200
        return Page(await response.text(), str(response.url))

    async def say(self, user: str, room: str, text: str, **more: Any) -> ClientResponse:
        """Type something."""
        return await self.send("/messages", {"as": user, "in": room, "text": text} | more)

    async def press(
        self, user: str, message: ChatMessage, label: str, **more: Any
    ) -> ClientResponse:
        """Press a button that the page of the presser shows; `value` is another's."""
        value = more.pop("value", None) or await self.value_of(user, message, label)
        fields = {"as": user, "message": message.id, "button": value}
        return await self.send("/press", fields | more)

    async def value_of(self, user: str, message: ChatMessage, label: str) -> str:
        """What the page sends for a button."""
        thread = {"thread": message.thread} if message.thread else {}
        page = await self.page(user, message.channel, **thread)
        return page.buttons[message.id, label]

    async def send(self, path: str, fields: dict[str, Any]) -> ClientResponse:
        """Send a form as the page does, without following where it leads."""
        form = {"delivery": uuid4()} | fields
        return await self.client.post(
            path,
            data={name: str(value) for name, value in form.items()},
            allow_redirects=False,
        )


@asynccontextmanager
async def open_house(
    shelf: Shelf, clock: Clock, conversation: Conversation | None = None
) -> AsyncIterator[House]:
    """Open the playground on books with an organisation; it says what is written, if not more."""
    script = Script()
    board = Board(shelf.transcript, workspace=WORKSPACE, now=clock)
    app = build_app(
        store=shelf.store,
        board=board,
        conversation=conversation or script,
        files=Filing(shelf.store, clock),
    )
    async with TestClient(TestServer(app)) as client:
        yield House(client=client, shelf=shelf, board=board, script=script, clock=clock)


class Page(HTMLParser):
    """A page as its reader sees it: the words of each message, and the buttons under it."""

    def __init__(self, html: str, url: str) -> None:
        super().__init__()
        self.html = html
        self.url = url
        self.texts: dict[int, str] = {}
        self.in_thread: dict[int, str] = {}
        self.buttons: dict[tuple[int, str], str] = {}
        self.rooms: list[str] = []
        self._message: int | None = None
        self._pane = self.texts
        self._button: str | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        if tag == "article":
            self._message = int(has["data-id"] or 0)
            self._pane = self.in_thread if str(has["id"]).startswith("thread") else self.texts
            self._pane[self._message] = ""
        if tag == "button" and has.get("name") == "button":
            self._button = has["value"]
        if tag == "a" and "entry" in str(has.get("class")).split():
            self.rooms.append(str(has["data-room"]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._message = None
        if tag == "button":
            self._button = None

    def handle_data(self, data: str) -> None:
        if self._message is None:
            return
        words = " ".join(data.split())
        self._pane[self._message] = f"{self._pane[self._message]} {words}".strip()
        if self._button is not None:
            self.buttons[self._message, words] = self._button

    def says(self, text: str) -> bool:
        """Whether a message of the room says this."""
        return any(text in said for said in self.texts.values())


def with_errors(form: Form, **errors: str) -> Form:
    """The same form, with what is wrong said at its fields."""
    return replace(
        form,
        fields=tuple(replace(one, error=errors.get(one.name)) for one in form.fields),
    )
