"""Puts what was measured into words: a section in Markdown for each arm."""
