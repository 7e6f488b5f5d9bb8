"""Fills an empty database by saying the story, through the same rules as everybody's words."""

from dataclasses import replace
from datetime import datetime

from adapters.chat.grammar import Misread, parse
from adapters.web.rooms import PLATFORM, WORKSPACE
from bot.sample.story import ZONE, Line, story
from core.chat import Place, Request, Workspace
from core.operations import perform
from core.people import Identity, Organisation, Person, Role
from core.ports import Unit

NAME = "Nordlicht IT"


class NotEmpty(Exception):
    """There is an organisation already; a sample among real data would never go away again."""


def fill(unit: Unit, *, now: datetime, language: str) -> None:
    """Found the sample's organisation and live through its past, in one transaction.

    Its people read the language in which they wrote, whichever the browser's is.
    """
    if unit.organisations():
        raise NotEmpty
    books = unit.found(Organisation(id=0, name=NAME, language=language, zone=ZONE.key))
    books.workspaces.add(
        Workspace(platform=PLATFORM, workspace=WORKSPACE, name=NAME, joined_at=now)
    )
    manager = books.people.add(Person(id=0, handle="mona", name="Mona Reuter", role=Role.MANAGER))
    books.people.link(_identity(manager.handle), manager.id)
    for line in story(language, now=now):
        _say(unit, line)
    for person in books.people.everybody():
        books.people.replace(replace(person, language=language))
    _make_due(unit, now)


def _make_due(unit: Unit, now: datetime) -> None:
    """What the past told is posted from now on: none of it is late yet."""
    for message in unit.queue.unsent():
        unit.queue.replace(replace(message, due_at=now))


def _say(unit: Unit, line: Line) -> None:
    command = parse(line.says)
    if isinstance(command, Misread):
        raise ValueError(f"{line.says!r} is misread: {command}")
    place = Place(platform=PLATFORM, workspace=WORKSPACE, channel=line.channel)
    perform(command, Request(sender=_identity(line.who), place=place, at=line.at), unit)


def _identity(handle: str) -> Identity:
    return Identity(platform=PLATFORM, workspace=WORKSPACE, user=handle)
