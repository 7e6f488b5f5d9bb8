"""Makes Bolt's app, and keeps Bolt from making up its mind by the environment."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from slack_bolt.async_app import AsyncApp

from adapters.slack.authorizing import Authorizing
from adapters.slack.web import SlackWeb

_READ_BY_BOLT = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")

logger = logging.getLogger(__name__)
logger.setLevel(logging.ERROR)  # below that Bolt logs bodies, which hold what people wrote


def bolt_app(web: SlackWeb, authorizing: Authorizing) -> AsyncApp:
    """Make an app that looks workspaces up as we say.

    Where it finds a client id and secret in the environment, Bolt adds an
    installation flow of its own, which keeps tokens as plain files.
    """
    with _hidden(*_READ_BY_BOLT):
        return AsyncApp(
            name="blockhours",
            client=web.client(),
            authorize=authorizing,
            process_before_response=True,  # otherwise Bolt looks every 10 ms for the answer
            request_verification_enabled=False,  # the HTTP door has checked it
            ssl_check_enabled=False,  # neither this
            attaching_function_token_enabled=False,  # nor a workflow's step gets as far as here
            logger=logger,
        )


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    hidden = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)
