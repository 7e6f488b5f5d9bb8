"""The clients themselves: add, show, list, set, archive and restore."""

import re
from collections.abc import Collection
from enum import Enum, auto

from adapters.chat.grammar.families.company import checked_text
from adapters.chat.grammar.families.settings import NOTHING, SWITCH
from adapters.chat.grammar.forms.pages import is_page, take_page
from adapters.chat.grammar.misread import LeftOver, NotRead, Part, UnknownWord, WrongValue
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line, Word, bare_of, said_by
from adapters.chat.grammar.text.refusing import missing, refuse_internal, refuse_rest
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.verbs import Verb
from core.commands import (
    AddClient,
    ArchiveClient,
    ClientCommand,
    ListClients,
    RestoreClient,
    SetClient,
    ShowClient,
)


class Action(Enum):
    """What can be done with clients."""

    ADD = auto()
    SHOW = auto()
    LIST = auto()
    SET = auto()
    ARCHIVE = auto()
    RESTORE = auto()


class Field(Enum):
    """What can be changed of a client."""

    NAME = auto()
    LANGUAGE = auto()
    ALIAS = auto()
    REMOVED_ALIAS = auto()
    ZONE = auto()
    BILLING_NAME = auto()
    ADDRESS = auto()
    VAT_ID = auto()
    TELLS_WORK = auto()


ACTIONS = Vocabulary(
    Names(Action.ADD, "add|new", "neu|hinzufügen|anlegen"),
    Names(Action.SHOW, "show", "zeigen|zeige"),
    Names(Action.LIST, "list|all", "liste|alle"),
    Names(Action.SET, "set|change", "setze|setzen|ändern|ändere"),
    Names(Action.ARCHIVE, "archive", "archivieren|archiviere"),
    Names(Action.RESTORE, "restore|unarchive", "wiederherstellen"),
)
FIELDS = Vocabulary(
    Names(Field.NAME, "name", "name"),
    Names(Field.LANGUAGE, "language", "sprache"),
    Names(Field.ALIAS, "alias|aliases|add alias", "alias|aliase"),
    Names(Field.REMOVED_ALIAS, "remove alias", "ohne alias|entferne alias"),
    Names(Field.ZONE, "zone|time zone|timezone", "zeitzone"),
    Names(Field.BILLING_NAME, "billing-name|billing name", "rechnungsname"),
    Names(Field.ADDRESS, "address|billing address", "adresse|anschrift|rechnungsadresse"),
    Names(Field.TELLS_WORK, "announcements|announcement|announce", "mitteilungen|mitteilung"),
    Names(Field.VAT_ID, "vat-id|vat id|tax id|tax-id", "ust-id|ustid|steuernummer"),
)
LANGUAGES = Vocabulary(
    Names("en", "en|english", "en|englisch"), Names("de", "de|german", "de|deutsch")
)
ARCHIVED = Vocabulary(Names(True, "archived", "archivierte|archiviert"))

_OF_NEW = frozenset({Field.ALIAS, Field.ZONE})
"""What can be said of a client that is added."""

_OF_INVOICES = frozenset({Field.BILLING_NAME, Field.ADDRESS, Field.VAT_ID})
"""What stands on a client's invoices."""

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
    if action is Action.RESTORE:
        return RestoreClient(client=names.only_name(line))
    if action is Action.LIST or (action is None and _lists(line)):
        return _list(line)
    if action is None and _set_follows(line):
        return _set(line)
    return ShowClient(client=names.only_name(line))


def _add(line: Line) -> AddClient:
    """`client add "Acme Corp" alias acme, ac zone Europe/Vienna`."""
    name = _new_name(line)
    aliases: list[str] = []
    zone: str | None = None
    while (field := FIELDS.take(line)) is not None:
        words = line.take(0, _field_index(line, _OF_NEW))
        if not words:
            raise missing(line, Verb.CLIENT, Part.SETTING)
        if field is Field.ZONE:
            zone = _value(words)
        else:
            aliases += _values(words)
    return AddClient(name=name, aliases=tuple(aliases), zone=zone)


def _new_name(line: Line) -> str:
    """The name, up to an alias or a zone. Nothing else may follow a quoted one."""
    names.skip_for(line)
    quoted = names.take_quoted(line, verb=Verb.CLIENT) if names.is_quote(line) else None
    line.drop_separators(0)
    end = _field_index(line, _OF_NEW)
    if quoted is None:
        named = names.take_name(line, end)
        if not named:
            raise missing(line, Verb.CLIENT, Part.CLIENT)
        return named[0].name
    if end:
        odd = line.words[:end]
        raise NotRead(LeftOver(verb=Verb.CLIENT, said=said_by(odd), mended=(line.without(odd),)))
    return quoted


def _values(words: list[Word]) -> list[str]:
    """The values, set apart by commas."""
    values: list[str] = []
    said: list[Word] = []
    for word in words:
        said.append(word)
        if word.stop:
            values.append(_value(said))
            said = []
    return [*values, _value(said)] if said else values


def _list(line: Line) -> ListClients:
    page = take_page(line, Verb.CLIENT)
    archived = ARCHIVED.take(line) is not None
    refuse_rest(line, Verb.CLIENT)
    return ListClients(archived=archived, page=page)


def _lists(line: Line) -> bool:
    return not line.words or bool(ARCHIVED.find(line.key(0))) or is_page(line)


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
        values[field] = _text(words) if field in _OF_INVOICES else _value(words)
    if not values:
        raise FIELDS.unknown(line, Verb.CLIENT, Part.SETTING)
    language = values.get(Field.LANGUAGE)
    return SetClient(
        client=client,
        name=values.get(Field.NAME),
        language=None if language is None else _language(language),
        add_alias=values.get(Field.ALIAS),
        remove_alias=values.get(Field.REMOVED_ALIAS),
        zone=values.get(Field.ZONE),
        billing_name=values.get(Field.BILLING_NAME),
        address=values.get(Field.ADDRESS),
        vat_id=values.get(Field.VAT_ID),
        tells_work=_switched(values.get(Field.TELLS_WORK)),
    )


def _switched(said: str | None) -> bool | None:
    if said is None:
        return None
    on = SWITCH.find(said)
    if on is None:
        raise NotRead(WrongValue(verb=Verb.CLIENT, part=Part.SWITCH, said=said))
    return on


def _text(words: list[Word]) -> str:
    """What stands on invoices; "none" takes it away."""
    if len(words) == 1 and words[0].quoted is None and NOTHING.find(words[0].key):
        return ""
    return checked_text(words)


def _field_index(line: Line, among: Collection[Field] = tuple(Field)) -> int:
    """Where the next field begins, or the end."""
    for at in range(len(line.words)):
        field = FIELDS.find(line.keys(at, 2)) or FIELDS.find(line.key(at))
        if field in among:
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
