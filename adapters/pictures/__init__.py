"""Charts as pictures, for platforms that draw none themselves."""

from adapters.pictures.shades import Shade
from adapters.pictures.studio import Studio

__all__ = ["Shade", "Studio"]
