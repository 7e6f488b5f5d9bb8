"""Long lists: which page is shown, and the buttons that turn it."""

from dataclasses import replace
from typing import TypeVar

from adapters.chat.reply import Button
from adapters.chat.wording.voice import Voice
from core.commands import (
    ExplainWhy,
    ListClients,
    ListDebits,
    ListInvitations,
    ListInvoices,
    ListTeam,
    ListWorkspaces,
    ShowBalance,
    ShowHistory,
    ShowMine,
    ShowStatement,
)
from core.paging import Page

Listing = TypeVar(
    "Listing",
    ExplainWhy,
    ListClients,
    ListDebits,
    ListInvitations,
    ListInvoices,
    ListTeam,
    ListWorkspaces,
    ShowBalance,
    ShowHistory,
    ShowMine,
    ShowStatement,
)


def where(page: Page, voice: Voice, *, back: bool = False) -> tuple[str, ...]:
    """Say which page it is, if there are several, and which one there is not.

    `back` says that they count from the end.
    """
    missing = () if page.asked_for is None else (_missing(page, voice),)
    if page.last == 1:
        return missing
    name = "page-shown.back" if back else "page-shown"
    return (*missing, voice.text(name, page=page.number, pages=page.last))


def _missing(page: Page, voice: Voice) -> str:
    return voice.text("page-missing", page=page.asked_for, pages=page.last)


def turning(page: Page, command: Listing, voice: Voice) -> tuple[Button, ...]:
    """Offer the pages after and before."""
    numbers = {"next-page": page.number + 1, "previous-page": page.number - 1}
    return tuple(
        voice.button(name, replace(command, page=number), page=number)
        for name, number in numbers.items()
        if 1 <= number <= page.last
    )
