"""The language of the chat: text to command, and command to text."""

from adapters.chat.grammar.misread import Misread
from adapters.chat.grammar.parser import parse
from adapters.chat.grammar.rendering import render

__all__ = ["Misread", "parse", "render"]
