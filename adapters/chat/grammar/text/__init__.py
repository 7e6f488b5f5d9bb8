"""A text cut into words, and what is common to the words of all commands."""
