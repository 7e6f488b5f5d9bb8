"""What anybody says with a code: `link me K7QD-9F2M`, `join K7QD-9F2M-X4TB-2HWN`."""

import re

from adapters.chat.grammar.misread import Part
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.refusing import missing, refuse_internal, refuse_rest, wrong_value
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.verbs import Verb
from core.codes import tidied
from core.commands import JoinWorkspace, LinkAccount

CONFIRMED = Vocabulary(Names(True, "confirm|confirmed|yes", "bestätigen|bestätigt|ja"))

_CODE = re.compile(r"[0-9a-z]{4}(?:-?[0-9a-z]{4}){1,3}")


def read_link_me(line: Line) -> LinkAccount:
    """`link me`, `link me K7QD-9F2M`, `link me K7QD-9F2M confirm`."""
    refuse_internal(line, Verb.LINK_ME)
    if not line.words:
        return LinkAccount()
    code = _code(line, Verb.LINK_ME)
    confirmed = CONFIRMED.take(line) is not None
    refuse_rest(line, Verb.LINK_ME)
    return LinkAccount(code=code, confirmed=confirmed)


def read_join(line: Line) -> JoinWorkspace:
    """`join K7QD-9F2M-X4TB-2HWN`."""
    refuse_internal(line, Verb.JOIN)
    if not line.words:
        raise missing(line, Verb.JOIN, Part.CODE)
    code = _code(line, Verb.JOIN)
    refuse_rest(line, Verb.JOIN)
    return JoinWorkspace(code=code)


def _code(line: Line, verb: Verb) -> str:
    if not _CODE.fullmatch(line.key(0)):
        raise wrong_value(line, verb, Part.CODE)
    return tidied(line.take(0, 1)[0].bare)
