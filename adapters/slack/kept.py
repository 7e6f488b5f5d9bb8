"""What a modal remembers of where it was opened, since Slack tells nothing of it at the end.

It travels with the modal, so that it works after a restart.
"""

import json
from dataclasses import dataclass

from adapters.chat.origin import Origin
from adapters.slack.drawing.buttons import decoded, encoded


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The place, the way back to it, and what the answer to a question completes."""

    channel: str | None = None
    thread: str | None = None
    message: str | None = None
    response_url: str | None = None
    origin: Origin | None = None
    say: str | None = None

    def written(self) -> str:
        """Write it as the modal's private metadata."""
        where = [self.channel, self.thread, self.message, self.response_url, self.origin]
        return f"{json.dumps(where)}\n{encoded(self.say or '')}"

    @staticmethod
    def read(written: str) -> "Kept":
        """Read what `written` wrote. Raises ValueError for anything else."""
        where, _, say = written.partition("\n")
        match json.loads(where):
            case [channel, thread, message, response_url, origin]:
                pass
            case _:
                raise ValueError(where)
        return Kept(
            channel=channel,
            thread=thread,
            message=message,
            response_url=response_url,
            origin=Origin(origin) if origin else None,
            say=decoded(say) or None,
        )
