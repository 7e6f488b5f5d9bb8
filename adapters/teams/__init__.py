"""Microsoft Teams: translates what arrives, draws and posts answers. It decides nothing."""
