"""The language of the chat: text to command, and command to text."""
