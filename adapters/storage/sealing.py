"""Secrets that are kept: encrypted, under keys that can be changed."""

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class Unsealable(Exception):
    """What is kept cannot be read with any of the keys."""


class Seal:
    """Encrypts with the first key, and reads what any of them has encrypted."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def close(self, secret: str) -> str:
        return self._fernet.encrypt(secret.encode()).decode()

    def open(self, sealed: str) -> str:
        """Read a secret. Raises Unsealable."""
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken:
            raise Unsealable from None

    def renew(self, sealed: str) -> str:
        """Encrypt anew with the first key. Raises Unsealable."""
        try:
            return self._fernet.rotate(sealed).decode()
        except InvalidToken:
            raise Unsealable from None


def new_key() -> str:
    """Make a key."""
    return Fernet.generate_key().decode()


def is_key(text: str) -> bool:
    """Whether it has the form of a key."""
    try:
        Fernet(text)
    except ValueError:
        return False
    return True
