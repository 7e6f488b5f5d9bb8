"""Replies and forms as Block Kit: pure, values in and dicts out.

All text is drawn literally, whoever wrote it: see `text`. What Slack would not
take whole is shortened, or goes on in further messages; how much was left out
is always said.
"""

from adapters.slack.drawing.buttons import ASK, SAY, pressed
from adapters.slack.drawing.charts import has_chart, without_chart
from adapters.slack.drawing.choices import to_options
from adapters.slack.drawing.forms import (
    QUESTION,
    TOLD,
    errors_of,
    to_question,
    to_view,
    values_of,
)
from adapters.slack.drawing.home import to_home
from adapters.slack.drawing.messages import to_messages

__all__ = [
    "ASK",
    "QUESTION",
    "SAY",
    "TOLD",
    "errors_of",
    "has_chart",
    "pressed",
    "to_home",
    "to_messages",
    "to_options",
    "to_question",
    "to_view",
    "values_of",
    "without_chart",
]
