"""The texts of commands about top-ups, blocks and corrections."""

from typing import assert_never

from adapters.chat.grammar.forms import money
from adapters.chat.grammar.verbs import Verb
from adapters.chat.grammar.writing.writer import Writer, duration
from core.commands import (
    AddBlock,
    AdjustBalance,
    ApproveTopUp,
    CancelTopUp,
    DeclineTopUp,
    MarkInvoiced,
    MarkPaid,
    RequestTopUp,
)
from core.units import Minutes

Step = DeclineTopUp | MarkInvoiced | MarkPaid | CancelTopUp


def hours_text(
    command: RequestTopUp | ApproveTopUp | AddBlock | AdjustBalance, write: Writer
) -> list[str]:
    """Hours that are asked for, agreed to, given or taken."""
    match command:
        case RequestTopUp(client=client, minutes=minutes, reason=reason):
            size = _size(minutes)
            return [write.verb(Verb.TOP_UP), write.client(client), size, write.reason(reason)]
        case ApproveTopUp():
            return _approval(command, write)
        case AddBlock():
            return _block(command, write)
        case AdjustBalance(client=client, minutes=minutes, reason=reason):
            sign = "-" if minutes < 0 else "+"
            size = f"{sign}{duration(Minutes(abs(minutes)))}"
            return [write.verb(Verb.ADJUST), write.client(client), size, write.reason(reason)]
        case _:
            assert_never(command)


def step_text(command: Step, write: Writer) -> list[str]:
    """A step of a top-up that carries a text."""
    match command:
        case DeclineTopUp(reason=reason):
            verb, text = Verb.DECLINE, write.reason(_text(command, reason))
        case CancelTopUp(reason=reason):
            verb, text = Verb.CANCEL, write.reason(_text(command, reason))
        case MarkInvoiced(reference=reference):
            verb, text = Verb.INVOICED, write.reference(_text(command, reference))
        case MarkPaid(paid_on=paid_on, reference=reference):
            verb, text = Verb.PAID, write.reference(_text(command, reference))
            return [write.verb(verb), _subject(command, write), write.on_day(paid_on), text]
        case _:
            assert_never(command)
    return [write.verb(verb), _subject(command, write), text]


def _approval(command: ApproveTopUp, write: Writer) -> list[str]:
    pieces = [write.verb(Verb.APPROVE), _subject(command, write), _size(command.minutes)]
    if command.price_cents is not None:
        pieces.append(f"{write.one('at', 'zu')} {money.written(command.price_cents)}")
    reason = _text(command, command.reason)
    return [*pieces, write.because(reason) if reason else ""]


def _block(command: AddBlock, write: Writer) -> list[str]:
    pieces = [write.verb(Verb.BLOCK), write.client(command.client), duration(command.minutes)]
    if command.opening:
        pieces.append(write.one("opening", "Anfangsbestand"))
    if command.starts is not None:
        pieces.append(f"{write.one('from', 'ab')} {write.day(command.starts)}")
    if command.expires is not None:
        pieces.append(f"{write.one('expires', 'verfällt')} {write.day(command.expires)}")
    if command.rate_cents is not None:
        pieces.append(f"{write.one('at', 'zu')} {money.written(command.rate_cents)}")
    return pieces


def _subject(command: ApproveTopUp | Step, write: Writer) -> str:
    if command.top_up_id is not None:
        return f"TU{command.top_up_id}"
    return write.client(command.client)


def _text(command: ApproveTopUp | Step, otherwise: str) -> str:
    """The text that belongs to the client's reading, if one is named."""
    return command.client[0].rest if command.client else otherwise


def _size(minutes: Minutes | None) -> str:
    return "" if minutes is None else duration(minutes)
