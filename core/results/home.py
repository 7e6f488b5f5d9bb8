"""What is answered to whoever asks for help, or for all that concerns them."""

from dataclasses import dataclass

from core.home import Decisions, FirstSteps, LowestClients
from core.people import Role
from core.results.balances import MineShown
from core.results.timers import TimerShown
from core.views import BalanceView


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpShown:
    """Who asks for help, on what, and which client the place means."""

    role: Role
    topic: str | None = None
    client: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffHomeShown:
    """What concerns who works for the organisation; two parts are a manager's alone."""

    timer: TimerShown
    mine: MineShown
    clients: LowestClients
    decisions: Decisions | None = None
    first_steps: FirstSteps | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientHomeShown:
    """What concerns a client's contact: the own balance, and nothing of anybody else."""

    balance: BalanceView


HomeResult = HelpShown | StaffHomeShown | ClientHomeShown
