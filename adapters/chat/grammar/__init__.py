"""The language of the chat: text to command, and command to text."""

from adapters.chat.grammar.misread import Misread
from adapters.chat.grammar.parser import parse

__all__ = ["Misread", "parse"]
