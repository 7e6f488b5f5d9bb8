"""Corrections and blocks: minutes that a manager gives or takes."""

from adapters.chat.grammar.forms.days import need_day
from adapters.chat.grammar.forms.money import take_cents
from adapters.chat.grammar.forms.sizes import Size, find_signed, find_size, take_signed, take_size
from adapters.chat.grammar.misread import NotRead, Part, SignNeeded
from adapters.chat.grammar.text import names
from adapters.chat.grammar.text.line import Line, bare_of
from adapters.chat.grammar.text.refusing import missing, refuse_rest
from adapters.chat.grammar.text.subject import named_until
from adapters.chat.grammar.text.texts import reason_begins
from adapters.chat.grammar.verbs import Verb
from core.commands import AddBlock, AdjustBalance, ClientReadings
from core.days import Day
from core.units import Minutes

FROM = frozenset({"from", "starting", "ab", "vom", "von"})
_ADD = frozenset({"add", "new", "neu", "hinzufügen", "anlegen"})
_OPENING = frozenset({"opening", "anfangsbestand", "eröffnung", "startguthaben"})
_EXPIRES = frozenset({"expires", "expiring", "until", "verfällt", "verfaellt", "bis"})
_RATE = frozenset({"at", "rate", "zu", "satz"})
_OPTIONS = _OPENING | FROM | _EXPIRES | _RATE


def read_adjust(line: Line) -> AdjustBalance:
    """`adjust acme +1:30 goodwill`, `adjust acme -45m because counted twice`."""
    minutes, end = take_signed(line, _signed_size(line), Verb.ADJUST)
    subject = named_until(line, end, Verb.ADJUST)
    return AdjustBalance(client=subject.client, minutes=minutes, reason=subject.text)


def read_block(line: Line) -> AddBlock:
    """`block acme 20h at 114.00`, `block acme 7.5h opening from 2026-11-01 expires 2027-10-31`."""
    if line.key(0) in _ADD:
        line.take(0, 1)
    size = find_size(line)
    if size is None:
        raise missing(line, Verb.BLOCK, Part.DURATION)
    minutes, end = take_size(line, size, Verb.BLOCK)
    client = names.take_name(line, end) or _named_after(line)
    options = _Options()
    line.drop_separators(0)
    while line.words and options.take(line):
        line.drop_separators(0)
    refuse_rest(line, Verb.BLOCK)
    return AddBlock(
        client=client,
        minutes=minutes,
        opening=options.opening,
        starts=options.starts,
        expires=options.expires,
        rate_cents=options.rate_cents,
    )


class _Options:
    """What may follow the size of a block, in any order."""

    def __init__(self) -> None:
        self.opening = False
        self.starts: Day | None = None
        self.expires: Day | None = None
        self.rate_cents: int | None = None

    def take(self, line: Line) -> bool:
        """Take one option, if the line begins with one."""
        key = line.key(0)
        if key not in _OPTIONS:
            return False
        line.take(0, 1)
        if key in _OPENING:
            self.opening = True
        elif key in FROM:
            self.starts = need_day(line, Verb.BLOCK)
        elif key in _EXPIRES:
            self.expires = need_day(line, Verb.BLOCK)
        else:
            self.rate_cents = take_cents(line, Verb.BLOCK)
        return True


def _named_after(line: Line) -> ClientReadings:
    """The name after the size, if "for" leads to it."""
    if line.key(0) not in names.FOR:
        return ()
    end = next((at for at, word in enumerate(line.words) if word.key in _OPTIONS), None)
    return names.take_name(line, len(line.words) if end is None else end)


def _signed_size(line: Line) -> Size:
    """The correction. Raises NotRead if it, or its sign, was not said."""
    until = reason_begins(line)
    size = find_signed(line, until)
    if size is not None:
        return size
    unsigned = find_size(line, until)
    if unsigned is None:
        raise missing(line, Verb.ADJUST, Part.DURATION)
    raise NotRead(_sign_needed(line, unsigned))


def _sign_needed(line: Line, size: Size) -> SignNeeded:
    words = line.words[size.at : size.duration.until]
    said = bare_of(words)
    mended = tuple(line.instead(words, f"{sign}{said}") for sign in "+-")
    return SignNeeded(said=said, minutes=Minutes(int(size.duration.exact)), mended=mended)
