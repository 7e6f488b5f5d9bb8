"""What all refusals have in common."""

from core.people import Organisation, Person


class Refusal(Exception):
    """Base of all anticipated refusals.

    `asker` and `organisation` are filled in once it is known who asked, so
    that the refusal can be worded in their language. `language` is that of the
    account, where its platform tells one and no person is known.
    """

    asker: Person | None = None
    organisation: Organisation | None = None
    language: str | None = None
