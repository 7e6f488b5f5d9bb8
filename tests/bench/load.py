"""Load as chats make it: proven posts over connections that stay open, in a closed loop."""

import asyncio
import hmac
import json
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode, urlsplit

from adapters.chat.conversing import ENGLISH, own_words
from adapters.slack.drawing.words import words
from tests.bench.office import TEAM_ID, technician

SECRET = "bench-signing-secret"
_DONE = (b"HTTP/1.1 200 ", b"HTTP/1.1 201 ")
_LENGTH = b"content-length: "
_WORKING = json.dumps(own_words(words(ENGLISH), "working").title)[1:-1].encode()
"""In what Slack is told where the work takes longer than it waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What a run of posts took; `late` were told that they are being worked on."""

    seconds: float
    waits: tuple[float, ...]
    late: int

    @property
    def per_second(self) -> float:
        return len(self.waits) / self.seconds

    def percentile(self, percent: int) -> float:
        """Milliseconds in which so many of a hundred were answered."""
        return statistics.quantiles(self.waits, n=100)[percent - 1] * 1000


def command(number: int, text: str, *, team: str = TEAM_ID) -> dict[str, str]:
    """A `/log` as Slack describes it; the trigger names the delivery."""
    return {
        "token": "legacy",
        "team_id": team,
        "team_domain": "bench",
        "channel_id": "C0TEAM",
        "channel_name": "team",
        "user_id": technician(number),
        "user_name": "technician",
        "command": "/log",
        "text": text,
        "api_app_id": "A0BENCH",
        "is_enterprise_install": "false",
        "response_url": "http://127.0.0.1:9/nowhere",
        "trigger_id": f"trigger-{number}",
    }


def signed(address: str, fields: dict[str, str]) -> bytes:
    """The whole request, signed for this moment."""
    body, moment = urlencode(fields).encode(), str(int(time.time()))
    proof = hmac.new(SECRET.encode(), f"v0:{moment}:".encode() + body, sha256).hexdigest()
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": moment,
        "X-Slack-Signature": f"v0={proof}",
    }
    return _request("POST", address, headers, body)


def told(address: str, activity: Mapping[str, Any], token: str) -> bytes:
    """The whole request with an activity of Teams'."""
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    return _request("POST", address, headers, json.dumps(activity).encode())


def put(address: str, records: Sequence[Mapping[str, Any]], token: str) -> bytes:
    """The whole request that has TimeTagger keep records."""
    headers = {"Content-Type": "application/json", "Authtoken": token}
    return _request("PUT", address, headers, json.dumps(records).encode())


def _request(verb: str, address: str, headers: Mapping[str, str], body: bytes) -> bytes:
    where = urlsplit(address)
    head = {"Host": where.netloc, "Content-Length": str(len(body)), **headers}
    lines = (f"{name}: {value}\r\n" for name, value in head.items())
    return f"{verb} {where.path} HTTP/1.1\r\n{''.join(lines)}\r\n".encode() + body


async def post_all(address: str, requests: Sequence[bytes], *, at_once: int) -> Loaded:
    """Post them over so many connections, each waiting for its answer before the next."""
    host, port = urlsplit(address).hostname, urlsplit(address).port
    lines = [await asyncio.open_connection(host, port) for _ in range(at_once)]
    turns, waits = iter(requests), list[float]()
    began = time.perf_counter()
    late = await asyncio.gather(*(_post_on(line, turns, waits) for line in lines))
    seconds = time.perf_counter() - began
    for _, writer in lines:
        writer.close()
    return Loaded(seconds=seconds, waits=tuple(waits), late=sum(late))


async def _post_on(
    line: tuple[asyncio.StreamReader, asyncio.StreamWriter],
    turns: Iterator[bytes],
    waits: list[float],
) -> int:
    """Post over one connection; returns how many were told to wait."""
    (reader, writer), late = line, 0
    for request in turns:
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        late += _WORKING in await reader.readexactly(_length(head))
        waits.append(time.perf_counter() - began)
        if not head.startswith(_DONE):
            raise AssertionError(head)
    return late


def _length(head: bytes) -> int:
    fields = head.lower()
    begins = fields.index(_LENGTH) + len(_LENGTH)
    return int(fields[begins : fields.index(b"\r", begins)])
