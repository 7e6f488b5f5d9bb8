"""Where settings are written down, beside the environment itself."""

import os
from pathlib import Path

CONFIG = "BLOCKHOURS_CONFIG"
"""The name that tells where the TOML file is."""
DOTENV = Path(".env")
DEFAULT_FILE = Path("blockhours.toml")


def config_file() -> Path:
    """The TOML file; whether there is one is not said."""
    return Path(os.environ.get(CONFIG) or DEFAULT_FILE)
