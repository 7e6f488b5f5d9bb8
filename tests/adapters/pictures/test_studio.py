"""Pictures of charts: drawn once, in both shades and languages, and only when wanted."""

import subprocess
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from matplotlib.image import imread

from adapters.chat.reply import Chart
from adapters.pictures import Shade, Studio
from adapters.pictures.burndown import drawn
from adapters.pictures.shades import INKS
from tests.adapters.chat.any_reply import charts
from tests.adapters.chat.replies import BURN_DOWN


@pytest.fixture
async def studio() -> AsyncIterator[Studio]:
    studio = Studio()
    yield studio
    studio.close()


async def test_draws_wide_enough_for_a_sharp_screen(studio: Studio) -> None:
    picture = imread(BytesIO(await studio.png(BURN_DOWN, language="en")), format="png")
    assert picture.shape[:2] == (640, 1440)


@pytest.mark.parametrize("shade", Shade)
async def test_has_a_ground_of_its_own_so_that_it_can_be_read_on_any(
    studio: Studio, shade: Shade
) -> None:
    png = await studio.png(BURN_DOWN, language="en", shade=shade)
    corner = imread(BytesIO(png), format="png")[0, 0]
    assert [round(part * 255) for part in corner] == [*bytes.fromhex(INKS[shade].ground[1:]), 255]


async def test_dates_are_written_in_the_language(studio: Studio) -> None:
    english = await studio.png(BURN_DOWN, language="en")
    assert await studio.png(BURN_DOWN, language="de") != english


async def test_the_same_picture_is_drawn_once(studio: Studio) -> None:
    first = await studio.png(BURN_DOWN, language="en")
    assert await studio.png(replace(BURN_DOWN), language="en") is first


async def test_a_picture_that_failed_is_tried_anew(studio: Studio) -> None:
    broken = replace(BURN_DOWN, points=())
    for _ in range(2):
        with pytest.raises(IndexError):
            await studio.png(broken, language="en")


@pytest.mark.parametrize("shade", Shade)
def test_all_words_can_be_read_on_their_ground(shade: Shade) -> None:
    inks = INKS[shade]
    for ink in (inks.ink, inks.soft, inks.level):
        assert contrast(ink, inks.ground) >= 4.5


@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # a picture takes too long to look for a smaller one
    suppress_health_check=[HealthCheck.too_slow],
)
@given(charts())
def test_draws_any_chart(chart: Chart) -> None:
    assert drawn(chart, language="de", shade=Shade.DARK).startswith(b"\x89PNG")


def test_who_never_draws_does_not_load_the_plotting_library() -> None:
    check = "import sys, adapters.pictures, bot.app; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
