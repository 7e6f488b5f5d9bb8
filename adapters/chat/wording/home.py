"""Home: what concerns a reader at a glance, in sections for who draws them, or in one reply."""

from collections.abc import Iterator, Sequence

from adapters.chat.formats import hours
from adapters.chat.reply import Button, Emphasis, Kind, Reply, Table, Tone
from adapters.chat.wording import balances, entries, timers, topups
from adapters.chat.wording.voice import Voice
from core.commands import (
    AddClient,
    ApproveTopUp,
    LinkChannel,
    MarkInvoiced,
    MarkPaid,
    OpenLogForm,
    ShowBalance,
    ShowMine,
    UndoEntry,
)
from core.home import Decisions, FirstSteps, LowestClients, UnsentMessage
from core.results import ClientBalance, ClientHomeShown, MineShown, StaffHomeShown, TimerShown
from core.topups import TopUpState
from core.views import ClientLeft, TopUpView

_EXAMPLE = "Acme Corp"


def staff_home_shown(result: StaffHomeShown, voice: Voice) -> Reply:
    """Say all of it in one reply: a line for each section, and the clients as a table."""
    parts = tuple(staff_sections(result, voice))
    return Reply(
        kind=Kind.HOME,
        title=voice.text("home"),
        lines=tuple(line for part in parts for line in (part.title, *part.lines)),
        table=_clients_table(result.clients, voice),
        buttons=_in_short(result, voice),
    )


def client_home_shown(result: ClientHomeShown, voice: Voice) -> Reply:
    return balances.client_balance(ClientBalance(balance=result.balance), voice)


def staff_sections(result: StaffHomeShown, voice: Voice) -> Iterator[Reply]:
    """Word what there is, the most pressing first; what is empty is left out."""
    if result.first_steps is not None:
        yield _first_steps(result.first_steps, voice)
    if result.decisions is not None:
        yield from _decisions(result.decisions, voice)
    if result.timer.client is not None and result.timer.since is not None:
        yield _timer(result.timer, voice)
    yield _mine(result.mine, voice)
    if result.clients.count:
        yield _clients(result.clients, voice)


def stranger(voice: Voice) -> Reply:
    """Greet somebody without rights, and say whom to ask."""
    return Reply(
        kind=Kind.HOME,
        title=voice.text("home-stranger"),
        lines=(voice.text("home-stranger.staff"), voice.text("home-stranger.client")),
    )


def _first_steps(steps: FirstSteps, voice: Voice) -> Reply:
    lines = []
    if steps.add_client:
        said = voice.typed(voice.says(AddClient(name=_EXAMPLE)))
        lines.append(voice.text("home-steps.client", say=said))
    if steps.link_alerts:
        lines.append(voice.text("home-steps.alerts", say=_link_alerts(voice)))
    return Reply(
        kind=Kind.HOME,
        title=voice.text("home-steps"),
        lines=(*lines, voice.text("home-steps.log")),
    )


def _link_alerts(voice: Voice) -> str:
    """What is said in another channel, where only a mention is sure to be heard."""
    return voice.says(LinkChannel(alerts=True))


def _decisions(decisions: Decisions, voice: Voice) -> Iterator[Reply]:
    to_approve = (_which_to_approve(voice),) if decisions.more_top_ups else ()
    yield from _top_ups(decisions.top_ups, voice, to_approve)
    to_book = tuple(_which_to_book(decisions.unpaid, voice)) if decisions.more_unpaid else ()
    yield from _top_ups(decisions.unpaid, voice, to_book)
    if decisions.unsent:
        yield _unsent(decisions, voice)


def _top_ups(
    top_ups: Sequence[TopUpView], voice: Voice, others: tuple[Button, ...]
) -> Iterator[Reply]:
    """Word each, and below the last the buttons to those that are not shown."""
    for left, top_up in zip(reversed(range(len(top_ups))), top_ups, strict=True):
        yield _top_up(top_up, voice, () if left else others)


def _top_up(top_up: TopUpView, voice: Voice, others: tuple[Button, ...]) -> Reply:
    return Reply(
        kind=Kind.TOP_UP,
        title=topups.title(top_up, voice),
        facts=(
            voice.fact("offer", topups.offer(top_up, voice)),
            *topups.approval_facts(top_up, voice),
            *topups.particulars(top_up, voice),
        ),
        lines=tuple(topups.whats_next(top_up, voice)),
        buttons=(*_steps(top_up, voice), *others),
    )


def _steps(top_up: TopUpView, voice: Voice) -> tuple[Button, ...]:
    return (*topups.decisions(top_up, voice), *topups.bookkeeping(top_up, voice))


def _which_to_approve(voice: Voice) -> Button:
    return voice.button("other-top-ups", ApproveTopUp())


def _which_to_book(unpaid: Sequence[TopUpView], voice: Voice) -> Iterator[Button]:
    """Offer the steps to payment without saying of which top-up; the answer asks."""
    approved = [top_up for top_up in unpaid if top_up.state is TopUpState.APPROVED]
    if approved:
        has_draft = any(top_up.has_draft for top_up in approved)
        yield voice.button("invoice-which" if has_draft else "invoiced", MarkInvoiced())
    yield voice.button("paid-which", MarkPaid())


def _unsent(decisions: Decisions, voice: Voice) -> Reply:
    name = "home-unsent.more" if decisions.more_unsent else "home-unsent"
    return Reply(
        kind=Kind.HOME,
        title=voice.text(name, count=len(decisions.unsent)),
        lines=(voice.text("home-unsent.instead", say=_link_alerts(voice)),),
        table=voice.table(
            ("client", "since", "state"),
            (_unsent_row(message, voice) for message in decisions.unsent),
            numeric=(),
        ),
        tone=Tone.WARNING,
    )


def _unsent_row(message: UnsentMessage, voice: Voice) -> tuple[str, ...]:
    state = voice.text(f"unsent-{message.delivery}")
    problem = f"{state} ({message.problem})" if message.problem else state
    return (message.client or "", voice.formats.moment(message.since), problem)


def _timer(timer: TimerShown, voice: Voice) -> Reply:
    """Say since when it runs, and not how long: a home stands still while time goes by."""
    return Reply(
        kind=Kind.TIMER,
        title=voice.text("home-timer", client=timer.client, since=timer.since),
        facts=(voice.fact("note", timer.note),) if timer.note else (),
        buttons=timers.steps(voice),
    )


def _mine(mine: MineShown, voice: Voice) -> Reply:
    latest = max((entry.id for entry in mine.entries), default=None)
    undo = () if latest is None else (_undo(latest, voice),)
    more = (voice.button("all-mine", ShowMine()),) if mine.entries else ()
    return Reply(
        kind=Kind.MINE,
        title=entries.mine_title(mine, voice),
        table=entries.mine_table(mine.entries[::-1], voice),
        buttons=(_log(voice), *undo, *more),
    )


def _clients(clients: LowestClients, voice: Voice) -> Reply:
    low = sum(client.is_low for client in clients.clients)
    all_low = low == len(clients.clients) < clients.count
    return Reply(
        kind=Kind.BALANCE,
        title=voice.text(
            "home-clients.at-least" if all_low else "home-clients", low=low, count=clients.count
        ),
        table=_clients_table(clients, voice),
        buttons=(voice.button("all-clients", ShowBalance()),),
        tone=Tone.WARNING if low else Tone.PLAIN,
    )


def _clients_table(clients: LowestClients, voice: Voice) -> Table | None:
    if not clients.clients:
        return None
    rows = (_client_row(client, voice) for client in clients.clients)
    return voice.table(("client", "left", "state"), rows, numeric=("left",))


def _client_row(client: ClientLeft, voice: Voice) -> tuple[str, ...]:
    return (client.client, hours(client.balance), balances.sign(client, voice))


def _in_short(result: StaffHomeShown, voice: Voice) -> tuple[Button, ...]:
    decisions = result.decisions or Decisions()
    stop = timers.steps(voice) if result.timer.client is not None else ()
    return (*_decide(decisions.top_ups, voice), *_book(decisions.unpaid, voice), *stop, _log(voice))


def _decide(top_ups: Sequence[TopUpView], voice: Voice) -> tuple[Button, ...]:
    if len(top_ups) == 1:
        return topups.decisions(top_ups[0], voice)
    return (_which_to_approve(voice),) if top_ups else ()


def _book(unpaid: Sequence[TopUpView], voice: Voice) -> tuple[Button, ...]:
    if len(unpaid) == 1:
        return topups.bookkeeping(unpaid[0], voice)
    return tuple(_which_to_book(unpaid, voice)) if unpaid else ()


def _log(voice: Voice) -> Button:
    return voice.button("log", OpenLogForm(), Emphasis.PRIMARY)


def _undo(entry_id: int, voice: Voice) -> Button:
    return voice.button("undo-entry", UndoEntry(entry_id=entry_id), entry=entry_id)
