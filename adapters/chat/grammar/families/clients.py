"""The clients themselves: add, show, list, set and archive."""

import re
from enum import Enum, auto

from adapters.chat.grammar.misread import NotRead, Part, UnknownWord
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line, Word, bare_of
from adapters.chat.grammar.text.refusing import missing, refuse_internal, refuse_rest
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.verbs import Verb
from core.commands import (
    AddClient,
    ArchiveClient,
    ListClients,
    SetClient,
    ShowClient,
)

ClientCommand = AddClient | ShowClient | ListClients | SetClient | ArchiveClient


class Action(Enum):
    """What can be done with clients."""

    ADD = auto()
    SHOW = auto()
    LIST = auto()
    SET = auto()
    ARCHIVE = auto()


class Field(Enum):
    """What can be changed of a client."""

    NAME = auto()
    LANGUAGE = auto()
    ALIAS = auto()
    REMOVED_ALIAS = auto()


ACTIONS = Vocabulary(
    Names(Action.ADD, "add|new", "neu|hinzufügen|anlegen"),
    Names(Action.SHOW, "show", "zeigen|zeige"),
    Names(Action.LIST, "list|all", "liste|alle"),
    Names(Action.SET, "set|change", "setze|setzen|ändern|ändere"),
    Names(Action.ARCHIVE, "archive", "archivieren|archiviere"),
)
FIELDS = Vocabulary(
    Names(Field.NAME, "name", "name"),
    Names(Field.LANGUAGE, "language", "sprache"),
    Names(Field.ALIAS, "alias|aliases|add alias", "alias|aliase"),
    Names(Field.REMOVED_ALIAS, "remove alias", "ohne alias|entferne alias"),
)
LANGUAGES = Vocabulary(
    Names("en", "en|english", "en|englisch"), Names("de", "de|german", "de|deutsch")
)
ARCHIVED = Vocabulary(Names(True, "archived", "archivierte|archiviert"))

_CODE = re.compile("[a-z]{2}")


def read_client(line: Line) -> ClientCommand:
    """Read what to do with a client; a name alone shows it, nothing lists all."""
    refuse_internal(line, Verb.CLIENT)
    action = ACTIONS.take(line)
    if action is Action.ADD:
        return _add(line)
    if action is Action.SET:
        return _set(line)
    if action is Action.ARCHIVE:
        return ArchiveClient(client=names.only_name(line))
    if action is Action.LIST or ARCHIVED.find(line.key(0)) or (action is None and not line.words):
        return _list(line)
    if action is None and _set_follows(line):
        return _set(line)
    return ShowClient(client=names.only_name(line))


def _add(line: Line) -> AddClient:
    """`client add "Acme Corp" alias acme, ac`."""
    at = next((at for at in range(len(line.words)) if _is_alias(line, at)), len(line.words))
    named = names.take_name(line, at)
    if not named:
        raise missing(line, Verb.CLIENT, Part.CLIENT)
    line.take(0, 1)
    return AddClient(name=named[0].name, aliases=tuple(_aliases(line)))


def _is_alias(line: Line, at: int) -> bool:
    return FIELDS.find(line.key(at)) is Field.ALIAS


def _aliases(line: Line) -> list[str]:
    """The names up to the end, set apart by commas."""
    aliases: list[str] = []
    words: list[Word] = []
    for word in line.take(0, len(line.words)):
        words.append(word)
        if word.stop:
            aliases.append(_value(words))
            words = []
    return [*aliases, _value(words)] if words else aliases


def _list(line: Line) -> ListClients:
    archived = ARCHIVED.take(line) is not None
    refuse_rest(line, Verb.CLIENT)
    return ListClients(archived=archived)


def _set_follows(line: Line) -> bool:
    """Whether the action stands after the name: `client acme set name …`."""
    for at in range(1, len(line.words)):
        if ACTIONS.find(line.key(at)) is Action.SET:
            line.take(at, at + 1)
            return True
    return False


def _set(line: Line) -> SetClient:
    """`client set acme name "Acme Inc" language de alias acme`."""
    client = names.take_name(line, _field_index(line))
    values: dict[Field, str] = {}
    while line.words:
        field = FIELDS.need(line, Verb.CLIENT, Part.SETTING)
        words = line.take(0, _field_index(line))
        if not words:
            raise missing(line, Verb.CLIENT, Part.SETTING)
        values[field] = _value(words)
    if not values:
        raise FIELDS.unknown(line, Verb.CLIENT, Part.SETTING)
    language = values.get(Field.LANGUAGE)
    return SetClient(
        client=client,
        name=values.get(Field.NAME),
        language=None if language is None else _language(language),
        add_alias=values.get(Field.ALIAS),
        remove_alias=values.get(Field.REMOVED_ALIAS),
    )


def _field_index(line: Line) -> int:
    """Where the next field begins, or the end."""
    for at in range(len(line.words)):
        if FIELDS.find(line.keys(at, 2)) or FIELDS.find(line.key(at)):
            return at
    return len(line.words)


def _value(words: list[Word]) -> str:
    if len(words) == 1 and words[0].quoted:
        return names.checked_name(words[0].quoted)
    return names.checked_name(bare_of(words))


def _language(said: str) -> str:
    code = LANGUAGES.find(said) or said.casefold()
    if not _CODE.fullmatch(code):
        known = LANGUAGES.known(german=False)
        raise NotRead(UnknownWord(verb=Verb.CLIENT, part=Part.LANGUAGE, said=said, known=known))
    return code
