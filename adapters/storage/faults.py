"""What a failing database raises where nobody turned it into a word of ours."""

from sqlalchemy.exc import DBAPIError

from adapters.storage.kinds import Faults, kind_of


def of(url: str) -> Faults:
    """What the database of an address raises."""
    return kind_of(url).faults


def reason(error: BaseException) -> str:
    """The database's own words."""
    return str(error.orig if isinstance(error, DBAPIError) else error).strip()
