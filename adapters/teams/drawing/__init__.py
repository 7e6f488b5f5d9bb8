"""Replies and forms as Adaptive Cards 1.5: pure, values in and dicts out.

All text is drawn literally, whoever wrote it: see `text`. What Teams would not
take whole is shortened, shown when asked for, or goes on in further messages;
how much was left out is always said.
"""

from adapters.teams.drawing.buttons import Verb
from adapters.teams.drawing.cards import CONTENT_TYPE, attachment, summary
from adapters.teams.drawing.choices import to_found
from adapters.teams.drawing.marks import (
    ButtonPressed,
    CardAct,
    CardOutdated,
    FormHandedIn,
    act_of,
    values_of,
)
from adapters.teams.drawing.messages import to_card, to_dialog, to_messages
from adapters.teams.drawing.previews import to_result, to_results

__all__ = [
    "CONTENT_TYPE",
    "ButtonPressed",
    "CardAct",
    "CardOutdated",
    "FormHandedIn",
    "Verb",
    "act_of",
    "attachment",
    "summary",
    "to_card",
    "to_dialog",
    "to_found",
    "to_messages",
    "to_result",
    "to_results",
    "values_of",
]
