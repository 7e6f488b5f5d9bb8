"""What Teams takes at most, and what we draw of it; text is weighed in bytes, as it is sent."""

MESSAGE = 28 * 1024
"""A whole message, as Microsoft's documentation says."""

ENVELOPE = 3 * 1024
"""What the transport adds to a message: addresses and ids."""

CARD = MESSAGE - ENVELOPE - 512
"""A card and its summary; the rest is the attachment around it and a line on what is left out."""

BUTTONS_IN_A_ROW = 6
"""Teams shows no more of a card's actions."""
ROW_OF_LABELS = 60
"""Characters on the buttons of a row, so that they are not cut in a narrow window."""

# Our own, where Teams names none or one that nobody wants to read.

RESULTS = 25
"""Results of a search."""

MESSAGES = 5
"""Messages of one answer."""

BUTTONS = 24
BUTTONS_SIZE = 9_000
BUTTON_LABEL = 150
BUTTON_SAY = 3_000

SUMMARY = 600
FALLBACK = 1_500
TITLE = 900
LABEL = 300
VALUE = 3_000
LINE = 4_500
CELL = 600
HINT = 400
INPUT_VALUE = 2_400

TABLE = 19_000
"""The rows of a table in one message."""
COLUMNS = 12
CHART_WEEKS = 26
"""Weeks of a chart on either side of today."""
ROWS_AT_ONCE = 15
"""More rows than that are shown when asked for."""

FOUND = 15
"""Options that Teams shows of those that were looked up."""

FORM = 12_000
"""What was typed into a form and the options of its menus; more are looked up while one types."""
BUTTONS_BESIDE_A_FORM = 2_000
