"""What is raised for settings that cannot be used."""


class SettingsError(Exception):
    """One sentence for each setting that cannot be used; never with a secret in it."""
