import io
import json
import logging
from collections.abc import Collection, Iterator

import pytest
import structlog

from bot.log import set_up
from bot.settings import LogFormat, LogLevel


class Log:
    """What was logged, line by line."""

    def __init__(self) -> None:
        self._stream = io.StringIO()

    def open(
        self,
        form: LogFormat = LogFormat.LOGFMT,
        level: LogLevel = LogLevel.INFO,
        secrets: Collection[str] = (),
    ) -> None:
        set_up(form=form, level=level, secrets=secrets, stream=self._stream)

    @property
    def lines(self) -> list[str]:
        return self._stream.getvalue().splitlines()

    @property
    def line(self) -> str:
        (line,) = self.lines
        return line


@pytest.fixture
def log() -> Iterator[Log]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield Log()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def test_writes_one_line_an_event_with_time_level_and_facts(log: Log) -> None:
    log.open()

    structlog.get_logger("bot.test").info("message_tried", message=7, problem="channel gone")

    timestamp, level, event, *facts = log.line.split(" ", 3)
    assert timestamp.startswith("timestamp=2")
    assert timestamp.endswith("Z")
    assert (level, event) == ("level=info", "event=message_tried")
    assert facts == ['message=7 problem="channel gone" logger=bot.test']


def test_writes_json_when_asked(log: Log) -> None:
    log.open(LogFormat.JSON)

    structlog.get_logger("bot.test").warning("on_hold", client="Müller & Söhne")

    fields = json.loads(log.line)
    assert fields["event"] == "on_hold"
    assert fields["client"] == "Müller & Söhne"
    assert fields["level"] == "warning"
    assert "Müller" in log.line


def test_carries_the_id_of_the_request_that_is_being_answered(log: Log) -> None:
    log.open(LogFormat.JSON)

    with structlog.contextvars.bound_contextvars(request_id="r-1"):
        structlog.get_logger("bot.test").info("answered")
        logging.getLogger("some.library").warning("reconnected")

    assert [json.loads(line)["request_id"] for line in log.lines] == ["r-1", "r-1"]


@pytest.mark.parametrize("form", LogFormat)
def test_hides_secrets_wherever_they_turn_up(form: LogFormat, log: Log) -> None:
    log.open(form, secrets=["xoxb-1", 'quote"d', "xoxb-1-longer"])
    logger = structlog.get_logger("bot.test")

    logger.info("started", token="xoxb-1-longer", nested={"deep": ["xoxb-1"]}, other='quote"d')
    logging.getLogger("some.library").error("cannot use %s", "xoxb-1")
    try:
        raise ValueError("xoxb-1")
    except ValueError:
        logger.exception("failed")

    logged = "\n".join(log.lines)
    assert len(log.lines) == 3
    assert "xoxb" not in logged
    assert "longer" not in logged
    assert 'quote"d' not in logged.replace('\\"', '"')
    assert logged.count("[hidden]") == 6  # a traceback shows the line, then the error


@pytest.mark.parametrize("form", LogFormat)
def test_leaves_out_what_people_wrote_unless_somebody_debugs(form: LogFormat, log: Log) -> None:
    log.open(form, LogLevel.DEBUG)
    logger = structlog.get_logger("bot.test")

    logger.info("answered", text="log acme 1 hunter2", note="hunter2", internal_note="hunter2")
    logger.debug("heard", text="log acme 1 for debugging")

    answered, heard = log.lines
    assert "hunter2" not in answered
    assert "for debugging" in heard


def test_logs_nothing_below_its_level(log: Log) -> None:
    log.open(level=LogLevel.WARNING)

    structlog.get_logger("bot.test").info("answered")
    structlog.get_logger("bot.test").warning("slow")

    assert "event=slow" in log.line


def test_hears_libraries_only_when_they_warn(log: Log) -> None:
    log.open(level=LogLevel.DEBUG)

    logging.getLogger("some.library").info("SELECT note FROM notes")
    logging.getLogger("some.library").warning("deprecated")

    assert "event=deprecated" in log.line


@pytest.mark.parametrize("form", LogFormat)
def test_keeps_a_forged_line_or_a_terminal_code_within_its_own_line(
    form: LogFormat, log: Log
) -> None:
    log.open(form)

    structlog.get_logger("bot.test").info("seen", user="eve\nlevel=error\r\x1b[31m\u2028x")

    assert "\x1b" not in log.line
    assert "\u2028" not in log.line
