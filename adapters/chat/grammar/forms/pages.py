"""Pages of long lists: `page 2`, `Seite 2`, at the end of a command."""

from adapters.chat.grammar.misread import NotRead, Part, WrongValue
from adapters.chat.grammar.text.line import Line
from adapters.chat.grammar.text.vocabulary import Names, Vocabulary
from adapters.chat.grammar.verbs import Verb

PAGE = Vocabulary(Names(True, "page", "Seite"))
FIRST = 1

_MOST_DIGITS = 6


def is_page(line: Line) -> bool:
    """Whether the line begins with the word for a page."""
    return PAGE.find(line.key(0)) is not None


def take_page(line: Line, verb: Verb) -> int:
    """Take the page that the line ends with; without one, the first is meant."""
    at = len(line.words) - 2
    if at < 0 or PAGE.find(line.key(at)) is None:
        return FIRST
    said = line.take(at, at + 2)[1].bare
    if not (said.isdecimal() and said.isascii() and len(said) <= _MOST_DIGITS and int(said)):
        raise NotRead(WrongValue(verb=verb, part=Part.PAGE, said=said))
    return int(said)
