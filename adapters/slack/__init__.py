"""Slack: commands, mentions, buttons, forms and App Home over the one conversation."""
