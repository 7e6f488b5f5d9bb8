"""What is left: for one client in full, and for all of them at a glance."""

from collections.abc import Iterator

from adapters.chat.formats import hours
from adapters.chat.reply import Button, Fact, Kind, Record, Reply, Tone
from adapters.chat.wording import charts, pages, topups
from adapters.chat.wording.tables import entries_table
from adapters.chat.wording.voice import Voice, named
from core.commands import ExplainWhy, RequestTopUp, ShowBalance, ShowHistory
from core.people import Right
from core.results import AllBalances, ClientBalance
from core.topups import TopUpState
from core.views import BalanceView, BlockView, ClientLeft, Pace

BLOCKS = 5
"""As many blocks are named, those that are drawn first; `why` names them all."""


def client_balance(result: ClientBalance, voice: Voice) -> Reply:
    view = result.balance
    return Reply(
        kind=Kind.BALANCE,
        title=voice.text("client-balance", client=view.client, left=view.balance),
        facts=tuple(_facts(view, voice)),
        lines=(*standing(view, voice), *charts.outlook(view, voice)),
        chart=charts.burn_down(view, voice),
        table=entries_table(view.last_entries, ("day", "what", "change"), voice),
        buttons=_buttons(view, voice),
        tone=tone_of(view),
        record=record_of(view),
    )


def all_balances(result: AllBalances, voice: Voice) -> Reply:
    lowest, page = result.lowest, result.page
    if lowest is None:
        return Reply(kind=Kind.BALANCE, title=voice.text("all-balances.none"))
    return Reply(
        kind=Kind.BALANCE,
        title=voice.text(
            "all-balances",
            count=page.count,
            client=lowest.client,
            left=lowest.balance,
        ),
        table=voice.table(
            ("client", "left", "state", "used", "runs-out"),
            (_row(view, voice) for view in result.balances),
            numeric=("left", "used"),
        ),
        lines=pages.where(page, voice),
        buttons=pages.turning(page, ShowBalance(), voice),
        tone=tone_of(lowest),
    )


def block_line(block: BlockView, voice: Voice) -> str:
    """Say what is left of a block, where it came from, and when it ends."""
    said = voice.text(
        "block-line",
        left=block.remaining,
        size=block.minutes,
        source=block.source,
        starts=block.starts_on,
    )
    if block.expires_on is None:
        return said
    return f"{said}, {voice.text('block-line.expires', ends=block.expires_on)}"


def pace_fact(pace: Pace, voice: Voice) -> Fact:
    """Say what was used lately."""
    return voice.fact("used", voice.text("pace-used", minutes=pace.used, days=pace.days))


def standing(view: BalanceView, voice: Voice) -> Iterator[str]:
    """Say what the balance means for the client: low, overdrawn, on hold."""
    if view.overdraft:
        yield voice.text("standing-overdrawn", minutes=view.overdraft)
    elif view.balance <= view.threshold:
        yield voice.text("standing-low", level=view.threshold)
    if view.on_hold:
        yield voice.text("standing-on-hold", client=view.client)


def sign(left: ClientLeft, voice: Voice) -> str:
    """Say in a word or two how pressing it is."""
    if left.on_hold:
        return voice.text("sign-on-hold")
    if left.balance <= 0:
        return voice.text("sign-overdrawn" if left.balance < 0 else "sign-empty")
    return voice.text("sign-low") if left.is_low else ""


def tone_of(view: BalanceView) -> Tone:
    """Colour a balance by how pressing it is."""
    if view.balance <= 0:
        return Tone.BAD
    return Tone.WARNING if view.balance <= view.threshold else Tone.PLAIN


def record_of(view: BalanceView) -> Record:
    """Record a balance, with the top-up that waits for it."""
    return Record(
        client=view.client,
        balance_minutes=view.balance,
        capacity_minutes=sum(block.minutes for block in view.blocks),
        top_up=view.top_up.id if view.top_up else None,
    )


def _facts(view: BalanceView, voice: Voice) -> Iterator[Fact]:
    for block in view.blocks[:BLOCKS]:
        yield voice.fact("block", block_line(block, voice))
    others = view.blocks[BLOCKS:]
    if others:
        left = sum(block.remaining for block in others)
        yield voice.fact("block", voice.text("more-blocks", count=len(others), left=left))
    yield pace_fact(view.pace, voice)
    if view.next_expiry is not None and view.next_expiry.expires_on is not None:
        yield voice.fact(
            "expiry",
            voice.text(
                "next-expiry",
                minutes=view.next_expiry.remaining,
                day=view.next_expiry.expires_on,
            ),
        )
    if view.top_up is not None:
        yield voice.fact("top-up", topups.summary(view.top_up, voice))


def _buttons(view: BalanceView, voice: Voice) -> tuple[Button, ...]:
    client = named(view.client)
    looking = (
        voice.button("why", ExplainWhy(client=client)),
        voice.button("history", ShowHistory(client=client)),
    )
    if view.top_up is not None and view.top_up.state is TopUpState.PROPOSED:
        return (*topups.decisions(view.top_up, voice), *looking)
    if view.top_up is None and voice.reader.may(Right.REQUEST_TOP_UP):
        return (*looking, voice.button("top-up", RequestTopUp(client=client)))
    return looking


def _row(view: BalanceView, voice: Voice) -> tuple[str, ...]:
    runs_out = view.pace.runs_out_on
    return (
        view.client,
        hours(view.balance),
        _sign(view, voice),
        hours(view.pace.used),
        voice.formats.date(runs_out) if runs_out else "",
    )


def _sign(view: BalanceView, voice: Voice) -> str:
    left = ClientLeft(
        client=view.client, balance=view.balance, threshold=view.threshold, on_hold=view.on_hold
    )
    return sign(left, voice)
