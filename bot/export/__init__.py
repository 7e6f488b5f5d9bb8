"""Everything that is kept, as tables in files."""

from bot.export.files import safe, write
from bot.export.reading import export
from bot.export.tables import BlockRow, ClientRow, EntryRow, PersonRow

__all__ = ["BlockRow", "ClientRow", "EntryRow", "PersonRow", "export", "safe", "write"]
