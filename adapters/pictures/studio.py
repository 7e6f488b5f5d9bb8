"""Has pictures drawn off the event loop, each once as long as it is remembered."""

import asyncio
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor

from adapters.chat.reply import Chart
from adapters.pictures.shades import Shade

_REMEMBERED = 64

_Wanted = tuple[Chart, str, Shade]


class Studio:
    """Draws one picture after the other, in a thread of its own.

    A picture is known by what is on it. The plotting library is loaded with
    the first one: who never draws does without it.
    """

    def __init__(self) -> None:
        self._pictures: OrderedDict[_Wanted, asyncio.Future[bytes]] = OrderedDict()
        self._easel = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")

    async def png(self, chart: Chart, *, language: str, shade: Shade = Shade.LIGHT) -> bytes:
        """Draw a chart, with dates as the language writes them."""
        wanted = (chart, language, shade)
        picture = self._pictures.get(wanted)
        if picture is None:
            loop = asyncio.get_running_loop()
            picture = loop.run_in_executor(self._easel, _drawn, *wanted)
            self._remember(wanted, picture)
        self._pictures.move_to_end(wanted)
        try:
            return await asyncio.shield(picture)
        except Exception:
            self._pictures.pop(wanted, None)
            raise

    def close(self) -> None:
        """Draw nothing more."""
        self._easel.shutdown(wait=True, cancel_futures=True)

    def _remember(self, wanted: _Wanted, picture: asyncio.Future[bytes]) -> None:
        self._pictures[wanted] = picture
        while len(self._pictures) > _REMEMBERED:
            self._pictures.popitem(last=False)


def _drawn(chart: Chart, language: str, shade: Shade) -> bytes:
    from adapters.pictures.burndown import drawn  # noqa: PLC0415 - loads the plotting library

    return drawn(chart, language=language, shade=shade)
