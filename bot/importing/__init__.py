"""Takes in what a shop kept elsewhere, from CSV files in the formats of the export."""

from bot.importing.lines import Unreadable
from bot.importing.taking_in import Kind, NoManager, RowsRefused, TakenIn, lines_of, take_in

__all__ = ["Kind", "NoManager", "RowsRefused", "TakenIn", "Unreadable", "lines_of", "take_in"]
