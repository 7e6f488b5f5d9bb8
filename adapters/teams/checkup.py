"""Whether Microsoft takes what we are registered with; nothing is sent to anybody.

Where Teams delivers to (the messaging endpoint) stands in Azure alone, and
only a message that arrives can prove it.
"""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import ClientSession, ClientTimeout

from adapters.teams.keys import KeysUnreachable, SigningKeys
from adapters.teams.tokens import Credentials, NoToken, Tokens

TIMEOUT = ClientTimeout(total=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenNotGiven:
    """Microsoft gave no token, so that nothing could be posted; `reason` is its own word."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysNotTold:
    """Microsoft's signing keys are not to be had, so that nothing that arrives is believed."""

    address: str


Flaw = TokenNotGiven | KeysNotTold


async def check_up(
    credentials: Credentials, *, login_url: str, metadata_url: str, clock: Callable[[], datetime]
) -> list[Flaw]:
    """Ask for a token and for the keys, as the program does."""
    tokens, keys = Tokens(credentials, login_url, clock), SigningKeys(metadata_url, clock)
    async with ClientSession(timeout=TIMEOUT) as session:
        asked = _asked(tokens, keys, metadata_url, session)
        return [flaw async for flaw in asked]


async def _asked(
    tokens: Tokens, keys: SigningKeys, metadata_url: str, session: ClientSession
) -> AsyncIterator[Flaw]:
    try:
        await tokens.get(session)
    except NoToken as problem:
        yield TokenNotGiven(reason=problem.reason)
    try:
        await keys.find("", session)
    except KeysUnreachable:
        yield KeysNotTold(address=metadata_url)
