"""The log: one line an event, on standard error, with nothing in it that must not leak."""

import json
import logging
import re
from collections.abc import Collection
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.settings import LogFormat, LogLevel

SPOKEN = frozenset({"text", "note", "internal_note"})
HIDDEN = "[hidden]"
OWN_PACKAGES = ("adapters", "bot", "core")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def set_up(
    *, form: LogFormat, level: LogLevel, secrets: Collection[str], stream: TextIO | None = None
) -> None:
    """Send structlog's events and the standard library's to one place, in one form.

    The level is that of our own packages; libraries are heard when they warn.
    """
    level_number = logging.getLevelNamesMapping()[level.upper()]
    facts: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        leave_out_speech,
        structlog.processors.format_exc_info,
    ]
    written = HidingRenderer(_renderer(form), secrets)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, written],
            foreign_pre_chain=facts,
        )
    )
    structlog.configure(
        processors=[*facts, written],
        logger_factory=lambda name: Lines(name, handler),
        wrapper_class=structlog.make_filtering_bound_logger(level_number),
        cache_logger_on_first_use=False,  # loggers are made at import, before the settings are read
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(logging.WARNING, level_number))
    for package in OWN_PACKAGES:
        logging.getLogger(package).setLevel(level_number)


class Lines:
    """Where structlog's lines end: in the stream of the standard library's handler.

    By way of a record of the standard library's, a line would cost three times as much.
    """

    def __init__(self, name: str, handler: "logging.StreamHandler[TextIO]") -> None:
        self.name = name
        self._handler = handler

    def write(self, line: str) -> None:
        """Write a finished line, whole."""
        self._handler.acquire()
        try:
            self._handler.stream.write(f"{line}\n")
            self._handler.flush()
        finally:
            self._handler.release()

    debug = info = warning = error = critical = write


def leave_out_speech(_logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """Drop what people wrote, unless somebody debugs: a note may hold anything."""
    if method == "debug":
        return event
    return {key: value for key, value in event.items() if key not in SPOKEN}


class HidingRenderer:
    """Works on the finished line, so that no nested value and no traceback slips through."""

    def __init__(self, renderer: Processor, secrets: Collection[str]) -> None:
        self._renderer = renderer
        forms = {form for secret in secrets for form in (secret, json.dumps(secret)[1:-1]) if form}
        longest_first = sorted(forms, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first))) if forms else None

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> str:
        line = str(self._renderer(logger, method, event))
        if self._secrets is not None:
            line = self._secrets.sub(HIDDEN, line)
        return _CONTROL.sub(lambda mark: f"\\x{ord(mark.group()):02x}", line)


def _renderer(form: LogFormat) -> Processor:
    if form is LogFormat.JSON:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.processors.LogfmtRenderer(
        key_order=["timestamp", "level", "event"], drop_missing=True
    )
