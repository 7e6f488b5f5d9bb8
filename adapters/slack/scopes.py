"""What the app asks a workspace for."""

SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "groups:read",
        "im:history",
        "users:read",
    }
)
"""What the app needs; `manifest.json` asks for the same."""
