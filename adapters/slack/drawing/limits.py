"""What Slack takes at most, as its Block Kit reference says, and what we draw of it."""

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100

BUTTONS = 25
BUTTON_LABEL = 75
BUTTON_VALUE = 2_000

TABLE_ROWS = 100
TABLE_COLUMNS = 20

CHART_TITLE = 50
CHART_LABEL = 20

HEADER = 150
OPTIONS = 100
OPTION_LABEL = 75
OPTION_VALUE = 150
PLACEHOLDER = 150
INPUT_LABEL = 2_000
INPUT_VALUE = 3_000
VIEW_TITLE = 24

# Our own, where Slack names none or one that nobody wants to read.

MESSAGES = 5
"""Messages of one answer; a `response_url` takes no more."""

MESSAGE_TEXT = 9_000
"""Text of a message; Slack refuses some 13,200 characters (`msg_blocks_too_long`)."""

CHART_WEEKS = 9
"""Weeks that a chart goes back, and ahead; Slack takes 20 labels."""

TEXT = 3_000
TITLE = 500
VALUE = 2_000
CELL = 200
LINE = 30
TABLE_TEXT = 6_000
LIST_ROWS = 15
